// What the methodology asks for and the plan does not have yet.
#include <array>

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

void group(Screen& s, plan::Severity severity, const std::vector<plan::MethodFinding>& findings) {
    auto& u = s.ui;
    std::vector<const plan::MethodFinding*> mine;
    for (const auto& finding : findings)
        if (finding.severity == severity) mine.push_back(&finding);
    if (mine.empty()) return;
    const std::string title = titleOf(s, severity);
    u.space(32);
    ui::Scope scope(u, title);
    u.heading("title", 2, title, Type::heading);
    u.light("count", toneOf(severity), s.t.count("method.count", static_cast<long>(mine.size())), false);
    u.space(8);
    const auto key = [&](int place) {
        const auto& finding = *mine[static_cast<std::size_t>(place)];
        return std::string(nameOf(finding.kind)) + "/" + finding.id + "/" + finding.inner;
    };
    std::vector<std::string> keys;
    for (std::size_t i = 0; i < mine.size(); ++i) keys.push_back(key(static_cast<int>(i)));
    u.list("findings", title,
           {static_cast<int>(mine.size()),
            [&](int place) -> std::string_view { return keys[static_cast<std::size_t>(place)]; },
            [&](int place) {
                const auto& finding = *mine[static_cast<std::size_t>(place)];
                ui::Column item(u, {.gap = 0});
                u.link("finding", findingWords(s, finding), mendedAt(finding));
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
                 plan::methodFindings(s.work.plan(), today, tiesOf(s.work.work().themes()))};
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
    for (const auto severity : severities) group(s, severity, findings);
}

}  // namespace app
