#include "host/headless/headless.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <random>
#include <string_view>
#include <utility>

namespace host {

struct Headless::Profile {
    struct Lock {
        Headless* holder = nullptr;
        std::vector<std::function<void()>> lost;
    };

    std::map<std::string, std::string> records;
    std::map<std::string, Lock> locks;
    std::map<std::string, std::string> choices;
    StorageResult storage = StorageResult::done;
    double now = 1795334400000;  // 2026-11-22T08:00:00Z
    int utcOffset = -300;
    std::mt19937_64 chance{1};
    Preferences preferences{.language = "es"};
    std::string addressLanguage;
    std::vector<Headless*> tabs;
};

Headless::Headless(std::filesystem::path assets) : Headless(std::move(assets), std::make_shared<Profile>()) {}

Headless::Headless(std::filesystem::path assets, std::shared_ptr<Profile> profile)
    : assets_(std::move(assets)), profile_(std::move(profile)) {
    profile_->tabs.push_back(this);
}

Headless::~Headless() {
    releaseLocks();
    std::erase(profile_->tabs, this);
}

void Headless::answer(std::function<void()> call) { answers_.push_back(std::move(call)); }

// --- Records

void Headless::readRecords(std::string prefix, std::function<void(StorageResult, Records)> done) {
    Storage work;
    work.prefix = std::move(prefix);
    work.read = std::move(done);
    storage_.push_back(std::move(work));
}

void Headless::writeRecords(std::vector<Put> batch, std::function<void(StorageResult)> done) {
    Storage work;
    work.writes = true;
    work.batch = std::move(batch);
    work.written = std::move(done);
    storage_.push_back(std::move(work));
    ++unansweredWrites_;
}

StorageResult Headless::land(Storage& work) {
    if (profile_->storage != StorageResult::done) return profile_->storage;
    if (!writeFaults_.empty()) {
        const StorageResult fault = writeFaults_.front();
        writeFaults_.pop_front();
        if (fault != StorageResult::done) return fault;
    }
    for (Put& put : work.batch) {
        if (put.value) {
            profile_->records[put.key] = *put.value;
        } else {
            profile_->records.erase(put.key);
        }
    }
    for (Headless* tab : profile_->tabs)
        if (tab != this && !tab->ended_ && tab->recordsChanged_)
            tab->answer([tab] { tab->recordsChanged_(); });
    return StorageResult::done;
}

// Reads and writes are carried out in the order they were asked for, as the browser's transactions are.
bool Headless::landNext() {
    if (storage_.empty() || (writesHeld_ && storage_.front().writes)) return false;
    Storage work = std::move(storage_.front());
    storage_.pop_front();

    if (work.writes) {
        const StorageResult result = land(work);
        answer([this, written = std::move(work.written), result] {
            --unansweredWrites_;
            if (written) written(result);
        });
        return true;
    }

    Records found;
    StorageResult result = profile_->storage;
    if (result == StorageResult::full) result = StorageResult::done;
    if (result == StorageResult::done) {
        for (auto at = profile_->records.lower_bound(work.prefix);
             at != profile_->records.end() && at->first.starts_with(work.prefix); ++at) {
            found.emplace_back(*at);
        }
    }
    answer([read = std::move(work.read), result, found = std::move(found)]() mutable {
        read(result, std::move(found));
    });
    return true;
}

void Headless::setStorage(StorageResult state) { profile_->storage = state; }

void Headless::failNextWrite(StorageResult result) { writeFaults_.push_back(result); }

void Headless::holdWrites() { writesHeld_ = true; }

void Headless::releaseWrites() { writesHeld_ = false; }

void Headless::landWrites() {
    const bool held = std::exchange(writesHeld_, false);
    while (landNext()) {
    }
    writesHeld_ = held;
}

std::size_t Headless::pendingWrites() const { return unansweredWrites_; }

const std::map<std::string, std::string>& Headless::records() const { return profile_->records; }

void Headless::setRecord(std::string key, std::optional<std::string> value) {
    if (value) {
        profile_->records[std::move(key)] = std::move(*value);
    } else {
        profile_->records.erase(key);
    }
}

// --- Answers

bool Headless::pumpOne() {
    if (ended_) return false;
    if (answers_.empty()) landNext();
    if (answers_.empty()) callNext();
    if (answers_.empty()) return false;
    const std::function<void()> call = std::move(answers_.front());
    answers_.pop_front();
    call();
    wake();  // as the browser's side does: an answer is there to be shown
    return true;
}

std::size_t Headless::pump() {
    std::size_t given = 0;
    while (pumpOne()) ++given;
    return given;
}

// --- Tabs and locks

std::unique_ptr<Headless> Headless::newTab() {
    std::unique_ptr<Headless> tab{new Headless(assets_, profile_)};
    tab->ownFiles_ = ownFiles_;
    tab->server_ = server_;
    tab->shelf_ = shelf_;
    return tab;
}

std::unique_ptr<Headless> Headless::restart() {
    ended_ = true;
    storage_.clear();
    answers_.clear();
    wakes_.clear();
    calls_.clear();
    releaseLocks();
    std::unique_ptr<Headless> next = newTab();
    next->history_ = {route()};
    return next;
}

void Headless::releaseLocks() {
    std::erase_if(profile_->locks, [this](const auto& entry) { return entry.second.holder == this; });
}

void Headless::holdLock(std::string name, bool steal, std::function<void(bool)> done,
                        std::function<void()> lost) {
    // Decided when its turn comes, not now: another tab may be quicker.
    answer([this, name = std::move(name), steal, done = std::move(done), lost = std::move(lost)]() mutable {
        Profile::Lock& lock = profile_->locks[name];
        if (lock.holder && lock.holder != this) {
            if (!steal) {
                done(false);
                return;
            }
            for (std::function<void()>& tell : lock.lost) lock.holder->answer(std::move(tell));
            lock.lost.clear();
        }
        lock.holder = this;
        if (lost) lock.lost.push_back(std::move(lost));
        done(true);
    });
}

bool Headless::holds(const std::string& lock) const {
    const auto found = profile_->locks.find(lock);
    return found != profile_->locks.end() && found->second.holder == this;
}

// --- Assets and downloads

void Headless::fetchFile(std::string path, std::function<void(bool, std::string)> done) {
    answer([this, path = std::move(path), done = std::move(done)] {
        if (const auto own = ownFiles_.find(path); own != ownFiles_.end()) {
            done(own->second.has_value(), own->second.value_or(""));
            return;
        }
        std::ifstream file;
        constexpr std::string_view assets = "assets/";
        if (!assets_.empty() && path.starts_with(assets)) {
            const auto here = assets_ / path.substr(assets.size());
            if (!std::filesystem::is_directory(here)) file.open(here, std::ios::binary);
        }
        if (!file.is_open()) {
            done(false, {});
            return;
        }
        done(true, std::string{std::istreambuf_iterator<char>{file}, {}});
    });
}

void Headless::setAsset(const std::string& path, std::optional<std::string> bytes) {
    setFile("assets/" + path, std::move(bytes));
}

void Headless::setFile(std::string path, std::optional<std::string> bytes) {
    ownFiles_[std::move(path)] = std::move(bytes);
}

void Headless::share(Shared what, std::function<void(ShareResult)> done) {
    shared_.push_back(std::move(what));
    answer([this, done = std::move(done)] { done(shareResult_); });
}

void Headless::copyText(std::string text, std::function<void(bool)> done) {
    if (!refusesClipboard_) clipboard_ = std::move(text);
    answer([done = std::move(done), copied = !refusesClipboard_] { done(copied); });
}

// --- The network

void Headless::sendOnce(std::string address, std::string bytes, std::function<void(SendResult)> done) {
    answer([this, sent = Sent{std::move(address), std::move(bytes)}, done = std::move(done)] {
        sent_.push_back(sent);
        const auto result = server_ ? server_(sent) : SendResult{};
        if (result) done(*result);
    });
}

void Headless::fetchWithPassword(std::string address, std::string user, std::string password,
                                 std::size_t most, std::function<void(FetchResult)> done) {
    answer([this, asked = Asked{std::move(address), std::move(user), std::move(password)}, most,
            done = std::move(done)] {
        asked_.push_back(asked);
        auto result = shelf_ ? shelf_(asked) : FetchResult{};
        if (!result) return;
        if (result->bytes.size() > most) *result = {.tooLong = true};
        done(std::move(*result));
    });
}

void Headless::networkIsBack() {
    if (networkBack_) answer(networkBack_);
}

static const std::string kWorkbookMark = "PK\3\4";

void Headless::readWorkbook(std::string bytes, std::function<void(WorkbookResult, std::string)> done) {
    answer([this, bytes = std::move(bytes), done = std::move(done)] {
        const bool marked = bytes.compare(0, kWorkbookMark.size(), kWorkbookMark) == 0;
        if (workbooks_ != WorkbookResult::done) return done(workbooks_, {});
        if (!marked) return done(WorkbookResult::broken, {});
        done(WorkbookResult::done, bytes.substr(kWorkbookMark.size()));
    });
}

void Headless::writeWorkbook(std::string json, std::function<void(WorkbookResult, std::string)> done) {
    answer([this, json = std::move(json), done = std::move(done)] {
        const bool works = workbooks_ == WorkbookResult::done;
        done(workbooks_, works ? kWorkbookMark + json : std::string{});
    });
}

void Headless::runLinkTask(LinkTask task, std::string bytes,
                           std::function<void(std::optional<std::string>)> done) {
    static const std::string mark = "packed:";
    answer([this, task, bytes = std::move(bytes), done = std::move(done)] {
        if (refusesLinkTasks_) return done(std::nullopt);
        if (task == LinkTask::pack) return done(mark + bytes);
        if (task == LinkTask::unpack) {
            const bool packed = bytes.compare(0, mark.size(), mark) == 0;
            return done(packed ? std::optional(bytes.substr(mark.size())) : std::nullopt);
        }
        // As the library: no code holds more.
        if (bytes.size() > 2953) return done(std::nullopt);
        std::string row;
        for (const char c : bytes)
            for (int bit = 7; bit >= 0; --bit) row += static_cast<unsigned char>(c) >> bit & 1 ? '1' : '0';
        done(row + "\n");
    });
}

void Headless::download(std::string fileName, std::string mimeType, std::string bytes) {
    downloads_.push_back({std::move(fileName), std::move(mimeType), std::exchange(aside_, {}) + bytes});
}

int Headless::chooseFile(std::optional<std::string> bytes) {
    chosen_.push_back(std::move(bytes));
    return static_cast<int>(chosen_.size());
}

void Headless::readChosenFile(int file, double from, std::size_t length,
                              std::function<void(std::optional<std::string>)> done) {
    answer([this, file, from, length, done = std::move(done)] {
        const auto& bytes = chosen_.at(static_cast<std::size_t>(file) - 1);
        if (!bytes)
            done(std::nullopt);
        else
            done(bytes->substr(std::min(bytes->size(), static_cast<std::size_t>(from)), length));
    });
}

void Headless::downloadPicture(std::string fileName, std::string svg, float, float, float,
                               std::function<void(bool)> done) {
    answer([this, fileName = std::move(fileName), svg = std::move(svg), done = std::move(done)]() mutable {
        if (!refusesPictures_) downloads_.push_back({std::move(fileName), "image/png", std::move(svg)});
        done(!refusesPictures_);
    });
}

void Headless::drawPicture(std::string svg, float, float, float,
                           std::function<void(std::optional<std::string>)> done) {
    auto drawn = [this, svg = std::move(svg), done = std::move(done)] {
        done(refusesPictures_ ? std::nullopt : std::optional(svg));
    };
    if (holdsPictures_)
        heldPictures_.emplace_back(std::move(drawn));
    else
        answer(std::move(drawn));
}

void Headless::letPicturesGo() {
    holdsPictures_ = false;
    for (auto& drawn : std::exchange(heldPictures_, {})) answer(std::move(drawn));
}

// --- Address

std::string Headless::route() const { return history_[place_]; }

void Headless::setRoute(std::string route, bool replace) {
    if (route == history_[place_]) return;
    if (!replace) {
        history_.resize(place_ + 1);
        history_.emplace_back();
        ++place_;
    }
    history_[place_] = std::move(route);
}

bool Headless::back() {
    if (place_ == 0) return false;
    --place_;
    wake();
    return true;
}

bool Headless::forward() {
    if (place_ + 1 == history_.size()) return false;
    ++place_;
    wake();
    return true;
}

void Headless::visit(std::string route) {
    setRoute(std::move(route), false);
    wake();
}

void Headless::setTitle(std::string title, std::string language) {
    title_ = std::move(title);
    titleLanguage_ = std::move(language);
}

// --- Preferences and choices

Preferences Headless::preferences() const {
    const auto known = [](const std::string& language) { return language == "es" || language == "en"; };
    Preferences found = profile_->preferences;
    if (const std::string chosen = recallChoice("language"); known(chosen)) found.language = chosen;
    if (known(profile_->addressLanguage)) found.language = profile_->addressLanguage;
    return found;
}

void Headless::setPreferences(Preferences preferences) {
    profile_->preferences = std::move(preferences);
    wake();
}

void Headless::setAddressLanguage(std::string language) { profile_->addressLanguage = std::move(language); }

void Headless::rememberChoice(std::string name, std::string value) {
    // Blocked storage keeps choices for as long as the tab lives and no longer.
    if (profile_->storage == StorageResult::done) profile_->choices[name] = value;
    tabChoices_[std::move(name)] = std::move(value);
}

std::string Headless::recallChoice(std::string name) const {
    if (const auto own = tabChoices_.find(name); own != tabChoices_.end()) return own->second;
    const auto kept = profile_->choices.find(name);
    return kept == profile_->choices.end() ? std::string{} : kept->second;
}

bool Headless::openOtherProgram() {
    if (otherProgram_) otherProgramAsked_ = true;
    return otherProgram_;
}

// --- Clock, chance, frames

double Headless::now() const { return profile_->now; }

void Headless::setNow(double milliseconds) { profile_->now = milliseconds; }

void Headless::advance(double milliseconds) { profile_->now += milliseconds; }

void Headless::setUtcOffset(int minutes) { profile_->utcOffset = minutes; }

std::string Headless::localDate() const {
    return isoTime(profile_->now + profile_->utcOffset * 60000.0).substr(0, 10);
}

void Headless::seedChance(std::uint64_t seed) { profile_->chance.seed(seed); }

void Headless::randomBytes(std::uint8_t* bytes, std::size_t count) {
    std::generate_n(bytes, count, [this] { return static_cast<std::uint8_t>(profile_->chance() >> 56); });
}

void Headless::wake(double milliseconds) { wakes_.push_back(profile_->now + std::max(0.0, milliseconds)); }

void Headless::callIn(double milliseconds, std::function<void()> call) {
    calls_.emplace_back(profile_->now + std::max(0.0, milliseconds), std::move(call));
}

bool Headless::callNext() {
    const auto due = std::min_element(calls_.begin(), calls_.end(),
                                      [](const auto& a, const auto& b) { return a.first < b.first; });
    if (due == calls_.end() || due->first > profile_->now) return false;
    answer(std::move(due->second));
    calls_.erase(due);
    return true;
}

std::optional<double> Headless::nextCall() const {
    std::optional<double> next;
    for (const auto& call : calls_) next = std::min(next.value_or(call.first), call.first);
    return next;
}

bool Headless::takeWake() {
    return std::erase_if(wakes_, [this](double due) { return due <= profile_->now; }) > 0;
}

std::optional<double> Headless::nextWake() const {
    if (wakes_.empty()) return std::nullopt;
    return *std::min_element(wakes_.begin(), wakes_.end());
}

}  // namespace host
