#include "app/planner/crossing_groups.h"

#include "app/meeting_words.h"
#include "app/planner/survey_categories.h"
#include "survey/order.h"

namespace app {

namespace {

constexpr const char* byKind = "clase-de-reunion";
constexpr const char* byMeeting = "reunion";

std::string meetingWords(const Texts& t, const survey::Space& space) {
    std::string words = spaceKindWords(t, space.kind);
    words += ": " + (space.name.empty() ? t("observe.unnamed") : space.name);
    if (!space.place.empty()) words += " · " + space.place;
    if (!space.date.empty()) words += " · " + t.date(space.date);
    return words;
}

}  // namespace

survey::Choices crossingChoices(const survey::Survey& survey, const std::string& question,
                                const std::string& by) {
    survey::Choices choices{question, by};
    if (survey.profile.count(by)) return choices;
    if (by == byKind) choices.space = survey::SpaceBy::kind;
    if (by == byMeeting) choices.space = survey::SpaceBy::meeting;
    return choices;
}

std::vector<ui::Ui::Choice> crossingGroups(const Texts& t, const survey::Survey& survey, bool meetings) {
    std::vector<ui::Ui::Choice> groups;
    for (const auto& id : survey::inOrder(survey.profile))
        groups.push_back({id, nameWords(t, survey.profile.at(id).label)});
    if (!meetings) return groups;
    if (!survey.profile.count(byKind)) groups.push_back({byKind, t("crossing.by.kind")});
    if (!survey.profile.count(byMeeting)) groups.push_back({byMeeting, t("crossing.by.meeting")});
    return groups;
}

std::string groupsName(const Texts& t, const survey::Survey& survey, const survey::Choices& choices) {
    if (!choices.space) return nameWords(t, survey.profile.at(choices.field).label);
    return choices.space == survey::SpaceBy::kind ? t("crossing.by.kind") : t("crossing.by.meeting");
}

std::string groupWords(const Texts& t, const survey::Survey& survey, const survey::Choices& choices,
                       const survey::Results& made, const survey::Category& group) {
    if (!choices.space)
        return categoryWords(t, survey.profile.at(choices.field).options, group, CategoryOf::field);
    switch (group.kind) {
        case survey::CategoryKind::notSaid:
            return t("crossing.nomeeting");
        case survey::CategoryKind::other:
            return t("crossing.othermeetings");
        case survey::CategoryKind::option:
            return choices.space == survey::SpaceBy::kind
                       ? spaceKindWords(t, group.option)
                       : meetingWords(t, made.crossedMeetings.at(group.option));
        default:
            return categoryWords(t, {}, group, CategoryOf::field);
    }
}

}  // namespace app
