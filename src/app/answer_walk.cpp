#include "app/answer_walk.h"

#include <chrono>
#include <utility>

namespace app {

// The clock is looked at once for so many answers.
static constexpr int betweenLooks = 16;

AnswerWalk::AnswerWalk(Workspace& work, host::Host& host, const survey::Id& survey)
    : work_(&work),
      host_(&host),
      single_(work.answers(survey)),
      batches_(work.archive().batches(survey)),
      count_(static_cast<long>(single_.size()) + work.archive().count(survey)) {
    ask();
}

// One ahead of what is read: while the answers of one are looked at, the browser fetches the next.
void AnswerWalk::ask() {
    if (coming_ || asked_ == batches_.size()) return;
    coming_ = std::make_shared<Coming>();
    coming_->batch = batches_[asked_++];
    work_->archive().read(coming_->batch, [coming = coming_, host = host_](std::optional<std::string> bytes) {
        coming->bytes = std::move(bytes);
        coming->arrived = true;
        host->wake();
    });
}

void AnswerWalk::open() {
    expected_ = work_->archive().countOf(coming_->batch);
    read_ = 0;
    if (coming_->bytes)
        reader_.emplace(std::move(*coming_->bytes));
    else
        close();
    coming_.reset();
    ask();
}

void AnswerWalk::close() {
    unreadable_ += expected_ - read_;
    given_ += expected_ - read_;
    reader_.reset();
}

bool AnswerWalk::done() const {
    return place_ == single_.size() && !reader_ && !coming_ && asked_ == batches_.size();
}

double AnswerWalk::share() const {
    return count_ > 0 ? static_cast<double>(given_) / static_cast<double>(count_) : 1;
}

void AnswerWalk::go(double milliseconds, const std::function<void(const survey::Answer&)>& each) {
    using Clock = std::chrono::steady_clock;
    const auto end = Clock::now() + std::chrono::duration<double, std::milli>(milliseconds);
    for (int n = 1; !done(); ++n) {
        if (n % betweenLooks == 0 && Clock::now() >= end) return;
        if (place_ < single_.size()) {
            each(single_[place_++]);
            ++given_;
        } else if (reader_) {
            if (reader_->next(answer_)) {
                each(answer_);
                ++given_;
                ++read_;
            } else {
                close();
            }
        } else if (coming_ && coming_->arrived) {
            open();
        } else {
            return;
        }
    }
}

}  // namespace app
