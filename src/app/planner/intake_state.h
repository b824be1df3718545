// Files of answers on their way in, and what became of the last ones.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "survey/survey.h"

namespace store {
class AnswerIntake;
}

namespace app {

struct IntakeState {
    survey::Id survey;
    std::shared_ptr<store::AnswerIntake> intake;
    std::vector<std::string> unreadable;  // names of files that could not be read
    bool more = false;                    // files that were chosen with the last one are still to come
    bool stopped = false;                 // by the planner: what had come in stays
};

}  // namespace app
