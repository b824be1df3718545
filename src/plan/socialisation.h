// Telling the plan to those inside the entities and to everyone (phase 3 steps 2 and 3).
#pragma once

#include <map>
#include <optional>
#include <string>

#include "plan/id.h"

namespace plan {

enum class Reach { internal, external };

struct SocialMeeting {  // reunión de socialización
    double order = 0;
    Reach reach = Reach::internal;
    std::string title;
    std::string date;  // ISO date, or empty
    std::string place;
    std::string audience;
    std::optional<int> attendees;  // >= 0; unset: nobody counted
    std::map<Id, Link> material;
    bool operator==(const SocialMeeting&) const = default;
};

struct Call {  // convocatoria
    double order = 0;
    Reach reach = Reach::internal;
    Id meeting;  // it calls to, or empty
    std::string date;
    std::string channel;
    std::string audience;
    std::string text;
    bool operator==(const Call&) const = default;
};

enum class Channel { website, intranet, socialNetwork, other };

struct Publication {
    double order = 0;
    Channel channel = Channel::website;
    std::string date;
    std::string link;
    std::string note;
    bool operator==(const Publication&) const = default;
};

struct Socialisation {
    std::map<Id, SocialMeeting> meetings;
    std::map<Id, Call> calls;
    std::map<Id, Publication> publications;
    bool operator==(const Socialisation&) const = default;
};

}  // namespace plan
