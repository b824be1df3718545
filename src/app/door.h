// The doors of a program: which screens stand behind the first part of an address.
#pragma once

#include <functional>
#include <map>
#include <string>

#include "app/screen.h"

namespace app {

// Shows the door's screen. What a door keeps between frames lives in the function.
using Door = std::function<void(Screen&)>;

// By the first part of the address. An empty door stands for one that another program of the site has.
using Doors = std::map<std::string, Door, std::less<>>;

// The site is two programs: a small one with all that a citizen needs to answer, so that it comes quickly on
// an old phone, and the whole one. web/page/index.html chooses by the address which of them is loaded.
Doors citizenDoors();
Doors allDoors();

// Whether the program with these doors is the whole one.
bool hasAllDoors(const Doors& doors);

}  // namespace app
