// The rules that the plan's figures are made with, where practice differs: each choice with what it means and
// what it would make of the plan's figure.
#include "app/planner/rules.h"

#include <cmath>
#include <span>
#include <string>

#include "app/planner/fields.h"
#include "plan/aggregate.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

RuleEffects ruleEffectsOf(const plan::Plan& plan, std::int64_t version) {
    RuleEffects effects;
    effects.of = version;
    plan::Plan other = plan;
    const auto figure = [&]() -> std::optional<double> {
        return plan::aggregate(other, {}, plan::GoalKind::output, plan::Span::toDate).ratio;
    };
    effects.now = figure();
    const auto tryAll = [&](auto& choice, const auto& options, std::vector<std::optional<double>>& into) {
        const auto kept = choice;
        for (const auto& option : options) {
            choice = option;
            into.push_back(figure());
        }
        choice = kept;
    };
    using W = plan::WeightRule;
    using Y = plan::YearsRule;
    using R = plan::ReductionRule;
    tryAll(other.weightRule, std::vector{W::given, W::equal, W::goals, W::money}, effects.weights);
    tryAll(other.flowRule, std::vector{Y::mean, Y::last}, effects.flow);
    tryAll(other.stockRule, std::vector{Y::mean, Y::last}, effects.stock);
    tryAll(other.annualReductionRule, std::vector{R::mean, R::fromBaseline}, effects.reduction);
    tryAll(other.cap, std::vector<std::optional<double>>{std::nullopt, 1.0}, effects.cap);
    return effects;
}

namespace {

struct Option {
    const char* word;  // as the plan's document has it
    const char* label;
    const char* help;
};

constexpr Option kWeights[] = {{"given", "weights.given", "weights.given.words"},
                               {"equal", "weights.equal", "weights.equal.words"},
                               {"goals", "weights.goals", "weights.goals.words"},
                               {"money", "weights.money", "weights.money.words"}};
constexpr Option kYears[] = {{"mean", "rules.mean", "rules.mean.words"},
                             {"last", "rules.last", "rules.last.words"}};
constexpr Option kReduction[] = {{"mean", "rules.mean", "rules.mean.words"},
                                 {"fromBaseline", "rules.fromBaseline", "rules.fromBaseline.words"}};
constexpr Option kExecution[] = {{"committed", "rules.committed", "rules.committed.words"},
                                 {"obligated", "rules.obligated", "rules.obligated.words"},
                                 {"paid", "rules.paid", "rules.paid.words"}};

// One choice of several: a group of radio buttons, each with its sentence and its effect.
struct Choice {
    const char* field;  // of the plan
    std::string title, help;
    std::span<const Option> options;
    std::size_t chosen;
    std::vector<std::optional<double>> effects;  // of the options; none: it has no effect on progress
};

std::string effectWords(const Screen& s, const std::optional<double>& figure) {
    return figure ? " " + s.t.with("rules.effect", {s.t.percent(*figure)}) : std::string();
}

void choose(Screen& s, const Choice& choice) {
    auto& u = s.ui;
    ui::Scope scope(u, choice.field);
    u.heading("title", 2, choice.title, Type::heading);
    u.space(4);
    u.text("help", choice.help, {Type::body, Tone::muted});
    u.space(8);
    ui::Container box(u, "options", Role::group, {.name = choice.title, .gap = 8});
    // Where every option gives the same figure there is no effect to tell.
    bool differs = false;
    for (const auto& effect : choice.effects) differs = differs || effect != choice.effects.front();
    for (std::size_t i = 0; i < choice.options.size(); ++i) {
        const Option& option = choice.options[i];
        std::string help = s.t(option.help);
        if (differs) help += effectWords(s, choice.effects[i]);
        if (!u.radio(option.word, choice.field, s.t(option.label), i == choice.chosen,
                     {.help = help, .disabled = !s.work.canWrite()}))
            continue;
        s.work.change({store::set(store::path({choice.field}), option.word)},
                      s.t.with("edit.plan", {choice.title}));
        s.work.endField();
    }
}

void lights(Screen& s, PlannerState& state, const plan::Plan& p) {
    auto& u = s.ui;
    u.heading("lights", 2, s.t("rules.lights"), Type::heading);
    u.space(4);
    u.text("lights.help", s.t("rules.lights.help"), {Type::body, Tone::muted});
    const auto of = [&](const char* field) {
        return FieldOf{{"thresholds", field}, s.t.with("edit.plan", {s.t("rules.lights")})};
    };
    {
        ui::Row row(u, "lights.row", 16);
        // Beyond these nobody measures: ten times what was asked.
        shareField(s, state, "good", s.t("rules.good"), p.thresholds.good, {p.thresholds.watch, 10},
                   of("good"), {.width = 230, .required = true});
        shareField(s, state, "watch", s.t("rules.watch"), p.thresholds.watch, {0, p.thresholds.good},
                   of("watch"), {.width = 230, .required = true});
    }
    u.text("lights.says",
           s.t.with("rules.lights.says", {s.t.percent(p.thresholds.good), s.t.percent(p.thresholds.watch)}));
}

void cap(Screen& s, PlannerState& state, const plan::Plan& p, const RuleEffects& effects) {
    auto& u = s.ui;
    u.heading("cap", 2, s.t("rules.cap"), Type::heading);
    u.space(4);
    std::string help = s.t("rules.cap.help");
    if (effects.cap[0] != effects.cap[1] && effects.cap[0] && effects.cap[1])
        help +=
            " " + s.t.with("rules.cap.effect", {s.t.percent(*effects.cap[0]), s.t.percent(*effects.cap[1])});
    u.text("cap.help", help, {Type::body, Tone::muted});
    shareField(s, state, "cap.field", s.t("rules.cap.field"), p.cap, {0, 10},
               {{"cap"}, s.t.with("edit.plan", {s.t("rules.cap")})},
               {.hint = s.t("rules.cap.hint"), .width = 190});
}

void yearWeights(Screen& s, PlannerState& state, const plan::Plan& p) {
    auto& u = s.ui;
    constexpr int kMost = 12;  // as the years of a goal
    u.heading("years", 2, s.t("rules.years"), Type::heading);
    u.space(4);
    u.text("years.help", s.t("rules.years.help"), {Type::body, Tone::muted});
    double sum = 0;
    int given = 0, years = 0;
    {
        ui::Row row(u, "years.row", 16);
        for (int year = p.firstYear; p.firstYear && year <= p.lastYear && years < kMost; ++year, ++years) {
            const std::string y = std::to_string(year);
            const auto found = p.yearWeights.find(year);
            std::optional<double> weight;
            if (found != p.yearWeights.end()) weight = found->second;
            sum += weight.value_or(0);
            given += weight.has_value();
            shareField(s, state, "year" + y, s.t.with("rules.year", {y}), weight, {0, 1},
                       {{"yearWeights", y}, s.t.with("edit.plan", {s.t("rules.years")})}, {.width = 130});
        }
    }
    const std::string words = s.t.percent(sum);
    if (given == 0)
        u.text("years.sum", s.t("rules.years.alike"));
    else if (given < years && sum < 1)
        u.text("years.sum", s.t.with("rules.years.rest", {words, s.t.percent(1 - sum)}));
    else if (std::fabs(sum - 1) > 1e-6)
        u.notice("years.off", s.t.with("rules.years.off", {words}), Tone::watch);
    else
        u.text("years.sum", s.t.with("rules.years.sum", {words}));
}

}  // namespace

