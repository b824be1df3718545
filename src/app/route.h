// Where the person is: the address's part after '#', in steps, and what stands behind its '?'.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace app {

struct Route {
    std::vector<std::string> steps;            // "/plan/metas/x1" → plan, metas, x1
    std::map<std::string, std::string> query;  // "?corte=2025-06-30&buscar=agua"; the last of a name counts

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

// "/avance/metas?buscar=agua": what has no value is left out. In a value, signs that mean something in an
// address are written as %XX; the host sees to the rest.
std::string addressOf(std::string_view page, const std::map<std::string, std::string>& query);

}  // namespace app
