// Entities by strategic line: where several meet, and where one or all are missing.
#include "app/planner/formulation.h"
#include "app/planner/record_names.h"
#include "plan/matrix.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

namespace {

std::string lineName(const Screen& s, const plan::Id& id) {
    const std::string& name = s.work.plan().lines.at(id).name;
    return name.empty() ? s.t("record.unnamed") : name;
}

std::string entityName(const Screen& s, const plan::Id& id) {
    const std::string name = shortEntityName(s.work.plan(), id);
    return name.empty() ? s.t("record.unnamed") : name;
}

std::string cellWords(const Screen& s, const plan::MatrixCell& cell) {
    std::string words;
    const auto add = [&](const char* key, int count) {
        if (count > 0) words += (words.empty() ? "" : " · ") + s.t.count(key, count);
    };
    add("goals.count", cell.goals);
    add("projects.count", cell.projects);
    add("theme.findings", cell.findings);
    return words.empty() ? s.t("matrix.gap") : words;
}

void columnsNamed(Screen& s, const std::string& words, const std::vector<plan::Id>& columns, Tone tone) {
    auto& u = s.ui;
    if (columns.empty()) return;
    u.space(16);
    ui::Scope scope(u, words);
    u.text("words", words, {Type::strong, Tone::ink});
    ui::Container list(u, "list", Role::list, {.name = words, .gap = 4});
    for (const auto& id : columns) {
        ui::Container item(u, id, Role::item, {.gap = 0});
        u.light(id + "l", tone, lineName(s, id));
    }
}

// Which entities bring nothing to a line that others bring something to; the word order is the table's.
void gapsOfSome(Screen& s, const plan::Matrix& matrix) {
    auto& u = s.ui;
    struct Gap {
        plan::Id line;
        std::string words;
    };
    std::vector<Gap> gaps;
    for (std::size_t column = 0; column < matrix.columns.size(); ++column) {
        std::string missing;
        bool some = false;
        for (std::size_t row = 0; row < matrix.entities.size(); ++row) {
            if (!matrix.cells[row][column].empty())
                some = true;
            else
                missing += (missing.empty() ? "" : ", ") + entityName(s, matrix.entities[row]);
        }
        if (some && !missing.empty())
            gaps.push_back({matrix.columns[column],
                            s.t.with("matrix.gap.of", {lineName(s, matrix.columns[column]), missing})});
    }
    if (gaps.empty()) return;
    u.space(16);
    u.text("gaps.words", s.t("matrix.gaps"), {Type::strong, Tone::ink});
    ui::Container list(u, "gaps", Role::list, {.name = s.t("matrix.gaps"), .gap = 4});
    for (const auto& gap : gaps) {
        ui::Container item(u, gap.line + "g", Role::item, {.gap = 0});
        u.light(gap.line + "gl", Tone::watch, gap.words);
    }
}

// A row a line, so that it can be read on any screen.
void table(Screen& s, const plan::Matrix& matrix) {
    std::vector<ui::TableColumn> columns{{s.t("matrix.line"), 1.4f}};
    for (const auto& entity : matrix.entities) columns.push_back({entityName(s, entity), 1});
    ui::Table table(s.ui, "matrix", s.title, columns, static_cast<int>(matrix.columns.size()));
    for (std::size_t column = 0; column < matrix.columns.size(); ++column) {
        table.row(matrix.columns[column], static_cast<int>(column));
        table.cell(lineName(s, matrix.columns[column]));
        for (std::size_t row = 0; row < matrix.entities.size(); ++row)
            table.cell(cellWords(s, matrix.cells[row][column]));
    }
}

}  // namespace

void matrixPage(Screen& s) {
    auto& u = s.ui;
    const plan::Plan& plan = s.work.plan();
    s.title = s.t("matrix.title");
    u.heading("title", 1, s.title, Type::title);
    u.text("help", s.t("matrix.help"), {Type::body, Tone::muted});
    if (plan.entities.empty() || plan.lines.empty()) {
        u.space(16);
        u.text("none", s.t("matrix.none"), {Type::body, Tone::muted});
        ui::Row row(u, "ways", 20);
        if (plan.entities.empty()) u.link("entities", s.t("entities"), "#/plan/datos");
        if (plan.lines.empty()) u.link("lines", s.t("nav.lines"), "#/plan/lineas");
        return;
    }
    const plan::Matrix matrix = plan::matrixOf(plan, plan::Level::line);
    u.space(24);
    table(s, matrix);
    columnsNamed(s, s.t("matrix.meet"), plan::articulationPoints(matrix), Tone::good);
    gapsOfSome(s, matrix);
    columnsNamed(s, s.t("matrix.uncovered"), plan::uncovered(matrix), Tone::late);
}

}  // namespace app
