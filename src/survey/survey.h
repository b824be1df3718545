// A survey, its questions and the answers, as plain types. The guide's priority question (phase 2, community)
// is a survey of one question.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace survey {

using Id = std::string;

// A text in the languages a plan offers: "es", "en"… `in` falls back to Spanish, then to any.
struct Words {
    std::map<std::string, std::string> byLanguage;
    const std::string& in(const std::string& language) const;
    bool operator==(const Words&) const = default;
};

struct Option {
    double order = 0;
    Words label;
    Words help;
    std::string icon = {};  // the name of a sign before its words (ui/icons.h); others are kept, not shown
    std::optional<int> population = {};  // of a profile field: how many people there are of it, asked or not
    bool operator==(const Option&) const = default;
};

enum class QuestionKind {
    chooseMany,  // any number of options, up to `limit`
    chooseOne,   // one option
    rank,        // options in the person's order, up to `limit`; not all have to be ranked
    scale,       // a whole number from `least` to `most`
    text,        // own words, up to `length`
    number,      // a number, between `least` and `most` where they are given
};

// A question is asked only of those who chose one of these in an earlier one.
struct Condition {
    Id question;
    std::vector<Id> options;
    bool other = false;  // "otro, ¿cuál?" counts too
    bool operator==(const Condition&) const = default;
};

struct Question {
    double order = 0;
    QuestionKind kind = QuestionKind::chooseMany;
    Words text;
    Words introduction;
    bool required = false;
    int limit = 0;          // of chooseMany and rank, "otro" included; 0: none
    bool other = false;     // chooseMany, chooseOne: offers "otro, ¿cuál?"
    int length = 280;       // longest own text (of "otro" and of kind text), in Unicode code points
    bool shuffled = false;  // each person is shown the options in an order of their own, "otro" last
    std::optional<double> least, most;  // of a scale (1 to 5 where not given) and of a number
    Words leastLabel, mostLabel;        // what a scale's ends mean
    std::map<Id, Option> options;
    std::optional<Condition> shownIf;
    bool operator==(const Question&) const = default;
};

// An optional profile question: choose one of a list.
struct ProfileField {
    double order = 0;
    Words label;
    std::map<Id, Option> options;
    bool operator==(const ProfileField&) const = default;
};

// The bounds of Survey::smallCells.
inline constexpr int kLeastSmallCells = 1;
inline constexpr int kMostSmallCells = 1000;

struct Survey {
    Words title;
    Words introduction;
    Words privacy;              // who asks, what for, how long it is kept
    std::string opens, closes;  // ISO days, both included; empty: open from the start, or without end
    int smallCells = 10;        // no table that is given out shows a count of fewer people
    std::string collector;      // the server that answers are sent to (collector.h); empty: they stay here
    std::map<Id, Question> questions;
    std::map<Id, ProfileField> profile;
    bool operator==(const Survey&) const = default;
};

// What one person says to one question. Which of these are meant depends on its kind.
struct Reply {
    std::vector<Id> chosen;  // in the survey's order; of a ranking in the person's, most wanted first
    bool otherChosen = false;
    std::string other;             // byte for byte as typed
    std::optional<double> number;  // scale, number
    std::string text;              // byte for byte as typed; of a number what was typed, until it is kept
    std::vector<Id> shown;         // the order the options were shown in, where it was the person's own
    bool operator==(const Reply&) const = default;
};

// The kinds of meetings (assets/texts, "space."); another text, which a file may hold, is taken for the last.
inline constexpr const char* kSpaceKinds[] = {"dialogo", "rendicion", "mesa", "jornada", "otro"};

// Where people met and answered: stamped on each answer that was given there.
struct Space {
    std::string kind;  // of kSpaceKinds
    std::string name, place;
    std::string date;  // ISO day
    bool operator==(const Space&) const = default;
};

// One person's answer.
struct Answer {
    Id id;
    Id survey;
    std::string wording;  // which text of the survey it answers (store::wordingOf); empty: not known
    std::string date;     // ISO 8601 in UTC, to the minute: enough to count, too little to trace
    std::string language;
    std::map<Id, Reply> replies;  // by question
    std::map<Id, Id> profile;     // field → option; absent: preferred not to say
    std::optional<Space> space;   // absent: answered on one's own
    bool operator==(const Answer&) const = default;
};

}  // namespace survey
