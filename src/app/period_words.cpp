#include "app/period_words.h"

#include "plan/period.h"

namespace app {

std::string periodWords(const Texts& t, const std::string& key) {
    const auto period = plan::parsePeriod(key);
    if (!period) return key;
    const std::string year = std::to_string(period->year);
    if (period->months == 3)
        return t.with("period.quarter", {std::to_string((period->firstMonth + 2) / 3), year});
    return t.with("period.month", {t("month." + std::to_string(period->firstMonth)), year});
}

std::string periodLabel(const Texts& t, const std::string& key) {
    const auto period = plan::parsePeriod(key);
    if (!period || period->months != 3) return periodWords(t, key);
    return t.with("period.month", {periodTitle(t, key), std::to_string(period->year)});
}

std::string periodTitle(const Texts& t, const std::string& key) {
    const auto period = plan::parsePeriod(key);
    if (!period) return key;
    if (period->months == 3)
        return t.with("period.quarter.short", {std::to_string((period->firstMonth + 2) / 3)});
    std::string month = t("month." + std::to_string(period->firstMonth));
    if (month[0] >= 'a' && month[0] <= 'z') month[0] = static_cast<char>(month[0] - 'a' + 'A');
    return month;
}

}  // namespace app
