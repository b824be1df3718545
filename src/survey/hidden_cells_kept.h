// Whether rows that tell how answers hang together leave the hidden cells of the published tables hidden.
#pragma once

#include <cstddef>
#include <map>
#include <vector>

#include "survey/count_table.h"
#include "survey/file_columns.h"

namespace survey {

// By what they say to the questions of the rows, one after the other: the people in each group of a field.
using AnswersByGroup = std::map<Record, std::vector<Count>>;

// The rows tell how many people say what to all of `questions` (places in `columns`), and not of which group
// those behind hidden cells are. So where two of these, of different groups, say the same but for what is
// hidden of both groups, either may be in the other's place: rows and tables would look the same. As many
// such pairs as a small cell has, so many values can it have. True where each has `limit` or more: as many as
// its table promises (small_cells.h). It may say false where there is another way to keep it.
bool keepsHiddenCells(const FileColumns& columns, const std::vector<std::size_t>& questions,
                      std::size_t field, const AnswersByGroup& people, Count limit);

}  // namespace survey
