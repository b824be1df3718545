#include "store/sheet_import.h"

#include <algorithm>
#include <cstdio>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "store/field_words.h"
#include "store/fold_text.h"
#include "store/parse.h"
#include "store/plan_sheets.h"
#include "store/sheet_cells.h"

namespace store {
namespace {

constexpr std::size_t kHeaderRows = 12;  // titles may stand above the header
constexpr std::size_t kIdBytes = 64;

bool isKind(const PlanColumn& column, ColumnKind kind) { return column.kind == kind; }

// --- What stands in the document

void put(Json& document, const Place& place, const Keys& keys, Json value) {
    const auto steps = pointerKeys(pointerOf(place, keys));
    Json* at = &document;
    for (const std::string& step : *steps) {
        if (!at->is_object()) *at = Json::object();
        at = &(*at)[step];
    }
    *at = std::move(value);
}

void take(Json& document, const std::string& where) {
    const auto steps = pointerKeys(where);
    if (!steps || steps->empty()) return;
    Json* at = &document;
    for (std::size_t i = 0; i + 1 < steps->size(); ++i) {
        if (!at->is_object()) return;
        const auto next = at->find((*steps)[i]);
        if (next == at->end()) return;
        at = &*next;
    }
    if (at->is_object()) at->erase(steps->back());
}

const Json* at(const Json& document, const std::string& where) {
    const auto steps = pointerKeys(where);
    return steps ? valueAt(document, *steps, {}) : nullptr;
}

// Spreadsheets keep fifteen digits: what is the same in those was not changed by anyone.
bool sameInFifteenDigits(const Json& a, const Json& b) {
    if (!a.is_number() || !b.is_number()) return false;
    char one[40], other[40];
    std::snprintf(one, sizeof one, "%.15g", a.get<double>());
    std::snprintf(other, sizeof other, "%.15g", b.get<double>());
    return std::string_view(one) == other;
}

// --- What records are called

struct Index {
    std::set<std::string> ids;
    std::map<std::string, std::vector<std::string>> codes, names;  // folded: ids

    void add(const std::string& id, const std::string& code, const std::string& name) {
        if (!ids.insert(id).second) return;
        if (std::string key = foldText(code); !key.empty()) codes[key].push_back(id);
        if (std::string key = foldText(name); !key.empty()) names[key].push_back(id);
    }
    static std::vector<std::string> of(const std::map<std::string, std::vector<std::string>>& by,
                                       const std::string& text) {
        const auto found = by.find(foldText(text));
        return found == by.end() || text.empty() ? std::vector<std::string>{} : found->second;
    }
    // The records a code and a name can mean: the code goes first, the name decides among equals.
    std::vector<std::string> called(const std::string& code, const std::string& name) const {
        const std::vector<std::string> coded = of(codes, code), named = of(names, name);
        if (coded.size() > 1) {
            std::vector<std::string> both;
            for (const std::string& id : coded)
                if (std::find(named.begin(), named.end(), id) != named.end()) both.push_back(id);
            return both.size() == 1 ? both : coded;
        }
        return coded.empty() ? named : coded;
    }
};

struct Named {
    std::string id;
    std::optional<SheetFault> fault;
};

Named oneOf(const std::vector<std::string>& ids) {
    if (ids.size() == 1) return {ids[0], {}};
    return {"", ids.empty() ? SheetFault::unknownName : SheetFault::ambiguous};
}

Named findNamed(const Index& index, const std::string& text) {
    if (index.ids.contains(text)) return {text, {}};
    if (!text.empty() && text.back() == ']') {
        const std::size_t open = text.rfind('[');
        if (open != std::string::npos) {
            std::string id = text.substr(open + 1, text.size() - open - 2);
            if (index.ids.contains(id)) return {std::move(id), {}};
            return {"", SheetFault::unknownName};
        }
    }
    return oneOf(index.called(text, text));
}

// --- The import

struct Row {
    const Sheet* sheet = nullptr;
    const SheetTable* found = nullptr;
    std::size_t place = 0;  // in the sheet
    Keys keys;
    std::vector<const Cell*> cells;  // by the table's columns; null: no such column
};

class Import {
  public:
    Import(const Json& before, const std::vector<Sheet>& sheets, const std::vector<SheetTable>& found,
           const PlanTables& tables, const SheetOptions& options)
        : before_(before), sheets_(sheets), found_(found), tables_(tables), options_(options) {}

