// The parts that the method checks are made of, and where they put what they find.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "plan/method_checks.h"

namespace plan {

// Takes what is asked for in the plan's phase.
class MethodFindings {
  public:
    explicit MethodFindings(Phase phase) : phase_(phase) {}
    void add(MethodCheck kind, RecordKind record, const Id& id = {}, const Id& inner = {}) {
        if (phase_ >= sinceOf(kind)) all.push_back({kind, severityOf(kind), record, id, inner});
    }
    void addIf(bool wrong, MethodCheck kind, RecordKind record, const Id& id = {}, const Id& inner = {}) {
        if (wrong) add(kind, record, id, inner);
    }
    std::vector<MethodFinding> all;

  private:
    Phase phase_;
};

// `today`: ISO date.
void checkWorkPlan(const Plan& plan, std::string_view today, MethodFindings& found);
void checkLibrary(const Plan& plan, MethodFindings& found);
void checkDiagnosis(const Plan& plan, MethodFindings& found);  // SWOT, articulation, self-diagnosis
void checkWorkingTables(const Plan& plan, std::string_view today, MethodFindings& found);
void checkTeam(const Plan& plan, std::string_view today, MethodFindings& found);
void checkThemes(const Plan& plan, const std::map<Id, ThemeTies>& surveyThemes, MethodFindings& found);
void checkFrame(const Plan& plan, MethodFindings& found);
void checkGoals(const Plan& plan, MethodFindings& found);
void checkDocument(const Plan& plan, MethodFindings& found);
void checkApproval(const Plan& plan, std::string_view today, MethodFindings& found);
void checkSocialisation(const Plan& plan, std::string_view today, MethodFindings& found);

}  // namespace plan
