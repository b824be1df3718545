// A period of a plan in words.
#pragma once

#include <string>

#include "app/texts.h"

namespace app {

// "2018-T1" as "trimestre 1 de 2018", "2018-03" as "marzo de 2018"; what is no period stays as it is.
std::string periodWords(const Texts& t, const std::string& key);
// The same where there is little room: "T1 de 2018".
std::string periodLabel(const Texts& t, const std::string& key);
// Over a column of one year: "T1", "Marzo".
std::string periodTitle(const Texts& t, const std::string& key);

}  // namespace app
