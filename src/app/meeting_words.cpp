#include "app/meeting_words.h"

#include "app/route.h"

namespace app {

namespace {

std::string valueOf(const std::map<std::string, std::string>& query, const char* name) {
    const auto found = query.find(name);
    return found == query.end() ? std::string() : found->second;
}

}  // namespace

std::string spaceKindWords(const Texts& t, const std::string& kind) {
    for (const char* known : survey::kSpaceKinds)
        if (kind == known) return t(std::string("space.") + known);
    return t("space.otro");
}

std::vector<ui::Ui::Choice> spaceKinds(const Texts& t) {
    std::vector<ui::Ui::Choice> choices;
    for (const char* kind : survey::kSpaceKinds) choices.push_back({kind, spaceKindWords(t, kind)});
    return choices;
}

std::string newObservationAddress(const survey::Space& space, const survey::Id& survey) {
    return addressOf("/plan/encuesta/reuniones/nueva", {{"clase", space.kind},
                                                        {"nombre", space.name},
                                                        {"lugar", space.place},
                                                        {"fecha", space.date},
                                                        {"encuesta", survey}});
}

survey::Space spaceInAddress(const std::map<std::string, std::string>& query) {
    return {valueOf(query, "clase"), valueOf(query, "nombre"), valueOf(query, "lugar"),
            valueOf(query, "fecha")};
}

survey::Id surveyInAddress(const std::map<std::string, std::string>& query) {
    return valueOf(query, "encuesta");
}

}  // namespace app
