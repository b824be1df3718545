#include "host/browser/workbooks.h"

#include <utility>

#include "host/browser/js.h"

namespace host {

int BrowserWithWorkbooks::expectWorkbook(std::function<void(WorkbookResult, std::string)> done) {
    return expect([done = std::move(done)](int status, std::string bytes) {
        const bool known = status >= 0 && status <= static_cast<int>(WorkbookResult::tooSlow);
        done(known ? static_cast<WorkbookResult>(status) : WorkbookResult::broken, std::move(bytes));
    });
}

void BrowserWithWorkbooks::readWorkbook(std::string bytes,
                                        std::function<void(WorkbookResult, std::string)> done) {
    hostWorkbook(expectWorkbook(std::move(done)), false, bytes.data(), bytes.size());
}

void BrowserWithWorkbooks::writeWorkbook(std::string json,
                                         std::function<void(WorkbookResult, std::string)> done) {
    hostWorkbook(expectWorkbook(std::move(done)), true, json.data(), json.size());
}

}  // namespace host
