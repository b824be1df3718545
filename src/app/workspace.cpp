#include "app/workspace.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "app/send_consent.h"
#include "store/answer_file.h"
#include "store/survey_json.h"
#include "store/target_changes.h"
#include "survey/collector.h"

namespace app {

// Records beside the plans' own (store/journal.h):
//   meta/current              id of the open plan
//   meta/plan/<id>            {"name", "period"} for the list of plans
//   answer/<survey>/<id>      an answer given here, as JSON
//   own/<survey>              key of the last answer given on this device
//   draft/<survey>            an answer that has been begun (citizen/kept_draft.cpp)
//   meeting                   the meeting at which this device is passed around (store/meeting.h)
// and those of answers on their way (sending.cpp), of answers from files (answer_archive.cpp) and of what was
// heard at meetings (observations.h).
static const char currentKey[] = "meta/current";
static const char publishedKey[] = "meta/published";  // the published plan that was opened, as publishedMark
static const char authorKey[] = "meta/author";        // who writes in this browser, as they name themselves
static const std::string planMeta = "meta/plan/";
static const std::string answerPrefix = "answer/";
static const std::string ownPrefix = "own/";
static const std::string draftPrefix = "draft/";
static const char meetingKey[] = "meeting";

// Beside the program: the plan that who comes for the first time sees. A city puts its own in its place.
static const char publishedFile[] = "plan.json";

static std::string publishedMark(const std::string& id, std::int64_t revision) {
    return std::to_string(revision) + " " + id;
}

static bool begins(const std::string& text, const std::string& prefix) {
    return text.compare(0, prefix.size(), prefix) == 0;
}

Workspace::Workspace(host::Host& host)
    : host_(host),
      sending_(host,
               [this](const survey::Id& survey, const survey::Id& id) {
                   const auto answer = answers_.find(answerPrefix + survey + "/" + id);
                   return answer == answers_.end() ? std::string() : store::writeAnswerLine(answer->second);
               }),
      archive_(host,
               [this] {
                   ++answersVersion_;
                   host_.wake();
               }),
      observations_(host, [this](std::vector<host::Put> puts) { later(std::move(puts)); }) {}

void Workspace::readAnswers() {
    host_.readRecords("answer/", [this](host::StorageResult, host::Records records) {
        for (auto& [key, value] : records) {
            auto json = store::Json::parse(value, nullptr, false);
            if (json.is_discarded()) continue;
            store::Problems problems;
            survey::Answer answer = store::answerFromJson(json, problems, key);
            if (problems.empty()) answers_[key] = std::move(answer);
        }
        ++answersVersion_;
        answersRead_ = true;
        sendEarlierOnes();
        host_.wake();
    });
}

void Workspace::start() {
    host_.watchRecords([this] { otherTabWrote(); });
    readAnswers();
    archive_.readList();
    host_.readRecords("own/", [this](host::StorageResult, host::Records records) {
        for (auto& [key, value] : records) own_[key.substr(ownPrefix.size())] = value;
    });
    host_.readRecords(draftPrefix, [this](host::StorageResult, host::Records records) {
        for (auto& [key, value] : records) drafts_[key.substr(draftPrefix.size())] = value;
    });
    host_.readRecords(meetingKey, [this](host::StorageResult, host::Records records) {
        if (!records.empty()) meeting_ = store::readMeeting(records.front().second);
    });
    host_.readRecords("meta/", [this](host::StorageResult result, host::Records records) {
        if (result != host::StorageResult::done) trouble_ = result;
        readMeta(std::move(records));
    });
}

void Workspace::readMeta(host::Records records) {
    for (auto& [key, value] : records) {
        if (key == authorKey) author_ = value;
        if (key == currentKey) current_ = currentKept_ = value;
        if (key == publishedKey) published_ = value;
        if (!begins(key, planMeta)) continue;
        auto json = store::Json::parse(value, nullptr, false);
        PlanEntry entry{key.substr(planMeta.size()), "", ""};
        if (json.is_object()) {
            entry.name = json.value("name", "");
            entry.period = json.value("period", "");
        }
        plans_.push_back(entry);
    }
    if (current_.empty() && !plans_.empty()) current_ = plans_.front().id;
    if (current_.empty())
        firstStart();
    else
        loadPlan(current_);
}

// Nothing is kept here yet: the published plan is opened.
void Workspace::firstStart() {
    host_.fetchAsset(publishedFile, [this](bool found, std::string bytes) {
        store::Problems problems;
        auto file = found ? store::readPlanFile(bytes, problems) : std::nullopt;
        if (!file) {
            problems_ = problems;
            startFailed_ = true;
            host_.wake();
            return;
        }
        openPublished(std::move(*file));
    });
}

void Workspace::openPublished(store::PlanFile file) {
    published_ = publishedMark(file.id, file.revision);
    later({{publishedKey, published_}});
    addPlan(std::move(file));
}

// Who only reads sees what is published now: where the plan is still as it was published when it was opened,
// what has been published since takes its place.
void Workspace::askForNewer() {
    const std::string mark = published_;
    const auto untouched = [this, mark] {
        return ready() && writing_ == Writing::unknown && published_ == mark &&
               publishedMark(work_->id(), work_->revision()) == mark;
    };
    if (mark.empty() || !untouched()) return;
    host_.fetchAsset(publishedFile, [this, mark, untouched](bool found, std::string bytes) {
        store::Problems problems;
        auto file = found ? store::readPlanFile(bytes, problems) : std::nullopt;
        if (!file || !untouched() || publishedMark(file->id, file->revision) == mark) return;
        // Of the older one nothing stays: a file of the same plan may have a smaller number.
        host_.readRecords(store::keyPrefix(work_->id()), [this, untouched, newer = std::move(*file)](
                                                             host::StorageResult, host::Records records) {
            if (!untouched()) return;
            std::vector<host::Put> gone{{planMeta + work_->id(), std::nullopt}};
            for (auto& record : records) gone.push_back({record.first, std::nullopt});
            std::erase_if(plans_, [&](const PlanEntry& p) { return p.id == work_->id(); });
            later(std::move(gone));
            openPublished(newer);
        });
    });
}

void Workspace::loadPlan(const std::string& id) {
    loading_ = true;
    host_.readRecords(store::keyPrefix(id), [this, id](host::StorageResult, host::Records records) {
        planLoaded(id, records);
        host_.wake();
    });
}

void Workspace::planLoaded(const std::string& id, const host::Records& records) {
    std::vector<store::Record> kept;
    for (const auto& [key, value] : records) kept.push_back({key, value});
    store::Problems problems;
    auto loaded = store::loadWork(id, kept, problems);
    problems_ = problems;
    if (loaded) {
        adopt(std::move(loaded->work), std::move(loaded->durable));
        askForNewer();
        return;
    }
    // The records stay where they are; another plan is opened instead.
    plans_.erase(std::remove_if(plans_.begin(), plans_.end(), [&](const PlanEntry& p) { return p.id == id; }),
                 plans_.end());
    if (!plans_.empty())
        loadPlan(plans_.front().id);
    else
        firstStart();
}

void Workspace::adopt(store::Work work, store::Durable durable) {
    work_.emplace(std::move(work));
    durable_ = std::move(durable);
    landing_.reset();
    loading_ = false;
    current_ = work_->id();
    documentChanged();
    // Only when it is news: every writing wakes the other tabs, and theirs would wake this one.
    if (current_ != currentKept_) later({{currentKey, current_}});
    currentKept_ = current_;
    if (!std::exchange(sendingBegun_, true))
        sending_.begin(current_, surveys_, [this] { sendEarlierOnes(); });
    sendEarlierOnes();
}

// After every change of the document.
void Workspace::documentChanged() {
    ++version_;
    surveys_.clear();
    auto found = work_->document().find("surveys");
    if (found == work_->document().end()) return;
    store::Problems problems;
    auto surveys = store::surveysFromJson(*found, problems, "/surveys");
    if (problems.empty()) surveys_ = std::move(surveys);
}

// --- changes
// ----------------------------------------------------------------------------------------------------

store::Moment Workspace::moment() const { return {host::isoTime(host_.now()), host_.localDate()}; }

std::vector<store::Change> Workspace::movedTargets(const std::vector<store::Change>& changes) const {
    return store::targetChanges(work_->document(), changes, moment(), author_,
                                [this] { return host::newId(host_); });
}

void Workspace::setAuthor(const std::string& name) {
    author_ = name;
    later({{authorKey, name}});
}

bool Workspace::change(const std::vector<store::Change>& changes, const std::string& words,
                       const std::string& field) {
    if (!ready() || !canWrite()) return false;
    problems_.clear();
    std::vector<store::Change> all = changes;
    for (auto& more : movedTargets(changes)) all.push_back(std::move(more));
    bool done = work_->change(all, words, author_, moment(), field, problems_);
    if (done) documentChanged();
    if (done) tryAgain_ = true;
    return done;
}

bool Workspace::setField(std::initializer_list<std::string_view> where, store::Json value,
                         const std::string& words) {
    std::string pointer = store::path(where);
    bool empty = value.is_null() || (value.is_string() && value.get_ref<const std::string&>().empty());
    return change({empty ? store::remove(pointer) : store::set(pointer, std::move(value))}, words, pointer);
}

bool Workspace::undo() {
    if (!canWrite() || !work_->undo(author_, moment(), problems_)) return false;
    tryAgain_ = true;
    documentChanged();
    return true;
}

bool Workspace::redo() {
    if (!canWrite() || !work_->redo(author_, moment(), problems_)) return false;
    tryAgain_ = true;
    documentChanged();
    return true;
}

std::string Workspace::exported() {
    work_->endField();
    return store::writePlanFile(work_->file());
}

void Workspace::wantToWrite() {
    if (!ready() || lockOf_ == current_) return;
    lockOf_ = current_;
    writing_ = Writing::asking;
    lock(false);
}

void Workspace::takeOver() { lock(true); }

void Workspace::lock(bool steal) {
    auto answered = [this, steal, id = current_](bool granted) {
        if (lockOf_ != id) return;
        writing_ = granted ? Writing::granted : Writing::elsewhere;
        if (granted) lostToOtherTab_ = false;
        // Another tab may have written since this one read: what is written on must be what is there.
        if (granted && (steal || (!landing_ && saveState() == SaveState::saved))) loadPlan(id);
        host_.wake();
    };
    host_.holdLock("plan/" + current_, steal, answered, [this, id = current_] { lost(id); });
}

// Another tab writes from now on. What this one has not made durable would go over the other's work.
void Workspace::lost(const std::string& id) {
    if (lockOf_ != id) return;
    writing_ = Writing::elsewhere;
    if (work_ && work_->id() == id && !store::isDurable(*work_, durable_)) {
        lostToOtherTab_ = true;
        loadPlan(id);
    }
    host_.wake();
}

void Workspace::otherTabWrote() {
    readAnswers();
    archive_.readList();
    sending_.otherTabWrote();
    observations_.otherTabWrote(puts_.empty() && !writingNow_);
    if (ready() && writing_ != Writing::granted && writing_ != Writing::asking && !loading_) {
        loadPlan(current_);
        loading_ = false;  // what is shown stays until the newer state is there
    }
}

// --- plans
// ------------------------------------------------------------------------------------------------------

bool Workspace::hasPlan(const std::string& id) const {
    return std::any_of(plans_.begin(), plans_.end(), [&](const PlanEntry& p) { return p.id == id; });
}

void Workspace::leave(std::function<void()> next) {
    staysForUnsaved_ = false;
    bool durable = !work_ || (store::isDurable(*work_, durable_) && !writingNow_);
    // Edits of this session are what would be lost; a plan that was only opened can be opened again.
    bool precious = work_ && canWrite() && !store::isDurable(*work_, durable_) && !work_->edits().empty();
    if (durable || (trouble_ && !precious)) {
        next();
    } else if (trouble_) {
        staysForUnsaved_ = true;
    } else {
        afterSave_ = std::move(next);
        save();
    }
    host_.wake();
}

void Workspace::openPlan(const std::string& id) {
    if (id == current_ && ready()) return;
    leave([this, id] { loadPlan(id); });
}

PlanEntry Workspace::entryOfOpen() const {
    const auto& p = work_->plan();
    std::string period;
    if (p.firstYear) period = std::to_string(p.firstYear) + "–" + std::to_string(p.lastYear);
    return {work_->id(), p.name, period};
}

void Workspace::addPlan(store::PlanFile file) {
    store::Problems problems;
    auto work = store::Work::open(std::move(file), problems);
    if (!work) {
        problems_ = problems;
        startFailed_ = !ready();
        host_.wake();
        return;
    }
    leave([this, opened = std::make_shared<store::Work>(std::move(*work))] {
        adopt(std::move(*opened), {});
        PlanEntry entry = entryOfOpen();
        auto known =
            std::find_if(plans_.begin(), plans_.end(), [&](const PlanEntry& p) { return p.id == entry.id; });
        if (known == plans_.end())
            plans_.push_back(entry);
        else
            *known = entry;
        if (lockOf_ != current_) writing_ = Writing::unknown;
        host_.wake();
    });
}

bool Workspace::replacePlan(const store::PlanFile& file, const std::string& words) {
    if (!canWrite()) return false;
    store::Json after = file.document;
    problems_.clear();
    if (auto goals = after.find("goals"); goals != after.end()) {
        auto more = store::makeEdit(after, movedTargets({store::set("/goals", *goals)}), problems_);
        if (!more || !store::applyPatch(after, more->patch, problems_)) return false;
    }
    store::Edit edit = store::makeEdit(work_->document(), after);
    edit.words = words;
    edit.author = author_;
    edit.time = moment().time;
    edit.day = moment().day;
    if (!work_->apply(std::move(edit), problems_)) return false;
    documentChanged();
    return true;
}

void Workspace::removePlan(const std::string& id) {
    if (id == current_) return;
    plans_.erase(std::remove_if(plans_.begin(), plans_.end(), [&](const PlanEntry& p) { return p.id == id; }),
                 plans_.end());
    host_.readRecords(store::keyPrefix(id), [this, id](host::StorageResult, host::Records records) {
        std::vector<host::Put> puts{{planMeta + id, std::nullopt}};
        for (auto& record : records) puts.push_back({record.first, std::nullopt});
        later(std::move(puts));
        host_.wake();
    });
}

// --- answers
// ----------------------------------------------------------------------------------------------------

std::vector<survey::Answer> Workspace::answers(const survey::Id& survey) const {
    std::vector<survey::Answer> found;
    std::string prefix = answerPrefix + survey + "/";
    for (auto at = answers_.lower_bound(prefix); at != answers_.end() && begins(at->first, prefix); ++at)
        found.push_back(at->second);
    std::sort(found.begin(), found.end(),
              [](const auto& a, const auto& b) { return a.date != b.date ? a.date < b.date : a.id < b.id; });
    return found;
}

std::optional<survey::Answer> Workspace::ownAnswer(const survey::Id& survey) const {
    auto own = own_.find(survey);
    if (own == own_.end()) return std::nullopt;
    auto answer = answers_.find(own->second);
    if (answer == answers_.end()) return std::nullopt;
    return answer->second;
}

// The record that has it wait for its collector, where the survey names one. A survey that came by a link is
// of no plan that is open here.
void Workspace::putOnItsWay(const survey::Answer& answer, const survey::Survey& survey,
                            std::vector<host::Put>& puts) {
    const std::string collector = survey::collectorOf(survey);
    if (collector.empty()) return;
    const auto own = surveys_.find(answer.survey);
    const bool ofPlan = own != surveys_.end() && own->second == survey;
    puts.push_back(sending_.keep(answer, ofPlan ? current_ : "", collector));
}

void Workspace::sendEarlier(const survey::Answer& answer, const survey::Survey& survey) {
    if (!sending_.isKnown() || sending_.of(answer) != Delivery::none) return;
    std::vector<host::Put> puts;
    putOnItsWay(answer, survey, puts);
    if (!puts.empty()) later(std::move(puts));
}

// Where the plan's surveys name a collector by now, answers from before go to it if those who gave them knew;
// the others are asked, on the receipt (citizen/receipt.cpp). Not while a planner types the address, but with
// the plan that is opened or has been published.
void Workspace::sendEarlierOnes() {
    if (!ready() || !answersRead_ || !sending_.isKnown()) return;
    for (const auto& [id, survey] : surveys_) {
        const std::string collector = survey::collectorOf(survey);
        if (collector.empty() || std::exchange(earlierSentTo_[id], collector) == collector) continue;
        for (const survey::Answer& answer : answers(id))
            if (sending_.of(answer) == Delivery::none && wasToldWhereItGoes(answer, survey))
                sendEarlier(answer, survey);
    }
}

void Workspace::keepAnswer(const survey::Answer& answer, const survey::Survey& survey) {
    std::string key = answerPrefix + answer.survey + "/" + answer.id;
    answers_[key] = answer;
    ++answersVersion_;
    own_[answer.survey] = key;
    std::vector<host::Put> puts{{key, store::toJson(answer).dump()}, {ownPrefix + answer.survey, key}};
    putOnItsWay(answer, survey, puts);
    later(std::move(puts));
}

std::vector<host::Put> Workspace::added(const std::vector<survey::Answer>& answers) {
    std::vector<host::Put> puts;
    for (const auto& answer : answers) {
        const std::string key = answerPrefix + answer.survey + "/" + answer.id;
        if (answers_.emplace(key, answer).second) puts.push_back({key, store::toJson(answer).dump()});
    }
    if (!puts.empty()) ++answersVersion_;
    return puts;
}

void Workspace::addAnswers(const survey::Id& survey, const std::vector<survey::Answer>& answers) {
    if (answers.empty()) return;
    ++answersVersion_;
    later(archive_.add(survey, answers));
}

void Workspace::forgetOwnAnswer(const survey::Id& survey) {
    own_.erase(survey);
    later({{ownPrefix + survey, std::nullopt}});
}

void Workspace::withdrawAnswer(const survey::Id& survey) {
    const auto own = own_.find(survey);
    if (own == own_.end()) return;
    const auto answer = answers_.find(own->second);
    std::vector<host::Put> puts{{own->second, std::nullopt}, {ownPrefix + survey, std::nullopt}};
    if (answer != answers_.end()) {
        puts.push_back(sending_.withdraw(answer->second));
        answers_.erase(answer);
    }
    ++answersVersion_;
    own_.erase(own);
    later(std::move(puts));
}

const std::string& Workspace::draft(const survey::Id& survey) const {
    static const std::string none;
    const auto found = drafts_.find(survey);
    return found == drafts_.end() ? none : found->second;
}

void Workspace::keepDraft(const survey::Id& survey, std::string line) {
    if (line == draft(survey)) return;
    if (line.empty()) {
        drafts_.erase(survey);
        later({{draftPrefix + survey, std::nullopt}});
        return;
    }
    drafts_[survey] = line;
    later({{draftPrefix + survey, std::move(line)}});
}

void Workspace::beginMeeting(store::Meeting meeting) {
    meeting_ = std::move(meeting);
    later({{meetingKey, store::writeMeeting(*meeting_)}});
}

void Workspace::keepAtMeeting(const survey::Answer& answer) {
    auto puts = added({answer});
    putOnItsWay(answer, meeting_->file.survey, puts);
    ++meeting_->given;
    puts.push_back({meetingKey, store::writeMeeting(*meeting_)});
    later(std::move(puts));
}

void Workspace::endMeeting() {
    meeting_.reset();
    later({{meetingKey, std::nullopt}});
}

// --- saving
// -----------------------------------------------------------------------------------------------------

SaveState Workspace::saveState() const {
    if (loading_ || !work_) return SaveState::loading;
    if (lostToOtherTab_) return SaveState::failed;
    if (trouble_) {
        if (*trouble_ == host::StorageResult::blocked) return SaveState::blocked;
        return *trouble_ == host::StorageResult::full ? SaveState::full : SaveState::failed;
    }
    if (writingNow_ || !puts_.empty()) return SaveState::saving;
    return store::isDurable(*work_, durable_) ? SaveState::saved : SaveState::saving;
}

void Workspace::later(std::vector<host::Put> puts) {
    for (auto& put : puts) puts_.push_back(std::move(put));
    tryAgain_ = true;
}

void Workspace::retry() {
    tryAgain_ = true;
    save();
}

void Workspace::save() {
    if (writingNow_ || !work_ || loading_) return;
    if (trouble_ && !tryAgain_) return;
    staysForUnsaved_ = false;
    tryAgain_ = false;
    std::vector<host::Put> batch = puts_;
    store::Batch plan;
    // Without the right to write, a tab keeps nothing but a plan that is not here yet.
    if (canWrite() || durable_.snapshots.empty()) plan = store::nextBatch(*work_, durable_);
    if (!plan.empty()) {
        for (auto& record : plan.puts) batch.push_back({record.key, record.value});
        for (auto& key : plan.deletes) batch.push_back({key, std::nullopt});
        PlanEntry entry = entryOfOpen();
        store::Json meta = {{"name", entry.name}, {"period", entry.period}};
        batch.push_back({planMeta + entry.id, meta.dump()});
        for (auto& known : plans_)
            if (known.id == entry.id) known = entry;
    }
    if (batch.empty()) return;
    putsLanding_ = std::exchange(puts_, {});
    landing_ = plan.after;
    writingNow_ = true;
    host_.writeRecords(std::move(batch),
                       [this, id = work_->id(), empty = plan.empty()](host::StorageResult result) {
                           if (!work_ || work_->id() != id || empty) landing_.reset();
                           written(result);
                       });
}

void Workspace::written(host::StorageResult result) {
    writingNow_ = false;
    if (result == host::StorageResult::done) {
        trouble_.reset();
        if (landing_) durable_ = *landing_;
    } else {
        trouble_ = result;
        // What did not land waits before what came since.
        putsLanding_.insert(putsLanding_.end(), puts_.begin(), puts_.end());
        puts_ = std::move(putsLanding_);
    }
    putsLanding_.clear();
    landing_.reset();
    if (result == host::StorageResult::done) save();
    if (!writingNow_) sending_.kept();
    if (afterSave_ && !writingNow_) {
        auto next = std::exchange(afterSave_, {});
        leave(std::move(next));
    }
    host_.wake();
}

}  // namespace app
