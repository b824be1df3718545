#include "plan/pending_work.h"

#include <doctest/doctest.h>

#include "plan/phase_progress.h"

using namespace plan;

namespace {

constexpr Day today{2024, 3, 15};

// 15 March 2024 in between: one of each kind late, one due today or coming, one beyond the thirty days.
Plan worked() {
    Plan plan;
    plan.firstYear = 2024;
    plan.lastYear = 2027;
    plan.entities["sdg"].name = "Secretaría de Gobierno";
    plan.entities["idpac"].name = "Instituto de Participación";
    auto& activities = plan.workPlan.activities;
    activities["late"].end = "2024-03-01";
    activities["late"].responsible["1"] = {0, "sdg", "Planeación"};
    activities["late"].responsible["2"] = {1, "idpac", ""};
    activities["late"].responsible["3"] = {2, "sdg", "Planeación"};  // written twice
    activities["today"].end = "2024-03-15";
    activities["done"].end = "2024-03-01";
    activities["done"].status = TaskStatus::done;
    activities["cancelled"].end = "2024-03-01";
    activities["cancelled"].status = TaskStatus::cancelled;
    activities["begins"].start = "2024-04-14";  // the thirtieth day
    activities["begins"].end = "2024-09-01";
    activities["both"].start = "2024-03-20";  // said once, by its end
    activities["both"].end = "2024-03-25";
    activities["begun"].start = "2024-03-20";
    activities["begun"].end = "2024-09-01";
    activities["begun"].status = TaskStatus::underWay;
    activities["beyond"].start = "2024-04-15";
    activities["undated"].end = "a fin de mes";
    TeamTask& task = plan.tasks["task"];
    task.due = "2024-03-10";
    task.assignments["1"] = {0, Raci::accountable, "sdg", "Dirección"};
    task.assignments["2"] = {1, Raci::informed, "idpac", ""};
    auto& agreements = plan.workingTables["table"].agreements;
    agreements["open"].due = "2024-04-01";
    agreements["open"].entity = "idpac";
    agreements["kept"].due = "2024-01-01";
    agreements["kept"].done = "2024-01-02";
    plan.approval.submissions["first"].deadline = "2024-03-05";
    plan.approval.submissions["second"].deadline = "2024-03-16";
    const auto observe = [&](const char* id, const char* submission, ObservationAnswer answer) {
        plan.approval.observations[id].submission = submission;
        plan.approval.observations[id].answer = answer;
    };
    observe("unanswered", "first", ObservationAnswer::none);
    observe("answered", "first", ObservationAnswer::accepted);
    observe("recent", "second", ObservationAnswer::none);
    observe("astray", "gone", ObservationAnswer::none);
    return plan;
}

}  // namespace

TEST_CASE("what is late and what comes within thirty days, the first due first") {
    const auto pending = pendingWork(worked(), today);
    struct Expected {
        PendingKind kind;
        const char* record;
        int daysLate;
    };
    // From 1 March to the 15th: 14 days; to 14 April: 16 + 14 = 30.
    const Expected expected[] = {
        {PendingKind::activity, "late", 14},      {PendingKind::observation, "unanswered", 10},
        {PendingKind::task, "task", 5},           {PendingKind::activity, "today", 0},
        {PendingKind::observation, "recent", -1}, {PendingKind::review, "second", -1},
        {PendingKind::activity, "both", -10},     {PendingKind::agreement, "open", -17},
        {PendingKind::beginning, "begins", -30},
    };
    REQUIRE(pending.size() == std::size(expected));
    for (std::size_t i = 0; i < pending.size(); ++i) {
        CAPTURE(i);
        CHECK(pending[i].kind == expected[i].kind);
        CHECK(pending[i].record == expected[i].record);
        CHECK(pending[i].daysLate == expected[i].daysLate);
        CHECK(pending[i].isLate() == (expected[i].daysLate > 0));
    }
    CHECK(pending[0].who == std::vector<Responsible>{{"sdg", "Planeación"}, {"idpac", ""}});
    CHECK(pending[1].who.empty());
    CHECK(pending[2].who == std::vector<Responsible>{{"sdg", "Dirección"}});  // nobody carries it out
    CHECK(pending[7].within == "table");
    CHECK(pendingWork(worked(), today, 0).size() == 4);  // late or due today
    CHECK(pendingWork(Plan(), today).empty());
}

