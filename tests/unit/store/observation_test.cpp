// Observations of meetings: as files, put together, and by line.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "store/observation_file.h"
#include "store/observation_summary.h"

using namespace store;

namespace {

Observation dialogue() {
    Observation one;
    one.id = "dialogo1";
    one.plan = "sector";
    one.revision = 3;
    one.changed = "2026-11-27T20:15:00Z";
    one.survey = "prioridades";
    one.space = {"dialogo", "Diálogo con «San José»", "Salón comunal", "2026-11-27"};
    one.present = 34;
    one.problems = {{"p1", "No hay luz en el parque\ny da miedo", "linea-1", "Seguridad", 5},
                    {"p2", "El bus no pasa", "", "", std::nullopt}};
    one.quotations = {{"f1", "«Aquí el andén se acaba»"}, {"f2", ""}};
    one.notes = "Volver en enero 🙂";
    return one;
}

Observation empty(const std::string& id, std::int64_t revision = 1) {
    Observation one;
    one.id = id;
    one.revision = revision;
    return one;
}

Observations of(std::vector<Observation> all) {
    Observations by;
    for (auto& one : all) by[one.id] = one;
    return by;
}

std::string fileWith(const std::string& observation) {
    return R"({"format": "plan-a-la-vista/observations", "version": 1, "observations": {"a": )" +
           observation + "}}";
}

ProblemKind refused(const std::string& bytes) {
    Problems problems;
    CAPTURE(bytes.substr(0, 200));
    CHECK_FALSE(readObservationsFile(bytes, problems));
    REQUIRE_FALSE(problems.empty());
    return problems.front().kind;
}

}  // namespace

TEST_CASE("observations come back from a file as they went, and are written the same again") {
    const Observations all = of({dialogue(), empty("otra", 1)});
    Problems problems;
    const std::string bytes = writeObservationsFile(all);
    const auto read = readObservationsFile(bytes, problems);
    REQUIRE(read);
    CHECK(problems.empty());
    CHECK(*read == all);
    CHECK(writeObservationsFile(*read) == bytes);
    CHECK(readObservationsFile(writeObservationsFile({}), problems) == Observations{});
    CHECK(bytes.find("San José") != std::string::npos);  // as it is, not as escapes
}

TEST_CASE("a file that is anything else is refused, with what is wrong and where") {
    using K = ProblemKind;
    CHECK(refused("") == K::emptyFile);
    CHECK(refused("hola") == K::notJson);
    CHECK(refused("[1, 2]") == K::foreignFile);
    CHECK(refused(R"({"format": "plan-a-la-vista/plan", "version": 1})") == K::foreignFile);
    CHECK(refused(R"({"format": "plan-a-la-vista/observations", "version": 2, "observations": {}})") ==
          K::newerVersion);
    CHECK(refused(R"({"format": "plan-a-la-vista/observations", "version": 1})") == K::missingField);
    CHECK(refused(R"({"format": "plan-a-la-vista/observations", "version": 1, "observations": []})") ==
          K::wrongType);
    CHECK(
        refused(R"({"format": "plan-a-la-vista/observations", "version": 1, "observations": {}, "x": 1})") ==
        K::badValue);
    const std::string whole = writeObservationsFile(of({dialogue()}));
    CHECK(refused(whole.substr(0, whole.size() / 2)) == K::truncated);
    CHECK(refused(std::string(100, '[')) == K::tooDeep);
    CHECK(refused(std::string(kLargestObservationsFile + 1, ' ')) == K::tooLarge);
    CHECK(refused(fileWith("\"\xff\"")) == K::badUtf8);
}

