#include "store/formulation_fields.h"

#include <algorithm>

#include "plan/period.h"

namespace store {
namespace {

constexpr Range kAtLeastNone{0, 1e9};

bool isDay(const std::string& text) { return plan::parseDay(text).has_value(); }

void day(Fields& in, const char* name, std::string& value) { in.checked(name, value, isDay); }

}  // namespace

void fields(Fields& in, plan::Person& person) {
    in.number("order", person.order);
    in.reference("entity", person.entity, Collection::entities);
    in.text("name", person.name);
}

void fields(Fields& in, plan::Link& link) {
    in.number("order", link.order);
    in.text("address", link.address, Need::required);
    in.text("note", link.note);
}

void fields(Fields& in, plan::Tool& tool) {
    in.number("order", tool.order);
    in.text("name", tool.name, Need::required);
    in.text("description", tool.description);
    in.text("link", tool.link);
}

void fields(Fields& in, plan::ExpectedResult& result) {
    in.number("order", result.order);
    in.text("text", result.text, Need::required);
    in.text("reached", result.reached);
}

void fields(Fields& in, plan::WorkPhase& phase) {
    in.number("order", phase.order);
    in.word("phase", phase.phase);
    in.text("name", phase.name, Need::required);
    in.text("purpose", phase.purpose);
    in.records("expectedResults", phase.expectedResults);
    in.records("tools", phase.tools);
}

void fields(Fields& in, plan::WorkStep& step) {
    in.number("order", step.order);
    in.reference("phase", step.phase, Collection::workPhases, Tie::required);
    in.text("name", step.name, Need::required);
    in.text("question", step.question);
    in.text("contents", step.contents);
}

void fields(Fields& in, plan::WorkActivity& activity) {
    in.number("order", activity.order);
    in.reference("step", activity.step, Collection::workSteps, Tie::required);
    in.text("name", activity.name, Need::required);
    in.text("instructions", activity.instructions);
    in.text("question", activity.question);
    in.text("expectedResult", activity.expectedResult);
    in.text("reachedResult", activity.reachedResult);
    in.records("tools", activity.tools);
    in.records("responsible", activity.responsible);
    day(in, "start", activity.start);
    day(in, "end", activity.end);
    in.references("dependsOn", activity.dependsOn, Collection::workActivities);
    in.word("status", activity.status);
    in.records("evidence", activity.evidence);
}

void fields(Fields& in, plan::ScheduleApproval& approval) {
    day(in, "date", approval.date);
    in.text("act", approval.act);
    in.text("approvedBy", approval.approvedBy);
}

void fields(Fields& in, plan::WorkPlan& work) {
    in.records("phases", work.phases, Collection::workPhases);
    in.records("steps", work.steps, Collection::workSteps);
    in.records("activities", work.activities, Collection::workActivities);
    in.record("scheduleApproval", work.scheduleApproval);
}

void fields(Fields& in, plan::Source& source) {
    in.number("order", source.order);
    in.word("type", source.type);
    in.reference("entity", source.entity, Collection::entities);
    in.text("title", source.title, Need::required);
    in.text("author", source.author);
    in.whole("year", source.year, {1000, 9999});
    in.text("link", source.link);
    in.text("summary", source.summary);
    in.text("citation", source.citation);
}

void fields(Fields& in, plan::Actor& actor) {
    in.number("order", actor.order);
    in.text("name", actor.name, Need::required);
    in.reference("entity", actor.entity, Collection::entities);
    in.word("stance", actor.stance);
    in.whole("influence", actor.influence, {1, 5});
    in.text("interest", actor.interest);
    in.text("notes", actor.notes);
}

void fields(Fields& in, plan::SwotItem& item) {
    in.number("order", item.order);
    in.word("quadrant", item.quadrant);
    in.text("text", item.text, Need::required);
    in.reference("entity", item.entity, Collection::entities);
    in.whole("votes", item.votes, kAtLeastNone);
    in.whole("priority", item.priority, {1, 1e9});
}

void fields(Fields& in, plan::Strategy& strategy) {
    in.number("order", strategy.order);
    in.word("crossing", strategy.crossing);
    in.text("text", strategy.text, Need::required);
    in.references("items", strategy.items, Collection::swotItems);
    in.reference("objective", strategy.objective, Collection::objectives);
}

void fields(Fields& in, plan::Swot& swot) {
    in.records("items", swot.items, Collection::swotItems);
    in.records("strategies", swot.strategies, Collection::strategies);
}

void fields(Fields& in, plan::FollowUp& followUp) {
    in.number("order", followUp.order);
    day(in, "date", followUp.date);
    in.text("text", followUp.text, Need::required);
}

void fields(Fields& in, plan::ArticulationProblem& problem) {
    in.number("order", problem.order);
    in.text("text", problem.text, Need::required);
    in.references("entities", problem.entities, Collection::entities);
    in.word("status", problem.status);
    in.records("followUps", problem.followUps);
}

void fields(Fields& in, plan::DiagnosisDimension& dimension) {
    in.number("order", dimension.order);
    in.text("name", dimension.name, Need::required);
    in.text("description", dimension.description);
}

void fields(Fields& in, plan::DiagnosisScore& score) {
    in.number("order", score.order);
    in.reference("dimension", score.dimension, Collection::diagnosisDimensions, Tie::required);
    // Without its entity it would be the whole sector's.
    in.reference("entity", score.entity, Collection::entities, Tie::along);
    day(in, "date", score.date);
    in.number("score", score.score, {0, 100});
    in.text("notes", score.notes);
}

void fields(Fields& in, plan::DiagnosisBand& band) {
    in.number("order", band.order);
    in.text("name", band.name, Need::required);
    in.number("from", band.from, {0, 100});
}

void fields(Fields& in, plan::SelfDiagnosis& diagnosis) {
    in.records("dimensions", diagnosis.dimensions, Collection::diagnosisDimensions);
    in.records("scores", diagnosis.scores);
    in.records("bands", diagnosis.bands);
}

void fields(Fields& in, plan::Attendance& attendance) {
    in.number("order", attendance.order);
    in.reference("entity", attendance.entity, Collection::entities);
    in.text("group", attendance.group);
    in.whole("count", attendance.count, kAtLeastNone);
    in.text("names", attendance.names);
}

void fields(Fields& in, plan::AgendaItem& item) {
    in.number("order", item.order);
    in.text("text", item.text, Need::required);
}

void fields(Fields& in, plan::GuideQuestion& question) {
    in.number("order", question.order);
    in.text("text", question.text, Need::required);
    in.text("answer", question.answer);
}

void fields(Fields& in, plan::Validated& validated) {
    in.number("order", validated.order);
    in.text("text", validated.text, Need::required);
    in.text("result", validated.result);
}

void fields(Fields& in, plan::Agreement& agreement) {
    in.number("order", agreement.order);
    in.text("text", agreement.text, Need::required);
    in.text("responsible", agreement.responsible);
    in.reference("entity", agreement.entity, Collection::entities);
    day(in, "due", agreement.due);
    day(in, "done", agreement.done);
}

void fields(Fields& in, plan::WorkingTable& table) {
    in.number("order", table.order);
    in.word("kind", table.kind);
    in.word("method", table.method);
    in.text("title", table.title, Need::required);
    day(in, "date", table.date);
    in.text("place", table.place);
    in.records("people", table.people);
    in.records("agenda", table.agenda);
    in.records("questions", table.questions);
    in.records("validated", table.validated);
    in.text("minutes", table.minutes);
    in.text("minutesLink", table.minutesLink);
    in.records("agreements", table.agreements);
}

void fields(Fields& in, plan::Assignment& assignment) {
    in.number("order", assignment.order);
    in.word("role", assignment.role);
    in.reference("entity", assignment.entity, Collection::entities);
    in.text("name", assignment.name);
}

void fields(Fields& in, plan::TeamTask& task) {
    in.number("order", task.order);
    in.text("name", task.name, Need::required);
    in.reference("activity", task.activity, Collection::workActivities);
    day(in, "due", task.due);
    in.word("status", task.status);
    in.records("assignments", task.assignments);
}

void fields(Fields& in, plan::StrategicTheme& theme) {
    in.number("order", theme.order);
    in.text("name", theme.name, Need::required);
    in.reference("line", theme.line, Collection::lines);
    in.reference("objective", theme.objective, Collection::objectives);
}

void fields(Fields& in, plan::AnalysisFinding& finding) {
    in.number("order", finding.order);
    in.reference("entity", finding.entity, Collection::entities);
    in.text("text", finding.text, Need::required);
    in.reference("source", finding.source, Collection::sources);
    in.reference("project", finding.project, Collection::projects);
    in.reference("theme", finding.theme, Collection::strategicThemes);
}

void fields(Fields& in, plan::Analysis& analysis) {
    in.records("themes", analysis.themes, Collection::strategicThemes);
    in.records("findings", analysis.findings);
}

void fields(Fields& in, plan::Principle& principle) {
    in.number("order", principle.order);
    in.word("kind", principle.kind);
    in.text("name", principle.name, Need::required);
    in.text("description", principle.description);
}

void fields(Fields& in, plan::FrameVersion& version) {
    in.number("order", version.order);
    day(in, "date", version.date);
    in.text("author", version.author);
    in.text("mission", version.mission);
    in.text("vision", version.vision);
    in.text("principles", version.principles);
    in.text("note", version.note);
}

void fields(Fields& in, plan::ObjectiveOrigin& origin) {
    in.number("order", origin.order);
    in.reference("objective", origin.objective, Collection::objectives, Tie::required);
    in.reference("strategy", origin.strategy, Collection::strategies);
    in.reference("workingTable", origin.workingTable, Collection::workingTables);
    in.text("surveyTheme", origin.surveyTheme);
    in.text("note", origin.note);
}

void fields(Fields& in, plan::StrategicFrame& frame) {
    in.text("mission", frame.mission);
    in.text("vision", frame.vision);
    in.records("principles", frame.principles);
    in.records("versions", frame.versions);
    in.records("origins", frame.origins);
}

void fields(Fields& in, plan::TextRun& run) {
    in.text("text", run.text, Need::required);
    in.flag("bold", run.bold);
    in.text("link", run.link);
}

void fields(Fields& in, plan::TextBlock& block) {
    in.number("order", block.order);
    in.word("kind", block.kind);
    in.list("runs", block.runs);
}

void fields(Fields& in, plan::DocumentSection& section) {
    in.number("order", section.order);
    in.reference("parent", section.parent, Collection::sections, Tie::along);
    in.text("number", section.number);
    in.text("title", section.title, Need::required);
    in.places("data", section.data);
    in.flag("written", section.written);
    in.text("help", section.help);
    in.reference("entity", section.entity, Collection::entities);
    in.reference("line", section.line, Collection::lines);
    in.reference("objective", section.objective, Collection::objectives);
    in.records("text", section.text);
}

void fields(Fields& in, plan::PlanDocument& document) {
    in.records("sections", document.sections, Collection::sections);
}

void fields(Fields& in, plan::Submission& submission) {
    in.number("order", submission.order);
    in.text("version", submission.version, Need::required);
    day(in, "date", submission.date);
    day(in, "deadline", submission.deadline);
    in.text("note", submission.note);
}

void fields(Fields& in, plan::ReviewObservation& observation) {
    in.number("order", observation.order);
    in.reference("submission", observation.submission, Collection::submissions, Tie::required);
    in.reference("section", observation.section, Collection::sections);
    in.text("record", observation.record);
    in.reference("entity", observation.entity, Collection::entities);
    in.text("author", observation.author);
    day(in, "date", observation.date);
    in.text("text", observation.text, Need::required);
    in.word("answer", observation.answer);
    in.text("reason", observation.reason);
    day(in, "answeredOn", observation.answeredOn);
}

void fields(Fields& in, plan::ApprovalAct& act) {
    in.number("order", act.order);
    in.reference("submission", act.submission, Collection::submissions, Tie::required);
    in.word("by", act.by);
    in.reference("entity", act.entity, Collection::entities, Tie::along);
    day(in, "date", act.date);
    in.text("act", act.act);
    in.text("link", act.link);
}

void fields(Fields& in, plan::Adoption& adoption) {
    in.word("type", adoption.type);
    in.text("number", adoption.number);
    day(in, "date", adoption.date);
    in.text("issuer", adoption.issuer);
    in.text("link", adoption.link);
}

void fields(Fields& in, plan::ApprovalProcess& approval) {
    in.records("submissions", approval.submissions, Collection::submissions);
    in.records("observations", approval.observations);
    in.records("acts", approval.acts);
    in.record("adoption", approval.adoption);
}

void fields(Fields& in, plan::SocialMeeting& meeting) {
    in.number("order", meeting.order);
    in.word("reach", meeting.reach);
    in.text("title", meeting.title, Need::required);
    day(in, "date", meeting.date);
    in.text("place", meeting.place);
    in.text("audience", meeting.audience);
    in.whole("attendees", meeting.attendees, kAtLeastNone);
    in.records("material", meeting.material);
}

void fields(Fields& in, plan::Call& call) {
    in.number("order", call.order);
    in.word("reach", call.reach);
    in.reference("meeting", call.meeting, Collection::socialMeetings);
    day(in, "date", call.date);
    in.text("channel", call.channel);
    in.text("audience", call.audience);
    in.text("text", call.text);
}

void fields(Fields& in, plan::Publication& publication) {
    in.number("order", publication.order);
    in.word("channel", publication.channel);
    day(in, "date", publication.date);
    in.text("link", publication.link);
    in.text("note", publication.note);
}

void fields(Fields& in, plan::Socialisation& socialisation) {
    in.records("meetings", socialisation.meetings, Collection::socialMeetings);
    in.records("calls", socialisation.calls);
    in.records("publications", socialisation.publications);
}

void formulationFields(Fields& in, plan::Plan& plan, std::string_view only) {
    const auto wanted = [&](std::string_view name) { return only.empty() || only == name; };
    if (wanted("workPlan")) in.record("workPlan", plan.workPlan);
    if (wanted("sources")) in.records("sources", plan.sources, Collection::sources);
    if (wanted("actors")) in.records("actors", plan.actors);
    if (wanted("swot")) in.record("swot", plan.swot);
    if (wanted("articulation")) in.records("articulation", plan.articulation);
    if (wanted("selfDiagnosis")) in.record("selfDiagnosis", plan.selfDiagnosis);
    if (wanted("workingTables")) in.records("workingTables", plan.workingTables, Collection::workingTables);
    if (wanted("tasks")) in.records("tasks", plan.tasks);
    if (wanted("analysis")) in.record("analysis", plan.analysis);
    if (wanted("frame")) in.record("frame", plan.frame);
    if (wanted("document")) in.record("document", plan.document);
    if (wanted("approval")) in.record("approval", plan.approval);
    if (wanted("socialisation")) in.record("socialisation", plan.socialisation);
}

bool isFormulation(std::string_view member) {
    static constexpr std::string_view members[] = {
        "workPlan", "sources",  "actors", "swot",     "articulation", "selfDiagnosis", "workingTables",
        "tasks",    "analysis", "frame",  "document", "approval",     "socialisation"};
    return std::find(std::begin(members), std::end(members), member) != std::end(members);
}

}  // namespace store
