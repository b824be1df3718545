// Fields of a plan's records: each shows what the plan says and says every change as an edit.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/planner/planner.h"
#include "store/plan_json.h"

namespace app {

struct FieldOf {
    std::vector<std::string> path;  // where it stands in the plan document
    std::string words;              // what an edit of it is called in the history
    bool required = false;          // an empty text stays where it is, like a name's
    // Made in the same edit before it is given a value: the record it is of. There is nothing yet to be taken
    // away then.
    std::vector<store::Change> first = {};
};

// A text. True when it was changed.
bool textField(Screen& s, PlannerState& state, std::string_view key, std::string_view label,
               const std::string& value, const FieldOf& of, const ui::Ui::FieldLook& look = {});

// A figure: a number in the person's own writing, or the text that stands in its place.
bool valueField(Screen& s, PlannerState& state, std::string_view key, std::string_view label,
                const plan::Value& value, const FieldOf& of, const ui::Ui::FieldLook& look = {});

// A number that may be missing (a weight).
bool numberField(Screen& s, PlannerState& state, std::string_view key, std::string_view label,
                 const std::optional<double>& value, const FieldOf& of, const ui::Ui::FieldLook& look = {});

// A number that may be missing, within [least, most]; what is outside stays in the field with its error and
// changes nothing.
struct NumberRange {
    double least = 0;
    double most = 0;
};
bool rangedField(Screen& s, PlannerState& state, std::string_view key, std::string_view label,
                 const std::optional<double>& value, const NumberRange& range, const FieldOf& of,
                 const ui::Ui::FieldLook& look = {});

// A whole number that may be missing, within [least, most]; what is outside stays in the field with its error
// and changes nothing.
struct WholeRange {
    int least = 0;
    int most = 0;
};
bool wholeField(Screen& s, PlannerState& state, std::string_view key, std::string_view label,
                const std::optional<int>& value, const WholeRange& range, const FieldOf& of,
                const ui::Ui::FieldLook& look = {});

// A share shown and typed in percent ("90" is kept as 0.9), within [least, most]; what is outside stays in
// the field with its error and changes nothing.
struct ShareRange {
    double least = 0;
    double most = 1;
};
bool shareField(Screen& s, PlannerState& state, std::string_view key, std::string_view label,
                const std::optional<double>& value, const ShareRange& range, const FieldOf& of,
                const ui::Ui::FieldLook& look = {});

// Pesos that may be missing. What was read stands over the field in words ("$ 1.235 millones"): among so many
// zeros a slip is not seen.
bool moneyField(Screen& s, PlannerState& state, std::string_view key, std::string_view label,
                const std::optional<double>& value, const FieldOf& of, float width = 0);

bool choiceField(Screen& s, std::string_view key, std::string_view label, const std::string& value,
                 const std::vector<ui::Ui::Choice>& choices, const FieldOf& of,
                 const ui::Ui::FieldLook& look = {});

bool dateField(Screen& s, std::string_view key, std::string_view label, const std::string& value,
               const FieldOf& of, const ui::Ui::FieldLook& look = {});

// What a field of the plan becomes, for widgets of other kinds: null and an empty text take it away, but for
// a name.
bool writeField(Screen& s, const FieldOf& of, store::Json value);

// Asks in a dialog before the changes are made (dialogs() in planner.cpp shows it and does them).
void askToRemove(PlannerState& state, PlannerState::Removal removal);

// A new record in a collection of the plan. Its name, shown as "name" in a scope of the record's id, is what
// is written next.
void addRecord(Screen& s, const std::string& collection, store::Json record, const std::string& words);

// A number as it is edited: up to twelve digits, the language's decimal sign, no grouping.
std::string editedNumber(const Texts& t, double number);

// The next free order in a collection of records.
template <class Record>
double nextOrder(const std::map<plan::Id, Record>& records) {
    double last = 0;
    for (const auto& entry : records) last = std::max(last, entry.second.order);
    return last + 1;
}

}  // namespace app