TEST_CASE("an observation with anything wrong in it is refused") {
    using K = ProblemKind;
    const std::string space = R"("space": {"kind": "mesa", "name": "", "place": "", "date": ""})";
    const auto with = [&](const std::string& more) {
        return fileWith(R"({"revision": 1, )" + space + (more.empty() ? "" : ", " + more) + "}");
    };
    Problems problems;
    CHECK(readObservationsFile(with(""), problems));
    CHECK(refused(fileWith("{" + space + "}")) == K::missingField);
    CHECK(refused(fileWith(R"({"revision": 1})")) == K::missingField);
    CHECK(refused(fileWith("7")) == K::wrongType);
    for (const char* revision : {"0", "-1", "1e300", "9007199254740993", "\"1\"", "1.5"})
        CHECK(refused(fileWith(std::string(R"({"revision": )") + revision + ", " + space + "}")) !=
              K::badPatch);
    CHECK(refused(with(R"("present": -1)")) == K::badValue);
    CHECK(refused(with(R"("present": 1000001)")) == K::badValue);
    CHECK(refused(with(R"("present": 1.5)")) == K::wrongType);
    CHECK(refused(with(R"("notes": 3)")) == K::wrongType);
    CHECK(refused(with(R"("names": "x")")) == K::badValue);
    CHECK(refused(with(R"("plan": "../x")")) == K::badValue);
    CHECK(refused(with(R"("problems": {})")) == K::wrongType);
    CHECK(refused(with(R"("problems": [{"words": "x"}])")) == K::badValue);
    CHECK(refused(with(R"("problems": [{"id": "a"}, {"id": "a"}])")) == K::badValue);
    CHECK(refused(with(R"("problems": [{"id": "a", "who": "x"}])")) == K::badValue);
    CHECK(refused(with(R"("problems": ["x"])")) == K::wrongType);
    CHECK(refused(with(R"("notes": ")" + std::string(kLongestNotes + 1, 'x') + "\"")) == K::tooLarge);
    std::string many = "[";
    for (std::size_t i = 0; i <= kMostHeard; ++i)
        many += (i ? "," : "") + std::string(R"({"id": "x)") + std::to_string(i) + "\"}";
    CHECK(refused(with(R"("quotations": )" + many + "]")) == K::tooLarge);
    for (const char* date : {"2026-11", "27-11-2026", "ayer", "2026/11/27"})
        CHECK(refused(fileWith(
                  std::string(R"({"revision": 1, "space": {"kind": "", "name": "", "place": "", "date": ")") +
                  date + "\"}}")) == K::badValue);
    std::string badId = with("");
    badId.replace(badId.find("\"a\""), 3, "\"a/b\"");
    CHECK(refused(badId) == K::badValue);
}

TEST_CASE("a later revision takes the place of an earlier one, whichever side it comes from") {
    const auto ours = of({empty("same", 2), empty("newer", 2), empty("older", 5)});
    Observations theirs = of({empty("same", 2), empty("newer", 3), empty("older", 4), empty("fresh", 1)});
    theirs.at("newer").notes = "más";
    for (auto& entry : theirs) entry.second.plan = "otro";
    Observations here = ours;
    for (auto& entry : here) entry.second.plan = "sector";
    const auto merged = mergeObservations(here, theirs, "sector");
    CHECK(merged.report == std::vector<Merged>{{"fresh", Merging::fresh, true, 0, 1},
                                               {"newer", Merging::newer, true, 2, 3},
                                               {"older", Merging::older, false, 5, 4},
                                               {"same", Merging::same, false, 2, 2}});
    REQUIRE(merged.taken.size() == 2);
    CHECK(merged.taken[1].notes == "más");
    CHECK(merged.taken[1].plan == "sector");
}

TEST_CASE("changed on both sides: the one changed last stays, and it is told") {
    Observation ours = empty("a", 4), theirs = ours;
    ours.notes = "uno";
    theirs.notes = "dos";
    ours.changed = "2026-11-27T10:00:00Z";
    theirs.changed = "2026-11-27T11:00:00Z";
    auto merged = mergeObservations(of({ours}), of({theirs}), "");
    CHECK(merged.report[0] == Merged{"a", Merging::changed, true, 4, 4});
    merged = mergeObservations(of({theirs}), of({ours}), "");
    CHECK(merged.report[0] == Merged{"a", Merging::changed, false, 4, 4});
    theirs.changed = ours.changed;
    merged = mergeObservations(of({theirs}), of({ours}), "");
    CHECK_FALSE(merged.report[0].taken);
}

TEST_CASE("problems by line: the plan's lines in order, people counted once a meeting") {
    plan::Plan plan;
    plan.lines["uno"] = {2, "1", "Movilidad", "", {}};
    plan.lines["dos"] = {1, "2", "Seguridad", "", {}};
    Observation first = empty("a"), second = empty("b"), third = empty("c");
    first.space.date = "2026-11-02";
    second.space.date = "2026-11-01";
    third.space.date = "2026-11-03";
    first.present = 30;
    second.present = 12;
    first.problems = {
        {"1", "Buses", "uno", "", 5}, {"2", "Andenes", "uno", "", {}}, {"3", " \n", "uno", "", {}}};
    second.problems = {{"1", "Trancones", "", "MOVILIDAD", {}}, {"2", "Ruido", "vieja", "Ambiente", {}}};
    third.problems = {
        {"1", "Robos", "dos", "", {}}, {"2", "Taxis", "uno", "", {}}, {"3", "Perros", "", "", {}}};
    const auto all = of({first, second, third});
    const auto lines = heardByLine(plan, all);
    REQUIRE(lines.size() == 4);
    CHECK(lines[0].name == "Seguridad");
    CHECK(lines[0].uncounted == 1);
    CHECK(lines[1].name == "Movilidad");
    REQUIRE(lines[1].problems.size() == 4);
    CHECK(lines[1].problems[0].heard->words == "Trancones");  // by the meetings' days
    CHECK(lines[1].meetings == 3);
    CHECK(lines[1].present == 42);
    CHECK(lines[1].uncounted == 1);
    CHECK(lines[2].line.empty());
    CHECK(lines[2].name == "Ambiente");
    CHECK(lines[3].name.empty());
    CHECK(lines[3].problems.size() == 1);
}
