// Sharing by the system's own sheet, where the browser offers it: beside a download or a copy, never in their
// place.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "app/screen.h"

namespace app {

// What can be done with a link, or with a text as a file. Nothing where it is not offered; what comes of it
// is announced. `what` is made when it is asked for.
void shareLinkButton(Screen& s, std::string_view key, const std::string& label,
                     const std::function<host::Shared()>& what);
// A file goes out as plain text, whatever it is: other kinds most systems do not take. Answers come in from
// such a file as from any other.
void shareFileButton(Screen& s, std::string_view key, const std::string& label,
                     const std::function<host::Shared()>& what);

}  // namespace app
