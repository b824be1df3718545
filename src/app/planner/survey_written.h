// What every part of the page is made with on which a survey is written.
#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "app/planner/fields.h"
#include "survey/order.h"
#include "survey/survey.h"

namespace app {

// A survey, and where it stands in the plan.
struct SurveyWritten {
    Screen& s;
    PlannerState& state;
    const survey::Id& id;
    const survey::Survey& survey;
    std::string language;  // of the texts that are written now

    std::string path(const std::vector<std::string>& steps) const {
        std::string whole = store::path({"surveys", id});
        for (const auto& step : steps) whole += store::path({step});
        return whole;
    }
    FieldOf of(std::vector<std::string> steps) const {
        steps.insert(steps.begin(), {"surveys", id});
        return {std::move(steps), s.t("edit.survey")};
    }
    bool change(std::vector<store::Change> changes) const {
        return change(std::move(changes), s.t("edit.survey"));
    }
    bool change(std::vector<store::Change> changes, const std::string& words) const {
        return s.work.change(std::move(changes), words);
    }
};

// A text in one language; empty where it is not written in it.
inline const std::string& own(const survey::Words& words, const std::string& language) {
    static const std::string none;
    const auto found = words.byLanguage.find(language);
    return found == words.byLanguage.end() ? none : found->second;
}

inline void swapOrder(const SurveyWritten& w, const std::vector<std::string>& collection, const survey::Id& a,
                      double orderA, const survey::Id& b, double orderB) {
    const auto orderOf = [&](const survey::Id& id) {
        auto steps = collection;
        steps.push_back(id);
        steps.push_back("order");
        return w.path(steps);
    };
    w.change({store::set(orderOf(a), orderB), store::set(orderOf(b), orderA)});
}

// Buttons that move a record among its siblings. `of`: what is moved, for those who listen.
template <class Record>
void moveButtons(const SurveyWritten& w, const std::vector<std::string>& collection,
                 const std::map<survey::Id, Record>& records, const survey::Id& id, const std::string& of) {
    auto& u = w.s.ui;
    const auto order = survey::inOrder(records);
    const auto place = static_cast<std::size_t>(std::find(order.begin(), order.end(), id) - order.begin());
    const bool writes = w.s.work.canWrite();
    const auto swap = [&](const survey::Id& other) {
        swapOrder(w, collection, id, records.at(id).order, other, records.at(other).order);
    };
    if (u.button("up", w.s.t("survey.rank.up"),
                 {.kind = ui::ButtonKind::quiet, .disabled = !writes || place == 0, .description = of}))
        swap(order[place - 1]);
    if (u.button("down", w.s.t("survey.rank.down"),
                 {.kind = ui::ButtonKind::quiet,
                  .disabled = !writes || place + 1 >= order.size(),
                  .description = of}))
        swap(order[place + 1]);
}

// A question or a field of the profile on the page: what it is, and its form, folded; one is open at a time.
struct Folded {
    std::string key;  // of PlannerState::openQuestion
    std::string title, what;
    std::string open, close;  // the words that unfold and fold it
};
template <class Form>
void foldedForm(const SurveyWritten& w, const Folded& folded, const Form& form) {
    auto& u = w.s.ui;
    const bool open = w.state.openQuestion == folded.key;
    ui::Container box(u, "folded", ui::Role::group,
                      {.name = folded.title,
                       .padding = u.phone() ? 16.f : 24.f,
                       .gap = 12,
                       .rounding = 12,
                       .ground = ui::Tone::surface,
                       .frame = ui::Tone::line});
    u.heading("title", 3, folded.title, ui::Type::subheading);
    u.text("what", folded.what, {ui::Type::small, ui::Tone::muted});
    if (u.disclosure("open", open ? folded.close : folded.open, open))
        w.state.openQuestion = open ? "" : folded.key;
    if (open) form();
}

}  // namespace app
