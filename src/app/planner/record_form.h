// The form of a record, stated from what its fields are (store/fields.h): one mechanism for every kind of
// record of the formulation. Labels are the texts "record.<kind>.<field>", those of a record inside another
// "record.<kind>.<collection>.<field>"; of a collection also ".one" (one of them), ".add" and ".remove".
// "…<field>.hint" stands under a label where there is such a text.
#pragma once

#include <functional>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/planner/fields.h"
#include "store/formulation_json.h"

namespace app {

struct RecordForm {
    std::string kind;                         // of its texts: "source"
    std::vector<std::string> path;            // of the record in the plan's document
    std::string words;                        // what an edit of it is called in the history
    std::set<std::string_view> without = {};  // fields that stand elsewhere, or are nobody's to write
    std::set<std::string_view> only = {};     // if any: no others
    // Whether a record can be added to several references; unset: every one can.
    std::function<bool(store::Collection, const plan::Id&)> offered = {};
};

// States a widget for each field as it is walked.
class FormFields : public store::Fields {
  public:
    FormFields(Screen& s, PlannerState& state, const RecordForm& form);
    ~FormFields() override;

    void text(const char* name, std::string& value, store::Need need) override;
    void checked(const char* name, std::string& value, bool (*isGood)(const std::string&)) override;
    void number(const char* name, double& value, store::Range range) override;
    void number(const char* name, std::optional<double>& value, store::Range range) override;
    void whole(const char* name, std::optional<int>& value, store::Range range) override;
    void flag(const char* name, bool& value) override;
    void reference(const char* name, plan::Id& value, store::Collection to, store::Tie tie) override;
    void references(const char* name, std::set<plan::Id>& value, store::Collection to) override;
    void places(const char* name, std::map<std::string, double>& value) override;

  protected:
    void wordAt(const char* name, int& value, store::EnumWords words) override;
    bool open(const char* name, Shape shape) override;
    void openItem(const plan::Id& id, store::Collection as) override;
    void openAt(std::size_t index) override;
    void close() override;
    std::vector<plan::Id> keys(std::vector<plan::Id> known) override;

  private:
    struct Level;
    bool wanted(const char* name) const;
    std::string label(const char* name) const;
    std::string_view hint(const char* name) const;
    FieldOf of(const char* name, bool required = false) const;
    void writtenFirst(const char* name);
    void surveyTheme(const char* name, const std::string& value);
    void recordOfPlan(const char* name, const std::string& value);
    void itemButtons();
    void addButton();

    Screen& s_;
    PlannerState& state_;
    const RecordForm& form_;
    std::vector<std::string> path_;  // of what is open
    std::string prefix_;             // of its texts
    ui::Scope scope_;                // a field may be called as something else on its page
    std::vector<std::unique_ptr<Level>> levels_;
};

// `record`: a copy; what is changed is changed in the plan.
template <class Record>
void recordForm(Screen& s, PlannerState& state, const RecordForm& form, Record record) {
    FormFields in(s, state, form);
    fields(in, record);
}

}  // namespace app
