// Suspected repeats on the results page: how many there are, and whether they count.
#include "app/planner/address_choice.h"
#include "app/planner/survey_results.h"

namespace app {

using ui::Tone;
using ui::Type;

survey::Repeats repeatsAsked(const Screen& s) {
    return s.route.asked("repetidas") == "sin" ? survey::Repeats::leftOut : survey::Repeats::counted;
}

void repeatsChoice(Screen& s) {
    chooseInAddress(s, "repetidas", s.t("tally.repeats"),
                    {{"", s.t("tally.repeats.with")}, {"sin", s.t("tally.repeats.without")}});
}

void repeatsResults(Screen& s, const survey::Tally& counted) {
    if (counted.alike == 0) return;
    s.ui.text("alike",
              counted.leavesSomeOut() ? s.t.count("tally.alike.without", counted.alike)
                                      : s.t.count("tally.alike", counted.alike),
              {Type::body, Tone::ink});
    repeatsChoice(s);
}

}  // namespace app
