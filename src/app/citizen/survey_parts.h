// What the two forms of a survey, one page and one question at a time, are made of.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/citizen/survey_draft.h"
#include "app/screen.h"
#include "store/survey_file.h"

namespace app {

// The one question of most surveys is the page's own title.
bool isSingle(const survey::Survey& survey);

// The survey's own title, or the product's name for one without.
const std::string& surveyTitle(const Screen& s, const survey::Survey& survey);

survey::Reply& replyTo(SurveyDraft& draft, const survey::Id& question);

// Each line of what is sent, or was: with several questions, under the question it answers. Questions that
// nothing is said to are left out.
struct Said {
    survey::Id id;
    std::string question;  // empty: the survey's only one
    std::vector<std::string> words;
};
std::vector<Said> saidIn(const Screen& s, const survey::Survey& survey, const survey::Answer& answer);

// The same of the profile: "¿Qué edad tiene?: 60 años o más".
std::vector<std::string> profileSaid(const Screen& s, const survey::Survey& survey,
                                     const survey::Answer& answer);

// What the draft comes to when it may be sent, and the draft is empty then; what is wrong with it stands in
// the draft otherwise.
std::optional<survey::Answer> finished(Screen& s, const store::SurveyFile& file, SurveyDraft& draft);

// What is wrong, each with a link to the field where it is mended; nothing where nothing is.
void errorSummary(Screen& s, const survey::Survey& survey, SurveyDraft& draft, const std::string& title);

// A question without its heading: why it is asked, how many may be chosen, its fields. `label`: what a field
// of words or of a number is called, where the question stands over it already; empty: the question.
void questionBody(Screen& s, const survey::Survey& survey, SurveyDraft& draft, const survey::Id& id,
                  const std::string& label = {});

// The optional questions about the person, without their heading.
void profileFields(Screen& s, const survey::Survey& survey, SurveyDraft& draft);

// What is kept, what for, and who gets it.
void privacyPart(Screen& s, const survey::Survey& survey);

// That what stands here was begun before: on a device that others use, it may be somebody else's. True: begin
// anew.
bool resumedBox(Screen& s);

}  // namespace app
