// What the methodology asks for and the plan does not have yet.
#include <algorithm>
#include <map>
#include <set>

#include "app/planner/formulation.h"
#include "app/planner/method_words.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

namespace {

constexpr plan::Severity severities[] = {plan::Severity::serious, plan::Severity::warning,
                                         plan::Severity::advice};

std::string titleOf(const Screen& s, plan::Severity severity) {
    switch (severity) {
        case plan::Severity::serious:
            return s.t("method.serious");
        case plan::Severity::warning:
            return s.t("method.warning");
        default:
            return s.t("method.advice");
    }
}

Tone toneOf(plan::Severity severity) {
    return severity == plan::Severity::serious   ? Tone::late
           : severity == plan::Severity::warning ? Tone::watch
                                                 : Tone::muted;
}

std::map<plan::Id, plan::ThemeTies> tiesOf(const survey::Codebook& themes) {
    std::map<plan::Id, plan::ThemeTies> ties;
    for (const auto& [id, theme] : themes) ties[id] = {theme.lines, theme.objectives};
    return ties;
}

// Of points that are alike in kind (38 activities without a date) the first are enough to know what is meant:
// the others are there for who asks.
constexpr std::size_t shownOfKind = 3, mostOfKind = 5;

// A line of the list: a point, or what shows the others of its kind.
struct Line {
    const plan::MethodFinding* finding;
    std::size_t others = 0;  // that stand behind this line; 0: it is the point itself
    std::string key;
};

std::vector<Line> linesOf(const std::vector<plan::MethodFinding>& findings, plan::Severity severity,
                          const std::set<plan::MethodCheck>& opened) {
    std::vector<plan::MethodCheck> kinds;
    std::map<plan::MethodCheck, std::vector<const plan::MethodFinding*>> byKind;
    for (const auto& finding : findings) {
        if (finding.severity != severity) continue;
        auto& alike = byKind[finding.kind];
        if (alike.empty()) kinds.push_back(finding.kind);
        alike.push_back(&finding);
    }
    std::vector<Line> lines;
    for (const auto kind : kinds) {
        const auto& alike = byKind[kind];
        const bool folds = alike.size() > mostOfKind;
        for (std::size_t i = 0; i < alike.size(); ++i) {
            if (folds && i == shownOfKind) {
                lines.push_back({alike[i], alike.size() - i, std::string(nameOf(kind)) + "/others"});
                if (!opened.contains(kind)) break;
            }
            lines.push_back(
                {alike[i], 0, std::string(nameOf(kind)) + "/" + alike[i]->id + "/" + alike[i]->inner});
        }
    }
    return lines;
}

void group(Screen& s, PlannerState::Method& known, plan::Severity severity) {
    auto& u = s.ui;
    const std::vector<Line> lines = linesOf(known.findings, severity, known.opened);
    if (lines.empty()) return;
    const auto all = std::count_if(known.findings.begin(), known.findings.end(),
                                   [&](const auto& finding) { return finding.severity == severity; });
    const std::string title = titleOf(s, severity);
    u.space(32);
    ui::Scope scope(u, title);
    u.heading("title", 2, title, Type::heading);
    u.light("count", toneOf(severity), s.t.count("method.count", static_cast<long>(all)), false);
    u.space(8);
    u.list(
        "findings", title,
        {static_cast<int>(lines.size()),
         [&](int place) -> std::string_view { return lines[static_cast<std::size_t>(place)].key; },
         [&](int place) {
             const Line& line = lines[static_cast<std::size_t>(place)];
             const plan::MethodFinding& finding = *line.finding;
             ui::Column item(u, {.gap = 0});
             if (!line.others) {
                 u.link("finding", findingWords(s, finding), mendedAt(finding));
             } else {
                 const bool open = known.opened.contains(finding.kind);
                 if (u.disclosure("others", s.t.with("method.others", {std::to_string(line.others)}), open))
                     open ? void(known.opened.erase(finding.kind)) : void(known.opened.insert(finding.kind));
             }
             spacer(s, 10);  // what takes several lines stands apart too
         }},
        s.t("list.more"));
}

}  // namespace

const std::vector<plan::MethodFinding>& methodFindingsNow(const Screen& s, PlannerState& state) {
    auto& known = state.method;
    const std::string today = s.host.localDate();
    if (known.of != s.work.version() || known.today != today)
        known = {s.work.version(), today,
                 plan::methodFindings(s.work.plan(), today, tiesOf(s.work.work().themes())),
                 std::move(known.opened)};
    return known.findings;
}

void methodPage(Screen& s, PlannerState& state) {
    auto& u = s.ui;
    s.title = s.t("method.title");
    const std::vector<plan::MethodFinding>& findings = methodFindingsNow(s, state);
    u.heading("title", 1, s.title, Type::title);
    u.text("help", s.t("method.help"), {Type::body, Tone::muted});
    u.space(16);
    if (findings.empty()) {
        u.light("none", Tone::good, s.t("method.none"), false);
        return;
    }
    u.status("count", s.t.count("method.count", static_cast<long>(findings.size())),
             {Type::strong, Tone::ink});
    for (const auto severity : severities) group(s, state.method, severity);
}

}  // namespace app
