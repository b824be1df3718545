#include "app/planner/pending_part.h"

#include <algorithm>

#include "app/period_words.h"
#include "app/planner/record_names.h"
#include "app/planner/swot.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

namespace {

constexpr std::size_t kMost = 6;  // shown before somebody asks for all

const PendingState& pendingNow(Screen& s, PlannerState& state) {
    PendingState& known = state.pendingWork;
    const std::string today = s.host.localDate();
    if (known.of == s.work.version() && known.today == today) return known;
    known.of = s.work.version();
    known.today = today;
    known.pending.clear();
    if (const auto day = plan::parseDay(today)) known.pending = plan::pendingWork(s.work.plan(), *day);
    known.owing = plan::owing(s.work.plan(), known.pending);
    return known;
}

template <class Record>
std::string in(const Screen& s, const std::map<plan::Id, Record>& records, const plan::Id& id,
               std::string Record::* name) {
    const auto found = records.find(id);
    return found == records.end() || (found->second.*name).empty() ? s.t("record.unnamed")
                                                                   : found->second.*name;
}

std::string timeWords(const Screen& s, const plan::PendingWork& work) {
    const std::string day = s.t.date(plan::isoDay(work.due));
    if (work.isLate()) return day + " · " + s.t.count("today.late.days", work.daysLate);
    const long left = -work.daysLate;
    if (work.kind == plan::PendingKind::beginning)
        return day + " · " + (left ? s.t.count("today.begins.days", left) : s.t("today.begins"));
    return day + " · " + (left ? s.t.count("today.due.days", left) : s.t("today.due"));
}

// What is said on one line: a piece of work, or the reports of one period together.
struct Line {
    const plan::PendingWork* first = nullptr;
    long reports = 0;
};

std::vector<Line> linesOf(const std::vector<const plan::PendingWork*>& all, bool together) {
    std::vector<Line> lines;
    for (const plan::PendingWork* work : all) {
        const bool report = work->kind == plan::PendingKind::report;
        const auto same = std::find_if(lines.rbegin(), lines.rend(), [&](const Line& line) {
            return report && together && line.reports && line.first->period == work->period &&
                   line.first->due == work->due;
        });
        if (same != lines.rend())
            ++same->reports;
        else
            lines.push_back({work, report ? 1 : 0});
    }
    return lines;
}

std::string keyOf(const plan::PendingWork& work) {
    return std::to_string(static_cast<int>(work.kind)) + "/" + work.within + "/" + work.record + "/" +
           work.period;
}

struct ListWords {
    std::string key, title, none;
    Tone tone;
};

void workList(Screen& s, const ListWords& words, const std::vector<const plan::PendingWork*>& all,
              bool together, bool& whole) {
    auto& u = s.ui;
    u.space(32);
    ui::Scope scope(u, words.key);
    u.heading("title", 2, words.title, Type::heading);
    if (all.empty()) return u.text("none", words.none, {Type::body, Tone::muted});
    u.light("count", words.tone, s.t.count("today.count", static_cast<long>(all.size())), false);
    u.space(8);
    const std::vector<Line> lines = linesOf(all, together);
    std::vector<std::string> keys;
    for (const Line& line : lines) keys.push_back(keyOf(*line.first));
    const std::size_t shown = whole || !together ? lines.size() : std::min(lines.size(), kMost);
    u.list(
        "list", words.title,
        {static_cast<int>(shown),
         [&](int place) -> std::string_view { return keys[static_cast<std::size_t>(place)]; },
         [&](int place) {
             const Line& line = lines[static_cast<std::size_t>(place)];
             PendingWords said = wordsOf(s, *line.first);
             if (line.reports > 1) {
                 said.kind = s.t("today.kind.reports");
                 said.title = s.t.with("today.reports",
                                       {std::to_string(line.reports), periodWords(s.t, line.first->period)});
                 said.href = "#/plan/reportes";
                 said.who.clear();
             }
             std::string over = said.kind;
             if (!said.who.empty()) over += " · " + said.who;
             u.card("work", said.title, said.href, {.over = over, .under = said.time, .light = words.tone});
         }},
        s.t("list.more"));
    if (lines.size() > shown) {
        if (u.button("all", s.t.with("today.all", {std::to_string(all.size())}),
                     {.kind = ui::ButtonKind::quiet, .description = words.title}))
            whole = true;
    } else if (whole && lines.size() > kMost &&
               u.button("fewer", s.t("today.fewer"),
                        {.kind = ui::ButtonKind::quiet, .description = words.title})) {
        whole = false;
    }
}

std::string addressOf(const plan::Responsible& who) {
    return "#" + app::addressOf("/plan", {{"entidad", who.entity},
                                          {"responsable", who.name},
                                          {"nadie", who.isNobody() ? "1" : ""}});
}

void owingTable(Screen& s, const std::vector<plan::Owing>& owing) {
    auto& u = s.ui;
    if (owing.empty()) return;
    u.space(32);
    u.heading("owing", 2, s.t("today.owing"), Type::heading);
    ui::Table table(u, "owing.table", s.t("today.owing"),
                    {{s.t("today.owing.who"), 3},
                     {s.t("today.owing.late"), 1, 0, true},
                     {s.t("today.owing.coming"), 1, 0, true}},
                    static_cast<int>(owing.size()));
    std::vector<std::string> keys;
    for (const auto& one : owing) keys.push_back(one.who.entity + "/" + one.who.name);
    table.rows({static_cast<int>(owing.size()),
                [&](int place) -> std::string_view { return keys[static_cast<std::size_t>(place)]; },
                [&](int place) {
                    const plan::Owing& one = owing[static_cast<std::size_t>(place)];
                    table.linkCell(wordsOf(s, one.who), addressOf(one.who));
                    table.cell(s.t.number(one.late, 0), {one.late ? Type::strong : Type::body, Tone::ink});
                    table.cell(s.t.number(one.coming, 0));
                }},
               s.t("list.more"));
}

}  // namespace

