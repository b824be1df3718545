// The surroundings without a browser, for tests: everything in memory, every answer held back until pump(),
// every fault of storage on demand, clock and chance under the test's hand.
//
// A Headless is one tab. What tabs of one browser share (records, locks, choices, clock, chance) lives in a
// Profile: newTab() opens a second tab on it, restart() ends this tab's process and opens a new one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "host/host.h"

namespace host {

// What was sent to a server.
struct Sent {
    std::string address;
    std::string bytes;
};

// What was asked to be read.
struct Asked {
    std::string address, user, password;
};

struct Download {
    std::string fileName;
    std::string mimeType;
    std::string bytes;  // of a picture: the SVG it is drawn from
};

class Headless : public Host {
  public:
    // Assets are read from this directory; none: only those given by setAsset. Of the site's other files
    // there are those given by setFile.
    explicit Headless(std::filesystem::path assets = {});
    ~Headless() override;
    Headless(const Headless&) = delete;
    Headless& operator=(const Headless&) = delete;

    void readRecords(std::string prefix, std::function<void(StorageResult, Records)> done) override;
    void writeRecords(std::vector<Put> batch, std::function<void(StorageResult)> done) override;
    void watchRecords(std::function<void()> changed) override { recordsChanged_ = std::move(changed); }
    void holdLock(std::string name, bool steal, std::function<void(bool)> done,
                  std::function<void()> lost) override;
    void fetchFile(std::string path, std::function<void(bool, std::string)> done) override;
    void sendOnce(std::string address, std::string bytes, std::function<void(SendResult)> done) override;
    void fetchWithPassword(std::string address, std::string user, std::string password, std::size_t most,
                           std::function<void(FetchResult)> done) override;
    void watchNetwork(std::function<void()> back) override { networkBack_ = std::move(back); }
    // A workbook's bytes are here its JSON behind "PK\3\4".
    void readWorkbook(std::string bytes, std::function<void(WorkbookResult, std::string)> done) override;
    void writeWorkbook(std::string json, std::function<void(WorkbookResult, std::string)> done) override;
    // Packed is here "packed:" before the bytes; a QR code is one row that says the text's bytes bit by bit.
    void runLinkTask(LinkTask task, std::string bytes,
                     std::function<void(std::optional<std::string>)> done) override;
    void readChosenFile(int file, double from, std::size_t length,
                        std::function<void(std::optional<std::string>)> done) override;
    void putAside(std::string bytes) override { aside_ += bytes; }
    void download(std::string fileName, std::string mimeType, std::string bytes) override;
    // The picture that is handed over is its SVG.
    void downloadPicture(std::string fileName, std::string svg, float width, float height, float scale,
                         std::function<void(bool)> done) override;
    // And the PNG that is drawn.
    void drawPicture(std::string svg, float width, float height, float scale,
                     std::function<void(std::optional<std::string>)> done) override;
    void copyText(std::string text, std::function<void(bool)> done) override;
    bool sharesWords() const override { return sharing_.has_value(); }
    bool sharesFiles() const override { return sharing_.value_or(false); }
    void share(Shared what, std::function<void(ShareResult)> done) override;
    std::string pageAddress() const override { return "https://ciudad.example/plan/"; }
    std::string route() const override;
    void setRoute(std::string route, bool replace) override;
    void setTitle(std::string title, std::string language) override;
    void print() override { ++printed_; }
    Preferences preferences() const override;
    void rememberChoice(std::string name, std::string value) override;
    std::string recallChoice(std::string name) const override;
    bool openOtherProgram() override;
    double now() const override;
    std::string localDate() const override;
    void randomBytes(std::uint8_t* bytes, std::size_t count) override;
    void wake(double milliseconds = 0) override;
    void callIn(double milliseconds, std::function<void()> call) override;

    // Gives every answer that is due, and those that they ask for in turn, until nothing is left; how many.
    std::size_t pump();
    // Gives the next answer only; false: there is none.
    bool pumpOne();
    // Writes asked for and not yet answered.
    std::size_t pendingWrites() const;

    // From now on: done, storage works; blocked or failed, nothing does; full, reads work and writes do not.
    void setStorage(StorageResult state);
    // The next write that has no fault yet ends so, and changes nothing. Called twice: the next two.
    void failNextWrite(StorageResult result);
    // Writes stay pending, and all storage asked for after them, until releaseWrites().
    void holdWrites();
    void releaseWrites();
    // Makes pending writes durable without answering them: what is left when a process dies in between.
    void landWrites();

    // The process ends here: what is not durable is lost, locks are free again, no answer comes any more from
    // this one. The new tab has the same address, browser and directory of assets.
    std::unique_ptr<Headless> restart();
    // Whether another program of the site has the present address: says what openOtherProgram answers.
    void setOtherProgram(bool there) { otherProgram_ = there; }
    bool otherProgramAsked() const { return otherProgramAsked_; }
    // Another tab of the same browser.
    std::unique_ptr<Headless> newTab();

    // What is durable, whichever tab wrote it.
    const std::map<std::string, std::string>& records() const;
    // As if another program, or a broken disk, had written it.
    void setRecord(std::string key, std::optional<std::string> value);

