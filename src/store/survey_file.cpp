#include "store/survey_file.h"

#include <utility>

#include "store/envelope.h"
#include "store/parse.h"
#include "store/plan_file.h"
#include "store/survey_json.h"

namespace store {

bool isSurveyId(std::string_view id) { return isPlanId(id); }

std::optional<SurveyFile> readSurveyFile(std::string_view bytes, Problems& problems) {
    const std::optional<Json> envelope = parseJson(bytes, problems, {.bytes = kLargestSurveyFile});
    if (!envelope || !envelopeVersion(*envelope, kSurveyFormat, kSurveyVersion, problems))
        return std::nullopt;
    const std::size_t before = problems.size();
    const auto words = [&](const char* name, bool required) -> std::string {
        const auto found = envelope->find(name);
        if (found == envelope->end()) {
            if (required) problems.push_back({ProblemKind::missingField, pointer("", name), ""});
            return {};
        }
        if (const auto* text = found->get_ptr<const Json::string_t*>()) return *text;
        problems.push_back({ProblemKind::wrongType, pointer("", name), found->type_name()});
        return {};
    };
    SurveyFile file;
    file.id = words("id", true);
    if (problems.size() == before && !isSurveyId(file.id))
        problems.push_back({ProblemKind::badValue, "/id", file.id});
    file.plan = words("plan", false);
    file.sector = words("sector", false);
    const auto survey = envelope->find("survey");
    if (survey == envelope->end())
        problems.push_back({ProblemKind::missingField, "/survey", ""});
    else
        file.survey = surveyFromJson(*survey, problems, "/survey");
    if (problems.size() == before && file.survey.questions.empty())
        problems.push_back({ProblemKind::missingField, "/survey/questions", ""});
    if (problems.size() != before) return std::nullopt;
    return file;
}

std::string writeSurveyFile(const SurveyFile& file, bool compact) {
    Json envelope = {{"format", kSurveyFormat}, {"version", kSurveyVersion}, {"id", file.id}};
    if (!file.plan.empty()) envelope["plan"] = file.plan;
    if (!file.sector.empty()) envelope["sector"] = file.sector;
    envelope["survey"] = toJson(file.survey);
    return envelope.dump(compact ? -1 : 2) + (compact ? "" : "\n");
}

}  // namespace store
