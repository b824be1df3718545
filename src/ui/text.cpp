#include "ui/text.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "imgui.h"
#include "imgui_internal.h"

namespace ui {

// Dear ImGui draws letters of up to so many device pixels twice as wide as they are, since they stand between
// pixels: without it some come out bolder than others. Larger ones are drawn as they are, and are sharp only
// at whole pixels.
static constexpr float finePixels = 36;

// Dear ImGui's font size is ascender to descender; CSS's is the em. The ratio stands in the font's own tables
// (head.unitsPerEm, hhea.ascender and descender).
static float heightPerEm(const unsigned char* data, int size) {
    auto u16 = [&](int at) { return at + 2 <= size ? data[at] << 8 | data[at + 1] : 0; };
    auto u32 = [&](int at) { return u16(at) << 16 | u16(at + 2); };
    int units = 0, ascender = 0, descender = 0;
    for (int i = 0, tables = u16(4); i < tables; ++i) {
        int entry = 12 + 16 * i;
        if (entry + 16 > size) break;
        if (!std::memcmp(data + entry, "head", 4)) units = u16(u32(entry + 8) + 18);
        if (!std::memcmp(data + entry, "hhea", 4)) {
            ascender = static_cast<short>(u16(u32(entry + 8) + 4));
            descender = static_cast<short>(u16(u32(entry + 8) + 6));
        }
    }
    return units ? static_cast<float>(ascender - descender) / static_cast<float>(units) : 1.2f;
}

void Fonts::load(const void* regular, int regularSize, const void* bold, int boldSize) {
    heightPerEm_ = heightPerEm(static_cast<const unsigned char*>(regular), regularSize);
    auto add = [](const void* data, int size) {
        ImFontConfig config;
        config.FontDataOwnedByAtlas = false;
        config.OversampleH = 0;  // twice up to `finePixels`, once above
        return ImGui::GetIO().Fonts->AddFontFromMemoryTTF(const_cast<void*>(data), size, 16.f, &config);
    };
    regular_ = add(regular, regularSize);
    bold_ = add(bold, boldSize);
    files_[0] = {static_cast<const char*>(regular), static_cast<std::size_t>(regularSize)};
    files_[1] = {static_cast<const char*>(bold), static_cast<std::size_t>(boldSize)};
}

float Fonts::width(std::string_view text, const TypeStyle& style) const {
    if (text.empty()) return 0;
    return font(style.bold)->CalcTextSizeA(size(style), 1e6f, 0, text.data(), text.data() + text.size()).x;
}

// Whether a line may end between two letters that no space parts: after a hyphen, a dash or a stroke between
// words, as Unicode's line breaking (UAX 14) has it for the languages spoken here.
static bool mayBreak(unsigned int before, unsigned int after) {
    const bool digit = after >= '0' && after <= '9';
    const bool sign = after < 0x80 && !(after >= 'A' && after <= 'Z') && !(after >= 'a' && after <= 'z');
    if (before == 0x2013 || before == 0x2014) return !sign || digit;
    return (before == '-' || before == '/') && !digit && !sign;
}

const Lines& Fonts::wrapped(std::string_view text, const TypeStyle& style, float wrap) {
    std::uint64_t key = 1469598103934665603ull;
    auto mixIn = [&](std::uint64_t v) { key = (key ^ v) * 1099511628211ull; };
    for (unsigned char c : text) mixIn(c);
    mixIn(static_cast<std::uint64_t>(style.size * 16) << 1 | (style.bold ? 1 : 0));
    wrap = std::max(wrap, 1.f);  // a place without room
    mixIn(static_cast<std::uint64_t>(wrap * 4));
    auto [entry, fresh] = cache_.try_emplace(key);
    Lines& result = entry->second;
    if (!fresh) return result;
    ImFontBaked* baked = font(style.bold)->GetFontBaked(size(style));
    const char *base = text.data(), *end = base + text.size();
    auto add = [&](const char* from, const char* to, float w) {
        result.lines.push_back(
            {static_cast<std::uint32_t>(from - base), static_cast<std::uint32_t>(to - base), w});
        result.width = std::max(result.width, w);
    };
    const char* line = base;  // where the present line begins
    const char *stop = nullptr,
               *next = nullptr;  // it may end at `stop`, and the following one begin at `next`
    float w = 0, stopWidth = 0;
    unsigned int before = 0;
    for (const char* at = base; at < end;) {
        unsigned int letter = 0;
        const char* after = at + ImTextCharFromUtf8(&letter, at, end);
        if (letter == '\n') {
            add(line, at, w);
            line = after;
            stop = nullptr;
            w = 0;
        } else if (letter == ' ') {
            if (before != ' ') {
                stop = at;
                stopWidth = w;
            }
            next = after;
            w += baked->GetCharAdvance(' ');
        } else {
            if (at > line && mayBreak(before, letter)) {
                stop = next = at;
                stopWidth = w;
            }
            const float advance = baked->GetCharAdvance(static_cast<ImWchar>(letter));
            if (w + advance > wrap + 0.01f && at > line) {
                if (stop) {
                    add(line, stop, stopWidth);
                    at = line = next;
                } else {  // one word longer than the line
                    add(line, at, w);
                    line = at;
                }
                stop = nullptr;
                w = 0;
                before = 0;
                continue;
            }
            w += advance;
        }
        before = letter;
        at = after;
    }
    // Spaces at the very end take no room.
    const char* last = end;
    while (last > line && last[-1] == ' ') --last;
    add(line, last, last == end ? w : width({line, static_cast<std::size_t>(last - line)}, style));
    return result;
}

void Fonts::paint(ImDrawList* list, float x, float y, std::string_view line, const TypeStyle& style,
                  std::uint32_t color) const {
    if (line.empty()) return;
    float px = size(style);
    // CSS puts half of what the line is higher than the font above it.
    float top = y + (style.lineHeight - px) / 2;
    auto snap = [&](float v) { return std::round(v * pixelsPerUnit) / pixelsPerUnit; };
    ImU32 c = IM_COL32(color >> 16 & 255, color >> 8 & 255, color & 255, 255);
    ImFont* f = font(style.bold);
    const char *at = line.data(), *end = at + line.size();
    if (px * pixelsPerUnit <= finePixels) {
        list->AddText(f, px, ImVec2(snap(x), snap(top)), c, at, end);
        return;
    }
    ImFontBaked* baked = f->GetFontBaked(px);
    while (at < end) {
        unsigned int letter = 0;
        const char* next = at + ImTextCharFromUtf8(&letter, at, end);
        list->AddText(f, px, ImVec2(snap(x), snap(top)), c, at, next);
        x += baked->GetCharAdvance(static_cast<ImWchar>(letter));
        at = next;
    }
}

void Fonts::sharpen() {
    for (ImFont* one : {regular_, bold_})
        if (one) one->CurrentRasterizerDensity = pixelsPerUnit;
}

void Fonts::forget() {
    if (cache_.size() > 6000) cache_.clear();
}

}  // namespace ui
