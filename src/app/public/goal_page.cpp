// One goal: its figure, where it comes from, its chart and the table beside it.
#include "app/goal_words.h"
#include "app/progress_words.h"
#include "app/public/moved.h"
#include "app/public/public.h"
#include "plan/progress.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

static std::string valueWords(const Texts& t, const plan::Value& value) {
    if (value.number) return t.number(*value.number, 4);
    return value.text.empty() ? "–" : "«" + value.text + "»";
}

static void yearTable(Screen& s, const plan::Goal& goal, const plan::Timing& timing) {
    auto& u = s.ui;
    u.space(32);
    u.heading("years", 2, s.t("goal.years"), Type::heading);
    u.space(8);
    // On the narrowest phones the words need every pixel: the columns are as wide as their longest word.
    auto widthOf = [&](std::initializer_list<std::string_view> words) {
        float w = 0;
        for (auto word : words) w = std::max(w, u.textWidth(word, Type::smallStrong));
        return u.width() < 480 ? w : std::max(w, 120.f);
    };
    std::string none = s.t("figure.noProgrammed"), longest = none.substr(none.rfind(' ') + 1);
    float a = widthOf({s.t("chart.programmed")}), b = widthOf({s.t("chart.reported")}),
          c = widthOf({s.t("public.progress"), longest, "1.000,5\u202f%"});
    ui::Table table(u, "years.table", s.t("goal.years"),
                    {{s.t("year.title")},
                     {s.t("chart.programmed"), 1, a, true},
                     {s.t("chart.reported"), 1, b, true},
                     {s.t("public.progress"), 1, c, true}},
                    timing.lastYear - timing.firstYear + 1);
    int row = 0;
    for (int year = timing.firstYear; year && year <= timing.lastYear; ++year) {
        table.row(std::to_string(year), row++);
        ui::TextLook look{u.width() < 480 ? Type::small : Type::body, Tone::ink};
        table.cell(std::to_string(year), look);
        table.cell(valueWords(s.t, plan::programmedOf(goal, year)), look);
        table.cell(valueWords(s.t, plan::reportedOf(goal, year, timing)), look);
        table.cell(figureWords(s.t, plan::yearProgress(goal, year, timing)), look);
    }
}

static void facts(Screen& s, const plan::Plan& p, const plan::Goal& goal) {
    auto& u = s.ui;
    u.space(32);
    u.heading("facts", 2, s.t("goal.facts"), Type::heading);
    u.space(8);
    std::vector<std::pair<const char*, std::string>> facts;
    auto fact = [&](const char* key, std::string value) {
        if (!value.empty()) facts.emplace_back(key, std::move(value));
    };
    auto entity = p.entities.find(goal.entity);
    fact("goal.entity", entity == p.entities.end() ? "" : entity->second.name);
    fact("goal.responsible",
         entity != p.entities.end() && entity->second.name == goal.responsible ? "" : goal.responsible);
    fact("indicator.baseline", valueWords(s.t, goal.indicator.baseline));
    fact("goal.target", valueWords(s.t, goal.target));
    fact("indicator.accumulation", accumulationWords(s.t, goal.indicator.accumulation));
    fact("goal.project", goal.project);
    ui::Table table(u, "facts.table", s.t("goal.facts"),
                    {{s.t("goal.fact"), 1}, {s.t("goal.fact.value"), 1.6f}}, static_cast<int>(facts.size()));
    int row = 0;
    for (const auto& [key, value] : facts) {
        table.row(key, row++);
        table.cell(s.t(key), {Type::body, Tone::muted});
        table.cell(value);
    }
}

