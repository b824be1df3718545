// What a spreadsheet puts on the clipboard, read into cells: text with tabs, and the table of its HTML, which
// knows more digits. HTML is read as text, by rules of its own, and becomes nothing but the words and numbers
// in its cells.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace store {

struct PastedCell {
    std::string text;             // as it was shown
    std::optional<double> exact;  // the number behind it, where the HTML gives one
    bool operator==(const PastedCell&) const = default;
};

using PastedRows = std::vector<std::vector<PastedCell>>;

struct ClipboardLimits {
    std::size_t bytes = std::size_t{16} << 20;
    std::size_t cells = 200000;
};

// Cells parted by tabs, rows by line ends (\n, \r\n or \r); the last line end closes the last row. A cell
// that begins with a quote and holds a tab, a line end or a doubled quote is quoted, as Excel, LibreOffice
// and Google Sheets do it; other quotes are the cell's own.
PastedRows readTabbed(std::string_view text, const ClipboardLimits& limits = {});

// The first table of an HTML text; cells that span columns or rows are followed by empty ones. Numbers come
// from LibreOffice's sdval, Excel's x:num and Google Sheets' data-sheets-value.
PastedRows readHtmlTable(std::string_view html, const ClipboardLimits& limits = {});

// Both together: the text's cells with the HTML's numbers, where the two are of the same shape and the number
// is what the text shows (a date's or a truth value's serial number is not); the HTML's alone where there is
// no text. Nothing when there is nothing to paste, or more than the limits.
PastedRows readClipboard(std::string_view text, std::string_view html, const ClipboardLimits& limits = {});

// Rows as text with tabs, quoted where a cell holds a tab, a line end or begins with a quote; no line end at
// the end.
std::string tabbed(const std::vector<std::vector<std::string>>& rows);

}  // namespace store
