#include "store/weight_sums.h"

#include <cmath>
#include <string>

namespace store {

void checkWeightSums(const plan::Plan& plan, const ImportColumns& columns, ImportReport& report) {
    auto check = [&](double sum, bool any, const std::string& name) {
        if (any && std::fabs(sum - 1) > 1e-6) {
            noteTable(report, columns, NoteCode::weightsDoNotSum, nowhere, name).ours = sum;
        }
    };
    double lines = 0;
    bool any = false;
    for (const plan::Id& id : plan::inOrder(plan.lines)) {
        const plan::StrategicLine& line = plan.lines.at(id);
        lines += line.weight.value_or(0);
        any = any || line.weight;
    }
    check(lines, any, {});
    for (const plan::Id& id : plan::inOrder(plan.lines)) {
        double sum = 0;
        any = false;
        for (const auto& entry : plan.objectives) {
            if (entry.second.line != id) continue;
            sum += entry.second.weight.value_or(0);
            any = any || entry.second.weight;
        }
        check(sum, any, plan.lines.at(id).name);
    }
}

}  // namespace store