    SheetAccount run() {
        const bool rest = std::any_of(found_.begin(), found_.end(), [](const auto& f) { return !f.table; });
        Json held;
        if (rest) held = heldPart();
        document_ = rest && options_.replace ? held : before_;
        if (!document_.is_object()) document_ = Json::object();
        for (const PlanTable& table : tables_.tables) findRows(table);
        for (const PlanTable& table : tables_.tables) fillIn(table);
        std::map<std::string, Json> restAfter;
        if (rest) takeRest(restAfter);
        for (const PlanTable& table : tables_.tables) account(table);
        if (rest) accountRest(held, restAfter);
        out_.document = std::move(document_);
        return std::move(out_);
    }

  private:
    struct Known {
        Index before;  // that a row without an id may mean
        Index after;   // that a reference may mean
        bool came = false;
        std::vector<Row> rows;
    };

    Json heldPart() const {
        std::vector<Sheet> own;
        if (!before_.is_object() || before_.empty()) return Json::object();
        for (const PlanTable& table : tables_.tables) own.push_back(tableSheet(before_, tables_, table, {}));
        return heldBySheets(own, tables_);
    }

    void note(SheetFault fault, const Row& row, std::size_t column, std::string text) {
        const PlanTable& table = *row.found->table;
        std::string header;
        if (column < table.columns.size()) {
            header = table.columns[column].es;
            const CellRow& titles = row.sheet->rows[row.found->header];
            for (std::size_t i = 0; i < row.found->columns.size(); ++i)
                if (row.found->columns[i] == column) header = plainText(cellOf(titles, i));
            if (table.oneRecord()) header = plainText(cellOf(row.sheet->rows[row.place], 0));
        }
        out_.notes.push_back(
            {fault, row.sheet->name, row.sheet->numberOf(row.place), std::move(header), std::move(text)});
    }

    void leaveOut(SheetFault fault, const Row& row, std::size_t column, std::string text) {
        note(fault, row, column, std::move(text));
        ++leftOut_[row.found->table];
    }

    std::string cellText(const Row& row, const Place& place) const {
        const PlanTable& table = *row.found->table;
        for (std::size_t i = table.keys; i < table.columns.size() && !place.empty(); ++i)
            if (table.columns[i].at == place && row.cells[i]) {
                std::string text = trimmedText(*row.cells[i]);
                return isKind(table.columns[i], ColumnKind::field) ? fieldOfWords(tables_, text) : text;
            }
        return {};
    }

    // Which rows there are and of which records, before any reference among them is followed.
    void findRows(const PlanTable& table) {
        Known& known = known_[&table];
        if (table.hasId() && table.keys == 1)
            for (const Keys& keys : keysIn(before_, table))
                known.before.add(keys[0], textAt(before_, table.code, keys),
                                 textAt(before_, table.name, keys));
        std::set<Keys> claimed;
        for (const SheetTable& found : found_) {
            if (found.table != &table) continue;
            known.came = true;
            const Sheet& sheet = sheets_[found.sheet];
            if (table.oneRecord()) {
                known.rows.push_back(oneRecord(sheet, found));
                continue;
            }
            for (std::size_t place = found.header + 1; place < sheet.rows.size(); ++place) {
                const CellRow& cells = sheet.rows[place];
                if (isBlank(cells)) continue;
                Row row{&sheet, &found, place, {}, std::vector<const Cell*>(table.columns.size())};
                for (std::size_t i = 0; i < found.columns.size(); ++i)
                    if (found.columns[i] != kNoColumn) row.cells[found.columns[i]] = &cellOf(cells, i);
                if (!findKeys(table, row)) continue;
                if (!claimed.insert(row.keys).second) {
                    leaveOut(SheetFault::repeated, row, 0, row.keys.back());
                    continue;
                }
                known.rows.push_back(std::move(row));
            }
        }
        if (!table.hasId() || table.keys != 1) return;
        for (const Row& row : known.rows)
            known.after.add(row.keys[0], cellText(row, table.code), cellText(row, table.name));
        if (known.came && options_.replace) return;
        for (const Keys& keys : keysIn(before_, table))
            known.after.add(keys[0], textAt(before_, table.code, keys), textAt(before_, table.name, keys));
    }

