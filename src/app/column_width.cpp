#include "app/column_width.h"

#include <algorithm>

namespace app {

float widestWord(const ui::Ui& u, std::string_view words, ui::Type type) {
    float widest = 0;
    for (std::size_t at = 0, end = 0; end != std::string_view::npos; at = end + 1) {
        end = words.find(' ', at);
        widest = std::max(widest, u.textWidth(words.substr(at, end - at), type));
    }
    return widest;
}

}  // namespace app
