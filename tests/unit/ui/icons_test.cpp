#include "ui/icons.h"

#include "unit/ui/stage.h"

using ui_test::Stage;

TEST_CASE("icons: the interface font holds every one, as wide as it is high") {
    Stage stage;
    const ui::TypeStyle style{28, 28, false};
    for (const ui::Icon& icon : ui::icons) {
        INFO(icon.name);
        CHECK(stage.ui.fonts.width(icon.glyph, style) == doctest::Approx(28).epsilon(0.01));
        CHECK(ui::iconGlyph(icon.name) == icon.glyph);
    }
    // What the font lacks is set as something else.
    CHECK(stage.ui.fonts.width("\uE0B5", style) != doctest::Approx(28).epsilon(0.01));
    CHECK(ui::iconGlyph("crown").empty());
}

TEST_CASE("icons: the sign of an option stands beside its words, which wrap in the room that is left") {
    Stage stage(340, 600);
    const std::string words = "Recuperación del espacio público";
    const auto height = [&](std::string_view icon) {
        stage.show([&](ui::Ui& u) {
            ui::Container page(u, "page", ui::Role::box, {});
            u.checkbox("one", words, false, {.card = true, .icon = icon});
        });
        return stage.node(words).h;
    };
    const auto plain = height("");
    CHECK(stage.ui.nodes().text(stage.node(words).value).empty());
    const auto withIcon = height(ui::iconGlyph("park"));
    CHECK(withIcon > plain);
    CHECK(stage.ui.nodes().text(stage.node(words).name) == words);
    CHECK(stage.ui.nodes().text(stage.node(words).value) == ui::iconGlyph("park"));
    CHECK(height(" ") == withIcon);
}
