#include "store/periodicity.h"

#include "store/fold_text.h"

namespace store {
namespace {

struct Words {
    Periodicity periodicity;
    const char* spanish;
    const char* english;
};
constexpr Words kWords[] = {
    {Periodicity::monthly, "Mensual", "Monthly"},
    {Periodicity::bimonthly, "Bimestral", "Every two months"},
    {Periodicity::quarterly, "Trimestral", "Quarterly"},
    {Periodicity::fourMonthly, "Cuatrimestral", "Every four months"},
    {Periodicity::halfYearly, "Semestral", "Half-yearly"},
    {Periodicity::yearly, "Anual", "Yearly"},
    {Periodicity::twoYearly, "Bienal", "Every two years"},
    {Periodicity::fourYearly, "Cuatrienal", "Every four years"},
};

// Other ways in which the same is written, folded.
struct Synonym {
    const char* folded;
    Periodicity periodicity;
};
constexpr Synonym kSynonyms[] = {
    {"mes", Periodicity::monthly},         {"mensualmente", Periodicity::monthly},
    {"month", Periodicity::monthly},       {"trimestralmente", Periodicity::quarterly},
    {"trimestre", Periodicity::quarterly}, {"quarter", Periodicity::quarterly},
    {"semestre", Periodicity::halfYearly}, {"semestralmente", Periodicity::halfYearly},
    {"biannual", Periodicity::halfYearly}, {"ano", Periodicity::yearly},
    {"anualmente", Periodicity::yearly},   {"annual", Periodicity::yearly},
    {"year", Periodicity::yearly},         {"cuatrienio", Periodicity::fourYearly},
};

}  // namespace

Periodicity periodicityOf(std::string_view text) {
    const std::string folded = foldText(text);
    for (const Words& words : kWords)
        if (folded == foldText(words.spanish) || folded == foldText(words.english)) return words.periodicity;
    for (const Synonym& synonym : kSynonyms)
        if (folded == synonym.folded) return synonym.periodicity;
    return text.empty() ? Periodicity::none : Periodicity::other;
}

std::string wordOf(Periodicity periodicity, std::string_view language) {
    for (const Words& words : kWords)
        if (words.periodicity == periodicity) return language == "en" ? words.english : words.spanish;
    return {};
}

}  // namespace store
