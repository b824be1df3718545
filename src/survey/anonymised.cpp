#include "survey/anonymised.h"

#include <algorithm>
#include <utility>

#include "survey/answer_rules.h"
#include "survey/file_columns.h"
#include "survey/hidden_cells_kept.h"
#include "survey/respondents.h"
#include "survey/row_groups.h"
#include "survey/seen_ids.h"

namespace survey {

namespace {

// With more different answers than these, questions together are given by hardly anybody twice.
constexpr std::size_t kMostDifferent = 2000;

}  // namespace

struct Anonymiser::Work {
    enum class Stage { choosing, grouping, taking, done };

    Work(const Survey& ofSurvey, const PeopleCounts& counts) : survey(ofSurvey) {
        made.limit = survey.smallCells;
        made.people = counts.people;
        if (counts.people < survey.smallCells) {
            stage = Stage::done;
            return;
        }
        columns = fileColumns(survey, counts);
        made.columnsLeftOut = std::exchange(columns.leftOut, {});
        std::size_t end = 0;
        for (const FileColumn& column : columns.columns) {
            at.push_back(end);
            end += column.width;
        }
    }

    void leave(std::size_t column, LeftOut why) {
        const AnonymousColumn& given = columns.columns[column].given;
        made.columnsLeftOut.push_back({given.of, given.id, why});
    }

    std::size_t fields() const {
        std::size_t end = columns.columns.size();
        if (end > 0 && columns.columns.back().given.of == ColumnOf::space) --end;
        return end;
    }

    void begin(Stage next) {
        stage = next;
        record = records.begin();
    }

    // What the record says to the chosen questions and the one that is tried.
    Record saidIn(const Record& values) const {
        Record said;
        for (const std::size_t one : chosen) said.append(values, at[one], columns.columns[one].width);
        return said.append(values, at[question], columns.columns[question].width);
    }

    void startTrial() {
        people.assign(fields() - columns.questions, {});
        all.clear();
        tested = 0;
        record = records.begin();
    }

    void tryRecord(const Record& values, Count count) {
        const Record said = saidIn(values);
        all[said] += count;
        for (std::size_t i = 0; i < people.size(); ++i) {
            const std::size_t field = columns.questions + i;
            auto& ofField = people[i][said];
            ofField.resize(columns.columns[field].given.categories.size(), 0);
            ofField[values[at[field]]] += count;
        }
    }

    bool isSeveral() const { return columns.columns[question].given.several; }
    // Of one question alone the rows tell what its crossings tell (the header says why).
    bool isPlain() const { return chosen.empty() && !isSeveral(); }

    // Whether too few people say the same to the question and those chosen.
    bool isSparse() const {
        if (isPlain()) return false;
        if (all.size() > kMostDifferent) return true;
        Count enough = 0;
        for (const auto& entry : all)
            if (entry.second >= made.limit) enough += entry.second;
        return !chosen.empty() && 2 * enough < made.people;
    }

    // One field at a time.
    void judge() {
        if (tested == 0 && isSparse()) return endTrial(LeftOut::tooSparse);
        if (isPlain() || tested == people.size()) return endTrial(std::nullopt);
        std::vector<std::size_t> together = chosen;
        together.push_back(question);
        const std::size_t field = tested++;
        if (!keepsHiddenCells(columns, together, columns.questions + field, people[field], made.limit))
            endTrial(LeftOut::wouldTell);
    }

    void endTrial(std::optional<LeftOut> why) {
        if (why)
            leave(question, *why);
        else
            chosen.push_back(question);
        if (++question < columns.questions) return startTrial();
        people.clear();
        all.clear();
        if (chosen.empty()) return endWithout();
        chooseFields();
        begin(Stage::grouping);
    }

    // Without a question there is nothing to give away.
    void endWithout() {
        for (std::size_t one = columns.questions; one < columns.columns.size(); ++one)
            leave(one, LeftOut::tablesHide);
        stage = Stage::done;
    }

    void chooseFields() {
        chain = chosen;
        for (std::size_t one = columns.questions; one < columns.columns.size(); ++one) {
            const bool shown = std::all_of(chosen.begin(), chosen.end(), [&](std::size_t asked) {
                const FileTable* table = columns.crossing(asked, one);
                return !table || table->any;
            });
            if (!shown) {
                leave(one, LeftOut::tablesHide);
                continue;
            }
            for (const std::size_t asked : chosen)
                if (const FileTable* table = columns.crossing(asked, one))
                    crossings.push_back({table, chain.size()});
            chain.push_back(one);
        }
        groups.emplace(columns, chain, chosen.size(), made.limit);
    }

    // Before which column of the chain a record ends: it does not show both values of a hidden cell.
    std::size_t shownOf(const Record& values) const {
        for (const Crossing& crossing : crossings) {
            const FileTable& table = *crossing.table;
            const std::size_t c = values[at[*table.column]];
            const bool several = columns.columns[table.row].given.several;
            // That somebody did not choose it is as much a secret.
            for (std::size_t r = 0; r < table.rows; ++r)
                if (!table.shown[table.place(r, c)] && (several || values[at[table.row]] == r))
                    return crossing.place;
        }
        return chain.size();
    }

