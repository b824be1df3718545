#include "report/column_widths.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "report/xml_text.h"

namespace report {

namespace {

struct Wish {
    double least = 0;  // its longest word
    double most = 0;   // its longest line
    double share = 0;
};

double measured(const ColumnTexts& texts, std::string_view words, bool bold) {
    const float size = bold ? texts.headSize : texts.size;
    if (texts.measure) return static_cast<double>(texts.measure(words, size, bold) * texts.unit);
    std::size_t letters = 0;
    for (const char c : words) letters += (c & 0xC0) != 0x80;
    return static_cast<double>(letters) * 0.56 * static_cast<double>(size * texts.unit);
}

// Adds a cell; returns how wide all of it is on one line.
double consider(Wish& wish, const ColumnTexts& texts, const std::string& text, bool bold) {
    double longest = 0, all = 0, line = 0;
    const double space = measured(texts, " ", bold);
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = text.find_first_of(" \n\t", at);
        if (end == std::string::npos) end = text.size();
        if (end > at) {
            const double word = measured(texts, std::string_view(text).substr(at, end - at), bold);
            longest = std::max(longest, word);
            line += word + (line > 0 ? space : 0);
            all += word + (all > 0 ? space : 0);
        }
        if (end == text.size() || text[end] == '\n') {
            wish.most = std::max(wish.most, texts.spare * line + texts.padding);
            line = 0;
        }
        at = end + 1;
    }
    wish.least = std::max(wish.least, texts.spare * longest + texts.padding);
    return all;
}

std::vector<Wish> wishes(const Table& table, const ColumnTexts& texts) {
    std::vector<Wish> found(table.columns.size());
    double shares = 0, contents = 0;
    std::vector<double> content(found.size());
    for (std::size_t c = 0; c < found.size(); ++c) {
        double squares = 0;
        consider(found[c], texts, oneLine(table.columns[c].title), true);
        for (const Row& row : table.rows) {
            if (c >= row.cells.size()) continue;
            const double all = consider(found[c], texts, cleaned(textOf(row.cells[c])), row.total);
            squares += all * all;
        }
        // The rows with much to read are the ones that make a table long.
        content[c] = std::sqrt(squares / static_cast<double>(std::max<std::size_t>(table.rows.size(), 1)));
        content[c] = std::max(content[c], 1.0);
        contents += content[c];
        shares += std::max(table.columns[c].width, 0.01);
    }
    for (std::size_t c = 0; c < found.size(); ++c)
        found[c].share = std::sqrt(std::max(table.columns[c].width, 0.01) / shares * content[c] / contents);
    return found;
}

}  // namespace

std::vector<int> columnWidths(const Table& table, int width, const ColumnTexts& texts) {
    const std::vector<Wish> wanted = wishes(table, texts);
    std::vector<double> widths(wanted.size());
    const auto room = static_cast<double>(width);
    double least = 0, most = 0;
    for (const Wish& wish : wanted) {
        least += wish.least;
        most += wish.most;
    }
    if (least >= room) {
        // Words will be broken: those of the widest columns first.
        double low = 0, high = room;
        for (int i = 0; i < 40; ++i) {
            const double cap = (low + high) / 2;
            double sum = 0;
            for (const Wish& wish : wanted) sum += std::min(wish.least, cap);
            (sum < room ? low : high) = cap;
        }
        for (std::size_t c = 0; c < wanted.size(); ++c) widths[c] = std::min(wanted[c].least, low);
    } else if (most <= room) {
        // All on one line each; what is over by what is there.
        for (std::size_t c = 0; c < wanted.size(); ++c)
            widths[c] = wanted[c].most * room / std::max(most, 1.0);
    } else {
        double low = 0, high = room / 1e-6;
        for (int i = 0; i < 80; ++i) {
            const double scale = (low + high) / 2;
            double sum = 0;
            for (const Wish& wish : wanted) sum += std::clamp(wish.share * scale, wish.least, wish.most);
            (sum < room ? low : high) = scale;
        }
        for (std::size_t c = 0; c < wanted.size(); ++c)
            widths[c] = std::clamp(wanted[c].share * low, wanted[c].least, wanted[c].most);
    }
    std::vector<int> whole(widths.size());
    int left = width;
    for (std::size_t c = 0; c < whole.size(); ++c) {
        whole[c] = c + 1 == whole.size() ? left : static_cast<int>(std::floor(widths[c]));
        left -= whole[c];
    }
    return whole;
}

}  // namespace report
