#include "app/share_button.h"

#include <utility>

namespace app {

static void share(Screen& s, host::Shared what) {
    // Both live as long as the page does, and no answer comes after it.
    s.host.share(std::move(what), [&u = s.ui, &t = s.t, &host = s.host](host::ShareResult result) {
        if (result == host::ShareResult::cancelled) return;  // they know
        const bool done = result == host::ShareResult::done;
        u.announce(t(done ? "sharing.done" : "sharing.failed"), !done);
        host.wake();
    });
}

void shareLinkButton(Screen& s, std::string_view key, const std::string& label,
                     const std::function<host::Shared()>& what) {
    if (s.host.sharesWords() && s.ui.button(key, label)) share(s, what());
}

void shareFileButton(Screen& s, std::string_view key, const std::string& label,
                     const std::function<host::Shared()>& what) {
    if (!s.host.sharesFiles() || !s.ui.button(key, label)) return;
    host::Shared shared = what();
    shared.mimeType = "text/plain";
    shared.fileName += ".txt";
    share(s, std::move(shared));
}

}  // namespace app
