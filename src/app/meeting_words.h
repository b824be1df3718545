// Meetings in words, and the address at which one is written down: for the citizen's program, which runs
// them, and the planner's, which keeps what was heard there.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "app/texts.h"
#include "survey/survey.h"
#include "ui/ui.h"

namespace app {

// "Diálogo ciudadano": a kind of meeting; one that is not known is another space.
std::string spaceKindWords(const Texts& t, const std::string& kind);

// All kinds, the one that is taken by itself first.
std::vector<ui::Ui::Choice> spaceKinds(const Texts& t);

// "/plan/encuesta/reuniones/nueva?…", with the meeting and the survey that was answered there, if any.
std::string newObservationAddress(const survey::Space& space, const survey::Id& survey);
// What such an address says, by the names of what is asked of it.
survey::Space spaceInAddress(const std::map<std::string, std::string>& query);
survey::Id surveyInAddress(const std::map<std::string, std::string>& query);

}  // namespace app
