// The plan that goes out: of a plan's document what everybody may read, and what of it stays in.
//
// What plan::GoesOut does not let out is left out by parts:
//   names    of persons: who is responsible, measures, reports, attended, wrote
//   work     how the plan came to be, where its document (report/sources.h) does not say so: work plan,
//            tasks, minutes, votes, notes, observations, calls, how tables were read
//   figures  reports of periods that end after the cut-off or are not closed. A plan that has closed none
//            closes none; what ended before the first one closed was reported before. A year's own report
//            stays in where one of its periods does, for it may hold that period's
//   themes   of what citizens asked for, those that are not published; of the others, which texts are theirs
// What was written as prose goes out as it is. What goes out was always known to a reader of the document:
// texts, goals, indicators, targets, money. The choice itself and the edits that led here never go out.
//
// Nothing that may stay in is sealed (kAfterAdoption in seal.h): the seal holds for the published plan.
#pragma once

#include <string>
#include <vector>

#include "plan/plan.h"
#include "store/json.h"

namespace store {

enum class PublishedPart { names, work, figures, themes };

// What a part takes of one member of the document ("goals", "workPlan").
struct HeldBack {
    PublishedPart part = PublishedPart::names;
    std::string member;
    int records = 0;  // objects that are taken out, or that something is taken from
    int fields = 0;   // texts, numbers and truths
    bool operator==(const HeldBack&) const = default;
};

struct PublishedPlan {
    Json document;
    // All that could stay in, by part and member, also of parts that go out.
    std::vector<HeldBack> held;
    // The copy of the adopted version (adoption.h) holds something that stays in, or cannot be read: it was
    // left out. So it is with plans that were sealed before names were no part of a seal.
    bool copyLeftOut = false;
};

// `plan` is what the document says.
PublishedPlan publishedPlan(const Json& document, const plan::Plan& plan);

// The places (places.h) of a part; those of figures and themes hang on what they say, and are none.
const std::vector<const char*>& placesOf(PublishedPart part);

}  // namespace store
