// Values on their way into the plan: read, refused or carried out as one edit.
#include "app/planner/fields.h"
#include "app/planner/reports.h"
#include "store/number_text.h"

namespace app {

store::DecimalSign decimalSignOf(const Texts& t) {
    return t.language() == "en" ? store::DecimalSign::point : store::DecimalSign::comma;
}

std::string exactText(const Texts& t, const plan::Value& value) {
    if (!value.number) return value.text;
    std::string text = store::numberText(*value.number);
    if (t.language() != "en")
        for (char& c : text)
            if (c == '.') c = ',';
    return text;
}

void addEntry(const Screen& s, Entries& entries, const plan::Id& goal, const std::string& period,
              const std::string& text, store::DecimalSign sign, std::optional<double> exact) {
    const plan::Plan& p = s.work.plan();
    const auto found = p.goals.find(goal);
    if (found == p.goals.end()) return;
    plan::Value value;
    value.number = exact;
    if (!exact) {
        const auto read = store::readNumber(text, sign);
        if (!read.number && read.kind != store::NumberKind::empty) {
            // What stands there already may stay: prose that came with a table is no news.
            const plan::Value& kept = plan::valueIn(found->second, period, entries.field);
            if (kept.isText() && kept.text == text) return;
            entries.refused.push_back({goal, period, text, Refusal::notNumber});
            return;
        }
        value.number = read.number;
    }
    if (plan::valueIn(found->second, period, entries.field) == value) return;
    if (entries.field == plan::ReportField::reported && plan::isClosed(p, period))
        entries.refused.push_back({goal, period, text, Refusal::closed});
    else
        entries.good.push_back({goal, period, value});
}

bool carryOut(Screen& s, ReportState& state, const Entries& entries, const std::string& field) {
    const auto changes =
        store::reportChanges(s.work.plan(), entries.good, entries.field, state.reporter.value_or(""));
    const bool done = s.work.change(changes, entries.words, field);
    if (!done && !s.work.problems().empty()) s.ui.announce(wordsOf(s.t, s.work.problems()), true);
    if (done)
        for (const auto& entry : entries.good) state.rejected.erase({entry.goal, entry.period});
    return done;
}

}  // namespace app
