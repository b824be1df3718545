#include "app/public/asked.h"

#include <algorithm>

#include "survey/order.h"

namespace app {

namespace {

const Part* partOf(const std::vector<Part>& parts, const plan::Id& id) {
    const auto found =
        std::find_if(parts.begin(), parts.end(), [&](const Part& part) { return part.id == id; });
    return found == parts.end() ? nullptr : &*found;
}

}  // namespace

std::vector<LedTo> ledTo(const PublicState& state, const survey::Theme& theme) {
    const plan::Plan& p = *state.plan;
    const Overview& o = *state.now.made;
    std::vector<LedTo> parts;
    for (const auto& id : plan::inOrder(p.lines))
        if (theme.lines.count(id))
            parts.push_back({plan::Level::line, id, p.lines.at(id).name, partOf(o.lines, id)});
    for (const auto& id : plan::inOrder(p.objectives))
        if (theme.objectives.count(id))
            parts.push_back({plan::Level::objective, id, p.objectives.at(id).name, partOf(o.objectives, id)});
    return parts;
}

std::vector<plan::Id> goalsOf(const PublicState& state, const LedTo& led) {
    const plan::Plan& p = *state.plan;
    std::vector<plan::Id> found;
    for (const auto* goals : {&state.now.made->outputs, &state.now.made->outcomes})
        for (const auto& id : *goals) {
            const plan::Goal& goal = p.goals.at(id);
            if (led.level == plan::Level::line ? plan::lineOf(p, goal) == led.id : goal.objective == led.id)
                found.push_back(id);
        }
    return found;
}

std::vector<survey::Id> askedThemes(const survey::Codebook& codebook) {
    std::vector<survey::Id> ids;
    for (const auto& id : survey::inOrder(codebook))
        if (codebook.at(id).asked) ids.push_back(id);
    std::stable_sort(ids.begin(), ids.end(), [&](const auto& a, const auto& b) {
        return codebook.at(a).asked->people > codebook.at(b).asked->people;
    });
    return ids;
}

void askedLink(Screen& s) {
    const auto& codebook = s.work.work().themes();
    const bool any = std::any_of(codebook.begin(), codebook.end(),
                                 [](const auto& entry) { return entry.second.asked.has_value(); });
    if (any) s.ui.link("asked", s.t("asked.title"), hrefTo(s, "/avance/pedidos"));
}

}  // namespace app
