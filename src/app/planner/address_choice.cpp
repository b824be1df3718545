#include "app/planner/address_choice.h"

namespace app {

void chooseInAddress(Screen& s, const char* name, const std::string& label,
                     const std::vector<ui::Ui::Choice>& choices) {
    const auto chosen = s.ui.select(name, label, s.route.asked(name), choices, {.width = 420});
    if (!chosen) return;
    auto asked = s.route.query;
    asked[name] = *chosen;
    s.host.setRoute(addressOf(s.route.text(), asked), false);
}

}  // namespace app
