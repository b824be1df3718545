#include "store/own_execution.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <string>

#include "plan/money.h"
#include "store/fold_text.h"
#include "store/number_text.h"
#include "store/row_cells.h"

namespace store {
namespace {

struct TermField {
    Field field;
    plan::MoneyTerm term;
    const char* key;
};
constexpr TermField terms[] = {
    {Field::moneyInitial, plan::MoneyTerm::initial, "initial"},
    {Field::moneyDefinitive, plan::MoneyTerm::definitive, "definitive"},
    {Field::moneyCommitted, plan::MoneyTerm::committed, "committed"},
    {Field::moneyObligated, plan::MoneyTerm::obligated, "obligated"},
    {Field::moneyPaid, plan::MoneyTerm::paid, "paid"},
};

const TermField* termOf(Field field) {
    for (const TermField& each : terms)
        if (each.field == field) return &each;
    return nullptr;
}

// The columns that give a year's money: those that are imported, and those set aside under the same headers.
struct YearColumns {
    std::map<plan::MoneyTerm, std::size_t> used;
    std::map<plan::MoneyTerm, std::size_t> aside;
};
using MoneyColumns = std::map<int, YearColumns>;

MoneyColumns moneyColumnsOf(const ImportColumns& columns) {
    MoneyColumns out;
    for (std::size_t i = 0; i < columns.targets.size(); ++i)
        if (const TermField* term = termOf(columns.targets[i].field))
            out[columns.targets[i].year].used[term->term] = i;
    for (auto& [year, found] : out)
        for (const auto& [term, used] : found.used) {
            const std::string header = foldText(columns.headerOf(used));
            for (std::size_t i = 0; i < columns.targets.size(); ++i)
                if (columns.targets[i].field == Field::ignore && foldText(columns.headerOf(i)) == header)
                    found.aside.emplace(term, i);
        }
    return out;
}

// One way to take the money of a row: which years by the columns set aside, and which terms.
struct Way {
    unsigned aside = 0;  // a bit for each of the years, in order
    plan::MoneyTerm numerator = plan::MoneyTerm::committed;
    plan::MoneyTerm denominator = plan::MoneyTerm::definitive;
};

struct RowMoney {
    const ImportColumns& columns;
    const TableRow& cells;
    const plan::Goal& goal;
    const MoneyColumns& money;
    int year = 0;  // 0: all

    std::optional<double> amountOf(int of, const YearColumns& found, plan::MoneyTerm term, bool aside) const {
        const auto other = found.aside.find(term);
        if (aside && other != found.aside.end()) {
            const auto used = found.used.find(term);
            return readNumber(cellAt(cells, other->second), columns.styles[used->second].sign).number;
        }
        const auto given = goal.money.find(of);
        return given == goal.money.end() ? std::nullopt : plan::amount(given->second, term);
    }

    std::optional<double> execution(const Way& way) const {
        double numerator = 0;
        double denominator = 0;
        bool any = false;
        unsigned bit = 1;
        for (const auto& [of, found] : money) {
            const bool aside = (way.aside & bit) != 0;
            bit <<= 1;
            if (year != 0 && of != year) continue;
            const auto done = amountOf(of, found, way.numerator, aside);
            any = any || done;
            numerator += done.value_or(0);
            denominator += amountOf(of, found, way.denominator, aside).value_or(0);
        }
        if (!any || !(denominator > 0)) return std::nullopt;
        return numerator / denominator;
    }
};

bool same(const std::optional<double>& ours, double theirs) {
    return ours && std::fabs(*ours - theirs) <= sameFigure * std::max(1.0, std::fabs(theirs));
}

std::string asideNames(const ImportColumns& columns, const MoneyColumns& money, const Way& way) {
    std::string names;
    unsigned bit = 1;
    for (const auto& [year, found] : money) {
        if ((way.aside & bit) != 0)
            for (const plan::MoneyTerm term : {way.denominator, way.numerator}) {
                const auto column = found.aside.find(term);
                if (column == found.aside.end()) continue;
                if (!names.empty()) names += ", ";
                names +=
                    tidy(columns.headerOf(column->second)) + " (" + std::to_string(column->second + 1) + ")";
            }
        bit <<= 1;
    }
    return names;
}

std::string termNames(const Way& way) {
    std::string numerator;
    std::string denominator;
    for (const TermField& each : terms) {
        if (each.term == way.numerator) numerator = each.key;
        if (each.term == way.denominator) denominator = each.key;
    }
    return numerator + "/" + denominator;
}

struct Cause {
    NoteCode code = NoteCode::executionDiffers;
    std::string became;
};

Cause causeOf(const RowMoney& row, double theirs) {
    const unsigned years = static_cast<unsigned>(std::min<std::size_t>(row.money.size(), 6));
    for (unsigned aside = 1; aside < (1u << years); ++aside) {
        Way way;
        way.aside = aside;
        if (!same(row.execution(way), theirs)) continue;
        return {NoteCode::executionOtherColumns, asideNames(row.columns, row.money, way)};
    }
    for (const plan::MoneyTerm numerator :
         {plan::MoneyTerm::committed, plan::MoneyTerm::obligated, plan::MoneyTerm::paid})
        for (const plan::MoneyTerm denominator : {plan::MoneyTerm::definitive, plan::MoneyTerm::initial}) {
            const Way way{0, numerator, denominator};
            if (same(row.execution(way), theirs)) return {NoteCode::executionOtherTerms, termNames(way)};
        }
    return {};
}

void compareField(Field field, const plan::Plan& plan, const std::vector<OwnProgress>& all,
                  const ImportColumns& columns, const MoneyColumns& money, ImportReport& report) {
    const std::vector<OwnProgress> figures = onlyOf(field, all, columns);
    std::vector<RowMoney> rows;
    std::vector<std::optional<double>> ours;
    for (const OwnProgress& each : figures) {
        const plan::Goal& goal = plan.goals.at(report.rows[each.row].goal);
        rows.push_back(
            {columns, columns.table.rows[each.row], goal, money, columns.targets[each.column].year});
        ours.push_back(rows.back().execution({}));
    }
    const std::set<std::size_t> hundredths = columnsInHundredths(figures, ours);
    for (std::size_t column : hundredths) noteTable(report, columns, NoteCode::progressPercent, column);
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const OwnProgress& each = figures[i];
        const double theirs = hundredths.count(each.column) > 0 ? each.theirs / 100 : each.theirs;
        if (same(ours[i], theirs)) continue;
        const Cause cause = causeOf(rows[i], theirs);
        const bool none = !ours[i] && cause.code == NoteCode::executionDiffers;
        RowRead row{columns, columns.table.rows[each.row], report.rows[each.row]};
        Note& note = row.note(none ? NoteCode::executionNoMoney : cause.code, each.column,
                              trim(cellAt(row.cells, each.column)), cause.became);
        note.theirs = theirs;
        note.ours = ours[i];
    }
}

}  // namespace

void compareExecution(const plan::Plan& plan, const std::vector<OwnProgress>& figures,
                      const ImportColumns& columns, ImportReport& report) {
    const MoneyColumns money = moneyColumnsOf(columns);
    compareField(Field::ownExecution, plan, figures, columns, money, report);
    compareField(Field::ownExecutionTotal, plan, figures, columns, money, report);
}

}  // namespace store
