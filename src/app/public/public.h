// Everyone's door: how is the plan going, by line, goal by goal, in charts, and as a table.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/public/graphic.h"
#include "app/public/overview.h"
#include "app/public/seal.h"
#include "app/public/shown_plan.h"
#include "app/public/working.h"
#include "app/route.h"
#include "app/screen.h"

namespace app {

// A plan's overview being made, and made.
struct OverviewInWork {
    std::optional<OverviewMaker> maker;
    std::optional<Overview> made;

    void forget() {
        maker.reset();
        made.reset();
    }
};

// A chart as it was worked out and laid out last.
struct KeptGraphic {
    std::optional<Graphic> graphic;
    std::optional<chart::Scene> scene;
    float width = 0;
    std::string language;
};

// What was asked of them has changed since the plan was adopted, computed once for the plan that is shown.
struct MovedGoals {
    std::vector<plan::Id> goals;
    std::optional<double> now, adopted;  // the plan's output goals to date, as asked now and as adopted
};

struct PublicState {
    ShownPlan shown;
    OverviewInWork now, before;                   // at the cut-off, and at the one before it
    std::chrono::steady_clock::duration left{};   // of this frame, for what need not be done at once
    const plan::Plan* plan = nullptr;             // shown in this frame
    std::map<std::string, KeptGraphic> graphics;  // by address, for this overview
    InAddress search, day;                        // as typed; the address follows
    std::string found;                            // the filter that `goals` answers
    std::vector<plan::Id> goals;
    bool choosesDate = false;
    std::string open;    // the chart whose table is open on a page of several
    std::string taking;  // the chart that is being taken away
    std::optional<MovedGoals> moved;
    WorkingState working;
    SealState seal;
};

void publicScreen(Screen& s, PublicState& state);

// --- parts, each inside the main area
// ------------------------------------------------------------------------------
void overviewPage(Screen& s, PublicState& state);
void linePage(Screen& s, PublicState& state, const plan::Id& id);
void goalPage(Screen& s, PublicState& state, const plan::Id& id);
// Its indicator sheet (hoja de vida), whole, to be read and printed.
void sheetPage(Screen& s, PublicState& state, const plan::Id& id);
void goalListPage(Screen& s, PublicState& state);
void tablePage(Screen& s, PublicState& state);
void graphicListPage(Screen& s, PublicState& state);
void graphicPage(Screen& s, PublicState& state, const std::string& which);
// Only the chart and its foot, with a link to the whole: for another site's page.
void framedGraphic(Screen& s, PublicState& state, const std::string& which);

// --- what they share
// Which cut-off and which day's knowledge the page shows, and the choice of another day.
void dateRow(Screen& s, PublicState& state, bool withName);
// The day as known on which the plan is shown, ISO date; empty: as known now, also where the history does not
// reach back to the day that was asked for.
std::string knownOn(const PublicState& state);
// Whose figures these are, and of when.
std::string footWords(const Screen& s, const PublicState& state);
// One goal in a list, with its state, at the cut-off or in a year.
void goalCard(Screen& s, const PublicState& state, const plan::Id& id, int year = 0);
void goalList(Screen& s, const PublicState& state, const std::vector<plan::Id>& ids, int year = 0);
std::string standingWords(const Texts& t, Standing standing);
const char* standingName(Standing standing);  // in addresses
ui::Tone toneOf(Standing standing);
// "#/avance/metas?estado=late": a page at the cut-off that is shown.
std::string hrefTo(const Screen& s, std::string_view page, std::map<std::string, std::string> asked = {});

// The chart of this name with what is asked of it, worked out once; null: nothing to plot, or it is still
// being worked out.
struct GraphicLook {
    int level = 2;       // of its heading
    bool open = false;   // table and files are shown at once
    bool bare = false;   // chart and foot alone
    bool headed = true;  // its sentence as heading
    bool withTable = true;
};
KeptGraphic* graphicFor(Screen& s, PublicState& state, const std::string& which,
                        std::map<std::string, std::string> asked);
void showGraphic(Screen& s, PublicState& state, KeptGraphic& kept, const GraphicLook& look);

}  // namespace app
