// By what a question is crossed, as the address and the page call it: a field of the profile, the kind of
// meeting, or each meeting.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/texts.h"
#include "survey/results.h"
#include "survey/survey.h"
#include "ui/ui.h"

namespace app {

// The address calls a field by its id; one that is called as meetings are goes before them.
survey::Choices crossingChoices(const survey::Survey& survey, const std::string& question,
                                const std::string& by);

// What there is to choose from. Meetings only where somebody answered at one.
std::vector<ui::Ui::Choice> crossingGroups(const Texts& t, const survey::Survey& survey, bool meetings);

// What the groups are by: the field in its words, or "Clase de reunión".
std::string groupsName(const Texts& t, const survey::Survey& survey, const survey::Choices& choices);

// One group: a column of the crossing that was made for the choices.
std::string groupWords(const Texts& t, const survey::Survey& survey, const survey::Choices& choices,
                       const survey::Results& made, const survey::Category& group);

}  // namespace app
