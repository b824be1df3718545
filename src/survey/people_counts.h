// Those who answered, counted by what they said of themselves. Lists, crossings, weights and weighted shares
// are all made of these counts, so that they cost as much with a million answers as with a thousand.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <vector>

#include "survey/count_table.h"
#include "survey/survey.h"
#include "survey/variable.h"

namespace survey {

// What a group of people said to one question.
struct Said {
    Count people = 0;       // who said something
    std::vector<Count> of;  // by category; "not said" is one where the variable has it
};

// People of the same profile.
struct Group {
    std::vector<std::size_t> in;  // the category of each field
    Count people = 0;
    std::vector<Said> said;  // to each question
};

// People who answered at the same meeting (all that is known of it is the same), or at none.
struct SpaceGroup {
    std::optional<Space> space;
    Count people = 0;
    std::vector<Said> said;  // as in Group, but for questions of kind number, of which it is left empty
};

struct CountedVariable {
    Id id;
    Variable variable;
};

struct PeopleCounts {
    std::vector<CountedVariable> questions;  // all but those of own words, in the survey's order
    std::vector<CountedVariable> fields;     // of the profile, in the survey's order
    std::vector<Group> groups;               // no two of the same profile
    // The same people by meeting, no two of the same one: by date, those of no meeting first. They stand
    // beside the groups, not within them: with thousands of meetings a group by profile and meeting would be
    // hardly more than one answer.
    std::vector<SpaceGroup> spaces;
    Count people = 0;

    // The place of one of `questions` or `fields`; its size where there is none.
    std::size_t question(const Id& id) const;
    std::size_t field(const Id& id) const;
};

// Of one variable over everybody.
struct CategoryCounts {
    Variable variable;
    std::vector<Count> of;  // by category
    Count people = 0;       // all of them, also those in no category
    Count answered = 0;     // those who said something
};

CategoryCounts questionCounts(const PeopleCounts& counts, std::size_t question);
CategoryCounts fieldCounts(const PeopleCounts& counts, std::size_t field);

// People in each pair of categories, the question's categories × the field's, row after row.
std::vector<Count> crossed(const PeopleCounts& counts, std::size_t question, std::size_t field);

// Counts one valid answer (checkAnswer) after the other. The survey must outlive it.
class PeopleCounter {
  public:
    explicit PeopleCounter(const Survey& survey);
    void add(const Answer& answer);
    PeopleCounts finish();  // once, at the end

  private:
    struct Places {
        std::map<Id, std::size_t> options;
        std::map<double, std::size_t> numbers;
        std::size_t other = 0, notSaid = 0;
    };
    struct EarlierSpace {
        bool operator()(const std::optional<Space>& a, const std::optional<Space>& b) const;
    };
    static Places placesOf(const Variable& variable);
    Group& groupOf(const Answer& answer);
    SpaceGroup& spaceOf(const Answer& answer);
    bool readReply(const Question& question, const Reply* reply, std::size_t place);

    const Survey& survey_;
    PeopleCounts counts_;
    std::vector<Places> questionPlaces_, fieldPlaces_;
    std::map<std::vector<std::size_t>, std::size_t> groupPlaces_;
    std::map<std::optional<Space>, SpaceGroup, EarlierSpace> spaces_;
    std::vector<std::size_t> read_;  // the categories that readReply found
};

}  // namespace survey
