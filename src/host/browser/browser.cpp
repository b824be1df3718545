#include "host/browser/browser.h"

#include <emscripten/em_macros.h>

#include <cstdlib>
#include <cstring>
#include <memory>
#include <optional>
#include <utility>

#include "host/browser/js.h"

namespace host {

namespace {

Browser* theBrowser = nullptr;

struct Free {
    void operator()(char* bytes) const { std::free(bytes); }
};

// Takes over what JavaScript has malloc'ed.
std::string takeBytes(char* bytes, std::size_t length) {
    const std::unique_ptr<char, Free> owned{bytes};
    return bytes ? std::string{bytes, length} : std::string{};
}

void packLength(std::string& packed, std::size_t length) {
    const auto word = static_cast<std::uint32_t>(length);
    packed.append(reinterpret_cast<const char*>(&word), sizeof word);
}

void packText(std::string& packed, const std::string& text) {
    packLength(packed, text.size());
    packed += text;
}

std::string pack(const std::vector<Put>& batch) {
    std::string packed;
    for (const Put& put : batch) {
        packText(packed, put.key);
        if (put.value) {
            packText(packed, *put.value);
        } else {
            packLength(packed, hostRemoved);
        }
    }
    return packed;
}

class Unpacker {
  public:
    explicit Unpacker(const std::string& packed) : at_(packed.data()), end_(at_ + packed.size()) {}

    bool atEnd() const { return at_ == end_; }

    std::string text() {
        std::uint32_t length = 0;
        std::memcpy(&length, at_, sizeof length);
        at_ += sizeof length;
        std::string text{at_, length};
        at_ += length;
        return text;
    }

