#include "store/formulation_json.h"

#include "store/references.h"

namespace store {

void writeFormulation(Json& document, const plan::Plan& plan) {
    FieldWriter writer(document);
    formulationFields(writer, const_cast<plan::Plan&>(plan));  // a writer changes nothing
}

void readFormulation(const Json& document, plan::Plan& plan, Problems& problems, const std::string& where,
                     std::string_view only) {
    if (!document.is_object()) return;  // told where the rest of the plan is read
    // Members that are not there stay as they are in a walk: begin with none.
    const auto clear = [&](std::string_view name, auto& member) {
        if (only.empty() || only == name) member = {};
    };
    clear("workPlan", plan.workPlan);
    clear("sources", plan.sources);
    clear("actors", plan.actors);
    clear("swot", plan.swot);
    clear("articulation", plan.articulation);
    clear("selfDiagnosis", plan.selfDiagnosis);
    clear("workingTables", plan.workingTables);
    clear("tasks", plan.tasks);
    clear("analysis", plan.analysis);
    clear("frame", plan.frame);
    clear("document", plan.document);
    clear("approval", plan.approval);
    clear("socialisation", plan.socialisation);
    FieldReader reader(document, problems, where);
    formulationFields(reader, plan, only);
}

void haveFormulation() {
    setFormulationParts({readFormulation, writeFormulation, checkFormulationReferences});
}

}  // namespace store
