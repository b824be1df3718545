#include "survey/file_columns.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "survey/answer_rules.h"
#include "survey/order.h"

namespace survey {

namespace {

constexpr int kBands = 5;
constexpr std::size_t kBits = 16;

// The category of a published table that each category of its variable is in.
std::vector<std::optional<std::size_t>> placesIn(const std::vector<Category>& shown,
                                                 const std::vector<Category>& all) {
    std::vector<std::optional<std::size_t>> places;
    for (const Category& category : all) {
        auto found = std::find(shown.begin(), shown.end(), category);
        if (found == shown.end()) found = std::find(shown.begin(), shown.end(), Category{CategoryKind::rest});
        places.push_back(found == shown.end()
                             ? std::nullopt
                             : std::optional<std::size_t>(static_cast<std::size_t>(found - shown.begin())));
    }
    return places;
}

// What its crossings have for categories (publishedCrossing).
std::vector<Category> shownOf(const PublishedTable& list) {
    std::vector<Category> shown;
    for (std::size_t i = 0; i < list.rows.size(); ++i)
        if (list.shown.at(i, 0).count) shown.push_back(list.rows[i]);
    if (!shown.empty() && shown.size() < list.rows.size() && !list.several)
        shown.push_back({CategoryKind::rest});
    return shown;
}

FileColumn columnOf(ColumnOf of, const Id& id, const Variable& variable, std::vector<Category> shown) {
    FileColumn column;
    column.given.of = of;
    column.given.id = id;
    column.given.several = variable.several;
    const auto places = placesIn(shown, variable.categories);
    for (std::size_t i = 0; i < places.size(); ++i) {
        const Category& category = variable.categories[i];
        if (category.kind == CategoryKind::option) column.options[category.option] = places[i];
        if (category.kind == CategoryKind::number && places[i]) column.numbers[category.number] = *places[i];
        if (category.kind == CategoryKind::other) column.other = places[i];
        if (category.kind == CategoryKind::notSaid) column.notSaid = places[i];
    }
    column.given.categories = std::move(shown);
    if (variable.several) column.width = (column.given.categories.size() + kBits - 1) / kBits;
    return column;
}

FileColumn bandsOf(const Id& id, const Question& question) {
    FileColumn column;
    column.given.id = id;
    for (int band = 0; band < kBands; ++band) {
        column.given.categories.push_back({CategoryKind::number, {}, static_cast<double>(band)});
        column.given.bands.push_back(*question.least + (*question.most - *question.least) * band / kBands);
    }
    column.given.bands.push_back(*question.most);
    column.notSaid = kBands;
    column.given.categories.push_back({CategoryKind::notSaid});
    return column;
}

FileColumn spaceColumn() {
    FileColumn column;
    column.given.of = ColumnOf::space;
    for (const char* kind : kSpaceKinds) {
        column.options[kind] = column.given.categories.size();
        column.given.categories.push_back({CategoryKind::option, kind});
    }
    column.notSaid = column.given.categories.size();
    column.given.categories.push_back({CategoryKind::notSaid});
    return column;
}

// Where people may choose several and the list hides an option: each person with a choice left could have
// chosen it too, and nothing that is published would be different. The choices left, of which a person has
// `most` at the most, are so many people's at the least.
bool keepsHiddenOptions(const CategoryCounts& counts, const PublishedTable& list, Count limit) {
    if (!counts.variable.several) return true;
    Count left = counts.variable.most * counts.people;
    for (const Count chosen : counts.of) left -= chosen;
    const Count people = left / counts.variable.most;
    for (std::size_t i = 0; i < counts.of.size(); ++i)
        if (!list.shown.at(i, 0).count && people - (counts.variable.some ? counts.of[i] : 0) < limit)
            return false;
    return true;
}

// How many different answers there are to it, up to very many.
double possible(const FileColumn& column, int most) {
    const auto of = static_cast<double>(column.given.categories.size());
    return column.given.several ? std::pow(of, std::min(most, 10)) : of;
}

FileTable listTable(std::size_t row, const FileColumn& column, const Variable& variable,
                    const std::vector<Count>& of, Count people) {
    FileTable table;
    table.row = row;
    table.rows = column.given.categories.size();
    table.counts.assign(table.rows, 0);
    table.people = {people};
    const auto places = placesIn(column.given.categories, variable.categories);
    for (std::size_t i = 0; i < places.size(); ++i)
        if (places[i]) table.counts[*places[i]] += of[i];
    // What is hidden is one category here: its count is what the others leave.
    table.shown.assign(table.rows, true);
    table.small.assign(table.rows, false);
    return table;
}

FileTable crossingTable(const FileTable& rows, const FileTable& columns, const Publication& given) {
    FileTable table;
    table.row = rows.row;
    table.column = columns.row;
    table.rows = rows.rows;
    table.columns = columns.rows;
    table.people = columns.counts;
    table.any = given.table.shown.fate == TableFate::shown;
    table.counts.assign(table.rows * table.columns, 0);
    table.shown.assign(table.counts.size(), false);
    table.small.assign(table.counts.size(), false);
    for (std::size_t r = 0; table.any && r < table.rows; ++r)
        for (std::size_t c = 0; c < table.columns; ++c) {
            const ShownCell& cell = given.table.shown.at(r, c);
            table.shown[table.place(r, c)] = cell.count.has_value();
            table.small[table.place(r, c)] = cell.hiding == Hiding::small;
        }
    return table;
}

void countCrossing(FileTable& table, const PeopleCounts& counts, const FileColumn& row,
                   const FileColumn& column, Count limit) {
    const std::size_t question = counts.question(row.given.id);
    const std::size_t field = counts.field(column.given.id);
    const auto& ofField = counts.fields[field].variable.categories;
    const auto down = placesIn(row.given.categories, counts.questions[question].variable.categories);
    const auto across = placesIn(column.given.categories, ofField);
    const std::vector<Count> pairs = crossed(counts, question, field);
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const auto& r = down[i / ofField.size()];
        const auto& c = across[i % ofField.size()];
        if (r && c) table.counts[table.place(*r, *c)] += pairs[i];
    }
    for (std::size_t i = 0; !table.any && i < table.counts.size(); ++i)
        table.small[i] = table.counts[i] < limit;
}

}  // namespace

