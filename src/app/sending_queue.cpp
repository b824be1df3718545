#include "app/sending_queue.h"

#include <algorithm>
#include <cmath>

namespace app {

namespace {

constexpr double kLongestDoubled = 60;     // seconds; a server may ask for more
constexpr double kLongestAsked = 60 * 60;  // but a slip of its configuration must not keep answers for days

enum class Meaning { stored, trouble, notThis, notThisSurvey };

Meaning meaningOf(int status) {
    switch (status) {
        case 200:
        case 201:
        case 412:  // it was there already: an earlier try had arrived
            return Meaning::stored;
        case 408:
        case 409:
        case 429:
            return Meaning::trouble;
        // Nobody's answer to this survey is taken there: not known, closed, not allowed, no such protocol.
        case 403:
        case 404:
        case 405:
        case 410:
            return Meaning::notThisSurvey;
        default:
            return status < 100 || status >= 500 ? Meaning::trouble : Meaning::notThis;
    }
}

// Seconds before the next try, after so many failures one after the other.
double pauseAfter(int status, int failures, double retryAfter, double chance) {
    const double first = status == 409 ? 1 : 2;
    const double doubled = std::min(first * std::exp2(std::min(failures - 1, 10)), kLongestDoubled);
    const double asked = std::clamp(retryAfter, 0.0, kLongestAsked);
    return std::max(doubled, asked) * (0.5 + chance);
}

}  // namespace

void SendingQueue::add(const Answer& answer, const std::string& collector) {
    if (known_.try_emplace(answer, Known{collector}).second) line_.push_back(answer);
}

void SendingQueue::markSent(const Answer& answer) {
    leaveLine(answer);
    known_[answer].delivery = Delivery::sent;
}

void SendingQueue::drop(const Answer& answer) {
    leaveLine(answer);
    known_.erase(answer);
}

void SendingQueue::leaveLine(const Answer& answer) {
    const auto place = std::find(line_.begin(), line_.end(), answer);
    if (place != line_.end()) line_.erase(place);
}

std::optional<SendingQueue::Next> SendingQueue::next(double now) const {
    for (const Answer& answer : line_) {
        const std::string& collector = known_.at(answer).collector;
        const auto pause = pauses_.find(collector);
        if (pause == pauses_.end() || !pause->second.holds(now)) return Next{answer, collector};
    }
    return std::nullopt;
}

std::optional<double> SendingQueue::wait(double now) const {
    std::optional<double> least;
    for (const Answer& answer : line_) {
        const auto pause = pauses_.find(known_.at(answer).collector);
        const bool holds = pause != pauses_.end() && pause->second.holds(now);
        const double left = holds ? pause->second.until - now : 0;
        if (!least || left < *least) least = left;
    }
    return least;
}

void SendingQueue::answered(const Answer& answer, int status, double retryAfter, double now, double chance) {
    const auto known = known_.find(answer);
    if (known == known_.end()) return;
    const Meaning meaning = meaningOf(status);
    Pause& pause = pauses_[known->second.collector];
    if (meaning == Meaning::trouble) {
        ++pause.failures;
        pause.from = now;
        pause.until = now + 1000 * pauseAfter(status, pause.failures, retryAfter, chance);
        // The others are tried before it: what is wrong may be with this one alone.
        const auto place = std::find(line_.begin(), line_.end(), answer);
        if (place != line_.end()) std::rotate(place, place + 1, line_.end());
        return;
    }
    pause = {};
    if (meaning == Meaning::stored)
        markSent(answer);
    else
        refuse(answer, meaning == Meaning::notThisSurvey);
}

void SendingQueue::refuse(const Answer& answer, bool wholeSurvey) {
    const std::string collector = known_.at(answer).collector;
    std::erase_if(line_, [&](const Answer& other) {
        Known& known = known_.at(other);
        const bool alike = wholeSurvey && other.survey == answer.survey && known.collector == collector;
        if (other != answer && !alike) return false;
        known.delivery = Delivery::refused;
        return true;
    });
}

void SendingQueue::endPauses() { pauses_.clear(); }

void SendingQueue::tryAllAgain() {
    endPauses();
    for (auto& [answer, known] : known_) {
        if (known.delivery != Delivery::refused) continue;
        known.delivery = Delivery::waiting;
        line_.push_back(answer);
    }
}

Delivery SendingQueue::of(const Answer& answer) const {
    const auto known = known_.find(answer);
    return known == known_.end() ? Delivery::none : known->second.delivery;
}

long SendingQueue::count(const survey::Id& survey, Delivery delivery) const {
    return static_cast<long>(std::count_if(known_.begin(), known_.end(), [&](const auto& entry) {
        return entry.first.survey == survey && entry.second.delivery == delivery;
    }));
}

}  // namespace app
