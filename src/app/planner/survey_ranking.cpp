#include <algorithm>

#include "app/planner/survey_categories.h"
#include "app/planner/survey_results.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

namespace {

// "4 (1.º)"; what has no place, its points alone.
std::string placed(const Texts& t, const survey::Standing& standing, std::size_t option) {
    const std::string points = t.number(standing.points[option], 1);
    if (!standing.ranks[option]) return points;
    return t.with("ranking.place", {points, t.number(standing.ranks[option], 0)});
}

struct Ranked {
    const Texts& t;
    const survey::Question& question;
    const survey::QuestionResult& result;

    std::string name(std::size_t option) const {
        const survey::Category category{survey::CategoryKind::option, result.ranked[option]};
        return t.with("tally.quoted", {categoryWords(t, question.options, category, CategoryOf::question)});
    }
    // The first ones of a method; several are a tie.
    std::string first(const survey::Standing& standing) const {
        std::string names;
        for (const std::size_t option : standing.first) names += (names.empty() ? "" : ", ") + name(option);
        return standing.first.size() > 1 ? t.with("ranking.tie", {names}) : names;
    }
    std::string circle(const survey::Cycle& cycle) const {
        std::string words;
        for (std::size_t i = 0; i < cycle.round.size(); ++i)
            words += (i ? "; " : "") +
                     t.with("ranking.beats",
                            {name(cycle.round[i]), name(cycle.round[(i + 1) % cycle.round.size()])});
        return words;
    }
};

void methods(Screen& s, const Ranked& of) {
    auto& u = s.ui;
    const survey::RankingResult& ranking = *of.result.ranking;
    const std::size_t options = of.result.ranked.size();
    std::vector<std::size_t> order(options);
    for (std::size_t i = 0; i < options; ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return ranking.borda.points[a] > ranking.borda.points[b];
    });
    ui::Table table(u, "methods", s.t("ranking.title"),
                    {{s.t("ranking.option"), 2},
                     {s.t("ranking.first"), 1, 0, true},
                     {s.t("ranking.points"), 1, 0, true},
                     {s.t("ranking.duels"), 1, 0, true}},
                    static_cast<int>(options));
    int row = 0;
    for (const std::size_t option : order) {
        long won = 0;
        for (std::size_t other = 0; other < options; ++other)
            won += other != option && ranking.pairs.beats(option, other);
        table.row(of.result.ranked[option], row++);
        const survey::Category category{survey::CategoryKind::option, of.result.ranked[option]};
        table.cell(categoryWords(s.t, of.question.options, category, CategoryOf::question));
        table.cell(placed(s.t, ranking.plurality, option));
        table.cell(placed(s.t, ranking.borda, option));
        table.cell(s.t.with("ranking.won", {std::to_string(won), std::to_string(options - 1)}));
    }
}

}  // namespace

void rankingResults(Screen& s, const survey::Question& question, const survey::QuestionResult& result) {
    auto& u = s.ui;
    const survey::RankingResult& ranking = *result.ranking;
    if (result.ranked.size() < 2) return;
    const Ranked of{s.t, question, result};
    u.space(32);
    u.heading("ranking", 3, s.t("ranking.title"), Type::subheading);
    u.text("ranking.help", s.t("ranking.help"), {Type::small, Tone::muted});
    methods(s, of);
    u.space(12);
    if (ranking.agree()) {
        u.text("verdict", s.t.with("ranking.agree", {of.name(*ranking.condorcet.winner)}),
               {Type::strong, Tone::ink});
    } else {
        u.text("verdict", s.t("ranking.disagree"), {Type::strong, Tone::ink});
        u.text("by.first", s.t.with("ranking.by.first", {of.first(ranking.plurality)}));
        u.text("by.points", s.t.with("ranking.by.points", {of.first(ranking.borda)}));
        u.text("by.duels", ranking.condorcet.winner
                               ? s.t.with("ranking.by.duels", {of.name(*ranking.condorcet.winner)})
                               : s.t("ranking.by.duels.none"));
    }
    int number = 0;
    for (const auto& cycle : ranking.condorcet.cycles)
        u.text("circle" + std::to_string(number++), s.t.with("ranking.circle", {of.circle(cycle)}));
    if (ranking.base.incomplete > 0)
        u.text("incomplete", s.t.count("ranking.incomplete", static_cast<long>(ranking.base.incomplete)),
               {Type::small, Tone::muted});
}

}  // namespace app
