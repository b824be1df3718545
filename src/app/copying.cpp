#include "app/copying.h"

#include <utility>

namespace app {

void copyAndSay(Screen& s, std::string text, std::string done) {
    // Both live as long as the page does, and no answer comes after it.
    s.host.copyText(std::move(text), [&u = s.ui, &t = s.t, done = std::move(done)](bool copied) {
        u.announce(copied ? done : t("working.notcopied"), !copied);
    });
}

}  // namespace app
