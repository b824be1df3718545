#include "store/goal_import.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "store/number_text.h"

namespace store {
namespace {

constexpr std::size_t nowhere = static_cast<std::size_t>(-1);
constexpr double sameFigure = 1e-9;

bool isWeight(Field field) {
    return field == Field::lineWeight || field == Field::objectiveWeight || field == Field::goalWeight;
}

bool isMoney(Field field) { return field >= Field::moneyPlanned && field <= Field::moneyPaid; }

bool isFigure(Field field) {
    switch (field) {
        case Field::outcomeBaseline:
        case Field::baseline:
        case Field::target:
        case Field::yearTarget:
        case Field::yearProgrammed:
        case Field::yearReported:
        case Field::periodProgrammed:
        case Field::periodReported:
        case Field::ownProgress:
            return true;
        default:
            return isWeight(field) || isMoney(field);
    }
}

// How a column writes its numbers.
struct ColumnStyle {
    DecimalSign sign = DecimalSign::unknown;
    bool guessed = false;     // the column itself does not tell the sign
    bool plain = true;        // most of its numbers are plain: the others are worth a note
    bool hundredths = false;  // weights
    bool pointZero = false;   // codes that all end in .0: whole numbers on their way through a spreadsheet
};

std::string valueText(const plan::Value& value) {
    return value.number ? numberText(*value.number) : value.text;
}

std::string maybeText(const std::optional<double>& number) {
    return number ? numberText(*number) : std::string();
}

const plan::Value& programmedOf(const plan::YearValues& values) {
    return values.programmed.empty() ? values.target : values.programmed;
}

std::optional<double> plainFigure(const plan::Goal& goal, int year) {
    const auto found = goal.years.find(year);
    if (found == goal.years.end()) return std::nullopt;
    const plan::Value& programmed = programmedOf(found->second);
    const plan::Value& reported = found->second.reported;
    if (!programmed.number || *programmed.number == 0 || !reported.number) return std::nullopt;
    return *reported.number / *programmed.number;
}

// "Eje 1. Ambiente" as "1" and "Ambiente"; also "Línea 2: ...", "3. ...". False when no number leads.
bool splitNumber(const std::string& name, std::string& code, std::string& rest) {
    std::size_t at = 0;
    const std::size_t space = name.find(' ');
    if (space != std::string::npos) {
        const std::string lead = foldText(name.substr(0, space));
        for (const char* word : {"eje", "linea", "pilar", "line", "axis", "pillar"}) {
            if (lead == word) at = space + 1;
        }
    }
    const std::size_t from = at;
    while (at < name.size() &&
           ((name[at] >= '0' && name[at] <= '9') || (name[at] == '.' && at > from && at + 1 < name.size() &&
                                                     name[at + 1] >= '0' && name[at + 1] <= '9'))) {
        ++at;
    }
    if (at == from || at >= name.size()) return false;
    const std::string number = name.substr(from, at - from);
    const std::size_t gap = at;
    while (at < name.size() && std::string_view(".:-) ").find(name[at]) != std::string_view::npos) ++at;
    // "4 estrategias" is a name, "4. Estrategias" and "Eje 4 Estrategias" are numbered ones.
    if (at == gap || at >= name.size() || (from == 0 && name[gap] == ' ')) return false;
    code = number;
    rest = name.substr(at);
    return true;
}

std::optional<plan::Accumulation> readTrend(std::string_view text, bool& falling) {
    using plan::Accumulation;
    static constexpr struct {
        const char* start;
        bool whole;
        Accumulation type;
    } words[] = {
        {"i", true, Accumulation::sum},
        {"m", true, Accumulation::stock},
        {"r", true, Accumulation::reduction},
        {"increment", false, Accumulation::sum},
        {"incremen", false, Accumulation::sum},
        {"acumul", false, Accumulation::sum},
        {"sum", false, Accumulation::sum},
        {"increas", false, Accumulation::sum},
        {"no acumul", false, Accumulation::flow},
        {"manten", false, Accumulation::stock},
        {"maint", false, Accumulation::stock},
        {"stock", true, Accumulation::stock},
        {"constan", false, Accumulation::stock},
        {"capac", false, Accumulation::capacity},
        {"crecien", false, Accumulation::capacity},
        {"fluj", false, Accumulation::flow},
        {"flow", true, Accumulation::flow},
        {"reduccion anual", false, Accumulation::annualReduction},
        {"annual reduction", false, Accumulation::annualReduction},
        {"annualreduction", true, Accumulation::annualReduction},
        {"reduc", false, Accumulation::reduction},
        {"decrec", false, Accumulation::reduction},
        {"disminu", false, Accumulation::reduction},
        {"decreas", false, Accumulation::reduction},
    };
    const std::string folded = foldText(text);
    for (const auto& word : words) {
        const std::string_view start = word.start;
        if (word.whole ? folded != start : std::string_view(folded).substr(0, start.size()) != start)
            continue;
        falling = word.type == Accumulation::reduction || word.type == Accumulation::annualReduction;
        return word.type;
    }
    return std::nullopt;
}

std::string isoDate(int year, int month) {
    static constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    char text[40];
    std::snprintf(text, sizeof text, "%04d-%02d-%02d", year, month,
                  days[month - 1] + (month == 2 && leap ? 1 : 0));
    return text;
}

// A figure of the table's own, to compare once everything is in.
struct Check {
    std::size_t row;
    std::size_t column;
    double theirs;
};

// What one row knows while it is read.
struct RowRead {
    const TableRow* cells = nullptr;
    RowReport* report = nullptr;
    bool matched = false;  // merging, and the goal stood in the plan
};

class Importer {
  public:
    Importer(plan::Plan start, bool merges, const Table& source, const Mapping& columns,
             const ImportOptions& given)
        : plan(std::move(start)), merging(merges), table(source), mapping(columns), options(given) {}

    ImportResult run();

