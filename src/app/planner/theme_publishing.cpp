// How many people asked for each theme, what of it may be published, and publishing it into the plan.
#include <algorithm>

#include "app/planner/themes.h"
#include "app/theme_words.h"
#include "store/theme_edits.h"
#include "survey/order.h"

namespace app {

using ui::Tone;
using ui::Type;

namespace {

using Fates = std::map<survey::Id, survey::ThemeFate>;

// Whether publishing now would write other counts than are published.
bool differs(const ThemesPage& page, const Fates& fates) {
    for (const auto& [id, theme] : page.work.codebook) {
        const bool shown = fates.at(id) == survey::ThemeFate::shown;
        if (shown != theme.asked.has_value()) return true;
        if (shown && (theme.asked->people != page.work.counts.themes.at(id).people ||
                      theme.asked->of != static_cast<int>(page.work.words.people())))
            return true;
    }
    return false;
}

void countTable(const ThemesPage& page, const Fates& fates) {
    const auto& [s, state, work, survey, record] = page;
    std::vector<survey::Id> ids = survey::inOrder(work.codebook);
    std::stable_sort(ids.begin(), ids.end(), [&](const auto& a, const auto& b) {
        return work.counts.themes.at(a).people > work.counts.themes.at(b).people;
    });
    const double all = static_cast<double>(work.words.people());
    ui::Table table(s.ui, "counts", s.t("themes.counts"),
                    {{s.t("theme"), 2},
                     {s.t("tally.number"), 1, 100, true},
                     {s.t("asked.share"), 1, 110, true},
                     {s.t("theme.published"), 1.6f}},
                    static_cast<int>(ids.size()));
    const auto key = [&](int place) -> std::string_view { return ids[static_cast<std::size_t>(place)]; };
    const auto cells = [&](int place) {
        const auto& id = ids[static_cast<std::size_t>(place)];
        const int people = work.counts.themes.at(id).people;
        table.cell(themeName(s.t, work.codebook.at(id)));
        table.cell(s.t.number(people, 0));
        table.cell(all > 0 ? s.t.percent(people / all) : "–");
        table.cell(fateWords(s.t, fates.at(id)), {Type::small, Tone::ink});
    };
    table.rows({static_cast<int>(ids.size()), key, cells}, s.t("list.more"));
}

void published(const ThemesPage& page, const Fates& fates) {
    const auto& [s, state, work, survey, record] = page;
    auto& u = s.ui;
    long count = 0;
    std::string day;
    for (const auto& entry : work.codebook) {
        if (!entry.second.asked) continue;
        ++count;
        day = std::max(day, entry.second.asked->day);
    }
    u.status("published", count ? s.t.count("themes.published", count) : s.t("themes.unpublished"),
             {Type::strong, count ? Tone::ink : Tone::muted});
    if (!count) return;
    u.text("day", s.t.with("themes.published.on", {s.t.date(day)}), {Type::small, Tone::muted});
    if (differs(page, fates)) u.notice("differs", s.t("themes.differs"), Tone::watch);
    u.link("see", s.t("themes.see"), "#/avance/pedidos");
}

}  // namespace

void themePublishing(const ThemesPage& page) {
    const auto& [s, state, work, survey, record] = page;
    auto& u = s.ui;
    u.text("publish.help", s.t.with("themes.publish.help", {s.t.number(record.smallCells, 0)}),
           {Type::body, Tone::muted});
    u.text("publish.sample", s.t("asked.sample"), {Type::body, Tone::muted});
    u.space(16);
    if (work.codebook.empty()) {
        u.text("none", s.t("themes.none"), {Type::body, Tone::muted});
        u.link("texts", s.t("themes.texts"), "#/plan/encuesta/temas");
        return;
    }
    const Fates fates = survey::publishableThemes(work.words, work.counts, record.smallCells);
    published(page, fates);
    u.space(16);
    const bool any = std::any_of(fates.begin(), fates.end(),
                                 [](const auto& fate) { return fate.second == survey::ThemeFate::shown; });
    const bool out = std::any_of(work.codebook.begin(), work.codebook.end(),
                                 [](const auto& entry) { return entry.second.asked.has_value(); });
    {
        ui::Row row(u, "publish.row", 12, 48);
        if (u.button("publish", s.t("themes.publish.do"),
                     {.kind = ui::ButtonKind::primary, .disabled = !any || !s.work.canWrite()}))
            page.change(store::publishThemes(work.codebook, work.counts, fates,
                                             static_cast<int>(work.words.people()), s.host.localDate()),
                        s.t("edit.themes.published"));
        if (out && u.button("withdraw", s.t("themes.unpublish"),
                            {.kind = ui::ButtonKind::quiet, .disabled = !s.work.canWrite()}))
            page.change(store::unpublishThemes(work.codebook), s.t("edit.themes.unpublished"));
    }
    if (!any)
        u.text("nothing", s.t.with("themes.publish.nothing", {s.t.number(record.smallCells, 0)}),
               {Type::small, Tone::muted});
    u.space(24);
    countTable(page, fates);
}

}  // namespace app
