// The sector library: what is known of the sector and where it is written. Feeds the document's first
// chapters and its bibliography.
#pragma once

#include <optional>
#include <string>

#include "plan/id.h"

namespace plan {

// The guide's kinds (Tabla 1 paso 1, the inputs of phase 2, the annexes).
enum class SourceType {
    norm,
    structure,  // of the sector and its entities
    publicPolicy,
    strategicFrame,  // of an entity
    mipg,            // Modelo Integrado de Planeación y Gestión
    diagnosis,       // diagnóstico organizacional sectorial
    managementReport,
    investmentProject,
    developmentPlan,
    benchmark,  // ejercicio de referenciación
    other
};

struct Source {
    double order = 0;
    SourceType type = SourceType::other;
    Id entity;  // it is of or about; empty: of none alone
    std::string title;
    std::string author;       // as the bibliography names it
    std::optional<int> year;  // of publication, 1000..9999
    std::string link;
    std::string summary;
    std::string citation;  // whole, as written; empty: made of the fields above
    bool operator==(const Source&) const = default;
};

}  // namespace plan