  private:
    plan::Plan plan;
    const bool merging;
    const Table& table;
    const Mapping& mapping;
    const ImportOptions& options;
    ImportReport report;
    std::vector<ColumnTarget> targets;
    std::vector<ColumnStyle> styles;
    std::vector<Check> checks;
    std::map<std::string, std::size_t> seenRows;   // all cells of a row: its record
    std::map<std::string, std::size_t> seenCodes;  // goal code: record
    std::map<std::string, plan::Id> lineKeys, objectiveKeys, outcomeKeys, outcomeCodes, entityKeys;
    std::map<std::string, std::vector<plan::Id>> goalKeys;
    std::set<plan::Id> touched;  // lines, objectives, outcome goals and goals of the plan met in this table
    std::set<std::string> notedProjects;
    std::map<std::string, std::size_t> periodReports;  // period key: goals with a report
    std::map<int, std::size_t> yearReports;            // year: goals with a report other than 0
    DecimalSign wholeSign = DecimalSign::unknown;
    double lastGoalOrder = 0;
    plan::Id lastLine, lastObjective, lastOutcome;

    void prepare();
    DecimalSign signOfAll();
    void prepareStyle(std::size_t column);
    void indexPlan();
    void readRow(std::size_t index);
    Refusal refusalOf(const TableRow& row) const;
    void readGoal(RowRead& row);
    void readFigures(RowRead& row, plan::Goal& goal);
    void checkYears(RowRead& row, plan::Goal& goal);
    void comparePeriods(RowRead& row, plan::Goal& goal, int year, plan::YearValues& values, bool reported);
    void checkCells(RowRead& row, std::size_t index);
    void compareProgress();
    void guessCutOff();
    void sumWeights();
    void finish();

    std::size_t columnOf(Field field) const {
        for (std::size_t i = 0; i < targets.size(); ++i) {
            if (targets[i].field == field) return i;
        }
        return nowhere;
    }
    const std::string& headerOf(std::size_t column) const {
        static const std::string none;
        return column < table.headers.size() ? table.headers[column] : none;
    }
    std::string_view cell(const RowRead& row, Field field) const {
        const std::size_t column = columnOf(field);
        return column == nowhere ? std::string_view() : cellAt(*row.cells, column);
    }

    Note made(NoteCode code, std::size_t column, std::string was = {}, std::string became = {}) const {
        Note out{code, headerOf(column), std::move(was), std::move(became), {}, {}, 0};
        if (column < targets.size()) {
            out.year = targets[column].year;
            out.column = column;
        }
        return out;
    }
    Note& note(RowRead& row, NoteCode code, std::size_t column, std::string was = {},
               std::string became = {}) {
        row.report->notes.push_back(made(code, column, std::move(was), std::move(became)));
        return row.report->notes.back();
    }
    Note& noteTable(NoteCode code, std::size_t column, std::string was = {}, std::string became = {}) {
        report.notes.push_back(made(code, column, std::move(was), std::move(became)));
        return report.notes.back();
    }

    // What a name or a code becomes, and the notes of it (only asked for where it is used first).
    struct Text {
        std::string text;
        std::vector<Note> notes;
    };
    Text readName(const RowRead& row, Field field) const;
    Text readCode(const RowRead& row, Field field) const;
    void addNotes(RowRead& row, Text& text) {
        for (Note& each : text.notes) row.report->notes.push_back(std::move(each));
        text.notes.clear();
    }
    plan::Value readValue(RowRead& row, std::size_t column, bool quiet = false);
    std::optional<double> readMoney(RowRead& row, std::size_t column);
    std::optional<double> readWeight(RowRead& row, Field field);
    void noteReading(RowRead& row, std::size_t column, const NumberReading& reading);

    plan::Id findLine(RowRead& row);
    plan::Id findObjective(RowRead& row, const plan::Id& line);
    plan::Id findOutcome(RowRead& row, const plan::Id& objective, const plan::Id& line);
    plan::Id findEntity(RowRead& row, Field field);
    template <class Record>
    void meet(RowRead& row, const plan::Id& id, Record& record, Text& name, std::optional<double> weight,
              Field nameField, Field weightField);