    Row oneRecord(const Sheet& sheet, const SheetTable& found) const {
        const PlanTable& table = *found.table;
        Row row{&sheet, &found, found.header, {}, std::vector<const Cell*>(table.columns.size())};
        for (const CellRow& cells : sheet.rows) {
            const std::string title = foldText(plainText(cellOf(cells, 0)));
            for (std::size_t i = 0; i < table.columns.size(); ++i)
                if (title == foldText(table.columns[i].es) || title == foldText(table.columns[i].en))
                    row.cells[i] = &cellOf(cells, 1);
        }
        return row;
    }

    bool findKeys(const PlanTable& table, Row& row) {
        for (std::size_t i = 0; i < table.keys; ++i) {
            const PlanColumn& column = table.columns[i];
            const Cell cell = row.cells[i] ? *row.cells[i] : Cell{};
            std::string key;
            if (isKind(column, ColumnKind::year) || isKind(column, ColumnKind::period)) {
                const bool year = isKind(column, ColumnKind::year);
                key = year ? readYear(cell) : readPeriod(cell);
                if (key.empty()) {
                    leaveOut(year ? SheetFault::noYear : SheetFault::noPeriod, row, i, plainText(cell));
                    return false;
                }
            } else {
                const Named named = isKind(column, ColumnKind::ref) ? ownerOf(column, row, trimmedText(cell))
                                                                    : recordOf(table, row, trimmedText(cell));
                if (named.fault) {
                    leaveOut(*named.fault, row, i, trimmedText(cell));
                    return false;
                }
                key = named.id;
            }
            row.keys.push_back(std::move(key));
        }
        return true;
    }

    // The goal or project that a row belongs to.
    Named ownerOf(const PlanColumn& column, const Row& row, const std::string& id) const {
        const auto known = known_.find(tables_.find(column.of));
        if (known == known_.end()) return {"", SheetFault::unknownKey};
        const Index& index = known->second.after;
        if (!id.empty()) {
            Named named = findNamed(index, id);
            return named.fault ? Named{"", SheetFault::unknownKey} : named;
        }
        std::string code, name;
        const PlanTable& table = *row.found->table;
        for (std::size_t i = table.keys; i < table.columns.size(); ++i)
            if (isKind(table.columns[i], ColumnKind::info) && row.cells[i])
                (table.columns[i].byCode ? code : name) = trimmedText(*row.cells[i]);
        if (code.empty() && name.empty()) return {"", SheetFault::noRecord};
        Named named = oneOf(index.called(code, name));
        if (named.fault == SheetFault::unknownName) named.fault = SheetFault::unknownKey;
        return named;
    }

    // The record a row is of: by its id, by its code or name, by the fields that tell it, or a new one.
    Named recordOf(const PlanTable& table, const Row& row, const std::string& id) {
        if (!id.empty()) {
            if (id.size() <= kIdBytes) return {id, {}};
            return {"", SheetFault::noRecord};
        }
        const std::string code = cellText(row, table.code), name = cellText(row, table.name);
        if (table.keys == 1) {
            const std::vector<std::string> ids = known_[&table].before.called(code, name);
            if (ids.size() > 1) return {"", SheetFault::ambiguous};
            if (ids.size() == 1) return {ids[0], {}};
            if (code.empty() && name.empty()) return {"", SheetFault::noRecord};
            return {options_.newId(), {}};
        }
        std::vector<Place> tells = table.match;
        if (!table.name.empty()) tells.push_back(table.name);
        bool told = false;
        for (const Place& place : tells) told = told || !cellText(row, place).empty();
        if (!told) return {"", SheetFault::noRecord};
        Keys keys = row.keys;
        keys.emplace_back();
        const Json* siblings = nullptr;
        if (!table.bases.empty()) {
            Place above = table.bases[0];
            above.pop_back();
            siblings = valueAt(before_, above, keys);
        }
        std::vector<std::string> ids;
        if (siblings && siblings->is_object())
            for (const auto& entry : siblings->items()) {
                keys.back() = entry.key();
                bool same = true;
                for (const Place& place : tells) {
                    const Json* value = valueAt(before_, place, keys);
                    std::string text = !value               ? ""
                                       : value->is_string() ? value->get<std::string>()
                                                            : value->dump();
                    same = same && foldText(text) == foldText(cellText(row, place));
                }
                if (same) ids.push_back(entry.key());
            }
        if (ids.size() > 1) return {"", SheetFault::ambiguous};
        return {ids.empty() ? options_.newId() : ids[0], {}};
    }

