// What the pages of the meetings hold that is not kept: a new one nothing was written in yet, what is asked
// before something goes, what became of a file.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/planner/observation_counts.h"
#include "store/observation_file.h"
#include "ui/node.h"

namespace app {

struct ObservationState {
    // Begun and empty: it is kept with the first thing that is written in it.
    std::optional<store::Observation> fresh;
    // As it was before a problem or a quotation was taken out of it, until something else is changed.
    std::optional<store::Observation> before;
    std::string removing;  // the one that goes if they say yes
    // A number shows what is typed in it, not what it was read as.
    ui::NodeId typingIn = 0;
    std::string typed;
    ObservationCounts counts;
    // Of the last file.
    struct Brought {
        store::Merged merged;
        std::string name;
    };
    std::vector<Brought> brought;
    bool reported = false;
};

}  // namespace app
