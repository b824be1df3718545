// A screen to put widgets on, without the product: frames until all heights are known, then the nodes by
// name.
#pragma once

#include <doctest/doctest.h>

#include <fstream>
#include <functional>
#include <iterator>
#include <string>

#include "ui/context.h"
#include "ui/ui.h"

namespace ui_test {

class Stage {
  public:
    explicit Stage(float width = 800, float height = 600) : width_(width), height_(height) {
        ui::beginContext();
        static const std::string regular = bytes(PLAN_FONTS_DIR "/nunito-sans-400.ttf"),
                                 bold = bytes(PLAN_FONTS_DIR "/nunito-sans-700.ttf");
        ui.fonts.load(regular.data(), static_cast<int>(regular.size()), bold.data(),
                      static_cast<int>(bold.size()));
    }
    ~Stage() { ui::endContext(); }
    Stage(const Stage&) = delete;
    Stage& operator=(const Stage&) = delete;

    ui::Ui ui;

    // Makes a frame of what `content` puts on the screen; returns its passes.
    int show(const std::function<void(ui::Ui&)>& content) {
        int passes = 0;
        bool more = true;
        while (more && passes < 24) {
            ui::setScreen(width_, height_, 1);
            ui.begin({0, 0, width_, height_}, ui::makeTheme(false, width_ < ui::phoneWidth, ""), false);
            content(ui);
            more = ui.end();
            ++passes;
        }
        CHECK_FALSE(more);
        return passes;
    }
    void resize(float width, float height) {
        width_ = width;
        height_ = height;
    }

    const ui::Node& node(std::string_view name) const {
        const ui::Node* found = nullptr;
        for (const auto& n : ui.nodes().list)
            if (ui.nodes().text(n.name) == name) {
                INFO("two nodes are called " << name);
                REQUIRE_FALSE(found);
                found = &n;
            }
        INFO("no node is called " << name);
        REQUIRE(found);
        return *found;
    }
    // Where it stands on the page, scrolled content included.
    ui::Rect place(std::string_view name) const { return place(node(name)); }
    ui::Rect place(const ui::Node& node) const {
        ui::Rect rect{static_cast<float>(node.x), static_cast<float>(node.y), static_cast<float>(node.w),
                      static_cast<float>(node.h)};
        for (ui::NodeId parent = node.parent; parent;) {
            const ui::Node* box = nullptr;
            for (const auto& n : ui.nodes().list)
                if (n.id == parent) box = &n;
            REQUIRE(box);
            rect.x += static_cast<float>(box->x);
            rect.y += static_cast<float>(box->y);
            parent = box->parent;
        }
        return rect;
    }
    std::string text(ui::Span span) const { return std::string(ui.nodes().text(span)); }

  private:
    static std::string bytes(const char* path) {
        std::ifstream file(path, std::ios::binary);
        REQUIRE(file.is_open());
        return {std::istreambuf_iterator<char>(file), {}};
    }

    float width_, height_;
};

}  // namespace ui_test