    void fillIn(const PlanTable& table) {
        const Known& known = known_[&table];
        if (!known.came) return;
        if (options_.replace && !table.oneRecord()) {
            std::set<Keys> kept;
            for (const Row& row : known.rows) kept.insert(row.keys);
            for (const Keys& keys : keysIn(document_, table))
                if (!kept.contains(keys))
                    for (const Place& base : table.bases) take(document_, pointerOf(base, keys));
        }
        std::map<const Sheet*, std::vector<CellStyle>> styles;
        std::map<Keys, double> lastOrder;
        for (const Row& row : known.rows) {
            // What the row belongs to may have gone with its own table.
            auto& style = styles[row.sheet];
            if (style.empty()) {
                style.resize(table.columns.size());
                for (std::size_t i = 0; i < row.found->columns.size(); ++i)
                    if (row.found->columns[i] != kNoColumn)
                        style[row.found->columns[i]] = styleOf(*row.sheet, row.found->header, i);
            }
            for (std::size_t i = table.keys; i < table.columns.size(); ++i)
                if (row.cells[i] && !isKind(table.columns[i], ColumnKind::info)) fillIn(row, i, style[i]);
            complete(table, row, lastOrder);
        }
    }

    void fillIn(const Row& row, std::size_t place, const CellStyle& style) {
        const PlanColumn& column = row.found->table->columns[place];
        const Cell& cell = *row.cells[place];
        CellReading read;
        if (isKind(column, ColumnKind::ref) || isKind(column, ColumnKind::refs))
            read = readReferences(row, place, column, cell);
        else if (isKind(column, ColumnKind::field))
            read = readGoalField(cell);
        else
            read = readField(column, cell, style);
        if (read.fault) {
            note(*read.fault, row, place, plainText(cell));
            // What it named is gone: what stood here before would name it still.
            if (options_.replace && isKind(column, ColumnKind::ref))
                take(document_, pointerOf(column.at, row.keys));
            return;
        }
        if (read.value.is_null()) {
            const bool said = cell.kind != Cell::Kind::empty;  // "no" is said, and is kept by being absent
            if (options_.replace || said) take(document_, pointerOf(column.at, row.keys));
            return;
        }
        const Json* was = valueAt(before_, column.at, row.keys);
        if (was && sameInFifteenDigits(*was, read.value)) read.value = *was;
        put(document_, column.at, row.keys, std::move(read.value));
    }

    CellReading readReferences(const Row& row, std::size_t place, const PlanColumn& column,
                               const Cell& cell) {
        const auto known = known_.find(tables_.find(column.of));
        const std::string text = trimmedText(cell);
        if (text.empty() || known == known_.end()) return {};
        if (isKind(column, ColumnKind::ref)) {
            Named named = findNamed(known->second.after, text);
            return named.fault ? CellReading{nullptr, named.fault} : CellReading{named.id, {}};
        }
        CellReading read;
        std::size_t from = 0;
        while (from <= text.size()) {
            const std::size_t end = std::min(text.find(';', from), text.size());
            const std::string part = trim(text.substr(from, end - from));
            from = end + 1;
            if (part.empty()) continue;
            const Named named = findNamed(known->second.after, part);
            if (named.fault)
                note(*named.fault, row, place, part);
            else
                read.value[named.id] = true;
        }
        return read;
    }

    CellReading readGoalField(const Cell& cell) const {
        const std::string text = trimmedText(cell);
        if (text.empty()) return {};
        std::string field = fieldOfWords(tables_, text);
        if (field.empty()) return {nullptr, SheetFault::notWord};
        return {std::move(field), {}};
    }

    // What a new record needs and its row does not say.
    void complete(const PlanTable& table, const Row& row, std::map<Keys, double>& lastOrder) {
        for (const PlanColumn& column : table.columns) {
            if (column.at.empty() || isKind(column, ColumnKind::info)) continue;
            if (column.required && !valueAt(document_, column.at, row.keys))
                put(document_, column.at, row.keys, column.fallback);
            if (column.at.back() != "order" || table.bases.empty() ||
                valueAt(document_, column.at, row.keys) || valueAt(before_, table.bases[0], row.keys))
                continue;
            Keys above(row.keys.begin(), row.keys.end() - 1);
            auto [last, fresh] = lastOrder.emplace(above, 0);
            if (fresh)
                for (const Keys& keys : keysIn(document_, table))
                    if (std::equal(above.begin(), above.end(), keys.begin()))
                        if (const Json* order = valueAt(document_, column.at, keys);
                            order && order->is_number())
                            last->second = std::max(last->second, order->get<double>());
            put(document_, column.at, row.keys, number(last->second += 1));
        }
    }

