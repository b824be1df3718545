#include "app/planner/survey_categories.h"
#include "app/planner/survey_results.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

namespace {

struct Weighted {
    Screen& s;
    const survey::Survey& survey;
    const survey::PopulationWeights& weights;
    int people;  // who answered

    std::string field(const survey::Id& id) const { return nameWords(s.t, survey.profile.at(id).label); }
    std::string option(const survey::Id& ofField, const survey::Id& id) const {
        return categoryWords(s.t, survey.profile.at(ofField).options, {survey::CategoryKind::option, id},
                             CategoryOf::field);
    }
    std::string margin(int index) const { return field(weights.fields[static_cast<std::size_t>(index)].id); }
    std::string category(int index, int place) const {
        const auto& of = weights.fields[static_cast<std::size_t>(index)];
        return option(of.id, of.options[static_cast<std::size_t>(place)]);
    }
};

std::string problemWords(const Weighted& w, const survey::RakingProblem& problem) {
    using I = survey::RakingIssue;
    const Texts& t = w.s.t;
    switch (problem.issue) {
        case I::emptyCategory:
            return t.with("weighting.problem.empty",
                          {w.category(problem.margin, problem.where), w.margin(problem.margin)});
        case I::notInPopulation:
            return t.with("weighting.problem.nobody",
                          {w.category(problem.margin, problem.where), w.margin(problem.margin)});
        case I::badPopulation:
            return t.with("weighting.problem.zero", {w.margin(problem.margin)});
        case I::badRules:
        case I::badWeight:
        case I::unevenLengths:
        case I::unknownCategory:
            break;  // the page asks for nothing that leads there
    }
    return t("weighting.problem");
}

void problems(const Weighted& w) {
    auto& u = w.s.ui;
    const auto& raking = w.weights.raking;
    if (w.weights.missing.empty() && raking.problems.empty()) return;
    u.light("state", Tone::watch,
            w.weights.areUsable() ? w.s.t("weighting.partly") : w.s.t("weighting.impossible"), false);
    ui::Container list(u, "problems", Role::list, {.name = w.s.t("weighting.problems"), .gap = 4});
    int number = 0;
    const auto say = [&](const std::string& words) {
        const std::string key = std::to_string(number++);
        ui::Container item(u, "problem" + key, Role::item, {.gap = 0});
        u.text("words" + key, words, {Type::body, Tone::ink});
    };
    for (const auto& missing : w.weights.missing)
        say(w.s.t.with("weighting.missing",
                       {w.option(missing.field, missing.option), w.field(missing.field)}));
    for (const auto& problem : raking.problems) say(problemWords(w, problem));
}

void measures(const Weighted& w) {
    auto& u = w.s.ui;
    const Texts& t = w.s.t;
    const auto& raking = w.weights.raking;
    std::string fields;
    for (const auto& of : w.weights.fields)
        fields += (fields.empty() ? "" : ", ") + t.with("tally.quoted", {w.field(of.id)});
    u.text("by", t.with("weighting.by", {fields}));
    u.text("effect", t.with("weighting.effect", {t.number(raking.designEffect, 2)}));
    u.text("size", t.with("weighting.size", {t.number(w.people, 0), t.number(raking.effectiveSize, 0)}));
    const std::string cap = t.number(survey::RakingRules().cap, 1);
    u.text("capped", raking.capped
                         ? t.with("weighting.capped", {t.number(static_cast<double>(raking.capped), 0), cap})
                         : t.with("weighting.capped.none", {cap}));
    if (raking.converged || raking.worstMargin < 0) return;
    u.text("differs",
           t.with("weighting.differs", {w.category(raking.worstMargin, raking.worstCategory),
                                        w.margin(raking.worstMargin), t.percent(raking.largestDifference)}));
}

}  // namespace

void weightingResults(Screen& s, const survey::Survey& survey, const survey::Results& made) {
    auto& u = s.ui;
    if (survey.profile.empty()) return;
    ui::Scope scope(u, "weighting");
    u.space(40);
    u.heading("title", 2, s.t("weighting.title"), Type::heading);
    if (made.weights) {
        const Weighted w{s, survey, *made.weights, made.counted.valid};
        problems(w);
        if (made.weights->areUsable()) measures(w);
        u.text("help", s.t("weighting.help"), {Type::small, Tone::muted});
    } else {
        u.text("none", s.t("weighting.none"), {Type::body, Tone::muted});
    }
    u.link("write", s.t("weighting.write"), "#/plan/encuesta/preguntas");
}

}  // namespace app