void FileColumn::write(const Survey& survey, const Answer& answer, Record& record) const {
    const auto put = [&](std::optional<std::size_t> place) {
        if (place) record += static_cast<char16_t>(*place);
    };
    if (given.of == ColumnOf::space) {
        if (!answer.space) return put(notSaid);
        const auto kind = options.find(answer.space->kind);
        return put(kind == options.end() ? options.at(*std::prev(std::end(kSpaceKinds))) : kind->second);
    }
    if (given.of == ColumnOf::field) {
        const auto said = answer.profile.find(given.id);
        return put(said == answer.profile.end() ? notSaid : options.at(said->second));
    }
    const auto found = answer.replies.find(given.id);
    const Question& question = survey.questions.at(given.id);
    const Reply* reply = found == answer.replies.end() ? nullptr : &found->second;
    if (reply && !isAnswered(question.kind, *reply)) reply = nullptr;
    if (given.several) {
        Record bits(width, u'\0');
        const auto set = [&](std::optional<std::size_t> place) {
            if (place)
                bits[*place / kBits] = static_cast<char16_t>(bits[*place / kBits] | (1u << *place % kBits));
        };
        if (reply) {
            for (const Id& option : reply->chosen) set(options.at(option));
            if (reply->otherChosen) set(other);
        }
        record += bits;
    } else if (!reply) {
        put(notSaid);
    } else if (!given.bands.empty()) {
        std::size_t band = 0;
        while (band + 2 < given.bands.size() && *reply->number >= given.bands[band + 1]) ++band;
        put(band);
    } else if (question.kind == QuestionKind::scale) {
        const auto place = numbers.find(*reply->number);
        put(place == numbers.end() ? given.categories.size() - 1 : place->second);  // the last: the rest
    } else {
        put(reply->otherChosen ? other : options.at(reply->chosen.front()));
    }
}

bool FileColumn::has(const Record& record, std::size_t at, std::size_t category) const {
    if (!given.several) return record[at] == category;
    return (record[at + category / kBits] >> category % kBits) & 1;
}

bool FileColumn::isGiven(const Record& record, std::size_t at) const {
    if (!given.several) return given.categories[record[at]].kind != CategoryKind::notSaid;
    return record.find_first_not_of(u'\0', at) < at + width;
}

