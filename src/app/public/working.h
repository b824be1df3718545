// The working of a figure on the public pages: opened in a goal's page, and a page of its own for a line, an
// objective, an entity and the plan.
#pragma once

#include <string>

#include "app/screen.h"
#include "app/working_words.h"
#include "plan/aggregate.h"
#include "plan/period.h"

namespace app {

// Whether copying it has ended, and how.
enum class Copying { no, waiting, done, refused };

struct WorkingState {
    bool open = false;      // in a goal's page
    std::string of;         // what `made` is of: the record, the plan's state, language and cut-off
    Working made;           // worked out once for it
    std::string copiedKey;  // the working whose button was pressed last
    Copying copying = Copying::no;
};

// The disclosure in a goal's page, with the working under it while it is open. `plan` is the open one at the
// timing's cut-off.
void goalWorking(Screen& s, WorkingState& state, const plan::Plan& plan, const plan::Id& goal,
                 const plan::Timing& timing);

// The link to the working of an aggregate, to stand where its figure does.
void workingLink(Screen& s, const plan::Scope& scope);

// `#/avance/calculo`, `…/linea/<id>`, `…/objetivo/<id>`, `…/entidad/<id>`.
// `foot` says whose figures they are, and of when.
void workingPage(Screen& s, WorkingState& state, const plan::Plan& plan, const plan::Timing& timing,
                 const std::string& foot);

}  // namespace app
