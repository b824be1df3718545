// Where the person is: the address's part after '#', in steps, and what stands behind its '?'.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace app {

struct Route {
    std::vector<std::string> steps;            // "/plan/metas/x1" → plan, metas, x1
    std::map<std::string, std::string> query;  // "?fecha=2025-06-30&buscar=agua"; the last of a name counts

    static Route of(std::string_view text);
    const std::string& at(std::size_t place) const {
        static const std::string none;
        return place < steps.size() ? steps[place] : none;
    }
    const std::string& asked(const std::string& name) const {
        static const std::string none;
        auto found = query.find(name);
        return found == query.end() ? none : found->second;
    }
    // The page, without what is asked of it.
    std::string text() const {
        std::string text;
        for (const auto& step : steps) text += "/" + step;
        return text.empty() ? "/" : text;
    }
};

// What is typed in a field and stands behind the address's '?' too.
struct InAddress {
    std::string typed;
    std::string sent;  // to the address last
    std::string seen;  // in it last: a page may be shown a moment longer after its address has changed

    // True where something else than the field has changed the address (Back, a link): `typed` is what it
    // says.
    bool follow(const std::string& asked) {
        if (asked == seen) return false;
        seen = asked;
        if (asked == sent) return false;
        typed = sent = asked;
        return true;
    }
};

// "/avance/metas?buscar=agua": what has no value is left out. In a value, signs that mean something in an
// address are written as %XX; the host sees to the rest.
std::string addressOf(std::string_view page, const std::map<std::string, std::string>& query);

}  // namespace app
