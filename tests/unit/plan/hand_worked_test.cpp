// The cases of tests/fixtures/progress/hand_worked.txt, each worked out by hand in that file.
#include <doctest/doctest.h>

#include <cmath>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "goals.h"
#include "plan/alternatives.h"
#include "plan/progress.h"

using namespace plan;
using namespace plan_test;

namespace {

struct Expectation {
    int line = 0;
    std::string what;   // "year 2021", "to date", "other last year, to date", "others none"
    std::string value;  // "3/4", "no report"
    std::string words;
};

struct Case {
    int line = 0;
    std::string title;
    Plan plan;
    Goal goal;
    std::vector<Expectation> expected;
};

// A word up to a space; prose keeps its quotes together.
std::vector<std::string> wordsIn(const std::string& text) {
    std::vector<std::string> words;
    for (std::size_t i = 0; i < text.size();) {
        if (text[i] == ' ') {
            ++i;
            continue;
        }
        const bool quoted = text[i] == '"';
        std::size_t end = quoted ? text.find('"', i + 1) + 1 : text.find(' ', i);
        end = std::min(end, text.size());
        words.push_back(text.substr(i, end - i));
        i = end;
    }
    return words;
}

Value valueOf(const std::string& word) {
    if (word == "-") return kBlank;
    if (word.front() == '"') return prose(word.substr(1, word.size() - 2));
    char* end = nullptr;
    const double number = std::strtod(word.c_str(), &end);
    REQUIRE_MESSAGE(*end == '\0', word << " is no number");
    return num(number);
}

void readGoal(Case& c, const std::string& text) {
    static const std::pair<const char*, Accumulation> types[] = {
        {"sum", Accumulation::sum},
        {"capacity", Accumulation::capacity},
        {"flow", Accumulation::flow},
        {"stock", Accumulation::stock},
        {"reduction", Accumulation::reduction},
        {"annualReduction", Accumulation::annualReduction}};
    std::stringstream parts(text);
    std::string part;
    bool known = false;
    for (bool first = true; std::getline(parts, part, ';'); first = false) {
        const auto words = wordsIn(part);
        if (first) {
            const std::string type = words[0].substr(0, words[0].find(','));
            for (const auto& [name, accumulation] : types)
                if (type == name) {
                    c.goal.indicator.accumulation = accumulation;
                    known = true;
                }
            c.goal.indicator.falling = words.size() > 1 && words[1] == "falling";
        } else if (words[0] == "B") {
            c.goal.indicator.baseline = valueOf(words[1]);
        } else if (words[0] == "M") {
            c.goal.target = valueOf(part.substr(part.find("M ") + 2));
        } else if (words[0] == "lag") {
            c.goal.indicator.lagDays = valueOf(words[1]).number;
        } else {
            FAIL("line " << c.line << ": what is " << part);
        }
    }
    REQUIRE_MESSAGE(known, "line " << c.line << ": " << text);
}

void readRules(Plan& p, const std::vector<std::string>& words) {
    if (words[0] == "last") {
        p.flowRule = p.stockRule = YearsRule::last;
    } else if (words[0] == "baseline") {
        p.annualReductionRule = ReductionRule::fromBaseline;
    } else {
        REQUIRE(words[0] == "weights");
        for (std::size_t i = 1; i < words.size(); ++i)
            if (words[i] != "-") p.yearWeights[2020 + static_cast<int>(i)] = *valueOf(words[i]).number / 100;
    }
}

std::vector<Case> readCases() {
    std::ifstream file(std::string(PLAN_SOURCE_DIR) + "/tests/fixtures/progress/hand_worked.txt");
    REQUIRE(file.is_open());
    std::vector<Case> cases;
    std::string line;
    for (int number = 1; std::getline(file, line); ++number) {
        if (line.rfind("case ", 0) == 0) {
            cases.emplace_back();
            Case& c = cases.back();
            c.line = number;
            c.title = line;
            c.plan.firstYear = 2021;
            c.plan.lastYear = 2024;
            continue;
        }
        if (cases.empty() || line.rfind("  ", 0) != 0) continue;
        Case& c = cases.back();
        const std::string text = line.substr(2),
                          rest = text.substr(std::min(text.size(), text.find(' ') + 1));
        const auto words = wordsIn(text);
        const auto years = [&](Value YearValues::* field) {
            for (std::size_t i = 1; i < words.size(); ++i)
                c.goal.years[2020 + static_cast<int>(i)].*field = valueOf(words[i]);
        };
        if (words[0] == "goal") {
            readGoal(c, rest);
        } else if (words[0] == "P") {
            years(&YearValues::target);
        } else if (words[0] == "A") {
            years(&YearValues::programmed);
        } else if (words[0] == "R") {
            years(&YearValues::reported);
        } else if (words[0] == "period") {
            c.goal.periods[words[1]].programmed = valueOf(words[2]);
            c.goal.periods[words[1]].reported = valueOf(words[3]);
        } else if (words[0] == "cut") {
            c.plan.cutOff = words[1];
        } else if (words[0] == "rules") {
            readRules(c.plan, wordsIn(rest));
        } else {
            Expectation e;
            e.line = number;
            const std::size_t equals = text.find(" = "), gap = text.find("  ");
            REQUIRE_MESSAGE(gap != std::string::npos, "line " << number << " has no working in words");
            if (equals < gap) {
                e.what = text.substr(0, equals);
                e.value = text.substr(equals + 3, gap - equals - 3);
            } else {
                e.what = text.substr(0, gap);
            }
            e.words = text.substr(gap + 2);
            c.expected.push_back(e);
        }
    }
    return cases;
}

const char* wordOf(Reason reason) {
    switch (reason) {
        case Reason::textReported:
            return "textReported";
        case Reason::textProgrammed:
            return "textProgrammed";
        case Reason::textBaseline:
            return "textBaseline";
        case Reason::textTarget:
            return "textTarget";
        case Reason::divisionByZero:
            return "divisionByZero";
        case Reason::mixedSigns:
            return "mixedSigns";
        case Reason::periodsOnly:
            return "periodsOnly";
        default:
            return "?";
    }
}

void check(const Figure& figure, const std::string& value) {
    if (value.find('/') != std::string::npos) {
        REQUIRE(figure.kind == FigureKind::ratio);
        const std::size_t slash = value.find('/');
        const double above = *valueOf(value.substr(0, slash)).number;
        const double below = *valueOf(value.substr(slash + 1)).number;
        CHECK(std::abs(*figure.ratio - above / below) < 1e-12);
        return;
    }
    CHECK_FALSE(figure.ratio);
    if (value == "not programmed") {
        CHECK(figure.kind == FigureKind::noProgrammed);
    } else if (value == "not yet due") {
        CHECK(figure.kind == FigureKind::notYetDue);
    } else if (value == "no report") {
        CHECK(figure.kind == FigureKind::noReport);
    } else if (value.rfind("regressed by ", 0) == 0) {
        CHECK(figure.kind == FigureKind::regressed);
        CHECK(figure.distance == doctest::Approx(*valueOf(value.substr(13)).number));
    } else {
        REQUIRE(value.rfind("not computable: ", 0) == 0);
        CHECK(figure.kind == FigureKind::notComputable);
        CHECK(wordOf(figure.reason) == value.substr(16));
    }
}

// The alternative that a line names: not the plan's own.
Figure alternative(const Goal& goal, Span span, const Timing& timing, const std::string& name) {
    for (const Alternative& one : alternatives(goal, span, timing)) {
        if (one.inForce) continue;
        const Method method = one.figure.method;
        const bool weighted = one.figure.rule == Rule::weightedMeanOfYears;
        if (name == "last year" && method == Method::lastYear) return one.figure;
        if (name == "from baseline" && method == Method::fromBaseline) return one.figure;
        if ((name == "mean" || name == "mean alike") && method == Method::meanOfYears && !weighted)
            return one.figure;
    }
    FAIL("there is no alternative «" << name << "»");
    return {};
}

void check(const Case& c, const Expectation& e) {
    const Timing timing = timingOf(c.plan);
    INFO("line " << e.line << ": " << e.what << " = " << e.value << ": " << e.words);
    CHECK(e.words.size() > 4);
    const auto spanOf = [&](const std::string& words) {
        REQUIRE((words == "to date" || words == "four years"));
        return words == "to date" ? Span::toDate : Span::fourYears;
    };
    if (e.what == "others none") {
        CHECK(alternatives(c.goal, Span::toDate, timing).empty());
        CHECK(alternatives(c.goal, Span::fourYears, timing).empty());
    } else if (e.what.rfind("year ", 0) == 0) {
        check(yearProgress(c.goal, std::atoi(e.what.c_str() + 5), timing), e.value);
    } else if (e.what.rfind("other ", 0) == 0) {
        const std::size_t comma = e.what.find(", ");
        const Span span = spanOf(e.what.substr(comma + 2));
        check(alternative(c.goal, span, timing, e.what.substr(6, comma - 6)), e.value);
    } else {
        check(spanOf(e.what) == Span::toDate ? toDate(c.goal, timing) : fourYears(c.goal, timing), e.value);
    }
}

}  // namespace

