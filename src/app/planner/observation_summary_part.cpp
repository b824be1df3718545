#include "app/planner/observation_summary_part.h"

#include <algorithm>

#include "app/planner/observation_form.h"
#include "store/observation_summary.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

namespace {

std::string nameOf(const Texts& t, const store::HeardOfLine& of) {
    if (of.name.empty()) return t("observe.line.none");
    return of.line.empty() ? t.with("observe.line.other", {of.name}) : of.name;
}

// "85", "85, y en 2 reuniones no se contó", or that nobody counted.
std::string presentWords(const Texts& t, const store::HeardOfLine& of) {
    if (of.uncounted == of.meetings) return t("observe.uncounted.all");
    const std::string present = t.number(of.present, 0);
    return of.uncounted ? present + t.count("observe.uncounted", of.uncounted) : present;
}

void table(Screen& s, const std::vector<store::HeardOfLine>& lines) {
    ui::Table table(s.ui, "lines", s.t("observe.bylines"),
                    {{.title = s.t("observe.line"), .share = 3},
                     {.title = s.t("observe.problems"), .numbers = true},
                     {.title = s.t("observe.title"), .numbers = true},
                     {.title = s.t("observe.present")}},
                    static_cast<int>(lines.size()));
    int row = 0;
    for (const auto& of : lines) {
        table.row("line" + std::to_string(row), row);
        ++row;
        table.cell(nameOf(s.t, of));
        table.cell(s.t.number(static_cast<double>(of.problems.size()), 0));
        table.cell(s.t.number(of.meetings, 0));
        table.cell(presentWords(s.t, of));
    }
}

// Where it was heard, and how many said it of how many who were there, as far as anybody counted.
std::string whereHeard(const Texts& t, const store::HeardAt& at) {
    std::string words = meetingName(t, at.meeting->space);
    if (at.heard->people) words += " · " + t.count("observe.said", *at.heard->people);
    if (at.meeting->present) words += " · " + t.count("observe.there", *at.meeting->present);
    return words;
}

void problemsOf(Screen& s, const std::vector<store::HeardOfLine>& lines) {
    auto& u = s.ui;
    int number = 0;
    for (const auto& of : lines) {
        const std::string name = nameOf(s.t, of);
        ui::Scope scope(u, "of" + std::to_string(number++));
        u.space(24);
        u.heading("line", 3, name, Type::subheading);
        u.space(8);
        ui::Container list(u, "list", Role::list, {.name = name, .gap = 12});
        for (const auto& at : of.problems) {
            ui::Scope one(u, at.meeting->id + "/" + at.heard->id);
            ui::Container item(u, "item", Role::item, {.gap = 0});
            u.text("words", at.heard->words);
            u.text("where", whereHeard(s.t, at), {Type::small, Tone::muted});
        }
    }
}

void quotations(Screen& s, const store::Observations& observations) {
    auto& u = s.ui;
    const auto meetings = store::byDay(observations);
    const bool any = std::any_of(meetings.begin(), meetings.end(),
                                 [](const store::Observation* one) { return !one->quotations.empty(); });
    if (!any) return;
    u.space(32);
    u.heading("quotations", 2, s.t("observe.quotations"), Type::heading);
    u.space(8);
    ui::Container list(u, "quotations.list", Role::list, {.name = s.t("observe.quotations"), .gap = 12});
    for (const store::Observation* meeting : meetings)
        for (const auto& quotation : meeting->quotations) {
            if (quotation.words.empty()) continue;
            ui::Scope one(u, meeting->id + "/" + quotation.id);
            ui::Container item(u, "item", Role::item, {.gap = 0});
            u.text("words", s.t.with("tally.quoted", {quotation.words}));
            u.text("where", meetingName(s.t, meeting->space), {Type::small, Tone::muted});
        }
}

}  // namespace

void observationSummary(Screen& s, const store::Observations& observations) {
    auto& u = s.ui;
    const auto lines = store::heardByLine(s.work.plan(), observations);
    if (!lines.empty()) {
        u.space(32);
        u.heading("heard", 2, s.t("observe.heard"), Type::heading);
        u.text("heard.help", s.t("observe.heard.help"), {Type::body, Tone::muted});
        u.space(8);
        table(s, lines);
        problemsOf(s, lines);
    }
    quotations(s, observations);
}

}  // namespace app
