#include "app/citizen/kept_draft.h"

#include <charconv>
#include <string>
#include <string_view>
#include <utility>

#include "store/answer_file.h"

namespace app {

// What is kept: a line of answers, and after it, where one question was asked at a time, the step that it was
// left at, from 0.

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
    const std::string_view kept = s.work.draft(file.id);
    const std::size_t end = kept.find('\n');
    auto read = store::readAnswers(kept.substr(0, end));
    if (read.answers.size() != 1 || read.answers.front().survey != file.id) return;
    draft.answer = std::move(read.answers.front());
    draft.answer.id.clear();
    draft.answer.survey.clear();
    draft.resumed = true;
    if (end == kept.npos) return;
    std::from_chars(kept.data() + end + 1, kept.data() + kept.size(), draft.at);
    draft.walk = survey::walkedTo(file.survey, draft.answer, draft.at);
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
    std::string kept;
    if (begun != survey::Answer{}) kept = lineOf(draft.answer, draft.survey);
    if (!kept.empty() && draft.at > 0) kept += std::to_string(draft.at);
    s.work.keepDraft(draft.survey, std::move(kept));
}

}  // namespace app
