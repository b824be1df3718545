// Periods of reports, late ones, and what deserves a second look.
#include <doctest/doctest.h>

#include "goals.h"
#include "plan/due.h"
#include "plan/evidence.h"
#include "plan/report_checks.h"

using namespace plan;
using plan_test::num;

namespace {

Goal quarterly(Accumulation type, const std::vector<double>& reported, double target) {
    Goal goal;
    goal.indicator.accumulation = type;
    goal.years[2025].target = num(target);
    for (std::size_t i = 0; i < reported.size(); ++i)
        goal.periods["202" + std::to_string(5 + i / 4) + "-T" + std::to_string(1 + i % 4)].reported =
            num(reported[i]);
    return goal;
}

const Timing kTiming{2025, 2026, {2025, 12, 31}};

std::vector<std::string> found(const Goal& goal, ReportWarning kind) {
    std::vector<std::string> periods;
    for (const auto& one : reportFindings(goal, kTiming))
        if (one.kind == kind) periods.push_back(one.period);
    return periods;
}

using Periods = std::vector<std::string>;

}  // namespace

TEST_CASE("a goal reports by its own periods, else as its periodicity says, else by quarters") {
    Goal goal;
    CHECK(cadenceOf(goal) == Cadence::quarterly);
    for (const auto& [words, cadence] : {std::pair{"Mensual", Cadence::monthly},
                                         {"mensualmente", Cadence::monthly},
                                         {"Monthly", Cadence::monthly},
                                         {"TRIMESTRAL", Cadence::quarterly},
                                         {" Semestral", Cadence::halfYearly},
                                         {"half-yearly", Cadence::halfYearly},
                                         {"Anual", Cadence::yearly},
                                         {"Annual", Cadence::yearly},
                                         {"yearly", Cadence::yearly},
                                         {"cuando se pueda", Cadence::quarterly}}) {
        CAPTURE(words);
        goal.indicator.periodicity = words;
        CHECK(cadenceOf(goal) == cadence);
    }
    goal.indicator.periodicity = "Anual";
    goal.periods["2025-T1"];
    CHECK(cadenceOf(goal) == Cadence::quarterly);
    goal.periods["2025-03"];
    CHECK(cadenceOf(goal) == Cadence::monthly);
    Goal years;
    years.years[2025].reported = num(3);
    CHECK(cadenceOf(years) == Cadence::yearly);
    CHECK(reportPeriods(Cadence::halfYearly, 2025) == Periods{"2025-T2", "2025-T4"});
    CHECK(reportPeriods(Cadence::monthly, 2025).back() == "2025-12");
    CHECK(*lastDayOfPeriod("2024-02") == Day{2024, 2, 29});
    CHECK(*lastDayOfPeriod("2025") == Day{2025, 12, 31});
    CHECK_FALSE(lastDayOfPeriod("2025-T5"));
    CHECK(yearOfPeriod("0999") == 0);
}

TEST_CASE("closing a quarter closes its months, and its last month the quarter; opened again it is open") {
    Plan plan;
    plan.closings["2025-T1"].closedOn = "2025-04-10";
    CHECK(isClosed(plan, "2025-T1"));
    CHECK(isClosed(plan, "2025-02"));
    CHECK_FALSE(isClosed(plan, "2025-04"));
    CHECK_FALSE(isClosed(plan, "2025"));
    plan.closings["2025-12"].closedOn = "2026-01-10";
    CHECK(isClosed(plan, "2025-T4"));
    CHECK(isClosed(plan, "2025"));
    CHECK_FALSE(isClosed(plan, "2025-11"));
    plan.closings["2025-T1"].reopenedOn = "2025-05-01";
    CHECK_FALSE(isClosed(plan, "2025-T1"));
    CHECK_FALSE(isClosed(plan, "2025-02"));
}