    // The table and record that a place belongs to, where its sheet came: true when the record has no row.
    bool isGone(const std::string& where) {
        const auto steps = pointerKeys(where);
        for (const PlanTable& table : tables_.tables) {
            const Known& known = known_[&table];
            if (!known.came) continue;
            for (const Place& base : table.bases) {
                if (!steps || steps->size() < base.size()) continue;
                Keys keys(table.keys);
                bool fits = true;
                for (std::size_t i = 0; i < base.size() && fits; ++i) {
                    if (base[i].size() == 3 && base[i][0] == '{')
                        keys[static_cast<std::size_t>(base[i][1] - '0')] = (*steps)[i];
                    else
                        fits = base[i] == (*steps)[i];
                }
                if (!fits) continue;
                auto& rows = rowKeys_[&table];
                if (rows.empty())
                    for (const Row& row : known.rows) rows.insert(row.keys);
                if (!rows.contains(keys)) return true;
            }
        }
        return false;
    }

    void takeRest(std::map<std::string, Json>& taken) {
        std::vector<std::pair<std::string, std::string>> places;
        for (const SheetTable& found : found_) {
            if (found.table) continue;
            const Sheet& sheet = sheets_[found.sheet];
            for (std::size_t row = found.header + 1; row < sheet.rows.size(); ++row) {
                const std::string where = plainText(cellOf(sheet.rows[row], 0));
                const std::string text = plainText(cellOf(sheet.rows[row], 2));
                if (where.empty()) continue;
                if (!places.empty() && places.back().first == where)
                    places.back().second += text;
                else
                    places.emplace_back(where, text);
            }
        }
        for (auto& [where, text] : places) {
            if (isGone(where)) continue;
            if (text.empty()) {
                if (options_.replace) take(document_, where);
                continue;
            }
            Problems problems;
            const auto value = parseJson(text, problems);
            const auto steps = pointerKeys(where);
            if (!value || !steps || steps->empty()) {
                out_.notes.push_back({SheetFault::notJson, "", 0, where, text.substr(0, 80)});
                continue;
            }
            const Json* there = at(document_, where);
            // A cell that was filled since goes before what it could not hold.
            const bool free = !there || there->is_structured() || there->empty() || *there == "" ||
                              sameInFifteenDigits(*there, *value);
            if (!free) continue;
            // The last digits of a figure are part of its cell's account.
            if (!there || !there->is_number()) taken[where] = *value;
            put(document_, *steps, {}, *value);
        }
    }

    void account(const PlanTable& table) {
        const Known& known = known_[&table];
        if (!known.came) return;
        TableCount count;
        count.table = &table;
        count.leftOut = leftOut_[&table];
        std::map<Keys, std::size_t> rows;
        for (const Row& row : known.rows)
            if (!table.oneRecord()) rows[row.keys] = row.sheet->numberOf(row.place);
        const auto numberOf = [&](const Keys& keys) {
            const auto row = rows.find(keys);
            return row == rows.end() ? std::size_t{0} : row->second;
        };
        const bool fresh = !before_.is_object() || before_.empty();
        std::vector<Keys> was = fresh ? std::vector<Keys>{} : keysIn(before_, table);
        std::set<Keys> old(was.begin(), was.end()), now;
        for (const Keys& keys : keysIn(document_, table)) {
            now.insert(keys);
            RecordChange change{&table,
                                keys,
                                labelOf(document_, tables_, table, keys, options_.english),
                                RecordState::added,
                                {},
                                numberOf(keys)};
            if (!old.contains(keys)) {
                ++count.added;
                out_.changes.push_back(std::move(change));
                continue;
            }
            for (const PlanColumn& column : table.columns) {
                if (column.at.empty() || isKind(column, ColumnKind::info)) continue;
                const Json* before = valueAt(before_, column.at, keys);
                const Json* after = valueAt(document_, column.at, keys);
                if (before == after || (before && after && *before == *after)) continue;
                change.fields.push_back({&column, before ? *before : Json(), after ? *after : Json()});
            }
            if (change.fields.empty()) {
                ++count.same;
                continue;
            }
            ++count.changed;
            change.state = RecordState::changed;
            out_.changes.push_back(std::move(change));
        }
        for (const Keys& keys : was) {
            if (now.contains(keys)) continue;
            ++count.removed;
            out_.changes.push_back({&table,
                                    keys,
                                    labelOf(before_, tables_, table, keys, options_.english),
                                    RecordState::removed,
                                    {},
                                    0});
        }
        out_.counts.push_back(count);
    }

