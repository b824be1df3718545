#include "survey/hidden_cells_kept.h"

#include <algorithm>

namespace survey {

namespace {

constexpr char16_t kHidden = u'\uFFFF';

class Pairs {
  public:
    Pairs(const FileColumns& columns, const std::vector<std::size_t>& questions, std::size_t field,
          const AnswersByGroup& people)
        : columns_(columns), questions_(questions), people_(people) {
        std::size_t at = 0;
        for (const std::size_t question : questions) {
            at_.push_back(at);
            at += columns.columns[question].width;
            tables_.push_back(columns.crossing(question, field));
        }
    }

    // Pairs of a person in group `c` and one in another, of whom one is in category `r` of the question.
    Count of(std::size_t question, std::size_t r, std::size_t c, Count wanted) const {
        const FileTable& table = *tables_[question];
        const FileColumn& column = columns_.columns[questions_[question]];
        std::vector<Count> left;
        for (const auto& entry : people_) left.push_back(entry.second[c]);
        Count found = 0;
        for (std::size_t other = 0; other < table.columns && found < wanted; ++other) {
            if (other == c || table.shown[table.place(r, other)]) continue;
            std::map<Record, Alike> alike;
            std::size_t person = 0;
            for (const auto& [said, groups] : people_) {
                if (left[person] > 0 || groups[other] > 0) {
                    Alike& same = alike[without(said, c, other)];
                    if (column.has(said, at_[question], r))
                        same.otherWith += groups[other], same.with.push_back(person);
                    else
                        same.otherWithout += groups[other], same.without.push_back(person);
                }
                ++person;
            }
            for (const auto& entry : alike)
                found += take(entry.second.without, entry.second.otherWith, left) +
                         take(entry.second.with, entry.second.otherWithout, left);
        }
        return found;
    }

    const FileTable* table(std::size_t question) const { return tables_[question]; }

  private:
    struct Alike {
        Count otherWith = 0, otherWithout = 0;
        std::vector<std::size_t> with, without;  // places in `left`
    };

    static Count take(const std::vector<std::size_t>& from, Count most, std::vector<Count>& left) {
        Count taken = 0;
        for (const std::size_t place : from) {
            const Count some = std::min(left[place], most - taken);
            left[place] -= some;
            taken += some;
        }
        return taken;
    }

    // What is said but for what is hidden of both groups.
    Record without(Record said, std::size_t c, std::size_t other) const {
        for (std::size_t question = 0; question < questions_.size(); ++question) {
            const FileTable* table = tables_[question];
            const FileColumn& column = columns_.columns[questions_[question]];
            const std::size_t at = at_[question];
            const auto isHidden = [&](std::size_t r) {
                return !table || (!table->shown[table->place(r, c)] && !table->shown[table->place(r, other)]);
            };
            if (!column.given.several) {
                if (isHidden(said[at])) said[at] = kHidden;
                continue;
            }
            for (const std::size_t r : column.read(said, at))
                if (isHidden(r))
                    said[at + r / 16] = static_cast<char16_t>(said[at + r / 16] & ~(1u << r % 16));
        }
        return said;
    }

    const FileColumns& columns_;
    const std::vector<std::size_t>& questions_;
    const AnswersByGroup& people_;
    std::vector<std::size_t> at_;
    std::vector<const FileTable*> tables_;
};

}  // namespace

bool keepsHiddenCells(const FileColumns& columns, const std::vector<std::size_t>& questions,
                      std::size_t field, const AnswersByGroup& people, Count limit) {
    const Pairs pairs(columns, questions, field, people);
    for (std::size_t question = 0; question < questions.size(); ++question) {
        const FileTable* table = pairs.table(question);
        if (!table) continue;
        for (std::size_t r = 0; r < table->rows; ++r)
            for (std::size_t c = 0; c < table->columns; ++c)
                if (table->small[table->place(r, c)] && pairs.of(question, r, c, limit - 1) < limit - 1)
                    return false;
    }
    return true;
}

}  // namespace survey
