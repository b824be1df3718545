#include "store/meeting.h"

#include <utility>

#include "store/parse.h"
#include "store/survey_json.h"

namespace store {

bool isMeetingPin(std::string_view pin) {
    return pin.size() >= 4 && pin.size() <= 8 && pin.find_first_not_of("0123456789") == pin.npos;
}

std::optional<Meeting> readMeeting(std::string_view bytes) {
    Problems problems;
    const auto json = parseJson(bytes, problems, {.bytes = 2 * kLargestSurveyFile});
    if (!json || !json->is_object()) return std::nullopt;
    const auto text = [&](const char* key) {
        const auto found = json->find(key);
        return found != json->end() && found->is_string() ? found->get<std::string>() : std::string();
    };
    auto file = readSurveyFile(json->contains("survey") ? json->at("survey").dump() : "", problems);
    if (!file) return std::nullopt;
    Meeting meeting;
    meeting.file = std::move(*file);
    if (const auto space = json->find("space"); space != json->end())
        meeting.space = spaceFromJson(*space, problems, "/space");
    meeting.pin = text("pin");
    if (const auto given = json->find("given"); given != json->end() && given->is_number_integer())
        meeting.given = given->get<int>();
    if (!problems.empty() || !isMeetingPin(meeting.pin) || meeting.given < 0) return std::nullopt;
    return meeting;
}

std::string writeMeeting(const Meeting& meeting) {
    return Json{{"survey", Json::parse(writeSurveyFile(meeting.file, true))},
                {"space", toJson(meeting.space)},
                {"pin", meeting.pin},
                {"given", meeting.given}}
        .dump();
}

}  // namespace store
