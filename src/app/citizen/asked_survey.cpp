#include "app/citizen/asked_survey.h"

#include <utility>

#include "store/base64url.h"
#include "survey/flow.h"

namespace app {

using State = AskedSurvey::State;

// The surveys of the plan that an address without a survey's own text means.
static std::vector<survey::Id> planSurveys(const Screen& s, const survey::Id& id) {
    const auto& surveys = s.work.surveys();
    if (!id.empty()) return surveys.count(id) ? std::vector{id} : std::vector<survey::Id>();
    if (surveys.empty()) return {};
    auto open = surveys.size() > 1 ? survey::openOn(surveys, s.host.localDate()) : std::vector<survey::Id>();
    // None can be answered: one of them says so.
    return open.empty() ? std::vector{surveys.begin()->first} : open;
}

static void take(AskedSurvey& asked, const std::string& bytes) {
    store::Problems problems;
    if (auto file = store::readSurveyFile(bytes, problems)) {
        asked.file = std::move(*file);
        asked.state = State::here;
    } else {
        const bool newer = !problems.empty() && problems.front().kind == store::ProblemKind::newerVersion;
        asked.state = newer ? State::newer : State::damaged;
    }
}

void SurveyFinder::fetch(const Screen& s, const survey::Id& id) {
    if (!store::isSurveyId(id)) {
        asked_->state = State::none;
        return;
    }
    s.host.fetchAsset("encuestas/" + id + ".json", [asked = asked_](bool found, std::string bytes) {
        if (found)
            take(*asked, bytes);
        else
            asked->state = State::none;
    });
}

void SurveyFinder::open(const Screen& s, const std::string& letters) {
    const auto packed = store::fromBase64url(letters);
    if (!packed) {
        asked_->state = State::damaged;
        return;
    }
    // Whether the letters are wrong or what reads them is not there is told apart by something known to be
    // right.
    s.host.runLinkTask(
        host::LinkTask::unpack, *packed, [asked = asked_, &host = s.host](std::optional<std::string> bytes) {
            if (bytes) return take(*asked, *bytes);
            host.runLinkTask(host::LinkTask::pack, "?", [asked](const std::optional<std::string>& works) {
                asked->state = works ? State::damaged : State::unavailable;
            });
        });
}

const AskedSurvey& SurveyFinder::find(const Screen& s) {
    const std::string& letters = s.route.asked("con");
    // During a meeting its page stands at every address, and most of them name no survey.
    const bool named = s.route.at(0) == "encuesta" || s.route.at(0) == "reunion";
    const std::string id = named ? s.route.at(1) : "";
    const auto own = letters.empty() ? planSurveys(s, id) : std::vector<survey::Id>();
    std::string key = !letters.empty() ? "con " + letters : "file " + id;
    if (!own.empty()) {
        key = "plan " + std::to_string(s.work.version());
        for (const auto& one : own) key += " " + one;
    }
    if (asked_ && key == key_) return *asked_;
    key_ = std::move(key);
    asked_ = std::make_shared<AskedSurvey>();
    if (own.size() > 1) {
        asked_->state = State::several;
        asked_->choice = own;
    } else if (!own.empty()) {
        const auto& plan = s.work.plan();
        asked_->state = State::here;
        asked_->file = {own.front(), plan.name, plan.sector, s.work.surveys().at(own.front())};
    } else if (!letters.empty()) {
        open(s, letters);
    } else if (id.empty()) {
        asked_->state = State::none;
    } else {
        fetch(s, id);
    }
    return *asked_;
}

}  // namespace app
