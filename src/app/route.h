// Where the person is: the address's part after '#', in steps.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace app {

struct Route {
    std::vector<std::string> steps;  // "/plan/metas/x1" → plan, metas, x1

    static Route of(std::string_view text) {
        Route route;
        std::string step;
        for (char c : text.substr(0, text.find('?'))) {
            if (c != '/') {
                step += c;
            } else if (!step.empty()) {
                route.steps.push_back(step);
                step.clear();
            }
        }
        if (!step.empty()) route.steps.push_back(step);
        return route;
    }
    const std::string& at(std::size_t place) const {
        static const std::string none;
        return place < steps.size() ? steps[place] : none;
    }
    std::string text() const {
        std::string text;
        for (const auto& step : steps) text += "/" + step;
        return text.empty() ? "/" : text;
    }
};

}  // namespace app
