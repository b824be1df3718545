// Answers on their way into this browser, from chosen files or a collector, whether anybody looks or not.
#pragma once

#include <deque>
#include <memory>
#include <string>
#include <vector>

#include "app/answer_walk.h"
#include "app/planner/collector_reading.h"
#include "app/workspace.h"
#include "store/answer_intake.h"
#include "survey/seen_ids.h"

namespace app {

class AnswerImport : public std::enable_shared_from_this<AnswerImport> {
  public:
    AnswerImport(Workspace& work, host::Host& host, survey::Id survey);

    // One more file, to be read after those before it: its number, as host::Host::readChosenFile wants it.
    void add(std::string name, int number, double size);
    // What a collector has and this browser has not; once, and after the files.
    void collect(const CollectorReading::Where& where);
    void stop();  // what had come in stays

    bool over() const { return over_; }
    bool stopped() const { return stopped_; }
    // Finding out what is here already comes before the first line.
    bool readsFiles() const { return intake_ != nullptr; }
    double share() const;  // 0..1, of what it is at
    store::IntakeReport report() const;
    const CollectorReading* collecting() const { return collecting_.get(); }
    std::string aside() const { return intake_ ? intake_->aside() : std::string(); }
    const std::vector<std::string>& unreadable() const { return unreadable_; }  // names of files

  private:
    struct File {
        std::string name;
        int number = 0;
        double size = 0;
    };
    void goOnLater();
    void goOn();
    void readLines(double milliseconds);
    void fetch();
    bool takeCollected();
    void end();
    void keep();

    Workspace& work_;
    host::Host& host_;
    survey::Id survey_;
    std::unique_ptr<AnswerWalk> walk_;
    survey::SeenIds here_;
    std::unique_ptr<store::AnswerIntake> intake_;
    std::shared_ptr<CollectorReading> collecting_;
    std::deque<File> files_;  // the first is being read
    double from_ = 0;         // in it
    double bytes_ = 0, passedOver_ = 0;
    double shown_ = 0;  // when a frame was last asked for
    bool fetching_ = false, going_ = false, over_ = false, stopped_ = false;
    std::vector<survey::Answer> fresh_;
    std::vector<std::string> unreadable_;
};

}  // namespace app
