#include "app/planner/anonymous_csv.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "app/planner/survey_categories.h"
#include "store/csv.h"

namespace app {

using survey::AnonymousColumn;
using survey::Category;
using survey::CategoryKind;
using survey::ColumnOf;

namespace {

store::CsvStyle styleOf(const Texts& t) {
    store::CsvStyle style;
    style.guardFormulas = true;
    if (t.language() != "en") style.separator = ';';
    return style;
}

// p1, p2… for the questions, d1… for the fields: short, and no record's id.
std::vector<std::string> namesOf(const Texts& t, const survey::AnonymousFile& file) {
    std::vector<std::string> names;
    int questions = 0;
    int fields = 0;
    for (const AnonymousColumn& column : file.columns) {
        if (column.of == ColumnOf::question)
            names.push_back(t.with("anonymous.column.question", {std::to_string(++questions)}));
        else if (column.of == ColumnOf::field)
            names.push_back(t.with("anonymous.column.field", {std::to_string(++fields)}));
        else
            names.push_back(t("anonymous.column.space"));
    }
    return names;
}

std::string optionName(const std::string& column, std::size_t place) {
    return column + "_" + std::to_string(place + 1);
}

std::string wordsOf(const Texts& t, const survey::Survey& survey, const AnonymousColumn& column,
                    const Category& category) {
    if (!column.bands.empty() && category.kind == CategoryKind::number) {
        const auto band = static_cast<std::size_t>(category.number);
        const bool last = band + 2 == column.bands.size();
        const std::string from = t.number(column.bands[band], 6), to = t.number(column.bands[band + 1], 6);
        return last ? t.with("anonymous.band.last", {from, to}) : t.with("anonymous.band", {from, to});
    }
    if (column.of == ColumnOf::space)
        return category.kind == CategoryKind::option ? t("space." + category.option)
                                                     : t("crossing.nomeeting");
    if (column.of == ColumnOf::field)
        return categoryWords(t, survey.profile.at(column.id).options, category, CategoryOf::field);
    return categoryWords(t, survey.questions.at(column.id).options, category, CategoryOf::question);
}

std::string questionWords(const Texts& t, const survey::Survey& survey, ColumnOf of, const survey::Id& id) {
    if (of == ColumnOf::space) return t("crossing.by.kind");
    if (of == ColumnOf::field) return nameWords(t, survey.profile.at(id).label);
    return nameWords(t, survey.questions.at(id).text);
}

std::string kindWords(const Texts& t, const survey::Survey& survey, ColumnOf of, const survey::Id& id) {
    if (of == ColumnOf::space) return t("anonymous.kind.space");
    if (of == ColumnOf::field) return t("anonymous.kind.field");
    switch (survey.questions.at(id).kind) {
        case survey::QuestionKind::chooseMany:
            return t("question.kind.chooseMany");
        case survey::QuestionKind::chooseOne:
            return t("question.kind.chooseOne");
        case survey::QuestionKind::rank:
            return t("question.kind.rank");
        case survey::QuestionKind::scale:
            return t("question.kind.scale");
        case survey::QuestionKind::text:
            return t("question.kind.text");
        case survey::QuestionKind::number:
            return t("question.kind.number");
    }
    return {};
}

std::string doneWords(const Texts& t, const survey::Survey& survey, const AnonymousColumn& column) {
    std::string done;
    const auto add = [&](const std::string& words) { done += (done.empty() ? "" : ". ") + words; };
    if (column.of == ColumnOf::space) add(t("anonymous.done.space"));
    if (column.of == ColumnOf::question) {
        const survey::Question& question = survey.questions.at(column.id);
        if (question.kind == survey::QuestionKind::rank) add(t("anonymous.done.first"));
        if (!column.bands.empty()) add(t("anonymous.done.bands"));
        if (question.other) add(t("anonymous.done.other"));
    }
    if (std::find(column.categories.begin(), column.categories.end(), Category{CategoryKind::rest}) !=
        column.categories.end())
        add(t("anonymous.done.rest"));
    if (column.suppressed > 0)
        add(t.with("anonymous.done.suppressed", {t.number(static_cast<double>(column.suppressed), 0)}));
    return done.empty() ? t("anonymous.done.nothing") : done;
}

std::string whyWords(const Texts& t, survey::LeftOut why) {
    switch (why) {
        case survey::LeftOut::ownWords:
            return t("anonymous.without.words");
        case survey::LeftOut::notAskedOfAll:
            return t("anonymous.without.some");
        case survey::LeftOut::noBounds:
            return t("anonymous.without.bounds");
        case survey::LeftOut::tablesHide:
            return t("anonymous.without.tables");
        case survey::LeftOut::wouldTell:
            return t("anonymous.without.tells");
        case survey::LeftOut::tooSparse:
            return t("anonymous.without.sparse");
    }
    return {};
}

}  // namespace

AnonymousCsv::AnonymousCsv(const Texts& t, const survey::AnonymousFile& file)
    : file_(file), suppressed_(t("anonymous.suppressed")) {
    store::Table table;
    table.headers.push_back(t("anonymous.row"));
    const auto names = namesOf(t, file_);
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (!file_.columns[i].several) table.headers.push_back(names[i]);
        for (std::size_t place = 0; file_.columns[i].several && place < file_.columns[i].categories.size();
             ++place)
            table.headers.push_back(optionName(names[i], place));
    }
    store::CsvStyle style = styleOf(t);
    separator_ = style.separator;
    style.byteOrderMark = true;
    header_ = store::writeCsv(table, style);
}

