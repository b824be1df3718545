#include <memory>

#include "app/access.h"
#include "app/citizen/kept_draft.h"
#include "app/citizen/survey_screen.h"
#include "app/door.h"
#include "app/home.h"

namespace app {

Doors citizenDoors() {
    auto draft = std::make_shared<KeptDraft>();
    return {{"", homeScreen},
            {"encuesta",
             [draft](Screen& s) {
                 draft->recall(s);
                 surveyScreen(s, draft->draft);
                 draft->keep(s);
             }},
            {"accesibilidad", accessScreen},
            {"plan", {}},
            {"avance", {}}};
}

}  // namespace app
