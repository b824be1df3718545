// The browser of a program that reads and writes workbooks. The citizen's program has none of this.
#pragma once

#include <functional>
#include <string>

#include "host/browser/browser.h"

namespace host {

class BrowserWithWorkbooks : public Browser {
  public:
    void readWorkbook(std::string bytes, std::function<void(WorkbookResult, std::string)> done) override;
    void writeWorkbook(std::string json, std::function<void(WorkbookResult, std::string)> done) override;

  private:
    int expectWorkbook(std::function<void(WorkbookResult, std::string)> done);
};

}  // namespace host
