// Which answer is sent next, and when: the rules of web/collector/README.md. It is told the time and what
// servers say; it knows neither a clock nor a network.
#pragma once

#include <deque>
#include <map>
#include <optional>
#include <string>

#include "survey/survey.h"

namespace app {

// refused: kept, and not tried again before the next start (or when somebody asks for it).
enum class Delivery { none, waiting, refused, sent };

class SendingQueue {
  public:
    struct Answer {
        survey::Id survey, id;
        auto operator<=>(const Answer&) const = default;
    };

    // An answer waits to be sent. What is known of it already stays.
    void add(const Answer& answer, const std::string& collector);
    // It is known to be stored: another tab has sent it, or this one did earlier.
    void markSent(const Answer& answer);
    // There is nothing to be sent under this name any more.
    void drop(const Answer& answer);

    struct Next {
        Answer answer;
        std::string collector;
    };
    // What is to be sent now; nothing while all that waits has to wait longer. `now`: any clock, in ms.
    std::optional<Next> next(double now) const;
    // In how many milliseconds there will be something.
    std::optional<double> wait(double now) const;

    // What the server said to it: a status of HTTP, 0 when nothing came back. `retryAfter`: seconds that the
    // server asked for, 0 for none. `chance`: from 0 to 1, so that many who failed together do not come back
    // together.
    void answered(const Answer& answer, int status, double retryAfter, double now, double chance);

    void endPauses();    // there is a network again: nobody has to wait any more
    void tryAllAgain();  // what was refused too

    Delivery of(const Answer& answer) const;
    long count(const survey::Id& survey, Delivery delivery) const;
    bool anyWaiting() const { return !line_.empty(); }

  private:
    struct Known {
        std::string collector;
        Delivery delivery = Delivery::waiting;
    };
    struct Pause {
        int failures = 0;
        double from = 0, until = 0;
        // A clock that was set back does not make it longer.
        bool holds(double now) const { return now >= from && now < until; }
    };
    void refuse(const Answer& answer, bool wholeSurvey);
    void leaveLine(const Answer& answer);

    std::map<Answer, Known> known_;
    std::deque<Answer> line_;              // those that wait, the next one first
    std::map<std::string, Pause> pauses_;  // by collector: what is wrong with one does not hold up another
};

}  // namespace app
