#include "store/collector_list.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using store::CollectorList;
using Step = CollectorList::Step;

namespace {

struct All {
    std::vector<std::string> ids;
    int others = 0;
    bool broken = false;
};

All readAll(const std::string& text) {
    All all;
    for (CollectorList list(text);;) {
        const Step step = list.next();
        if (step == Step::end || step == Step::broken) {
            CHECK(list.next() == step);
            all.broken = step == Step::broken;
            return all;
        }
        if (step == Step::answer)
            all.ids.push_back(list.id());
        else
            ++all.others;
    }
}

}  // namespace

TEST_CASE("A list as nginx writes it gives its answers' ids") {
    const auto all = readAll(
        "[\n{ \"name\":\"k3v9x2m4q8aa.json\", \"type\":\"file\", \"mtime\":\"Fri, 20 Nov 2026 10:00:00 "
        "GMT\", "
        "\"size\":312 },\n{ \"name\":\"000000000000.json\", \"type\":\"file\", \"mtime\":\"\", \"size\":1 "
        "},\n"
        "{ \"name\":\"carpeta\", \"type\":\"directory\", \"mtime\":\"\" }\n]\n");
    CHECK(all.ids == std::vector<std::string>{"k3v9x2m4q8aa", "000000000000"});
    CHECK(all.others == 1);
    CHECK_FALSE(all.broken);
    CHECK_FALSE(readAll("[\r\n]\r\n").broken);
}

TEST_CASE("What is no list, or is cut off, is broken") {
    const std::string one = R"({"name":"k3v9x2m4q8aa.json","type":"file"})";
    for (const std::string& text :
         {std::string(), std::string(" "), std::string("<html>"), std::string("{}"), std::string("["),
          "[" + one, "[" + one + ",", "[" + one + " " + one + "]", "[" + one + "] x", "[" + one.substr(0, 20),
          std::string("[1]"), std::string("[[]]"), std::string("[\"a\"]"),
          "[{\"name\":\"" + std::string(5000, 'a') + "\"}]", std::string("[{\"a\\"),
          std::string("[{\"a\\\"}]")})
        CHECK_MESSAGE(readAll(text).broken, text.substr(0, 60));
    CHECK(readAll("[" + one).ids.size() == 1);
}

TEST_CASE("An id that a collector takes is 12 to 32 small letters and digits") {
    for (const char* good : {"k3v9x2m4q8aa", "000000000000", "abcdefghijklmnopqrstuvwxyz012345"})
        CHECK_MESSAGE(store::isCollectedId(good), good);
    for (const char* bad : {"", "k3v9x2m4q8a", "K3V9X2M4Q8AA", "k3v9x2m4q8a.", "k3v9x2m4/8aa", "k3v9x2m4q8aá",
                            "abcdefghijklmnopqrstuvwxyz0123456"})
        CHECK_FALSE_MESSAGE(store::isCollectedId(bad), bad);
}
