#include "store/formulation_json.h"

namespace store {
namespace {

FormulationParts& parts() {
    static FormulationParts all;
    return all;
}

}  // namespace

const FormulationParts& formulationParts() { return parts(); }

void setFormulationParts(const FormulationParts& all) { parts() = all; }

}  // namespace store
