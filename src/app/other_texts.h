// The texts of a language that the page is not in, for what is written or shown in it.
#pragma once

#include <map>
#include <memory>
#include <string>

#include "app/screen.h"

namespace app {

class OtherTexts {
  public:
    // Fetched when they are first asked for; null until they are there, and where they did not come.
    const Texts* in(const Screen& s, const std::string& language);

  private:
    // Shared with the answer on its way.
    std::map<std::string, std::shared_ptr<Texts>> known_;
};

}  // namespace app