    // What is at the other end of the network: is asked for every request, when its turn comes, and says how
    // it ends; nothing: no answer comes. Without one there is no network. Tabs opened later have it too.
    using Server = std::function<std::optional<SendResult>(const Sent&)>;
    void setServer(Server server) { server_ = std::move(server); }
    const std::vector<Sent>& sent() const { return sent_; }
    // The same for what is asked to be read behind a password.
    using Shelf = std::function<std::optional<FetchResult>(const Asked&)>;
    void setShelf(Shelf shelf) { shelf_ = std::move(shelf); }
    const std::vector<Asked>& asked() const { return asked_; }
    // The browser says that there is a network again.
    void networkIsBack();

    // How every workbook from now on ends.
    void setWorkbooks(WorkbookResult result) { workbooks_ = result; }

    // In place of the directory's file; no bytes: not found.
    void setAsset(const std::string& path, std::optional<std::string> bytes);
    void setFile(std::string path, std::optional<std::string> bytes);

    void setNow(double milliseconds);
    void advance(double milliseconds);
    void setUtcOffset(int minutes);  // Bogotá's, -300, unless set
    void seedChance(std::uint64_t seed);

    // `language` is the browser's: a choice remembered as "language" and the address's go before it.
    void setPreferences(Preferences preferences);
    // The address's ?lang=.
    void setAddressLanguage(std::string language);

    // A file that the person chooses: its number. No bytes: it cannot be read.
    int chooseFile(std::optional<std::string> bytes);

    // What the person does with the address; false: the history has nothing there.
    bool back();
    bool forward();
    void visit(std::string route);
    const std::vector<std::string>& history() const { return history_; }

    const std::vector<Download>& downloads() const { return downloads_; }
    const std::string& clipboard() const { return clipboard_; }
    // This browser offers a sheet to share by, of words or of files too; how it ends from now on.
    void offerSharing(bool files, ShareResult result = ShareResult::done) {
        sharing_ = files;
        shareResult_ = result;
    }
    const std::vector<Shared>& shared() const { return shared_; }
    // From now on the clipboard takes nothing.
    void refuseClipboard() { refusesClipboard_ = true; }
    // From now on what links need cannot be loaded.
    void refuseLinkTasks() { refusesLinkTasks_ = true; }
    // From now on no picture can be drawn.
    void refusePictures() { refusesPictures_ = true; }
    // From now on a picture that is to be drawn takes until this is said.
    void holdPictures() { holdsPictures_ = true; }
    void letPicturesGo();
    const std::string& title() const { return title_; }
    int printed() const { return printed_; }  // how often a page was to be printed
    const std::string& titleLanguage() const { return titleLanguage_; }
    bool holds(const std::string& lock) const;

    // True if a frame was asked for and is due by the clock; it is then no longer asked for.
    bool takeWake();
    // When the next frame is asked for, on the clock.
    std::optional<double> nextWake() const;
    // When the next call of callIn is due. pump() makes those that are.
    std::optional<double> nextCall() const;

  private:
    struct Profile;
    // A read or a write asked for.
    struct Storage {
        bool writes = false;
        std::string prefix;
        std::function<void(StorageResult, Records)> read;
        std::vector<Put> batch;
        std::function<void(StorageResult)> written;
    };
    Headless(std::filesystem::path assets, std::shared_ptr<Profile> profile);

    void answer(std::function<void()> call);
    bool landNext();
    bool callNext();
    StorageResult land(Storage& work);
    void releaseLocks();

    std::filesystem::path assets_;
    std::shared_ptr<Profile> profile_;
    std::map<std::string, std::optional<std::string>> ownFiles_;
    std::deque<Storage> storage_;
    std::deque<std::function<void()>> answers_;
    std::deque<StorageResult> writeFaults_;
    std::function<void()> recordsChanged_, networkBack_;
    Server server_;
    std::vector<Sent> sent_;
    Shelf shelf_;
    std::vector<Asked> asked_;
    std::vector<std::pair<double, std::function<void()>>> calls_;  // when they are due
    std::map<std::string, std::string> tabChoices_;
    bool otherProgram_ = false, otherProgramAsked_ = false;
    std::vector<std::string> history_{""};
    std::size_t place_ = 0;
    std::vector<Download> downloads_;
    std::string aside_;
    std::vector<std::optional<std::string>> chosen_;
    std::string clipboard_;
    std::optional<bool> sharing_;  // files too
    ShareResult shareResult_ = ShareResult::done;
    std::vector<Shared> shared_;
    bool refusesClipboard_ = false;
    bool refusesPictures_ = false;
    bool holdsPictures_ = false;
    std::vector<std::function<void()>> heldPictures_;
    bool refusesLinkTasks_ = false;
    WorkbookResult workbooks_ = WorkbookResult::done;
    std::string title_;
    int printed_ = 0;
    std::string titleLanguage_;
    std::vector<double> wakes_;
    std::size_t unansweredWrites_ = 0;
    bool writesHeld_ = false;
    bool ended_ = false;
};

}  // namespace host
