// Answers on their way to the collector of their survey: which of them wait is kept in this browser, with the
// answers themselves, until the collector has said that it has them. One tab sends at a time, the one that
// was used last; if two did, nothing would be stored twice.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/sending_queue.h"
#include "host/host.h"
#include "survey/survey.h"

namespace app {

class Sending {
  public:
    // `bytesOf`: an answer as it is sent; empty where it is not here.
    using BytesOf = std::function<std::string(const survey::Id& survey, const survey::Id& answer)>;
    Sending(host::Host& host, BytesOf bytesOf) : host_(host), bytesOf_(std::move(bytesOf)) {}
    Sending(const Sending&) = delete;
    Sending& operator=(const Sending&) = delete;

    // Looks for what waits from earlier, and sends it; called once, when a plan is open and the answers were
    // asked for. Where that plan names another collector by now, what it has not received goes there.
    // `known`: what waits, and what was sent, has been read.
    void begin(const std::string& plan, const std::map<survey::Id, survey::Survey>& surveys,
               std::function<void()> known);
    // Before, `of` does not say yet what an earlier answer waits for.
    bool isKnown() const { return known_; }

    // The record that has an answer wait, to be written in one transaction with it.
    host::Put keep(const survey::Answer& answer, const std::string& plan, const std::string& collector);
    // It is taken back: sent no more, if it was not sent yet. The change to its record, to be written with
    // the answer's.
    host::Put withdraw(const survey::Answer& answer);
    // That transaction has ended, well or not: what could not be kept here is sent all the sooner.
    void kept();

    // Somebody asks for it: nothing waits any longer, and what was refused is tried again.
    void sendNow();
    // Another tab has written.
    void otherTabWrote();

    Delivery of(const survey::Answer& answer) const;
    long count(const survey::Id& survey, Delivery delivery) const;

  private:
    void read(std::function<void()> done);
    void take(const std::string& key, const std::string& value);
    void claim(bool steal);
    void askAgainLater();
    void run();
    void runIn(double milliseconds);
    void answered(const SendingQueue::Answer& answer, const host::SendResult& result);

    host::Host& host_;
    BytesOf bytesOf_;
    SendingQueue queue_;
    std::map<SendingQueue::Answer, std::string> coming_;  // kept, their transaction under way
    std::string plan_;                                    // that was open at the start
    std::map<survey::Id, std::string> current_;           // its collectors
    bool known_ = false;
    bool mine_ = false;  // this tab is the one that sends
    bool asking_ = false;
    bool underWay_ = false;
    int timer_ = 0;  // the last one that was set
};

}  // namespace app