std::string wordsOf(const Screen& s, const plan::Responsible& who) {
    if (who.isNobody()) return s.t("today.nobody");
    const std::string entity = shortEntityName(s.work.plan(), who.entity);
    if (who.name.empty()) return entity.empty() ? s.t("record.unnamed") : entity;
    return entity.empty() ? who.name : who.name + " (" + entity + ")";
}

PendingWords wordsOf(const Screen& s, const plan::PendingWork& work) {
    const plan::Plan& p = s.work.plan();
    PendingWords words;
    words.time = timeWords(s, work);
    for (const auto& who : work.who) words.who += (words.who.empty() ? "" : ", ") + wordsOf(s, who);
    switch (work.kind) {
        case plan::PendingKind::activity:
        case plan::PendingKind::beginning:
            words.kind = s.t("today.kind.activity");
            words.title = in(s, p.workPlan.activities, work.record, &plan::WorkActivity::name);
            words.href = "#/plan/cronograma/" + work.record;
            break;
        case plan::PendingKind::task:
            words.kind = s.t("today.kind.task");
            words.title = in(s, p.tasks, work.record, &plan::TeamTask::name);
            words.href = "#/plan/equipo/" + work.record;
            break;
        case plan::PendingKind::agreement: {
            words.kind = s.t("today.kind.agreement");
            const auto table = p.workingTables.find(work.within);
            if (table != p.workingTables.end())
                words.title = in(s, table->second.agreements, work.record, &plan::Agreement::text);
            words.href = "#/plan/mesas/" + work.within;
            break;
        }
        case plan::PendingKind::observation:
            words.kind = s.t("today.kind.observation");
            words.title = in(s, p.approval.observations, work.record, &plan::ReviewObservation::text);
            words.href = "#/plan/observaciones/" + work.record;
            break;
        case plan::PendingKind::review:
            words.kind = s.t("today.kind.review");
            words.title = s.t.with("today.review",
                                   {in(s, p.approval.submissions, work.record, &plan::Submission::version)});
            words.href = "#/plan/aprobacion";
            break;
        case plan::PendingKind::report:
            words.kind = s.t("today.kind.report") + " · " + periodWords(s.t, work.period);
            words.title = in(s, p.goals, work.record, &plan::Goal::name);
            words.href = "#/plan/reportes/" + work.record;
            break;
    }
    return words;
}

void pendingPart(Screen& s, PlannerState& state) {
    auto& u = s.ui;
    const PendingState& known = pendingNow(s, state);
    ui::Scope scope(u, "pending work");
    const plan::Responsible asked{s.route.asked("entidad"), s.route.asked("responsable")};
    const bool nobody = !s.route.asked("nadie").empty();
    const bool filtered = nobody || !asked.isNobody();
    std::vector<const plan::PendingWork*> late, coming;
    for (const auto& work : known.pending) {
        const bool theirs =
            nobody ? work.who.empty() : std::find(work.who.begin(), work.who.end(), asked) != work.who.end();
        if (filtered && !theirs) continue;
        (work.isLate() ? late : coming).push_back(&work);
    }
    if (filtered) {
        u.space(28);
        u.notice("only", s.t.with("today.only", {wordsOf(s, asked)}), Tone::accent);
        u.link("everybody", s.t("today.everybody"), "#/plan");
    } else if (known.pending.empty()) {
        u.space(32);
        u.heading("late", 2, s.t("today.late"), Type::heading);
        u.text("nothing", s.t("today.nothing"), {Type::body, Tone::muted});
        return;
    }
    inColumns(
        s, "lists",
        [&] {
            workList(s, {"late", s.t("today.late"), s.t("today.late.none"), Tone::late}, late, !filtered,
                     state.pendingWork.allLate);
        },
        [&] {
            workList(s, {"coming", s.t("today.coming"), s.t("today.coming.none"), Tone::accent}, coming,
                     !filtered, state.pendingWork.allComing);
        });
    if (!filtered) owingTable(s, known.owing);
}

}  // namespace app
