// The browser of a program that has the planner's door: reads what is kept behind a password, draws
// pictures for documents. The citizen's
// program has none of this.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>

#include "host/browser/workbooks.h"

namespace host {

class PlannersBrowser : public BrowserWithWorkbooks {
  public:
    void fetchWithPassword(std::string address, std::string user, std::string password, std::size_t most,
                           std::function<void(FetchResult)> done) override;
    void drawPicture(std::string svg, float width, float height, float scale,
                     std::function<void(std::optional<std::string>)> done) override;
};

}  // namespace host