    // Of what has no column: place by place.
    void accountRest(const Json& held, const std::map<std::string, Json>& after) {
        TableCount count;
        std::map<std::string, Json> was;
        if (before_.is_object()) leaves(before_, held, "", was);
        const auto tell = [&](const std::string& where, RecordState state, Json old, Json fresh) {
            ++(state == RecordState::added     ? count.added
               : state == RecordState::removed ? count.removed
                                               : count.changed);
            RecordChange change{nullptr, {}, where, state, {}, 0};
            change.fields.push_back({nullptr, std::move(old), std::move(fresh)});
            out_.changes.push_back(std::move(change));
        };
        for (const auto& [where, value] : after) {
            const Json* old = at(before_, where);
            if (!old)
                tell(where, RecordState::added, nullptr, value);
            else if (*old != value)
                tell(where, RecordState::changed, *old, value);
            else
                ++count.same;
        }
        for (const auto& [where, value] : was)
            if (!after.contains(where) && !at(document_, where))
                tell(where, RecordState::removed, value, nullptr);
        out_.counts.push_back(count);
    }

    static void leaves(const Json& document, const Json& held, const std::string& where,
                       std::map<std::string, Json>& out) {
        if (document == held) return;
        if (!document.is_object() || !held.is_object()) {
            out[where] = document;
            return;
        }
        for (const auto& [key, value] : document.items()) {
            const auto found = held.find(key);
            leaves(value, found == held.end() ? Json() : *found, pointer(where, key), out);
        }
    }

