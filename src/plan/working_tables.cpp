#include "plan/working_tables.h"

#include <algorithm>

namespace plan {

bool anyonePresent(const WorkingTable& table) {
    return std::any_of(table.people.begin(), table.people.end(), [](const auto& entry) {
        return entry.second.count.value_or(0) > 0 || !entry.second.names.empty();
    });
}

std::vector<OpenAgreement> openAgreements(const WorkingTables& tables, const std::string& today) {
    std::vector<OpenAgreement> open;
    for (const auto& [tableId, table] : tables)
        for (const auto& [id, agreement] : table.agreements)
            if (agreement.done.empty())
                open.push_back({tableId, id, !agreement.due.empty() && agreement.due < today});
    const auto due = [&](const OpenAgreement& one) -> const std::string& {
        return tables.at(one.table).agreements.at(one.agreement).due;
    };
    std::stable_sort(open.begin(), open.end(), [&](const OpenAgreement& a, const OpenAgreement& b) {
        const std::string &first = due(a), &second = due(b);
        if (first.empty() != second.empty()) return second.empty();
        return first < second;
    });
    return open;
}

}  // namespace plan
