// The one seam to the surroundings: storage, files, clock, chance, addresses. browser/ and headless/ stand
// behind it. Everything that takes time answers later through `done`, never inside the call that asked.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace host {

// One change to the records kept in this browser; no value: the record is removed.
struct Put {
    std::string key;
    std::optional<std::string> value;
};

using Records = std::vector<std::pair<std::string, std::string>>;

// blocked: the browser gives no storage (private mode, a setting); full: no room left; failed: anything else.
enum class StorageResult { done, blocked, full, failed };

// CSS' system colours, 0xRRGGBB. The order is known to web/library/host.js.
struct SystemColors {
    std::uint32_t canvas = 0, canvasText = 0, linkText = 0, buttonFace = 0, buttonText = 0, buttonBorder = 0,
                  field = 0, fieldText = 0, highlight = 0, highlightText = 0, grayText = 0;
};

// unavailable: what reads workbooks could not be loaded, or this browser cannot run it; broken: not whole, or
// of no kind that is read; locked: with a password; tooLarge, tooMany: more than web/workbook/limits.mjs
// allows of bytes, rows and cells, or of sheets; tooSlow: given up after a minute. The numbers are known to
// web/library/host.js and web/workbook/refusal.mjs.
enum class WorkbookResult { done, unavailable, broken, locked, tooLarge, tooMany, tooSlow };

// pack, unpack: raw DEFLATE (RFC 1951), unpacked at most 1 MiB. qrCode: of a text, a line for each row of
// modules, 0 light and 1 dark, without a margin. The numbers are known to web/link/worker.mjs.
enum class LinkTask { pack, unpack, qrCode };

// What a server said to a request: a status of HTTP, 0 when nothing came back (no network, no such server,
// too slow, not allowed by it); and how many seconds it asked to wait, 0 for none.
struct SendResult {
    int status = 0;
    double retryAfter = 0;
};

// What came back to a request to read. status: of HTTP; 0 when nothing came (no network, no such server, too
// slow), and with `refused` or `tooLong`.
struct FetchResult {
    int status = 0;
    bool refused = false;  // a server is there, but does not let pages of this address read from it
    bool tooLong = false;  // more than was asked for, or than there is room for
    std::string bytes = {};
};

// What is handed to the person's system, to be sent on by a program they choose: words with an address, or a
// file. A browser takes files of few kinds: plain text is one that all take.
struct Shared {
    std::string title = {};
    std::string text = {}, address = {};
    std::string fileName = {}, mimeType = {}, bytes = {};  // no name: no file
};

// cancelled: by the person. The numbers are known to web/library/host.js.
enum class ShareResult { done, cancelled, failed };

// What the person's system asks for.
struct Preferences {
    std::string
        language;  // "es" or "en": the address's ?lang=, else what was chosen before, else the browser's
    bool dark = false;
    bool reducedMotion = false;
    bool moreContrast = false;
    std::optional<SystemColors> forcedColors = std::nullopt;  // these and no others
};

class Host {
  public:
    virtual ~Host() = default;

    // Records whose key begins with `prefix`, in key order.
    virtual void readRecords(std::string prefix, std::function<void(StorageResult, Records)> done) = 0;

    // All of the batch or nothing, in one transaction. `done` comes after it is durable, batches in order.
    virtual void writeRecords(std::vector<Put> batch, std::function<void(StorageResult)> done) = 0;

    // `changed` is called whenever another tab of this browser has written records.
    virtual void watchRecords(std::function<void()> changed) = 0;

    // The right to write in `name` for as long as this tab lives; another tab's holder makes it false unless
    // `steal`. `lost` is called if another tab takes it later. Where the browser has no locks: granted.
    virtual void holdLock(std::string name, bool steal, std::function<void(bool granted)> done,
                          std::function<void()> lost) = 0;

    // A file of the site that the program is a part of, by its path from the page ("style.css").
    virtual void fetchFile(std::string path, std::function<void(bool found, std::string bytes)> done) = 0;
    // One of those under assets/, by its path there ("texts/es.json").
    void fetchAsset(const std::string& path, std::function<void(bool found, std::string bytes)> done);

    // Stores JSON at an address where there is nothing yet: one PUT with "If-None-Match: *", without cookies,
    // password or the page's address. Whether it was stored may stay unknown: the same may be sent again.
    virtual void sendOnce(std::string address, std::string bytes, std::function<void(SendResult)> done) = 0;

