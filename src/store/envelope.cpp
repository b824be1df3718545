#include "store/envelope.h"

#include <cstdint>
#include <string>
#include <utility>

namespace store {

std::optional<int> envelopeVersion(const Json& envelope, const char* format, int newest, Problems& problems) {
    const auto fail = [&](Problem problem) {
        problems.push_back(std::move(problem));
        return std::nullopt;
    };
    const auto found = envelope.is_object() ? envelope.find("format") : envelope.end();
    const auto* name = found == envelope.end() ? nullptr : found->get_ptr<const Json::string_t*>();
    if (!name || *name != format) return fail({ProblemKind::foreignFile, "/format", name ? *name : ""});
    const auto version = envelope.find("version");
    if (version == envelope.end()) return fail({ProblemKind::missingField, "/version", ""});
    if (!version->is_number_integer())
        return fail({ProblemKind::wrongType, "/version", version->type_name()});
    const auto number = version->get<std::int64_t>();
    const bool newer = version->is_number_unsigned()
                           ? version->get<std::uint64_t>() > static_cast<std::uint64_t>(newest)
                           : number > newest;
    if (newer) return fail({ProblemKind::newerVersion, "/version", version->dump()});
    if (number < 1) return fail({ProblemKind::badValue, "/version", version->dump()});
    return static_cast<int>(number);
}

}  // namespace store
