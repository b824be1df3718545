#include "app/planner/money_fields.h"

#include <algorithm>
#include <cmath>

#include "app/goal_words.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

namespace {

struct Term {
    plan::MoneyTerm term;
    const char* field;  // in the plan file
};
constexpr Term kTerms[] = {
    {plan::MoneyTerm::planned, "planned"},       {plan::MoneyTerm::initial, "initial"},
    {plan::MoneyTerm::definitive, "definitive"}, {plan::MoneyTerm::committed, "committed"},
    {plan::MoneyTerm::obligated, "obligated"},   {plan::MoneyTerm::paid, "paid"},
};

}  // namespace

void moneyFields(Screen& s, PlannerState& state, const plan::Money& money,
                 const std::function<FieldOf(const char* field, const std::string& term)>& of) {
    auto& u = s.ui;
    // What is planned and granted on one line, what is drawn from it on the next; narrower, as many as fit.
    const float w = u.width(), gap = 16;
    const int columns = w >= 480 ? 3 : w >= 272 ? 2 : 1;
    const float each = std::floor((w - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns));
    const auto fields = [&](std::string_view key, std::size_t from, std::size_t to) {
        ui::Row row(u, key, gap);
        for (std::size_t i = from; i < to; ++i) {
            const std::string& words = termWords(s.t, kTerms[i].term);
            moneyField(s, state, kTerms[i].field, words, plan::amount(money, kTerms[i].term),
                       of(kTerms[i].field, words), each);
        }
    };
    if (columns == 3) {
        fields("money.granted", 0, 3);
        fields("money.drawn", 3, 6);
    } else {
        fields("money", 0, 6);
    }
    const auto found = plan::excesses(money);
    for (std::size_t i = 0; i < found.size(); ++i)
        u.light("excess" + std::to_string(i), Tone::watch, excessWords(s.t, found[i]));
}

void moneyTable(Screen& s, std::string_view key, const std::string& caption,
                const std::vector<MoneyLine>& lines) {
    auto& u = s.ui;
    const Type type = Type::small;
    // As wide as the longest word of each title, or an amount; where they do not fit, the table stacks them.
    std::vector<ui::TableColumn> columns{{s.t("year.title")}};
    const auto column = [&](const std::string& title) {
        const float w = std::max(u.textWidth("1.000.000", type), u.widestWord(title, Type::smallStrong));
        columns.push_back({title, 1, w, true});
    };
    for (const Term& term : kTerms) column(termWords(s.t, term.term));
    column(s.t("money.execution"));
    ui::Table table(u, key, caption, std::move(columns), static_cast<int>(lines.size()));
    int row = 0;
    for (const MoneyLine& line : lines) {
        table.row(line.key, row++);
        table.cell(line.title, {Type::smallStrong, Tone::ink});
        for (const Term& term : kTerms) {
            const auto amount = plan::amount(line.money, term.term);
            table.cell(amount ? s.t.number(*amount / 1e6, std::fabs(*amount) < 1e8 ? 1 : 0) : "–",
                       {type, Tone::ink});
        }
        const auto execution = plan::execution(line.money, s.work.plan().executionTerm);
        table.cell(s.t.percentOrDash(execution.ratio), {type, Tone::ink});
    }
}

}  // namespace app
