// The planner's door: the shell with its navigation, save state and file buttons, and the screens inside it.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "app/other_texts.h"
#include "app/planner/anonymous_part.h"
#include "app/planner/diagnosis_state.h"
#include "app/planner/document_state.h"
#include "app/planner/import_state.h"
#include "app/planner/intake_state.h"
#include "app/planner/observation_state.h"
#include "app/planner/pending_state.h"
#include "app/planner/publish_state.h"
#include "app/planner/question_preview.h"
#include "app/planner/report_state.h"
#include "app/planner/rules.h"
#include "app/planner/sharing_state.h"
#include "app/planner/sheets_state.h"
#include "app/planner/shipped_methodology.h"
#include "app/planner/survey_reading.h"
#include "app/planner/survey_wordings.h"
#include "app/planner/swot_state.h"
#include "app/planner/themes_state.h"
#include "app/planner/versions_state.h"
#include "app/planner/work_plan_state.h"
#include "app/screen.h"
#include "plan/checks.h"
#include "plan/figure.h"
#include "plan/light.h"
#include "plan/method_checks.h"
#include "plan/progress.h"
#include "plan/project_checks.h"
#include "store/adoption.h"
#include "store/edit.h"

namespace app {

class AnswerExport;

// What the screens hold that is no part of the plan. Lives as long as the page.
struct PlannerState {
    // What a removal would do, while it waits for an answer.
    struct Removal {
        std::string question;  // what goes, and what goes with it
        std::string yes;       // the button's word
        std::vector<store::Change> changes;
        std::string words;  // of the edit
        std::string route;  // where to go then; empty: stay
    };
    std::optional<Removal> removal;

    // The field being typed in shows what was typed ("0," on the way to "0,5"), not what it was read as.
    ui::NodeId typingIn = 0;
    std::string typed;

    // What the list of goals says of each, computed once for a state of the plan.
    struct GoalState {
        plan::Figure figure;
        plan::Light light = plan::Light::none;
    };
    std::int64_t statesOf = -1;  // Workspace::version
    plan::Timing timing;
    std::map<plan::Id, GoalState> goalStates;  // of the goals seen so far
    std::optional<std::vector<plan::Id>> goalsFound;
    std::string goalsWanted;  // what they were found with

    // Forms of the formulation's records (record_form.h), by pointers in the document: the collection that a
    // new one is to be added to, and the one that was just added.
    std::string addingTo, addedRecord;
    std::string sourceType;            // of the library, the type that is shown; empty: all
    std::set<std::string> openPlaces;  // groups of the navigation that were opened
    SwotState swot;
    DiagnosisState diagnosis;
    ShippedMethodology methodology;

    WorkPlanState workPlan;

    DocumentState document;
    PublishState publish;

    RuleEffects effects;
    // The projects' page.
    struct Projects {
        std::int64_t of = -1;  // Workspace::version that the rest was made for
        plan::Timing timing;
        std::map<plan::Id, std::string> states;  // in words, of the projects seen so far
        std::optional<std::vector<plan::Id>> found;
        std::string search, entity, wanted;  // `wanted`: what they were found with
        int tab = 0;
        std::string activity;  // whose form is open
        int year = 0;          // whose resources are shown; 0: not chosen yet
        std::string goalSearch;
        std::optional<std::vector<plan::Id>> goals;  // that the search finds, at most a screenful
        std::string goalsWanted;
        int goalsAll = 0;
    };
    Projects projects;

    // What is pending in the plan, worked out once for a state of it.
    struct Pending {
        std::int64_t of = -1;
        std::vector<plan::Finding> plan;
        std::vector<plan::ProjectFinding> projects;
    };
    Pending pending;
    // What the methodology asks for and the plan does not have (method_page.cpp), for a state of it and a
    // day.
    struct Method {
        std::int64_t of = -1;
        std::string today;
        std::vector<plan::MethodFinding> findings;
        std::set<plan::MethodCheck> opened;  // kinds of which all are shown
    };
    Method method;
    // Whether what was adopted is what the plan says now, for a state of it.
    struct Seal {
        std::int64_t of = -1;
        std::optional<store::SealCheck> check;
        store::Problems problems;
        bool asking = false;  // whether to adopt it though something is missing
    };
    Seal seal;
    std::string observationsTaken;  // what became of the last file of observations
    std::int64_t weightsOf = -1;
    std::vector<plan::Finding> weights;  // those that do not sum to 1
    std::string weighing;                // the objective or line whose goals' weights are shown
    std::string ownPeriod;               // the goal whose periodicity is being said in words of one's own
    bool typesExplained = false;

    survey::Id survey;           // of several the one whose pages are shown (survey_choice.h)
    std::string openQuestion;    // of the survey, the one whose fields are shown
    std::string surveyLanguage;  // that its texts are written in now; empty: its own
    PreviewState preview;        // of the question that is open
    // What became of the last table of how many people there are.
    struct Population {
        survey::Id survey, field;
        std::string words;
        bool whole = false;  // every row was an option, and every option a row
    };
    Population population;
    OtherTexts otherTexts;
    SurveyReading surveyReading;
    WordingsState wordings;                      // that its answers answered
    std::shared_ptr<AnswerExport> answerExport;  // a file of answers that is being written
    AnonymousState anonymous;
    ThemesState themes;

    SharingState sharing;          // giving the survey out
    IntakeState intake;            // answers from files or a collector
    ObservationState observation;  // what was heard at meetings

    std::string goalSearch;
    int goalTab = 0;
    std::string removing;               // the plan whose removal waits for an answer
    std::optional<ImportState> import;  // a table on its way in
    SheetsState sheets;                 // tables and workbooks, in and out
    std::string fileTrouble;            // why a file was refused, in words
    ReportState reports;
    std::optional<store::PlanFile> twin;  // a plan file whose id is here already
    PendingState pendingWork;             // what the home says is to be done
    VersionsState versions;
};

void plannerScreen(Screen& s, PlannerState& state);

// --- the screens, each inside the main area that the shell has opened
// ------------------------------------------------
void startScreen(Screen& s, PlannerState& state);
void planRemovalDialog(Screen& s, PlannerState& state);  // while it is asked whether
void planDataScreen(Screen& s, PlannerState& state);
void rulesScreen(Screen& s, PlannerState& state);
void linesScreen(Screen& s, PlannerState& state);
void goalsScreen(Screen& s, PlannerState& state, ui::Rect place);     // opens its own areas: list and record
void projectsScreen(Screen& s, PlannerState& state, ui::Rect place);  // the same
void reportsScreen(Screen& s, PlannerState& state, ui::Rect place);   // opens its own area
void importScreen(Screen& s, PlannerState& state);
void surveyPage(Screen& s, PlannerState& state);
void historyScreen(Screen& s, PlannerState& state);

// What stands over every screen of the door: no storage, another tab, damaged records; and on a very narrow
// screen the tools that have no room in the header.
void pageTop(Screen& s, PlannerState& state);

// A small phone with large letters: what stays in sight must leave room for the page, and the header's tools
// are in the page (pageTop).
bool veryNarrow(const ui::Ui& u);

// Undo and redo, with what they would undo and redo.
void historyButtons(Screen& s, bool small);

// Whether the work is kept, in words.
void saveStatus(Screen& s);

// A file that was chosen: a plan file or a table, told by what is in it.
void takeFile(Screen& s, PlannerState& state, const ui::Ui::File& file);

}  // namespace app