TEST_CASE("a report is late once its period and its lag have passed, to the day") {
    Plan plan;
    plan.firstYear = 2024;
    plan.lastYear = 2027;
    Goal& goal = plan.goals["a"] = quarterly(Accumulation::sum, {1}, 8);
    goal.indicator.lagDays = 15;
    auto late = [&](Day asOf) {
        Periods keys;
        for (const auto& one : lateReports(plan, asOf)) keys.push_back(one.period);
        return keys;
    };
    CHECK(late({2025, 7, 14}) == Periods{});  // 30 June and 15 days: 15 July
    CHECK(late({2025, 7, 15}) == Periods{"2025-T2"});
    CHECK(late({2026, 1, 15}) == Periods{"2025-T2", "2025-T3", "2025-T4"});
    CHECK(lateReports(plan, {2025, 7, 15})[0].due == Day{2025, 7, 15});
    // 2024, 2026: nothing is asked of them. A period programmed with 0 asks nothing of a sum.
    goal.periods["2025-T2"].programmed = num(0);
    goal.periods["2025-T3"].programmed = num(4);
    CHECK(late({2026, 1, 15}) == Periods{"2025-T3"});
    plan.closings["2025-T3"].closedOn = "2025-10-20";
    CHECK(lateReports(plan, {2026, 1, 15})[0].closed);
    // The year's own report covers its periods once the year has ended.
    goal.years[2025].reported = num(8);
    CHECK(late({2025, 12, 1}) == Periods{"2025-T3"});
    CHECK(late({2026, 1, 15}) == Periods{});
    goal.indicator.lagDays = 1e300;
    CHECK(late({2030, 1, 1}) == Periods{});
}

TEST_CASE("above the target: a sum by what its year adds up to, a level by where it stands") {
    CHECK(found(quarterly(Accumulation::sum, {3, 3, 3, 3}, 8), ReportWarning::aboveTarget) ==
          Periods{"2025-T3", "2025-T4"});
    CHECK(found(quarterly(Accumulation::sum, {2, 2, 2, 2}, 8), ReportWarning::aboveTarget) == Periods{});
    CHECK(found(quarterly(Accumulation::sum, {0.1, 0.2}, 0.3), ReportWarning::aboveTarget) == Periods{});
    CHECK(found(quarterly(Accumulation::capacity, {3, 9}, 8), ReportWarning::aboveTarget) ==
          Periods{"2025-T2"});
    CHECK(found(quarterly(Accumulation::reduction, {9, 7}, 8), ReportWarning::aboveTarget) ==
          Periods{"2025-T2"});
    Goal stock = quarterly(Accumulation::stock, {90, 110}, 100);
    CHECK(found(stock, ReportWarning::aboveTarget) == Periods{});  // of the year: not known of a period
    stock.periods["2025-T2"].programmed = num(100);
    CHECK(found(stock, ReportWarning::aboveTarget) == Periods{"2025-T2"});
    stock.indicator.falling = true;
    CHECK(found(stock, ReportWarning::aboveTarget) == Periods{});
}

TEST_CASE("backwards: a growing level that falls, a falling one that rises, an amount below nothing") {
    CHECK(found(quarterly(Accumulation::capacity, {3, 5, 4, 4}, 8), ReportWarning::backwards) ==
          Periods{"2025-T3"});
    CHECK(found(quarterly(Accumulation::capacity, {3, 5, 6, 8, 7}, 8), ReportWarning::backwards) ==
          Periods{"2026-T1"});
    CHECK(found(quarterly(Accumulation::reduction, {9, 10}, 8), ReportWarning::backwards) ==
          Periods{"2025-T2"});
    // An annual reduction begins anew each year.
    CHECK(found(quarterly(Accumulation::annualReduction, {9, 8, 7, 6, 9, 10}, 5), ReportWarning::backwards) ==
          Periods{"2026-T2"});
    CHECK(found(quarterly(Accumulation::sum, {3, -1}, 8), ReportWarning::backwards) == Periods{"2025-T2"});
    CHECK(found(quarterly(Accumulation::flow, {3, 1}, 8), ReportWarning::backwards) == Periods{});
}

