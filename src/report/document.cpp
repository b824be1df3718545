#include "report/document.h"

#include <string_view>

#include "report/xml_text.h"

namespace report {

Runs plain(std::string text) {
    if (text.empty()) return {};
    return {Run{std::move(text)}};
}

Paragraph paragraph(std::string text, Voice voice) { return {plain(std::move(text)), voice}; }

std::string textOf(const Runs& runs) {
    std::string text;
    for (const Run& run : runs) text += run.text;
    return text;
}

Runs runsOf(const Reference& reference) {
    Runs runs;
    std::string begun = reference.who;
    if (!reference.year.empty()) begun += (begun.empty() ? "(" : " (") + reference.year + ")";
    if (!begun.empty()) runs.push_back({begun + ". "});
    if (!reference.title.empty()) {
        runs.push_back({reference.title, false, true});
        runs.push_back({". "});
    }
    if (!reference.rest.empty()) runs.push_back({reference.rest + ". "});
    if (!reference.href.empty()) runs.push_back({reference.href, false, false, reference.href});
    return runs;
}

std::string headingOf(const Section& section) {
    const std::string number = oneLine(section.number);
    return (number.empty() ? "" : number + "\u2002") + oneLine(section.title);
}

bool isLink(const std::string& href) {
    const auto begins = [&](std::string_view with) {
        if (href.size() <= with.size()) return false;
        for (std::size_t i = 0; i < with.size(); ++i) {
            const char c = href[i];
            if ((c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c) != with[i]) return false;
        }
        return true;
    };
    for (const char c : href)
        if (static_cast<unsigned char>(c) <= 0x20 || c == 0x7f) return false;
    return begins("https://") || begins("http://") || begins("mailto:") || begins("#");
}

std::vector<std::pair<std::string, std::string>> missingOf(const Document& document) {
    std::vector<std::pair<std::string, std::string>> found;
    for (const Section& section : document.sections)
        for (const Block& block : section.blocks)
            if (const auto* missing = std::get_if<Missing>(&block))
                found.emplace_back(section.anchor, missing->what);
    return found;
}

std::string inGroups(const std::string& digits) {
    std::string groups;
    for (std::size_t at = 0; at < digits.size(); ++at) {
        if (at && at % 8 == 0) groups += ' ';
        groups += digits[at];
    }
    return groups;
}

std::string anchorOf(const std::string& text) {
    std::string anchor = "s";
    bool gap = true;
    for (const char c : text) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (!letter) {
            gap = true;
            continue;
        }
        if (gap) anchor += '-';
        gap = false;
        anchor += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    }
    return anchor;
}

}  // namespace report
