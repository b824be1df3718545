#include "store/header_words.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <utility>
#include <vector>

#include "store/fold_text.h"

namespace store {
namespace {

struct WordForm {
    const char* text;
    std::uint64_t words;
    bool whole;  // the word itself; otherwise how it begins, and one slip of the pen is forgiven
};

// Spanish and English, folded.
constexpr WordForm forms[] = {
    {"eje", wLine, true},
    {"ejes", wLine, true},
    {"linea", wLine, true},
    {"lineas", wLine, true},
    {"line", wLine, true},
    {"axis", wLine, true},
    {"pilar", wLine, true},
    {"pillar", wLine, true},
    {"ponder", wWeight, false},
    {"peso", wWeight, true},
    {"weight", wWeight, false},
    {"objetiv", wObjective, false},
    {"objectiv", wObjective, false},
    {"programa", wObjective, true},
    {"programas", wObjective, true},
    {"program", wObjective, true},
    {"programme", wObjective, true},
    {"subprogra", wOther, false},
    {"sector", wOther, true},
    {"mga", wOther, true},
    {"ods", wOther, true},
    {"pacto", wOther, true},
    {"resultad", wOutcome, false},
    {"outcome", wOutcome, false},
    {"impact", wOutcome, false},
    {"mr", wOutcomeGoal, true},
    {"producto", wProduct, false},
    {"product", wProduct, true},
    {"output", wProduct, false},
    {"mp", wProductGoal, true},
    {"meta", wGoal, true},
    {"metas", wGoal, true},
    {"goal", wGoal, true},
    {"goals", wGoal, true},
    {"cod", wCode, true},
    {"codig", wCode, false},
    {"code", wCode, true},
    {"id", wCode, true},
    {"nro", wCode, true},
    {"no", wCode, true},
    {"consecutiv", wCode, false},
    {"nombre", wName, true},
    {"name", wName, true},
    {"descripc", wName, false},
    {"description", wName, true},
    {"tipo", wKind, true},
    {"type", wKind, true},
    {"kind", wKind, true},
    {"clase", wKind, true},
    {"unidad", wUnit, true},
    {"unidades", wUnit, true},
    {"unit", wUnit, true},
    {"units", wUnit, true},
    {"tendenc", wTrend, false},
    {"trend", wTrend, true},
    {"acumulac", wTrend, false},
    {"accumulat", wTrend, false},
    {"orientac", wTrend, false},
    {"indicad", wIndicator, false},
    {"indicat", wIndicator, false},
    {"formula", wFormula, true},
    {"fuente", wSource, true},
    {"source", wSource, true},
    {"periodic", wPeriodicity, false},
    {"frecuenc", wPeriodicity, false},
    {"frequen", wPeriodicity, false},
    {"lb", wBaseline, true},
    {"baseline", wBaseline, false},
    {"responsab", wResponsible, false},
    {"responsib", wResponsible, false},
    {"dependenc", wResponsible, false},
    {"secretari", wResponsible, false},
    {"oficina", wResponsible, true},
    {"office", wResponsible, true},
    {"entidad", wEntity, false},
    {"entity", wEntity, true},
    {"esperad", wExpected, false},
    {"expected", wExpected, true},
    {"target", wExpected, false},
    {"cuatrien", wFourYears, false},
    {"cuatrenio", wFourYears, true},
    {"quadrenn", wFourYears, false},
    {"planead", wPlanned, false},
    {"planned", wPlanned, true},
    {"programad", wPlanned, false},
    {"programac", wPlanned, false},
    {"programmed", wPlanned, true},
    {"planificad", wPlanned, false},
    {"proyectad", wPlanned, false},
    {"scheduled", wPlanned, false},
    {"ejecut", wReported, false},
    {"ejecuc", wReported, false},
    {"reportad", wReported, false},
    {"reported", wReported, false},
    {"logrado", wReported, true},
    {"logro", wReported, true},
    {"alcanzad", wReported, false},
    {"achieved", wReported, true},
    {"executed", wReported, true},
    {"execution", wReported, true},
    {"actual", wReported, true},
    {"avance", wProgress, true},
    {"avances", wProgress, true},
    {"progres", wProgress, false},
    {"cumplimient", wProgress, false},
    {"achievement", wProgress, true},
    {"estado", wState, true},
    {"state", wState, true},
    {"status", wState, true},
    {"soporte", wEvidence, false},
    {"evidenc", wEvidence, false},
    {"total", wTotal, true},
    {"totales", wTotal, true},
    {"totals", wTotal, true},
    {"apropiac", wAppropriation, false},
    {"appropriat", wAppropriation, false},
    {"presupuest", wAppropriation, false},
    {"budget", wAppropriation, true},
    {"asignad", wAppropriation, false},
    {"asignac", wAppropriation, false},
    {"inicial", wInitial, false},
    {"initial", wInitial, true},
    {"definitiv", wDefinitive, false},
    {"compromis", wCommitted, false},
    {"comprometid", wCommitted, false},
    {"commit", wCommitted, false},
    {"obligac", wObligated, false},
    {"obligad", wObligated, false},
    {"obligat", wObligated, false},
    {"pago", wPaid, true},
    {"pagos", wPaid, true},
    {"pagad", wPaid, false},
    {"giro", wPaid, true},
    {"giros", wPaid, true},
    {"girad", wPaid, false},
    {"paid", wPaid, true},
    {"payment", wPaid, false},
    {"financier", wFinancial, false},
    {"financia", wFinancial, false},
    {"recursos", wFinancial, true},
    {"proyecto", wProject, false},
    {"project", wProject, true},
    {"projects", wProject, true},
    {"bpin", wProjectCode, true},
    {"bpim", wProjectCode, true},
    {"observac", wNotes, false},
    {"nota", wNotes, true},
    {"notas", wNotes, true},
    {"notes", wNotes, true},
    {"comentari", wNotes, false},
    {"remarks", wNotes, true},
    {"plan", wPlan, true},
    {"porcentaje", wPercent, true},
    {"percent", wPercent, false},
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
        {"enero", "ene", "january", "jan"},
        {"febrero", "feb", "february", ""},
        {"marzo", "mar", "march", ""},
        {"abril", "abr", "april", "apr"},
        {"mayo", "may", "", ""},
        {"junio", "jun", "june", ""},
        {"julio", "jul", "july", ""},
        {"agosto", "ago", "august", "aug"},
        {"septiembre", "sep", "september", "sept"},
        {"octubre", "oct", "october", ""},
        {"noviembre", "nov", "november", ""},
        {"diciembre", "dic", "december", "dec"},
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

}  // namespace

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

}  // namespace store
