#include "host/headless/headless.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <limits>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

using host::Headless;
using host::Put;
using host::Records;
using host::StorageResult;

namespace {

// Collects the answers to writes, in the order they came.
struct Answers {
    std::vector<StorageResult> results;

    auto note() {
        return [this](StorageResult result) { results.push_back(result); };
    }
};

Records readAll(Headless& host, const std::string& prefix = "") {
    Records found;
    host.readRecords(prefix, [&](StorageResult, Records records) { found = std::move(records); });
    host.pump();
    return found;
}

bool takeLock(Headless& host, bool steal, bool* lost = nullptr) {
    bool granted = false;
    host.holdLock(
        "plan", steal, [&](bool given) { granted = given; },
        [lost] {
            if (lost) *lost = true;
        });
    host.pump();
    return granted;
}

}  // namespace

TEST_CASE("A new id has twelve letters or digits and comes once") {
    Headless host;
    std::set<std::string> ids;
    for (int i = 0; i < 1000; ++i) {
        const std::string id = host::newId(host);
        CHECK(id.size() == 12);
        CHECK(id.find_first_not_of("0123456789abcdefghijklmnopqrstuvwxyz") == std::string::npos);
        ids.insert(id);
    }
    CHECK(ids.size() == 1000);
}

TEST_CASE("Chance with the same seed gives the same ids") {
    Headless one;
    Headless other;
    one.seedChance(7);
    other.seedChance(7);
    CHECK(host::newId(one) == host::newId(other));
    other.seedChance(8);
    CHECK(host::newId(one) != host::newId(other));
}

TEST_CASE("Times are written in UTC to the second") {
    CHECK(host::isoTime(0) == "1970-01-01T00:00:00Z");
    CHECK(host::isoTime(1795335300999) == "2026-11-22T08:15:00Z");
    CHECK(host::isoTime(-1) == "1969-12-31T23:59:59Z");
    CHECK(host::isoTime(951782400000) == "2000-02-29T00:00:00Z");
    CHECK(host::isoTime(253402300799999) == "9999-12-31T23:59:59Z");
}

TEST_CASE("A time that no four-digit year holds has no text") {
    CHECK(host::isoTime(253402300800000).empty());
    CHECK(host::isoTime(std::numeric_limits<double>::quiet_NaN()).empty());
    CHECK(host::isoTime(std::numeric_limits<double>::infinity()).empty());
    CHECK(host::isoTime(-std::numeric_limits<double>::infinity()).empty());
}

TEST_CASE("The local date is the place's, not Greenwich's") {
    Headless host;
    host.setNow(1795320000000);  // 2026-11-22T04:00:00Z
    CHECK(host.localDate() == "2026-11-21");
    host.setUtcOffset(60);
    CHECK(host.localDate() == "2026-11-22");
    host.advance(24 * 3600000.0);
    CHECK(host.localDate() == "2026-11-23");
}

TEST_CASE("Nothing is answered inside the call that asked") {
    Headless host;
    int answers = 0;
    host.readRecords("", [&](StorageResult, Records) { ++answers; });
    host.writeRecords({}, [&](StorageResult) { ++answers; });
    host.fetchAsset("none", [&](bool, std::string) { ++answers; });
    host.holdLock("plan", false, [&](bool) { ++answers; }, [] {});
    CHECK(answers == 0);
    CHECK(host.pump() == 4);
    CHECK(answers == 4);
    CHECK(host.pump() == 0);
}

TEST_CASE("What an answer asks for is answered by the same pump") {
    Headless host;
    StorageResult second = StorageResult::failed;
    host.writeRecords({{"a", "1"}}, [&](StorageResult) {
        host.writeRecords({{"b", "2"}}, [&](StorageResult result) { second = result; });
    });
    host.pump();
    CHECK(second == StorageResult::done);
    CHECK(host.records().size() == 2);
}

TEST_CASE("Records are read by prefix, in key order") {
    Headless host;
    Answers answers;
    host.writeRecords({{"plan/b", "2"}, {"plan/a", "1"}, {"planta", "x"}, {"survey/a", "3"}}, answers.note());
    host.pump();
    CHECK(readAll(host, "plan/") == Records{{"plan/a", "1"}, {"plan/b", "2"}});
    CHECK(readAll(host).size() == 4);
    CHECK(readAll(host, "nothing").empty());
}

