#include "app/planner/answer_import.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace app {

// Of work in one go, so that the page is drawn and answers in between.
static constexpr double milliseconds = 12;
static constexpr std::size_t pieceSize = 1 << 20;  // bytes asked of a file at once
static constexpr std::size_t linesAtOnce = 20;
static constexpr std::size_t keptAtOnce = 1000;  // answers: to pack them is a piece of work too
static constexpr double betweenFrames = 250;     // milliseconds

AnswerImport::AnswerImport(Workspace& work, host::Host& host, survey::Id survey)
    : work_(work),
      host_(host),
      survey_(std::move(survey)),
      walk_(std::make_unique<AnswerWalk>(work, host, survey_)) {}

void AnswerImport::add(std::string name, int number, double size) {
    files_.push_back({std::move(name), number, size});
    bytes_ += size;
    over_ = false;
    goOnLater();
}

void AnswerImport::collect(const CollectorReading::Where& where) {
    collecting_ = std::make_shared<CollectorReading>(host_, where);
    goOnLater();
}

void AnswerImport::stop() {
    if (over_) return;
    stopped_ = true;
    files_.clear();
    if (collecting_) collecting_->stop();
    end();
}

void AnswerImport::end() {
    over_ = true;
    keep();
}

double AnswerImport::share() const {
    if (!intake_) return walk_->share();
    if (collecting_) return collecting_->share();
    return bytes_ > 0 ? (intake_->bytes() + passedOver_) / bytes_ : 1;
}

store::IntakeReport AnswerImport::report() const {
    store::IntakeReport report = intake_ ? intake_->report() : store::IntakeReport();
    if (collecting_) report.had += collecting_->had();
    return report;
}

void AnswerImport::keep() {
    work_.addAnswers(survey_, std::exchange(fresh_, {}));
    work_.save();
}

// Not with the frames: a tab that is not in front has none.
void AnswerImport::goOnLater() {
    if (going_) return;
    going_ = true;
    host_.callIn(0, [self = shared_from_this()] {
        self->going_ = false;
        self->goOn();
    });
}

void AnswerImport::goOn() {
    // A file that is added meanwhile does not have the same piece asked for twice.
    if (over_ || fetching_) return;
    if (!intake_) {
        walk_->go(milliseconds, [this](const survey::Answer& answer) { here_.insert(answer.id); });
        if (walk_->done()) {
            intake_ = std::make_unique<store::AnswerIntake>(survey_, std::move(here_));
            if (collecting_)
                collecting_->begin([self = weak_from_this()](std::string_view id) {
                    const auto import = self.lock();
                    return import && import->intake_->has(id);
                });
        }
    } else {
        readLines(milliseconds);
    }
    // Drawing the page may take longer than the work: a few times a second is enough to see how far it is.
    if (over_ || host_.now() - shown_ >= betweenFrames) {
        shown_ = host_.now();
        host_.wake();
    }
    if (!over_ && !fetching_) goOnLater();
}

void AnswerImport::readLines(double most) {
    using Clock = std::chrono::steady_clock;
    const auto end = Clock::now() + std::chrono::duration<double, std::milli>(most);
    while (Clock::now() < end) {
        if (intake_->hungry()) {
            if (files_.empty() && takeCollected()) continue;
            fetch();
            return;
        }
        for (auto& answer : intake_->step(linesAtOnce)) fresh_.push_back(std::move(answer));
        if (fresh_.size() >= keptAtOnce) {
            keep();
            return;  // that was a good piece of work
        }
    }
}

bool AnswerImport::takeCollected() {
    const std::string lines = collecting_ ? collecting_->take() : std::string();
    if (lines.empty()) return false;
    intake_->add(lines);
    intake_->endFile();
    return true;
}

// The next piece of the file that is read, or the next file, or what a collector sends, or the end.
void AnswerImport::fetch() {
    if (files_.empty() && (!collecting_ || collecting_->over())) return end();
    fetching_ = true;
    if (files_.empty()) {
        // Weak: it is kept by the one that reads, which this one keeps.
        collecting_->wait([self = weak_from_this()] {
            const auto import = self.lock();
            if (!import) return;
            import->fetching_ = false;
            import->goOnLater();
        });
        return;
    }
    host_.readChosenFile(files_.front().number, from_, pieceSize,
                         [self = shared_from_this()](std::optional<std::string> bytes) {
                             self->fetching_ = false;
                             if (self->over_) return;
                             auto& file = self->files_.front();
                             if (bytes && !bytes->empty()) {
                                 self->from_ += static_cast<double>(bytes->size());
                                 self->intake_->add(*bytes);
                             }
                             if (!bytes) {
                                 self->unreadable_.push_back(file.name);
                                 self->passedOver_ += std::max(0.0, file.size - self->from_);
                             }
                             if (!bytes || bytes->size() < pieceSize) {
                                 self->intake_->endFile();
                                 self->files_.pop_front();
                                 self->from_ = 0;
                             }
                             self->goOnLater();
                         });
}

}  // namespace app
