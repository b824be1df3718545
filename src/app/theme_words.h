// What screens call the themes of a survey's answers.
#pragma once

#include <string>

#include "app/texts.h"
#include "survey/theme_counts.h"
#include "survey/themes.h"

namespace app {

// Its name in the language that is shown, else in another, or what stands for one without a name.
std::string themeName(const Texts& t, const survey::Theme& theme);

// Why a theme's count is published or not, in a few words.
std::string fateWords(const Texts& t, survey::ThemeFate fate);

}  // namespace app
