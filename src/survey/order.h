// The order in which a survey shows its options and profile fields.
#pragma once

#include <algorithm>
#include <map>
#include <vector>

#include "survey/survey.h"

namespace survey {

// Ids of a collection (Option, ProfileField) in the order their records give, ties by id.
template <class Record>
std::vector<Id> inOrder(const std::map<Id, Record>& records) {
    std::vector<Id> ids;
    ids.reserve(records.size());
    for (const auto& entry : records) ids.push_back(entry.first);
    std::stable_sort(ids.begin(), ids.end(),
                     [&](const Id& a, const Id& b) { return records.at(a).order < records.at(b).order; });
    return ids;
}

}  // namespace survey
