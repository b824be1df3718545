#include "app/observations.h"

#include <utility>

#include "store/json.h"

namespace app {

static const std::string prefix = "observation/";

const store::Observations& Observations::of(const std::string& plan) {
    if (!std::exchange(asked_, true)) read();
    return byPlan_[plan];
}

store::Observation* Observations::find(const Key& key) {
    auto& observations = byPlan_[key.first];
    const auto found = observations.find(key.second);
    return found == observations.end() ? nullptr : &found->second;
}

void Observations::read() {
    host_.readRecords(prefix, [this](host::StorageResult, host::Records records) {
        std::map<std::string, store::Observations> kept;
        for (const auto& [key, value] : records) {
            const std::size_t slash = key.find('/', prefix.size());
            const auto json = store::Json::parse(value, nullptr, false);
            if (slash == key.npos || json.is_discarded()) continue;
            store::Problems problems;
            auto read = store::observationFromJson(key.substr(slash + 1), json, problems, key);
            // A record that cannot be read stays where it is, and is not shown.
            if (!problems.empty()) continue;
            read.plan = key.substr(prefix.size(), slash - prefix.size());
            kept[read.plan][read.id] = std::move(read);
        }
        for (const Key& key : unsettled_) {
            auto& observations = kept[key.first];
            const store::Observation* own = find(key);
            const auto there = observations.find(key.second);
            if (!own)
                observations.erase(key.second);
            else if (there == observations.end() || there->second.revision < own->revision)
                observations[key.second] = *own;
        }
        byPlan_ = std::move(kept);
        ready_ = true;
        host_.wake();
    });
}

void Observations::otherTabWrote(bool settled) {
    if (settled) unsettled_.clear();
    if (asked_) read();
}

void Observations::put(const store::Observation& observation) {
    const std::string bytes =
        store::toJson(observation).dump(-1, ' ', false, store::Json::error_handler_t::replace);
    unsettled_.insert({observation.plan, observation.id});
    later_({{prefix + observation.plan + "/" + observation.id, bytes}});
    byPlan_[observation.plan][observation.id] = observation;
}

void Observations::keep(store::Observation observation) {
    ++observation.revision;
    observation.changed = host::isoTime(host_.now());
    put(observation);
}

std::vector<store::Merged> Observations::bring(const std::string& plan, const store::Observations& file) {
    auto merged = store::mergeObservations(of(plan), file, plan);
    for (const auto& observation : merged.taken) put(observation);
    return std::move(merged.report);
}

void Observations::remove(const std::string& plan, const std::string& id) {
    unsettled_.insert({plan, id});
    byPlan_[plan].erase(id);
    later_({{prefix + plan + "/" + id, std::nullopt}});
}

}  // namespace app
