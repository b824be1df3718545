#include "store/observation_file.h"

#include <utility>

#include "store/envelope.h"
#include "store/parse.h"

namespace store {

std::optional<Observations> readObservationsFile(std::string_view bytes, Problems& problems) {
    const auto envelope = parseJson(bytes, problems, {.bytes = kLargestObservationsFile, .depth = 16});
    if (!envelope || !envelopeVersion(*envelope, kObservationsFormat, kObservationsVersion, problems))
        return std::nullopt;
    const std::size_t before = problems.size();
    const auto found = envelope->find("observations");
    if (found == envelope->end())
        problems.push_back({ProblemKind::missingField, "/observations", ""});
    else if (!found->is_object())
        problems.push_back({ProblemKind::wrongType, "/observations", found->type_name()});
    else if (found->size() > kMostObservations)
        problems.push_back({ProblemKind::tooLarge, "/observations", std::to_string(found->size())});
    for (const auto& [key, value] : envelope->items())
        if (key != "format" && key != "version" && key != "observations")
            problems.push_back({ProblemKind::badValue, pointer("", key), key});
    if (problems.size() != before) return std::nullopt;
    Observations observations;
    for (const auto& [id, json] : found->items()) {
        observations.emplace(id, observationFromJson(id, json, problems, pointer("/observations", id)));
        if (problems.size() != before) return std::nullopt;
    }
    return observations;
}

std::string writeObservationsFile(const Observations& observations) {
    Json envelope = {
        {"format", kObservationsFormat}, {"version", kObservationsVersion}, {"observations", Json::object()}};
    for (const auto& [id, observation] : observations) envelope["observations"][id] = toJson(observation);
    return envelope.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

static Merged compare(const Observation& theirs, const Observation* ours) {
    if (!ours) return {theirs.id, Merging::fresh, true, 0, theirs.revision};
    const auto said = [&](Merging what, bool taken) {
        return Merged{theirs.id, what, taken, ours->revision, theirs.revision};
    };
    if (theirs == *ours) return said(Merging::same, false);
    if (theirs.revision > ours->revision) return said(Merging::newer, true);
    if (theirs.revision < ours->revision) return said(Merging::older, false);
    return said(Merging::changed, theirs.changed > ours->changed);
}

MergedObservations mergeObservations(const Observations& ours, const Observations& theirs,
                                     const std::string& plan) {
    MergedObservations merged;
    for (const auto& [id, brought] : theirs) {
        Observation copy = brought;
        copy.plan = plan;
        const auto here = ours.find(id);
        merged.report.push_back(compare(copy, here == ours.end() ? nullptr : &here->second));
        if (merged.report.back().taken) merged.taken.push_back(std::move(copy));
    }
    return merged;
}

}  // namespace store
