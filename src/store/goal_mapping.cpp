#include "store/goal_mapping.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <nlohmann/json.hpp>
#include <tuple>
#include <utility>

#include "store/header_words.h"

namespace store {
namespace {

// Fields whose columns stand together; codes, weights, baselines and the like without a name of their own
// belong to the level they stand in.
enum class Level { none, line, objective, outcome, goal };

Level levelOf(Field field) {
    switch (field) {
        case Field::lineCode:
        case Field::line:
        case Field::lineWeight:
            return Level::line;
        case Field::objectiveCode:
        case Field::objective:
        case Field::objectiveWeight:
            return Level::objective;
        case Field::outcomeCode:
        case Field::outcomeName:
        case Field::outcomeIndicator:
        case Field::outcomeBaseline:
            return Level::outcome;
        case Field::goalCode:
        case Field::goalName:
        case Field::goalKind:
        case Field::goalWeight:
        case Field::unit:
        case Field::trend:
        case Field::indicator:
            return Level::goal;
        default:
            return Level::none;
    }
}

Level levelSaid(const HeaderRead& read) {
    if (read.has(wOutcome)) return Level::outcome;
    if (read.has(wProduct | wGoal)) return Level::goal;
    if (read.has(wObjective)) return Level::objective;
    if (read.has(wLine)) return Level::line;
    return Level::none;
}

Field fieldFor(Level level, Field line, Field objective, Field outcome, Field goal) {
    switch (level) {
        case Level::line:
            return line;
        case Level::objective:
            return objective;
        case Level::outcome:
            return outcome;
        default:
            return goal;
    }
}

struct Guess {
    ColumnTarget target;
    Reason reason = Reason::headerWords;
    bool yearFromLeft = false;
    bool byLevel = false;  // the level has to come from the columns around
    bool levelFromRight = false;
    bool executionAfterMoney = false;  // financial where it stands beside the money of its year
};

Guess ignored(Reason reason) {
    Guess out;
    out.reason = reason;
    return out;
}

Guess guess(Field field, int year = 0, Reason reason = Reason::headerWords) {
    Guess out;
    out.target.field = field;
    out.target.year = year;
    out.reason = reason;
    return out;
}

Guess guessLevel(const HeaderRead& read, Field line, Field objective, Field outcome, Field goal, bool right) {
    const Level said = levelSaid(read);
    if (said == Level::none) {
        Guess out = guess(goal);
        out.byLevel = true;
        out.levelFromRight = right;
        return out;
    }
    const Field field = fieldFor(said, line, objective, outcome, goal);
    return field == Field::ignore ? ignored(Reason::noField) : guess(field);
}

Guess guessMoney(const HeaderRead& read) {
    if (read.has(wPercent)) return ignored(Reason::computed);
    Field field = Field::moneyDefinitive;
    Reason reason = Reason::headerPart;
    if (read.has(wPaid)) {
        field = Field::moneyPaid;
        reason = Reason::headerWords;
    } else if (read.has(wObligated)) {
        field = Field::moneyObligated;
        reason = Reason::headerWords;
    } else if (read.has(wCommitted)) {
        field = Field::moneyCommitted;
        reason = Reason::headerWords;
    } else if (read.has(wInitial)) {
        field = Field::moneyInitial;
        reason = Reason::headerWords;
    } else if (read.has(wDefinitive)) {
        reason = Reason::headerWords;
    }
    if (read.year == 0) {
        if (read.has(wTotal | wFourYears)) return ignored(Reason::computed);
        reason = Reason::headerPart;
    }
    return guess(field, read.year, reason);
}

Guess guessExecution(const HeaderRead& read) {
    return guess(read.year != 0 ? Field::ownExecution : Field::ownExecutionTotal, read.year);
}

// The header alone; places are looked at afterwards.
Guess guessHeader(const HeaderRead& read) {
    const bool period = read.quarter > 0 || read.month > 0;
    if (read.has(wEvidence)) return guess(Field::evidence, read.year);
    if (read.has(wState) && read.has(wPlanned)) {
        Guess out = guess(Field::programmedState, read.year);
        out.yearFromLeft = read.year == 0;
        return out;
    }
    if (read.has(wProjectCode)) return guess(Field::projectCode);
    if (read.all(wFinancial | wPlan)) {
        return read.year == 0 || read.has(wPercent) ? ignored(Reason::computed)
                                                    : guess(Field::moneyPlanned, read.year);
    }
    if (read.has(wFinancial) && read.has(wPercent) && read.has(wReported | wProgress))
        return guessExecution(read);
    if (read.has(wFinancial) && read.has(wPercent | wReported)) return ignored(Reason::computed);
    if (read.has(wAppropriation | wCommitted | wObligated | wPaid)) return guessMoney(read);
    if (read.has(wProject)) return guess(read.has(wCode) ? Field::projectCode : Field::project);
    if (read.has(wFinancial)) return ignored(Reason::noField);
    if (read.has(wBaseline)) {
        return guessLevel(read, Field::baseline, Field::baseline, Field::outcomeBaseline, Field::baseline,
                          false);
    }
    if (read.has(wTrend)) return read.has(wOutcome) ? ignored(Reason::noField) : guess(Field::trend);
    if (read.has(wUnit)) return read.has(wOutcome) ? ignored(Reason::noField) : guess(Field::unit);
    if (read.has(wFormula)) return read.has(wOutcome) ? ignored(Reason::noField) : guess(Field::formula);
    if (read.has(wPeriodicity)) return guess(Field::periodicity);
    if (read.has(wSource)) return read.has(wOutcome) ? ignored(Reason::noField) : guess(Field::source);
    if (read.has(wIndicator) && read.year == 0) {
        if (read.has(wCode | wKind)) return ignored(Reason::noField);
        return guessLevel(read, Field::indicator, Field::indicator, Field::outcomeIndicator, Field::indicator,
                          false);
    }
    if (read.has(wWeight)) {
        return guessLevel(read, Field::lineWeight, Field::objectiveWeight, Field::ignore, Field::goalWeight,
                          false);
    }
    if (read.has(wProgress)) {
        if (period) return ignored(Reason::computed);
        if (read.has(wFourYears))
            return guess(read.year != 0 ? Field::ownShare : Field::ownFourYears, read.year);
        if (read.year == 0) return ignored(Reason::computed);
        return guess(Field::ownProgress, read.year);
    }
    if (read.has(wPlanned | wReported)) {
        if (read.all(wPlanned | wReported)) return ignored(Reason::noField);
        const bool planned = read.has(wPlanned);
        if (read.has(wPercent)) {
            if (planned || period) return ignored(Reason::computed);
            if (read.has(wFourYears))
                return guess(read.year != 0 ? Field::ownShare : Field::ownFourYears, read.year);
            Guess out = ignored(Reason::computed);
            out.executionAfterMoney = read.year != 0 && !read.has(wTotal);
            return out;
        }
        if (read.has(wFourYears)) return planned ? guess(Field::target) : ignored(Reason::computed);
        if (period) {
            Guess out = guess(planned ? Field::periodProgrammed : Field::periodReported, read.year,
                              read.year == 0 ? Reason::headerPart : Reason::headerWords);
            out.target.quarter = read.quarter;
            out.target.month = read.month;
            return out;
        }
        if (read.year == 0 && read.has(wTotal)) return ignored(Reason::computed);
        return guess(planned ? Field::yearProgrammed : Field::yearReported, read.year,
                     read.year == 0 ? Reason::headerPart : Reason::headerWords);
    }
    if (read.has(wExpected) || (read.has(wGoal) && (read.year != 0 || read.has(wFourYears)))) {
        if (read.has(wOutcome)) return ignored(Reason::noField);
        return read.year != 0 ? guess(Field::yearTarget, read.year) : guess(Field::target);
    }
    if (read.has(wOther)) return ignored(Reason::noField);
    if (read.has(wResponsible)) return guess(Field::responsible);
    if (read.has(wEntity)) return guess(Field::entity);
    if (read.has(wKind))
        return guess(Field::goalKind, 0, read.has(wGoal) ? Reason::headerWords : Reason::headerPart);
    if (read.has(wCode)) {
        return guessLevel(read, Field::lineCode, Field::objectiveCode, Field::outcomeCode, Field::goalCode,
                          true);
    }
    if (read.has(wOutcome)) return guess(Field::outcomeName);
    if (read.has(wGoal | wProduct)) return guess(Field::goalName);
    if (read.has(wObjective)) return guess(Field::objective);
    if (read.has(wLine)) return guess(Field::line);
    if (read.has(wNotes)) return guess(Field::notes);
    return ignored(Reason::noField);
}

Certainty certaintyOf(Reason reason) {
    switch (reason) {
        case Reason::headerTypo:
        case Reason::headerPart:
        case Reason::place:
        case Reason::fullerBlock:
        case Reason::noField:
            return Certainty::likely;
        case Reason::firstOfSame:
        case Reason::notSaved:
            return Certainty::unsure;
        default:
            return Certainty::sure;
    }
}

bool isMoney(Field field) {
    return fieldInfo(field).group == FieldGroup::money && fieldInfo(field).span == Span::year;
}

using TargetKey = std::tuple<Field, int, int, int>;

TargetKey keyOf(const ColumnTarget& target) {
    return {target.field, target.year, target.quarter, target.month};
}

// How many of its year's money fields stand side by side with a column: a year's budget execution is a block
// of initial, definitive, committed and paid, and a lone pair of the same headers is an older copy of it.
std::size_t blockSize(const std::vector<ColumnMapping>& columns, std::size_t column) {
    const int year = columns[column].target.year;
    auto same = [&](std::size_t i) {
        return isMoney(columns[i].target.field) && columns[i].target.year == year;
    };
    std::size_t from = column;
    std::size_t end = column + 1;
    while (from > 0 && same(from - 1)) --from;
    while (end < columns.size() && same(end)) ++end;
    std::vector<Field> kinds;
    for (std::size_t i = from; i < end; ++i) {
        if (std::find(kinds.begin(), kinds.end(), columns[i].target.field) == kinds.end()) {
            kinds.push_back(columns[i].target.field);
        }
    }
    return kinds.size();
}

void settleDuplicates(std::vector<ColumnMapping>& columns, const std::vector<HeaderRead>& reads) {
    std::map<TargetKey, std::vector<std::size_t>> claims;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const Field field = columns[i].target.field;
        if (field != Field::ignore && !fieldInfo(field).many) claims[keyOf(columns[i].target)].push_back(i);
    }
    std::vector<std::size_t> sizes(columns.size(), 0);
    for (const auto& [key, claim] : claims) {
        if (claim.size() > 1 && isMoney(std::get<0>(key))) {
            for (std::size_t i : claim) sizes[i] = blockSize(columns, i);
        }
    }
    for (const auto& [key, claim] : claims) {
        if (claim.size() < 2) continue;
        // Better: a fuller block, no percentage, a surer guess, then the first.
        auto rank = [&](std::size_t i) {
            return std::make_tuple(-static_cast<long>(sizes[i]), reads[i].has(wPercent),
                                   columns[i].certainty);
        };
        std::size_t winner = claim.front();
        for (std::size_t i : claim) {
            if (rank(i) < rank(winner)) winner = i;
        }
        const std::size_t other = claim.front() == winner ? claim[1] : claim.front();
        const bool fuller = sizes[winner] > sizes[other];
        if (fuller || rank(other) == rank(winner)) {
            columns[winner].reason = fuller ? Reason::fullerBlock : Reason::firstOfSame;
            columns[winner].certainty = certaintyOf(columns[winner].reason);
            columns[winner].other = other;
        }
        for (std::size_t i : claim) {
            if (i == winner) continue;
            columns[i].target = ColumnTarget{};
            columns[i].reason = Reason::duplicate;
            columns[i].certainty = columns[winner].certainty;
            columns[i].other = winner;
        }
    }
}

bool columnHasText(const Table& table, std::size_t column) {
    return std::any_of(table.rows.begin(), table.rows.end(),
                       [&](const TableRow& row) { return !trim(cellAt(row, column)).empty(); });
}

std::vector<std::string> foldedHeaders(const Table& table) {
    std::vector<std::string> out;
    for (const std::string& header : table.headers) out.push_back(foldText(header));
    return out;
}

int occurrenceOf(const std::vector<std::string>& folded, std::size_t column) {
    return 1 + static_cast<int>(std::count(
                   folded.begin(), folded.begin() + static_cast<std::ptrdiff_t>(column), folded[column]));
}

}  // namespace

