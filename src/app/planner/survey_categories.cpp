#include "app/planner/survey_categories.h"

namespace app {

std::string nameWords(const Texts& t, const survey::Words& words) {
    const std::string& text = words.in(t.language());
    return text.empty() ? t("question.untitled") : text;
}

std::string categoryWords(const Texts& t, const std::map<survey::Id, survey::Option>& options,
                          const survey::Category& category, CategoryOf of) {
    using K = survey::CategoryKind;
    switch (category.kind) {
        case K::option: {
            const auto option = options.find(category.option);
            if (option == options.end()) return category.option;
            const std::string& label = option->second.label.in(t.language());
            return label.empty() ? t("option.untitled") : label;
        }
        case K::other:
            return t("survey.other");
        case K::number:
            return t.number(category.number, 6);
        case K::notSaid:
            return of == CategoryOf::question ? t("tally.noanswer") : t("survey.notsaid");
        case K::rest:
            return of == CategoryOf::question ? t("tally.rest.options") : t("tally.rest.groups");
        case K::all:
            return t("tally.everybody");
    }
    return {};
}

}  // namespace app
