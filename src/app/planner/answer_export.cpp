#include "app/planner/answer_export.h"

#include <utility>

namespace app {

static constexpr std::size_t rowsAtOnce = 200;
static constexpr std::size_t bytesAtOnce = 1 << 20;  // handed to the browser

AnswerExport::AnswerExport(Workspace& work, host::Host& host, const survey::Id& survey)
    : work_(work), host_(host), survey_(survey), walk_(work, host, survey) {}

AnswerExport::AnswerExport(Workspace& work, host::Host& host, const survey::Id& survey,
                           std::unique_ptr<store::AnswerCsv> csv)
    : AnswerExport(work, host, survey) {
    csv_ = std::move(csv);
    meeting_ = true;
}

double AnswerExport::share() const {
    if (!csv_) return walk_.share();
    return (walk_.share() + (meeting_ ? 0 : 1)) / 2;
}

void AnswerExport::flush() {
    if (csv_) text_ += csv_->write(std::exchange(rows_, {}));
    if (text_.size() >= bytesAtOnce) host_.putAside(std::exchange(text_, {}));
}

void AnswerExport::write(const survey::Answer& answer) {
    if (csv_)
        rows_.push_back(answer);
    else
        text_ += store::writeAnswerLine(answer);
    if (rows_.size() >= rowsAtOnce || text_.size() >= bytesAtOnce) flush();
}

bool AnswerExport::go(double milliseconds) {
    if (meeting_) {
        walk_.go(milliseconds, [this](const survey::Answer& answer) { csv_->meet(answer); });
        if (!walk_.done()) return false;
        meeting_ = false;
        walk_ = AnswerWalk(work_, host_, survey_);
    }
    walk_.go(milliseconds, [this](const survey::Answer& answer) { write(answer); });
    if (!walk_.done()) return false;
    flush();
    host_.download(survey_ + (csv_ ? ".csv" : ".ndjson"), csv_ ? "text/csv" : "application/x-ndjson",
                   std::move(text_));
    return true;
}

}  // namespace app
