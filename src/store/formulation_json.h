// The formulation's part of a plan and its JSON (formulation_fields.h has the fields). As in the rest of a
// plan: what is unset or empty is absent, collections are objects by id, several references are an object of
// `true`, enumerations are their words. The runs of a paragraph are an array: one value, kept and merged
// whole.
#pragma once

#include <string>
#include <string_view>

#include "plan/plan.h"
#include "store/field_reader.h"
#include "store/field_writer.h"
#include "store/formulation_fields.h"
#include "store/json.h"
#include "store/problem.h"

namespace store {

// Into the plan's document.
void writeFormulation(Json& document, const plan::Plan& plan);

// Reads what it can into `plan`; every problem (missingField, wrongType, badValue) is named with its pointer
// below `where`. With `only`, that member is read anew and the others stay.
void readFormulation(const Json& document, plan::Plan& plan, Problems& problems, const std::string& where,
                     std::string_view only = {});

// A third of what reading a plan takes is of its formulation, and the citizen's program shows nothing of it:
// plans are read and written without it until a program that shows it says so, once, when it begins. What is
// left unread stays in the document as it is.
struct FormulationParts {
    void (*read)(const Json&, plan::Plan&, Problems&, const std::string&, std::string_view) = nullptr;
    void (*write)(Json&, const plan::Plan&) = nullptr;
    void (*check)(const plan::Plan&, Problems&, const std::string&) = nullptr;
};
const FormulationParts& formulationParts();
void setFormulationParts(const FormulationParts& parts);
void haveFormulation();  // all of them

// One record, of any type that has fields.
template <class Record>
Json writeRecord(const Record& record) {
    Json json = Json::object();
    FieldWriter writer(json);
    fields(writer, const_cast<Record&>(record));  // a writer changes nothing
    return json;
}

template <class Record>
Record readRecord(const Json& json, Problems& problems, const std::string& where) {
    Record record;
    FieldReader reader(json, problems, where);
    fields(reader, record);
    return record;
}

}  // namespace store
