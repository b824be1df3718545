// Somebody who has every table that was given out and subtracts whatever can be subtracted.
//
// All hidden counts of all tables are unknowns of one system: rows and columns add up to what the lists show
// of them, or to unknowns of those; where several options may be chosen, to the choices of the group, those
// not used being unknowns too. Two ways of reading it: elimination (an unknown is determined when its value
// follows from the equations alone), and bounds narrowed until nothing moves (which also knows that counts
// are whole, not negative, and no more than the people there are).
#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "survey/publication.h"
#include "unit/survey/persons.h"

namespace survey_test {

class Reader {
  public:
    Reader(const std::vector<survey::Publication>& tables, const std::map<survey::Id, Persons>& of)
        : variables_(of) {
        for (const auto& given : tables)
            if (given.question.empty() || given.field.empty()) addList(given);
        for (const auto& given : tables)
            if (!given.question.empty() && !given.field.empty()) addCrossing(given);
    }

    void read() {
        narrow();
        eliminate();
    }

    struct Known {
        bool determined = false;
        survey::Count least = 0, most = 0;
    };
    Known knows(const survey::Publication& given, std::size_t row, std::size_t column) const {
        const std::size_t unknown = places_.at(nameOf(given, row, column));
        return {unknowns_[unknown].determined, unknowns_[unknown].least, unknowns_[unknown].most};
    }

  private:
    using Count = survey::Count;
    struct Unknown {
        Count least = 0, most = 0;
        bool determined = false;
    };
    struct Equation {  // Σ factor · unknown = sum
        std::vector<std::pair<std::size_t, Count>> terms;
        Count sum = 0;
    };

    static std::string nameOf(const survey::Publication& given, std::size_t row, std::size_t column) {
        return given.question + "/" + given.field + "/" + std::to_string(row) + "/" + std::to_string(column);
    }

    std::size_t unknown(const std::string& name, Count least, Count most) {
        places_[name] = unknowns_.size();
        unknowns_.push_back({least, most});
        return unknowns_.size() - 1;
    }

    // A count as a term, or, where it is shown, as a part of the sum.
    void addCount(Equation& equation, const survey::Publication& given, std::size_t row, std::size_t column,
                  Count factor) const {
        if (const auto& count = given.table.shown.at(row, column).count)
            equation.sum -= factor * *count;
        else
            equation.terms.push_back({places_.at(nameOf(given, row, column)), factor});
    }

    void addList(const survey::Publication& given) {
        const auto& table = given.table;
        if (table.shown.fate != survey::TableFate::shown) return;
        const auto& variable = variables_.at(given.question.empty() ? given.field : given.question);
        const auto people = static_cast<Count>(variable.in.size());
        Equation equation;
        equation.sum = variable.several ? variable.most * people : people;
        for (std::size_t r = 0; r < table.rows.size(); ++r) {
            // A list shows its zeros: what is hidden is 1 or more.
            if (!table.shown.at(r, 0).count) unknown(nameOf(given, r, 0), 1, people);
            addCount(equation, given, r, 0, 1);
        }
        if (variable.several)
            equation.terms.push_back({unknown(nameOf(given, table.rows.size(), 0), 0,
                                              (variable.most - (variable.some ? 1 : 0)) * people),
                                      1});
        equations_.push_back(std::move(equation));
        lists_[given.question.empty() ? given.field : given.question] = &given;
    }

    // What the list says of a category of its crossing: -factor times it is added.
    void addTotal(Equation& equation, const survey::Publication& list, const survey::Category& category,
                  Count factor) const {
        for (std::size_t i = 0; i < list.table.rows.size(); ++i) {
            const bool rest = category.kind == survey::CategoryKind::rest;
            if (rest ? !list.table.shown.at(i, 0).count : list.table.rows[i] == category)
                addCount(equation, list, i, 0, -factor);
        }
    }

    void addCrossing(const survey::Publication& given) {
        const auto& table = given.table;
        if (table.shown.fate != survey::TableFate::shown) return;
        const auto& variable = variables_.at(given.question);
        const survey::Publication& rowList = *lists_.at(given.question);
        const survey::Publication& columnList = *lists_.at(given.field);
        const std::size_t high = table.rows.size();
        const bool all = high == variable.categories.size();
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            const Count group = *table.shown.at(high, c).count;
            for (std::size_t r = 0; r < high; ++r)
                if (!table.shown.at(r, c).count) unknown(nameOf(given, r, c), 0, group);
            Equation column;
            for (std::size_t r = 0; r < high; ++r) addCount(column, given, r, c, 1);
            if (variable.several)
                column.terms.push_back({unknown(nameOf(given, high, c), 0,
                                                (variable.most - (variable.some && all ? 1 : 0)) * group),
                                        1});
            addTotal(column, columnList, table.columns[c], variable.several ? variable.most : 1);
            equations_.push_back(std::move(column));
        }
        for (std::size_t r = 0; r < high; ++r) {
            Equation row;
            for (std::size_t c = 0; c < table.columns.size(); ++c) addCount(row, given, r, c, 1);
            addTotal(row, rowList, table.rows[r], 1);
            equations_.push_back(std::move(row));
        }
    }

