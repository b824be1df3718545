// The surroundings in a browser: IndexedDB, Web Locks, fetch, the address bar. All of it is reached through
// js.h.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "host/host.h"

namespace host {

// There is one for the whole page: JavaScript's answers find it by a static pointer.
class Browser : public Host {
  public:
    Browser();
    ~Browser() override;
    Browser(const Browser&) = delete;
    Browser& operator=(const Browser&) = delete;

    void readRecords(std::string prefix, std::function<void(StorageResult, Records)> done) override;
    void writeRecords(std::vector<Put> batch, std::function<void(StorageResult)> done) override;
    void watchRecords(std::function<void()> changed) override;
    void holdLock(std::string name, bool steal, std::function<void(bool)> done,
                  std::function<void()> lost) override;
    void fetchFile(std::string path, std::function<void(bool, std::string)> done) override;
    void runLinkTask(LinkTask task, std::string bytes,
                     std::function<void(std::optional<std::string>)> done) override;
    void sendOnce(std::string address, std::string bytes, std::function<void(SendResult)> done) override;
    void watchNetwork(std::function<void()> back) override;
    void readChosenFile(int file, double from, std::size_t length,
                        std::function<void(std::optional<std::string>)> done) override;
    void putAside(std::string bytes) override;
    void download(std::string fileName, std::string mimeType, std::string bytes) override;
    void downloadPicture(std::string fileName, std::string svg, float width, float height, float scale,
                         std::function<void(bool)> done) override;
    void copyText(std::string text, std::function<void(bool)> done) override;
    bool sharesWords() const override { return sharing_ & 1; }
    bool sharesFiles() const override { return sharing_ & 2; }
    void share(Shared what, std::function<void(ShareResult)> done) override;
    std::string pageAddress() const override;
    std::string route() const override { return route_; }
    void setRoute(std::string route, bool replace) override;
    void setTitle(std::string title, std::string language) override;
    void print() override;
    Preferences preferences() const override { return preferences_; }
    void rememberChoice(std::string name, std::string value) override;
    std::string recallChoice(std::string name) const override;
    bool openOtherProgram() override;
    double now() const override;
    std::string localDate() const override;
    void randomBytes(std::uint8_t* bytes, std::size_t count) override;
    void wake(double milliseconds = 0) override;
    void callIn(double milliseconds, std::function<void()> call) override;

    // Called by JavaScript.
    void answer(int token, int status, std::string bytes);
    void forget(int token);
    void readSurroundings();
    void recordsChanged();
    void networkBack();
    static Browser* current();

  protected:
    using Answer = std::function<void(int status, std::string bytes)>;
    int expect(Answer answer);

  private:
    std::unordered_map<int, Answer> expected_;
    int lastToken_ = 0;
    std::function<void()> recordsChanged_, networkBack_;
    // Asked for in every frame, so kept here; JavaScript says when they change.
    std::string route_;
    Preferences preferences_;
    int sharing_ = 0;  // as hostSharing() says; it stays so
};

}  // namespace host
