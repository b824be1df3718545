// Files of answers on their way in, and what became of the last ones.
#pragma once

#include <memory>

#include "survey/survey.h"

namespace app {

class AnswerImport;

struct IntakeState {
    survey::Id survey;
    std::shared_ptr<AnswerImport> going;
    int told = -1;  // tenths of it that were said aloud
};

}  // namespace app