const std::vector<FieldInfo>& allFields() {
    using G = FieldGroup;
    static const std::vector<FieldInfo> fields = {
        {Field::ignore, "ignore", Span::none, G::none, true},
        {Field::lineCode, "lineCode", Span::none, G::structure, false},
        {Field::line, "line", Span::none, G::structure, false},
        {Field::lineWeight, "lineWeight", Span::none, G::structure, false},
        {Field::objectiveCode, "objectiveCode", Span::none, G::structure, false},
        {Field::objective, "objective", Span::none, G::structure, false},
        {Field::objectiveWeight, "objectiveWeight", Span::none, G::structure, false},
        {Field::outcomeCode, "outcomeCode", Span::none, G::outcome, false},
        {Field::outcomeName, "outcomeName", Span::none, G::outcome, false},
        {Field::outcomeIndicator, "outcomeIndicator", Span::none, G::outcome, false},
        {Field::outcomeBaseline, "outcomeBaseline", Span::none, G::outcome, false},
        {Field::goalCode, "goalCode", Span::none, G::goal, false},
        {Field::goalName, "goalName", Span::none, G::goal, false},
        {Field::goalKind, "goalKind", Span::none, G::goal, false},
        {Field::goalWeight, "goalWeight", Span::none, G::goal, false},
        {Field::unit, "unit", Span::none, G::goal, false},
        {Field::trend, "trend", Span::none, G::goal, false},
        {Field::indicator, "indicator", Span::none, G::goal, false},
        {Field::formula, "formula", Span::none, G::goal, false},
        {Field::source, "source", Span::none, G::goal, false},
        {Field::periodicity, "periodicity", Span::none, G::goal, false},
        {Field::baseline, "baseline", Span::none, G::goal, false},
        {Field::entity, "entity", Span::none, G::goal, false},
        {Field::responsible, "responsible", Span::none, G::goal, false},
        {Field::target, "target", Span::none, G::values, false},
        {Field::yearTarget, "yearTarget", Span::year, G::values, false},
        {Field::yearProgrammed, "yearProgrammed", Span::year, G::values, false},
        {Field::yearReported, "yearReported", Span::year, G::values, false},
        {Field::evidence, "evidence", Span::year, G::values, true},
        {Field::periodProgrammed, "periodProgrammed", Span::period, G::values, false},
        {Field::periodReported, "periodReported", Span::period, G::values, false},
        {Field::moneyPlanned, "moneyPlanned", Span::year, G::money, false},
        {Field::moneyInitial, "moneyInitial", Span::year, G::money, false},
        {Field::moneyDefinitive, "moneyDefinitive", Span::year, G::money, false},
        {Field::moneyCommitted, "moneyCommitted", Span::year, G::money, false},
        {Field::moneyObligated, "moneyObligated", Span::year, G::money, false},
        {Field::moneyPaid, "moneyPaid", Span::year, G::money, false},
        {Field::projectCode, "projectCode", Span::none, G::money, false},
        {Field::project, "project", Span::none, G::money, false},
        {Field::ownProgress, "ownProgress", Span::year, G::checks, true},
        {Field::ownShare, "ownShare", Span::year, G::checks, true},
        {Field::ownFourYears, "ownFourYears", Span::none, G::checks, true},
        {Field::ownExecution, "ownExecution", Span::year, G::checks, true},
        {Field::ownExecutionTotal, "ownExecutionTotal", Span::none, G::checks, true},
        {Field::programmedState, "programmedState", Span::year, G::checks, false},
        {Field::notes, "notes", Span::none, G::goal, true},
    };
    return fields;
}

