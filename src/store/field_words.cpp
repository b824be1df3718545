#include "store/field_words.h"

#include "store/fold_text.h"
#include "store/parse.h"

namespace store {
namespace {

bool isYear(const std::string& text) {
    return text.size() == 4 && text.find_first_not_of("0123456789") == std::string::npos;
}

// Columns of the tables of goals and of their years, but those that only name the goal.
template <class Take>
void eachField(const PlanTables& tables, Take take) {
    for (const char* key : {"goals", "years"})
        if (const PlanTable* table = tables.find(key))
            for (const PlanColumn& column : table->columns)
                if (column.at.size() > 2 && column.kind != ColumnKind::info) take(column);
}

// The column's place from the goal, with the year in it.
std::string fieldAt(const PlanColumn& column, const std::string& year) {
    std::string out;
    for (std::size_t i = 2; i < column.at.size(); ++i)
        out = pointer(out, column.at[i] == "{1}" ? year : column.at[i]);
    return out;
}

}  // namespace

std::string fieldWords(const PlanTables& tables, const std::string& field, bool english) {
    const auto steps = pointerKeys(field);
    const std::string year = steps && steps->size() == 3 && isYear((*steps)[1]) ? (*steps)[1] : "";
    std::string words = field;
    eachField(tables, [&](const PlanColumn& column) {
        if (fieldAt(column, year) == field) words = column.title(english) + (year.empty() ? "" : " " + year);
    });
    return fieldOfWords(tables, words) == field ? words : field;
}

std::string fieldOfWords(const PlanTables& tables, const std::string& words) {
    if (words.empty() || words[0] == '/') return pointerKeys(words) ? words : "";
    std::string title = foldText(words), year;
    if (title.size() > 5 && isYear(title.substr(title.size() - 4)) && title[title.size() - 5] == ' ') {
        year = title.substr(title.size() - 4);
        title.resize(title.size() - 5);
    }
    std::string field;
    eachField(tables, [&](const PlanColumn& column) {
        const bool yearly = column.at.size() > 3 && column.at[3] == "{1}";
        const bool named = title == foldText(column.es) || title == foldText(column.en);
        if (named && yearly != year.empty() && field.empty()) field = fieldAt(column, year);
    });
    return field;
}

}  // namespace store
