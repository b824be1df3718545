// A poster with a QR code, on A4: what is asked, by whom, how and until when it can be answered.
#pragma once

#include <string>
#include <vector>

#include "chart/scene.h"

namespace chart {

// Any of them may be empty, then it has no place.
struct PosterWords {
    std::string sector;    // who asks
    std::string question;  // in the largest letters that leave the code its room
    std::string invitation;
    std::string scan;              // how the code is read
    std::string orVisit, address;  // the address in words, for who has no camera
    std::string until;
};

// Pixels of A4 at 96 an inch. In PNG three times as many.
inline constexpr float posterWidth = 794, posterHeight = 1123;

// `modules`: the rows of a QR code, '1' dark, without its margin; all rows as long as there are rows. The
// code is drawn with the margin of four modules that ISO/IEC 18004 asks for, in modules of a whole number of
// pixels (so that none has a blurred edge), as large as fits.
Scene poster(const PosterWords& words, const std::vector<std::string>& modules, const TextMeasure& measure);

}  // namespace chart
