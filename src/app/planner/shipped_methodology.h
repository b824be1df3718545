// The methodology as it ships, in the plan's language or another.
#pragma once

#include <memory>
#include <string>

#include "app/screen.h"
#include "store/methodology.h"

namespace app {

class ShippedMethodology {
  public:
    // Asked for with the first call, and anew where the plan's language is another. Null: not here yet, or
    // not to be had (missing()).
    const store::Methodology* in(Screen& s);
    // The same in the language of the screen.
    const store::Methodology* inShownLanguage(Screen& s);
    bool missing() const { return asked_ && asked_->missing; }
    // It is asked for once more: the connection may be back.
    void again() { asked_.reset(); }

  private:
    const store::Methodology* inLanguage(Screen& s, const std::string& language);

    // Shared with the request: an answer to an earlier one lands where nobody looks any more.
    struct Asked {
        std::string language;
        std::unique_ptr<const store::Methodology> found;
        bool missing = false;
    };
    std::shared_ptr<Asked> asked_;
};

}  // namespace app
