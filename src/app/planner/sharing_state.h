// What giving a survey out needs and takes time to make.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "survey/survey.h"

namespace app {

struct SharingState {
    // Shared with answers on their way: those that come when the survey has changed are of no use.
    struct Made {
        bool failed = false;                           // what makes links could not be loaded
        std::optional<std::string> link;               // that contains the survey
        bool fileBeside = false;                       // the fixed address leads to this very survey
        bool codeFailed = false;                       // too long for a QR code
        std::optional<std::vector<std::string>> code;  // the rows of the QR code of the address given out
    };
    std::shared_ptr<Made> made;
    std::int64_t of = -1;  // Workspace::version
    survey::Id survey;
};

}  // namespace app
