// At a meeting: one device, many people, nothing of the one before.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "journeys.h"
#include "person.h"
#include "store/answer_file.h"
#include "store/meeting.h"

using namespace test;

namespace {

const std::string kSecret = "Vivo en la calle 8 y me llamo Rosalba";

void begin(Person& p) {
    p.visit("/reunion");
    p.type(p.t("meeting.name"), "Diálogo con San José");
    p.type(p.t("meeting.place"), "Salón comunal");
    p.type(p.t("meeting.pin"), "2468");
    p.press(Role::button, p.t("meeting.begin"));
}

void answer(Person& p, const std::string& other) {
    p.check(p.all(Role::checkbox)[1].name);
    p.check(p.t("survey.other"));
    p.type(p.t("survey.which"), other);
    p.press(Role::button, p.t("survey.send"));
}

// All that the page holds: names, values, descriptions, and what was said.
bool holds(Person& p, const std::string& words) {
    if (p.says(words) || p.wasTold(words)) return true;
    for (const Role role :
         {Role::textField, Role::textArea, Role::text, Role::status, Role::item, Role::alert})
        for (const auto& found : p.all(role))
            if ((found.name + found.value + found.description + found.extra).find(words) != std::string::npos)
                return true;
    return false;
}

}  // namespace

TEST_CASE("a meeting is prepared: what is missing is said") {
    Person p("/reunion", 800, 1000);
    p.type(p.t("meeting.pin"), "12a");
    p.press(Role::button, p.t("meeting.begin"));
    CHECK(p.field(p.t("meeting.name")).error() == p.t("meeting.name.missing"));
    CHECK(p.field(p.t("meeting.pin")).error() == p.t("meeting.pin.wrong"));
    CHECK(p.focused() == p.field(p.t("meeting.name")).id);
    CHECK(p.field(p.t("meeting.date")).value == p.browser().localDate());
}

TEST_CASE("many people answer: each is counted, none sees another's answer, and Back leads nowhere") {
    Person p("/", 800, 1000);
    begin(p);
    const auto addresses = p.browser().history().size();
    for (int person = 1; person <= 3; ++person) {
        answer(p, kSecret + std::to_string(person));
        CHECK(p.statusBeginning(p.t("meeting.saved")) != "");
        CHECK_FALSE(holds(p, kSecret));
        CHECK(p.says(p.counted("meeting.given", person)));
        p.press(Role::button, p.t("meeting.next"));
        CHECK_FALSE(holds(p, kSecret));
        for (const auto& box : p.all(Role::checkbox)) CHECK_FALSE(box.checked());
    }
    CHECK(p.browser().history().size() == addresses);
    p.browser().back();
    p.settle();
    CHECK(p.all(Role::checkbox).size() == 5);
    CHECK_FALSE(holds(p, kSecret));
    for (const char* address : {"/encuesta", "/plan/encuesta", "/avance", "/"}) {
        CAPTURE(address);
        p.visit(address);
        CHECK(p.all(Role::checkbox).size() == 5);
        CHECK_FALSE(holds(p, kSecret));
    }
    // What is kept of them is the answers, with the meeting's stamp, and nothing of a form.
    int kept = 0;
    for (const auto& [key, value] : p.browser().records()) {
        if (value.find(kSecret) == std::string::npos) continue;
        CHECK(key.rfind("answer/", 0) == 0);
        ++kept;
    }
    CHECK(kept == 3);
}

TEST_CASE("what somebody had begun is gone with the browser; the meeting goes on, until the PIN ends it") {
    Person p("/", 800, 1000);
    begin(p);
    answer(p, "uno");
    p.press(Role::button, p.t("meeting.next"));
    p.check(p.t("survey.other"));
    p.type(p.t("survey.which"), kSecret);
    p.reload();
    CHECK_FALSE(holds(p, kSecret));
    for (const auto& record : p.browser().records()) CHECK(record.second.find(kSecret) == std::string::npos);
    CHECK(p.says(p.counted("meeting.given", 1)));
    p.press(Role::button, p.t("meeting.leave"));
    p.type(p.t("meeting.pin"), "1111");
    {
        auto dialog = p.within(Role::dialog, p.t("meeting.leave"));
        p.press(Role::button, p.t("meeting.leave"));
    }
    CHECK(p.field(p.t("meeting.pin")).error() == p.t("meeting.pin.other"));
    p.type(p.t("meeting.pin"), "2468");
    {
        auto dialog = p.within(Role::dialog, p.t("meeting.leave"));
        p.press(Role::button, p.t("meeting.leave"));
    }
    CHECK(p.has(Role::heading, p.t("meeting.over")));
    p.press(Role::button, p.t("meeting.export"));
    const auto read = store::readAnswers(p.browser().downloads().back().bytes);
    REQUIRE(read.answers.size() == 1);
    CHECK(read.answers[0].space ==
          survey::Space{"dialogo", "Diálogo con San José", "Salón comunal", p.browser().localDate()});
    p.visit("/encuesta");
    CHECK(p.has(Role::button, p.t("survey.send")));
    CHECK_FALSE(p.has(Role::button, p.t("meeting.leave")));
}

TEST_CASE("fifty people, the browser ends in the middle of the next: fifty are there") {
    Person p("/", 800, 1000);
    begin(p);
    for (int person = 0; person < 50; ++person) {
        answer(p, "persona " + std::to_string(person));
        p.press(Role::button, p.t("meeting.next"));
    }
    p.check(p.all(Role::checkbox)[0].name);
    p.reload();
    CHECK(p.says(p.counted("meeting.given", 50)));
    int kept = 0;
    for (const auto& record : p.browser().records()) kept += record.first.rfind("answer/", 0) == 0;
    CHECK(kept == 50);
}

TEST_CASE("a meeting that was kept comes back as it was; one that cannot be read is none") {
    store::Meeting meeting;
    meeting.file.id = "parque";
    meeting.file.survey.questions["p"].kind = survey::QuestionKind::text;
    meeting.space = {"mesa", "Mesa «norte»", "", "2026-11-27"};
    meeting.pin = "0042";
    meeting.given = 7;
    CHECK(store::readMeeting(store::writeMeeting(meeting)) == meeting);
    std::string broken = store::writeMeeting(meeting);
    CHECK_FALSE(store::readMeeting(broken.substr(0, broken.size() / 2)));
    CHECK_FALSE(store::readMeeting("[]"));
    broken.replace(broken.find("0042"), 4, "x042");
    CHECK_FALSE(store::readMeeting(broken));
}

TEST_CASE("a meeting's answers are shared as the file that is saved") {
    Person p("/", 800, 1000);
    p.browser().offerSharing(true);
    begin(p);
    answer(p, "uno");
    p.press(Role::button, p.t("meeting.leave"));
    p.type(p.t("meeting.pin"), "2468");
    {
        auto dialog = p.within(Role::dialog, p.t("meeting.leave"));
        p.press(Role::button, p.t("meeting.leave"));
    }
    p.press(Role::button, p.t("meeting.export"));
    p.press(Role::button, p.t("meeting.share"));
    REQUIRE(p.browser().shared().size() == 1);
    CHECK(p.browser().shared()[0].bytes == p.browser().downloads().back().bytes);
    CHECK(p.browser().shared()[0].title == "Diálogo con San José");
}