void rulesScreen(Screen& s, PlannerState& state) {
    auto& u = s.ui;
    s.title = s.t("nav.rules");
    const plan::Plan p = s.work.plan();
    if (state.effects.of != s.work.version()) state.effects = ruleEffectsOf(p, s.work.version());
    const RuleEffects& effects = state.effects;
    u.heading("title", 1, s.t("nav.rules"), Type::title);
    u.space(8);
    u.text("help", s.t("rules.help"), {Type::body, Tone::muted});
    if (effects.now)
        u.text("now", s.t.with("rules.now", {s.t.percent(*effects.now)}), {Type::strong, Tone::ink});
    ui::Column column(u, {.gap = 12, .maxWidth = ui::formWidth});
    const auto part = [&] { spacer(s, 28); };
    part();
    lights(s, state, p);
    part();
    choose(s, {"weightRule", s.t("rules.weights"), s.t("rules.weights.help"), kWeights,
               static_cast<std::size_t>(p.weightRule), effects.weights});
    part();
    cap(s, state, p, effects);
    part();
    choose(s, {"flowRule", s.t("rules.flow"), s.t("rules.flow.help"), kYears,
               static_cast<std::size_t>(p.flowRule), effects.flow});
    part();
    choose(s, {"stockRule", s.t("rules.stock"), s.t("rules.stock.help"), kYears,
               static_cast<std::size_t>(p.stockRule), effects.stock});
    part();
    choose(s, {"annualReductionRule", s.t("rules.reduction"), s.t("rules.reduction.help"), kReduction,
               static_cast<std::size_t>(p.annualReductionRule), effects.reduction});
    part();
    yearWeights(s, state, p);
    part();
    const auto drawn =
        static_cast<std::size_t>(p.executionTerm) - static_cast<std::size_t>(plan::MoneyTerm::committed);
    choose(s, {"executionTerm", s.t("rules.execution"), s.t("rules.execution.help"), kExecution, drawn, {}});
}

}  // namespace app
