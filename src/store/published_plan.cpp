#include "store/published_plan.h"

#include <optional>
#include <set>
#include <utility>

#include "plan/report_period.h"
#include "store/edit.h"
#include "store/parse.h"
#include "store/places.h"

namespace store {
namespace {

int leavesOf(const Json& value) {
    if (!value.is_structured()) return 1;
    int count = 0;
    for (const Json& member : value) count += leavesOf(member);
    return count;
}

// Objects that hold something themselves.
int recordsIn(const Json& value) {
    if (!value.is_structured()) return 0;
    int count = 0;
    bool holds = false;
    for (const Json& member : value) {
        holds = holds || !member.is_structured();
        count += recordsIn(member);
    }
    return count + (holds && value.is_object() ? 1 : 0);
}

// Counts what is taken out of one document.
class Counting {
  public:
    explicit Counting(PublishedPart part) : part_(part) {}

    void takeOut(Json& document, const std::string& place) {
        const std::string member = place.substr(1, place.find('/', 1) - 1);
        store::takeOut(document, place, [&](const Json& value, const Json& from) {
            const int leaves = leavesOf(value);
            if (!leaves) return;
            HeldBack& sum = of(member);
            sum.fields += leaves;
            if (value.is_structured())
                sum.records += recordsIn(value);
            else if (counted_.insert(&from).second)  // the same object may lose several fields
                ++sum.records;
        });
    }

    std::vector<HeldBack> held;

  private:
    HeldBack& of(const std::string& member) {
        for (HeldBack& each : held)
            if (each.member == member) return each;
        held.push_back({part_, member});
        return held.back();
    }

    PublishedPart part_;
    std::set<const Json*> counted_;
};

// The figures that are not to be read yet.
class OpenPeriods {
  public:
    explicit OpenPeriods(const plan::Plan& plan) : plan_(plan), cutOff_(plan::parseDay(plan.cutOff)) {
        for (const auto& [key, closing] : plan.closings) {
            const auto end = plan::lastDayOfPeriod(key);
            if (end && (!firstClosing_ || *end < *firstClosing_)) firstClosing_ = end;
        }
    }

    bool isOpen(const std::string& period) const {
        const auto end = plan::lastDayOfPeriod(period);
        if (!end) return false;
        // A year is under way at its cut-off.
        const bool year = period.size() == 4;
        if (cutOff_ && (year ? end->year > cutOff_->year : *end > *cutOff_)) return true;
        return firstClosing_ && !(*end < *firstClosing_) && !plan::isClosed(plan_, period);
    }

    std::vector<std::string> places() const {
        std::vector<std::string> places;
        for (const auto& [id, goal] : plan_.goals) {
            std::set<int> openYears;
            for (const auto& [period, values] : goal.periods) {
                if (!isOpen(period)) continue;
                if (!values.reported.empty()) openYears.insert(plan::yearOfPeriod(period));
                for (const char* field : {"reported", "evidence", "comment", "reportedBy"})
                    places.push_back(path({"goals", id, "periods", period, field}));
            }
            for (const auto& [year, values] : goal.years) {
                const std::string key = std::to_string(year);
                if (!openYears.contains(year) && !(isOpen(key) && !hasPeriods(goal, year))) continue;
                for (const char* field : {"reported", "evidence"})
                    places.push_back(path({"goals", id, "years", key, field}));
            }
        }
        return places;
    }

  private:
    // Reports of its periods say by themselves which of them are closed.
    bool hasPeriods(const plan::Goal& goal, int year) const {
        if (cutOff_ && year > cutOff_->year) return false;
        for (const auto& [period, values] : goal.periods)
            if (plan::yearOfPeriod(period) == year && !values.reported.empty()) return true;
        return false;
    }