TEST_CASE("progress worked by hand") {
    const std::vector<Case> cases = readCases();
    std::size_t expected = 0;
    for (const Case& c : cases) {
        INFO(c.title << " (line " << c.line << ")");
        CHECK_FALSE(c.plan.cutOff.empty());
        CHECK_FALSE(c.expected.empty());
        expected += c.expected.size();
        for (const Expectation& e : c.expected) check(c, e);
    }
    MESSAGE(cases.size() << " cases, " << expected << " figures");
    CHECK(cases.size() >= 60);
    CHECK(expected >= 200);
}

// The plan's own rule is among its alternatives, as the figure itself.
TEST_CASE("the figure in force is the first of its alternatives") {
    for (const Case& c : readCases()) {
        const Timing timing = timingOf(c.plan);
        const auto found = alternatives(c.goal, Span::toDate, timing);
        if (found.empty()) continue;
        INFO(c.title);
        const Figure figure = toDate(c.goal, timing);
        CHECK(found.front().inForce);
        CHECK(found.front().figure.ratio == figure.ratio);
        CHECK(found.front().figure.kind == figure.kind);
        for (std::size_t i = 1; i < found.size(); ++i) {
            CHECK_FALSE(found[i].inForce);
            const bool same = found[i].figure.method == figure.method &&
                              found[i].figure.rule == figure.rule && figure.rule != Rule::none;
            CHECK_FALSE((same && figure.method == Method::meanOfYears));
        }
    }
}