TEST_CASE("A read sees what was asked to be written before it, and a removal removes") {
    Headless host;
    Answers answers;
    host.writeRecords({{"a", "1"}, {"b", "2"}}, answers.note());
    host.writeRecords({{"a", std::nullopt}, {"b", "two"}}, answers.note());
    CHECK(readAll(host) == Records{{"b", "two"}});
}

TEST_CASE("Bytes of any kind are kept") {
    Headless host;
    Answers answers;
    const std::string bytes{"\0\xff\xfe\n", 4};
    host.writeRecords({{"a", bytes}, {"empty", ""}}, answers.note());
    CHECK(readAll(host) == Records{{"a", bytes}, {"empty", ""}});
}

TEST_CASE("A write that fails changes nothing, and the next one goes through") {
    for (const StorageResult fault : {StorageResult::full, StorageResult::blocked, StorageResult::failed}) {
        Headless host;
        Answers answers;
        host.failNextWrite(fault);
        host.writeRecords({{"a", "1"}, {"b", "2"}}, answers.note());
        host.writeRecords({{"c", "3"}}, answers.note());
        host.pump();
        CHECK(answers.results == std::vector{fault, StorageResult::done});
        CHECK(readAll(host) == Records{{"c", "3"}});
    }
}

TEST_CASE("Blocked storage neither reads nor writes; full storage still reads") {
    Headless host;
    Answers answers;
    host.setRecord("a", "1");
    StorageResult read = StorageResult::done;
    const auto ask = [&] {
        host.writeRecords({{"b", "2"}}, answers.note());
        host.readRecords("", [&](StorageResult result, Records) { read = result; });
        host.pump();
    };

    host.setStorage(StorageResult::blocked);
    ask();
    CHECK(answers.results.back() == StorageResult::blocked);
    CHECK(read == StorageResult::blocked);

    host.setStorage(StorageResult::full);
    ask();
    CHECK(answers.results.back() == StorageResult::full);
    CHECK(read == StorageResult::done);
    CHECK(host.records().size() == 1);

    host.setStorage(StorageResult::done);
    ask();
    CHECK(answers.results.back() == StorageResult::done);
    CHECK(host.records().size() == 2);
}

TEST_CASE("A held write stays pending, and so does what was asked for after it") {
    Headless host;
    Answers answers;
    bool read = false;
    host.holdWrites();
    host.writeRecords({{"a", "1"}}, answers.note());
    host.writeRecords({{"b", "2"}}, answers.note());
    host.readRecords("", [&](StorageResult, Records) { read = true; });
    host.pump();
    CHECK(answers.results.empty());
    CHECK_FALSE(read);
    CHECK(host.pendingWrites() == 2);
    CHECK(host.records().empty());

    host.releaseWrites();
    host.pump();
    CHECK(answers.results.size() == 2);
    CHECK(read);
    CHECK(host.pendingWrites() == 0);
}

TEST_CASE("When the process ends, what was not durable is lost and nobody is answered") {
    Headless host;
    Answers answers;
    host.writeRecords({{"a", "1"}}, answers.note());
    host.pump();
    host.writeRecords({{"a", "2"}, {"b", "2"}}, answers.note());
    const std::unique_ptr<Headless> next = host.restart();
    CHECK(host.pump() == 0);
    CHECK(answers.results.size() == 1);
    CHECK(readAll(*next) == Records{{"a", "1"}});
}

TEST_CASE("A batch may be durable although its answer was never heard") {
    Headless host;
    Answers answers;
    host.holdWrites();
    host.writeRecords({{"a", "1"}}, answers.note());
    host.landWrites();
    const std::unique_ptr<Headless> next = host.restart();
    CHECK(answers.results.empty());
    CHECK(readAll(*next) == Records{{"a", "1"}});
}