    void setText(RowRead& row, std::string& field, std::string value, std::size_t column);
    // An id in place of another; the note has what the two are called.
    template <class Records>
    void setPlace(RowRead& row, plan::Id& field, const plan::Id& id, const Records& records,
                  std::size_t column) {
        if (id.empty() || id == field) return;
        const auto old = records.find(field);
        if (row.matched) {
            note(row, NoteCode::fieldChanged, column, old == records.end() ? std::string() : old->second.name,
                 records.at(id).name);
        }
        field = id;
    }
    void setValue(RowRead& row, plan::Value& field, const plan::Value& value, std::size_t column);
    void setNumber(RowRead& row, std::optional<double>& field, std::optional<double> value,
                   std::size_t column);
};

void Importer::prepare() {
    targets.assign(table.headers.size(), ColumnTarget{});
    for (std::size_t i = 0; i < targets.size() && i < mapping.columns.size(); ++i) {
        targets[i] = mapping.columns[i].target;
    }
    for (const MappingProblem& problem : checkMapping(mapping)) {
        if (problem.fault == MappingFault::noGoalName || problem.column >= targets.size()) continue;
        targets[problem.column] = ColumnTarget{};
        noteTable(NoteCode::columnUnusable, problem.column);
    }
    for (std::size_t i = 0; i < targets.size(); ++i) {
        if (targets[i].field != Field::ignore) continue;
        IgnoredColumn ignored{i, table.headers[i], Reason::chosen, 0};
        if (i < mapping.columns.size()) ignored.reason = mapping.columns[i].reason;
        for (const TableRow& row : table.rows) {
            if (!trim(cellAt(row, i)).empty()) ++ignored.filled;
        }
        report.ignored.push_back(std::move(ignored));
    }
    styles.assign(targets.size(), ColumnStyle{});
    for (std::size_t i = 0; i < targets.size(); ++i) prepareStyle(i);
    if (table.blankTail > 0) {
        noteTable(NoteCode::rowsLeftOut, nowhere).theirs = static_cast<double>(table.blankTail);
    }
    for (const TableRow& above : table.preamble) {
        std::string text;
        for (const std::string& each : above.cells) {
            const std::string part = tidy(each);
            if (!part.empty()) text += (text.empty() ? "" : " ") + part;
        }
        if (!text.empty()) noteTable(NoteCode::rowsLeftOut, nowhere, text).theirs = 1;
    }

    int first = 0;
    int last = 0;
    for (const ColumnTarget& target : targets) {
        if (target.year == 0) continue;
        if (first == 0 || target.year < first) first = target.year;
        last = std::max(last, target.year);
    }
    if (plan.firstYear == 0) plan.firstYear = first;
    if (plan.lastYear == 0) plan.lastYear = last;
}

// What the table as a whole tells; where decimals have a comma, spreadsheets part the cells with a semicolon.
DecimalSign Importer::signOfAll() {
    if (wholeSign == DecimalSign::unknown) {
        std::vector<std::string_view> all;
        for (std::size_t i = 0; i < targets.size(); ++i) {
            if (!isFigure(targets[i].field)) continue;
            for (const TableRow& row : table.rows) all.push_back(cellAt(row, i));
        }
        wholeSign = decimalSignOf(all, table.separator == ';' ? DecimalSign::comma : DecimalSign::point);
    }
    return wholeSign;
}

void Importer::prepareStyle(std::size_t column) {
    ColumnStyle& style = styles[column];
    const Field field = targets[column].field;
    if (field == Field::goalCode || field == Field::objectiveCode || field == Field::lineCode) {
        std::size_t filled = 0;
        std::size_t zeros = 0;
        for (const TableRow& row : table.rows) {
            const std::string text = trim(cellAt(row, column));
            if (text.empty()) continue;
            ++filled;
            if (text.size() > 2 && text.substr(text.size() - 2) == ".0") ++zeros;
        }
        style.pointZero = filled > 0 && filled == zeros;
    }
    if (!isFigure(field)) return;
    std::vector<std::string_view> cells;
    for (const TableRow& row : table.rows) cells.push_back(cellAt(row, column));
    style.sign = decimalSignOf(cells, DecimalSign::unknown);
    if (style.sign == DecimalSign::unknown) {
        style.guessed = true;
        if (isMoney(field)) {
            // Pesos are never written with three decimals: the sign before three digits groups.
            for (std::string_view each : cells) {
                if (readNumber(each).ambiguous) {
                    style.sign =
                        each.find(',') != std::string_view::npos ? DecimalSign::point : DecimalSign::comma;
                    break;
                }
            }
        }
        if (style.sign == DecimalSign::unknown) style.sign = signOfAll();
    }
    std::size_t numbers = 0;
    std::size_t plainOnes = 0;
    double largest = 0;
    std::string_view example;
    for (std::string_view each : cells) {
        const NumberReading reading = readNumber(each, style.sign);
        if (!reading.number) continue;
        ++numbers;
        if (reading.plain) ++plainOnes;
        if (!reading.plain && example.empty()) example = each;
        if (!reading.percent) largest = std::max(largest, *reading.number);
    }
    style.plain = plainOnes * 2 >= numbers;
    if (!style.plain) {
        const NumberReading read = readNumber(example, style.sign);
        noteTable(NoteCode::columnStyle, column, trim(example), maybeText(read.number));
    }
    if (isWeight(field) && largest > 1) {
        style.hundredths = true;
        noteTable(NoteCode::weightPercent, column);
    }
}

void Importer::indexPlan() {
    for (const auto& [id, line] : plan.lines) {
        if (!line.code.empty()) lineKeys.emplace("c" + foldText(line.code), id);
        lineKeys.emplace("n" + foldText(line.name), id);
    }
    for (const auto& [id, objective] : plan.objectives) {
        if (!objective.code.empty())
            objectiveKeys.emplace(objective.line + "|c" + foldText(objective.code), id);
        objectiveKeys.emplace(objective.line + "|n" + foldText(objective.name), id);
    }
    for (const auto& [id, entity] : plan.entities) {
        entityKeys.emplace(foldText(entity.name), id);
        if (!entity.shortName.empty()) entityKeys.emplace(foldText(entity.shortName), id);
    }
    for (const plan::Id& id : plan::inOrder(plan.goals)) {
        const plan::Goal& goal = plan.goals.at(id);
        lastGoalOrder = std::max(lastGoalOrder, goal.order);
        if (goal.kind == plan::GoalKind::outcome) {
            outcomeKeys.emplace(goal.objective + "|" + foldText(goal.code) + "|" + foldText(goal.name), id);
            if (!goal.code.empty()) outcomeCodes.emplace(goal.objective + "|" + foldText(goal.code), id);
        }
        goalKeys[goal.code.empty() ? "n" + foldText(goal.name) : "c" + foldText(goal.code)].push_back(id);
    }
}

Importer::Text Importer::readName(const RowRead& row, Field field) const {
    Text out;
    const std::size_t column = columnOf(field);
    if (column == nowhere) return out;
    const std::string raw = trim(cellAt(*row.cells, column));
    out.text = tidy(raw);
    if (out.text != raw) {
        const bool wrapped = raw.find_first_of("\r\n") != std::string::npos;
        out.notes.push_back(
            made(wrapped ? NoteCode::nameUnwrapped : NoteCode::spaceTidied, column, raw, out.text));
    }
    return out;
}

Importer::Text Importer::readCode(const RowRead& row, Field field) const {
    Text out = readName(row, field);
    const std::size_t column = columnOf(field);
    if (column == nowhere) return out;
    const std::string was = out.text;
    const NumberReading reading = readNumber(was);
    if (!reading.number || !reading.plain) return out;
    if (was.find_first_of("eE") != std::string::npos) {
        out.notes.push_back(made(NoteCode::codeLostDigits, column, was));
    } else if (styles[column].pointZero) {
        out.text = was.substr(0, was.size() - 2);
    } else if (was.size() >= 15 && was.find('.') != std::string::npos) {
        const std::string shorter = numberText(*reading.number);
        if (shorter.size() < was.size()) out.text = shorter;
    }
    if (out.text != was) out.notes.push_back(made(NoteCode::codeRounded, column, was, out.text));
    return out;
}

void Importer::noteReading(RowRead& row, std::size_t column, const NumberReading& reading) {
    const ColumnStyle& style = styles[column];
    NoteCode code = NoteCode::numberRead;
    if (reading.ambiguous && style.guessed) {
        code = NoteCode::ambiguousNumber;
    } else if (reading.plain || !style.plain) {
        return;
    } else if (reading.percent) {
        code = NoteCode::percentRead;
    }
    note(row, code, column, trim(cellAt(*row.cells, column)), maybeText(reading.number));
}

plan::Value Importer::readValue(RowRead& row, std::size_t column, bool quiet) {
    plan::Value out;
    const std::string_view raw = cellAt(*row.cells, column);
    const NumberReading reading = readNumber(raw, styles[column].sign);
    switch (reading.kind) {
        case NumberKind::empty:
            break;
        case NumberKind::number:
            out.number = reading.number;
            if (!quiet) noteReading(row, column, reading);
            break;
        default:
            out.text = raw;
            if (!quiet) {
                note(row, reading.kind == NumberKind::error ? NoteCode::errorKept : NoteCode::textKept,
                     column, out.text);
            }
    }
    return out;
}

std::optional<double> Importer::readMoney(RowRead& row, std::size_t column) {
    const NumberReading reading = readNumber(cellAt(*row.cells, column), styles[column].sign);
    if (reading.kind == NumberKind::empty) return std::nullopt;
    const std::string raw = trim(cellAt(*row.cells, column));
    if (reading.kind == NumberKind::dash) {
        note(row, NoteCode::dashAsZero, column, raw, "0");
        return 0.0;
    }
    if (reading.kind != NumberKind::number || reading.percent) {
        note(row, NoteCode::notMoney, column, raw);
        return std::nullopt;
    }
    noteReading(row, column, reading);
    return reading.number;
}

std::optional<double> Importer::readWeight(RowRead& row, Field field) {
    const std::size_t column = columnOf(field);
    if (column == nowhere) return std::nullopt;
    const NumberReading reading = readNumber(cellAt(*row.cells, column), styles[column].sign);
    if (reading.kind == NumberKind::empty) return std::nullopt;
    if (!reading.number || *reading.number < 0) {
        note(row, NoteCode::notWeight, column, trim(cellAt(*row.cells, column)));
        return std::nullopt;
    }
    return styles[column].hundredths && !reading.percent ? *reading.number / 100 : *reading.number;
}

void Importer::setText(RowRead& row, std::string& field, std::string value, std::size_t column) {
    if (value == field) return;
    if (value.empty()) {
        note(row, NoteCode::emptyKept, column, {}, field);
        return;
    }
    if (row.matched) note(row, NoteCode::fieldChanged, column, field, value);
    field = std::move(value);
}

void Importer::setValue(RowRead& row, plan::Value& field, const plan::Value& value, std::size_t column) {
    if (value == field) return;
    if (value.empty()) {
        note(row, NoteCode::emptyKept, column, {}, valueText(field));
        return;
    }
    if (row.matched) note(row, NoteCode::fieldChanged, column, valueText(field), valueText(value));
    field = value;
}

void Importer::setNumber(RowRead& row, std::optional<double>& field, std::optional<double> value,
                         std::size_t column) {
    if (value == field) return;
    if (!value) {
        note(row, NoteCode::emptyKept, column, {}, maybeText(field));
        return;
    }
    if (row.matched) note(row, NoteCode::fieldChanged, column, maybeText(field), maybeText(value));
    field = value;
}

// A line or objective that is there already: the first row of a merge updates it, later rows are compared.
template <class Record>
void Importer::meet(RowRead& row, const plan::Id& id, Record& record, Text& name,
                    std::optional<double> weight, Field nameField, Field weightField) {
    const std::size_t nameColumn = columnOf(nameField);
    const std::size_t weightColumn = columnOf(weightField);
    const bool update = touched.insert(id).second;
    if (!name.text.empty() && name.text != record.name) {
        note(row, update ? NoteCode::fieldChanged : NoteCode::nameDiffers, nameColumn,
             update ? record.name : name.text, update ? name.text : record.name);
        if (update) record.name = name.text;
    }
    if (weight && weight != record.weight) {
        if (update) {
            note(row, NoteCode::fieldChanged, weightColumn, maybeText(record.weight), maybeText(weight));
        } else if (record.weight) {
            note(row, NoteCode::weightDiffers, weightColumn, maybeText(weight), maybeText(record.weight));
        }
        if (update || !record.weight) record.weight = weight;
    }
}

plan::Id Importer::findLine(RowRead& row) {
    Text name = readName(row, Field::line);
    Text code = readCode(row, Field::lineCode);
    if (name.text.empty() && code.text.empty()) {
        if (!options.fillDown || lastLine.empty() || columnOf(Field::line) == nowhere) return {};
        note(row, NoteCode::filledDown, columnOf(Field::line), {}, plan.lines.at(lastLine).name);
        return lastLine;
    }
    std::string number;
    std::string rest;
    if (code.text.empty() && splitNumber(name.text, number, rest)) {
        code.text = number;
        name.text = rest;
    }
    const std::optional<double> weight = readWeight(row, Field::lineWeight);
    const std::string key = code.text.empty() ? "n" + foldText(name.text) : "c" + foldText(code.text);
    auto found = lineKeys.find(key);
    if (found == lineKeys.end() && !code.text.empty()) {
        found = lineKeys.find("n" + foldText(name.text));  // a line of the plan that has no code yet
        if (found != lineKeys.end() && !plan.lines.at(found->second).code.empty()) found = lineKeys.end();
    }
    if (found != lineKeys.end()) {
        const plan::Id id = found->second;
        meet(row, id, plan.lines.at(id), name, weight, Field::line, Field::lineWeight);
        return id;
    }
    const plan::Id id = options.newId();
    plan::StrategicLine line;
    line.order = static_cast<double>(plan.lines.size() + 1);
    line.code = code.text;
    line.name = name.text;
    line.weight = weight;
    plan.lines.emplace(id, std::move(line));
    lineKeys.emplace(key, id);
    lineKeys.emplace("n" + foldText(name.text), id);
    touched.insert(id);
    addNotes(row, name);
    addNotes(row, code);
    return id;
}

plan::Id Importer::findObjective(RowRead& row, const plan::Id& line) {
    Text name = readName(row, Field::objective);
    Text code = readCode(row, Field::objectiveCode);
    if (name.text.empty() && code.text.empty()) {
        const bool same = options.fillDown && !lastObjective.empty() && line == lastLine;
        if (!same || columnOf(Field::objective) == nowhere) return {};
        note(row, NoteCode::filledDown, columnOf(Field::objective), {},
             plan.objectives.at(lastObjective).name);
        return lastObjective;
    }
    const std::optional<double> weight = readWeight(row, Field::objectiveWeight);
    const std::string key =
        line + (code.text.empty() ? "|n" + foldText(name.text) : "|c" + foldText(code.text));
    const std::string nameKey = line + "|n" + foldText(name.text);
    auto found = objectiveKeys.find(key);
    if (found == objectiveKeys.end() && !code.text.empty()) {
        found = objectiveKeys.find(nameKey);
        if (found != objectiveKeys.end() && !plan.objectives.at(found->second).code.empty()) {
            found = objectiveKeys.end();
        }
    }
    if (found != objectiveKeys.end()) {
        const plan::Id id = found->second;
        meet(row, id, plan.objectives.at(id), name, weight, Field::objective, Field::objectiveWeight);
        return id;
    }
    const plan::Id id = options.newId();
    plan::Objective objective;
    objective.order = static_cast<double>(plan.objectives.size() + 1);
    objective.code = code.text;
    objective.name = name.text;
    objective.line = line;
    objective.weight = weight;
    plan.objectives.emplace(id, std::move(objective));
    objectiveKeys.emplace(key, id);
    objectiveKeys.emplace(nameKey, id);
    touched.insert(id);
    addNotes(row, name);
    addNotes(row, code);
    return id;
}

plan::Id Importer::findOutcome(RowRead& row, const plan::Id& objective, const plan::Id& line) {
    Text name = readName(row, Field::outcomeName);
    Text code = readCode(row, Field::outcomeCode);
    if (name.text.empty() && code.text.empty()) {
        // Only merged cells leave the objective blank as well; else the goal simply has no outcome goal.
        const bool merged = options.fillDown && !lastOutcome.empty() && objective == lastObjective &&
                            columnOf(Field::objective) != nowhere &&
                            trim(cell(row, Field::objective)).empty();
        if (!merged || columnOf(Field::outcomeName) == nowhere) return {};
        note(row, NoteCode::filledDown, columnOf(Field::outcomeName), {}, plan.goals.at(lastOutcome).name);
        return lastOutcome;
    }
    Text indicator = readName(row, Field::outcomeIndicator);
    const std::size_t baselineColumn = columnOf(Field::outcomeBaseline);
    const std::size_t indicatorColumn = columnOf(Field::outcomeIndicator);
    auto baseline = [&](bool quiet) {
        return baselineColumn == nowhere ? plan::Value{} : readValue(row, baselineColumn, quiet);
    };
    const std::string place = objective.empty() ? line : objective;
    const std::string key = place + "|" + foldText(code.text) + "|" + foldText(name.text);
    const auto found = outcomeKeys.find(key);
    if (found != outcomeKeys.end()) {
        const plan::Id id = found->second;
        plan::Goal& outcome = plan.goals.at(id);
        if (touched.insert(id).second) {
            RowRead update = row;
            update.matched = true;
            setText(update, outcome.indicator.name, indicator.text, indicatorColumn);
            setValue(update, outcome.indicator.baseline, baseline(false), baselineColumn);
            return id;
        }
        if (!indicator.text.empty() && indicator.text != outcome.indicator.name) {
            note(row, NoteCode::outcomeDiffers, indicatorColumn, indicator.text, outcome.indicator.name);
        }
        const plan::Value other = baseline(true);
        if (!other.empty() && other != outcome.indicator.baseline) {
            note(row, NoteCode::outcomeDiffers, baselineColumn, valueText(other),
                 valueText(outcome.indicator.baseline));
        }
        return id;
    }
    const plan::Id id = options.newId();
    plan::Goal outcome;
    outcome.order = ++lastGoalOrder;
    outcome.kind = plan::GoalKind::outcome;
    outcome.code = code.text;
    outcome.name = name.text.empty() ? code.text : name.text;
    outcome.objective = objective;
    if (objective.empty()) outcome.line = line;
    outcome.indicator.name = indicator.text;
    outcome.indicator.baseline = baseline(false);
    if (!code.text.empty()) {
        const auto [twin, fresh] = outcomeCodes.emplace(place + "|" + foldText(code.text), id);
        if (!fresh) {
            note(row, NoteCode::outcomeCodeTwice, columnOf(Field::outcomeCode), code.text,
                 plan.goals.at(twin->second).name);
        }
    }
    plan.goals.emplace(id, std::move(outcome));
    outcomeKeys.emplace(key, id);
    touched.insert(id);
    addNotes(row, name);
    addNotes(row, code);
    addNotes(row, indicator);
    return id;
}

plan::Id Importer::findEntity(RowRead& row, Field field) {
    Text name = readName(row, field);
    if (name.text.empty()) return {};
    const std::string key = foldText(name.text);
    const auto found = entityKeys.find(key);
    if (found != entityKeys.end()) return found->second;
    const plan::Id id = options.newId();
    plan::Entity entity;
    entity.order = static_cast<double>(plan.entities.size() + 1);
    entity.name = name.text;
    plan.entities.emplace(id, std::move(entity));
    entityKeys.emplace(key, id);
    addNotes(row, name);
    return id;
}

Refusal Importer::refusalOf(const TableRow& row) const {
    bool any = false;
    bool allHeaders = true;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const std::string text = foldText(row.cells[i]);
        if (trim(row.cells[i]).empty()) continue;
        any = true;
        if (i >= table.headers.size() || text.empty() || text != foldText(table.headers[i])) {
            allHeaders = false;
            break;
        }
    }
    if (!any) return Refusal::emptyRow;
    if (allHeaders) return Refusal::repeatedHeader;
    const std::size_t name = columnOf(Field::goalName);
    if (name == nowhere) return Refusal::noNameColumn;
    if (trim(cellAt(row, name)).empty()) return Refusal::missingName;
    return Refusal::none;
}

void Importer::readRow(std::size_t index) {
    const TableRow& source = table.rows[index];
    RowReport& out = report.rows[index];
    RowRead row;
    row.cells = &source;
    row.report = &out;
    out.record = source.record;
    out.line = source.line;
    out.code = readCode(row, Field::goalCode).text;
    out.name = readName(row, Field::goalName).text;
    out.refusal = refusalOf(source);
    if (out.refusal == Refusal::none) {
        std::string all;
        for (const std::string& each : source.cells) all += each + '\x1f';
        const auto [first, fresh] = seenRows.emplace(std::move(all), source.record);
        if (!fresh) {
            out.refusal = Refusal::duplicateRow;
            note(row, NoteCode::duplicateCode, columnOf(Field::goalCode), std::to_string(first->second));
        }
    }
    if (out.refusal != Refusal::none) {
        out.outcome = RowOutcome::refused;
        return;
    }
    readGoal(row);
    checkCells(row, index);
}

void Importer::readGoal(RowRead& row) {
    RowReport& out = *row.report;
    const plan::Id line = findLine(row);
    const plan::Id objective = findObjective(row, line);
    const plan::Id outcome = findOutcome(row, objective, line);
    lastLine = line;
    lastObjective = objective;
    lastOutcome = outcome;
    const bool placed = columnOf(Field::line) != nowhere || columnOf(Field::objective) != nowhere;
    if (placed && line.empty() && objective.empty()) note(row, NoteCode::missingLine, columnOf(Field::line));

    Text name = readName(row, Field::goalName);
    Text code = readCode(row, Field::goalCode);
    const std::size_t codeColumn = columnOf(Field::goalCode);
    if (code.text.empty()) {
        if (codeColumn != nowhere) note(row, NoteCode::missingCode, codeColumn);
    } else {
        const auto [first, fresh] = seenCodes.emplace(foldText(code.text), out.record);
        if (!fresh) note(row, NoteCode::duplicateCode, codeColumn, std::to_string(first->second));
    }

    plan::GoalKind kind = plan::GoalKind::output;
    const std::string kindText = foldText(cell(row, Field::goalKind));
    if (kindText.substr(0, 8) == "resultad" || kindText == "outcome" || kindText == "r" || kindText == "mr") {
        kind = plan::GoalKind::outcome;
    } else if (!kindText.empty() && kindText.substr(0, 7) != "product" && kindText != "output" &&
               kindText != "p" && kindText != "mp") {
        note(row, NoteCode::unknownKind, columnOf(Field::goalKind), trim(cell(row, Field::goalKind)));
    }

    // Among the plan's goals of this code that no earlier row took: the one of the same name, else the first.
    plan::Id id;
    if (merging) {
        const auto found =
            goalKeys.find(code.text.empty() ? "n" + foldText(name.text) : "c" + foldText(code.text));
        if (found != goalKeys.end()) {
            for (const plan::Id& candidate : found->second) {
                if (touched.count(candidate) > 0 || plan.goals.at(candidate).kind != kind) continue;
                const bool sameName = foldText(plan.goals.at(candidate).name) == foldText(name.text);
                if (id.empty() || sameName) id = candidate;
                if (sameName) break;
            }
        }
    }
    row.matched = !id.empty();
    plan::Goal goal;
    if (row.matched) {
        goal = plan.goals.at(id);
    } else {
        id = options.newId();
        goal.order = ++lastGoalOrder;
        goal.kind = kind;
    }
    const plan::Goal before = goal;
    out.goal = id;
    touched.insert(id);
    addNotes(row, name);
    addNotes(row, code);
    setText(row, goal.code, code.text, codeColumn);
    setText(row, goal.name, name.text, columnOf(Field::goalName));

    if (!objective.empty()) {
        setPlace(row, goal.objective, objective, plan.objectives, columnOf(Field::objective));
    } else if (goal.objective.empty()) {
        setPlace(row, goal.line, line, plan.lines, columnOf(Field::line));
    }
    setPlace(row, goal.outcome, outcome, plan.goals, columnOf(Field::outcomeName));
    const Field office = columnOf(Field::entity) != nowhere ? Field::entity : Field::responsible;
    setPlace(row, goal.entity, findEntity(row, office), plan.entities, columnOf(office));

    auto text = [&](Field field, std::string& into) {
        const std::size_t column = columnOf(field);
        if (column == nowhere) return;
        Text read = readName(row, field);
        addNotes(row, read);
        setText(row, into, std::move(read.text), column);
    };
    if (columnOf(Field::responsible) != nowhere) {
        setText(row, goal.responsible, readName(row, Field::responsible).text, columnOf(Field::responsible));
    }
    text(Field::unit, goal.indicator.unit);
    text(Field::indicator, goal.indicator.name);
    text(Field::formula, goal.indicator.formula);
    text(Field::source, goal.indicator.source);
    text(Field::periodicity, goal.indicator.periodicity);

    const std::size_t trendColumn = columnOf(Field::trend);
    const std::string trend = trim(cell(row, Field::trend));
    if (!trend.empty()) {
        bool falling = false;
        const auto type = readTrend(trend, falling);
        if (!type) {
            note(row, NoteCode::unknownTrend, trendColumn, trend);
        } else {
            if (row.matched && *type != goal.indicator.accumulation) {
                note(row, NoteCode::fieldChanged, trendColumn, {}, trend);
            }
            goal.indicator.accumulation = *type;
            goal.indicator.falling = falling;
        }
    }
    if (columnOf(Field::goalWeight) != nowhere) {
        setNumber(row, goal.weight, readWeight(row, Field::goalWeight), columnOf(Field::goalWeight));
    }
    Text projectCode = readCode(row, Field::projectCode);
    Text project = readName(row, Field::project);
    const std::size_t projectColumn =
        columnOf(Field::project) != nowhere ? columnOf(Field::project) : columnOf(Field::projectCode);
    if (projectColumn != nowhere) {
        addNotes(row, projectCode);
        // A project stands in many rows; how its name was tidied is said once.
        if (!project.notes.empty() && notedProjects.insert(project.notes.front().was).second)
            addNotes(row, project);
        const std::string gap = projectCode.text.empty() || project.text.empty() ? "" : " ";
        setText(row, goal.project, projectCode.text + gap + project.text, projectColumn);
    }
    readFigures(row, goal);
    checkYears(row, goal);

    if (merging) {
        out.merge = !row.matched     ? MergeState::added
                    : goal == before ? MergeState::unchanged
                                     : MergeState::changed;
    }
    plan.goals[id] = std::move(goal);
}

void Importer::readFigures(RowRead& row, plan::Goal& goal) {
    std::map<int, std::pair<std::string, std::size_t>> evidence;  // several columns may give one year's
    for (std::size_t i = 0; i < targets.size(); ++i) {
        const ColumnTarget& target = targets[i];
        const std::string_view raw = cellAt(*row.cells, i);
        auto value = [&](plan::Value& field) { setValue(row, field, readValue(row, i), i); };
        auto money = [&](std::optional<double> plan::Money::* field) {
            const std::optional<double> amount = readMoney(row, i);
            const bool known = goal.money.count(target.year) > 0;
            if (amount || known) setNumber(row, goal.money[target.year].*field, amount, i);
        };
        switch (target.field) {
            case Field::baseline:
                value(goal.indicator.baseline);
                break;
            case Field::target:
                value(goal.target);
                break;
            case Field::yearTarget:
                value(goal.years[target.year].target);
                break;
            case Field::yearProgrammed:
                value(goal.years[target.year].programmed);
                break;
            case Field::yearReported: {
                plan::Value& field = goal.years[target.year].reported;
                value(field);
                if (field.number && *field.number != 0) ++yearReports[target.year];
                break;
            }
            case Field::periodProgrammed:
            case Field::periodReported: {
                const std::string key = periodKey(target);
                const plan::Value read = readValue(row, i);
                if (read.empty() && goal.periods.count(key) == 0) break;
                plan::PeriodValues& period = goal.periods[key];
                const bool reported = target.field == Field::periodReported;
                setValue(row, reported ? period.reported : period.programmed, read, i);
                if (reported && !period.reported.empty()) ++periodReports[key];
                break;
            }
            case Field::evidence: {
                const std::string text = trim(raw);
                auto& [all, column] = evidence[target.year];
                column = i;
                if (!text.empty()) all += (all.empty() ? "" : "\n") + text;
                break;
            }
            case Field::moneyPlanned:
                money(&plan::Money::planned);
                break;
            case Field::moneyInitial:
                money(&plan::Money::initial);
                break;
            case Field::moneyDefinitive:
                money(&plan::Money::definitive);
                break;
            case Field::moneyCommitted:
                money(&plan::Money::committed);
                break;
            case Field::moneyObligated:
                money(&plan::Money::obligated);
                break;
            case Field::moneyPaid:
                money(&plan::Money::paid);
                break;
            case Field::notes: {
                const std::string text = trim(raw);
                if (text.empty()) break;
                const std::string remark = tidy(headerOf(i)) + ": " + text;
                if (goal.notes.find(remark) != std::string::npos) break;
                if (row.matched) note(row, NoteCode::fieldChanged, i, {}, text);
                goal.notes += (goal.notes.empty() ? "" : "\n") + remark;
                break;
            }
            default:
                break;
        }
    }
    for (auto& [year, found] : evidence) {
        setText(row, goal.years[year].evidence, std::move(found.first), found.second);
    }
}

void Importer::comparePeriods(RowRead& row, plan::Goal& goal, int year, plan::YearValues& values,
                              bool reported) {
    double sum = 0;
    bool any = false;
    bool numbers = true;
    const std::string start = std::to_string(year) + "-";
    for (auto period = goal.periods.lower_bound(start);
         period != goal.periods.end() && period->first.compare(0, start.size(), start) == 0; ++period) {
        const plan::Value& value = reported ? period->second.reported : period->second.programmed;
        if (value.empty()) continue;
        any = true;
        numbers = numbers && value.number;
        sum += value.number.value_or(0);
    }
    const Field yearField = reported ? Field::yearReported : Field::yearProgrammed;
    std::size_t column = nowhere;
    bool periodsMapped = false;
    for (std::size_t i = 0; i < targets.size(); ++i) {
        if (targets[i].year != year) continue;
        if (targets[i].field == yearField) column = i;
        if (targets[i].field == (reported ? Field::periodReported : Field::periodProgrammed))
            periodsMapped = true;
    }
    if (!periodsMapped) return;
    plan::Value& total = reported ? values.reported : values.programmed;
    if (total.empty()) {
        if (!any) return;
        const bool adds = goal.indicator.accumulation == plan::Accumulation::sum && numbers;
        Note& entry = note(row, adds ? NoteCode::totalFromPeriods : NoteCode::totalMissing, column);
        entry.year = year;
        entry.ours = sum;
        if (adds) {
            total.number = sum;
            entry.became = numberText(sum);
            if (reported && sum != 0) ++yearReports[year];
        }
    } else if (!any) {
        if (reported && total.number && *total.number == 0)
            note(row, NoteCode::zeroWithoutPeriods, column).year = year;
    } else if (total.number && numbers &&
               std::fabs(sum - *total.number) > sameFigure * std::max(1.0, std::fabs(*total.number))) {
        Note& entry = note(row, NoteCode::periodsDiffer, column);
        entry.year = year;
        entry.theirs = total.number;
        entry.ours = sum;
    }
}

void Importer::checkYears(RowRead& row, plan::Goal& goal) {
    std::set<int> years;
    for (const ColumnTarget& target : targets) {
        if (target.field == Field::periodProgrammed || target.field == Field::periodReported)
            years.insert(target.year);
    }
    for (int year : years) {
        plan::YearValues& values = goal.years[year];
        comparePeriods(row, goal, year, values, false);
        comparePeriods(row, goal, year, values, true);
        if (values == plan::YearValues{}) goal.years.erase(year);
    }
    for (auto entry = goal.years.begin(); entry != goal.years.end();) {
        entry = entry->second == plan::YearValues{} ? goal.years.erase(entry) : std::next(entry);
    }
}

void Importer::checkCells(RowRead& row, std::size_t index) {
    const std::size_t width = table.headers.size();
    if (row.cells->cells.size() < width)
        note(row, NoteCode::shortRow, nowhere, std::to_string(row.cells->cells.size()));
    for (std::size_t i = width; i < row.cells->cells.size(); ++i) {
        if (!trim(row.cells->cells[i]).empty()) note(row, NoteCode::extraCells, nowhere, row.cells->cells[i]);
    }
    const plan::Goal& goal = plan.goals.at(row.report->goal);
    for (std::size_t i = 0; i < width; ++i) {
        const ColumnTarget& target = targets[i];
        const std::string_view raw = cellAt(*row.cells, i);
        if (target.field == Field::ignore) {
            if (readNumber(raw).kind == NumberKind::error) note(row, NoteCode::errorIgnored, i, trim(raw));
        } else if (target.field == Field::ownProgress) {
            const NumberReading reading = readNumber(raw, styles[i].sign);
            if (reading.number) {
                checks.push_back({index, i, *reading.number});
            } else if (reading.kind != NumberKind::empty) {
                note(row, NoteCode::progressNotNumber, i, trim(raw));
            }
        } else if (target.field == Field::programmedState) {
            const std::string state = foldText(raw);
            const bool yes =
                state == "p" || state == "programado" || state == "programada" || state == "programmed";
            const bool no = state == "np" || state == "no programado" || state == "no programada" ||
                            state == "not programmed";
            if (!yes && !no) continue;
            const auto found = goal.years.find(target.year);
            const plan::Value programmed =
                found == goal.years.end() ? plan::Value{} : programmedOf(found->second);
            const bool ours = programmed.isText() || (programmed.number && *programmed.number != 0);
            if (ours != yes) note(row, NoteCode::stateDiffers, i, trim(raw), valueText(programmed));
        }
    }
}

void Importer::compareProgress() {
    // Some tables give their own figures in hundredths: that is so for a column when more of its figures
    // meet ours that way.
    std::map<std::size_t, std::pair<std::size_t, std::size_t>> fits;
    std::vector<std::optional<double>> figures;
    for (const Check& check : checks) {
        const plan::Goal& goal = plan.goals.at(report.rows[check.row].goal);
        const int year = targets[check.column].year;
        figures.push_back(options.figure ? options.figure(plan, goal, year) : plainFigure(goal, year));
        if (!figures.back() || *figures.back() == 0) continue;
        if (std::fabs(*figures.back() - check.theirs) <= sameFigure) ++fits[check.column].first;
        if (std::fabs(*figures.back() - check.theirs / 100) <= sameFigure) ++fits[check.column].second;
    }
    std::set<std::size_t> hundredths;
    for (const auto& [column, counts] : fits) {
        if (counts.second <= counts.first) continue;
        hundredths.insert(column);
        noteTable(NoteCode::progressPercent, column);
    }
    for (std::size_t i = 0; i < checks.size(); ++i) {
        const Check& check = checks[i];
        const double theirs = hundredths.count(check.column) > 0 ? check.theirs / 100 : check.theirs;
        const std::optional<double>& ours = figures[i];
        if (ours && std::fabs(*ours - theirs) <= sameFigure) continue;
        RowRead row;
        row.report = &report.rows[check.row];
        row.cells = &table.rows[check.row];
        NoteCode code = NoteCode::progressDiffers;
        if (!ours) {
            const plan::Goal& goal = plan.goals.at(row.report->goal);
            const auto found = goal.years.find(targets[check.column].year);
            const plan::YearValues values = found == goal.years.end() ? plan::YearValues{} : found->second;
            const plan::Value& programmed = programmedOf(values);
            if (programmed.empty() || (programmed.number && *programmed.number == 0)) {
                code = NoteCode::progressNotProgrammed;
            } else if (values.reported.empty()) {
                code = NoteCode::progressNotReported;
            } else {
                code = NoteCode::progressNotComputable;
            }
        }
        Note& entry = note(row, code, check.column, trim(cellAt(*row.cells, check.column)));
        entry.theirs = theirs;
        entry.ours = ours;
    }
}

void Importer::guessCutOff() {
    // A period counts as reported when it has at least a quarter of the reports of the fullest one: a few
    // cells filled ahead of time do not move the cut-off.
    std::size_t fullest = 0;
    for (const auto& [key, count] : periodReports) fullest = std::max(fullest, count);
    std::string date;
    std::string from;
    int periodYear = 0;
    for (const auto& [key, count] : periodReports) {
        if (count * 4 < fullest) continue;
        const int year = std::atoi(key.substr(0, 4).c_str());
        const int part =
            std::atoi(key.substr(key.find('-') + (key.find('T') != std::string::npos ? 2 : 1)).c_str());
        const std::string ends = isoDate(year, key.find('T') != std::string::npos ? part * 3 : part);
        if (ends > date) {
            date = ends;
            from = key;
            periodYear = year;
        }
    }
    for (const auto& [year, count] : yearReports) {
        if (year > periodYear) {
            date = isoDate(year, 12);
            from = std::to_string(year);
            periodYear = year;
        }
    }
    if (date.empty() || date <= plan.cutOff) return;
    plan.cutOff = date;
    noteTable(NoteCode::cutOffGuessed, nowhere, from, date).year = periodYear;
}

void Importer::sumWeights() {
    auto check = [&](double sum, bool any, const std::string& name) {
        if (any && std::fabs(sum - 1) > 1e-6) {
            noteTable(NoteCode::weightsDoNotSum, nowhere, name).ours = sum;
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

void Importer::finish() {
    if (merging) {
        for (const plan::Id& id : plan::inOrder(plan.goals)) {
            const plan::Goal& goal = plan.goals.at(id);
            if (touched.count(id) == 0 && goal.kind == plan::GoalKind::output) {
                noteTable(NoteCode::goalNotInTable, nowhere, goal.code, goal.name);
            }
        }
    }
    for (RowReport& row : report.rows) {
        if (row.merge == MergeState::added) ++report.goalsAdded;
        if (row.merge == MergeState::changed) ++report.goalsChanged;
        if (row.merge == MergeState::unchanged) ++report.goalsUnchanged;
        if (row.outcome == RowOutcome::refused) {
            ++report.refused;
            continue;
        }
        const bool changes = std::any_of(row.notes.begin(), row.notes.end(),
                                         [](const Note& each) { return isChange(each.code); });
        row.outcome = changes ? RowOutcome::changed : RowOutcome::taken;
        ++(changes ? report.changed : report.taken);
    }
}

ImportResult Importer::run() {
    prepare();
    indexPlan();
    report.rows.resize(table.rows.size());
    for (std::size_t i = 0; i < table.rows.size(); ++i) readRow(i);
    guessCutOff();  // before the figures: ours may depend on it
    compareProgress();
    sumWeights();
    finish();
    return {std::move(plan), std::move(report)};
}

}  // namespace

ImportResult importGoals(const Table& table, const Mapping& mapping, const ImportOptions& options) {
    return Importer({}, false, table, mapping, options).run();
}

ImportResult mergeGoals(const plan::Plan& existing, const Table& table, const Mapping& mapping,
                        const ImportOptions& options) {
    return Importer(existing, true, table, mapping, options).run();
}

}  // namespace store