    const plan::Plan& plan_;
    std::optional<plan::Day> cutOff_, firstClosing_;
};

std::vector<std::string> openThemes(const Json& document) {
    std::vector<std::string> places;
    const auto themes = document.find("themes");
    if (themes == document.end() || !themes->is_object()) return places;
    for (const auto& [id, theme] : themes->items()) {
        if (!theme.is_object() || !theme.contains("asked"))
            places.push_back(path({"themes", id}));
        else
            places.push_back(path({"themes", id, "texts"}));
    }
    return places;
}

std::vector<std::string> placesIn(PublishedPart part, const Json& document, const plan::Plan& plan) {
    if (part == PublishedPart::figures) return OpenPeriods(plan).places();
    if (part == PublishedPart::themes) return openThemes(document);
    return {placesOf(part).begin(), placesOf(part).end()};
}

// The copy of the adopted version holds nothing of the parts that stay in.
bool isClean(const Json& adopted, const std::vector<PublishedPart>& stayIn) {
    const auto text = adopted.find("text");
    if (text == adopted.end()) return true;
    Problems problems;
    auto copy = text->is_string() ? parseJson(text->get_ref<const std::string&>(), problems) : std::nullopt;
    if (!copy || !copy->is_object()) return false;
    for (const PublishedPart part : stayIn) {
        Counting counting(part);
        for (const char* place : placesOf(part)) counting.takeOut(*copy, place);
        if (!counting.held.empty()) return false;
    }
    return true;
}

}  // namespace

const std::vector<const char*>& placesOf(PublishedPart part) {
    static const std::vector<const char*> names = {
        "/goals/*/responsible",
        "/goals/*/indicator/measuredBy",
        "/goals/*/indicator/analysedBy",
        "/goals/*/periods/*/reportedBy",
        "/goals/*/changes/*/author",
        "/projects/*/responsible",
        "/projects/*/activities/*/responsible",
        "/workPlan/activities/*/responsible/*/name",
        "/workPlan/scheduleApproval/approvedBy",
        "/workingTables/*/people/*/names",
        "/workingTables/*/agreements/*/responsible",
        "/tasks/*/assignments/*/name",
        "/frame/versions/*/author",
        "/approval/observations/*/author",
    };
    static const std::vector<const char*> work = {
        "/workPlan",
        "/tasks",
        "/actors/*/notes",
        "/swot/items/*/votes",
        "/articulation/*/followUps",
        "/selfDiagnosis/scores/*/notes",
        "/workingTables/*/agenda",
        "/workingTables/*/questions",
        "/workingTables/*/validated",
        "/workingTables/*/minutes",
        "/workingTables/*/minutesLink",
        "/workingTables/*/agreements/*/due",
        "/workingTables/*/agreements/*/done",
        "/frame/versions",
        "/frame/origins",
        "/approval/observations",
        "/approval/submissions/*/note",
        "/socialisation",
        "/projects/*/notes",
        "/closings/*/reason",
        "/importMappings",
    };
    static const std::vector<const char*> none;
    return part == PublishedPart::names ? names : part == PublishedPart::work ? work : none;
}

PublishedPlan publishedPlan(const Json& document, const plan::Plan& plan) {
    static constexpr std::pair<PublishedPart, bool plan::GoesOut::*> parts[] = {
        {PublishedPart::names, &plan::GoesOut::names},
        {PublishedPart::work, &plan::GoesOut::work},
        {PublishedPart::figures, &plan::GoesOut::figures},
        {PublishedPart::themes, &plan::GoesOut::themes}};
    PublishedPlan published;
    published.document = document;
    std::vector<PublishedPart> stayIn;
    for (const auto& [part, goesOut] : parts) {
        const bool stays = !(plan.goesOut.*goesOut);
        if (stays) stayIn.push_back(part);
        // What goes out is counted all the same.
        Json whole = stays ? Json() : document;
        Json& from = stays ? published.document : whole;
        Counting counting(part);
        for (const std::string& place : placesIn(part, document, plan)) counting.takeOut(from, place);
        published.held.insert(published.held.end(), counting.held.begin(), counting.held.end());
    }
    const auto adopted = published.document.find("adopted");
    if (adopted != published.document.end() && adopted->is_object() && !isClean(*adopted, stayIn)) {
        adopted->erase("text");
        published.copyLeftOut = true;
    }
    published.document.erase("goesOut");
    published.document.erase("archivedOn");
    return published;
}

}  // namespace store
