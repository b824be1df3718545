#include "app/planner/formulation.h"

#include <algorithm>
#include <iterator>

namespace app {

const std::vector<PlaceGroup>& formulationPlaces() {
    static const std::vector<PlaceGroup> all = {{"phase.knowing",
                                                 {{"workplan.title", "cronograma", false},
                                                  {"records.source", "fuentes", false},
                                                  {"records.actor", "actores", false},
                                                  {"swot.title", "dofa", false},
                                                  {"diagnosis.title", "autodiagnostico", false},
                                                  {"records.articulation", "articulacion", false}}},
                                                {"phase.drafting",
                                                 {{"records.workingTable", "mesas", false},
                                                  {"records.teamTask", "equipo", false},
                                                  {"records.finding", "analisis", false},
                                                  {"records.strategicTheme", "temas", false},
                                                  {"matrix.title", "matriz", false},
                                                  {"frame.title", "marco", false},
                                                  {"document.title", "documento", false}}},
                                                {"phase.approval",
                                                 {{"approval.title", "aprobacion", false},
                                                  {"records.observation", "observaciones", false},
                                                  {"socialisation.title", "socializacion", false},
                                                  {"publishing.title", "publicar", false}}}};
    return all;
}

bool formulationScreen(Screen& s, PlannerState& state, const std::string& where, ui::Rect place) {
    struct Page {
        const char* route;
        void (*screen)(Screen&, PlannerState&, ui::Rect);
    };
    static constexpr Page pages[] = {
        {"cronograma", workPlanScreen},       {"fuentes", libraryScreen},       {"actores", actorsScreen},
        {"articulacion", articulationScreen}, {"mesas", workingTablesScreen},   {"equipo", teamScreen},
        {"analisis", findingsScreen},         {"temas", strategicThemesScreen}, {"documento", documentScreen},
        {"observaciones", reviewScreen},
    };
    const auto found = std::find_if(std::begin(pages), std::end(pages),
                                    [&](const Page& page) { return where == page.route; });
    if (found == std::end(pages)) return false;
    found->screen(s, state, place);
    return true;
}

}  // namespace app
