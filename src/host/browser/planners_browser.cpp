#include "host/browser/planners_browser.h"

#include <utility>

#include "host/browser/js.h"

namespace host {

void PlannersBrowser::fetchWithPassword(std::string address, std::string user, std::string password,
                                        std::size_t most, std::function<void(FetchResult)> done) {
    const int token = expect([done = std::move(done)](int status, std::string bytes) {
        FetchResult result;
        result.refused = status == hostFetchRefused;
        result.tooLong = status == hostFetchTooLong || status == hostNoRoom;
        if (!result.refused && !result.tooLong) result.status = status;
        result.bytes = std::move(bytes);
        done(std::move(result));
    });
    hostFetchWithPassword(token, address.data(), address.size(), user.data(), user.size(), password.data(),
                          password.size(), static_cast<double>(most));
}

void PlannersBrowser::drawPicture(std::string svg, float width, float height, float scale,
                                  std::function<void(std::optional<std::string>)> done) {
    const int token = expect([done = std::move(done)](int status, const std::string& png) {
        done(status == 1 ? std::optional(png) : std::nullopt);
    });
    hostDrawPicture(token, svg.data(), svg.size(), width, height, scale);
}

}  // namespace host
