#include "report/written_text.h"

#include <string>

#include "report/xml_text.h"

namespace report {

namespace {

bool isSpace(char c) { return c == ' ' || c == '\t'; }

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && isSpace(text.front())) text.remove_prefix(1);
    while (!text.empty() && isSpace(text.back())) text.remove_suffix(1);
    return text;
}

enum class Mark { none, bullet, number };

// What begins a line of a list; `rest` is what follows it.
Mark markOf(std::string_view line, std::string_view& rest) {
    line = trimmed(line);
    for (const std::string_view bullet : {"- ", "\u2022 ", "* "}) {
        if (line.substr(0, bullet.size()) == bullet) {
            rest = trimmed(line.substr(bullet.size()));
            return Mark::bullet;
        }
    }
    std::size_t digits = 0;
    while (digits < line.size() && line[digits] >= '0' && line[digits] <= '9') ++digits;
    // A year that begins a sentence ("2019. …") is no item.
    if (digits == 0 || digits > 3 || digits + 1 >= line.size()) return Mark::none;
    if ((line[digits] != '.' && line[digits] != ')') || line[digits + 1] != ' ') return Mark::none;
    rest = trimmed(line.substr(digits + 2));
    return Mark::number;
}

void append(Runs& runs, std::string_view text, const Run& style) {
    if (text.empty()) return;
    Run run = style;
    run.text = std::string(text);
    runs.push_back(std::move(run));
}

// `style`: what already holds here. Marks are looked for from the left; the first that closes counts.
void read(std::string_view line, const Run& style, Runs& runs) {
    std::size_t plainFrom = 0;
    for (std::size_t at = 0; at < line.size();) {
        const bool two = line.substr(at, 2) == "**";
        if (line[at] == '*' && !(two ? style.bold : style.italic)) {
            const std::string_view mark = two ? "**" : "*";
            std::size_t close = line.find(mark, at + mark.size() + 1);
            // A single '*' does not close at a double one.
            while (!two && close != std::string_view::npos && line.substr(close, 2) == "**")
                close = line.find(mark, close + 2);
            const char after = at + mark.size() < line.size() ? line[at + mark.size()] : ' ';
            if (close != std::string_view::npos && !isSpace(after) && after != '*' &&
                !isSpace(line[close - 1])) {
                append(runs, line.substr(plainFrom, at - plainFrom), style);
                Run inside = style;
                (two ? inside.bold : inside.italic) = true;
                read(line.substr(at + mark.size(), close - at - mark.size()), inside, runs);
                at = plainFrom = close + mark.size();
                continue;
            }
            at += mark.size();
            continue;
        }
        if (line[at] == '[' && style.href.empty()) {
            const std::size_t middle = line.find("](", at);
            const std::size_t close = middle == std::string_view::npos ? middle : line.find(')', middle);
            if (close != std::string_view::npos && middle > at + 1) {
                const std::string href(line.substr(middle + 2, close - middle - 2));
                if (isLink(href)) {
                    append(runs, line.substr(plainFrom, at - plainFrom), style);
                    Run inside = style;
                    inside.href = href;
                    read(line.substr(at + 1, middle - at - 1), inside, runs);
                    at = plainFrom = close + 1;
                    continue;
                }
            }
        }
        ++at;
    }
    append(runs, line.substr(plainFrom), style);
}

}  // namespace

Runs runsOf(std::string_view line) {
    Runs runs;
    read(line, {}, runs);
    return runs;
}

std::vector<Block> blocksOf(std::string_view written) {
    const std::string text = cleaned(written);
    std::vector<Block> blocks;
    std::string words;
    List list;
    Mark listMark = Mark::none;
    const auto endParagraph = [&] {
        if (!words.empty()) blocks.push_back(Paragraph{runsOf(words)});
        words.clear();
    };
    const auto endList = [&] {
        if (!list.items.empty()) blocks.push_back(std::move(list));
        list = {};
        listMark = Mark::none;
    };
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line = trimmed(std::string_view(text).substr(at, end - at));
        at = end + 1;
        std::string_view rest;
        if (line.empty()) {
            endParagraph();
            endList();
        } else if (const Mark mark = markOf(line, rest); mark != Mark::none) {
            endParagraph();
            if (mark != listMark) endList();
            listMark = mark;
            list.numbered = mark == Mark::number;
            list.items.push_back(runsOf(rest));
        } else if (listMark != Mark::none) {
            // A line that goes on with the item above.
            Runs more = runsOf(line);
            list.items.back().push_back({" "});
            list.items.back().insert(list.items.back().end(), more.begin(), more.end());
        } else {
            if (!words.empty()) words += '\n';
            words += line;
        }
    }
    endParagraph();
    endList();
    return blocks;
}

}  // namespace report
