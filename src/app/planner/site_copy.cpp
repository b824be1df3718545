#include "app/planner/site_copy.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>

#include "store/json.h"

namespace app {
namespace {

constexpr char list[] = "assets/site.json";
constexpr char publishedPlan[] = "assets/plan.json";
constexpr std::string_view placeOfFiles = "<!-- files -->";

std::vector<std::string> textsIn(const store::Json& json, const char* name) {
    std::vector<std::string> texts;
    if (!json.is_object() || !json.contains(name) || !json[name].is_array()) return texts;
    for (const store::Json& each : json[name])
        if (each.is_string()) texts.push_back(each.get<std::string>());
    return texts;
}

// RFC 4648 § 4.
std::string base64(std::string_view bytes) {
    static constexpr char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        const std::size_t count = std::min<std::size_t>(3, bytes.size() - at);
        std::uint32_t three = 0;
        for (std::size_t i = 0; i < 3; ++i)
            three = three << 8 | (i < count ? static_cast<unsigned char>(bytes[at + i]) : 0);
        for (std::size_t i = 0; i < 4; ++i) text += i > count ? '=' : letters[three >> (18 - 6 * i) & 63];
    }
    return text;
}

}  // namespace

std::shared_ptr<SiteCopy> SiteCopy::begin(host::Host& host, Kind kind, std::string plan,
                                          std::string fileName) {
    std::shared_ptr<SiteCopy> copy(new SiteCopy(host, kind, std::move(plan), std::move(fileName)));
    copy->fetch(list, &SiteCopy::listed);
    return copy;
}

double SiteCopy::progress() const {
    if (done_) return 1;
    return names_.empty() ? 0 : static_cast<double>(at_) / static_cast<double>(names_.size());
}

void SiteCopy::fetch(const std::string& name, void (SiteCopy::*then)(std::string)) {
    host_.fetchFile(name, [self = shared_from_this(), name, then](bool found, std::string bytes) {
        if (found)
            (self.get()->*then)(std::move(bytes));
        else
            self->fail(name);
    });
}

void SiteCopy::listed(std::string bytes) {
    const store::Json json = store::Json::parse(bytes, nullptr, false);
    names_ = textsIn(json, kind_ == Kind::zip ? "files" : "archived");
    if (names_.empty()) return fail(list);
    if (kind_ == Kind::zip) return next();
    const std::string page = json.value("page", "");
    fetch(page.empty() ? list : page, &SiteCopy::pageCame);
}

void SiteCopy::pageCame(std::string page) {
    const std::size_t place = page.find(placeOfFiles);
    if (place == std::string::npos) return fail(list);
    pageEnd_ = page.substr(place + placeOfFiles.size());
    page.resize(place);
    add(std::move(page));
    next();
}

void SiteCopy::next() {
    host_.wake();
    if (at_ == names_.size()) return end();
    if (names_[at_] == publishedPlan) return came(plan_);
    fetch(names_[at_], &SiteCopy::came);
}

void SiteCopy::came(std::string bytes) {
    const std::string& name = names_[at_];
    if (kind_ == Kind::page) {
        // Names are the site's own, of letters, digits, points, dashes and strokes.
        add("<script type=\"text/plain\" data-file=\"" + name + "\">" + base64(bytes) + "</script>\n");
        ++at_;
        return next();
    }
    host_.runLinkTask(host::LinkTask::pack, bytes,
                      [self = shared_from_this(),
                       entry = report::ZipEntry{name, bytes}](const std::optional<std::string>& packed) {
                          self->add(self->zip_.add(entry, packed.value_or(std::string())));
                          ++self->at_;
                          self->next();
                      });
}

void SiteCopy::add(std::string piece) {
    size_ += piece.size();
    pieces_.push_back(std::move(piece));
}

// All in one turn: another download in between would begin with what was put aside.
void SiteCopy::end() {
    const bool zip = kind_ == Kind::zip;
    std::string last = zip ? zip_.end() : std::move(pageEnd_);
    size_ += last.size();
    for (std::string& piece : pieces_) host_.putAside(std::move(piece));
    pieces_.clear();
    host_.download(fileName_, zip ? "application/zip" : "text/html;charset=utf-8", std::move(last));
    done_ = true;
}

void SiteCopy::fail(const std::string& name) {
    missing_ = name;
    pieces_.clear();
    host_.wake();
}

}  // namespace app
