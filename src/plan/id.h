// Stable random ids of records, and what many kinds of records hold.
#pragma once

#include <string>

namespace plan {

using Id = std::string;

// The guide's six phases, in order (Ilustración 1).
enum class Phase { knowing, drafting, approval, implementation, followUp, evaluation };

// Somebody who answers for something: a person or a role of an entity, as written.
struct Person {
    double order = 0;
    Id entity;  // or empty
    std::string name;
    bool operator==(const Person&) const = default;
};

// Where the proof or the material of something is.
struct Link {
    double order = 0;
    std::string address;  // a web address, or where it is kept
    std::string note;
    bool operator==(const Link&) const = default;
};

}  // namespace plan
