// Answers that say the same as another and were given at nearly the same time: perhaps one person's, twice.
#pragma once

#include "survey/seen_ids.h"
#include "survey/survey.h"

namespace survey {

// Of suspected repeats: whether they count.
enum class Repeats { counted, leftOut };

// An answer is a suspected repeat when it says the same as one that came before it (in the same language, all
// replies, the whole profile, the same meeting) and the two were given at most five minutes apart.
//
// Why so: what a program sends twice has the same id and counts once anyway. What is left is a person who
// answers anew, with a new id, because the first time seemed to be lost. They say all of it again, and at
// once: five minutes are enough for that, and dates are kept to the minute, so that much less would miss
// some. Two people who think the same seldom answer so close to each other; but in a short survey, or at a
// meeting, they do. So it stays a suspicion: such answers count like all others unless somebody leaves them
// out.
//
// Of two the one that comes later in the file or the store is the repeat, whatever their dates say; of three
// at 10:00, 10:04 and 10:08 the second and the third are. One whose date is no date never is.
//
// Some 16 bytes for each answer, so for a million 16 megabytes; told apart by hash (SeenIds).
class AlikeAnswers {
  public:
    bool insert(const Answer& answer);  // true: it is a suspected repeat

  private:
    SeenIds said_;  // what was said, and what was said with the minute
};

}  // namespace survey
