#include "survey/count_table.h"

namespace survey {

std::optional<std::vector<Count>> withTotals(const CountTable& table) {
    if (table.cells.size() != table.rows * table.columns) return std::nullopt;
    const std::size_t wide = table.columns + 1;
    std::vector<Count> all((table.rows + 1) * wide, 0);
    for (std::size_t r = 0; r < table.rows; ++r) {
        for (std::size_t c = 0; c < table.columns; ++c) {
            const Count count = table.cells[r * table.columns + c];
            if (count < 0) return std::nullopt;
            all[r * wide + c] = count;
            all[r * wide + table.columns] += count;
            all[table.rows * wide + c] += count;
            all.back() += count;
        }
    }
    return all;
}

}  // namespace survey
