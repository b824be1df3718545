#include "app/citizen/kept_draft.h"

#include "store/answer_file.h"

namespace app {

static constexpr char name[] = "answer";

// A draft has no id and no date yet, but lines of answers must have them.
static std::string lineOf(const survey::Answer& answer, const survey::Id& survey) {
    survey::Answer line = answer;
    line.id = "draft";
    line.survey = survey;
    return store::writeAnswerLine(line);
}

void KeptDraft::recall(const Screen& s) {
    if (recalled_) return;
    recalled_ = true;
    kept_ = s.host.keptForTab(name);
    auto read = store::readAnswers(kept_);
    if (read.answers.size() != 1 || !s.work.surveys().count(read.answers.front().survey)) return;
    draft.answer = std::move(read.answers.front());
    draft.answer.id.clear();
    draft.answer.survey.clear();
}

void KeptDraft::keep(const Screen& s) {
    if (s.work.surveys().empty()) return;
    survey::Answer begun = draft.answer;
    // A question that was only looked at has a reply that says nothing.
    std::erase_if(begun.replies, [](const auto& reply) { return reply.second == survey::Reply{}; });
    std::string line = begun == survey::Answer{} ? "" : lineOf(begun, s.work.surveys().begin()->first);
    if (line == kept_) return;
    kept_ = std::move(line);
    s.host.keepForTab(name, kept_);
}

}  // namespace app
