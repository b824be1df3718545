#include "store/plan_file.h"

#include <array>
#include <utility>

#include "store/envelope.h"
#include "store/plan_json.h"

namespace store {
namespace {

// kMigrations[v − 1] turns an envelope of version v into one of version v + 1: a pure function of it. A new
// one comes with a kept file of version v as its test.
using Migration = void (*)(Json& envelope);
constexpr std::array<Migration, kPlanVersion - 1> kMigrations{};

}  // namespace

bool isPlanId(std::string_view id) {
    return !id.empty() && id.size() <= 64 &&
           id.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-") ==
               id.npos;
}

std::optional<PlanFile> readPlanFile(std::string_view bytes, Problems& problems, const ParseLimits& limits) {
    std::optional<Json> envelope = parseJson(bytes, problems, limits);
    if (!envelope) return std::nullopt;
    const std::optional<int> version = envelopeVersion(*envelope, kPlanFormat, kPlanVersion, problems);
    if (!version) return std::nullopt;
    for (int v = *version; v < kPlanVersion; ++v) kMigrations.at(static_cast<std::size_t>(v - 1))(*envelope);

    const std::size_t before = problems.size();
    const auto member = [&](const char* name) -> Json* {
        const auto found = envelope->find(name);
        if (found != envelope->end()) return &*found;
        problems.push_back({ProblemKind::missingField, pointer("", name), ""});
        return nullptr;
    };
    PlanFile file;
    if (const Json* id = member("id")) {
        if (const auto* text = id->get_ptr<const Json::string_t*>())
            file.id = *text;
        else
            problems.push_back({ProblemKind::wrongType, "/id", id->type_name()});
        if (id->is_string() && !isPlanId(file.id))
            problems.push_back({ProblemKind::badValue, "/id", file.id});
    }
    if (const Json* revision = member("revision")) {
        // A record's key holds ten digits: nine leave room for the edits to come.
        constexpr std::int64_t kMost = 999'999'999;
        if (!revision->is_number_integer())
            problems.push_back({ProblemKind::wrongType, "/revision", revision->type_name()});
        else if (*revision < 0 || *revision > kMost)
            problems.push_back({ProblemKind::badValue, "/revision", revision->dump()});
        else
            file.revision = revision->get<std::int64_t>();
    }
    if (Json* document = member("plan")) {
        planFromJson(*document, problems, "/plan");
        file.document = std::move(*document);
    }
    if (const auto history = envelope->find("history"); history != envelope->end())
        file.history = historyFromJson(*history, problems, "/history");
    if (problems.size() != before) return std::nullopt;
    return file;
}

std::string writePlanFile(const PlanFile& file, bool compact) {
    Json envelope = Json::object();
    envelope["format"] = kPlanFormat;
    envelope["version"] = kPlanVersion;
    envelope["id"] = file.id;
    envelope["revision"] = file.revision;
    envelope["plan"] = file.document;
    if (!file.history.empty()) envelope["history"] = toJson(file.history);
    return envelope.dump(compact ? -1 : 2) + "\n";
}

}  // namespace store