    // Reads what is kept behind a name and a password (HTTP Basic), at most `most` bytes of it: one GET past
    // every cache, without cookies or the page's address. The password goes to this address and nowhere else:
    // a redirection is not followed. A program without the planner's door never asks, and its host does not
    // answer.
    virtual void fetchWithPassword(std::string /*address*/, std::string /*user*/, std::string /*password*/,
                                   std::size_t /*most*/, std::function<void(FetchResult)> /*done*/) {}

    // `back` is called whenever the browser says that there is a network again.
    virtual void watchNetwork(std::function<void()> back) = 0;

    // A spreadsheet's file (XLSX, XLSB, XLS, ODS) as the JSON that store/sheet.h describes; formulas by the
    // value that was kept with them. A program without the planner's door never asks, and its host does not
    // answer.
    virtual void readWorkbook(std::string /*bytes*/,
                              std::function<void(WorkbookResult, std::string json)> /*done*/) {}
    // That JSON as the bytes of an XLSX file.
    virtual void writeWorkbook(std::string /*json*/,
                               std::function<void(WorkbookResult, std::string bytes)> /*done*/) {}

    // What links that contain something need; by a library that is loaded when it is first asked for.
    // Nothing: what was given is no such thing or too long, or the library could not be loaded.
    virtual void runLinkTask(LinkTask task, std::string bytes,
                             std::function<void(std::optional<std::string>)> done) = 0;

    // Up to `length` bytes, from byte `from` on, of a file that the person chose to be read piece by piece
    // (ui::Ui::File). Nothing: it cannot be read (gone, changed since, not allowed).
    virtual void readChosenFile(int file, double from, std::size_t length,
                                std::function<void(std::optional<std::string>)> done) = 0;

    // The next download begins with these bytes, after those put aside before: a file need not be whole in
    // memory to be handed over.
    virtual void putAside(std::string bytes) = 0;

    // Hands the person a file through the browser's own download.
    virtual void download(std::string fileName, std::string mimeType, std::string bytes) = 0;

    // The same for an SVG picture of `width` × `height` pixels, drawn as a PNG `scale` times as large in the
    // product's fonts. False: this browser could not draw it, and nothing was handed over.
    virtual void downloadPicture(std::string fileName, std::string svg, float width, float height,
                                 float scale, std::function<void(bool)> done) = 0;
    // The PNG itself, to be put into a file that is made here. Nothing: this browser could not draw it. A
    // program without the planner's door never asks, and its host does not answer.
    virtual void drawPicture(std::string /*svg*/, float /*width*/, float /*height*/, float /*scale*/,
                             std::function<void(std::optional<std::string> png)> /*done*/) {}

    // Puts plain text on the person's clipboard. `done` says whether it is there: a browser may refuse.
    virtual void copyText(std::string text, std::function<void(bool copied)> done) = 0;

    // Whether this browser offers a sheet to share by: of words, of text files too. Most on phones do.
    virtual bool sharesWords() const { return false; }
    virtual bool sharesFiles() const { return false; }
    // Opens it, where it is offered: only at once after the person has pressed something. `done` says what
    // they did; not which program they chose.
    virtual void share(Shared /*what*/, std::function<void(ShareResult)> /*done*/) {}

    // The page's address as another page would name it, without the part after '#': "https://…/plan/".
    virtual std::string pageAddress() const = 0;

    // The address's part after '#', without it: "/plan/metas". setRoute adds to the history unless `replace`.
    virtual std::string route() const = 0;
    virtual void setRoute(std::string route, bool replace) = 0;

    // Page title and language, as tabs and screen readers announce them.
    virtual void setTitle(std::string title, std::string language) = 0;

    // The browser's own printing of the page, which is shown in the HTML face for it.
    virtual void print() = 0;

    virtual Preferences preferences() const = 0;

    // Small choices that must be known before the first frame (language); kept where the browser allows it.
    virtual void rememberChoice(std::string name, std::string value) = 0;
    virtual std::string recallChoice(std::string name) const = 0;

    // Loads the page anew where another program of the site has the present address. False: none has.
    virtual bool openOtherProgram() = 0;

    virtual double now() const = 0;             // milliseconds since 1970 in UTC
    virtual std::string localDate() const = 0;  // "2026-11-22" where the person is
    virtual void randomBytes(std::uint8_t* bytes, std::size_t count) = 0;

    // Asks for a frame: at once, or in `milliseconds`.
    virtual void wake(double milliseconds = 0) = 0;
    // For what must go on while nobody looks: a tab that is not in front gets no frames.
    virtual void callIn(double milliseconds, std::function<void()> call) = 0;
};

// A new stable id: 12 characters of 0-9a-z, about 62 bits of chance.
std::string newId(Host& host);

// `milliseconds` since 1970 as "2026-11-22T08:15:00Z".
std::string isoTime(double milliseconds);

}  // namespace host