const FieldInfo& fieldInfo(Field field) { return allFields()[static_cast<std::size_t>(field)]; }

std::optional<Field> fieldOf(std::string_view key) {
    for (const FieldInfo& info : allFields()) {
        if (key == info.key) return info.field;
    }
    return std::nullopt;
}

std::string periodKey(const ColumnTarget& target) {
    char text[24] = "";
    if (target.quarter > 0) {
        std::snprintf(text, sizeof text, "%d-T%d", target.year, target.quarter);
    } else if (target.month > 0) {
        std::snprintf(text, sizeof text, "%d-%02d", target.year, target.month);
    }
    return text;
}

Mapping guessMapping(const Table& table) {
    const std::size_t count = table.headers.size();
    std::vector<HeaderRead> reads;
    std::vector<Guess> guesses;
    const std::vector<std::string> folded = foldedHeaders(table);
    for (const std::string& header : table.headers) {
        reads.push_back(readHeader(header));
        guesses.push_back(guessHeader(reads.back()));
    }
    // The level that a column without one stands in: for codes the next that names one, else the last.
    auto levelAround = [&](std::size_t column, bool right) -> std::optional<std::size_t> {
        auto known = [&](std::size_t i) {
            return !guesses[i].byLevel && levelOf(guesses[i].target.field) != Level::none;
        };
        if (right && column + 1 < count && known(column + 1)) return column + 1;
        for (std::size_t i = column; i-- > 0;) {
            if (known(i)) return i;
        }
        for (std::size_t i = column + 1; i < count; ++i) {
            if (known(i)) return i;
        }
        return std::nullopt;
    };
    Mapping out;
    for (std::size_t i = 0; i < count; ++i) {
        Guess& found = guesses[i];
        ColumnMapping mapped;
        mapped.header = table.headers[i];
        mapped.occurrence = occurrenceOf(folded, i);
        if (found.byLevel) {
            const auto near = levelAround(i, found.levelFromRight);
            const Level level = near ? levelOf(guesses[*near].target.field) : Level::goal;
            Field field = found.target.field;
            if (field == Field::baseline && level == Level::outcome) field = Field::outcomeBaseline;
            if (field == Field::indicator && level == Level::outcome) field = Field::outcomeIndicator;
            if (field == Field::goalCode) {
                field = fieldFor(level, Field::lineCode, Field::objectiveCode, Field::outcomeCode,
                                 Field::goalCode);
            }
            if (field == Field::goalWeight) {
                field = fieldFor(level, Field::lineWeight, Field::objectiveWeight, Field::ignore,
                                 Field::goalWeight);
            }
            found.target.field = field;
            found.reason = field == Field::ignore ? Reason::noField : Reason::place;
            mapped.other = near;
        }
        if (found.yearFromLeft) {
            for (std::size_t left = i; left-- > 0 && found.target.year == 0;) {
                if (reads[left].year == 0) continue;
                found.target.year = reads[left].year;
                found.reason = Reason::place;
                mapped.other = left;
            }
        }
        if (found.executionAfterMoney && i > 0) {
            const ColumnTarget& left = guesses[i - 1].target;
            if (isMoney(left.field) && left.year == reads[i].year) {
                found = guess(Field::ownExecution, reads[i].year, Reason::place);
                mapped.other = i - 1;
            }
        }
        if (reads[i].folded.empty() && found.target.field == Field::ignore && !columnHasText(table, i)) {
            found.reason = Reason::emptyColumn;
        }
        if (reads[i].typo && found.reason == Reason::headerWords) found.reason = Reason::headerTypo;
        mapped.target = found.target;
        mapped.reason = found.reason;
        mapped.certainty = certaintyOf(found.reason);
        out.columns.push_back(std::move(mapped));
    }
    settleDuplicates(out.columns, reads);
    return out;
}

