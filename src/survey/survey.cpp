#include "survey/survey.h"

namespace survey {

const std::string& Words::in(const std::string& language) const {
    static const std::string nothing;
    for (const std::string& wanted : {language, std::string("es")}) {
        const auto found = byLanguage.find(wanted);
        if (found != byLanguage.end() && !found->second.empty()) return found->second;
    }
    for (const auto& entry : byLanguage) {
        if (!entry.second.empty()) return entry.second;
    }
    return nothing;
}

}  // namespace survey
