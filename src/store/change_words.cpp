#include "store/change_words.h"

#include <cstddef>
#include <optional>

#include "store/parse.h"

namespace store {
namespace {

// The keys at {0} and {1}, where the pointer's steps are the place.
std::optional<Keys> keysAt(const Place& place, const Keys& steps) {
    if (place.size() != steps.size()) return std::nullopt;
    Keys keys;
    for (std::size_t i = 0; i < place.size(); ++i) {
        const bool key = place[i] == "{" + std::to_string(keys.size()) + "}";
        if (key)
            keys.push_back(steps[i]);
        else if (place[i] != steps[i])
            return std::nullopt;
    }
    return keys;
}

struct Found {
    const PlanTable* table = nullptr;
    const PlanColumn* column = nullptr;
    Keys keys;
    bool oneOfSeveral = false;  // the last step is a record that the field refers to
};

Found columnAt(const PlanTables& tables, Keys steps) {
    const auto find = [&](bool several) -> Found {
        for (const PlanTable& table : tables.tables)
            for (const PlanColumn& column : table.columns) {
                if (column.at.empty() || column.kind == ColumnKind::info) continue;
                if (several && column.kind != ColumnKind::refs) continue;
                if (const auto keys = keysAt(column.at, steps)) return {&table, &column, *keys, several};
            }
        return {};
    };
    const Found whole = find(false);
    if (whole.column || steps.empty()) return whole;
    steps.pop_back();
    return find(true);
}

// "Actividades": a record's collection.
std::string kindWords(const PlanTables& tables, const RecordName& record, bool english) {
    const PlanTable* table = tables.find(record.kind.empty() ? "plan" : record.kind.c_str());
    return table ? table->title(english) : record.kind;
}

std::string nameWords(const RecordName& record) { return record.name.empty() ? record.id : record.name; }

std::string labelIn(const Json& document, const PlanTables& tables, const std::string& kind,
                    const std::string& id, bool english) {
    const PlanTable* table = tables.find(kind);
    return table ? labelOf(document, tables, *table, {id}, english) : id;
}

Json valueWords(const PlanTables& tables, const Found& found, const Json& value, const Json& document,
                const std::string& lastStep, bool english) {
    if (value.is_null() || !found.column) return value;
    if (found.oneOfSeveral) return labelIn(document, tables, found.column->of, lastStep, english);
    if (value.is_boolean()) return tables.word(value.get<bool>() ? "yes" : "no", english);
    if (!value.is_string()) return value;
    const std::string text = value.get<std::string>();
    if (found.column->kind == ColumnKind::ref)
        return labelIn(document, tables, found.column->of, text, english);
    for (const auto& word : found.column->words)
        if (word[0] == text) return word[english ? 2 : 1];
    return value;
}

}  // namespace

ChangeWords changeWords(const PlanTables& tables, const SealedChange& change, const Json& adopted,
                        const Json& now, bool english) {
    ChangeWords words;
    words.kind = kindWords(tables, change.record, english);
    if (!change.record.kind.empty()) words.record = nameWords(change.record);
    if (!change.within.kind.empty()) words.record = nameWords(change.within) + " · " + words.record;
    words.field = change.field;
    words.before = change.before;
    words.after = change.after;
    const auto steps = pointerKeys(change.at);
    if (change.field.empty() || !steps) return words;
    const Found found = columnAt(tables, *steps);
    if (!found.column) return words;
    words.field = found.column->title(english);
    // A year or a period, where the table has a row for each and the record is what they belong to.
    const std::size_t ofRecord = change.record.kind.empty() ? 0 : change.within.kind.empty() ? 1 : 2;
    for (std::size_t i = ofRecord; i < found.keys.size(); ++i) words.field += " " + found.keys[i];
    words.before = valueWords(tables, found, change.before, adopted, steps->back(), english);
    words.after = valueWords(tables, found, change.after, now, steps->back(), english);
    return words;
}

}  // namespace store