TEST_CASE("A lock belongs to one tab until it ends or another one takes it") {
    Headless first;
    bool lost = false;
    CHECK(takeLock(first, false, &lost));
    CHECK(takeLock(first, false));

    SUBCASE("another tab is refused") {
        const std::unique_ptr<Headless> second = first.newTab();
        CHECK_FALSE(takeLock(*second, false));
        CHECK(first.holds("plan"));
    }
    SUBCASE("another tab takes it over, and the first is told") {
        const std::unique_ptr<Headless> second = first.newTab();
        CHECK(takeLock(*second, true));
        CHECK_FALSE(lost);
        first.pump();
        CHECK(lost);
        CHECK_FALSE(first.holds("plan"));
        CHECK(second->holds("plan"));
        CHECK_FALSE(takeLock(first, false));
    }
    SUBCASE("it is free when the process ends") {
        const std::unique_ptr<Headless> second = first.newTab();
        const std::unique_ptr<Headless> again = first.restart();
        CHECK(takeLock(*second, false));
        CHECK_FALSE(takeLock(*again, false));
    }
    SUBCASE("it is free when the tab closes") {
        {
            const std::unique_ptr<Headless> second = first.newTab();
            CHECK(takeLock(*second, true));
        }
        CHECK(takeLock(first, false));
    }
}

TEST_CASE("Tabs of one browser see each other's records") {
    Headless first;
    const std::unique_ptr<Headless> second = first.newTab();
    Answers answers;
    first.writeRecords({{"a", "1"}}, answers.note());
    first.pump();
    CHECK(readAll(*second) == Records{{"a", "1"}});
    CHECK(host::newId(first) != host::newId(*second));
}

TEST_CASE("Assets come from the directory, unless the test gives its own") {
    const std::filesystem::path folder = std::filesystem::temp_directory_path() / "plan_headless_test";
    std::filesystem::create_directories(folder / "texts");
    std::ofstream(folder / "texts" / "es.json", std::ios::binary) << "{\"año\":1}\n";
    Headless host{folder};
    bool found = false;
    std::string bytes;
    const auto fetch = [&](const char* path) {
        host.fetchAsset(path, [&](bool wasFound, std::string given) {
            found = wasFound;
            bytes = std::move(given);
        });
        host.pump();
    };

    fetch("texts/es.json");
    CHECK(found);
    CHECK(bytes == "{\"año\":1}\n");
    fetch("texts/fr.json");
    CHECK_FALSE(found);
    fetch("texts");
    CHECK_FALSE(found);

    host.setAsset("texts/es.json", "broken");
    fetch("texts/es.json");
    CHECK(bytes == "broken");
    host.setAsset("texts/es.json", std::nullopt);
    fetch("texts/es.json");
    CHECK_FALSE(found);
    std::filesystem::remove_all(folder);
}

TEST_CASE("Downloads are collected") {
    Headless host;
    host.download("plan.json", "application/json", "{}");
    REQUIRE(host.downloads().size() == 1);
    CHECK(host.downloads()[0].fileName == "plan.json");
    CHECK(host.downloads()[0].mimeType == "application/json");
    CHECK(host.downloads()[0].bytes == "{}");
}

TEST_CASE("The address has a history") {
    Headless host;
    CHECK(host.route().empty());
    host.setRoute("/plan", false);
    host.setRoute("/plan/metas", false);
    host.setRoute("/plan/metas/1", true);
    CHECK(host.history() == std::vector<std::string>{"", "/plan", "/plan/metas/1"});

    host.takeWake();
    CHECK(host.back());
    CHECK(host.route() == "/plan");
    CHECK(host.takeWake());
    CHECK(host.forward());
    CHECK(host.route() == "/plan/metas/1");
    CHECK_FALSE(host.forward());

    host.back();
    host.setRoute("/encuesta", false);
    CHECK(host.history() == std::vector<std::string>{"", "/plan", "/encuesta"});
    host.setRoute("/encuesta", false);
    CHECK(host.history().size() == 3);
    CHECK(host.back());
    CHECK(host.back());
    CHECK_FALSE(host.back());
    CHECK(host.restart()->route().empty());
}