    static Count down(Count a, Count b) { return a >= 0 ? a / b : -((-a + b - 1) / b); }

    // Each unknown lies between what the others of its equation leave at the most and at the least.
    bool narrowBy(const Equation& equation) {
        Count least = 0;
        Count most = 0;
        for (const auto& [place, factor] : equation.terms) {
            const Unknown& one = unknowns_[place];
            least += factor * (factor > 0 ? one.least : one.most);
            most += factor * (factor > 0 ? one.most : one.least);
        }
        bool moved = false;
        for (const auto& [place, factor] : equation.terms) {
            Unknown& one = unknowns_[place];
            const Count low = factor * (factor > 0 ? one.least : one.most);
            const Count high = factor * (factor > 0 ? one.most : one.least);
            // factor · unknown lies between these.
            const Count from = equation.sum - (most - high);
            const Count to = equation.sum - (least - low);
            const Count size = factor > 0 ? factor : -factor;
            const Count upper = factor > 0 ? down(to, size) : down(-from, size);
            const Count lower = factor > 0 ? -down(-from, size) : -down(to, size);
            if (upper >= one.most && lower <= one.least) continue;
            moved = true;
            one.most = std::min(one.most, upper);
            one.least = std::max(one.least, lower);
            return true;  // the sums are to be made anew
        }
        return moved;
    }

    void narrow() {
        bool moved = true;
        for (int round = 0; moved && round < 10000; ++round) {
            moved = false;
            for (const Equation& equation : equations_)
                while (narrowBy(equation)) moved = true;
        }
    }

    static std::uint64_t power(std::uint64_t base, std::uint64_t exponent) {
        std::uint64_t result = 1;
        for (; exponent; exponent >>= 1, base = base * base % kPrime)
            if (exponent & 1) result = result * base % kPrime;
        return result;
    }

    // Gauss and Jordan's, over the remainders of a large prime: exact, and as good as over fractions.
    void eliminate() {
        std::vector<std::vector<std::uint64_t>> rows;
        for (const Equation& equation : equations_) {
            auto& row = rows.emplace_back(unknowns_.size(), 0);
            for (const auto& [place, factor] : equation.terms)
                row[place] = (row[place] + static_cast<std::uint64_t>(factor + Count{kPrime})) % kPrime;
        }
        std::size_t done = 0;
        for (std::size_t column = 0; column < unknowns_.size() && done < rows.size(); ++column) {
            std::size_t pivot = done;
            while (pivot < rows.size() && !rows[pivot][column]) ++pivot;
            if (pivot == rows.size()) continue;
            std::swap(rows[pivot], rows[done]);
            const std::uint64_t inverse = power(rows[done][column], kPrime - 2);
            for (auto& value : rows[done]) value = value * inverse % kPrime;
            for (std::size_t r = 0; r < rows.size(); ++r) {
                const std::uint64_t factor = r == done ? 0 : rows[r][column];
                if (!factor) continue;
                for (std::size_t c = column; c < unknowns_.size(); ++c)
                    if (rows[done][c]) rows[r][c] = (rows[r][c] + (kPrime - factor) * rows[done][c]) % kPrime;
            }
            ++done;
        }
        for (std::size_t r = 0; r < done; ++r) {
            std::size_t terms = 0;
            std::size_t last = 0;
            for (std::size_t c = 0; c < unknowns_.size(); ++c)
                if (rows[r][c]) {
                    ++terms;
                    last = c;
                }
            if (terms == 1) unknowns_[last].determined = true;
        }
    }

    static constexpr std::int64_t kPrime = 1000000007;

    const std::map<survey::Id, Persons> variables_;
    std::map<survey::Id, const survey::Publication*> lists_;
    std::map<std::string, std::size_t> places_;
    std::vector<Unknown> unknowns_;
    std::vector<Equation> equations_;
};

}  // namespace survey_test