TEST_CASE("a jump: more than three times the largest step known, with two reports before or one programmed") {
    CHECK(found(quarterly(Accumulation::sum, {2, 3, 30}, 100), ReportWarning::jump) == Periods{"2025-T3"});
    CHECK(found(quarterly(Accumulation::sum, {2, 3, 9}, 100), ReportWarning::jump) == Periods{});
    CHECK(found(quarterly(Accumulation::sum, {2, 30}, 100), ReportWarning::jump) == Periods{});  // one before
    Goal goal = quarterly(Accumulation::sum, {30}, 100);
    goal.periods["2025-T1"].programmed = num(5);
    CHECK(found(goal, ReportWarning::jump) == Periods{"2025-T1"});
    goal.periods["2025-T1"].programmed = num(10);
    CHECK(found(goal, ReportWarning::jump) == Periods{});
    CHECK(found(quarterly(Accumulation::capacity, {10, 12, 14, 45}, 100), ReportWarning::jump) ==
          Periods{"2025-T4"});
    CHECK(found(quarterly(Accumulation::stock, {95, 94, 96, 9.5}, 100), ReportWarning::jump) ==
          Periods{"2025-T4"});
    CHECK(found(quarterly(Accumulation::stock, {0, 0, 0, 0}, 100), ReportWarning::jump) == Periods{});
}

TEST_CASE(
    "money without progress and progress without money stand at the year's last period that has ended") {
    Goal goal = quarterly(Accumulation::sum, {0, 0, 0, 0}, 8);
    goal.money[2025].definitive = 100;
    goal.money[2025].committed = 60;
    CHECK(found(goal, ReportWarning::moneyWithoutProgress) == Periods{"2025-T4"});
    goal.periods["2025-T2"].reported = num(4);
    CHECK(found(goal, ReportWarning::moneyWithoutProgress) == Periods{});
    CHECK(found(goal, ReportWarning::progressWithoutMoney) == Periods{});
    goal.money[2025].committed = 0;
    CHECK(found(goal, ReportWarning::progressWithoutMoney) == Periods{"2025-T4"});
}

TEST_CASE("a year's own value that its periods do not give is said") {
    Goal goal = quarterly(Accumulation::sum, {2, 3}, 8);
    goal.years[2025].reported = num(5);
    CHECK(found(goal, ReportWarning::yearDiffers) == Periods{});
    goal.years[2025].reported = num(6);
    CHECK(found(goal, ReportWarning::yearDiffers) == Periods{"2025-T2"});
    Goal flow = quarterly(Accumulation::flow, {2, 3}, 8);
    flow.years[2025].reported = num(6);
    CHECK(found(flow, ReportWarning::yearDiffers) == Periods{});
}

TEST_CASE("evidence is words or an address that can be followed, nothing else") {
    for (std::string address : {"https://www.bogota.gov.co/acta.pdf", "http://x.co", " https://x.co/a?b=c#d ",
                                "HTTPS://X.CO", "https://x.co:8443/ñ"}) {
        CAPTURE(address);
        CHECK(evidenceKind(address) == EvidenceKind::address);
    }
    for (std::string words : {"Acta 3, carpeta de 2025", "Acta: 12 de marzo", "carpeta:3", "12:30",
                              "www.bogota.gov.co", "Ver https://x.co", "ñ:a"}) {
        CAPTURE(words);
        CHECK(evidenceKind(words) == EvidenceKind::words);
    }
    for (std::string unsafe :
         {"javascript:alert(1)", " JavaScript:alert(1)", "java\tscript:alert(1)", "\x01javascript:alert(1)",
          "data:text/html,<script>", "vbscript:x", "file:///etc/passwd", "ftp://x.co", "blob:https://x.co/1",
          "https://", "https:x.co", "http:///x", "https://gov.co@malo.example/", "https://x.co/a b",
          "https://x.co\n/a", "https://x.co/\"onclick=", "https://:80/"}) {
        CAPTURE(unsafe);
        CHECK(evidenceKind(unsafe) == EvidenceKind::unsafe);
    }
    CHECK(evidenceKind("") == EvidenceKind::none);
    CHECK(evidenceKind(" \n") == EvidenceKind::none);
}
