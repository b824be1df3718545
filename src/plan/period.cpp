#include "plan/period.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>

namespace plan {
namespace {

// Exactly `count` decimal digits at `at`, or −1.
int digits(std::string_view text, std::size_t at, std::size_t count) {
    if (at + count > text.size()) return -1;
    int value = 0;
    for (std::size_t i = at; i < at + count; ++i) {
        if (text[i] < '0' || text[i] > '9') return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

int daysIn(int year, int month) {
    if (month == 2) return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

}  // namespace

std::optional<Day> parseDay(std::string_view iso) {
    if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
    const Day day{digits(iso, 0, 4), digits(iso, 5, 2), digits(iso, 8, 2)};
    if (day.year < 1 || day.month < 1 || day.month > 12) return std::nullopt;
    if (day.day < 1 || day.day > daysIn(day.year, day.month)) return std::nullopt;
    return day;
}

std::string isoDay(const Day& day) {
    char text[40];
    std::snprintf(text, sizeof text, "%04d-%02d-%02d", day.year, day.month, day.day);
    return text;
}

Day daysBefore(const Day& day, double days) {
    using namespace std::chrono;
    const double most = 36525;
    const year_month_day from{year{day.year}, month{static_cast<unsigned>(day.month)},
                              std::chrono::day{static_cast<unsigned>(day.day)}};
    const year_month_day to{sys_days{from} -
                            std::chrono::days{static_cast<int>(std::ceil(std::clamp(days, 0.0, most)))}};
    return {static_cast<int>(to.year()), static_cast<int>(static_cast<unsigned>(to.month())),
            static_cast<int>(static_cast<unsigned>(to.day()))};
}

double shareAfter(int year, const Day& day) {
    if (day < Day{year, 1, 1}) return 1;
    if (day >= Day{year, 12, 31}) return 0;
    double left = daysIn(year, day.month) - day.day;
    double all = 0;
    for (int month = 1; month <= 12; ++month) {
        all += daysIn(year, month);
        if (month > day.month) left += daysIn(year, month);
    }
    return left / all;
}

Day Period::lastDay() const {
    const int month = firstMonth + months - 1;
    return {year, month, daysIn(year, month)};
}

std::optional<Period> parsePeriod(std::string_view key) {
    if (key.size() != 7 || key[4] != '-') return std::nullopt;
    const int year = digits(key, 0, 4);
    if (year < 1) return std::nullopt;
    if (key[5] == 'T') {
        const int quarter = digits(key, 6, 1);
        if (quarter < 1 || quarter > 4) return std::nullopt;
        return Period{year, quarter * 3 - 2, 3};
    }
    const int month = digits(key, 5, 2);
    if (month < 1 || month > 12) return std::nullopt;
    return Period{year, month, 1};
}

double Timing::weightOf(int year) const {
    const int place = year - firstYear;
    if (rules.weights.empty()) return 1;
    return place < 0 || place >= static_cast<int>(rules.weights.size())
               ? 0
               : rules.weights[static_cast<std::size_t>(place)];
}

Timing timingOf(const Indicator& indicator, const Timing& timing) {
    Timing own = timing;
    if (indicator.lagDays && *indicator.lagDays > 0)
        own.knownTo = daysBefore(timing.cutOff, *indicator.lagDays);
    return own;
}

Timing timingOf(const Plan& plan) {
    Timing timing{plan.firstYear, plan.lastYear, Day{plan.firstYear - 1, 12, 31}};
    timing.rules = yearRulesOf(plan);
    if (const auto given = parseDay(plan.cutOff)) {
        timing.cutOff = *given;
        return timing;
    }
    const auto within = [&](int year) { return year >= plan.firstYear && year <= plan.lastYear; };
    for (const auto& [goalId, goal] : plan.goals) {
        for (const auto& [year, values] : goal.years) {
            if (values.reported.empty() || !within(year)) continue;
            timing.cutOff = std::max(timing.cutOff, Day{year, 12, 31});
        }
        for (const auto& [key, values] : goal.periods) {
            const auto period = parsePeriod(key);
            if (values.reported.empty() || !period || !within(period->year)) continue;
            timing.cutOff = std::max(timing.cutOff, period->lastDay());
        }
    }
    return timing;
}

}  // namespace plan
