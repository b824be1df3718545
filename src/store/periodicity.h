// How often an indicator is measured, as plans write it: a text, of which the usual ones are known.
#pragma once

#include <string>
#include <string_view>

namespace store {

// From the most often to the least.
enum class Periodicity {
    none,  // nothing is written
    monthly,
    bimonthly,  // every two months
    quarterly,
    fourMonthly,
    halfYearly,
    yearly,
    twoYearly,
    fourYearly,
    other,  // in words of its own
};

// Whatever its case, accents and gender, in Spanish or English.
Periodicity periodicityOf(std::string_view text);

// The word a plan written in `language` ("es", "en") keeps for it; empty for none and other.
std::string wordOf(Periodicity periodicity, std::string_view language);

}  // namespace store
