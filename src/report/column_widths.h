// How the width of a page is shared out among a table's columns, where nobody else does it: a word processor
// given columns without widths breaks words letter by letter.
#pragma once

#include <vector>

#include "chart/scene.h"
#include "report/document.h"

namespace report {

// How a table's texts are set, all in the unit that its width is in.
struct ColumnTexts {
    chart::TextMeasure measure;  // CSS pixels; empty: letters of an average width are taken
    float unit = 1;              // so many to a CSS pixel
    float size = 12;             // of the letters, CSS pixels
    float headSize = 12;         // of the head's, which are bold
    int padding = 0;             // of a cell, left and right together
    double spare = 1;            // programs set the same letters a little wider or narrower
};

// The widths, whose sum is `width`. No word is broken while there is room for all; a column that needs less
// than its share leaves the rest to the others; what is over goes by the column's share (Column::width) and
// by how much there is to read in it.
std::vector<int> columnWidths(const Table& table, int width, const ColumnTexts& texts);

}  // namespace report