    void groupRecord(const Record& values, Count count) {
        Record inChain;
        for (const std::size_t one : chain) inChain.append(values, at[one], columns.columns[one].width);
        groups->add(inChain, shownOf(values), count);
    }

    bool step(std::size_t some) {
        if (stage == Stage::choosing && !begun) {
            begun = true;
            if (columns.questions == 0) {
                endWithout();
                return true;
            }
            startTrial();
        }
        if (stage == Stage::choosing || stage == Stage::grouping) {
            for (; some > 0 && record != records.end(); --some, ++record) {
                if (stage == Stage::choosing) {
                    // It is left out already.
                    if (all.size() > kMostDifferent && !isPlain()) {
                        record = records.end();
                        break;
                    }
                    tryRecord(record->first, record->second);
                } else {
                    groupRecord(record->first, record->second);
                }
            }
            if (record != records.end()) return false;
            if (stage == Stage::choosing) {
                judge();
            } else {
                records.clear();
                stage = Stage::taking;
            }
        } else if (stage == Stage::taking && groups->step(some)) {
            stage = Stage::done;
        }
        return stage == Stage::done;
    }

    Survey survey;
    AnonymousFile made;
    FileColumns columns;
    SeenIds ids;
    std::vector<std::size_t> at;      // where each column begins in a record
    std::map<Record, Count> records;  // all columns, and how many people say so
    std::map<Record, Count>::const_iterator record;
    Stage stage = Stage::choosing;
    bool begun = false;
    std::size_t question = 0;            // that is tried
    std::size_t tested = 0;              // fields that it has been tried beside
    std::vector<std::size_t> chosen;     // questions
    std::map<Record, Count> all;         // what is said to them
    std::vector<AnswersByGroup> people;  // the same, by the groups of each field
    std::vector<std::size_t> chain;      // the columns of the rows
    struct Crossing {
        const FileTable* table = nullptr;
        std::size_t place = 0;  // of its field in the chain
    };
    std::vector<Crossing> crossings;  // of columns of the chain
    std::optional<RowGroups> groups;
};

Anonymiser::Anonymiser(const Survey& survey, const PeopleCounts& counts)
    : work_(std::make_unique<Work>(survey, counts)) {}
Anonymiser::~Anonymiser() = default;
Anonymiser::Anonymiser(Anonymiser&&) noexcept = default;

void Anonymiser::add(const Answer& answer) {
    Work& work = *work_;
    if (work.stage == Work::Stage::done) return;
    if (!answer.id.empty() && !work.ids.insert(answer.id)) return;
    if (!checkAnswer(work.survey, answer).empty()) return;
    Record record;
    for (const FileColumn& column : work.columns.columns) column.write(work.survey, answer, record);
    ++work.records[std::move(record)];
}

bool Anonymiser::step(std::size_t records) { return work_->step(records); }

double Anonymiser::share() const {
    const Work& work = *work_;
    const auto questions = static_cast<double>(work.columns.questions);
    const double of = questions + 2;
    switch (work.stage) {
        case Work::Stage::choosing:
            return static_cast<double>(work.question) / of;
        case Work::Stage::grouping:
            return questions / of;
        case Work::Stage::taking:
            return (questions + 1) / of;
        case Work::Stage::done:
            break;
    }
    return 1;
}

AnonymousFile Anonymiser::finish() {
    Work& work = *work_;
    AnonymousFile& made = work.made;
    made.leftOut = made.people;
    if (!work.groups) return std::move(made);
    made.leftOut = work.groups->leftOut();
    made.rows = made.people - made.leftOut;
    std::size_t most = 0;
    for (const auto& entry : work.groups->groups()) most = std::max(most, work.groups->shownOf(entry.first));
    for (std::size_t place = 0; place < work.chain.size(); ++place) {
        if (place < most)
            made.columns.push_back(work.columns.columns[work.chain[place]].given);
        else
            work.leave(work.chain[place], LeftOut::tooSparse);
    }
    for (const auto& [record, people] : work.groups->groups()) {
        if (record.empty()) continue;
        AnonymousRows rows;
        rows.rows = people;
        const std::size_t shown = work.groups->shownOf(record);
        for (std::size_t place = 0; place < most; ++place) {
            auto& value = rows.values.emplace_back();
            if (place < shown) {
                value = work.columns.columns[work.chain[place]].read(record, work.groups->at(place));
                continue;
            }
            made.columns[place].suppressed += people;
            made.suppressed += people;
        }
        made.groups.push_back(std::move(rows));
    }
    return std::move(made);
}

AnonymousFile anonymised(const Survey& survey, const std::vector<Answer>& answers) {
    Anonymiser making(survey, respondentsOf(survey, answers).people);
    for (const Answer& answer : answers) making.add(answer);
    while (!making.step(1000)) continue;
    return making.finish();
}

}  // namespace survey
