#include "store/places.h"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "store/parse.h"

namespace store {
namespace {

void takeOutBelow(Json& from, const std::vector<std::string>& place, std::size_t step, const Taken& taken) {
    if (!from.is_object()) return;
    const std::string& key = place[step];
    if (key == "*") {
        // The last step too: then it is all that the object holds.
        for (auto member = from.begin(); member != from.end();) {
            if (step + 1 < place.size()) {
                takeOutBelow(*member, place, step + 1, taken);
                ++member;
                continue;
            }
            const Json value = std::move(*member);
            member = from.erase(member);
            if (taken) taken(value, from);
        }
        return;
    }
    const auto found = from.find(key);
    if (found == from.end()) return;
    if (step + 1 < place.size()) return takeOutBelow(*found, place, step + 1, taken);
    const Json value = std::move(*found);
    from.erase(found);
    if (taken) taken(value, from);
}

}  // namespace

void takeOut(Json& document, std::string_view place, const Taken& taken) {
    const auto keys = pointerKeys(place);
    if (keys && !keys->empty()) takeOutBelow(document, *keys, 0, taken);
}

}  // namespace store