  private:
    const char* at_;
    const char* end_;
};

Records unpack(const std::string& packed) {
    Records records;
    for (Unpacker rest{packed}; !rest.atEnd();) {
        std::string key = rest.text();
        records.emplace_back(std::move(key), rest.text());
    }
    return records;
}

// The numbers that host.js answers with.
StorageResult storageResult(int status) {
    switch (status) {
        case 0:
            return StorageResult::done;
        case 1:
            return StorageResult::blocked;
        case 2:
            return StorageResult::full;
        default:
            return StorageResult::failed;
    }
}

void appendTwoDigits(std::string& text, int number) {
    text += static_cast<char>('0' + number / 10 % 10);
    text += static_cast<char>('0' + number % 10);
}

}  // namespace

Browser::Browser() {
    theBrowser = this;
    hostStart();
    readSurroundings();
    sharing_ = hostSharing();
}

Browser::~Browser() { theBrowser = nullptr; }

Browser* Browser::current() { return theBrowser; }

int Browser::expect(Answer answer) {
    expected_.emplace(++lastToken_, std::move(answer));
    return lastToken_;
}

void Browser::answer(int token, int status, std::string bytes) {
    const auto found = expected_.find(token);
    if (found == expected_.end()) return;
    // Out of the table first: the call may ask for more and move the table's entries.
    const Answer call = std::move(found->second);
    expected_.erase(found);
    call(status, std::move(bytes));
}

void Browser::forget(int token) { expected_.erase(token); }

void Browser::readSurroundings() {
    std::size_t length = 0;
    char* route = hostRoute(&length);
    route_ = takeBytes(route, length);

    const int bits = hostPreferences();
    preferences_.language = bits & 1 ? "en" : "es";
    preferences_.dark = bits & 2;
    preferences_.reducedMotion = bits & 4;
    preferences_.moreContrast = bits & 8;
    preferences_.forcedColors.reset();
    if (bits & 16) {
        SystemColors colors;
        static_assert(sizeof colors == 11 * sizeof(std::uint32_t), "host.js fills in 11 words");
        hostSystemColors(&colors.canvas);
        preferences_.forcedColors = colors;
    }
}

void Browser::readRecords(std::string prefix, std::function<void(StorageResult, Records)> done) {
    const int token = expect([done = std::move(done)](int status, const std::string& packed) {
        done(storageResult(status), unpack(packed));
    });
    hostReadRecords(token, prefix.data(), prefix.size());
}

void Browser::writeRecords(std::vector<Put> batch, std::function<void(StorageResult)> done) {
    const int token = expect([done = std::move(done)](int status, const std::string&) {
        if (storageResult(status) == StorageResult::done) hostTellTabs();
        if (done) done(storageResult(status));
    });
    const std::string packed = pack(batch);
    hostWriteRecords(token, packed.data(), packed.size());
}

void Browser::watchRecords(std::function<void()> changed) {
    recordsChanged_ = std::move(changed);
    hostWatchTabs();
}

void Browser::recordsChanged() {
    if (recordsChanged_) recordsChanged_();
}

void Browser::holdLock(std::string name, bool steal, std::function<void(bool)> done,
                       std::function<void()> lost) {
    const int lostToken = expect([lost = std::move(lost)](int, const std::string&) {
        if (lost) lost();
    });
    const int token = expect([this, lostToken, done = std::move(done)](int status, const std::string&) {
        if (status != 1) forget(lostToken);
        done(status == 1);
    });
    hostHoldLock(token, lostToken, name.data(), name.size(), steal);
}

void Browser::fetchFile(std::string path, std::function<void(bool, std::string)> done) {
    const int token = expect(
        [done = std::move(done)](int status, std::string bytes) { done(status == 1, std::move(bytes)); });
    hostFetchFile(token, path.data(), path.size());
}

void Browser::runLinkTask(LinkTask task, std::string bytes,
                          std::function<void(std::optional<std::string>)> done) {
    const int token = expect([done = std::move(done)](int status, std::string answered) {
        done(status == 1 ? std::optional(std::move(answered)) : std::nullopt);
    });
    hostLinkTask(token, static_cast<int>(task), bytes.data(), bytes.size());
}

void Browser::sendOnce(std::string address, std::string bytes, std::function<void(SendResult)> done) {
    const int token = expect([done = std::move(done)](int status, const std::string& seconds) {
        done({status, seconds.empty() ? 0 : std::strtod(seconds.c_str(), nullptr)});
    });
    hostSendOnce(token, address.data(), address.size(), bytes.data(), bytes.size());
}

void Browser::watchNetwork(std::function<void()> back) {
    networkBack_ = std::move(back);
    hostWatchNetwork();
}

void Browser::networkBack() {
    if (networkBack_) networkBack_();
}

void Browser::readChosenFile(int file, double from, std::size_t length,
                             std::function<void(std::optional<std::string>)> done) {
    const int token = expect([done = std::move(done)](int status, std::string bytes) {
        if (status == 1)
            done(std::move(bytes));
        else
            done(std::nullopt);
    });
    hostReadChosenFile(token, file, from, static_cast<double>(length));
}

void Browser::putAside(std::string bytes) { hostPutAside(bytes.data(), bytes.size()); }

void Browser::download(std::string fileName, std::string mimeType, std::string bytes) {
    hostDownload(fileName.data(), fileName.size(), mimeType.data(), mimeType.size(), bytes.data(),
                 bytes.size());
}

void Browser::copyText(std::string text, std::function<void(bool)> done) {
    const int token = expect([done = std::move(done)](int status, const std::string&) { done(status == 1); });
    hostCopyText(token, text.data(), text.size());
}

void Browser::downloadPicture(std::string fileName, std::string svg, float width, float height, float scale,
                              std::function<void(bool)> done) {
    const int token = expect([done = std::move(done)](int status, const std::string&) { done(status == 1); });
    hostDownloadPicture(token, fileName.data(), fileName.size(), svg.data(), svg.size(), width, height,
                        scale);
}

void Browser::share(Shared what, std::function<void(ShareResult)> done) {
    const int token = expect([done = std::move(done)](int status, const std::string&) {
        done(status == 0 ? ShareResult::done : status == 1 ? ShareResult::cancelled : ShareResult::failed);
    });
    const std::string packed =
        pack({{what.title, what.text}, {what.address, what.fileName}, {what.mimeType, what.bytes}});
    hostShare(token, packed.data(), packed.size());
}

std::string Browser::pageAddress() const {
    std::size_t length = 0;
    char* address = hostPageAddress(&length);
    return takeBytes(address, length);
}

void Browser::setRoute(std::string route, bool replace) {
    if (route == route_) return;
    route_ = std::move(route);
    hostSetRoute(route_.data(), route_.size(), replace);
}

void Browser::print() { hostPrint(); }

void Browser::setTitle(std::string title, std::string language) {
    hostSetTitle(title.data(), title.size(), language.data(), language.size());
}

void Browser::rememberChoice(std::string name, std::string value) {
    hostRememberChoice(name.data(), name.size(), value.data(), value.size());
    readSurroundings();
}

std::string Browser::recallChoice(std::string name) const {
    std::size_t length = 0;
    char* value = hostRecallChoice(name.data(), name.size(), &length);
    return takeBytes(value, length);
}

bool Browser::openOtherProgram() { return hostOpenOtherProgram() != 0; }

double Browser::now() const { return hostNow(); }

std::string Browser::localDate() const {
    const int date = hostLocalDate();
    std::string text;
    appendTwoDigits(text, date / 1000000);
    appendTwoDigits(text, date / 10000);
    text += '-';
    appendTwoDigits(text, date / 100);
    text += '-';
    appendTwoDigits(text, date);
    return text;
}

void Browser::randomBytes(std::uint8_t* bytes, std::size_t count) { hostRandomBytes(bytes, count); }

void Browser::wake(double milliseconds) { hostWake(milliseconds); }

void Browser::callIn(double milliseconds, std::function<void()> call) {
    const int token = expect([call = std::move(call)](int, const std::string&) { call(); });
    hostCallIn(token, milliseconds);
}

}  // namespace host

extern "C" {

// `bytes` are malloc'ed by JavaScript, or null.
EMSCRIPTEN_KEEPALIVE void hostAnswer(int token, int status, char* bytes, std::size_t length) {
    std::string taken = host::takeBytes(bytes, length);
    if (host::Browser* browser = host::Browser::current()) browser->answer(token, status, std::move(taken));
}

// The address or what the person's system asks for may be another now.
EMSCRIPTEN_KEEPALIVE void hostSurroundingsChanged() {
    if (host::Browser* browser = host::Browser::current()) browser->readSurroundings();
}

// Another tab has written records.
EMSCRIPTEN_KEEPALIVE void hostRecordsChanged() {
    if (host::Browser* browser = host::Browser::current()) browser->recordsChanged();
}

// The browser says that there is a network again.
EMSCRIPTEN_KEEPALIVE void hostNetworkBack() {
    if (host::Browser* browser = host::Browser::current()) browser->networkBack();
}

}  // extern "C"
