#include "store/former_wordings.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "store/survey_json.h"

namespace store {

namespace {

constexpr std::string_view kSurveys = "/surveys";

// What an edit takes back of the surveys. Nothing: it takes all of the document back, which is not followed.
std::optional<Json> ofSurveys(const Json& inverse) {
    Json kept = Json::array();
    for (const Json& operation : inverse) {
        const auto& path = operation.at("path").get_ref<const std::string&>();
        if (path.empty()) return std::nullopt;
        if (path == kSurveys || path.starts_with("/surveys/")) kept.push_back(operation);
    }
    return kept;
}

std::optional<survey::Survey> surveyIn(const Json& surveys, const survey::Id& id) {
    const auto all = surveys.find("surveys");
    if (all == surveys.end() || !all->is_object()) return std::nullopt;
    const auto found = all->find(id);
    if (found == all->end()) return std::nullopt;
    Problems problems;
    survey::Survey read = surveyFromJson(*found, problems);
    if (!problems.empty()) return std::nullopt;
    return read;
}

}  // namespace

FormerWordings formerWordings(const Json& document, const std::vector<Edit>& edits, const survey::Id& id) {
    FormerWordings made;
    // The surveys alone: they are small, and nothing outside of them has a part in their edits.
    Json past = Json::object();
    if (const auto surveys = document.find("surveys"); surveys != document.end()) past["surveys"] = *surveys;
    const auto present = surveyIn(past, id);
    if (!present) return made;
    const std::string presentWording = wordingOf(*present);
    std::string after = presentWording;
    for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit) {
        const auto undo = ofSurveys(edit->inverse);
        Problems problems;
        if (!undo) return made;
        if (undo->empty()) continue;
        if (!applyPatch(past, *undo, problems)) return made;
        auto before = surveyIn(past, id);
        std::string wording = before ? wordingOf(*before) : std::string();
        if (wording == after) continue;
        const std::string day = edit->day.empty() ? edit->time.substr(0, 10) : edit->day;
        if (made.since.empty()) made.since = day;
        after = wording;
        const bool told = !before || wording == presentWording ||
                          std::any_of(made.former.begin(), made.former.end(),
                                      [&](const FormerWording& each) { return each.wording == wording; });
        if (!told) made.former.push_back({std::move(wording), std::move(*before), day});
    }
    return made;
}

}  // namespace store
