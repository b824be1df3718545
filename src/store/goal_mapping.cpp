#include "store/goal_mapping.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <map>
#include <nlohmann/json.hpp>
#include <tuple>
#include <utility>

namespace store {
namespace {

// What the words of a header speak of, one bit each.
enum Word : std::uint64_t {
    wLine = 1ull << 0,
    wWeight = 1ull << 1,
    wObjective = 1ull << 2,
    wOther = 1ull << 3,  // catalogues and levels that a plan has no place for
    wOutcome = 1ull << 4,
    wProduct = 1ull << 5,
    wGoal = 1ull << 6,
    wCode = 1ull << 7,
    wName = 1ull << 8,
    wKind = 1ull << 9,
    wUnit = 1ull << 10,
    wTrend = 1ull << 11,
    wIndicator = 1ull << 12,
    wFormula = 1ull << 13,
    wSource = 1ull << 14,
    wPeriodicity = 1ull << 15,
    wBaseline = 1ull << 16,
    wResponsible = 1ull << 17,
    wEntity = 1ull << 18,
    wExpected = 1ull << 19,
    wFourYears = 1ull << 20,
    wPlanned = 1ull << 21,
    wReported = 1ull << 22,
    wProgress = 1ull << 23,
    wState = 1ull << 24,
    wEvidence = 1ull << 25,
    wTotal = 1ull << 26,
    wAppropriation = 1ull << 27,
    wInitial = 1ull << 28,
    wDefinitive = 1ull << 29,
    wCommitted = 1ull << 30,
    wObligated = 1ull << 31,
    wPaid = 1ull << 32,
    wFinancial = 1ull << 33,
    wProject = 1ull << 34,
    wProjectCode = 1ull << 35,
    wNotes = 1ull << 36,
    wPlan = 1ull << 37,
    wPercent = 1ull << 38,
    wOutcomeGoal = 1ull << 39,
    wProductGoal = 1ull << 40,
};

struct WordForm {
    const char* text;
    std::uint64_t words;
    bool whole;  // the word itself; otherwise how it begins, and one slip of the pen is forgiven
};

// Spanish and English, folded.
constexpr WordForm forms[] = {
    {"eje", wLine, true}, {"ejes", wLine, true}, {"linea", wLine, true}, {"lineas", wLine, true},
    {"line", wLine, true}, {"axis", wLine, true}, {"pilar", wLine, true}, {"pillar", wLine, true},
    {"ponder", wWeight, false}, {"peso", wWeight, true}, {"weight", wWeight, false},
    {"objetiv", wObjective, false}, {"objectiv", wObjective, false}, {"programa", wObjective, true},
    {"programas", wObjective, true}, {"program", wObjective, true}, {"programme", wObjective, true},
    {"subprogra", wOther, false}, {"sector", wOther, true}, {"mga", wOther, true}, {"ods", wOther, true},
    {"pacto", wOther, true}, {"resultad", wOutcome, false}, {"outcome", wOutcome, false},
    {"impact", wOutcome, false}, {"mr", wOutcomeGoal, true}, {"producto", wProduct, false},
    {"product", wProduct, true}, {"output", wProduct, false}, {"mp", wProductGoal, true}, {"meta", wGoal, true},
    {"metas", wGoal, true}, {"goal", wGoal, true}, {"goals", wGoal, true}, {"cod", wCode, true},
    {"codig", wCode, false}, {"code", wCode, true}, {"id", wCode, true}, {"nro", wCode, true},
    {"no", wCode, true}, {"consecutiv", wCode, false}, {"nombre", wName, true}, {"name", wName, true},
    {"descripc", wName, false}, {"description", wName, true}, {"tipo", wKind, true}, {"type", wKind, true},
    {"kind", wKind, true}, {"clase", wKind, true}, {"unidad", wUnit, true}, {"unidades", wUnit, true},
    {"unit", wUnit, true}, {"units", wUnit, true}, {"tendenc", wTrend, false}, {"trend", wTrend, true},
    {"acumulac", wTrend, false}, {"accumulat", wTrend, false}, {"orientac", wTrend, false},
    {"indicad", wIndicator, false}, {"indicat", wIndicator, false}, {"formula", wFormula, true},
    {"fuente", wSource, true}, {"source", wSource, true}, {"periodic", wPeriodicity, false},
    {"frecuenc", wPeriodicity, false}, {"frequen", wPeriodicity, false}, {"lb", wBaseline, true},
    {"baseline", wBaseline, false}, {"responsab", wResponsible, false}, {"responsib", wResponsible, false},
    {"dependenc", wResponsible, false}, {"secretari", wResponsible, false}, {"oficina", wResponsible, true},
    {"office", wResponsible, true}, {"entidad", wEntity, false}, {"entity", wEntity, true},
    {"esperad", wExpected, false}, {"expected", wExpected, true}, {"target", wExpected, false},
    {"cuatrien", wFourYears, false}, {"cuatrenio", wFourYears, true}, {"quadrenn", wFourYears, false},
    {"planead", wPlanned, false}, {"planned", wPlanned, true}, {"programad", wPlanned, false},
    {"programac", wPlanned, false}, {"programmed", wPlanned, true}, {"planificad", wPlanned, false},
    {"proyectad", wPlanned, false}, {"scheduled", wPlanned, false}, {"ejecut", wReported, false},
    {"ejecuc", wReported, false}, {"reportad", wReported, false}, {"reported", wReported, false},
    {"logrado", wReported, true}, {"logro", wReported, true}, {"alcanzad", wReported, false},
    {"achieved", wReported, true}, {"executed", wReported, true}, {"execution", wReported, true},
    {"actual", wReported, true}, {"avance", wProgress, true}, {"avances", wProgress, true},
    {"progres", wProgress, false}, {"cumplimient", wProgress, false}, {"achievement", wProgress, true},
    {"estado", wState, true}, {"state", wState, true}, {"status", wState, true}, {"soporte", wEvidence, false},
    {"evidenc", wEvidence, false}, {"total", wTotal, true}, {"totales", wTotal, true}, {"totals", wTotal, true},
    {"apropiac", wAppropriation, false}, {"appropriat", wAppropriation, false},
    {"presupuest", wAppropriation, false}, {"budget", wAppropriation, true}, {"asignad", wAppropriation, false},
    {"asignac", wAppropriation, false}, {"inicial", wInitial, false}, {"initial", wInitial, true},
    {"definitiv", wDefinitive, false}, {"compromis", wCommitted, false}, {"comprometid", wCommitted, false},
    {"commit", wCommitted, false}, {"obligac", wObligated, false}, {"obligad", wObligated, false},
    {"obligat", wObligated, false}, {"pago", wPaid, true}, {"pagos", wPaid, true}, {"pagad", wPaid, false},
    {"giro", wPaid, true}, {"giros", wPaid, true}, {"girad", wPaid, false}, {"paid", wPaid, true},
    {"payment", wPaid, false}, {"financier", wFinancial, false}, {"financia", wFinancial, false},
    {"recursos", wFinancial, true}, {"proyecto", wProject, false}, {"project", wProject, true},
    {"projects", wProject, true}, {"bpin", wProjectCode, true}, {"bpim", wProjectCode, true},
    {"observac", wNotes, false}, {"nota", wNotes, true}, {"notas", wNotes, true}, {"notes", wNotes, true},
    {"comentari", wNotes, false}, {"remarks", wNotes, true}, {"plan", wPlan, true},
    {"porcentaje", wPercent, true}, {"percent", wPercent, false},
};

// One letter too many, too few, wrong, or two swapped.
bool oneSlip(std::string_view a, std::string_view b) {
    if (a.size() > b.size()) std::swap(a, b);
    if (b.size() - a.size() > 1) return false;
    std::size_t i = 0;
    while (i < a.size() && a[i] == b[i]) ++i;
    if (a.size() < b.size()) return a.substr(i) == b.substr(i + 1);
    if (a.substr(std::min(i + 1, a.size())) == b.substr(std::min(i + 1, b.size()))) return true;
    return i + 1 < a.size() && a[i] == b[i + 1] && a[i + 1] == b[i] && a.substr(i + 2) == b.substr(i + 2);
}

std::uint64_t wordsOf(std::string_view token, bool& typo) {
    for (const WordForm& form : forms) {
        const std::string_view text = form.text;
        if (form.whole ? token == text : token.substr(0, text.size()) == text) return form.words;
    }
    for (const WordForm& form : forms) {
        const std::string_view text = form.text;
        if (text.size() < 6) continue;
        bool near = false;
        if (form.whole) {
            near = oneSlip(token, text);
        } else {
            for (std::size_t length = text.size() - 1; length <= text.size() + 1; ++length) {
                if (token.size() >= length && oneSlip(token.substr(0, length), text)) near = true;
            }
        }
        if (near) {
            typo = true;
            return form.words;
        }
    }
    return 0;
}

struct HeaderRead {
    std::string folded;
    std::uint64_t words = 0;
    bool typo = false;
    int year = 0;       // the only one named
    bool years = false;  // more than one
    int quarter = 0;
    int month = 0;
    bool has(std::uint64_t any) const { return (words & any) != 0; }
    bool all(std::uint64_t every) const { return (words & every) == every; }
};

std::vector<std::string> split(const std::string& folded) {
    std::vector<std::string> tokens;
    std::size_t at = 0;
    while (at < folded.size()) {
        const std::size_t end = std::min(folded.find(' ', at), folded.size());
        if (end > at) tokens.push_back(folded.substr(at, end - at));
        at = end + 1;
    }
    return tokens;
}

int quarterNumber(const std::string& token) {
    static constexpr const char* names[4][10] = {
        {"1", "i", "1er", "primer", "primero", "first", "1st", "01", "1o", ""},
        {"2", "ii", "2do", "segundo", "second", "2nd", "02", "2o", "", ""},
        {"3", "iii", "3er", "tercer", "tercero", "third", "3rd", "03", "3o", ""},
        {"4", "iv", "4to", "cuarto", "fourth", "4th", "04", "4o", "", ""},
    };
    for (int quarter = 0; quarter < 4; ++quarter) {
        for (const char* name : names[quarter]) {
            if (*name != 0 && token == name) return quarter + 1;
        }
    }
    return 0;
}

int monthNumber(const std::string& token) {
    static constexpr const char* names[12][4] = {
        {"enero", "ene", "january", "jan"},       {"febrero", "feb", "february", ""},
        {"marzo", "mar", "march", ""},            {"abril", "abr", "april", "apr"},
        {"mayo", "may", "", ""},                  {"junio", "jun", "june", ""},
        {"julio", "jul", "july", ""},             {"agosto", "ago", "august", "aug"},
        {"septiembre", "sep", "september", "sept"}, {"octubre", "oct", "october", ""},
        {"noviembre", "nov", "november", ""},     {"diciembre", "dic", "december", "dec"},
    };
    for (int month = 0; month < 12; ++month) {
        for (const char* name : names[month]) {
            if (*name != 0 && token == name) return month + 1;
        }
    }
    return 0;
}

bool isYear(const std::string& token) {
    return token.size() == 4 && token[0] == '2' && token[1] == '0' &&
           token.find_first_not_of("0123456789") == std::string::npos;
}

HeaderRead readHeader(std::string_view header) {
    HeaderRead out;
    out.folded = foldText(header);
    if (header.find('%') != std::string_view::npos) out.words |= wPercent;
    const std::vector<std::string> tokens = split(out.folded);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const std::string& token = tokens[i];
        const std::string next = i + 1 < tokens.size() ? tokens[i + 1] : "";
        const std::string before = i > 0 ? tokens[i - 1] : "";
        if (isYear(token)) {
            const int year = std::atoi(token.c_str());
            if (out.year != 0 && out.year != year) out.years = true;
            out.year = year;
            if (next.size() == 2 && next.find_first_not_of("0123456789") == std::string::npos) {
                const int month = std::atoi(next.c_str());
                if (month >= 1 && month <= 12) out.month = month;  // 2024-03
            }
            continue;
        }
        if (token.size() == 2 && (token[0] == 't' || token[0] == 'q') && token[1] >= '1' && token[1] <= '4') {
            out.quarter = token[1] - '0';  // T1, Q1
        } else if (token.size() == 2 && token[1] == 't' && token[0] >= '1' && token[0] <= '4') {
            out.quarter = token[0] - '0';  // 1T
        } else if ((token == "t" || token == "q") && next.size() == 1 && quarterNumber(next) > 0) {
            out.quarter = quarterNumber(next);  // T.4
        } else if (token.substr(0, 4) == "trim" || token == "quarter") {
            out.quarter = quarterNumber(next) > 0 ? quarterNumber(next) : quarterNumber(before);
        } else if (monthNumber(token) > 0) {
            out.month = monthNumber(token);
        } else if ((token == "linea" && next == "base") || (token == "line" && before == "base") ||
                   (token == "linea" && next == "de" && i + 2 < tokens.size() && tokens[i + 2] == "base") ||
                   (token == "l" && next == "b") || (token == "valor" && next == "base")) {
            out.words |= wBaseline;
        } else if (token == "four" && (next == "year" || next == "years")) {
            out.words |= wFourYears;
        } else {
            out.words |= wordsOf(token, out.typo);
        }
    }
    if (out.years) {
        out.year = 0;
        out.words |= wFourYears;
    }
    if (out.quarter > 0) out.month = 0;
    if (out.has(wOutcomeGoal)) out.words |= wOutcome | wGoal;
    if (out.has(wProductGoal)) out.words |= wProduct | wGoal;
    return out;
}

// Fields whose columns stand together; codes, weights, baselines and the like without a name of their own
// belong to the level they stand in.
enum class Level { none, line, objective, outcome, goal };

Level levelOf(Field field) {
    switch (field) {
        case Field::lineCode:
        case Field::line:
        case Field::lineWeight: return Level::line;
        case Field::objectiveCode:
        case Field::objective:
        case Field::objectiveWeight: return Level::objective;
        case Field::outcomeCode:
        case Field::outcomeName:
        case Field::outcomeIndicator:
        case Field::outcomeBaseline: return Level::outcome;
        case Field::goalCode:
        case Field::goalName:
        case Field::goalKind:
        case Field::goalWeight:
        case Field::unit:
        case Field::trend:
        case Field::indicator: return Level::goal;
        default: return Level::none;
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
        case Level::line: return line;
        case Level::objective: return objective;
        case Level::outcome: return outcome;
        default: return goal;
    }
}

struct Guess {
    ColumnTarget target;
    Reason reason = Reason::headerWords;
    bool yearFromLeft = false;
    bool byLevel = false;  // the level has to come from the columns around
    bool levelFromRight = false;
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
    if (read.has(wFinancial) && read.has(wPercent | wReported)) return ignored(Reason::computed);
    if (read.has(wAppropriation | wCommitted | wObligated | wPaid)) return guessMoney(read);
    if (read.has(wProject)) return guess(read.has(wCode) ? Field::projectCode : Field::project);
    if (read.has(wFinancial)) return ignored(Reason::noField);
    if (read.has(wBaseline)) {
        return guessLevel(read, Field::baseline, Field::baseline, Field::outcomeBaseline, Field::baseline, false);
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
        return guessLevel(read, Field::lineWeight, Field::objectiveWeight, Field::ignore, Field::goalWeight, false);
    }
    if (read.has(wProgress)) {
        if (read.year == 0 || period || read.has(wFourYears)) return ignored(Reason::computed);
        return guess(Field::ownProgress, read.year);
    }
    if (read.has(wPlanned | wReported)) {
        if (read.all(wPlanned | wReported)) return ignored(Reason::noField);
        const bool planned = read.has(wPlanned);
        if (read.has(wPercent)) return ignored(Reason::computed);
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
    if (read.has(wKind)) return guess(Field::goalKind, 0, read.has(wGoal) ? Reason::headerWords : Reason::headerPart);
    if (read.has(wCode)) {
        return guessLevel(read, Field::lineCode, Field::objectiveCode, Field::outcomeCode, Field::goalCode, true);
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
        case Reason::noField: return Certainty::likely;
        case Reason::firstOfSame:
        case Reason::notSaved: return Certainty::unsure;
        default: return Certainty::sure;
    }
}

bool isMoney(Field field) { return fieldInfo(field).group == FieldGroup::money && fieldInfo(field).span == Span::year; }

using TargetKey = std::tuple<Field, int, int, int>;

TargetKey keyOf(const ColumnTarget& target) {
    return {target.field, target.year, target.quarter, target.month};
}

// How many of its year's money fields stand side by side with a column: a year's budget execution is a block
// of initial, definitive, committed and paid, and a lone pair of the same headers is an older copy of it.
std::size_t blockSize(const std::vector<ColumnMapping>& columns, std::size_t column) {
    const int year = columns[column].target.year;
    auto same = [&](std::size_t i) { return isMoney(columns[i].target.field) && columns[i].target.year == year; };
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
    return 1 + static_cast<int>(std::count(folded.begin(), folded.begin() + static_cast<std::ptrdiff_t>(column),
                                           folded[column]));
}

// The base letter of U+00C0..U+017F, lower case; "" where the letter is none of the Latin alphabet's.
std::string_view baseLetter(unsigned point) {
    static constexpr const char* latin1[64] = {
        "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i", "d", "n", "o", "o", "o", "o",
        "o", "",  "o", "u", "u", "u", "u",  "y", "th", "ss", "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e",
        "e", "i", "i", "i", "i", "d", "n",  "o", "o", "o", "o", "o", "",  "o", "u", "u", "u", "u", "y", "th", "y"};
    static constexpr char extended[129] =
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuu"
        "uuuuuuuuuwwyyyzzzzzzs";
    if (point < 0xC0 || point > 0x17F) return "";
    if (point < 0x100) return latin1[point - 0xC0];
    return {extended + (point - 0x100), 1};
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
        {Field::ownProgress, "ownProgress", Span::year, G::checks, false},
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
                field = fieldFor(level, Field::lineCode, Field::objectiveCode, Field::outcomeCode, Field::goalCode);
            }
            if (field == Field::goalWeight) {
                field =
                    fieldFor(level, Field::lineWeight, Field::objectiveWeight, Field::ignore, Field::goalWeight);
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
        nlohmann::json entry = {{"header", tidy(column.header)}, {"field", fieldInfo(column.target.field).key}};
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
        if (header == entry.end() || !header->is_string() || key == entry.end() || !key->is_string()) continue;
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

std::string foldText(std::string_view text) {
    std::string out;
    bool gap = false;
    auto put = [&](std::string_view letters) {
        if (gap && !out.empty()) out += ' ';
        gap = false;
        out += letters;
    };
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte < 0x80) {
            const char c = text[at++];
            if (c >= 'A' && c <= 'Z') {
                const char lower = static_cast<char>(c + 32);
                put({&lower, 1});
            } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                put({&c, 1});
            } else {
                gap = true;
            }
            continue;
        }
        std::size_t length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2;
        length = std::min(length, text.size() - at);
        if (length == 2) {
            const unsigned point = (byte & 0x1Fu) << 6 | (static_cast<unsigned char>(text[at + 1]) & 0x3Fu);
            const std::string_view letters = baseLetter(point);
            if (!letters.empty()) {
                put(letters);
            } else if (point >= 0x180 && !(point >= 0x300 && point < 0x370)) {
                put(text.substr(at, 2));
            } else if (point < 0xC0) {
                gap = true;  // º, no-break space, and other signs; accents written apart just go
            }
        } else if (byte == 0xE2) {
            gap = true;  // dashes, quotes, typographic spaces
        } else {
            put(text.substr(at, length));
        }
        at += length;
    }
    return out;
}

}  // namespace store
