#include "plan/self_diagnosis.h"

namespace plan {

Id bandOf(const SelfDiagnosis& diagnosis, double score) {
    const DiagnosisBand* best = nullptr;
    Id found;
    for (const auto& [id, band] : diagnosis.bands) {
        if (band.from > score || (best && band.from <= best->from)) continue;
        best = &band;
        found = id;
    }
    return found;
}

std::optional<double> scoreOf(const SelfDiagnosis& diagnosis, const Id& dimension) {
    std::map<Id, const DiagnosisScore*> latest;
    for (const auto& [id, score] : diagnosis.scores) {
        if (score.dimension != dimension || !score.score) continue;
        const DiagnosisScore*& known = latest[score.entity];
        if (!known || score.date >= known->date) known = &score;
    }
    if (latest.empty()) return std::nullopt;
    double sum = 0;
    for (const auto& [entity, score] : latest) sum += *score->score;
    return sum / static_cast<double>(latest.size());
}

}  // namespace plan
