// Answers to the survey of the open plan, as if people had given them in this browser.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "person.h"
#include "store/edit.h"
#include "store/survey_json.h"
#include "survey/survey.h"
#include "unit/survey/every_kind.h"

namespace test {

inline void keep(Person& p, survey::Answer answer) {
    auto& work = p.app().workspace();
    answer.survey = work.surveys().begin()->first;
    if (answer.date.empty()) answer.date = "2026-11-22T08:00Z";
    static int number = 0;
    answer.id = "r" + std::to_string(++number);
    work.keepAnswer(answer, work.surveys().begin()->second);
}

inline void keepChosen(Person& p, const std::vector<survey::Id>& chosen, const std::string& age = "") {
    survey::Answer answer;
    answer.replies["prioridad"].chosen = chosen;
    if (!age.empty()) answer.profile["edad"] = age;
    keep(p, answer);
}

// At a meeting in San José.
inline void keepChosenThere(Person& p, const std::vector<survey::Id>& chosen) {
    survey::Answer answer;
    answer.replies["prioridad"].chosen = chosen;
    answer.space = survey::Space{"dialogo", "San José", "Salón comunal", "2026-11-20"};
    keep(p, answer);
}

// 40 people of 18 to 28: 25 choose the public space, 20 participation; 20 of 60 and over: 8, 10, and 2 the
// ethnic groups.
inline void keepSixty(Person& p) {
    for (int i = 0; i < 40; ++i) {
        std::vector<survey::Id> chosen;
        if (i < 25) chosen.push_back("espacio-publico");
        if (i >= 20) chosen.push_back("participacion");
        keepChosen(p, chosen, "18-28");
    }
    for (int i = 0; i < 20; ++i)
        keepChosen(p, {i < 8 ? "espacio-publico" : i < 10 ? "grupos-etnicos" : "participacion"}, "60-mas");
    p.settle();
}

// In place of the plan's survey one with a question of every kind, whose ranking nine people answer so that
// the majorities go round in a circle.
inline void keepCircle(Person& p) {
    survey::Survey survey = every_kind::survey();
    survey.questions["order"].limit = 0;
    const std::string id = p.app().workspace().surveys().begin()->first;
    p.app().workspace().change({store::set(store::path({"surveys", id}), store::toJson(survey))}, "x");
    const std::vector<std::pair<int, std::vector<survey::Id>>> orders{
        {4, {"light", "trees", "games"}}, {3, {"trees", "games", "light"}}, {2, {"games", "light", "trees"}}};
    for (const auto& [people, order] : orders)
        for (int i = 0; i < people; ++i) {
            survey::Answer answer;
            answer.replies["visits"].chosen = {"yes"};
            answer.replies["order"].chosen = order;
            keep(p, answer);
        }
    p.settle();
}

}  // namespace test
