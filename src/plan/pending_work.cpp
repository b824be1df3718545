#include "plan/pending_work.h"

#include <algorithm>
#include <map>
#include <utility>

#include "plan/day_number.h"
#include "plan/due.h"

namespace plan {
namespace {

bool isOver(TaskStatus status) { return status == TaskStatus::done || status == TaskStatus::cancelled; }

void addOnce(std::vector<Responsible>& who, Responsible one) {
    if (!one.isNobody() && std::find(who.begin(), who.end(), one) == who.end()) who.push_back(std::move(one));
}

class Gathering {
  public:
    Gathering(const Day& today, int ahead) : today_(dayNumber(today)), ahead_(ahead) {}

    std::vector<PendingWork> found;

    bool isComing(const std::string& iso) const {
        const auto day = parseDay(iso);
        return day && isComing(*day);
    }
    bool isComing(const Day& day) const {
        const int left = dayNumber(day) - today_;
        return left >= 0 && left <= ahead_;
    }
    void add(PendingWork work, const std::string& due) {
        if (const auto day = parseDay(due)) add(std::move(work), *day);
    }
    void add(PendingWork work, const Day& due) {
        work.due = due;
        work.daysLate = today_ - dayNumber(due);
        if (work.daysLate >= -ahead_) found.push_back(std::move(work));
    }

  private:
    int today_, ahead_;
};

void activities(const WorkPlan& work, Gathering& in) {
    for (const Id& id : inOrder(work.activities)) {
        const WorkActivity& activity = work.activities.at(id);
        if (isOver(activity.status)) continue;
        PendingWork pending{PendingKind::activity, id, {}, {}, {}, 0, {}};
        for (const Id& person : inOrder(activity.responsible)) {
            const Person& one = activity.responsible.at(person);
            addOnce(pending.who, {one.entity, one.name});
        }
        const std::size_t before = in.found.size();
        in.add(pending, activity.end);
        if (in.found.size() != before || activity.status != TaskStatus::pending) continue;
        if (!in.isComing(activity.start)) continue;
        pending.kind = PendingKind::beginning;
        in.add(std::move(pending), activity.start);
    }
}

// Those who carry it out; where nobody does, who is accountable for it.
std::vector<Responsible> whoDoes(const TeamTask& task) {
    std::vector<Responsible> who;
    for (const Raci role : {Raci::responsible, Raci::accountable}) {
        for (const Id& id : inOrder(task.assignments)) {
            const Assignment& one = task.assignments.at(id);
            if (one.role == role) addOnce(who, {one.entity, one.name});
        }
        if (!who.empty()) break;
    }
    return who;
}

void tasks(const Plan& plan, Gathering& in) {
    for (const Id& id : inOrder(plan.tasks)) {
        const TeamTask& task = plan.tasks.at(id);
        if (!isOver(task.status)) in.add({PendingKind::task, id, {}, {}, {}, 0, whoDoes(task)}, task.due);
    }
}

void agreements(const Plan& plan, Gathering& in) {
    for (const Id& table : inOrder(plan.workingTables)) {
        const auto& made = plan.workingTables.at(table).agreements;
        for (const Id& id : inOrder(made)) {
            const Agreement& agreement = made.at(id);
            if (!agreement.done.empty()) continue;
            PendingWork pending{PendingKind::agreement, id, table, {}, {}, 0, {}};
            addOnce(pending.who, {agreement.entity, agreement.responsible});
            in.add(std::move(pending), agreement.due);
        }
    }
}

void reviews(const ApprovalProcess& approval, Gathering& in) {
    for (const Id& id : inOrder(approval.submissions)) {
        const std::string& deadline = approval.submissions.at(id).deadline;
        if (in.isComing(deadline)) in.add({PendingKind::review, id, {}, {}, {}, 0, {}}, deadline);
    }
    for (const Id& id : inOrder(approval.observations)) {
        const ReviewObservation& observation = approval.observations.at(id);
        const auto submission = approval.submissions.find(observation.submission);
        if (observation.answer != ObservationAnswer::none || submission == approval.submissions.end())
            continue;
        in.add({PendingKind::observation, id, {}, {}, {}, 0, {}}, submission->second.deadline);
    }
}

void reports(const Plan& plan, const Day& today, int ahead, Gathering& in) {
    const auto add = [&](const LateReport& late) {
        const Goal& goal = plan.goals.at(late.goal);
        PendingWork pending{PendingKind::report, late.goal, {}, late.period, {}, 0, {}};
        addOnce(pending.who, {goal.entity, goal.responsible});
        in.add(std::move(pending), late.due);
    };
    for (const LateReport& late : lateReports(plan, today)) add(late);
    if (ahead <= 0) return;
    for (const LateReport& coming : lateReports(plan, dayOfNumber(dayNumber(today) + ahead)))
        if (coming.due > today) add(coming);
}

}  // namespace

std::vector<PendingWork> pendingWork(const Plan& plan, const Day& today, int ahead) {
    Gathering in(today, ahead);
    activities(plan.workPlan, in);
    tasks(plan, in);
    agreements(plan, in);
    reviews(plan.approval, in);
    reports(plan, today, ahead, in);
    std::stable_sort(in.found.begin(), in.found.end(), [](const PendingWork& a, const PendingWork& b) {
        return a.due != b.due ? a.due < b.due : a.kind < b.kind;
    });
    return std::move(in.found);
}

std::vector<Owing> owing(const Plan& plan, const std::vector<PendingWork>& pending) {
    std::map<Responsible, Owing> found;
    const auto count = [&](const Responsible& who, const PendingWork& work) {
        Owing& one = found.try_emplace(who, Owing{who, 0, 0}).first->second;
        ++(work.isLate() ? one.late : one.coming);
    };
    for (const PendingWork& work : pending) {
        for (const Responsible& who : work.who) count(who, work);
        if (work.who.empty()) count({}, work);
    }
    std::vector<Owing> all;
    for (auto& [who, one] : found) all.push_back(std::move(one));
    const auto nameOf = [&](const Responsible& who) {
        const auto entity = plan.entities.find(who.entity);
        return std::pair(entity == plan.entities.end() ? std::string() : entity->second.name, who.name);
    };
    std::stable_sort(all.begin(), all.end(), [&](const Owing& a, const Owing& b) {
        if (a.who.isNobody() != b.who.isNobody()) return b.who.isNobody();
        if (a.late != b.late) return a.late > b.late;
        if (a.coming != b.coming) return a.coming > b.coming;
        return nameOf(a.who) < nameOf(b.who);
    });
    return all;
}

}  // namespace plan