std::vector<MappingProblem> checkMapping(const Mapping& mapping) {
    std::vector<MappingProblem> problems;
    std::map<TargetKey, std::size_t> seen;
    bool named = false;
    for (std::size_t i = 0; i < mapping.columns.size(); ++i) {
        const ColumnTarget& target = mapping.columns[i].target;
        if (target.field == Field::ignore) continue;
        const FieldInfo& info = fieldInfo(target.field);
        named = named || target.field == Field::goalName;
        if (info.span != Span::none && target.year == 0) {
            problems.push_back({MappingFault::noYear, i, i});
        } else if (info.span == Span::period && periodKey(target).empty()) {
            problems.push_back({MappingFault::noPeriod, i, i});
        } else if (!info.many) {
            const auto [entry, fresh] = seen.emplace(keyOf(target), i);
            if (!fresh) problems.push_back({MappingFault::twice, i, entry->second});
        }
    }
    if (!named) problems.push_back({MappingFault::noGoalName, 0, 0});
    return problems;
}

nlohmann::json mappingJson(const Mapping& mapping) {
    nlohmann::json out = nlohmann::json::array();
    for (const ColumnMapping& column : mapping.columns) {
        if (foldText(column.header).empty() && column.target.field == Field::ignore) continue;
        nlohmann::json entry = {{"header", tidy(column.header)},
                                {"field", fieldInfo(column.target.field).key}};
        if (column.occurrence > 1) entry["occurrence"] = column.occurrence;
        if (column.target.year != 0) entry["year"] = column.target.year;
        if (column.target.quarter != 0) entry["quarter"] = column.target.quarter;
        if (column.target.month != 0) entry["month"] = column.target.month;
        out.push_back(std::move(entry));
    }
    return out;
}

