#include "app/sending_queue.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using app::Delivery;
using app::SendingQueue;

namespace {

const std::string kHere = "https://example.gov.co", kThere = "https://example.org";
const SendingQueue::Answer kOne{"prioridades", "1"}, kTwo{"prioridades", "2"}, kOther{"parques", "3"};

// A queue with a clock, and chance in the middle: pauses are as long as they are on average.
struct Sender {
    SendingQueue queue;
    double now = 0;

    std::string next() const {
        const auto next = queue.next(now);
        return next ? next->answer.id : "";
    }
    void say(const SendingQueue::Answer& answer, int status, double retryAfter = 0, double chance = 0.5) {
        queue.answered(answer, status, retryAfter, now, chance);
    }
    double seconds() const { return queue.wait(now).value_or(-1) / 1000; }
    void sleep() { now += queue.wait(now).value_or(0); }
};

}  // namespace

TEST_CASE("answers are sent one after the other, in the order they were given") {
    Sender s;
    CHECK(s.next() == "");
    CHECK(s.queue.wait(0) == std::nullopt);
    s.queue.add(kOne, kHere);
    s.queue.add(kTwo, kHere);
    s.queue.add(kOne, kHere);  // known
    CHECK(s.next() == "1");
    s.say(kOne, 201);
    CHECK(s.next() == "2");
    s.say(kTwo, 412);
    CHECK(s.next() == "");
    CHECK_FALSE(s.queue.anyWaiting());
    CHECK(s.queue.count("prioridades", Delivery::sent) == 2);
    s.queue.add(kOne, kHere);
    CHECK(s.queue.of(kOne) == Delivery::sent);
}

TEST_CASE("after trouble it waits 2, 4, 8… 60 seconds, and 1 first where the name is being stored") {
    for (int status : {0, 3, 408, 429, 500, 502, 503, 507}) {
        INFO(status);
        Sender s;
        s.queue.add(kOne, kHere);
        std::vector<double> waits;
        for (int tries = 0; tries < 8; ++tries) {
            CHECK(s.next() == "1");
            s.say(kOne, status);
            CHECK(s.next() == "");
            CHECK(s.queue.of(kOne) == Delivery::waiting);
            waits.push_back(s.seconds());
            s.sleep();
        }
        CHECK(waits == std::vector<double>{2, 4, 8, 16, 32, 60, 60, 60});
    }
    Sender s;
    s.queue.add(kOne, kHere);
    s.say(kOne, 409);
    CHECK(s.seconds() == 1);
}

TEST_CASE("a pause is half to one and a half as long, by chance, and not shorter than the server asked for") {
    Sender s;
    s.queue.add(kOne, kHere);
    s.say(kOne, 429, 0, 0);
    CHECK(s.seconds() == 1);
    s.sleep();
    s.say(kOne, 429, 0, 1);
    CHECK(s.seconds() == 6);
    s.sleep();
    s.say(kOne, 503, 30);
    CHECK(s.seconds() == 30);
    s.sleep();
    s.say(kOne, 503, 600);
    CHECK(s.seconds() == 600);
    s.sleep();
    s.say(kOne, 503, 1e9);  // a server's slip
    CHECK(s.seconds() == 3600);
}

TEST_CASE("a success ends the doubling, the network's return ends the pause") {
    Sender s;
    s.queue.add(kOne, kHere);
    s.queue.add(kTwo, kHere);
    s.say(kOne, 0);
    s.sleep();
    s.say(kTwo, 0);
    CHECK(s.seconds() == 4);
    s.queue.endPauses();
    CHECK(s.seconds() == 0);
    s.say(kOne, 201);
    s.say(kTwo, 0);
    CHECK(s.seconds() == 2);
}

TEST_CASE("what is wrong with one answer, or one server, does not hold up the others") {
    Sender s;
    s.queue.add(kOne, kHere);
    s.queue.add(kTwo, kHere);
    s.queue.add(kOther, kThere);
    s.say(kOne, 500);
    CHECK(s.next() == "3");  // another server
    s.say(kOther, 201);
    s.sleep();
    CHECK(s.next() == "2");  // the one that failed goes last
}

TEST_CASE("a survey that is not taken is not tried again, until somebody asks for it") {
    for (int status : {403, 404, 405, 410}) {
        INFO(status);
        Sender s;
        s.queue.add(kOne, kHere);
        s.queue.add(kTwo, kHere);
        s.queue.add(kOther, kHere);
        s.say(kOne, status);
        CHECK(s.queue.of(kOne) == Delivery::refused);
        CHECK(s.queue.of(kTwo) == Delivery::refused);  // it would be told the same
        CHECK(s.next() == "3");
        CHECK(s.queue.count("prioridades", Delivery::refused) == 2);
        s.queue.tryAllAgain();
        CHECK(s.queue.count("prioridades", Delivery::waiting) == 2);
    }
}

TEST_CASE("an answer that is not taken leaves the others alone") {
    for (int status : {301, 400, 411, 413, 415, 428}) {
        INFO(status);
        Sender s;
        s.queue.add(kOne, kHere);
        s.queue.add(kTwo, kHere);
        s.say(kOne, status);
        CHECK(s.queue.of(kOne) == Delivery::refused);
        CHECK(s.next() == "2");
    }
}

TEST_CASE("what another tab has sent is not sent again") {
    Sender s;
    s.queue.add(kOne, kHere);
    s.queue.markSent(kOne);
    CHECK(s.next() == "");
    s.queue.markSent(kTwo);
    s.queue.add(kTwo, kHere);
    CHECK(s.next() == "");
    s.say(kTwo, 500);  // a late word of one that was under way
    CHECK(s.queue.of(kTwo) == Delivery::sent);
}

TEST_CASE("a clock that is set back makes nobody wait longer") {
    Sender s;
    s.now = 1e12;
    s.queue.add(kOne, kHere);
    s.say(kOne, 0);
    s.now -= 1e9;
    CHECK(s.next() == "1");
}
