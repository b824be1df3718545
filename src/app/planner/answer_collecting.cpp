#include "app/planner/answer_collecting.h"

#include <memory>
#include <string>

#include "survey/collector.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

namespace {

std::string troubleKey(CollectorReading::Trouble trouble) {
    using T = CollectorReading::Trouble;
    switch (trouble) {
        case T::none:
            break;
        case T::password:
            return "collect.trouble.password";
        case T::network:
            return "collect.trouble.network";
        case T::refused:
            return "collect.trouble.refused";
        case T::noList:
            return "collect.trouble.nolist";
        case T::server:
            return "collect.trouble.server";
        case T::tooLong:
            return "collect.trouble.toolong";
    }
    return {};
}

bool isRunning(const IntakeState& state) { return state.going && !state.going->over(); }

void begin(Screen& s, IntakeState& state, const survey::Id& id) {
    state.lacking = state.user.empty() || state.password.empty();
    if (state.lacking || isRunning(state)) return;
    state.survey = id;
    state.told = -1;
    state.going = std::make_shared<AnswerImport>(s.work, s.host, id);
    state.going->collect({state.collector, id, state.user, state.password});
}

}  // namespace

void answerCollecting(Screen& s, IntakeState& state, const survey::Id& id, const survey::Survey& survey) {
    const std::string collector = survey::collectorOf(survey);
    if (collector != state.collector) {
        state.collector = collector;
        state.user.clear();
        state.password.clear();
        state.lacking = false;
    }
    if (collector.empty()) return;
    auto& u = s.ui;
    u.space(16);
    ui::Container group(u, "collector", Role::group,
                        {.name = s.t("collect.title"), .gap = 12, .legend = true});
    u.text("help", s.t.with("collect.help", {survey::collectorName(collector)}), {Type::body, Tone::muted});
    const std::string lacking = s.t("collect.lacking");
    const auto look = [&](const std::string& value, std::string_view kind) {
        ui::Ui::FieldLook made;
        if (state.lacking && value.empty()) made.error = lacking;
        made.kind = kind;
        made.width = 360;
        made.limit = 200;
        return made;
    };
    u.field("user", s.t("collect.user"), state.user, look(state.user, "text"));
    u.field("password", s.t("collect.password"), state.password, look(state.password, "password"));
    if (u.button("read", s.t("collect.read"), {.disabled = isRunning(state)})) begin(s, state, id);
}

void collectingTrouble(Screen& s, const CollectorReading& reading) {
    const std::string key = troubleKey(reading.trouble());
    if (!key.empty())
        s.ui.notice("trouble", s.t.with(key, {survey::collectorName(reading.collector())}), Tone::critical,
                    true);
}

}  // namespace app
