#include "store/cell_words.h"

#include <cstddef>

#include "store/fold_text.h"

namespace store {

std::optional<NumberedName> splitNumber(const std::string& name) {
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
    if (at == from || at >= name.size()) return std::nullopt;
    const std::string number = name.substr(from, at - from);
    const std::size_t gap = at;
    while (at < name.size() && std::string_view(".:-) ").find(name[at]) != std::string_view::npos) ++at;
    // "4 estrategias" is a name, "4. Estrategias" and "Eje 4 Estrategias" are numbered ones.
    if (at == gap || at >= name.size() || (from == 0 && name[gap] == ' ')) return std::nullopt;
    return NumberedName{number, name.substr(at)};
}

std::optional<Trend> readTrend(std::string_view text) {
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
        return Trend{word.type,
                     word.type == Accumulation::reduction || word.type == Accumulation::annualReduction};
    }
    return std::nullopt;
}

std::optional<plan::GoalKind> readKind(std::string_view text) {
    const std::string folded = foldText(text);
    if (folded.substr(0, 8) == "resultad" || folded == "outcome" || folded == "r" || folded == "mr")
        return plan::GoalKind::outcome;
    if (folded.empty() || folded.substr(0, 7) == "product" || folded == "output" || folded == "p" ||
        folded == "mp")
        return plan::GoalKind::output;
    return std::nullopt;
}

std::optional<bool> readProgrammedState(std::string_view text) {
    const std::string state = foldText(text);
    if (state == "p" || state == "programado" || state == "programada" || state == "programmed") return true;
    if (state == "np" || state == "no programado" || state == "no programada" || state == "not programmed")
        return false;
    return std::nullopt;
}

}  // namespace store