static void goalMoney(Screen& s, const plan::Plan& p, const plan::Id& id, const plan::Timing& timing) {
    std::vector<std::pair<int, plan::Execution>> years;
    bool shared = false;
    for (int year = timing.firstYear; year && year <= timing.lastYear; ++year) {
        plan::Execution execution = plan::execution(p, {plan::Level::goal, id}, year);
        shared = shared || execution.sharedProjects > 0;
        if (execution.denominator || execution.numerator) years.emplace_back(year, execution);
    }
    if (years.empty()) return;
    auto& u = s.ui;
    u.space(32);
    u.heading("money", 2, s.t("public.money"), Type::heading);
    u.space(4);
    u.text("terms", executionTerms(s.t, years.front().second), {Type::small, Tone::muted});
    if (shared) u.text("shared", s.t("money.shared"), {Type::small, Tone::muted});
    bool narrow = u.width() < 480;
    ui::Table table(u, "money.table", s.t("public.money"),
                    {{s.t("year.title"), 1, 64},
                     {termWords(s.t, years.front().second.denominatorTerm), 1, 0, true},
                     {termWords(s.t, years.front().second.numeratorTerm), 1, 0, true},
                     {"%", 1, narrow ? 64.f : 90.f, true}},
                    static_cast<int>(years.size()));
    int row = 0;
    for (const auto& [year, execution] : years) {
        table.row(std::to_string(year), row++);
        table.cell(std::to_string(year));
        table.cell(execution.denominator ? s.t.money(*execution.denominator) : "–", {Type::small, Tone::ink});
        table.cell(execution.numerator ? s.t.money(*execution.numerator) : "–", {Type::small, Tone::ink});
        table.cell(s.t.percentOrDash(execution.ratio));
    }
}

void goalPage(Screen& s, PublicState& state, const plan::Id& id) {
    auto& u = s.ui;
    const plan::Plan& p = *state.plan;
    auto found = p.goals.find(id);
    if (found == p.goals.end()) {
        nothingHere(s, s.t("goals.all"), hrefTo(s, "/avance/metas"), s.t("goal.gone"));
        return;
    }
    const plan::Goal& goal = found->second;
    const plan::Timing& timing = state.now.made->timing;
    s.title = s.t.with("goal.titled", {goal.code});
    ui::Scope scope(u, id);
    ui::Column column(u, {.gap = 12, .maxWidth = 720});
    plan::Id lineId = plan::lineOf(p, goal);
    auto line = p.lines.find(lineId);
    if (line != p.lines.end())
        u.link("line", "‹ " + line->second.name, hrefTo(s, "/avance/linea/" + lineId));
    else
        u.link("line", "‹ " + s.t("public.all"), hrefTo(s, "/avance"));
    u.text("code", s.t.with("goal.titled", {goal.code}), {Type::body, Tone::muted});
    u.space(4);
    planHeading(s, 1, goal.name, titleType(s, goal.name));
    plan::Figure toDate = plan::toDate(goal, timing), fourYears = plan::fourYears(goal, timing);
    plan::Light light = plan::light(toDate, p.thresholds);
    u.space(20);
    if (light != plan::Light::none) u.light("light", toneOf(light), lightWords(s.t, light), false);
    u.space(0);
    u.text("figure", figureWords(s.t, toDate), {toDate.ratio ? Type::figure : Type::heading, Tone::ink});
    u.space(0);
    if (toDate.ratio) u.text("means", s.t("goal.means"), {Type::body, Tone::muted});
    u.text("four", s.t.with("public.four", {figureWords(s.t, fourYears)}), {Type::body, Tone::muted});
    u.space(4);
    goalWorking(s, state.working, p, id, timing);
    u.space(32);
    // By years its table stands below, with what is no number told; by periods it has one of its own.
    if (KeptGraphic* kept = graphicFor(s, state, "meta", {{"meta", id}}))
        showGraphic(s, state, *kept, {.withTable = kept->graphic->tableName != s.t("goal.years")});
    yearTable(s, goal, timing);
    movedSection(s, goal, timing);
    goalMoney(s, p, id, timing);
    facts(s, p, goal);
    u.space(16);
    u.link("sheet", s.t("sheet.whole"), hrefTo(s, "/avance/meta/" + id + "/hoja"));
}

}  // namespace app
