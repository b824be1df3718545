// The approval of the plan: submitted for review, observed, answered, approved and adopted (phase 3 step 1).
#pragma once

#include <map>
#include <string>

#include "plan/id.h"

namespace plan {

struct Submission {
    double order = 0;
    std::string version;   // as it is called
    std::string date;      // ISO date it was sent
    std::string deadline;  // ISO date, the last day for observations
    std::string note;
    bool operator==(const Submission&) const = default;
};

enum class ObservationAnswer { none, accepted, adjusted, rejected };

struct ReviewObservation {
    double order = 0;
    Id submission;
    Id section;          // of the document it is about, or empty
    std::string record;  // JSON pointer in the plan of what it is about, or empty
    Id entity;           // that made it
    std::string author;  // person or role, as written
    std::string date;    // ISO date
    std::string text;
    ObservationAnswer answer = ObservationAnswer::none;
    std::string reason;      // of the answer: needed where it is rejected
    std::string answeredOn;  // ISO date
    bool operator==(const ReviewObservation&) const = default;
};

// entity: the one named; committee: Comité Sectorial de Gestión y Desempeño.
enum class Approver { entity, committee };

struct ApprovalAct {
    double order = 0;
    Id submission;
    Approver by = Approver::entity;
    Id entity;         // of Approver::entity
    std::string date;  // ISO date
    std::string act;   // minutes or letter, as written
    std::string link;
    bool operator==(const ApprovalAct&) const = default;
};

enum class InstrumentType { none, circular, resolution, decree, agreement, other };

// The normative instrument that adopts the plan. That the adopted version is unchanged is proved by its seal
// (store/adoption.h).
struct Adoption {
    InstrumentType type = InstrumentType::none;
    std::string number;
    std::string date;  // ISO date
    std::string issuer;
    std::string link;
    bool operator==(const Adoption&) const = default;
};

struct ApprovalProcess {
    std::map<Id, Submission> submissions;
    std::map<Id, ReviewObservation> observations;
    std::map<Id, ApprovalAct> acts;
    Adoption adoption;
    bool operator==(const ApprovalProcess&) const = default;
};

}  // namespace plan
