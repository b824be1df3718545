#include "app/planner/shipped_methodology.h"

#include <utility>

namespace app {

const store::Methodology* ShippedMethodology::in(Screen& s) {
    const std::string& own = s.work.plan().language;
    return inLanguage(s, own == "es" || own == "en" ? own : s.t.language());
}

const store::Methodology* ShippedMethodology::inShownLanguage(Screen& s) {
    return inLanguage(s, s.t.language());
}

const store::Methodology* ShippedMethodology::inLanguage(Screen& s, const std::string& language) {
    if (!asked_ || asked_->language != language) {
        asked_ = std::make_shared<Asked>();
        asked_->language = language;
        s.host.fetchAsset("methodology/" + language + ".json",
                          [asked = asked_, &host = s.host](bool found, const std::string& bytes) {
                              store::Problems problems;
                              auto read = found ? store::readMethodology(bytes, problems) : std::nullopt;
                              asked->missing = !read;
                              if (read)
                                  asked->found = std::make_unique<const store::Methodology>(std::move(*read));
                              host.wake();
                          });
    }
    return asked_->found.get();
}

}  // namespace app
