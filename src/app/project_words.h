// What is said of a project, the same wherever it is named.
#pragma once

#include <string>

#include "app/texts.h"
#include "plan/activities.h"
#include "plan/plan.h"
#include "plan/project_checks.h"
#include "ui/theme.h"

namespace app {

// Code and name; words for a project that has neither.
std::string projectTitle(const Texts& t, const plan::Project& project);
// The name, or words where it has none yet.
const std::string& projectName(const Texts& t, const plan::Project& project);
// What its edits call it: its code, else its name.
std::string projectCode(const Texts& t, const plan::Project& project);

std::string activityStateWords(const Texts& t, plan::ActivityState state);
// Muted where there is nothing to be good or late about.
ui::Tone toneOf(plan::ActivityState state);
// "del 1 de febrero de 2021 al 30 de junio de 2021", as far as it is dated; empty: not at all.
std::string activityDates(const Texts& t, const plan::Activity& activity);

// A finding about the project, without naming it.
std::string findingWords(const Texts& t, const plan::Project& project, const plan::ProjectFinding& finding);

}  // namespace app
