#include "app/citizen/receipt.h"

#include "app/citizen/survey_parts.h"
#include "app/send_consent.h"
#include "app/share_button.h"
#include "store/answer_file.h"
#include "survey/collector.h"
#include "survey/flow.h"
#include "survey/themes.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

// An answer from before the survey named a collector. What was said then was that it stays: it is sent by
// itself only where the person read otherwise, else they are asked.
static void fromBefore(Screen& s, const survey::Survey& survey, const survey::Answer& answer) {
    auto& u = s.ui;
    const std::string collector = survey::collectorOf(survey);
    if (collector.empty() || !s.work.sending().isKnown()) return;
    // A closed one takes no answers any more.
    if (survey::openingOn(survey, s.host.localDate()) == survey::Opening::closed) return;
    if (wasToldWhereItGoes(answer, survey)) return s.work.sendEarlier(answer, survey);
    u.space(16);
    u.notice("earlier", s.t.with("receipt.earlier", {survey::collectorName(collector)}), Tone::accent);
    if (u.button("earlier.send", s.t("receipt.earlier.send"), {.kind = ui::ButtonKind::primary}))
        s.work.sendEarlier(answer, survey);
}

// Where the answer is on its way to those who ask.
static void delivery(Screen& s, const survey::Survey& survey, const survey::Answer& answer) {
    auto& u = s.ui;
    const Delivery delivery = s.work.sending().of(answer);
    if (delivery == Delivery::none) return fromBefore(s, survey, answer);
    const bool sent = delivery == Delivery::sent;
    u.space(4);
    u.status("delivery",
             sent                            ? s.t("receipt.sent")
             : delivery == Delivery::waiting ? s.t("receipt.waiting")
                                             : s.t("receipt.refused"),
             {Type::body, sent ? Tone::good : Tone::ink});
    if (!sent && u.button("sendnow", s.t("sending.now"))) s.work.sending().sendNow();
}

// What was given can be taken back, as long as it is in this browser.
static void withdrawDialog(Screen& s, const survey::Id& id, SurveyDraft& draft) {
    auto& u = s.ui;
    ui::Dialog dialog(u, "withdrawing", s.t("receipt.withdraw"));
    u.text("words", s.t("receipt.withdraw.ask"), {Type::body, Tone::ink});
    const bool yes =
        u.button("yes", s.t("receipt.withdraw.yes"), {.kind = ui::ButtonKind::danger, .wide = true});
    const bool no = u.button("no", s.t("cancel"), {.wide = true}) || dialog.cancelled();
    if (yes) {
        s.work.withdrawAnswer(id);
        u.announce(s.t("receipt.withdrawn"));
    }
    if (yes || no) draft.withdrawing = false;
}

void receiptPage(Screen& s, const store::SurveyFile& file, const survey::Answer& answer, SurveyDraft& draft) {
    const auto& [id, plan, sector, survey] = file;
    auto& u = s.ui;
    s.title = s.t("receipt.title");
    s.page = "receipt";
    float top = pageHeader(s, plan, {});
    ui::Area main(u, "main:receipt", Role::main, "", {0, top, u.screen().w, u.screen().h - top}, true,
                  Tone::page);
    ui::Column column(u, {.padding = u.phone() ? 16.f : 32.f, .maxWidth = ui::formWidth, .centred = true});
    spacer(s, u.phone() ? 24 : 48);
    u.heading("thanks", 1, s.t("receipt.title"), Type::title);
    u.space(12);
    SaveState state = s.work.saveState();
    bool kept = state == SaveState::saved;
    std::string words = kept                         ? s.t.with("receipt.saved", {answer.id.substr(0, 6)})
                        : state == SaveState::saving ? s.t("receipt.saving")
                                                     : s.t("receipt.unsaved");
    u.status("status", words,
             {Type::lead, kept                         ? Tone::good
                          : state == SaveState::saving ? Tone::muted
                                                       : Tone::critical});
    if (!kept && state != SaveState::saving && u.button("retry", s.t("save.retry"))) s.work.retry();
    delivery(s, survey, answer);
    u.space(24);
    u.heading("kept", 2, s.t("receipt.kept"), Type::heading);
    {
        ui::Container list(u, "list", Role::list, {.name = s.t("receipt.kept"), .gap = 8});
        int number = 0;
        for (const auto& said : saidIn(s, survey, answer)) {
            for (const auto& line : said.words) {
                ui::Container item(
                    u, "item" + std::to_string(number++), Role::item,
                    {.padding = 16, .gap = 0, .rounding = 10, .ground = Tone::surface, .frame = Tone::line});
                if (!said.question.empty())
                    u.text("of" + std::to_string(number), said.question, {Type::small, Tone::muted});
                u.text("words" + std::to_string(number), line);
            }
        }
    }
    int field = 0;
    for (const auto& said : profileSaid(s, survey, answer)) {
        u.space(8);
        u.text("profile" + std::to_string(field++), said, {Type::body, Tone::muted});
    }
    u.text("date", s.t.with("receipt.date", {s.t.date(answer.date), answer.date.substr(11, 5)}),
           {Type::small, Tone::muted});
    u.space(24);
    {
        ui::Row row(u, "actions", 12);
        const std::string name = "respuesta-" + answer.id.substr(0, 6);
        if (u.button("export", s.t("receipt.export")))
            s.host.download(name + ".ndjson", "application/x-ndjson", store::writeAnswerLine(answer));
        shareFileButton(s, "share", s.t("receipt.share"), [&] {
            return host::Shared{
                .title = surveyTitle(s, survey), .fileName = name, .bytes = store::writeAnswerLine(answer)};
        });
        if (u.button("again", s.t("receipt.again"))) {
            s.work.forgetOwnAnswer(id);
            u.announce(s.t("receipt.new"));
        }
        if (u.button("withdraw", s.t("receipt.withdraw"), {.kind = ui::ButtonKind::quiet}))
            draft.withdrawing = true;
    }
    u.space(24);
    u.text("use", s.t("receipt.use"), {Type::body, Tone::muted});
    if (survey::tellsWhatBecame(s.work.work().themes(), id))
        u.link("asked", s.t("asked.title"), "#/avance/pedidos");
    u.link("public", s.t("home.public"), "#/avance");
    pageFooter(s);
    spacer(s, 24);
    if (draft.withdrawing) withdrawDialog(s, id, draft);
}

}  // namespace app