TEST_CASE("The language is the address's, else the chosen one, else the browser's") {
    Headless host;
    host.setPreferences({.language = "en", .dark = true});
    CHECK(host.preferences().language == "en");
    CHECK(host.preferences().dark);
    host.rememberChoice("language", "es");
    CHECK(host.preferences().language == "es");
    host.setAddressLanguage("fr");
    CHECK(host.preferences().language == "es");
    host.setAddressLanguage("en");
    CHECK(host.preferences().language == "en");
}

TEST_CASE("A choice outlives the process, except where storage is blocked") {
    Headless host;
    CHECK(host.recallChoice("language").empty());
    host.rememberChoice("language", "en");
    std::unique_ptr<Headless> next = host.restart();
    CHECK(next->recallChoice("language") == "en");

    next->setStorage(StorageResult::blocked);
    next->rememberChoice("language", "es");
    CHECK(next->recallChoice("language") == "es");
    CHECK(next->restart()->recallChoice("language") == "en");
}

TEST_CASE("Frames are asked for by the clock") {
    Headless host;
    CHECK_FALSE(host.takeWake());
    host.wake(500);
    CHECK(host.nextWake() == host.now() + 500);
    CHECK_FALSE(host.takeWake());
    host.wake();
    CHECK(host.takeWake());
    CHECK_FALSE(host.takeWake());
    host.advance(500);
    CHECK(host.takeWake());
    CHECK_FALSE(host.nextWake().has_value());
}

TEST_CASE("Calls come when they are due, the first one first, and end with the tab") {
    Headless host;
    std::string called;
    host.callIn(500, [&] { called += "b"; });
    host.callIn(100, [&] { called += "a"; });
    host.pump();
    CHECK(called.empty());
    CHECK(host.nextCall() == host.now() + 100);
    host.advance(600);
    host.pump();
    CHECK(called == "ab");
    CHECK_FALSE(host.nextCall().has_value());
    host.callIn(0, [&] { called += "c"; });
    const auto next = host.restart();
    host.pump();
    next->pump();
    CHECK(called == "ab");
}

TEST_CASE("A request ends as the server says; without one there is no network") {
    Headless host;
    std::vector<int> statuses;
    const auto note = [&](host::SendResult result) { statuses.push_back(result.status); };
    host.sendOnce("https://example.org/1.json", "{}", note);
    CHECK(statuses.empty());
    host.pump();
    host.setServer([](const host::Sent& sent) -> std::optional<host::SendResult> {
        if (sent.bytes.empty()) return std::nullopt;
        return host::SendResult{201, 0};
    });
    host.sendOnce("https://example.org/2.json", "{}", note);
    host.sendOnce("https://example.org/3.json", "", note);
    host.pump();
    CHECK(statuses == std::vector<int>{0, 201});
    CHECK(host.sent().size() == 3);
}

TEST_CASE("What is asked to be read is what the shelf gives, up to so many bytes") {
    Headless host;
    std::vector<host::FetchResult> got;
    const auto note = [&](host::FetchResult result) { got.push_back(std::move(result)); };
    host.fetchWithPassword("https://example.org/", "ana", "clave", 4, note);
    CHECK(got.empty());
    host.pump();
    host.setShelf([](const host::Asked& asked) -> std::optional<host::FetchResult> {
        if (asked.password.empty()) return std::nullopt;
        return host::FetchResult{.status = 200, .bytes = asked.user};
    });
    host.fetchWithPassword("https://example.org/", "ana", "clave", 4, note);
    host.fetchWithPassword("https://example.org/", "ana", "", 4, note);
    host.fetchWithPassword("https://example.org/", "anita", "clave", 4, note);
    host.pump();
    REQUIRE(got.size() == 3);
    CHECK(got[0].status == 0);
    CHECK((got[1].status == 200 && got[1].bytes == "ana"));
    CHECK((got[2].status == 0 && got[2].tooLong && got[2].bytes.empty()));
    CHECK(host.asked().size() == 4);
}

TEST_CASE("Every answer asks for a frame") {
    Headless host;
    host.writeRecords({}, {});
    CHECK_FALSE(host.takeWake());
    host.pump();
    CHECK(host.takeWake());
}

TEST_CASE("The title is announced with its language") {
    Headless host;
    host.setTitle("Metas", "es");
    CHECK(host.title() == "Metas");
    CHECK(host.titleLanguage() == "es");
}
