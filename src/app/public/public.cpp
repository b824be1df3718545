#include "app/public/public.h"

#include "app/home.h"

namespace app {
void publicScreen(Screen& s, PublicState&) { notFoundScreen(s); }
}  // namespace app
