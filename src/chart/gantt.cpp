#include "chart/gantt.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "chart/label_placing.h"
#include "chart/light_mark.h"

namespace chart {

namespace {

constexpr float barHeight = 14;
constexpr float rowGap = 10;
constexpr float labelGap = 16;  // between the labels and the plot
constexpr float markSize = 10;
constexpr float markRoom = markSize + 8;
constexpr float side = 16;  // room for links beside the first and the last day
constexpr float stub = 6;   // of a link, out of its bar and into the next
constexpr float arrow = 4;
constexpr float labelBelow = 6;  // between a label and the bar under it
constexpr float thinnest = 3;
constexpr float labelShare = 0.4f;
constexpr float underneath = 44;   // how high a bar under its words can be taken hold of
constexpr int farthest = 4000000;  // days: no date that people write is as far

struct Span {
    int first = 0, last = 0;
};

std::optional<Span> spanOf(const GanttRow& row) {
    if (row.heading || (!row.first && !row.last)) return std::nullopt;
    int first = std::clamp(row.first.value_or(row.last.value_or(0)), -farthest, farthest);
    int last = std::clamp(row.last.value_or(first), -farthest, farthest);
    if (last < first) std::swap(first, last);
    return Span{first, last};
}

struct Scale {
    int low = 0;
    int days = 1;
    float left = 0, width = 1;
    float right() const { return left + width; }
    // Where a day begins.
    float at(int day) const {
        return left + width * static_cast<float>(day - low) / static_cast<float>(days);
    }
};

// First days of months, so far apart that their words have room.
void drawMonths(const Gantt& chart, const Scale& scale, float wordsAt, const Frame& frame, Scene& scene) {
    using namespace std::chrono;
    const year_month_day begin{sys_days{days{scale.low}}};
    const float perMonth = scale.width * 30.4f / static_cast<float>(scale.days);
    const float room =
        frame.measure(chart.monthText(static_cast<int>(begin.year()), 9), frame.textSize, false) + 12;
    int step = 1;
    for (const int next : {2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 12000, 120000})
        if (perMonth * static_cast<float>(step) < room) step = next;
    // Months since year 0.
    int month =
        static_cast<int>(begin.year()) * 12 + static_cast<int>(static_cast<unsigned>(begin.month())) - 1;
    if (begin.day() != std::chrono::day{1}) ++month;
    month += (step - month % step) % step;
    float free = 0;
    for (;; month += step) {
        const int inYear = (month % 12 + 12) % 12;
        const int ofYear = (month - inYear) / 12;
        if (ofYear > 32000) return;
        const sys_days day{std::chrono::year{ofYear} / std::chrono::month{static_cast<unsigned>(inYear + 1)} /
                           1};
        const int number = static_cast<int>(day.time_since_epoch().count());
        if (number >= scale.low + scale.days) return;
        const float x = scale.at(number);
        scene.shapes.emplace_back(Polyline{{{x, scene.plot.y}, {x, scene.plot.bottom()}}, 1, Role::grid, {}});
        const std::string words = chart.monthText(ofYear, inYear + 1);
        const float width = frame.measure(words, frame.textSize, false);
        if (words.empty() || x < free || x + width > scene.width) continue;
        scene.shapes.emplace_back(
            Text{words, {x, wordsAt}, Anchor::start, frame.textSize, false, Role::muted});
        free = x + width + 6;
    }
}

void drawToday(const Gantt& chart, const Scale& scale, float wordsAt, const Frame& frame, Scene& scene) {
    if (!chart.today || *chart.today < scale.low || *chart.today >= scale.low + scale.days) return;
    const float x = (scale.at(*chart.today) + scale.at(*chart.today + 1)) / 2;
    scene.shapes.emplace_back(
        Polyline{{{x, scene.plot.y}, {x, scene.plot.bottom()}}, 2, Role::target, {4, 3}});
    if (chart.todayText.empty()) return;
    const float half = frame.measure(chart.todayText, frame.textSize, true) / 2;
    if (2 * half > scene.width) {
        scene.labelsLeftOut = true;
        return;
    }
    scene.shapes.emplace_back(Text{chart.todayText,
                                   {std::clamp(x, half, scene.width - half), wordsAt},
                                   Anchor::middle,
                                   frame.textSize,
                                   true,
                                   Role::ink});
}

// Out of the end of one bar, down or up, and into the beginning of the other; where that begins before, round
// by the edge of its row.
void drawLink(Point end, Point begin, float halfRow, Scene& scene) {
    Polyline line;
    line.role = Role::axis;
    line.width = 1.5f;
    const float out = end.x + stub, in = begin.x - stub;
    if (in >= out) {
        line.points = {end, {in, end.y}, {in, begin.y}, begin};
    } else {
        const float between = begin.y > end.y ? begin.y - halfRow : begin.y + halfRow;
        line.points = {end, {out, end.y}, {out, between}, {in, between}, {in, begin.y}, begin};
    }
    scene.shapes.emplace_back(std::move(line));
    scene.shapes.emplace_back(
        Polygon{{{begin.x - arrow, begin.y - arrow}, {begin.x, begin.y}, {begin.x - arrow, begin.y + arrow}},
                Role::axis});
}

void drawBar(const GanttRow& row, const Box& box, Scene& scene) {
    if (row.milestone) {
        const float half = barHeight / 2;
        const Point centre{box.x + box.width / 2, box.y + half};
        scene.shapes.emplace_back(Polygon{{{centre.x, centre.y - half},
                                           {centre.x + half, centre.y},
                                           {centre.x, centre.y + half},
                                           {centre.x - half, centre.y}},
                                          row.state});
    } else {
        scene.shapes.emplace_back(Rectangle{box, std::min(4.f, box.width / 2), row.state});
    }
}

}  // namespace

std::optional<DayRange> daysShown(const Gantt& chart) {
    if (chart.shown) return chart.shown;
    std::optional<Span> all;
    for (const GanttRow& row : chart.rows) {
        const auto span = spanOf(row);
        if (!span) continue;
        if (!all) all = span;
        all->first = std::min(all->first, span->first);
        all->last = std::max(all->last, span->last);
    }
    if (!all) return std::nullopt;
    return DayRange{all->first, all->last - all->first + 1};
}

std::optional<Box> barLane(const Scene& scene, std::size_t row) {
    const std::size_t rows = scene.data.size() / 2;  // each has its first and its last day
    if (row >= rows) return std::nullopt;
    const auto &first = scene.data[row].at, &last = scene.data[rows + row].at;
    if (!first && !last) return std::nullopt;
    const float height = scene.width >= wideEnough ? barHeight + rowGap : underneath;
    const float below = (first ? first->y : last->y) + (barHeight + rowGap) / 2;
    return Box{scene.plot.x, below - height, scene.plot.width, height};
}

Scene gantt(const Gantt& chart, const Frame& given) {
    Frame frame = given;
    frame.width = std::max(given.width, narrowest);
    Scene scene;
    scene.width = frame.width;
    const bool beside = frame.width >= wideEnough;
    const float line = lineHeight(frame.textSize);

    std::vector<std::optional<Span>> spans;
    for (const GanttRow& row : chart.rows) spans.push_back(spanOf(row));
    const auto all = daysShown(chart);
    const float labels = beside ? frame.width * labelShare : frame.width;
    Scale scale;
    scale.left = (beside ? labels + labelGap : 0) + side;
    scale.width = frame.width - side - scale.left;
    if (all) scale.low = all->first, scale.days = std::max(all->days, 1);

    // Where each row's words and bar are.
    struct Place {
        std::vector<std::string> words;
        float top = 0, middle = 0;
    };
    std::vector<Place> places;
    const float top = all ? 2 * line + 4 : 0;
    float y = top + rowGap / 2;
    for (const GanttRow& row : chart.rows) {
        Place& place = places.emplace_back();
        const float indent = row.heading ? 0 : markRoom;
        place.words = brokenLines(row.label, (row.heading ? frame.width : labels) - indent, frame.textSize,
                                  row.heading, frame.measure);
        const float words = static_cast<float>(place.words.size()) * line;
        place.top = y;
        if (row.heading) {
            y += words + rowGap;
        } else if (beside) {
            const float height = std::max({words, barHeight, line});
            place.middle = y + std::max(line, barHeight) / 2;
            y += height + rowGap;
        } else {
            place.middle = y + std::max(words, line) + labelBelow + barHeight / 2;
            y = place.middle + barHeight / 2 + rowGap;
        }
    }
    scene.plot = {scale.left, top, scale.width, std::max(y - top, 1.0f)};
    scene.height = std::max(y, 1.0f);

    if (all && chart.monthText) drawMonths(chart, scale, line * 1.5f, frame, scene);
    std::vector<std::optional<Box>> bars;
    for (std::size_t i = 0; i < chart.rows.size(); ++i) {
        auto& bar = bars.emplace_back();
        if (!spans[i] || spans[i]->last < scale.low || spans[i]->first >= scale.low + scale.days) continue;
        const float left = std::max(scale.at(spans[i]->first), scale.left);
        const float right = std::min(scale.at(spans[i]->last + 1), scale.right());
        const float width = std::max(right - left, thinnest);
        bar = Box{std::min(left, scale.right() - width), places[i].middle - barHeight / 2, width, barHeight};
        if (chart.rows[i].milestone) {
            const float centre = (scale.at(spans[i]->last) + right) / 2;
            bar = Box{centre - barHeight / 2, bar->y, barHeight, barHeight};
        }
    }
    for (const GanttLink& link : chart.links) {
        if (link.from >= bars.size() || link.to >= bars.size() || link.from == link.to) continue;
        const auto& from = bars[link.from];
        const auto& to = bars[link.to];
        if (!from || !to) continue;
        drawLink({from->right(), from->y + barHeight / 2}, {to->x, to->y + barHeight / 2},
                 beside ? (barHeight + rowGap) / 2 : (barHeight + labelBelow) / 2, scene);
    }
    if (all) drawToday(chart, scale, line * 0.5f, frame, scene);
    for (std::size_t i = 0; i < chart.rows.size(); ++i) {
        const GanttRow& row = chart.rows[i];
        const float indent = row.heading ? 0 : markRoom;
        for (std::size_t n = 0; n < places[i].words.size(); ++n) {
            const Text words{
                places[i].words[n], {indent, places[i].top + (static_cast<float>(n) + 0.5f) * line},
                Anchor::start,      frame.textSize,
                row.heading,        Role::ink};
            // Lines over the words would make them hard to read.
            if (!beside || row.heading)
                scene.shapes.emplace_back(Rectangle{boxOf(words, frame.measure), 0, Role::surface});
            scene.shapes.emplace_back(words);
        }
        if (row.heading) continue;
        drawLightMark(row.state, {markSize / 2 + 1, places[i].top + line / 2}, markSize, scene);
        if (bars[i])
            drawBar(row, *bars[i], scene);
        else if (!spans[i])
            scene.shapes.emplace_back(
                Polyline{{{scale.left, places[i].middle}, {scale.left + scale.width, places[i].middle}},
                         1.5f,
                         Role::muted,
                         {3, 5}});
    }
    for (const Series series : {Series::begins, Series::ends}) {
        for (std::size_t i = 0; i < chart.rows.size(); ++i) {
            const bool first = series == Series::begins;
            const auto& day = first ? chart.rows[i].first : chart.rows[i].last;
            Datum& datum = scene.data.emplace_back(Datum{series, i, std::nullopt, std::nullopt});
            if (day) datum.value = *day;
            if (day && bars[i])
                datum.at = Point{first ? bars[i]->x : bars[i]->right(), bars[i]->y + barHeight / 2};
        }
    }
    return scene;
}

}  // namespace chart
