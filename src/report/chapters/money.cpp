// Chapter 4: the money of the plan, whose it is, where it comes from and what it is spent on.
#include "plan/money.h"

#include "chart/money_bars.h"
#include "report/sources.h"
#include "report/word_keys.h"

namespace report {

namespace {

constexpr plan::MoneyTerm terms[] = {plan::MoneyTerm::definitive, plan::MoneyTerm::committed,
                                     plan::MoneyTerm::obligated, plan::MoneyTerm::paid};
constexpr std::string_view termKeys[] = {"money.definitive", "money.committed", "money.obligated",
                                         "money.paid"};

std::vector<Column> moneyColumns(const Making& m, const std::string& first, double width = 1.6) {
    std::vector<Column> columns{{first, width}};
    for (const std::string_view term : termKeys) columns.push_back({m.t(term), 1.2, Align::end});
    return columns;
}

Row moneyRow(const Making& m, const std::string& name, const plan::Money& money, bool total = false) {
    Row row{{plain(name)}, total};
    for (const plan::MoneyTerm term : terms)
        row.cells.push_back(plain(m.t.moneyOrDash(plan::amount(money, term))));
    return row;
}

plan::Scope scopeOf(const std::string& entity) {
    return entity.empty() ? plan::Scope{} : plan::Scope{plan::Level::entity, entity};
}

// A chart and its table out of named sums.
void moneyChart(const Making& m, const std::string& caption, const std::string& first,
                const std::vector<std::pair<std::string, plan::Money>>& sums, const std::string& whole) {
    Chart chart;
    chart.table = {caption, moneyColumns(m, first), {}};
    chart::MoneyBars bars;
    for (std::size_t i = 0; i < 4; ++i) bars.keys[i] = m.t(termKeys[i]);
    plan::Money all;
    for (const auto& [name, money] : sums) {
        chart::MoneyRow bar;
        bar.label = name;
        for (std::size_t i = 0; i < 4; ++i) bar.amounts[i] = plan::amount(money, terms[i]);
        bar.valueText = m.t.moneyOrDash(bar.amounts[0]);
        bars.rows.push_back(std::move(bar));
        chart.table.rows.push_back(moneyRow(m, name, money));
        plan::add(all, money);
    }
    if (sums.size() > 1) chart.table.rows.push_back(moneyRow(m, m.t(key::total), all, true));
    const plan::Execution execution = plan::execution(all, m.plan.executionTerm);
    chart.sentence = execution.ratio
                         ? m.t.with(key::moneyExecuted, {whole, m.t.moneyOrDash(execution.denominator),
                                                         m.t.percent(*execution.ratio)})
                         : m.t.with(key::moneyAppropriated,
                                    {whole, m.t.moneyOrDash(plan::amount(all, plan::MoneyTerm::definitive))});
    chart.subtitle = m.t(key::moneySubtitle);
    chart.foot = m.foot();
    if (bars.rows.size() > 24) {
        // More than a page can show: the table says it all.
        m.put(paragraph(chart.sentence, Voice::lead));
        return m.put(std::move(chart.table));
    }
    chart.scene = chart::moneyBars(bars, m.frame);
    m.put(std::move(chart));
}

// Whose money it is, in words: the entity's name or the plan.
std::string whose(const Making& m, const std::string& entity) {
    return entity.empty() ? m.t(key::thePlan) : m.plan.entities.at(entity).name;
}

// True when the place names an entity that is not there, which it then says.
bool isGone(const Making& m, const std::string& entity) {
    if (entity.empty() || m.plan.entities.contains(entity)) return false;
    m.missing(key::gone);
    return true;
}

}  // namespace

void moneyByYearSource(const Making& m, const Place& place) {
    m.tasks.push_back([&m, entity = place.argument] {
        if (isGone(m, entity)) return;
        std::map<int, plan::Money> years;
        for (const plan::MoneyRow& row : plan::moneyRows(m.plan, scopeOf(entity)))
            plan::add(years[row.year], row.money);
        if (years.empty()) return m.missing(key::noMoney);
        std::vector<std::pair<std::string, plan::Money>> sums;
        for (const auto& [year, money] : years) sums.emplace_back(std::to_string(year), money);
        moneyChart(m, m.t.with(key::moneyByYear, {whose(m, entity)}), m.t(key::year), sums, whose(m, entity));
    });
}

void moneyByEntitySource(const Making& m, const Place&) {
    m.tasks.push_back([&m] {
        std::map<plan::Id, plan::Money> entities;
        for (const plan::MoneyRow& row : plan::moneyRows(m.plan)) plan::add(entities[row.entity], row.money);
        if (entities.empty()) return m.missing(key::noMoney);
        std::vector<std::pair<std::string, plan::Money>> sums;
        for (const plan::Id& id : plan::inOrder(m.plan.entities))
            if (const auto found = entities.find(id); found != entities.end())
                sums.emplace_back(m.plan.entities.at(id).name, found->second);
        for (const auto& [id, money] : entities)
            if (!m.plan.entities.contains(id)) sums.emplace_back(m.t(key::withoutEntity), money);
        moneyChart(m, m.t(key::moneyByEntity), m.t(key::entity), sums, m.t(key::thePlan));
    });
}

void moneyBySourceSource(const Making& m, const Place& place) {
    m.tasks.push_back([&m, entity = place.argument] {
        if (isGone(m, entity)) return;
        std::map<std::string, plan::Money> found;
        for (const plan::MoneyRow& row : plan::moneyRows(m.plan, scopeOf(entity)))
            plan::add(found[row.source], row.money);
        if (found.empty()) return m.missing(key::noMoney);
        Table table{
            m.t.with(key::moneyBySource, {whose(m, entity)}), moneyColumns(m, m.t(key::moneySource)), {}};
        plan::Money all;
        for (const auto& [source, money] : found) {
            if (source.empty()) continue;
            table.rows.push_back(moneyRow(m, source, money));
        }
        if (const auto none = found.find(""); none != found.end())
            table.rows.push_back(moneyRow(m, m.t(key::withoutSource), none->second));
        for (const auto& [source, money] : found) plan::add(all, money);
        if (table.rows.size() > 1) table.rows.push_back(moneyRow(m, m.t(key::total), all, true));
        m.put(std::move(table));
    });
}

void projectsSource(const Making& m, const Place& place) {
    m.tasks.push_back([&m, entity = place.argument] {
        if (isGone(m, entity)) return;
        Table table{m.t.with(key::projectsOf, {whose(m, entity)}), {}, {}};
        table.columns = {{m.t(key::code), 1}, {m.t(key::project), 3}};
        if (entity.empty()) table.columns.push_back({m.t(key::entity), 1});
        table.columns.push_back({m.t(key::goals), 0.7, Align::end});
        for (const std::string_view term : termKeys) table.columns.push_back({m.t(term), 1.5, Align::end});
        table.wide = true;
        for (const plan::Id& id : plan::inOrder(m.plan.projects)) {
            const plan::Project& project = m.plan.projects.at(id);
            if (!entity.empty() && project.entity != entity) continue;
            Row row{{plain(project.code), plain(project.name)}};
            if (entity.empty()) row.cells.push_back(plain(entityName(m.plan, project.entity)));
            row.cells.push_back(plain(m.t.number(static_cast<double>(project.goals.size()), 0)));
            const plan::Money money = plan::moneyOf(project, 0);
            for (const plan::MoneyTerm term : terms)
                row.cells.push_back(plain(m.t.moneyOrDash(plan::amount(money, term))));
            table.rows.push_back(std::move(row));
        }
        if (table.rows.empty()) return m.missing(key::noProjects);
        m.put(std::move(table));
    });
}

}  // namespace report
