// Working tables (mesas técnicas) of the guide's three kinds, and the agreements (compromisos) made there.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "plan/id.h"

namespace plan {

enum class TableKind { directors, technicalTeams, community };

// How it was held: the guide's ways (directors: focus group or interview; community: survey or in the field).
enum class TableMethod { meeting, focusGroup, interview, survey, fieldValidation };

struct Attendance {
    double order = 0;
    Id entity;                 // empty: `group` says who
    std::string group;         // organisation or neighbours, where no entity of the sector
    std::optional<int> count;  // >= 0; unset: nobody counted
    std::string names;         // or roles, as written
    bool operator==(const Attendance&) const = default;
};

struct AgendaItem {
    double order = 0;
    std::string text;
    bool operator==(const AgendaItem&) const = default;
};

struct GuideQuestion {
    double order = 0;
    std::string text;
    std::string answer;  // what was said
    bool operator==(const GuideQuestion&) const = default;
};

struct Validated {
    double order = 0;
    std::string text;    // what was put to the table
    std::string result;  // what became of it
    bool operator==(const Validated&) const = default;
};

struct Agreement {
    double order = 0;
    std::string text;
    std::string responsible;  // person or role, as written
    Id entity;                // or empty
    std::string due;          // ISO date, or empty
    std::string done;         // ISO date; empty: open
    bool operator==(const Agreement&) const = default;
};

struct WorkingTable {
    double order = 0;
    TableKind kind = TableKind::technicalTeams;
    TableMethod method = TableMethod::meeting;
    std::string title;
    std::string date;  // ISO date, or empty
    std::string place;
    std::map<Id, Attendance> people;
    std::map<Id, AgendaItem> agenda;
    std::map<Id, GuideQuestion> questions;
    std::map<Id, Validated> validated;
    std::string minutes;      // acta: what was said
    std::string minutesLink;  // or where it is
    std::map<Id, Agreement> agreements;
    bool operator==(const WorkingTable&) const = default;
};

using WorkingTables = std::map<Id, WorkingTable>;

// Somebody was there: a count above 0, or names.
bool anyonePresent(const WorkingTable& table);

struct OpenAgreement {
    Id table, agreement;
    bool overdue = false;  // it was due before today
};

// The agreements not done yet, the first due first, those without a date last; ties in the order of ids.
std::vector<OpenAgreement> openAgreements(const WorkingTables& tables, const std::string& today);

}  // namespace plan
