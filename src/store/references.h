// Who refers to whom in the formulation's part of a plan.
#pragma once

#include <functional>
#include <string>

#include "plan/plan.h"
#include "store/fields.h"
#include "store/problem.h"

namespace store {

struct Reference {
    std::string where;  // JSON pointer of the field, or of the id in a set
    Collection to = Collection::none;
    plan::Id id;  // not empty
    Tie tie = Tie::loose;
    std::string record;                      // pointer of the record that holds it
    Collection recordIn = Collection::none;  // and the collection this is in, where others refer to it
    plan::Id recordId;
};

// Calls with every reference, in the document's order.
void eachReference(const plan::Plan& plan, const std::function<void(const Reference&)>& take);

// Whether a collection of the plan has the record.
bool has(const plan::Plan& plan, Collection collection, const plan::Id& id);

// Pointer of a record in the document.
std::string pointerOf(Collection collection, const plan::Id& id);

// References to records that are not there.
void checkFormulationReferences(const plan::Plan& plan, Problems& problems, const std::string& where);

}  // namespace store
