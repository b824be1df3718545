// Text set in the product's two fonts: measured, wrapped and painted the way CSS would set it, so that the
// browser's own (transparent or typed) text lies over it.
#pragma once

#include <cmath>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ui/theme.h"

struct ImFont;
struct ImDrawList;

namespace ui {

// Lines of a wrapped text, as byte offsets, with the widest line's width in CSS pixels.
struct Lines {
    struct Line {
        std::uint32_t begin, end;
        float width;
    };
    std::vector<Line> lines;
    float width = 0;
};

class Fonts {
  public:
    // TrueType data, which must outlive the context. Needs a current Dear ImGui context.
    void load(const void* regular, int regularSize, const void* bold, int boldSize);

    // The TrueType file, for documents that take it along; empty where none was loaded.
    std::string_view file(bool bold) const { return files_[bold]; }

    float width(std::string_view text, const TypeStyle& style) const;

    // Breaks at spaces, at line ends and after hyphens; a word longer than `wrap` is cut. Cached: the
    // reference lives until the next `forget`.
    const Lines& wrapped(std::string_view text, const TypeStyle& style, float wrap);

    void paint(ImDrawList* list, float x, float y, std::string_view line, const TypeStyle& style,
               std::uint32_t color) const;

    // Letters as fine as the screen is; to be called in every frame. Dear ImGui sees to it for its own font
    // only.
    void sharpen();

    // Drops the cache when it has grown; to be called between frames.
    void forget();

    float pixelsPerUnit = 1;  // the screen's device pixels a CSS pixel, for sharp placing

  private:
    ImFont* font(bool bold) const { return bold ? bold_ : regular_; }
    // Whole pixels: in between, Dear ImGui would stretch the next size.
    float size(const TypeStyle& style) const { return std::round(style.size * heightPerEm_); }

    ImFont* regular_ = nullptr;
    ImFont* bold_ = nullptr;
    std::string_view files_[2];
    float heightPerEm_ = 1.364f;
    std::unordered_map<std::uint64_t, Lines> cache_;
};

}  // namespace ui
