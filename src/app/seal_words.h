// What an adopted plan's seal tells (store/adoption.h), in words: where it is adopted and where anybody
// checks it.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "app/screen.h"
#include "store/adoption.h"
#include "store/plan_tables.h"

namespace app {

// "Resolución 0123 del 15 de junio de 2031"
std::string instrumentWords(const Texts& t, const store::Instrument& instrument);

// Whether the copy that a document keeps is the one that was sealed, and whether it still says the same.
void sealStanding(Screen& s, const store::SealCheck& check);

// What differs between two documents, a field each.
struct ChangeList {
    std::string title;
    int level = 3;  // of its heading
    const std::vector<store::SealedChange>& changes;
    const store::Json &before, &after;  // the documents, for the names of what a field refers to
    // "Antes: 5. Ahora: 7."
    std::function<std::string(const std::string& before, const std::string& after)> words;
};

// Nothing while the tables, which have the fields' names, have not come, and where nothing differs.
void changeList(Screen& s, const store::PlanTables* tables, const ChangeList& list);

}  // namespace app
