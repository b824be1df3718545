#include "app/planner/approval_overview.h"

#include <algorithm>

#include "app/planner/method_words.h"
#include "app/planner/record_names.h"
#include "plan/method_checks.h"
#include "plan/review_state.h"
#include "store/submitted_copies.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

namespace {

void deadline(Screen& s, const plan::Submission& submission, const plan::ReviewState& review) {
    auto& u = s.ui;
    if (!review.daysLeft) return u.light("deadline", Tone::watch, s.t("review.deadline.none"), false);
    const std::string day = s.t.date(submission.deadline);
    const long left = *review.daysLeft;
    const std::string words = left > 0
                                  ? s.t.with("review.deadline", {day}) + " " + s.t.count("review.left", left)
                              : left == 0 ? s.t.with("review.deadline.today", {day})
                                          : s.t.with("review.deadline.passed", {day});
    u.light("deadline", left > 5 ? Tone::good : left >= 0 ? Tone::watch : Tone::muted, words, false);
}

std::string actWords(const Screen& s, const plan::ApprovalAct& act) {
    std::string words =
        act.date.empty() ? s.t("review.approved") : s.t.with("review.approved.on", {s.t.date(act.date)});
    if (!act.act.empty()) words += " · " + act.act;
    return words;
}

void entitiesTable(Screen& s, const plan::ReviewState& review) {
    auto& u = s.ui;
    const auto& acts = s.work.plan().approval.acts;
    ui::Table table(u, "review", s.t("review.table"),
                    {{s.t("review.column.entity"), 2},
                     {s.t("review.column.observations"), 1, 0, true},
                     {s.t("review.column.answered"), 1, 0, true},
                     {s.t("review.column.approval"), 2}},
                    static_cast<int>(review.entities.size() + 1));
    const auto approval = [&](const plan::Id& act) {
        if (act.empty())
            table.lightCell(Tone::watch, s.t("review.missing.short"));
        else
            table.lightCell(Tone::good, actWords(s, acts.at(act)));
    };
    int place = 0;
    for (const auto& one : review.entities) {
        table.row(one.entity.empty() ? "nobody" : one.entity, place++);
        table.cell(one.entity.empty() ? s.t("review.nobody") : shortEntityName(s.work.plan(), one.entity),
                   {Type::strong, Tone::ink});
        table.cell(s.t.number(one.observations, 0));
        table.cell(s.t.number(one.answered, 0));
        if (one.entity.empty())
            table.cell("–");
        else
            approval(one.act);
    }
    table.row("committee", place);
    table.cell(s.t("record.approval.acts.by.committee"), {Type::strong, Tone::ink});
    table.cell("–");
    table.cell("–");
    approval(review.committee);
}

// Of what the method finds: what stands between the plan and its adoption.
bool isBeforeAdoption(plan::MethodCheck check) {
    using K = plan::MethodCheck;
    static constexpr K all[] = {K::notSubmitted,
                                K::submissionWithoutDeadline,
                                K::deadlineBeforeSubmission,
                                K::rejectedWithoutReason,
                                K::entityApprovalMissing,
                                K::committeeApprovalMissing,
                                K::approvalWithoutAct,
                                K::notAdopted,
                                K::adoptionWithoutNumber,
                                K::adoptionWithoutDate};
    return std::find(std::begin(all), std::end(all), check) != std::end(all);
}

void missing(Screen& s) {
    auto& u = s.ui;
    const bool adopted = s.work.work().document().contains("adopted");
    std::vector<BeforeAdoption> all = beforeAdoption(s);
    if (all.empty() && !adopted) all.push_back({s.t("review.unsealed"), ""});
    const std::string title = s.t(adopted ? "review.missing.after" : "review.missing");
    u.space(16);
    u.heading("missing", 3, title, Type::strong);
    if (all.empty()) return u.light("complete", Tone::good, s.t("review.complete"), false);
    ui::Container list(u, "missing.list", Role::list, {.name = title, .gap = 6});
    for (std::size_t i = 0; i < all.size(); ++i) {
        ui::Container item(u, "m" + std::to_string(i), Role::item, {.gap = 0});
        ui::Scope scope(u, std::to_string(i));
        if (all[i].href.empty())
            u.text("words", all[i].words);
        else
            u.link("words", all[i].words, all[i].href);
    }
}

void copyOfSubmitted(Screen& s, const plan::ReviewState& review) {
    auto& u = s.ui;
    const store::Json& document = s.work.work().document();
    const auto copies = store::submittedCopies(document);
    const auto mine = std::find_if(copies.begin(), copies.end(), [&](const store::SubmittedCopy& copy) {
        return copy.submission == review.submission;
    });
    const bool kept = mine != copies.end();
    u.space(16);
    u.text("copy.state", kept ? s.t.with("review.copy.kept", {s.t.date(mine->day)}) : s.t("review.copy.none"),
           {Type::body, Tone::muted});
    ui::Row row(u, "copy", 20, ui::touchTarget);
    if (u.button("keep", s.t(kept ? "review.copy.again" : "review.copy.keep"),
                 {.disabled = !s.work.canWrite()})) {
        store::Problems problems;
        const auto changes = store::keepSubmitted(document, review.submission, s.host.localDate(), problems);
        if (changes && s.work.change(*changes, s.t("review.copy.edit")))
            u.announce(s.t("review.copy.done"));
        else
            u.announce(wordsOf(s.t, problems.empty() ? s.work.problems() : problems), true);
    }
    if (!copies.empty() || document.contains("adopted"))
        u.link("versions", s.t("versions.compare"), "#/plan/versiones");
}

}  // namespace

std::vector<BeforeAdoption> beforeAdoption(const Screen& s) {
    const plan::Plan& p = s.work.plan();
    const std::string today = s.host.localDate();
    std::vector<BeforeAdoption> all;
    if (const auto day = plan::parseDay(today))
        if (const int unanswered = plan::reviewState(p, *day).unanswered)
            all.push_back({s.t.count("review.unanswered", unanswered), "#/plan/observaciones"});
    for (const auto& finding : plan::approvalFindings(p, today)) {
        if (!isBeforeAdoption(finding.kind)) continue;
        const std::string at = mendedAt(finding);
        // What is mended on this page leads nowhere else; an entity approves here.
        const bool here = at == "#/plan/aprobacion" || finding.record == plan::RecordKind::entity;
        all.push_back({findingWords(s, finding), here ? "" : at});
    }
    const std::string& date = p.approval.adoption.date;
    if (date > today) all.push_back({s.t.with("review.future", {s.t.date(date)}), ""});
    return all;
}

void approvalOverview(Screen& s) {
    const plan::Plan& p = s.work.plan();
    const auto today = plan::parseDay(s.host.localDate());
    if (!today) return;
    const plan::ReviewState review = plan::reviewState(p, *today);
    auto& u = s.ui;
    ui::Scope scope(u, "overview");
    u.space(20);
    u.heading("title", 2, s.t("review.title"), Type::heading);
    if (!review.submission.empty()) {
        const plan::Submission& submission = p.approval.submissions.at(review.submission);
        const std::string name = submission.version.empty() ? s.t("record.unnamed") : submission.version;
        u.text(
            "submission",
            submission.date.empty() ? name : s.t.with("review.submission", {name, s.t.date(submission.date)}),
            {Type::strong, Tone::ink});
        deadline(s, submission, review);
        u.space(12);
        entitiesTable(s, review);
    }
    missing(s);
    if (!review.submission.empty()) copyOfSubmitted(s, review);
}

}  // namespace app
