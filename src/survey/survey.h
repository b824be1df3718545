// A survey, its question and the answers: the guide's priority question (phase 2, community) as plain types.
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
    bool operator==(const Option&) const = default;
};

// Choose many, up to `limit`, "otro, ¿cuál?" included.
struct Question {
    Words text;
    Words introduction;
    int limit = 0;          // 0: no limit
    bool other = true;      // offers "otro, ¿cuál?"
    int otherLength = 280;  // longest own text, in Unicode code points
    std::map<Id, Option> options;
    bool operator==(const Question&) const = default;
};

// An optional profile question: choose one of a list.
struct ProfileField {
    double order = 0;
    Words label;
    std::map<Id, Option> options;
    bool operator==(const ProfileField&) const = default;
};

struct Survey {
    Words title;
    Words privacy;  // who asks, what for, how long it is kept
    Question question;
    std::map<Id, ProfileField> profile;
    bool operator==(const Survey&) const = default;
};

// One person's answer. `other` is kept byte for byte as typed.
struct Answer {
    Id id;
    Id survey;
    std::string date;  // ISO 8601 in UTC, to the minute: enough to count, too little to trace
    std::string language;
    std::vector<Id> chosen;  // in the order the survey shows its options
    bool otherChosen = false;
    std::string other;
    std::map<Id, Id> profile;  // field → option; absent: preferred not to say
    bool operator==(const Answer&) const = default;
};

}  // namespace survey
