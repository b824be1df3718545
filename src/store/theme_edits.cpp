#include "store/theme_edits.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "store/themes_json.h"
#include "survey/order.h"

namespace store {

using survey::Codebook;
using survey::Id;
using survey::TextKey;
using survey::Theme;

namespace {

Change withoutAsked(const Id& theme) { return remove(path({"themes", theme, "asked"})); }

}  // namespace

Change codeText(const Id& theme, const Id& question, const TextKey& text) {
    return set(path({"themes", theme, "texts", question, text}), true);
}

Change uncodeText(const Id& theme, const Id& question, const TextKey& text) {
    return remove(path({"themes", theme, "texts", question, text}));
}

Change addTheme(const Id& id, const Theme& theme) { return set(path({"themes", id}), toJson(theme)); }

Change removeTheme(const Id& id) { return remove(path({"themes", id})); }

std::vector<Change> joinThemes(const Codebook& codebook, const Id& from, const Id& into) {
    const auto one = codebook.find(from);
    if (one == codebook.end() || !codebook.contains(into) || from == into) return {};
    const Theme& theme = one->second;
    const Theme& other = codebook.at(into);
    std::vector<Change> changes;
    // A question's set goes in as one value: thousands of texts are no thousands of changes.
    const auto both = [&](const char* name, const std::map<Id, std::set<Id>>& sets,
                          const std::map<Id, std::set<Id>>& others) {
        for (const auto& [question, keys] : sets) {
            Json all = Json::object();
            for (const Id& key : keys) all[key] = true;
            if (const auto found = others.find(question); found != others.end())
                for (const Id& key : found->second) all[key] = true;
            changes.push_back(set(path({"themes", into, name, question}), std::move(all)));
        }
    };
    both("texts", theme.texts, other.texts);
    both("options", theme.options, other.options);
    for (const Id& line : theme.lines) changes.push_back(set(path({"themes", into, "lines", line}), true));
    for (const Id& objective : theme.objectives)
        changes.push_back(set(path({"themes", into, "objectives", objective}), true));
    changes.push_back(withoutAsked(into));
    changes.push_back(removeTheme(from));
    return changes;
}

std::vector<Change> moveTheme(const Codebook& codebook, const Id& id, int by) {
    std::vector<Id> order = survey::inOrder(codebook);
    const auto found = std::find(order.begin(), order.end(), id);
    const std::ptrdiff_t from = found - order.begin(), to = from + by;
    if (found == order.end() || to < 0 || to >= static_cast<std::ptrdiff_t>(order.size())) return {};
    order.erase(found);
    order.insert(order.begin() + to, id);
    std::vector<Change> changes;
    for (std::size_t place = 0; place < order.size(); ++place) {
        const double wanted = static_cast<double>(place + 1);
        if (codebook.at(order[place]).order != wanted)
            changes.push_back(set(path({"themes", order[place], "order"}), wanted));
    }
    return changes;
}

std::vector<Change> publishThemes(const Codebook& codebook, const survey::ThemeCounts& counts,
                                  const std::map<Id, survey::ThemeFate>& fates, int of,
                                  const std::string& day) {
    std::vector<Change> changes;
    for (const auto& entry : codebook) {
        const auto fate = fates.find(entry.first);
        const auto count = counts.themes.find(entry.first);
        if (fate == fates.end() || count == counts.themes.end()) continue;
        if (fate->second != survey::ThemeFate::shown)
            changes.push_back(withoutAsked(entry.first));
        else
            changes.push_back(set(path({"themes", entry.first, "asked"}),
                                  {{"people", count->second.people}, {"of", of}, {"day", day}}));
    }
    return changes;
}

std::vector<Change> unpublishThemes(const Codebook& codebook) {
    std::vector<Change> changes;
    for (const auto& entry : codebook)
        if (entry.second.asked) changes.push_back(withoutAsked(entry.first));
    return changes;
}

}  // namespace store
