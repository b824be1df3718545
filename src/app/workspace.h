// What is being worked with in this browser: the open plan with its history, the other plans, the answers;
// and whether all of it is durable. The one place where screens' edits meet storage.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/answer_archive.h"
#include "app/observations.h"
#include "app/sending.h"
#include "host/host.h"
#include "store/journal.h"
#include "store/meeting.h"
#include "store/work.h"
#include "survey/survey.h"

namespace app {

// saved: all is durable. blocked, full, failed: the last writing ended so; what is not durable is kept here
// and tried again with the next change or `retry`.
enum class SaveState { loading, saved, saving, blocked, full, failed };

// unknown: not asked yet; elsewhere: another tab has it.
enum class Writing { unknown, asking, granted, elsewhere };

struct PlanEntry {
    std::string id, name, period;
};

class Workspace {
  public:
    explicit Workspace(host::Host& host);
    Workspace(const Workspace&) = delete;
    Workspace& operator=(const Workspace&) = delete;

    void start();
    bool ready() const { return work_.has_value(); }
    bool failedToStart() const { return startFailed_; }

    // --- the open plan
    // ------------------------------------------------------------------------------------------
    const plan::Plan& plan() const { return work_->plan(); }
    const store::Work& work() const { return *work_; }
    const std::string& planId() const { return work_->id(); }
    // Another number after every change of what plan() says: for what is worked out once and shown often.
    std::int64_t version() const { return version_; }
    const store::Problems& problems() const {
        return problems_;
    }  // what was wrong with records or the last change
    void clearProblems() { problems_.clear(); }

    bool change(const std::vector<store::Change>& changes, const std::string& words,
                const std::string& field = "");
    bool setField(std::initializer_list<std::string_view> path, store::Json value, const std::string& words);
    // Who writes in this browser: a person or office, as they name themselves; kept with every edit.
    const std::string& author() const { return author_; }
    void setAuthor(const std::string& name);
    void endField() { work_->endField(); }
    bool undo();
    bool redo();
    std::string exported();  // the plan file's bytes

    void wantToWrite();
    void takeOver();
    Writing writing() const { return writing_; }
    bool canWrite() const { return writing_ == Writing::granted; }

    // --- plans
    // --------------------------------------------------------------------------------------------------
    const std::vector<PlanEntry>& plans() const { return plans_; }
    bool hasPlan(const std::string& id) const;
    // Both wait until the open plan's edits are durable. Where they cannot be, nothing is opened
    // (staysForUnsaved): no work is dropped in silence.
    void openPlan(const std::string& id);
    void addPlan(store::PlanFile file);  // and opens it; in place of an untouched plan of the same id
    bool staysForUnsaved() const { return staysForUnsaved_; }
    // Edits that were not durable when another tab took over, and are not in the plan.
    bool lostToOtherTab() const { return lostToOtherTab_; }
    bool replacePlan(const store::PlanFile& file, const std::string& words);  // the open one, as one edit
    void removePlan(const std::string& id);                                   // not the open one

    // --- surveys and answers
    // ------------------------------------------------------------------------------------
    const std::map<survey::Id, survey::Survey>& surveys() const { return surveys_; }
    // Those kept one by one: given here. AnswerWalk has all.
    std::vector<survey::Answer> answers(const survey::Id& survey) const;
    // Those that came from files.
    AnswerArchive& archive() { return archive_; }
    // Another number after every change of the answers: version() does not count them.
    std::int64_t answersVersion() const { return answersVersion_; }
    std::optional<survey::Answer> ownAnswer(const survey::Id& survey) const;  // the last one given here
    // Given here, to this survey: the last one becomes the own one.
    void keepAnswer(const survey::Answer& answer, const survey::Survey& survey);
    // To this survey, from files, and not here yet: nobody's here, so that none becomes the own one.
    void addAnswers(const survey::Id& survey, const std::vector<survey::Answer>& answers);
    // The meeting at which this device is passed around; none: it is somebody's own, or a planner's.
    const std::optional<store::Meeting>& meeting() const { return meeting_; }
    void beginMeeting(store::Meeting meeting);
    void keepAtMeeting(const survey::Answer& answer);  // nobody's own; counted in the same transaction
    void endMeeting();
    void forgetOwnAnswer(const survey::Id& survey);  // the answer stays; a new one can be given
    void withdrawAnswer(const survey::Id& survey);   // the last one given here is gone from this browser
    // An answer that has been begun, as citizen/kept_draft.cpp writes it; empty: none.
    const std::string& draft(const survey::Id& survey) const;
    void keepDraft(const survey::Id& survey, std::string line);
    // An answer that was given here before its survey named a collector goes to it now: somebody agreed.
    void sendEarlier(const survey::Answer& answer, const survey::Survey& survey);
    // Answers on their way to their survey's collector.
    Sending& sending() { return sending_; }
    // What was written down of meetings.
    Observations& observations() { return observations_; }

    SaveState saveState() const;
    void retry();
    // Writes what is not durable yet; to be called after every frame.
    void save();

  private:
    std::vector<host::Put> added(const std::vector<survey::Answer>& answers);
    void putOnItsWay(const survey::Answer& answer, const survey::Survey& survey,
                     std::vector<host::Put>& puts);
    void sendEarlierOnes();
    void readMeta(host::Records records);
    void loadPlan(const std::string& id);
    void planLoaded(const std::string& id, const host::Records& records);
    void firstStart();
    void openPublished(store::PlanFile file);
    void askForNewer();
    void readAnswers();
    void leave(std::function<void()> next);
    void lost(const std::string& id);
    void otherTabWrote();
    void lock(bool steal);
    void adopt(store::Work work, store::Durable durable);
    void documentChanged();
    void later(std::vector<host::Put> puts);
    void written(host::StorageResult result);
    PlanEntry entryOfOpen() const;
    store::Moment moment() const;
    std::vector<store::Change> movedTargets(const std::vector<store::Change>& changes) const;

    host::Host& host_;
    std::optional<store::Work> work_;
    std::int64_t version_ = 0;
    std::int64_t answersVersion_ = 0;
    store::Durable durable_;
    std::optional<store::Durable> landing_;  // what is durable once the writing under way has ended
    store::Problems problems_;
    std::vector<PlanEntry> plans_;
    std::string current_, currentKept_, author_, published_;
    std::map<survey::Id, survey::Survey> surveys_;
    std::map<std::string, survey::Answer> answers_;  // by record key
    std::map<survey::Id, std::string> own_;          // survey → record key of the last answer given here
    std::map<survey::Id, std::string> drafts_;
    std::optional<store::Meeting> meeting_;
    Sending sending_;
    AnswerArchive archive_;
    Observations observations_;
    bool sendingBegun_ = false;
    bool answersRead_ = false;
    std::map<survey::Id, std::string> earlierSentTo_;  // survey → collector that earlier ones were looked for
    std::vector<host::Put> puts_;                      // small records waiting to be written
    std::vector<host::Put> putsLanding_;
    Writing writing_ = Writing::unknown;
    std::string lockOf_;
    bool startFailed_ = false;
    bool writingNow_ = false;
    bool loading_ = true;
    std::optional<host::StorageResult> trouble_;
    bool tryAgain_ = false;
    bool staysForUnsaved_ = false;
    bool lostToOtherTab_ = false;
    std::function<void()> afterSave_;
};

}  // namespace app