// All but the row's number: the same for all of the group.
std::string AnonymousCsv::cells(const survey::AnonymousRows& group) const {
    store::Table table;
    for (std::size_t i = 0; i < group.values.size(); ++i) {
        const AnonymousColumn& column = file_.columns[i];
        const auto& value = group.values[i];
        const std::size_t wide = column.several ? column.categories.size() : 1;
        for (std::size_t place = 0; place < wide; ++place) {
            if (!value)
                table.headers.push_back(suppressed_);
            else if (column.several)
                table.headers.push_back(std::find(value->begin(), value->end(), place) == value->end() ? "0"
                                                                                                       : "1");
            else
                table.headers.push_back(std::to_string(value->front() + 1));
        }
    }
    store::CsvStyle style;
    style.separator = separator_;
    return store::writeCsv(table, style);
}

std::string AnonymousCsv::next(std::size_t rows) {
    std::string text;
    while (rows > 0 && group_ < file_.groups.size()) {
        const survey::AnonymousRows& group = file_.groups[group_];
        const std::string same = cells(group);
        for (; rows > 0 && written_ < group.rows; --rows, ++written_)
            text += std::to_string(++number_) + separator_ + same;
        if (written_ < group.rows) break;
        ++group_;
        written_ = 0;
    }
    return text;
}

double AnonymousCsv::share() const {
    return file_.rows > 0 ? static_cast<double>(number_) / static_cast<double>(file_.rows) : 1;
}

std::string anonymousDictionaryCsv(const Texts& t, const survey::Survey& survey,
                                   const survey::AnonymousFile& file) {
    store::Table table;
    table.headers = {t("anonymous.column"), t("publish.question"),  t("anonymous.kind"),
                     t("anonymous.code"),   t("anonymous.meaning"), t("anonymous.done")};
    const auto add = [&](std::vector<std::string> cells) { table.rows.push_back({std::move(cells), 0, 0}); };
    add({t("anonymous.row"), "", "", "", t("anonymous.row.means"), ""});
    const auto names = namesOf(t, file);
    for (std::size_t i = 0; i < file.columns.size(); ++i) {
        const AnonymousColumn& column = file.columns[i];
        const std::string question = questionWords(t, survey, column.of, column.id);
        const std::string kind = kindWords(t, survey, column.of, column.id);
        const std::string done = doneWords(t, survey, column);
        for (std::size_t place = 0; place < column.categories.size(); ++place) {
            const std::string words = wordsOf(t, survey, column, column.categories[place]);
            if (column.several) {
                const std::string name = optionName(names[i], place);
                add({name, question, kind, "1", t.with("anonymous.chosen", {words}), done});
                add({name, question, kind, "0", t.with("anonymous.notchosen", {words}), done});
            } else {
                add({names[i], question, kind, std::to_string(place + 1), words, done});
            }
        }
        const std::size_t wide = column.several ? column.categories.size() : 1;
        for (std::size_t place = 0; column.suppressed > 0 && place < wide; ++place)
            add({column.several ? optionName(names[i], place) : names[i], question, kind,
                 t("anonymous.suppressed"), t("anonymous.suppressed.means"), done});
    }
    for (const survey::ColumnLeftOut& left : file.columnsLeftOut)
        add({t("anonymous.without"), questionWords(t, survey, left.of, left.id),
             kindWords(t, survey, left.of, left.id), "", "", whyWords(t, left.why)});
    store::CsvStyle style = styleOf(t);
    style.byteOrderMark = true;
    return store::writeCsv(table, style);
}

}  // namespace app
