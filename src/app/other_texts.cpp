#include "app/other_texts.h"

#include <utility>

#include "app/text_files.h"

namespace app {

const Texts* OtherTexts::in(const Screen& s, const std::string& language) {
    if (language == s.t.language()) return &s.t;
    std::shared_ptr<Texts>& texts = known_[language];
    if (!texts) {
        texts = std::make_shared<Texts>();
        fetchTexts(s.host, language, true, [texts, &host = s.host](std::optional<Texts> come) {
            if (come) *texts = std::move(*come);
            host.wake();
        });
    }
    return texts->loaded() ? texts.get() : nullptr;
}

}  // namespace app