std::vector<std::size_t> FileColumn::read(const Record& record, std::size_t at) const {
    std::vector<std::size_t> in;
    for (std::size_t i = 0; i < given.categories.size(); ++i)
        if (has(record, at, i)) in.push_back(i);
    return in;
}

const FileTable* FileColumns::crossing(std::size_t question, std::size_t field) const {
    for (const FileTable& table : tables)
        if (table.row == question && table.column == field) return &table;
    return nullptr;
}

FileColumns fileColumns(const Survey& survey, const PeopleCounts& counts) {
    FileColumns made;
    const Count limit = survey.smallCells;
    const std::vector<Publication> published = publication(survey, counts);
    const auto listOf = [&](const Id& question, const Id& field) -> const PublishedTable& {
        return std::find_if(published.begin(), published.end(),
                            [&](const Publication& given) {
                                return given.question == question && given.field == field;
                            })
            ->table;
    };
    struct Candidate {
        FileColumn column;
        double size = 0;
        std::optional<FileTable> list;
    };
    std::vector<Candidate> questions;
    std::vector<Candidate> fields;
    for (const Id& id : inOrder(survey.questions)) {
        const Question& question = survey.questions.at(id);
        const auto leave = [&](LeftOut why) { made.leftOut.push_back({ColumnOf::question, id, why}); };
        if (question.kind == QuestionKind::text) {
            leave(LeftOut::ownWords);
        } else if (question.shownIf) {
            leave(LeftOut::notAskedOfAll);
        } else if (question.kind == QuestionKind::number) {
            if (question.least && question.most && *question.least < *question.most)
                questions.push_back({bandsOf(id, question), kBands, {}});
            else
                leave(LeftOut::noBounds);
        } else {
            const CategoryCounts of = questionCounts(counts, counts.question(id));
            const PublishedTable& list = listOf(id, {});
            if (list.shown.fate != TableFate::shown || shownOf(list).empty()) {
                leave(LeftOut::tablesHide);
            } else if (!keepsHiddenOptions(of, list, limit)) {
                leave(LeftOut::wouldTell);
            } else {
                FileColumn column = columnOf(ColumnOf::question, id, of.variable, shownOf(list));
                FileTable table = listTable(0, column, of.variable, of.of, of.people);
                const double size = possible(column, of.variable.most);
                questions.push_back({std::move(column), size, std::move(table)});
            }
        }
    }
    for (const Id& id : inOrder(survey.profile)) {
        const CategoryCounts of = fieldCounts(counts, counts.field(id));
        const PublishedTable& list = listOf({}, id);
        if (list.shown.fate != TableFate::shown || shownOf(list).empty()) {
            made.leftOut.push_back({ColumnOf::field, id, LeftOut::tablesHide});
            continue;
        }
        FileColumn column = columnOf(ColumnOf::field, id, of.variable, shownOf(list));
        FileTable table = listTable(0, column, of.variable, of.of, of.people);
        const double size = possible(column, 1);
        fields.push_back({std::move(column), size, std::move(table)});
    }
    const auto coarser = [](const Candidate& a, const Candidate& b) { return a.size < b.size; };
    if (!questions.empty()) std::stable_sort(questions.begin() + 1, questions.end(), coarser);
    std::stable_sort(fields.begin(), fields.end(), coarser);
    made.questions = questions.size();
    for (std::vector<Candidate>* all : {&questions, &fields})
        for (Candidate& candidate : *all) {
            if (candidate.list) {
                candidate.list->row = made.columns.size();
                made.tables.push_back(*candidate.list);
            }
            made.columns.push_back(std::move(candidate.column));
        }
    for (const Candidate& question : questions) {
        for (const Candidate& field : fields) {
            if (!question.list) continue;
            const Id& row = made.columns[question.list->row].given.id;
            const Id& column = made.columns[field.list->row].given.id;
            const auto given = std::find_if(published.begin(), published.end(), [&](const Publication& one) {
                return one.question == row && one.field == column;
            });
            FileTable table = crossingTable(*question.list, *field.list, *given);
            countCrossing(table, counts, made.columns[table.row], made.columns[*table.column], limit);
            made.tables.push_back(std::move(table));
        }
    }
    const auto atMeeting = [](const SpaceGroup& group) { return group.space.has_value(); };
    if (std::any_of(counts.spaces.begin(), counts.spaces.end(), atMeeting))
        made.columns.push_back(spaceColumn());
    return made;
}

}  // namespace survey