    const Json& before_;
    const std::vector<Sheet>& sheets_;
    const std::vector<SheetTable>& found_;
    const PlanTables& tables_;
    const SheetOptions& options_;
    Json document_;
    std::map<const PlanTable*, Known> known_;
    std::map<const PlanTable*, std::set<Keys>> rowKeys_;
    std::map<const PlanTable*, std::size_t> leftOut_;
    SheetAccount out_;
};

// --- Which table a sheet is

bool isNamed(const Sheet& sheet, const std::string& es, const std::string& en, const std::string& key) {
    const std::string name = foldText(sheet.name);
    return !name.empty() && (name == foldText(es) || name == foldText(en) || name == foldText(key));
}

// Whether the columns tell which record a row is of.
bool tellsRecords(const PlanTable& table, const std::vector<std::size_t>& columns, bool named) {
    const auto has = [&](std::size_t column) {
        return std::find(columns.begin(), columns.end(), column) != columns.end();
    };
    for (std::size_t i = 0; i < table.keys; ++i) {
        if (has(i)) continue;
        if (isKind(table.columns[i], ColumnKind::year) || isKind(table.columns[i], ColumnKind::period))
            return false;
        bool otherwise = false;
        for (std::size_t k = table.keys; k < table.columns.size(); ++k) {
            const PlanColumn& column = table.columns[k];
            const bool own =
                isKind(table.columns[i], ColumnKind::id) &&
                (column.at == table.code || column.at == table.name ||
                 std::find(table.match.begin(), table.match.end(), column.at) != table.match.end());
            const bool owner = isKind(table.columns[i], ColumnKind::ref) && isKind(column, ColumnKind::info);
            otherwise = otherwise || ((own || owner) && has(k));
        }
        if (!otherwise) return false;
    }
    // A table of goals without ids is for the import of goals, which reads years and periods in columns as
    // well.
    const bool structure = table.keys == 1;
    return named || !structure || has(0) || table.key == "projects";
}

}  // namespace

const char* faultKey(SheetFault fault) {
    switch (fault) {
        case SheetFault::noRecord:
            return "noRecord";
        case SheetFault::repeated:
            return "repeated";
        case SheetFault::noYear:
            return "noYear";
        case SheetFault::noPeriod:
            return "noPeriod";
        case SheetFault::unknownKey:
            return "unknownKey";
        case SheetFault::ambiguous:
            return "ambiguous";
        case SheetFault::unknownName:
            return "unknownName";
        case SheetFault::notNumber:
            return "notNumber";
        case SheetFault::notDate:
            return "notDate";
        case SheetFault::notYesNo:
            return "notYesNo";
        case SheetFault::notWord:
            return "notWord";
        case SheetFault::notJson:
            return "notJson";
    }
    return "notJson";
}

std::vector<std::size_t> matchColumns(const Sheet& sheet, std::size_t header, const PlanTable& table) {
    std::vector<std::size_t> out;
    if (header >= sheet.rows.size()) return out;
    std::set<std::size_t> used;
    std::vector<std::string> titles;
    for (const Cell& cell : sheet.rows[header]) titles.push_back(foldText(plainText(cell)));
    out.assign(titles.size(), kNoColumn);
    // The columns' own headers first, then other words for them.
    for (const bool other : {false, true})
        for (std::size_t i = 0; i < titles.size(); ++i) {
            if (titles[i].empty() || out[i] != kNoColumn) continue;
            for (std::size_t k = 0; k < table.columns.size() && out[i] == kNoColumn; ++k) {
                const PlanColumn& column = table.columns[k];
                bool fits = !other && (titles[i] == foldText(column.es) || titles[i] == foldText(column.en));
                if (other)
                    for (const std::string& word : column.also) fits = fits || titles[i] == foldText(word);
                if (fits && used.insert(k).second) out[i] = k;
            }
        }
    return out;
}

std::vector<SheetTable> findTables(const std::vector<Sheet>& sheets, const PlanTables& tables) {
    std::vector<SheetTable> out;
    for (std::size_t place = 0; place < sheets.size(); ++place) {
        const Sheet& sheet = sheets[place];
        const auto& rest = tables.words.at("rest");
        if (isNamed(sheet, rest[0], rest[1], "rest")) {
            out.push_back({place, nullptr, 0, {}});
            continue;
        }
        SheetTable best;
        std::size_t most = 0;
        for (const PlanTable& table : tables.tables) {
            const bool named = isNamed(sheet, table.es, table.en, table.key);
            if (table.oneRecord()) {
                std::size_t fields = 0;
                for (const CellRow& row : sheet.rows)
                    for (const PlanColumn& column : table.columns)
                        fields += foldText(plainText(cellOf(row, 0))) == foldText(column.es) ||
                                  foldText(plainText(cellOf(row, 0))) == foldText(column.en);
                if (named && fields > 2) {
                    best = {place, &table, 0, {}};
                    most = 1000;
                }
                continue;
            }
            for (std::size_t row = 0; row < std::min(sheet.rows.size(), kHeaderRows); ++row) {
                std::vector<std::size_t> columns = matchColumns(sheet, row, table);
                const auto known = static_cast<std::size_t>(std::count_if(
                    columns.begin(), columns.end(), [](std::size_t column) { return column != kNoColumn; }));
                const auto filled = static_cast<std::size_t>(
                    std::count_if(sheet.rows[row].begin(), sheet.rows[row].end(),
                                  [](const Cell& cell) { return cell.kind != Cell::Kind::empty; }));
                if (known < 2 || known * 10 < filled * (named ? 3 : 7)) continue;
                if (!tellsRecords(table, columns, named)) continue;
                const std::size_t score = known + (named ? 500 : 0);
                if (score <= most) continue;
                most = score;
                best = {place, &table, row, std::move(columns)};
            }
        }
        if (best.table) out.push_back(std::move(best));
    }
    return out;
}

std::string planIdIn(const std::vector<Sheet>& sheets, const std::vector<SheetTable>& found,
                     const PlanTables& tables) {
    const auto& title = tables.words.at("planId");
    for (const SheetTable& one : found) {
        if (!one.table || !one.table->oneRecord()) continue;
        for (const CellRow& row : sheets[one.sheet].rows) {
            const std::string label = foldText(plainText(cellOf(row, 0)));
            if (label == foldText(title[0]) || label == foldText(title[1]))
                return trimmedText(cellOf(row, 1));
        }
    }
    return {};
}

SheetAccount importSheets(const Json& before, const std::vector<Sheet>& sheets,
                          const std::vector<SheetTable>& found, const PlanTables& tables,
                          const SheetOptions& options) {
    return Import(before, sheets, found, tables, options).run();
}

Json heldBySheets(const std::vector<Sheet>& sheets, const PlanTables& tables) {
    const Json nothing = Json::object();
    SheetOptions options;
    options.newId = [] { return std::string("-"); };
    options.replace = true;
    return importSheets(nothing, sheets, findTables(sheets, tables), tables, options).document;
}

}  // namespace store
