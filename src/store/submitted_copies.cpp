#include "store/submitted_copies.h"

#include <algorithm>

#include "store/parse.h"
#include "store/seal.h"

namespace store {
namespace {

constexpr std::size_t kKept = 2;

const Json* memberOf(const Json* json, const char* name) {
    if (!json || !json->is_object()) return nullptr;
    const auto found = json->find(name);
    return found == json->end() ? nullptr : &*found;
}

std::string_view textOf(const Json& json, const char* name) {
    const Json* found = memberOf(&json, name);
    const auto* text = found ? found->get_ptr<const std::string*>() : nullptr;
    return text ? std::string_view(*text) : std::string_view();
}

// In the order that the plan gives them (plan::inOrder).
std::vector<plan::Id> submissionsOf(const Json& document) {
    const Json* all = memberOf(memberOf(&document, "approval"), "submissions");
    std::vector<std::pair<double, plan::Id>> found;
    if (all && all->is_object())
        for (const auto& [id, submission] : all->items()) {
            const Json* order = memberOf(&submission, "order");
            found.emplace_back(order && order->is_number() ? order->get<double>() : 0, id);
        }
    std::sort(found.begin(), found.end());
    std::vector<plan::Id> ids;
    for (auto& [order, id] : found) ids.push_back(std::move(id));
    return ids;
}

}  // namespace

std::vector<SubmittedCopy> submittedCopies(const Json& document) {
    std::vector<SubmittedCopy> copies;
    const Json* kept = memberOf(memberOf(&document, "approval"), "copies");
    if (!kept) return copies;
    for (const plan::Id& id : submissionsOf(document))
        if (const Json* copy = memberOf(kept, id.c_str()))
            if (const std::string_view text = textOf(*copy, "text"); !text.empty())
                copies.push_back({id, std::string(textOf(*copy, "day")), text});
    return copies;
}

std::optional<std::vector<Change>> keepSubmitted(const Json& document, const plan::Id& submission,
                                                 const std::string& day, Problems& problems) {
    const std::vector<plan::Id> known = submissionsOf(document);
    const std::string at = path({"approval", "copies", submission});
    if (std::find(known.begin(), known.end(), submission) == known.end()) {
        problems.push_back({ProblemKind::missingField, path({"approval", "submissions", submission}), ""});
        return std::nullopt;
    }
    auto text = sealedText(document, problems);
    if (!text) return std::nullopt;
    std::vector<Change> changes{set(at, Json{{"day", day}, {"text", *std::move(text)}})};
    std::vector<plan::Id> having;
    for (const plan::Id& id : known) {
        const Json* kept = memberOf(memberOf(memberOf(&document, "approval"), "copies"), id.c_str());
        if (kept || id == submission) having.push_back(id);
    }
    const std::size_t gone = having.size() > kKept ? having.size() - kKept : 0;
    const Json* kept = memberOf(memberOf(&document, "approval"), "copies");
    if (!kept || !kept->is_object()) return changes;
    for (const auto& [id, copy] : kept->items()) {
        const auto place = std::find(having.begin(), having.end(), id);
        const bool stays = place != having.end() && static_cast<std::size_t>(place - having.begin()) >= gone;
        if (!stays && id != submission) changes.push_back(remove(path({"approval", "copies", id})));
    }
    return changes;
}

}  // namespace store
