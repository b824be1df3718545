// The fields of everything a plan holds of its formulation (phases one to three of the methodology).
#pragma once

#include <string_view>

#include "plan/plan.h"
#include "store/fields.h"

namespace store {

void fields(Fields& in, plan::Person& person);
void fields(Fields& in, plan::Link& link);
void fields(Fields& in, plan::Tool& tool);
void fields(Fields& in, plan::ExpectedResult& result);
void fields(Fields& in, plan::WorkPhase& phase);
void fields(Fields& in, plan::WorkStep& step);
void fields(Fields& in, plan::WorkActivity& activity);
void fields(Fields& in, plan::ScheduleApproval& approval);
void fields(Fields& in, plan::WorkPlan& work);
void fields(Fields& in, plan::Source& source);
void fields(Fields& in, plan::Actor& actor);
void fields(Fields& in, plan::SwotItem& item);
void fields(Fields& in, plan::Strategy& strategy);
void fields(Fields& in, plan::Swot& swot);
void fields(Fields& in, plan::FollowUp& followUp);
void fields(Fields& in, plan::ArticulationProblem& problem);
void fields(Fields& in, plan::DiagnosisDimension& dimension);
void fields(Fields& in, plan::DiagnosisScore& score);
void fields(Fields& in, plan::DiagnosisBand& band);
void fields(Fields& in, plan::SelfDiagnosis& diagnosis);
void fields(Fields& in, plan::Attendance& attendance);
void fields(Fields& in, plan::AgendaItem& item);
void fields(Fields& in, plan::GuideQuestion& question);
void fields(Fields& in, plan::Validated& validated);
void fields(Fields& in, plan::Agreement& agreement);
void fields(Fields& in, plan::WorkingTable& table);
void fields(Fields& in, plan::Assignment& assignment);
void fields(Fields& in, plan::TeamTask& task);
void fields(Fields& in, plan::StrategicTheme& theme);
void fields(Fields& in, plan::AnalysisFinding& finding);
void fields(Fields& in, plan::Analysis& analysis);
void fields(Fields& in, plan::Principle& principle);
void fields(Fields& in, plan::FrameVersion& version);
void fields(Fields& in, plan::ObjectiveOrigin& origin);
void fields(Fields& in, plan::StrategicFrame& frame);
void fields(Fields& in, plan::TextRun& run);
void fields(Fields& in, plan::TextBlock& block);
void fields(Fields& in, plan::DocumentSection& section);
void fields(Fields& in, plan::PlanDocument& document);
void fields(Fields& in, plan::Submission& submission);
void fields(Fields& in, plan::ReviewObservation& observation);
void fields(Fields& in, plan::ApprovalAct& act);
void fields(Fields& in, plan::Adoption& adoption);
void fields(Fields& in, plan::ApprovalProcess& approval);
void fields(Fields& in, plan::SocialMeeting& meeting);
void fields(Fields& in, plan::Call& call);
void fields(Fields& in, plan::Publication& publication);
void fields(Fields& in, plan::Socialisation& socialisation);

// The members of a plan that hold its formulation, all of them or the one named ("workPlan", "sources", …).
void formulationFields(Fields& in, plan::Plan& plan, std::string_view only = {});
bool isFormulation(std::string_view member);

}  // namespace store
