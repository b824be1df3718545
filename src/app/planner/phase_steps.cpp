// The six phases as a row of steps; where there is no room for it, as a list.
#include <algorithm>
#include <cmath>

#include "app/planner/pending_part.h"
#include "plan/phase_progress.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

namespace {

struct Step {
    const char* name;
    const char* href;  // where its work is done
};

constexpr Step kSteps[] = {
    {"phase.knowing", "#/plan/cronograma"},  {"phase.drafting", "#/plan/documento"},
    {"phase.approval", "#/plan/aprobacion"}, {"phase.implementation", "#/plan/proyectos"},
    {"phase.followUp", "#/plan/reportes"},   {"phase.evaluation", "#/avance"},
};

std::string stateWords(const Screen& s, const plan::PhaseProgress& phase) {
    std::string words = phase.state == plan::PhaseState::done       ? s.t("today.phase.done")
                        : phase.state == plan::PhaseState::underWay ? s.t("today.phase.underWay")
                                                                    : s.t("today.phase.notBegun");
    if (phase.activities)
        words += " · " + s.t.with("today.phase.count",
                                  {std::to_string(phase.done), std::to_string(phase.activities)});
    if (phase.late) words += " · " + s.t.count("today.phase.late", phase.late);
    return words;
}

Tone toneOf(const plan::PhaseProgress& phase) {
    if (phase.late) return Tone::late;
    return phase.state == plan::PhaseState::done       ? Tone::good
           : phase.state == plan::PhaseState::underWay ? Tone::accent
                                                       : Tone::muted;
}

// As many beside each other as the longest word of a name lets.
int columnsOf(const Screen& s, float gap) {
    if (s.ui.flowing()) return 1;
    float widest = 0;
    for (const Step& step : kSteps) widest = std::max(widest, s.ui.widestWord(s.t(step.name), Type::strong));
    for (const int columns : {6, 3, 2})
        if ((s.ui.width() + gap) / static_cast<float>(columns) - gap >= widest + 36) return columns;
    return 1;
}

}  // namespace

void phaseSteps(Screen& s) {
    auto& u = s.ui;
    const auto today = plan::parseDay(s.host.localDate());
    if (!today) return;
    const plan::Plan& p = s.work.plan();
    const auto all = plan::phaseProgress(p, *today);
    ui::Scope scope(u, "phases");  // the rail has the same names
    u.space(28);
    u.heading("title", 2, s.t("today.phases"), Type::heading);
    u.space(12);
    constexpr float gap = 8;
    const int columns = columnsOf(s, gap);
    const auto card = [&](std::size_t i) {
        const std::string words = stateWords(s, all[i]);
        const bool here = all[i].phase == p.phase;
        u.card(kSteps[i].name, s.t(kSteps[i].name), kSteps[i].href,
               {.over = here ? std::string_view(s.t("today.phase.here")) : std::string_view(),
                .under = words,
                .light = toneOf(all[i]),
                .current = here});
    };
    ui::Container group(u, "all", Role::group, {.name = s.t("today.phases"), .gap = 0});
    if (columns == 1) {
        for (std::size_t i = 0; i < all.size(); ++i) card(i);
        return;
    }
    ui::Row row(u, "row", gap);
    const float width = std::floor((u.width() + gap) / static_cast<float>(columns) - gap);
    for (std::size_t i = 0; i < all.size(); ++i) {
        ui::Column column(u, {.gap = 0, .width = width});
        card(i);
    }
}

}  // namespace app
