#include "app/target_words.h"

#include <algorithm>
#include <string_view>

#include "app/progress_words.h"
#include "store/plan_json.h"

namespace app {

std::string targetFieldWords(const Texts& t, const std::string& field) {
    constexpr std::string_view kYears = "/years/";
    if (field.rfind(kYears, 0) == 0) {
        const std::string rest = field.substr(kYears.size());
        const std::size_t slash = std::min(rest.find('/'), rest.size());
        return t.with(rest.substr(slash) == "/programmed" ? "moved.year.programmed" : "moved.year.target",
                      {rest.substr(0, slash)});
    }
    if (field == "/target") return t("goal.target");
    if (field == "/weight") return t("weight");
    if (field == "/indicator/baseline") return t("indicator.baseline");
    if (field == "/indicator/accumulation") return t("indicator.accumulation");
    if (field == "/indicator/falling") return t("moved.direction");
    return field;  // of a newer program
}

std::string targetValueWords(const Texts& t, const std::string& field, const plan::Value& value) {
    if (field == "/indicator/falling") {
        const bool falling = value.text == "true";
        return t(falling ? "moved.falling" : "moved.rising");
    }
    if (field == "/indicator/accumulation") {
        for (int i = 0; i <= static_cast<int>(plan::Accumulation::annualReduction); ++i) {
            const auto type = static_cast<plan::Accumulation>(i);
            if (value.text == store::wordOf(type)) return accumulationWords(t, type);
        }
    }
    if (value.number) return t.number(*value.number, 4);
    return value.text.empty() ? t("moved.nothing") : "«" + value.text + "»";
}

std::string targetChangeWords(const Texts& t, const plan::TargetChange& change) {
    std::string words = t.with("moved.change", {t.date(change.day), targetFieldWords(t, change.field),
                                                targetValueWords(t, change.field, change.before),
                                                targetValueWords(t, change.field, change.after)});
    words +=
        " " + (change.reason.empty() ? t("moved.noreason") : t.with("moved.reason.said", {change.reason}));
    return words;
}

std::vector<plan::Id> newestChanges(const plan::Goal& goal) {
    std::vector<plan::Id> ids;
    for (const auto& entry : goal.changes) ids.push_back(entry.first);
    std::sort(ids.begin(), ids.end(), [&](const plan::Id& a, const plan::Id& b) {
        const auto& one = goal.changes.at(a);
        const auto& other = goal.changes.at(b);
        if (one.day != other.day) return one.day > other.day;
        return one.field != other.field ? one.field < other.field : a < b;
    });
    return ids;
}

}  // namespace app
