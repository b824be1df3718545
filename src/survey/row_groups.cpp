#include "survey/row_groups.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

namespace survey {

RowGroups::RowGroups(const FileColumns& columns, std::vector<std::size_t> chain, std::size_t questions,
                     Count limit)
    : columns_(columns),
      chain_(std::move(chain)),
      placeOf_(columns.columns.size(), chain_.size()),
      questions_(questions),
      limit_(limit),
      pending_(chain_.size() + 1) {
    std::size_t at = 0;
    for (std::size_t place = 0; place < chain_.size(); ++place) {
        placeOf_[chain_[place]] = place;
        at_.push_back(at);
        at += columns.columns[chain_[place]].width;
    }
    at_.push_back(at);
}

std::size_t RowGroups::shownOf(const Record& record) const {
    return static_cast<std::size_t>(std::lower_bound(at_.begin(), at_.end(), record.size()) - at_.begin());
}

Count RowGroups::leftOut() const {
    const auto found = groups_.find(Record());
    return found == groups_.end() ? 0 : found->second;
}

void RowGroups::add(const Record& record, std::size_t shown, Count people) {
    pending_[shown][record.substr(0, at_[shown])] += people;
}

// A group is as large as it has to be, or it takes in the smallest one that shows more than it, or it shows
// one column less. So all of those who say the same in some columns, where they are enough, show these.
void RowGroups::gather(std::size_t shown, Record record, Count people) {
    if (people < limit_) {
        auto smallest = groups_.end();
        for (auto more = groups_.lower_bound(record);
             more != groups_.end() && more->first.compare(0, record.size(), record) == 0; ++more)
            if (smallest == groups_.end() || more->second < smallest->second) smallest = more;
        if (smallest == groups_.end() && shown > 0) {
            record.resize(at_[shown - 1]);
            pending_[shown - 1][std::move(record)] += people;
            return;
        }
        if (smallest != groups_.end()) {
            people += smallest->second;
            groups_.erase(smallest);
        }
    }
    groups_[std::move(record)] += people;
}

bool RowGroups::step(std::size_t records) {
    for (; !pending_.empty(); pending_.pop_back()) {
        auto& deepest = pending_.back();
        while (!deepest.empty()) {
            if (records-- == 0) return false;
            auto next = deepest.extract(deepest.begin());
            gather(pending_.size() - 1, std::move(next.key()), next.mapped());
        }
    }
    return takeBack();
}

void RowGroups::shorten(const Record& record, std::size_t to) {
    auto node = groups_.extract(record);
    groups_[record.substr(0, at_[to])] += node.mapped();
}

std::size_t RowGroups::lastOf(const FileTable& table) const {
    const std::size_t row = placeOf_[table.row];
    return table.column ? std::max(row, placeOf_[*table.column]) : row;
}

RowGroups::TableRows RowGroups::rowsOf(const FileTable& table) const {
    TableRows made;
    made.counts.assign(table.counts.size(), 0);
    made.people.assign(table.columns, 0);
    const FileColumn& row = columns_.columns[table.row];
    const std::size_t last = lastOf(table);
    for (const auto& [record, people] : groups_) {
        if (record.size() <= at_[last]) continue;
        const std::size_t c = table.column ? record[at_[placeOf_[*table.column]]] : 0;
        made.people[c] += people;
        const std::size_t at = at_[placeOf_[table.row]];
        if (!row.given.several)
            made.counts[table.place(record[at], c)] += people;
        else
            for (const std::size_t r : row.read(record, at)) made.counts[table.place(r, c)] += people;
    }
    return made;
}

// What is left of a shown count, or of its group without it, is no small one; else the smallest group of rows
// that makes it larger shows less.
bool RowGroups::takeBackFrom(const FileTable& table) {
    const TableRows of = rowsOf(table);
    bool any = false;
    const FileColumn& row = columns_.columns[table.row];
    const std::size_t last = lastOf(table);
    for (std::size_t c = 0; c < table.columns; ++c) {
        if (of.people[c] == 0) continue;
        const Count people = table.people[c] - of.people[c];
        for (std::size_t r = 0; r < table.rows; ++r) {
            if (!table.shown[table.place(r, c)]) continue;
            const Count count = table.counts[table.place(r, c)] - of.counts[table.place(r, c)];
            const bool few = count > 0 && count < limit_;
            const bool fewOthers = people > 0 && people - count < limit_;
            if (!few && !fewOthers) continue;
            std::optional<Record> smallest;
            bool fits = false;
            Count size = 0;
            for (const auto& [record, rows] : groups_) {
                if (record.size() <= at_[last]) continue;
                if (table.column && record[at_[placeOf_[*table.column]]] != c) continue;
                const bool helps = row.has(record, at_[placeOf_[table.row]], r) == few;
                if (smallest && (fits > helps || (fits == helps && size <= rows))) continue;
                smallest = record;
                fits = helps;
                size = rows;
            }
            shorten(*smallest, last);
            any = true;
            break;
        }
    }
    return any;
}

// Among rows of the same profile each question has two answers.
bool RowGroups::takeBackSame() {
    struct Said {
        std::vector<std::set<Record>> answers;
        std::vector<Record> records;
    };
    std::map<Record, Said> alike;
    for (const auto& entry : groups_) {
        const Record& record = entry.first;
        if (record.size() <= at_[questions_]) continue;
        Said& said = alike[record.substr(at_[questions_])];
        said.records.push_back(record);
        said.answers.resize(questions_);
        for (std::size_t question = 0; question < questions_; ++question) {
            const FileColumn& column = columns_.columns[chain_[question]];
            if (said.answers[question].size() < 2 && column.isGiven(record, at_[question]))
                said.answers[question].insert(record.substr(at_[question], column.width));
        }
    }
    bool any = false;
    for (const auto& entry : alike) {
        const auto& answers = entry.second.answers;
        if (std::all_of(answers.begin(), answers.end(), [](const auto& said) { return said.size() >= 2; }))
            continue;
        any = true;
        for (const Record& record : entry.second.records) shorten(record, shownOf(record) - 1);
    }
    return any;
}

void RowGroups::takeBackForLeftOut() {
    if (leftOut() == 0 || leftOut() >= limit_ || groups_.size() < 2) return;
    auto smallest = std::next(groups_.begin());
    for (auto group = smallest; group != groups_.end(); ++group)
        if (group->second < smallest->second) smallest = group;
    shorten(smallest->first, 0);
}

// One table at a time, until nothing moves any more. True: so it is.
bool RowGroups::takeBack() {
    if (table_ < columns_.tables.size()) {
        const FileTable& table = columns_.tables[table_++];
        if (lastOf(table) < chain_.size() && takeBackFrom(table)) moved_ = true;
        return false;
    }
    takeBackForLeftOut();
    if (takeBackSame()) moved_ = true;
    table_ = 0;
    return !std::exchange(moved_, false);
}

}  // namespace survey
