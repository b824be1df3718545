// The self-diagnosis: scores by dimension and entity, and where the sector stands.
#include <algorithm>
#include <utility>

#include "app/planner/formulation.h"
#include "app/planner/record_form.h"
#include "app/planner/record_names.h"
#include "chart/bar_rows.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

namespace {

constexpr NumberRange scores{0, 100};
constexpr float widestChart = 720;

// A dimension that somebody has scored.
struct Scored {
    plan::Id id;
    std::string name;
    double mean = 0;  // scoreOf
    std::string band;
    std::string words;  // "72 · Alto"
    int entities = 0;   // that scored it; the whole sector counts as one
};

using Latest = std::map<plan::Id, plan::Id>;  // of each entity, its latest score

Latest latestOf(const plan::SelfDiagnosis& diagnosis, const plan::Id& dimension) {
    Latest latest;
    for (const auto& [id, score] : diagnosis.scores) {
        if (score.dimension != dimension || !score.score) continue;
        plan::Id& known = latest[score.entity];
        if (known.empty() || score.date >= diagnosis.scores.at(known).date) known = id;
    }
    return latest;
}

std::vector<Scored> scoredDimensions(const Screen& s, const plan::SelfDiagnosis& diagnosis) {
    std::vector<Scored> all;
    for (const auto& id : plan::inOrder(diagnosis.dimensions)) {
        const auto mean = plan::scoreOf(diagnosis, id);
        if (!mean) continue;
        const std::string& own = diagnosis.dimensions.at(id).name;
        Scored one{id, own.empty() ? s.t("record.unnamed") : own, *mean, {}, {}, 0};
        one.words = s.t.number(one.mean, 1);
        if (const plan::Id band = plan::bandOf(diagnosis, one.mean); !band.empty())
            one.band = diagnosis.bands.at(band).name;
        if (!one.band.empty()) one.words += " · " + one.band;
        one.entities = static_cast<int>(latestOf(diagnosis, id).size());
        all.push_back(std::move(one));
    }
    return all;
}

// The strongest and the weakest; the first of those that are equal.
std::string sentenceOf(const Screen& s, const std::vector<Scored>& all) {
    const auto less = [](const Scored& a, const Scored& b) { return a.mean < b.mean; };
    const Scored& strong = *std::max_element(all.begin(), all.end(), less);
    const Scored& weak = *std::min_element(all.begin(), all.end(), less);
    if (all.size() == 1) return s.t.with("diagnosis.sentence.one", {strong.name, strong.words});
    if (strong.mean == weak.mean) return s.t.with("diagnosis.sentence.equal", {strong.words});
    return s.t.with("diagnosis.sentence", {strong.name, strong.words, weak.name, weak.words});
}

void chartAndTable(Screen& s, const std::vector<Scored>& all) {
    auto& u = s.ui;
    u.space(24);
    u.heading("results", 2, sentenceOf(s, all), Type::heading);
    u.text("mean", s.t("diagnosis.mean"), {Type::small, Tone::muted});
    chart::BarRows bars;
    for (const auto& one : all)
        bars.rows.push_back({one.name, one.mean / scores.most, std::nullopt, one.words, "",
                             s.t.count("diagnosis.scored", one.entities), chart::Role::muted});
    chart::Frame frame;
    frame.width = std::min(u.width(), widestChart);
    frame.measure = [&u](std::string_view text, float size, bool bold) {
        return u.chartTextWidth(text, size, bold);
    };
    frame.number = [&t = s.t](double value, int decimals) { return t.number(value, decimals); };
    const std::string& caption = s.t("diagnosis.table");
    u.space(12);
    u.chart("chart", chart::barRows(bars, frame), s.t.with("diagnosis.image", {caption}));
    u.space(16);
    ui::Table table(u, "table", caption,
                    {{s.t("diagnosis.dimension"), 2.4f},
                     {s.t("diagnosis.score"), 1, 0, true},
                     {s.t("diagnosis.band"), 1.2f},
                     {s.t("diagnosis.count"), 1, 0, true}},
                    static_cast<int>(all.size()));
    for (std::size_t i = 0; i < all.size(); ++i) {
        table.row(all[i].id, static_cast<int>(i));
        table.cell(all[i].name);
        table.cell(s.t.number(all[i].mean, 1));
        table.cell(all[i].band.empty() ? s.t("diagnosis.noband") : all[i].band);
        table.cell(s.t.number(all[i].entities, 0));
    }
}

// Of today's score its own field; an earlier one stays as it was, and what is written now is today's.
void scoreField(Screen& s, PlannerState& state, const plan::SelfDiagnosis& diagnosis,
                const plan::Id& dimension) {
    const plan::Id& entity = state.diagnosis.entity;
    const std::string today = s.host.localDate();
    plan::Id todays;
    for (const auto& [id, score] : diagnosis.scores)
        if (score.dimension == dimension && score.entity == entity && score.date == today) todays = id;
    const plan::Id id = todays.empty() ? host::newId(s.host) : todays;
    FieldOf of{{"selfDiagnosis", "scores", id, "score"}, s.t("diagnosis.edit")};
    if (todays.empty()) {
        plan::DiagnosisScore fresh;
        fresh.order = nextOrder(diagnosis.scores);
        fresh.dimension = dimension;
        fresh.entity = entity;
        fresh.date = today;
        of.first = {store::set(store::path({"selfDiagnosis", "scores", id}), store::writeRecord(fresh))};
    }
    std::optional<double> shown;
    std::string hint;
    const Latest latest = latestOf(diagnosis, dimension);
    if (const auto known = latest.find(entity); known != latest.end()) {
        const auto& score = diagnosis.scores.at(known->second);
        shown = score.score;
        hint = s.t.with("diagnosis.of", {s.t.date(score.date)});
    }
    const std::string& name = diagnosis.dimensions.at(dimension).name;
    ui::Scope scope(s.ui, entity.empty() ? "sector" : entity);
    rangedField(s, state, dimension, name.empty() ? s.t("record.unnamed") : name, shown, scores, of,
                {.hint = hint, .width = 360, .numbers = true});
}

void scoresPart(Screen& s, PlannerState& state, const plan::SelfDiagnosis& diagnosis) {
    auto& u = s.ui;
    u.space(32);
    u.heading("scores", 2, s.t("diagnosis.scores"), Type::heading);
    u.text("scores.help", s.t("diagnosis.scores.help"), {Type::body, Tone::muted});
    auto entities = recordsToChoose(s.t, s.work.plan(), store::Collection::entities);
    entities.insert(entities.begin(), {"", s.t("diagnosis.sector")});
    if (!s.work.plan().entities.count(state.diagnosis.entity)) state.diagnosis.entity.clear();
    if (const auto chosen =
            u.select("entity", s.t("diagnosis.entity"), state.diagnosis.entity, entities, {.width = 480}))
        state.diagnosis.entity = *chosen;
    ui::Scope scope(u, "score");
    for (const auto& id : plan::inOrder(diagnosis.dimensions)) scoreField(s, state, diagnosis, id);
}

// Dimensions, and bands where the plan has none, as the methodology has them.
void takeMethodology(Screen& s, PlannerState& state) {
    auto& u = s.ui;
    u.text("none", s.t("diagnosis.none"));
    const store::Methodology* methodology = state.methodology.in(s);
    if (state.methodology.missing()) {
        u.notice("missing", s.t("diagnosis.missing"), Tone::late);
        if (u.button("again", s.t("diagnosis.again"))) {
            state.methodology.again();
            s.host.wake();
        }
        return;
    }
    if (!u.button("take", s.t("diagnosis.take"),
                  {.kind = ui::ButtonKind::primary, .disabled = !methodology || !s.work.canWrite()}))
        return;
    auto changes = store::adoptMethodology(s.work.plan(), *methodology);
    std::erase_if(changes, [](const store::Change& change) {
        return change.path.rfind(store::path({"selfDiagnosis"}) + "/", 0) != 0;
    });
    if (s.work.change(changes, s.t("diagnosis.taken"))) u.announce(s.t("diagnosis.taken"));
}

}  // namespace

void diagnosisPage(Screen& s, PlannerState& state) {
    auto& u = s.ui;
    s.title = s.t("diagnosis.title");
    u.heading("title", 1, s.title, Type::title);
    u.text("help", s.t("diagnosis.help"), {Type::body, Tone::muted});
    u.space(16);
    const plan::SelfDiagnosis diagnosis = s.work.plan().selfDiagnosis;
    if (diagnosis.dimensions.empty()) {
        takeMethodology(s, state);
    } else {
        const auto all = scoredDimensions(s, diagnosis);
        if (all.empty())
            u.text("nothing", s.t("diagnosis.nothing"), {Type::body, Tone::muted});
        else
            chartAndTable(s, all);
        scoresPart(s, state, diagnosis);
    }
    recordForm(s, state, {"diagnosis", {"selfDiagnosis"}, s.t("diagnosis.form.edit"), {"scores"}}, diagnosis);
}

}  // namespace app
