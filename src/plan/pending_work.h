// What is to be done by a day: what is late, what comes next, and who owes it. Of the work plan's activities,
// the team's tasks, the working tables' agreements, the observations on the plan and the reports of its
// goals.
#pragma once

#include <compare>
#include <string>
#include <vector>

#include "plan/period.h"

namespace plan {

enum class PendingKind {
    activity,     // of the work plan: it ends
    beginning,    // an activity that begins, where its end is not in sight yet
    task,         // of the team
    agreement,    // of a working table
    observation,  // on the plan, that is to be answered: due on its submission's last day for observations
    review,       // that last day, while it has not passed
    report        // of a goal
};

struct Responsible {
    Id entity;         // or empty
    std::string name;  // person or role, as written, or empty
    bool isNobody() const { return entity.empty() && name.empty(); }
    auto operator<=>(const Responsible&) const = default;
};

struct PendingWork {
    PendingKind kind = PendingKind::activity;
    Id record;
    Id within;           // of an agreement: its working table
    std::string period;  // of a report: its key ("2024-T1")
    Day due;
    int daysLate = 0;              // since the day it was due; 0: it is due today; below 0: days to come
    std::vector<Responsible> who;  // each once; empty: nobody is named
    bool isLate() const { return daysLate > 0; }
};

inline constexpr int comingDays = 30;

// All that is not done and was due before `today`, and what is due from then to `ahead` days after it, the
// first due first; ties by kind, then in the order of the plan's records. What has no date, or none that is
// one, is due on no day; what was cancelled is not owed. `ahead` >= 0.
std::vector<PendingWork> pendingWork(const Plan& plan, const Day& today, int ahead = comingDays);

// How much somebody owes.
struct Owing {
    Responsible who;
    int late = 0, coming = 0;
};

// Everybody who owes something, most late first, then most to come, then by name; what nobody is named for
// last. What several answer for is owed by each.
std::vector<Owing> owing(const Plan& plan, const std::vector<PendingWork>& pending);

}  // namespace plan
