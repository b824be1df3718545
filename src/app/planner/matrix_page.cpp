// Entities by strategic line: where several meet, and where one or all are missing.
#include "app/planner/formulation.h"
#include "app/planner/record_names.h"
#include "plan/matrix.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

namespace {

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
        u.light(id + "l", tone, s.work.plan().lines.at(id).name);
    }
}

// A row a line, so that it can be read on any screen.
void table(Screen& s, const plan::Matrix& matrix) {
    const plan::Plan& plan = s.work.plan();
    std::vector<ui::TableColumn> columns{{s.t("matrix.line"), 1.4f}};
    for (const auto& entity : matrix.entities) columns.push_back({shortEntityName(plan, entity), 1});
    ui::Table table(s.ui, "matrix", s.title, columns, static_cast<int>(matrix.columns.size()));
    for (std::size_t column = 0; column < matrix.columns.size(); ++column) {
        table.row(matrix.columns[column], static_cast<int>(column));
        table.cell(plan.lines.at(matrix.columns[column]).name);
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
        u.link("lines", s.t("nav.lines"), "#/plan/lineas");
        return;
    }
    const plan::Matrix matrix = plan::matrixOf(plan, plan::Level::line);
    u.space(24);
    table(s, matrix);
    columnsNamed(s, s.t("matrix.meet"), plan::articulationPoints(matrix), Tone::good);
    columnsNamed(s, s.t("matrix.uncovered"), plan::uncovered(matrix), Tone::late);
}

}  // namespace app
