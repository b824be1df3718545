// A copy of the whole site with another plan in it, put together here from the site's own files: as a ZIP to
// be unpacked on any server, or as one HTML page that opens from a disk (web/page/archive.html).
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "host/host.h"
#include "report/zip.h"

namespace app {

class SiteCopy : public std::enable_shared_from_this<SiteCopy> {
  public:
    enum class Kind { zip, page };

    // Begins: asks for one file after the other, and hands the copy over as a download when all are there.
    // `plan` takes the place of assets/plan.json. Goes on by itself, also where nobody holds it any more.
    static std::shared_ptr<SiteCopy> begin(host::Host& host, Kind kind, std::string plan,
                                           std::string fileName);

    Kind kind() const { return kind_; }
    bool going() const { return !done_ && missing_.empty(); }
    double progress() const;  // 0..1
    // The file that could not be read: then nothing was handed over. Empty: none.
    const std::string& missing() const { return missing_; }
    std::size_t size() const { return size_; }  // bytes, when it is done

  private:
    SiteCopy(host::Host& host, Kind kind, std::string plan, std::string fileName)
        : host_(host), kind_(kind), plan_(std::move(plan)), fileName_(std::move(fileName)) {}

    void fetch(const std::string& name, void (SiteCopy::*then)(std::string bytes));
    void listed(std::string list);
    void pageCame(std::string page);
    void next();
    void came(std::string bytes);
    void add(std::string piece);
    void end();
    void fail(const std::string& name);

    host::Host& host_;
    Kind kind_;
    std::string plan_, fileName_;
    std::vector<std::string> names_;
    std::size_t at_ = 0;
    std::string pageEnd_;
    report::ZipWriter zip_;
    std::vector<std::string> pieces_;
    std::size_t size_ = 0;
    bool done_ = false;
    std::string missing_;
};

}  // namespace app
