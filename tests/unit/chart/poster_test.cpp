// A poster: all of it on the sheet, and the code as it was given.
#include <doctest/doctest.h>

#include <cmath>
#include <string>
#include <variant>
#include <vector>

#include "chart/poster.h"

using namespace chart;

namespace {

// Letters of one width, so that the expected places can be told.
float measure(std::string_view text, float size, bool) {
    return static_cast<float>(text.size()) * size * 0.5f;
}

std::vector<std::string> codeOf(std::size_t side) {
    std::vector<std::string> rows(side, std::string(side, '0'));
    for (std::size_t y = 0; y < side; ++y)
        for (std::size_t x = 0; x < side; ++x)
            if ((x * 7 + y * 3) % 5 < 2) rows[y][x] = '1';
    return rows;
}

// The modules as a camera would see them: what stands in the middle of each.
std::vector<std::string> seen(const Scene& scene, std::size_t side) {
    const float module = scene.plot.width / static_cast<float>(side + 8);
    std::vector<std::string> rows(side, std::string(side, '0'));
    for (std::size_t y = 0; y < side; ++y)
        for (std::size_t x = 0; x < side; ++x) {
            const float px = scene.plot.x + (static_cast<float>(x) + 4.5f) * module;
            const float py = scene.plot.y + (static_cast<float>(y) + 4.5f) * module;
            for (const Shape& shape : scene.shapes)
                if (const auto* bar = std::get_if<Rectangle>(&shape))
                    if (px > bar->box.x && px < bar->box.right() && py > bar->box.y && py < bar->box.bottom())
                        rows[y][x] = bar->role == Role::print ? '1' : '0';
        }
    return rows;
}

PosterWords words(const std::string& question) {
    return {"Sector Gobierno",
            question,
            "Responda en un minuto.",
            "Lea el código con la cámara",
            "o entre a",
            "https://ciudad.example/plan/#/encuesta/prioridades",
            "Hasta el 30 de junio de 2027."};
}

}  // namespace

TEST_CASE("a poster's code is what was given, in whole pixels and with its margin") {
    for (const std::size_t side : {21u, 57u, 101u, 149u, 177u}) {
        CAPTURE(side);
        const Scene scene = poster(words("¿Qué debe ir primero?"), codeOf(side), measure);
        CHECK(seen(scene, side) == codeOf(side));
        const float module = scene.plot.width / static_cast<float>(side + 8);
        CHECK(module == std::floor(module));
        CHECK(scene.plot.width >= 177 + 8);
        // Nothing but paper in the margin around it.
        for (const Shape& shape : scene.shapes)
            if (const auto* text = std::get_if<Text>(&shape)) {
                const float half = lineHeight(text->size) / 2;
                CHECK((text->at.y + half <= scene.plot.y + 0.01f ||
                       text->at.y - half >= scene.plot.bottom() - 0.01f));
            }
    }
}

TEST_CASE("whatever is said, all of it stands on the sheet and the code keeps its room") {
    std::string question =
        "¿Cuáles de los siguientes temas cree que deben ser prioridad del sector Gestión Pública para lo que "
        "resta de la administración?";
    for (const std::string& asked :
         {std::string("¿Sí?"), question, question + " " + question, std::string(90, 'm')}) {
        CAPTURE(asked);
        const Scene scene = poster(words(asked), codeOf(101), measure);
        std::string said;
        for (const Shape& shape : scene.shapes)
            if (const auto* text = std::get_if<Text>(&shape)) {
                const float half = measure(text->text, text->size, text->bold) / 2;
                CHECK(text->at.x - half >= 0);
                CHECK(text->at.x + half <= posterWidth);
                CHECK(text->at.y > 0);
                CHECK(text->at.y < posterHeight);
                said += text->text;
            }
        CHECK(scene.plot.width >= 300);
        CHECK(scene.plot.bottom() < posterHeight);
        for (const char* part : {"prioridades", "junio", "cámara"})
            CHECK(said.find(part) != std::string::npos);
    }
}

TEST_CASE("what is not said takes no room") {
    PosterWords few;
    few.question = "¿Sí?";
    const Scene scene = poster(few, codeOf(21), measure);
    int texts = 0;
    for (const Shape& shape : scene.shapes) texts += std::holds_alternative<Text>(shape);
    CHECK(texts == 1);
}
