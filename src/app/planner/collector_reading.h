// The answers that a survey's collector has and this browser has not, on their way here
// (web/collector/README.md): its list, and from that one after the other, a few at a time.
#pragma once

#include <chrono>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "host/host.h"
#include "store/collector_list.h"
#include "survey/survey.h"

namespace app {

class CollectorReading : public std::enable_shared_from_this<CollectorReading> {
  public:
    // Why it broke off. refused: pages of this address may not read there; noList: what came is no list of
    // answers.
    enum class Trouble { none, password, network, refused, noList, server, tooLong };
    struct Where {
        std::string collector;
        survey::Id survey;
        std::string user, password;
    };
    using IsHere = std::function<bool(std::string_view id)>;

    CollectorReading(host::Host& host, const Where& where);

    // Called once. What `isHere` says of is not fetched.
    void begin(IsHere isHere);
    void stop();
    // What has come since it was asked last, a line an answer.
    std::string take();
    bool over() const { return over_ && arrived_.empty(); }  // nothing comes any more
    // `more` is called once, when there is something to take or it is over.
    void wait(std::function<void()> more);

    Trouble trouble() const { return trouble_; }
    const std::string& collector() const { return collector_; }
    bool hasList() const { return list_.has_value(); }
    double share() const { return list_ ? list_->share() : 0; }  // 0..1, of the list
    long fetched() const { return fetched_; }
    long had() const { return had_; }          // listed and here already
    long strange() const { return strange_; }  // names in the list that are no answer's
    long lost() const { return lost_; }        // listed, but not to be had

  private:
    using Clock = std::chrono::steady_clock;
    void gotList(host::FetchResult result);
    void goOn();
    bool readList();
    void ask(const std::string& id);
    void got(const std::string& id, const host::FetchResult& result);
    void pause();
    void later();
    void end(Trouble trouble);
    void tell();

    host::Host& host_;
    std::string collector_, base_, user_, password_;
    IsHere isHere_;
    std::optional<store::CollectorList> list_;
    std::deque<std::string> again_;  // ids to be asked for once more
    std::string arrived_;
    std::function<void()> more_;
    int underWay_ = 0, failures_ = 0;
    bool listRead_ = false, pausing_ = false, coming_ = false, over_ = false;
    Trouble trouble_ = Trouble::none, listTrouble_ = Trouble::none;
    long fetched_ = 0, had_ = 0, strange_ = 0, lost_ = 0;
};

}  // namespace app
