#include "app/planner/survey_reading_rules.h"

#include "app/planner/fields.h"
#include "app/planner/population_import.h"
#include "app/planner/survey_categories.h"
#include "store/population_table.h"
#include "survey/order.h"

namespace app {

using ui::Role;
using ui::Tone;
using ui::Type;

void surveyReadingRules(Screen& s, PlannerState& state, const survey::Id& id, const survey::Survey& survey) {
    auto& u = s.ui;
    ui::Scope scope(u, "reading");
    u.space(32);
    u.heading("title", 2, s.t("survey.reading"), Type::heading);
    u.space(8);
    wholeField(s, state, "smallCells", s.t("survey.smallcells"), survey.smallCells,
               {survey::kLeastSmallCells, survey::kMostSmallCells},
               {{"surveys", id, "smallCells"}, s.t("edit.survey")},
               {.hint = s.t("survey.smallcells.hint"), .width = 160, .required = true});
    if (survey.profile.empty()) return;
    u.space(24);
    u.heading("population", 3, s.t("survey.population"), Type::subheading);
    u.text("population.help", s.t("survey.population.help"), {Type::body, Tone::muted});
    for (const auto& field : survey::inOrder(survey.profile)) {
        const auto& record = survey.profile.at(field);
        const std::string name = nameWords(s.t, record.label);
        ui::Scope ofField(u, field);
        ui::Container group(u, "group", Role::group, {.name = name, .gap = 12, .legend = true});
        populationImport(s, state, id, field, record);
        ui::Row row(u, "row", 16);
        for (const auto& option : survey::inOrder(record.options)) {
            ui::Scope ofOption(u, option);
            wholeField(
                s, state, "population",
                categoryWords(s.t, record.options, {survey::CategoryKind::option, option}, CategoryOf::field),
                record.options.at(option).population, {0, store::kMostResidents},
                {{"surveys", id, "profile", field, "options", option, "population"},
                 s.t("edit.survey.population")},
                {.width = 200});
        }
    }
}

}  // namespace app
