// What stands where in the formulation's part of a plan's document, in the words of the forms it is written
// in.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/texts.h"
#include "store/json.h"

namespace app {

struct FormulationLabel {
    std::string page;   // "Marco estratégico"
    std::string field;  // "Principios y valores · Nombre"; empty: a whole record of the page
    std::string key;    // of the field's text: "record.frame.principles.name"
};

// Of the place with this JSON pointer ("/frame/principles/p1/name"). Nothing where it is no part of the
// formulation, or no form has it.
std::optional<FormulationLabel> formulationLabel(const Texts& t, std::string_view pointer);

// A value of that place as it is read: a word of a choice, written paragraphs without their markup. Others
// are as they are.
store::Json formulationValue(const Texts& t, const FormulationLabel& label, const store::Json& value);

}  // namespace app
