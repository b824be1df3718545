#include "app/send_consent.h"

#include <string>
#include <string_view>

#include "store/survey_json.h"
#include "survey/collector.h"

namespace app {

namespace {

bool isOfName(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
}

// Whether a name of a server goes on behind a place: "example.gov" does in "example.gov.co", and not at the
// end of a sentence.
bool goesOn(std::string_view text, std::size_t at) {
    if (at >= text.size()) return false;
    if (isOfName(text[at])) return true;
    return (text[at] == '.' || text[at] == ':') && at + 1 < text.size() && isOfName(text[at + 1]);
}

bool names(std::string_view text, std::string_view server) {
    for (auto at = text.find(server); at != std::string_view::npos; at = text.find(server, at + 1)) {
        const bool begins =
            at == 0 || (!isOfName(text[at - 1]) && text[at - 1] != '.' && text[at - 1] != '@');
        if (begins && !goesOn(text, at + server.size())) return true;
    }
    return false;
}

}  // namespace

bool wasToldWhereItGoes(const survey::Answer& answer, const survey::Survey& survey) {
    const std::string collector = survey::collectorOf(survey);
    if (collector.empty() || answer.wording.empty()) return false;
    // First what costs less.
    return names(survey.privacy.in(answer.language), survey::collectorName(collector)) &&
           answer.wording == store::wordingOf(survey);
}

}  // namespace app
