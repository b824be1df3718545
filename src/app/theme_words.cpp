#include "app/theme_words.h"

#include "survey/open_text.h"

namespace app {

std::string themeName(const Texts& t, const survey::Theme& theme) {
    const std::string& name = theme.name.in(t.language());
    return survey::isBlank(name) ? t("theme.untitled") : name;
}

std::string fateWords(const Texts& t, survey::ThemeFate fate) {
    using F = survey::ThemeFate;
    switch (fate) {
        case F::shown:
            return t("theme.fate.shown");
        case F::nobody:
            return t("theme.fate.nobody");
        case F::tooFew:
            return t("theme.fate.few");
        case F::nearlyAll:
            return t("theme.fate.nearlyall");
        case F::besideOptions:
            return t("theme.fate.options");
        case F::fewAnswers:
            return t("theme.fate.answers");
        case F::hidden:
            break;
    }
    return t("theme.fate.hidden");
}

}  // namespace app
