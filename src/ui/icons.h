// Small signs that may stand before an option's words. They are glyphs of the interface font, so that both
// faces set them as text, and decoration only: readers hear the words.
//
// web/fonts.py reads this table to know what to take from the font of icons: one entry a line, the code point
// there.
#pragma once

#include <string_view>

namespace ui {

struct Icon {
    std::string_view name;  // how files name it
    std::string_view glyph;
};

inline constexpr Icon icons[] = {
    {"shield", "\uE40C"},      // security
    {"handshake", "\uE582"},   // living together
    {"megaphone", "\uE324"},   // taking part
    {"scales", "\uE750"},      // justice
    {"magnifier", "\uE30C"},   // transparency
    {"building", "\uE0B4"},    // public institutions
    {"document", "\uE23A"},    // formalities
    {"coins", "\uE78E"},       // money
    {"briefcase", "\uE0EE"},   // work
    {"store", "\uE470"},       // commerce
    {"farm", "\uEC70"},        // the country
    {"health", "\uE2AC"},      // health
    {"education", "\uE62C"},   // education
    {"culture", "\uE9F4"},     // culture
    {"sport", "\uE716"},       // sport
    {"food", "\uEAA4"},        // food
    {"house", "\uE2C2"},       // housing
    {"park", "\uECB2"},        // parks
    {"leaf", "\uE2DA"},        // environment
    {"water", "\uE210"},       // water
    {"waste", "\uE4A6"},       // waste
    {"noise", "\uE44A"},       // noise
    {"light", "\uE2DC"},       // lighting
    {"fire", "\uE242"},        // emergencies
    {"bus", "\uE106"},         // public transport
    {"bicycle", "\uE0D6"},     // cycling
    {"walking", "\uE73A"},     // walking
    {"road", "\uE838"},        // roads
    {"internet", "\uE4EA"},    // internet
    {"people", "\uE68E"},      // community
    {"care", "\uE810"},        // care
    {"child", "\uE774"},       // childhood
    {"wheelchair", "\uE4E8"},  // disability
    {"animals", "\uE648"},     // animals
};

// The glyph of that name, empty where there is none.
constexpr std::string_view iconGlyph(std::string_view name) {
    for (const Icon& icon : icons)
        if (icon.name == name) return icon.glyph;
    return {};
}

}  // namespace ui