TEST_CASE("who owes how much: each who answers for it, most late first, nobody last") {
    const Plan plan = worked();
    const auto all = owing(plan, pendingWork(plan, today));
    REQUIRE(all.size() == 4);
    // idpac: late activity; agreement to come. The two of sdg: one late each, by name.
    CHECK(all[0].who == Responsible{"idpac", ""});
    CHECK(all[0].late == 1);
    CHECK(all[0].coming == 1);
    CHECK(all[1].who == Responsible{"sdg", "Dirección"});
    CHECK(all[2].who == Responsible{"sdg", "Planeación"});
    CHECK(all[2].late == 1);
    CHECK(all[2].coming == 0);
    CHECK(all[3].who.isNobody());
    CHECK(all[3].late == 1);
    CHECK(all[3].coming == 5);
}

TEST_CASE("reports are pending from the day they fall due, and seen thirty days ahead") {
    Plan plan;
    plan.firstYear = 2024;
    plan.lastYear = 2024;
    Goal& goal = plan.goals["g"];
    goal.entity = "sdg";
    goal.responsible = "Planeación";
    goal.indicator.periodicity = "Trimestral";
    goal.years[2024].target.number = 8;
    // Quarters end on 31 March and 30 June.
    auto pending = pendingWork(plan, {2024, 3, 15});
    REQUIRE(pending.size() == 1);
    CHECK(pending[0].kind == PendingKind::report);
    CHECK(pending[0].period == "2024-T1");
    CHECK(pending[0].daysLate == -16);
    CHECK(pending[0].who == std::vector<Responsible>{{"sdg", "Planeación"}});
    pending = pendingWork(plan, {2024, 6, 1});
    REQUIRE(pending.size() == 2);
    CHECK(pending[0].daysLate == 62);  // April's 30, May's 31 and one of June
    CHECK(pending[1].period == "2024-T2");
    CHECK(pending[1].daysLate == -29);
    // What comes is no reason to forget what is late: the year's own report pays for its periods at its end.
    goal.years[2024].reported.number = 8;
    CHECK(pendingWork(plan, {2024, 12, 15}).size() == 3);
    CHECK(pendingWork(plan, {2024, 12, 31}).empty());
}

TEST_CASE("how far each phase is: what its activities say, else what the plan says of itself") {
    Plan plan;
    plan.phase = Phase::approval;
    auto& work = plan.workPlan;
    const auto add = [&](const char* id, Phase phase, TaskStatus status, const char* end) {
        const std::string step = std::string("s") + std::to_string(static_cast<int>(phase));
        work.phases[step].phase = phase;
        work.steps[step].phase = step;
        work.activities[id].step = step;
        work.activities[id].status = status;
        work.activities[id].end = end;
    };
    add("a", Phase::drafting, TaskStatus::done, "2024-01-01");
    add("b", Phase::drafting, TaskStatus::pending, "2024-03-14");
    add("c", Phase::drafting, TaskStatus::cancelled, "2024-01-01");
    add("d", Phase::approval, TaskStatus::pending, "2024-03-15");
    add("e", Phase::implementation, TaskStatus::pending, "");
    add("f", Phase::followUp, TaskStatus::done, "");
    work.activities["astray"].step = "nowhere";
    const auto all = phaseProgress(plan, today);
    CHECK(all[0].state == PhaseState::done);  // before the plan's own, and nothing says otherwise
    CHECK(all[0].activities == 0);
    CHECK(all[1].state == PhaseState::underWay);  // the plan has gone on, its activities have not
    CHECK(all[1].activities == 2);
    CHECK(all[1].done == 1);
    CHECK(all[1].late == 1);
    CHECK(all[2].state == PhaseState::underWay);  // where the plan says it is
    CHECK(all[2].late == 0);                      // it is due today
    CHECK(all[3].state == PhaseState::notBegun);
    CHECK(all[4].state == PhaseState::done);
    CHECK(all[5].state == PhaseState::notBegun);
    CHECK(all[5].phase == Phase::evaluation);
}
