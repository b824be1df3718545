// Answers on their way in, and what became of the last ones.
#pragma once

#include <memory>
#include <string>

#include "survey/survey.h"

namespace app {

class AnswerImport;

struct IntakeState {
    survey::Id survey;
    std::shared_ptr<AnswerImport> going;
    int told = -1;  // tenths of it that were said aloud

    // Who reads a collector, and which: what is typed for one is not for another, which a plan brought in may
    // name. In memory only.
    std::string collector, user, password;
    bool lacking = false;  // it was to be read without them
};

}  // namespace app
