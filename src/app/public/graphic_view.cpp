// A chart on a page: sentence, picture, foot, its table, and the ways to take it away.
#include <algorithm>
#include <cmath>

#include "app/copying.h"
#include "app/public/public.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

namespace {

constexpr float widestChart = 720;

chart::Frame frameOf(const Screen& s, float width) {
    chart::Frame frame;
    frame.width = width;
    frame.measure = [&u = s.ui](std::string_view text, float size, bool bold) {
        return u.chartTextWidth(text, size, bold);
    };
    frame.number = [&t = s.t](double value, int decimals) { return t.number(value, decimals); };
    return frame;
}

void table(Screen& s, const Graphic& graphic) {
    auto& u = s.ui;
    std::vector<ui::TableColumn> columns;
    for (const auto& column : graphic.columns) {
        const bool words = column.kind == CellKind::text;
        const float share = !words                    ? 1.f
                            : column.name == "codigo" ? 0.6f
                            : column.name == "estado" ? 1.2f
                                                      : 2.4f;
        columns.push_back({column.title, share, 0, !words});
    }
    ui::Table table(u, "table", graphic.tableName, columns, static_cast<int>(graphic.rows.size()));
    std::string keyText;
    auto key = [&](int place) -> std::string_view { return keyText = std::to_string(place); };
    auto cells = [&](int place) {
        const auto& row = graphic.rows[static_cast<std::size_t>(place)];
        for (std::size_t c = 0; c < row.size(); ++c) {
            if (!row[c].href.empty())
                table.linkCell(row[c].words, row[c].href);
            else
                table.cell(cellWords(graphic.columns[c], row[c], s.t), {Type::small, Tone::ink});
        }
    };
    table.rows({static_cast<int>(graphic.rows.size()), key, cells}, s.t("list.more"));
}

void download(Screen& s, const Graphic& graphic, const char* ending, const char* type, std::string bytes) {
    s.host.download(graphic.fileName + ending, type, std::move(bytes));
    s.ui.announce(s.t.with("graphic.saved", {graphic.fileName + ending}));
}

void files(Screen& s, const Graphic& graphic, const chart::Scene& scene) {
    auto& u = s.ui;
    const auto picture = [&] { return pictureOf(graphic, s.t, s.work.plan().accent, frameOf(s, 0).measure); };
    const std::string address = s.host.pageAddress() + "#" + graphic.address();
    {
        ui::Row row(u, "files", 12);
        if (u.button("png", s.t("graphic.png"))) {
            GraphicPicture made = picture();
            s.host.downloadPicture(graphic.fileName + ".png", std::move(made.svg), made.scene.width,
                                   made.scene.height, 2, [&ui = u, &t = s.t](bool done) {
                                       ui.announce(t(done ? "graphic.png.done" : "graphic.png.failed"),
                                                   !done);
                                   });
        }
        if (u.button("svg", s.t("graphic.svg"))) download(s, graphic, ".svg", "image/svg+xml", picture().svg);
        if (u.button("csv", s.t("graphic.csv")))
            download(s, graphic, ".csv", "text/csv;charset=utf-8", csvOf(graphic, s.t));
        if (u.button("json", s.t("graphic.json")))
            download(s, graphic, ".json", "application/json",
                     jsonOf(graphic, s.t, s.work.plan().name, address));
    }
    u.text("csv.help", s.t("graphic.csv.help"), {Type::small, Tone::muted});
    auto framed = graphic;
    framed.asked["vista"] = "marco";
    // Above and below the chart: sentence, foot and link, at the width that a column of text has.
    const std::string code =
        embedOf(graphic, s.host.pageAddress() + "#" + framed.address(), std::ceil(scene.height) + 260);
    std::string shown = code;
    // It is to be copied, not changed: what is typed in it is not kept.
    u.field("embed", s.t("graphic.embed"), shown, {.hint = s.t("graphic.embed.hint"), .rows = 3});
    ui::Row row(u, "copying", 12);
    if (u.button("copy", s.t("graphic.embed.copy"))) copyAndSay(s, code, s.t("graphic.copied"));
    if (u.button("link.copy", s.t("graphic.link.copy"))) copyAndSay(s, address, s.t("graphic.copied"));
}

}  // namespace

KeptGraphic* graphicFor(Screen& s, PublicState& state, const std::string& which,
                        std::map<std::string, std::string> asked) {
    const GraphicKind* kind = graphicKind(which);
    if (!kind || !state.now.made || (kind->comparesCutOffs && !state.before.made)) return nullptr;
    if (const std::string& cutOff = s.route.asked(knownOnName); !cutOff.empty() && !state.shown.refused)
        asked[knownOnName] = cutOff;
    KeptGraphic& kept = state.graphics[addressOf(which, asked)];
    if (kept.language != s.t.language()) {
        kept = {};
        kept.language = s.t.language();
        const Overview* before = state.before.made ? &*state.before.made : nullptr;
        kept.graphic = kind->make({s.t, *state.plan, *state.now.made, before, asked, knownOn(state)});
    }
    return kept.graphic ? &kept : nullptr;
}

void showGraphic(Screen& s, PublicState& state, KeptGraphic& kept, const GraphicLook& look) {
    auto& u = s.ui;
    const Graphic& graphic = *kept.graphic;
    const float width = std::min(u.width(), widestChart);
    if (!kept.scene || kept.width != width) {
        kept.scene = graphic.draw(frameOf(s, width));
        kept.width = width;
    }
    ui::Scope scope(u, "graphic/" + graphic.which);
    // The chart's parts stand closer to each other than to what is around it.
    ui::Column column(u, {.gap = 8});
    if (look.headed) u.heading("title", look.level, graphic.sentence, Type::heading);
    u.space(4);
    if (!graphic.subtitle.empty()) u.text("subtitle", graphic.subtitle, {Type::body, Tone::muted});
    u.space(12);
    u.chart("chart", *kept.scene, graphic.imageName);
    u.text("foot", footOf(graphic, s.t), {Type::small, Tone::muted});
    if (!kept.scene->fromZero) u.text("from", s.t("graphic.notfromzero"), {Type::small, Tone::muted});
    if (look.bare) return;
    u.space(0);
    const std::string key = graphic.address();
    bool open = look.open || state.open == key, taking = look.open || state.taking == key;
    if (!look.open) {
        ui::Row row(u, "more", 20, ui::touchTarget);
        if (look.withTable && u.disclosure("data", s.t.with("graphic.data", {graphic.tableName}), open))
            state.open = open ? std::string() : key;
        if (u.disclosure("take", s.t("graphic.take"), taking)) state.taking = taking ? std::string() : key;
        u.link("own", s.t("graphic.own"), "#" + key);
        open = look.withTable && state.open == key;
        taking = state.taking == key;
    }
    if (open && look.withTable) {
        if (look.open) {
            u.space(32);
            u.heading("data.title", look.level + 1, graphic.tableName, Type::subheading);
        }
        table(s, graphic);
    }
    if (!taking) return;
    if (look.open) {
        u.space(32);
        u.heading("take.title", look.level + 1, s.t("graphic.take"), Type::subheading);
    }
    files(s, graphic, *kept.scene);
}

}  // namespace app
