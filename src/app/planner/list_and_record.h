// A collection of the plan as a page: the list on the left, the record on the right; one after the other
// where there is no room for both.
#pragma once

#include <functional>
#include <string>

#include "app/planner/planner.h"

namespace app {

struct ListAndRecord {
    std::string route;  // "proyectos": the page is #/plan/<route>, a record's #/plan/<route>/<id>
    std::string title;
    std::string listName;  // of the region that holds the list
    std::string choose;    // what the page says beside the list while no record is chosen
    bool empty = false;    // there are no records: the list alone, saying what they are for
    std::function<void()> list;
    std::function<void(const std::string& id)> record;
    // What there is of all of them: beside the list while no record is chosen, below it where there is no
    // room.
    std::function<void()> overview = {};
};

void listAndRecord(Screen& s, PlannerState& state, ui::Rect place, const ListAndRecord& page);

}  // namespace app
