#include "app/sending.h"

#include <cstdint>
#include <utility>

#include "store/json.h"
#include "survey/collector.h"

namespace app {

// A record beside each answer that was given to a survey with a collector:
//   delivery/<survey>/<answer>    {"plan": id, "collector": address, "sent": true once it is there}
static const std::string prefix = "delivery/";
static const char lockName[] = "sending";
static constexpr double askAgain = 60000;  // ms: whether the tab that was to send is still there

static std::string keyOf(const SendingQueue::Answer& answer) {
    return prefix + answer.survey + "/" + answer.id;
}

static std::string textIn(const store::Json& json, const char* key) {
    const auto found = json.find(key);
    return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

void Sending::begin(const std::string& plan, const std::map<survey::Id, survey::Survey>& surveys,
                    std::function<void()> known) {
    plan_ = plan;
    for (const auto& [id, survey] : surveys) current_[id] = survey::collectorOf(survey);
    host_.watchNetwork([this] {
        queue_.endPauses();
        if (queue_.anyWaiting()) claim(false);
    });
    read([this, known = std::move(known)] {
        known_ = true;
        known();
        if (queue_.anyWaiting()) claim(true);
    });
}

void Sending::read(std::function<void()> done) {
    host_.readRecords(prefix, [this, done = std::move(done)](host::StorageResult, host::Records records) {
        for (const auto& [key, value] : records) take(key, value);
        done();
        host_.wake();
    });
}

void Sending::take(const std::string& key, const std::string& value) {
    const auto slash = key.rfind('/');
    if (slash <= prefix.size()) return;
    const SendingQueue::Answer answer{key.substr(prefix.size(), slash - prefix.size()),
                                      key.substr(slash + 1)};
    if (queue_.of(answer) == Delivery::sent || coming_.contains(answer)) return;
    const auto json = store::Json::parse(value, nullptr, false);
    if (!json.is_object()) return;
    const auto sent = json.find("sent");
    if (sent != json.end() && *sent == true) return queue_.markSent(answer);
    std::string collector = textIn(json, "collector");
    const auto current = current_.find(answer.survey);
    if (textIn(json, "plan") == plan_ && current != current_.end() && !current->second.empty())
        collector = current->second;
    if (survey::isCollectorAddress(collector)) queue_.add(answer, collector);
}

host::Put Sending::keep(const survey::Answer& answer, const std::string& plan, const std::string& collector) {
    const SendingQueue::Answer key{answer.survey, answer.id};
    coming_[key] = collector;
    return {keyOf(key), store::Json{{"plan", plan}, {"collector", collector}}.dump()};
}

host::Put Sending::withdraw(const survey::Answer& answer) {
    const SendingQueue::Answer key{answer.survey, answer.id};
    coming_.erase(key);
    queue_.drop(key);
    return {keyOf(key), std::nullopt};
}

void Sending::kept() {
    if (coming_.empty()) return;
    for (const auto& [answer, collector] : coming_) queue_.add(answer, collector);
    coming_.clear();
    claim(true);
}

void Sending::sendNow() {
    queue_.tryAllAgain();
    if (queue_.anyWaiting()) claim(true);
}

void Sending::otherTabWrote() {
    // The tab that wrote an answer sends it, too. Only where it does not get that far this one does.
    read([this] {
        if (queue_.anyWaiting() && !mine_) askAgainLater();
    });
}

void Sending::claim(bool steal) {
    if (mine_) return run();
    if (asking_ && !steal) return;
    asking_ = true;
    host_.holdLock(
        lockName, steal,
        [this](bool granted) {
            asking_ = false;
            mine_ = granted;
            if (granted)
                run();
            else
                askAgainLater();
        },
        [this] {
            mine_ = false;
            if (queue_.anyWaiting()) askAgainLater();
        });
}

void Sending::askAgainLater() { runIn(askAgain); }

void Sending::runIn(double milliseconds) {
    host_.callIn(milliseconds, [this, timer = ++timer_] {
        if (timer == timer_ && queue_.anyWaiting()) claim(false);
    });
}

void Sending::run() {
    if (!mine_ || underWay_) return;
    std::optional<SendingQueue::Next> next;
    std::string bytes;
    while (bytes.empty()) {
        next = queue_.next(host_.now());
        if (!next) {
            if (const auto wait = queue_.wait(host_.now())) runIn(*wait);
            return;
        }
        bytes = bytesOf_(next->answer.survey, next->answer.id);
        if (bytes.empty()) queue_.drop(next->answer);
    }
    underWay_ = true;
    host_.sendOnce(survey::answerAddress(next->collector, next->answer.survey, next->answer.id),
                   std::move(bytes), [this, answer = next->answer](host::SendResult result) {
                       underWay_ = false;
                       answered(answer, result);
                       run();
                       host_.wake();
                   });
}

void Sending::answered(const SendingQueue::Answer& answer, const host::SendResult& result) {
    std::uint8_t chance[2];
    host_.randomBytes(chance, sizeof chance);
    queue_.answered(answer, result.status, result.retryAfter, host_.now(),
                    (chance[0] * 256 + chance[1]) / 65536.0);
    if (queue_.of(answer) != Delivery::sent) return;
    // Where this cannot be written it is sent once more at the next start, and the collector says 412.
    host_.writeRecords({{keyOf(answer), store::Json{{"sent", true}}.dump()}}, {});
}

Delivery Sending::of(const survey::Answer& answer) const {
    const SendingQueue::Answer key{answer.survey, answer.id};
    return coming_.contains(key) ? Delivery::waiting : queue_.of(key);
}

long Sending::count(const survey::Id& survey, Delivery delivery) const {
    long coming = 0;
    for (const auto& entry : coming_) coming += entry.first.survey == survey;
    return queue_.count(survey, delivery) + (delivery == Delivery::waiting ? coming : 0);
}

}  // namespace app
