#include "app/planner/collector_reading.h"

#include <chrono>
#include <utility>

#include "survey/collector.h"

namespace app {

using Trouble = CollectorReading::Trouble;

// More would fetch little faster: a collector reads out 100 answers a second to one address.
static constexpr int atOnce = 6;
static constexpr std::size_t longestList = 192u << 20;   // bytes: two million names
static constexpr std::size_t longestAnswer = 64u << 10;  // a collector takes 16 kB
static constexpr std::size_t mostWaiting = 1u << 20;     // bytes that have come and are not taken yet
static constexpr double milliseconds = 12;               // of work in one go
static constexpr double pauseLength = 2000;              // ms: what a collector asks for (Retry-After)
static constexpr int mostFailures = 3;                   // in a row, with a pause after each

CollectorReading::CollectorReading(host::Host& host, const Where& where)
    : host_(host),
      collector_(where.collector),
      base_(survey::readingAddress(where.collector, where.survey)),
      user_(where.user),
      password_(where.password) {}

void CollectorReading::begin(IsHere isHere) {
    isHere_ = std::move(isHere);
    host_.fetchWithPassword(
        base_, user_, password_, longestList,
        [self = shared_from_this()](host::FetchResult result) { self->gotList(std::move(result)); });
}

void CollectorReading::stop() {
    over_ = true;
    password_.clear();
    arrived_.clear();
    more_ = {};
}

std::string CollectorReading::take() {
    std::string taken = std::exchange(arrived_, {});
    // It may have held back for this.
    if (!over_ && !taken.empty()) later();
    return taken;
}

void CollectorReading::wait(std::function<void()> more) {
    more_ = std::move(more);
    if (over_ || !arrived_.empty()) tell();
}

void CollectorReading::tell() {
    if (const auto more = std::exchange(more_, {})) more();
}

void CollectorReading::end(Trouble trouble) {
    over_ = true;
    trouble_ = trouble;
    password_.clear();
    tell();
}

static Trouble troubleOf(const host::FetchResult& result) {
    if (result.tooLong) return Trouble::tooLong;
    if (result.refused) return Trouble::refused;
    if (result.status == 401 || result.status == 403) return Trouble::password;
    if (result.status == 0 || result.status == 408) return Trouble::network;
    if (result.status == 429 || result.status >= 500) return Trouble::server;
    return Trouble::noList;
}

void CollectorReading::gotList(host::FetchResult result) {
    if (over_) return;
    if (result.status != 200) return end(troubleOf(result));
    list_.emplace(std::move(result.bytes));
    goOn();
}

void CollectorReading::later() {
    if (coming_) return;
    coming_ = true;
    host_.callIn(0, [self = shared_from_this()] {
        self->coming_ = false;
        self->goOn();
    });
}

void CollectorReading::goOn() {
    if (over_ || pausing_ || !list_) return;
    while (underWay_ < atOnce && !again_.empty()) {
        const std::string id = std::move(again_.front());
        again_.pop_front();
        ask(id);
    }
    if (!listRead_ && !readList()) later();
    if (listRead_ && !underWay_ && again_.empty()) end(listTrouble_);
}

// As far as there is something to do with it. False: that was enough for once, there is more of it.
bool CollectorReading::readList() {
    using Step = store::CollectorList::Step;
    const auto until = Clock::now() + std::chrono::duration<double, std::milli>(milliseconds);
    while (underWay_ < atOnce && arrived_.size() < mostWaiting) {
        const Step step = list_->next();
        if (step == Step::end || step == Step::broken) {
            listRead_ = true;
            if (step == Step::broken) listTrouble_ = Trouble::noList;
            return true;
        }
        if (step == Step::other)
            ++strange_;
        else if (isHere_(list_->id()))
            ++had_;
        else
            ask(list_->id());
        if (Clock::now() >= until) return false;
    }
    return true;
}

void CollectorReading::ask(const std::string& id) {
    ++underWay_;
    host_.fetchWithPassword(
        base_ + id + ".json", user_, password_, longestAnswer,
        [self = shared_from_this(), id](const host::FetchResult& result) { self->got(id, result); });
}

void CollectorReading::got(const std::string& id, const host::FetchResult& result) {
    --underWay_;
    if (over_) return;
    const Trouble trouble = troubleOf(result);
    if (result.status == 200 && !result.bytes.empty()) {
        failures_ = 0;
        ++fetched_;
        arrived_ += result.bytes;
        if (arrived_.back() != '\n') arrived_ += '\n';
        tell();
    } else if (trouble == Trouble::password) {
        return end(trouble);
    } else if (trouble == Trouble::tooLong || trouble == Trouble::noList) {
        ++lost_;
    } else {
        again_.push_back(id);
        // Those that were under way together fail together: that is one failure. Too many at a time is none.
        if (!pausing_ && result.status != 429 && ++failures_ > mostFailures)
            // It let this page read its list: what fails now is the way there.
            return end(trouble == Trouble::refused ? Trouble::network : trouble);
        pause();
    }
    goOn();
}

void CollectorReading::pause() {
    if (pausing_) return;
    pausing_ = true;
    host_.callIn(pauseLength, [self = shared_from_this()] {
        self->pausing_ = false;
        self->goOn();
    });
}

}  // namespace app