std::optional<AppliedMapping> applyMapping(const nlohmann::json& saved, const Table& table) {
    if (!saved.is_array()) return std::nullopt;
    AppliedMapping out;
    out.mapping = guessMapping(table);
    std::map<std::pair<std::string, int>, std::size_t> columns;
    const std::vector<std::string> folded = foldedHeaders(table);
    for (std::size_t i = 0; i < folded.size(); ++i) columns[{folded[i], occurrenceOf(folded, i)}] = i;
    std::vector<bool> known(folded.size(), false);
    auto number = [](const nlohmann::json& entry, const char* key, int least, int most) {
        const auto found = entry.find(key);
        if (found == entry.end() || !found->is_number_integer()) return 0;
        const auto value = found->get<std::int64_t>();
        return value >= least && value <= most ? static_cast<int>(value) : 0;
    };
    for (const nlohmann::json& entry : saved) {
        if (!entry.is_object()) continue;
        const auto header = entry.find("header");
        const auto key = entry.find("field");
        if (header == entry.end() || !header->is_string() || key == entry.end() || !key->is_string())
            continue;
        const auto field = fieldOf(key->get_ref<const std::string&>());
        if (!field) continue;
        const std::string& text = header->get_ref<const std::string&>();
        const int occurrence = std::max(1, number(entry, "occurrence", 1, 10000));
        const auto column = columns.find({foldText(text), occurrence});
        if (column == columns.end()) {
            if (*field != Field::ignore) out.missing.push_back(text);
            continue;
        }
        ColumnTarget target;
        target.field = *field;
        if (fieldInfo(*field).span != Span::none) target.year = number(entry, "year", 1900, 2999);
        if (fieldInfo(*field).span == Span::period) {
            target.quarter = number(entry, "quarter", 1, 4);
            target.month = target.quarter > 0 ? 0 : number(entry, "month", 1, 12);
        }
        ColumnMapping& mapped = out.mapping.columns[column->second];
        mapped.target = target;
        mapped.reason = Reason::saved;
        mapped.certainty = Certainty::sure;
        mapped.other.reset();
        known[column->second] = true;
    }
    for (std::size_t i = 0; i < known.size(); ++i) {
        ColumnMapping& mapped = out.mapping.columns[i];
        if (known[i] || mapped.reason == Reason::emptyColumn) continue;
        // A guess never pushes aside what was saved.
        for (std::size_t j = 0; j < known.size(); ++j) {
            if (known[j] && mapped.target.field != Field::ignore && !fieldInfo(mapped.target.field).many &&
                mapped.target == out.mapping.columns[j].target) {
                mapped.target = ColumnTarget{};
                mapped.other = j;
                break;
            }
        }
        mapped.reason = Reason::notSaved;
        mapped.certainty = Certainty::unsure;
    }
    return out;
}

}  // namespace store
