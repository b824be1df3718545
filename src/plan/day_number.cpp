#include "plan/day_number.h"

#include <chrono>

namespace plan {

int dayNumber(const Day& day) {
    using namespace std::chrono;
    const year_month_day date{year{day.year}, month{static_cast<unsigned>(day.month)},
                              std::chrono::day{static_cast<unsigned>(day.day)}};
    return static_cast<int>(sys_days{date}.time_since_epoch().count());
}

Day dayOfNumber(int number) {
    using namespace std::chrono;
    const year_month_day date{sys_days{days{number}}};
    return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
            static_cast<int>(static_cast<unsigned>(date.day()))};
}

}  // namespace plan
