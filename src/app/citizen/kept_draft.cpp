#include "app/citizen/kept_draft.h"

#include "store/answer_file.h"

namespace app {

// A draft has no id and no date yet, but lines of answers must have them.
static std::string lineOf(const survey::Answer& answer, const survey::Id& survey) {
    survey::Answer line = answer;
    line.id = "draft";
    line.survey = survey;
    return store::writeAnswerLine(line);
}

// Once for each survey: what a person sees of it from then on is what is here.
void KeptDraft::recall(const Screen& s, const store::SurveyFile& file) {
    if (draft.survey == file.id) return;
    draft = {};
    draft.survey = file.id;
    auto read = store::readAnswers(s.work.draft(file.id));
    if (read.answers.size() != 1 || read.answers.front().survey != file.id) return;
    draft.answer = std::move(read.answers.front());
    draft.answer.id.clear();
    draft.answer.survey.clear();
    draft.resumed = true;
}

void KeptDraft::keep(const Screen& s) const {
    if (draft.survey.empty()) return;
    survey::Answer begun = draft.answer;
    // A question that was only looked at has a reply that says nothing but the order it was shown in.
    std::erase_if(begun.replies, [](const auto& reply) {
        survey::Reply said = reply.second;
        said.shown.clear();
        return said == survey::Reply{};
    });
    s.work.keepDraft(draft.survey, begun == survey::Answer{} ? "" : lineOf(draft.answer, draft.survey));
}

}  // namespace app
