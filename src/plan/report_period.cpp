#include "plan/report_period.h"

#include <cstdio>

namespace plan {
namespace {

// What a periodicity begins with, lower case. The years go last: "semestral" and "trimestral" do not hold
// them.
struct Word {
    const char* begin;
    Cadence cadence;
};
constexpr Word kWords[] = {
    {"mens", Cadence::monthly},    {"mes", Cadence::monthly},       {"month", Cadence::monthly},
    {"trim", Cadence::quarterly},  {"quarter", Cadence::quarterly}, {"seme", Cadence::halfYearly},
    {"half", Cadence::halfYearly}, {"anual", Cadence::yearly},      {"annual", Cadence::yearly},
    {"year", Cadence::yearly},     {"bienal", Cadence::yearly},     {"cuatri", Cadence::yearly},
};

std::optional<Cadence> written(std::string_view text) {
    std::string lower;
    for (char c : text) {
        if (lower.empty() && c == ' ') continue;
        lower += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    for (const Word& word : kWords)
        if (lower.rfind(word.begin, 0) == 0) return word.cadence;
    return std::nullopt;
}

std::string keyOf(int year, char kind, int number) {
    char key[16];
    if (kind == 'T')
        std::snprintf(key, sizeof key, "%04d-T%d", year, number);
    else
        std::snprintf(key, sizeof key, "%04d-%02d", year, number);
    return key;
}

bool closedItself(const Plan& plan, const std::string& key) {
    const auto found = plan.closings.find(key);
    return found != plan.closings.end() && found->second.reopenedOn.empty();
}

}  // namespace

Cadence cadenceOf(const Goal& goal) {
    if (!goal.periods.empty()) {
        bool secondHalves = true;
        for (const auto& [key, values] : goal.periods) {
            const auto period = parsePeriod(key);
            if (period && period->months == 1) return Cadence::monthly;
            secondHalves = secondHalves && period && period->firstMonth % 6 == 4;
        }
        // A goal of half-years has nothing in the first and the third quarter.
        return secondHalves && written(goal.indicator.periodicity) == Cadence::halfYearly
                   ? Cadence::halfYearly
                   : Cadence::quarterly;
    }
    if (const auto cadence = written(goal.indicator.periodicity)) return *cadence;
    for (const auto& entry : goal.years)
        if (!entry.second.reported.empty()) return Cadence::yearly;
    return Cadence::quarterly;
}

std::vector<std::string> reportPeriods(Cadence cadence, int year) {
    std::vector<std::string> keys;
    switch (cadence) {
        case Cadence::monthly:
            for (int month = 1; month <= 12; ++month) keys.push_back(keyOf(year, 0, month));
            break;
        case Cadence::quarterly:
            for (int quarter = 1; quarter <= 4; ++quarter) keys.push_back(keyOf(year, 'T', quarter));
            break;
        case Cadence::halfYearly:
            for (int quarter : {2, 4}) keys.push_back(keyOf(year, 'T', quarter));
            break;
        case Cadence::yearly:
            keys.push_back(std::to_string(year));
            break;
    }
    return keys;
}

int yearOfPeriod(std::string_view key) {
    if (const auto period = parsePeriod(key)) return period->year;
    if (key.size() != 4 || key[0] == '0') return 0;
    int year = 0;
    for (char c : key) {
        if (c < '0' || c > '9') return 0;
        year = year * 10 + (c - '0');
    }
    return year;
}

std::optional<Day> lastDayOfPeriod(std::string_view key) {
    if (const auto period = parsePeriod(key)) return period->lastDay();
    if (const int year = yearOfPeriod(key)) return Day{year, 12, 31};
    return std::nullopt;
}

const Value& valueIn(const Goal& goal, const std::string& key, ReportField field) {
    static const Value none;
    const bool reported = field == ReportField::reported;
    if (key.size() == 4) {
        const auto year = goal.years.find(yearOfPeriod(key));
        if (year == goal.years.end()) return none;
        return reported ? year->second.reported : year->second.programmed;
    }
    const auto period = goal.periods.find(key);
    if (period == goal.periods.end()) return none;
    return reported ? period->second.reported : period->second.programmed;
}

std::optional<double> periodsGive(const Goal& goal, int year, ReportField field) {
    if (goal.indicator.accumulation == Accumulation::flow) return std::nullopt;
    const Cadence cadence = cadenceOf(goal);
    if (cadence == Cadence::yearly) return std::nullopt;
    const bool sums = goal.indicator.accumulation == Accumulation::sum;
    std::optional<double> given;
    for (const std::string& key : reportPeriods(cadence, year)) {
        const Value& value = valueIn(goal, key, field);
        if (value.isText()) return std::nullopt;
        if (value.number) given = sums ? given.value_or(0) + *value.number : *value.number;
    }
    return given;
}

bool isClosed(const Plan& plan, std::string_view key) {
    if (plan.closings.empty()) return false;
    if (closedItself(plan, std::string(key))) return true;
    const auto period = parsePeriod(key);
    if (!period) {
        const int year = yearOfPeriod(key);
        return year && (closedItself(plan, keyOf(year, 'T', 4)) || closedItself(plan, keyOf(year, 0, 12)));
    }
    if (period->months == 1)
        return closedItself(plan, keyOf(period->year, 'T', (period->firstMonth + 2) / 3));
    return closedItself(plan, keyOf(period->year, 0, period->lastDay().month));
}

}  // namespace plan
