#include "app/planner/survey_profile.h"

#include "app/planner/survey_categories.h"

namespace app {

using survey::ProfileField;
using ui::Role;
using ui::Tone;
using ui::Type;

namespace {

// Of PlannerState::openQuestion: one form is open on the page, a question's or one of these.
std::string openKey(const survey::Id& field) { return "profile/" + field; }

void options(const SurveyWritten& w, const survey::Id& field, const ProfileField& record) {
    auto& u = w.s.ui;
    const bool writes = w.s.work.canWrite();
    for (const auto& option : survey::inOrder(record.options)) {
        const std::string& label = own(record.options.at(option).label, w.language);
        ui::Scope scope(u, option);
        ui::Container box(u, "option", Role::group,
                          {.name = label.empty() ? w.s.t("option.untitled") : label});
        textField(w.s, w.state, "name", w.s.t("option.label"), label,
                  w.of({"profile", field, "options", option, "label", w.language}), {.width = 360});
        ui::Row row(u, "row", 8, 48);
        moveButtons(w, {"profile", field, "options"}, record.options, option, label);
        if (u.button("remove", w.s.t("option.remove"),
                     {.kind = ui::ButtonKind::quiet, .disabled = !writes, .description = label}))
            w.change({store::remove(w.path({"profile", field, "options", option}))},
                     w.s.t("edit.survey.option.removed"));
    }
    if (!u.button("option.add", w.s.t("option.add"), {.disabled = !writes})) return;
    const std::string fresh = host::newId(w.s.host);
    const store::Json option = {{"order", nextOrder(record.options)}, {"label", store::Json::object()}};
    if (!w.change({store::set(w.path({"profile", field, "options", fresh}), option)},
                  w.s.t("edit.survey.option.added")))
        return;
    ui::Scope scope(u, fresh);
    u.requestFocus(u.id("name"));
}

void fieldForm(const SurveyWritten& w, const survey::Id& field, const ProfileField& record,
               const std::string& title) {
    auto& u = w.s.ui;
    textField(w.s, w.state, "name", w.s.t("question.text"), own(record.label, w.language),
              w.of({"profile", field, "label", w.language}));
    options(w, field, record);
    u.space(8);
    ui::Row row(u, "row", 8, 48);
    moveButtons(w, {"profile"}, w.survey.profile, field, title);
    if (u.button("remove", w.s.t("question.remove"),
                 {.kind = ui::ButtonKind::quiet, .disabled = !w.s.work.canWrite(), .description = title}))
        askToRemove(w.state, {w.s.t.with("question.remove.ask", {title}),
                              w.s.t("question.remove"),
                              {store::remove(w.path({"profile", field}))},
                              w.s.t("edit.survey.question.removed"),
                              ""});
}

// What a new field begins with: its question and its options, in the language that is written in.
struct Beginning {
    std::string question;
    std::vector<std::string> options;
};

void add(const SurveyWritten& w, const Beginning& beginning) {
    auto& u = w.s.ui;
    const auto written = [&](const std::string& text) {
        return text.empty() ? store::Json::object() : store::Json{{w.language, text}};
    };
    store::Json options = store::Json::object();
    double place = 1;
    for (const auto& option : beginning.options)
        options[host::newId(w.s.host)] = {{"order", place++}, {"label", written(option)}};
    const std::string fresh = host::newId(w.s.host);
    if (!w.change({store::set(w.path({"profile", fresh}), {{"order", nextOrder(w.survey.profile)},
                                                           {"label", written(beginning.question)},
                                                           {"options", std::move(options)}})},
                  w.s.t("edit.survey.question.added")))
        return;
    w.state.openQuestion = openKey(fresh);
    ui::Scope scope(u, fresh);
    u.requestFocus(u.id("name"));
}

void addButtons(const SurveyWritten& w) {
    auto& u = w.s.ui;
    // The words that a field begins with are in the language that is written in, not in the page's.
    const Texts* texts = w.state.otherTexts.in(w.s, w.language);
    const bool writes = w.s.work.canWrite() && texts;
    ui::Row row(u, "profile.actions", 12);
    const bool place = u.button("place", w.s.t("profile.add.place"), {.disabled = !writes});
    const bool age = u.button("age", w.s.t("profile.add.age"), {.disabled = !writes});
    const bool other = u.button("other", w.s.t("profile.add.other"), {.disabled = !writes});
    if (!texts) return;
    const Texts& t = *texts;
    if (place) {
        const std::string& territory = w.s.work.plan().territory;
        add(w, {territory.empty() ? t("profile.place") : t.with("profile.place.of", {territory}), {}});
    } else if (age) {
        add(w,
            {t("profile.age"),
             {t("profile.age.young"), t("profile.age.youth"), t("profile.age.adult"), t("profile.age.old")}});
    } else if (other) {
        add(w, {});
    }
}

}  // namespace

void surveyProfile(const SurveyWritten& w) {
    auto& u = w.s.ui;
    ui::Scope scope(u, "profile");
    u.space(32);
    u.heading("title", 2, w.s.t("profile.title"), Type::heading);
    u.text("help", w.s.t("profile.help"), {Type::body, Tone::muted});
    for (const auto& field : survey::inOrder(w.survey.profile)) {
        const auto& record = w.survey.profile.at(field);
        ui::Scope ofField(u, field);
        const std::string title = nameWords(w.s.t, record.label);
        foldedForm(
            w,
            {openKey(field), title, w.s.t.count("profile.options", static_cast<long>(record.options.size())),
             w.s.t("profile.open"), w.s.t("profile.close")},
            [&] { fieldForm(w, field, record, title); });
    }
    addButtons(w);
}

}  // namespace app
