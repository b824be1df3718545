#include "app/other_texts.h"

#include <utility>

namespace app {

const Texts* OtherTexts::in(const Screen& s, const std::string& language) {
    if (language == s.t.language()) return &s.t;
    std::shared_ptr<Texts>& texts = known_[language];
    if (!texts) {
        texts = std::make_shared<Texts>();
        s.host.fetchAsset("texts/" + language + ".json",
                          [texts, language, &host = s.host](bool found, const std::string& json) {
                              if (found) texts->load(language, json);
                              host.wake();
                          });
    }
    return texts->loaded() ? texts.get() : nullptr;
}

}  // namespace app
