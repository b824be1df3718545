#include "app/planner/survey_sharing.h"

#include <algorithm>
#include <sstream>

#include "app/copying.h"
#include "app/planner/fields.h"
#include "app/share_button.h"
#include "app/survey_words.h"
#include "chart/move.h"
#include "chart/poster.h"
#include "chart/svg.h"
#include "store/base64url.h"
#include "store/survey_file.h"
#include "store/survey_json.h"
#include "survey/survey_checks.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

namespace {

constexpr float posterWidth = 340;
// Above this some programs for messages cut an address off (letters).
constexpr std::size_t longLink = 4000;

store::SurveyFile fileOf(const Screen& s, const survey::Id& id, const survey::Survey& survey) {
    return {id, s.work.plan().name, s.work.plan().sector, survey};
}

std::string fixedAddress(const Screen& s, const survey::Id& id) {
    return s.host.pageAddress() + "#/encuesta/" + id;
}

void makeCode(host::Host& host, const std::shared_ptr<SharingState::Made>& made, const std::string& address) {
    host.runLinkTask(host::LinkTask::qrCode, address, [made](std::optional<std::string> rows) {
        if (!rows) {
            made->codeFailed = true;
            return;
        }
        made->code.emplace();
        std::istringstream lines(*rows);
        for (std::string line; std::getline(lines, line);) made->code->push_back(line);
    });
}

void make(const Screen& s, SharingState& state, const survey::Id& id, const survey::Survey& survey) {
    state.of = s.work.version();
    state.survey = id;
    state.made = std::make_shared<SharingState::Made>();
    auto& host = s.host;
    host.runLinkTask(
        host::LinkTask::pack, store::writeSurveyFile(fileOf(s, id, survey), true),
        [made = state.made, &host, page = host.pageAddress()](const std::optional<std::string>& packed) {
            if (!packed) {
                made->failed = true;
                return;
            }
            made->link = page + "#/encuesta?con=" + store::toBase64url(*packed);
            makeCode(host, made, *made->link);
        });
}

// Whether the fixed address leads to this very survey by now; then it is what is given out. Only when it is
// asked for: browsers note every file that is not there as an error.
void look(const Screen& s, const std::shared_ptr<SharingState::Made>& made, const survey::Id& id,
          const survey::Survey& survey) {
    s.host.fetchAsset("encuestas/" + id + ".json",
                      [made, &host = s.host, &ui = s.ui, &t = s.t, fixed = fixedAddress(s, id), id, survey](
                          bool found, const std::string& bytes) {
                          store::Problems problems;
                          const auto file = found ? store::readSurveyFile(bytes, problems) : std::nullopt;
                          made->fileBeside = file && file->id == id && file->survey == survey;
                          ui.announce(t(made->fileBeside ? "share.file.there"
                                        : found          ? "share.file.other"
                                                         : "share.file.missing"));
                          if (!made->fileBeside) return;
                          made->codeFailed = false;
                          makeCode(host, made, fixed);
                      });
}

std::string socialWords(const Screen& s, const survey::Survey& survey, const std::string& address) {
    const std::string& sector = s.work.plan().sector;
    std::string words = surveyTitle(s.t, survey);
    if (std::string_view(".?!").find(words.back()) == std::string_view::npos) words += ".";
    words += " " + (sector.empty() ? s.t("share.invite") : s.t.with("share.invite.sector", {sector}));
    if (!survey.closes.empty()) words += " " + s.t.with("share.until", {s.t.date(survey.closes)});
    return words + " " + address;
}

void linkPart(Screen& s, const SharingState::Made& made, const survey::Id& id, const survey::Survey& survey) {
    auto& u = s.ui;
    u.space(32);
    u.heading("link", 2, s.t("share.link"), Type::heading);
    u.text("link.help", s.t("share.link.help"), {Type::body, Tone::muted});
    if (made.failed) {
        u.notice("failed", s.t("share.failed"), Tone::critical, true);
        return;
    }
    if (!made.link) {
        u.status("making", s.t("share.making"), {Type::body, Tone::muted});
        return;
    }
    const std::string address = made.fileBeside ? fixedAddress(s, id) : *made.link;
    {
        ui::Container box(
            u, "address", Role::box,
            {.padding = 16, .gap = 0, .rounding = 8, .ground = Tone::surface, .frame = Tone::line});
        // A screen of letters says nothing to anybody: its beginning is enough to know it by.
        constexpr std::size_t shown = 120;
        u.text("words", address.size() > shown ? address.substr(0, shown) + "…" : address,
               {Type::small, Tone::ink});
    }
    {
        ui::Row row(u, "link.actions", 12);
        if (u.button("copy", s.t("share.link.copy"), {.kind = ui::ButtonKind::primary}))
            copyAndSay(s, address, s.t("share.link.copied"));
        shareLinkButton(s, "share", s.t("share.link.share"), [&] {
            return host::Shared{
                .title = surveyTitle(s.t, survey), .text = surveyTitle(s.t, survey), .address = address};
        });
        u.link("try", s.t("share.link.try"), address);
    }
    if (!made.fileBeside)
        u.text("length",
               s.t.with(address.size() > longLink ? "share.link.long" : "share.link.length",
                        {s.t.number(static_cast<double>(address.size()), 0)}),
               {Type::small, Tone::muted});

    u.space(32);
    u.heading("social", 2, s.t("share.social"), Type::heading);
    // The link itself is not read out: it is long.
    u.text("social.words", socialWords(s, survey, s.t("share.social.link")), {Type::body, Tone::ink});
    if (u.button("social.copy", s.t("share.social.copy")))
        copyAndSay(s, socialWords(s, survey, address), s.t("share.social.copied"));
}

void posterPart(Screen& s, const SharingState::Made& made, const survey::Id& id,
                const survey::Survey& survey) {
    auto& u = s.ui;
    u.space(32);
    u.heading("poster", 2, s.t("share.poster"), Type::heading);
    u.text("poster.help", s.t("share.poster.help"), {Type::body, Tone::muted});
    if (made.codeFailed) u.notice("code.failed", s.t("share.poster.long"), Tone::late);
    if (!made.code) return;
    const auto measure = [&u](std::string_view text, float size, bool bold) {
        return u.chartTextWidth(text, size, bold);
    };
    const std::string& sector = s.work.plan().sector;
    chart::PosterWords words;
    words.sector = sector.empty() ? s.work.plan().name : s.t.with("share.poster.sector", {sector});
    words.question = surveyTitle(s.t, survey);
    words.invitation = s.t("share.invite");
    words.scan = s.t("share.poster.scan");
    if (made.fileBeside) {
        words.orVisit = s.t("share.poster.visit");
        words.address = fixedAddress(s, id);
    }
    if (!survey.closes.empty()) words.until = s.t.with("share.until", {s.t.date(survey.closes)});
    const chart::Scene scene = chart::poster(words, *made.code, measure);
    {
        chart::Scene preview = chart::scaled(scene, std::min(posterWidth, u.width()) / scene.width);
        const float right = preview.width - 0.5f, bottom = preview.height - 0.5f;
        preview.shapes.emplace_back(
            chart::Polyline{{{0.5f, 0.5f}, {right, 0.5f}, {right, bottom}, {0.5f, bottom}, {0.5f, 0.5f}},
                            1,
                            chart::Role::grid,
                            {}});
        u.chart("picture", preview, s.t.with("share.poster.sentence", {words.question}));
    }
    const auto svg = [&] {
        const ui::Theme theme = ui::makeTheme(false, false, s.work.plan().accent);
        return chart::svgOf(
            scene, [&](chart::Role role, bool fine) { return ui::chartColor(theme, role, fine); },
            ui::chartFamily, measure);
    };
    ui::Row row(u, "poster.actions", 12);
    if (u.button("png", s.t("graphic.png")))
        // 300 dots an inch.
        s.host.downloadPicture("afiche-" + id + ".png", svg(), scene.width, scene.height, 3.125f,
                               [&ui = u, &t = s.t](bool done) {
                                   ui.announce(t(done ? "graphic.png.done" : "graphic.png.failed"), !done);
                               });
    if (u.button("svg", s.t("graphic.svg"))) {
        s.host.download("afiche-" + id + ".svg", "image/svg+xml", svg());
        u.announce(s.t.with("graphic.saved", {"afiche-" + id + ".svg"}));
    }
}

// A definition that was brought takes the place of the same survey's; another one comes beside it.
void bring(Screen& s, PlannerState& state, const ui::Ui::File& chosen) {
    store::Problems problems;
    const auto file = store::readSurveyFile(chosen.bytes, problems);
    if (!file) {
        state.fileTrouble = wordsOf(s.t, problems);
        return;
    }
    const std::string& title = surveyTitle(s.t, file->survey);
    std::vector<store::Change> changes{
        store::set(store::path({"surveys", file->id}), store::toJson(file->survey))};
    if (s.work.surveys().count(file->id)) {
        askToRemove(state, {s.t.with("share.bring.ask", {title}), s.t("share.bring.yes"), std::move(changes),
                            s.t("edit.survey.brought"), ""});
        return;
    }
    if (!s.work.change(changes, s.t("edit.survey.brought"))) return;
    state.survey = file->id;
    s.ui.announce(s.t.with("share.bring.done", {title}));
}

void meetingPart(Screen& s, const survey::Id& id) {
    auto& u = s.ui;
    u.space(32);
    u.heading("meeting", 2, s.t("share.meeting"), Type::heading);
    u.text("meeting.help", s.t("share.meeting.help"), {Type::body, Tone::muted});
    u.link("meeting.begin", s.t("meeting.title"), "#/reunion/" + id);
}

void filePart(Screen& s, PlannerState& state, const std::shared_ptr<SharingState::Made>& made,
              const survey::Id& id, const survey::Survey& survey) {
    auto& u = s.ui;
    u.space(32);
    u.heading("file", 2, s.t("share.file"), Type::heading);
    u.text("file.help", s.t.with("share.file.help", {id + ".json", fixedAddress(s, id)}),
           {Type::body, Tone::muted});
    if (made->fileBeside) u.light("beside", Tone::good, s.t("share.file.there"), false);
    ui::Row row(u, "file.actions", 12);
    if (u.button("save", s.t("share.file.save"))) {
        s.host.download(id + ".json", "application/json", store::writeSurveyFile(fileOf(s, id, survey)));
        u.announce(s.t.with("graphic.saved", {id + ".json"}));
    }
    if (!made->fileBeside && u.button("look", s.t("share.file.look"))) look(s, made, id, survey);
    if (!s.work.canWrite()) return;
    if (auto chosen = u.fileButton("bring", s.t("share.bring"), ".json,application/json", {}))
        bring(s, state, *chosen);
}

}  // namespace

void surveySharing(Screen& s, PlannerState& state, const survey::Id& id, const survey::Survey& survey) {
    auto& u = s.ui;
    SharingState& sharing = state.sharing;
    if (!sharing.made || sharing.of != s.work.version() || sharing.survey != id) make(s, sharing, id, survey);
    ui::Scope scope(u, "share/" + id);
    u.space(8);
    if (!survey::checkSurvey(survey, survey::languagesOf(survey)).empty()) {
        u.notice("lacking", s.t("share.lacking"), Tone::watch);
        u.link("lacking.see", s.t("share.lacking.see"), "#/plan/encuesta/preguntas");
    }
    // Copies: what comes meanwhile replaces it.
    const auto made = sharing.made;
    linkPart(s, *made, id, survey);
    posterPart(s, *made, id, survey);
    meetingPart(s, id);
    filePart(s, state, made, id, survey);
}

}  // namespace app
