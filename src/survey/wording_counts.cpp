#include "survey/wording_counts.h"

namespace survey {

void WordingCounter::add(const Answer& answer) {
    auto found = counts_.of.find(answer.wording);
    if (found == counts_.of.end() && counts_.of.size() < kMostWordings)
        found = counts_.of.try_emplace(answer.wording).first;
    AnsweredWording& wording = found == counts_.of.end() ? counts_.rest : found->second;
    ++wording.people;
    if (answer.date.empty()) return;
    if (wording.first.empty() || answer.date < wording.first) wording.first = answer.date;
    if (answer.date > wording.last) wording.last = answer.date;
}

}  // namespace survey
