// The keys of the words that a plan's document takes from its caller (words.h), beside those that screens
// have too: accumulation.*, figure.*, light.*, money.*, weights.*.words.
#pragma once

#include <string_view>

namespace report::key {

inline constexpr std::string_view contents = "document.contents";
inline constexpr std::string_view skip = "document.skip";
inline constexpr std::string_view table = "document.table";
inline constexpr std::string_view chart = "document.chart";
inline constexpr std::string_view chartData = "document.chartData";
inline constexpr std::string_view missing = "document.missing";
inline constexpr std::string_view page = "document.page";
inline constexpr std::string_view untitled = "document.untitled";
inline constexpr std::string_view description = "document.description";
inline constexpr std::string_view adopted = "document.adopted";
inline constexpr std::string_view adoptedBy = "document.adoptedBy";
inline constexpr std::string_view seal = "document.seal";
inline constexpr std::string_view sealCheck = "document.seal.check";
inline constexpr std::string_view notAdopted = "document.notAdopted";
inline constexpr std::string_view cutOff = "document.cutOff";
inline constexpr std::string_view source = "document.source";
inline constexpr std::string_view unwritten = "document.unwritten";
inline constexpr std::string_view unknownSource = "document.unknownSource";
inline constexpr std::string_view gone = "document.gone";
inline constexpr std::string_view notWritten = "document.notWritten";
inline constexpr std::string_view code = "document.code";
inline constexpr std::string_view entity = "document.entity";
inline constexpr std::string_view shortName = "document.shortName";
inline constexpr std::string_view role = "document.role";
inline constexpr std::string_view line = "document.line";
inline constexpr std::string_view objective = "document.objective";
inline constexpr std::string_view expected = "document.expected";
inline constexpr std::string_view weight = "document.weight";
inline constexpr std::string_view goal = "document.goal";
inline constexpr std::string_view goals = "document.goals";
inline constexpr std::string_view kind = "document.kind";
inline constexpr std::string_view outcome = "document.outcome";
inline constexpr std::string_view output = "document.output";
inline constexpr std::string_view indicator = "document.indicator";
inline constexpr std::string_view baseline = "document.baseline";
inline constexpr std::string_view fourYearTarget = "document.fourYearTarget";
inline constexpr std::string_view yearTarget = "document.yearTarget";
inline constexpr std::string_view unit = "document.unit";
inline constexpr std::string_view accumulation = "document.accumulation";
inline constexpr std::string_view periodicity = "document.periodicity";
inline constexpr std::string_view dataSource = "document.dataSource";
inline constexpr std::string_view responsible = "document.responsible";
inline constexpr std::string_view purpose = "document.purpose";
inline constexpr std::string_view formula = "document.formula";
inline constexpr std::string_view variables = "document.variables";
inline constexpr std::string_view direction = "document.direction";
inline constexpr std::string_view lessIsBetter = "document.lessIsBetter";
inline constexpr std::string_view moreIsBetter = "document.moreIsBetter";
inline constexpr std::string_view measuredBy = "document.measuredBy";
inline constexpr std::string_view analysedBy = "document.analysedBy";
inline constexpr std::string_view notes = "document.notes";
inline constexpr std::string_view fact = "document.fact";
inline constexpr std::string_view value = "document.value";
inline constexpr std::string_view year = "document.year";
inline constexpr std::string_view programmed = "document.programmed";
inline constexpr std::string_view reported = "document.reported";
inline constexpr std::string_view progress = "document.progress";
inline constexpr std::string_view fourYears = "document.fourYears";
inline constexpr std::string_view project = "document.project";
inline constexpr std::string_view moneySource = "document.moneySource";
inline constexpr std::string_view moneyPlanned = "document.moneyPlanned";
inline constexpr std::string_view moneyInitial = "document.moneyInitial";
inline constexpr std::string_view total = "document.total";
inline constexpr std::string_view theme = "document.theme";
inline constexpr std::string_view people = "document.people";
inline constexpr std::string_view share = "document.share";
inline constexpr std::string_view ledTo = "document.ledTo";
inline constexpr std::string_view state = "document.state";
inline constexpr std::string_view done = "document.done";
inline constexpr std::string_view due = "document.due";
inline constexpr std::string_view toDate = "document.toDate";
inline constexpr std::string_view day = "document.day";
inline constexpr std::string_view what = "document.what";
inline constexpr std::string_view before = "document.before";
inline constexpr std::string_view after = "document.after";
inline constexpr std::string_view reason = "document.reason";
inline constexpr std::string_view entitiesTable = "document.entitiesTable";
inline constexpr std::string_view noEntities = "document.noEntities";
inline constexpr std::string_view developmentPlan = "document.developmentPlan";
inline constexpr std::string_view period = "document.period";
inline constexpr std::string_view noDevelopmentPlan = "document.noDevelopmentPlan";
inline constexpr std::string_view linesTable = "document.linesTable";
inline constexpr std::string_view objectivesTable = "document.objectivesTable";
inline constexpr std::string_view noLines = "document.noLines";
inline constexpr std::string_view noObjectives = "document.noObjectives";
inline constexpr std::string_view withoutLine = "document.withoutLine";
inline constexpr std::string_view objectiveOfLine = "document.objectiveOfLine";
inline constexpr std::string_view expectedResult = "document.expectedResult";
inline constexpr std::string_view noExpectedResult = "document.noExpectedResult";
inline constexpr std::string_view itsObjectives = "document.itsObjectives";
inline constexpr std::string_view noObjectivesHere = "document.noObjectivesHere";
inline constexpr std::string_view noGoalsHere = "document.noGoalsHere";
inline constexpr std::string_view goalsOf = "document.goalsOf";
inline constexpr std::string_view partProgress = "document.partProgress";
inline constexpr std::string_view themesLedHere = "document.themesLedHere";
inline constexpr std::string_view themeAsked = "document.themeAsked";
inline constexpr std::string_view articulationTable = "document.articulationTable";
inline constexpr std::string_view articulation = "document.articulation";
inline constexpr std::string_view noArticulation = "document.noArticulation";
inline constexpr std::string_view prioritiesTable = "document.prioritiesTable";
inline constexpr std::string_view prioritiesSentence = "document.prioritiesSentence";
inline constexpr std::string_view prioritiesSubtitle = "document.prioritiesSubtitle";
inline constexpr std::string_view peopleOf = "document.peopleOf";
inline constexpr std::string_view askedOn = "document.askedOn";
inline constexpr std::string_view notInPlan = "document.notInPlan";
inline constexpr std::string_view noPriorities = "document.noPriorities";
inline constexpr std::string_view noSurvey = "document.noSurvey";
inline constexpr std::string_view methodTable = "document.methodTable";
inline constexpr std::string_view opens = "document.opens";
inline constexpr std::string_view closes = "document.closes";
inline constexpr std::string_view question = "document.question";
inline constexpr std::string_view smallCells = "document.smallCells";
inline constexpr std::string_view smallCellsRule = "document.smallCellsRule";
inline constexpr std::string_view outcomesOf = "document.outcomesOf";
inline constexpr std::string_view outputsOf = "document.outputsOf";
inline constexpr std::string_view indicatorsOf = "document.indicatorsOf";
inline constexpr std::string_view noOutcomes = "document.noOutcomes";
inline constexpr std::string_view noOutputs = "document.noOutputs";
inline constexpr std::string_view noGoals = "document.noGoals";
inline constexpr std::string_view sheetOf = "document.sheetOf";
inline constexpr std::string_view sheetYears = "document.sheetYears";
inline constexpr std::string_view thePlan = "document.thePlan";
inline constexpr std::string_view moneyByYear = "document.moneyByYear";
inline constexpr std::string_view moneyByEntity = "document.moneyByEntity";
inline constexpr std::string_view moneyBySource = "document.moneyBySource";
inline constexpr std::string_view moneyExecuted = "document.moneyExecuted";
inline constexpr std::string_view moneyAppropriated = "document.moneyAppropriated";
inline constexpr std::string_view moneySubtitle = "document.moneySubtitle";
inline constexpr std::string_view withoutEntity = "document.withoutEntity";
inline constexpr std::string_view withoutSource = "document.withoutSource";
inline constexpr std::string_view noMoney = "document.noMoney";
inline constexpr std::string_view projectsOf = "document.projectsOf";
inline constexpr std::string_view noProjects = "document.noProjects";
inline constexpr std::string_view progressLines = "document.progressLines";
inline constexpr std::string_view progressObjectives = "document.progressObjectives";
inline constexpr std::string_view progressEntities = "document.progressEntities";
inline constexpr std::string_view progressGoals = "document.progressGoals";
inline constexpr std::string_view barsSentence = "document.barsSentence";
inline constexpr std::string_view barsSubtitle = "document.barsSubtitle";
inline constexpr std::string_view barsKey = "document.barsKey";
inline constexpr std::string_view noProgress = "document.noProgress";
inline constexpr std::string_view planProgress = "document.planProgress";
inline constexpr std::string_view statesTable = "document.statesTable";
inline constexpr std::string_view rulesIntroduction = "document.rulesIntroduction";
inline constexpr std::string_view rulesLights = "document.rulesLights";
inline constexpr std::string_view rulesCap = "document.rulesCap";
inline constexpr std::string_view rulesNoReport = "document.rulesNoReport";
inline constexpr std::string_view rulesMoney = "document.rulesMoney";
inline constexpr std::string_view followUpOf = "document.followUpOf";
inline constexpr std::string_view changesTable = "document.changesTable";
inline constexpr std::string_view noChanges = "document.noChanges";
inline constexpr std::string_view nothingMissing = "document.nothingMissing";
inline constexpr std::string_view termLine = "document.termLine";
inline constexpr std::string_view meaningLine = "document.meaningLine";
inline constexpr std::string_view termObjective = "document.termObjective";
inline constexpr std::string_view meaningObjective = "document.meaningObjective";
inline constexpr std::string_view termOutcome = "document.termOutcome";
inline constexpr std::string_view meaningOutcome = "document.meaningOutcome";
inline constexpr std::string_view termOutput = "document.termOutput";
inline constexpr std::string_view meaningOutput = "document.meaningOutput";
inline constexpr std::string_view termIndicator = "document.termIndicator";
inline constexpr std::string_view meaningIndicator = "document.meaningIndicator";
inline constexpr std::string_view termBaseline = "document.termBaseline";
inline constexpr std::string_view meaningBaseline = "document.meaningBaseline";
inline constexpr std::string_view termYear = "document.termYear";
inline constexpr std::string_view meaningYear = "document.meaningYear";
inline constexpr std::string_view termCutOff = "document.termCutOff";
inline constexpr std::string_view meaningCutOff = "document.meaningCutOff";
inline constexpr std::string_view termAppropriation = "document.termAppropriation";
inline constexpr std::string_view meaningAppropriation = "document.meaningAppropriation";
inline constexpr std::string_view termCommitment = "document.termCommitment";
inline constexpr std::string_view meaningCommitment = "document.meaningCommitment";
inline constexpr std::string_view termObligation = "document.termObligation";
inline constexpr std::string_view meaningObligation = "document.meaningObligation";
inline constexpr std::string_view termPayment = "document.termPayment";
inline constexpr std::string_view meaningPayment = "document.meaningPayment";
inline constexpr std::string_view noMission = "document.noMission";
inline constexpr std::string_view noVision = "document.noVision";
inline constexpr std::string_view noPrinciples = "document.noPrinciples";
inline constexpr std::string_view strengths = "document.strengths";
inline constexpr std::string_view opportunities = "document.opportunities";
inline constexpr std::string_view weaknesses = "document.weaknesses";
inline constexpr std::string_view threats = "document.threats";
inline constexpr std::string_view strategies = "document.strategies";
inline constexpr std::string_view noSwot = "document.noSwot";
inline constexpr std::string_view workingTablesTable = "document.workingTablesTable";
inline constexpr std::string_view workingTable = "document.workingTable";
inline constexpr std::string_view agreements = "document.agreements";
inline constexpr std::string_view noWorkingTables = "document.noWorkingTables";
inline constexpr std::string_view actorsTable = "document.actorsTable";
inline constexpr std::string_view actor = "document.actor";
inline constexpr std::string_view interest = "document.interest";
inline constexpr std::string_view stance = "document.stance";
inline constexpr std::string_view influence = "document.influence";
inline constexpr std::string_view influenceNote = "document.influenceNote";
inline constexpr std::string_view noActors = "document.noActors";
inline constexpr std::string_view diagnosisTable = "document.diagnosisTable";
inline constexpr std::string_view dimension = "document.dimension";
inline constexpr std::string_view score = "document.score";
inline constexpr std::string_view band = "document.band";
inline constexpr std::string_view diagnosisNote = "document.diagnosisNote";
inline constexpr std::string_view noDiagnosis = "document.noDiagnosis";
inline constexpr std::string_view problemsTable = "document.problemsTable";
inline constexpr std::string_view problem = "document.problem";
inline constexpr std::string_view problemEntities = "document.problemEntities";
inline constexpr std::string_view noProblems = "document.noProblems";
inline constexpr std::string_view analysisTable = "document.analysisTable";
inline constexpr std::string_view finding = "document.finding";
inline constexpr std::string_view strategicTheme = "document.strategicTheme";
inline constexpr std::string_view noAnalysis = "document.noAnalysis";
inline constexpr std::string_view matrixTable = "document.matrixTable";
inline constexpr std::string_view matrixCell = "document.matrixCell";
inline constexpr std::string_view matrixGap = "document.matrixGap";
inline constexpr std::string_view matrixNote = "document.matrixNote";
inline constexpr std::string_view noMatrix = "document.noMatrix";
inline constexpr std::string_view noLibrary = "document.noLibrary";
inline constexpr std::string_view noBibliography = "document.noBibliography";
inline constexpr std::string_view unplaced = "document.unplaced";

inline constexpr std::string_view all[] = {
    contents,
    skip,
    table,
    chart,
    chartData,
    missing,
    page,
    untitled,
    description,
    adopted,
    adoptedBy,
    seal,
    sealCheck,
    notAdopted,
    cutOff,
    source,
    unwritten,
    unknownSource,
    gone,
    notWritten,
    code,
    entity,
    shortName,
    role,
    line,
    objective,
    expected,
    weight,
    goal,
    goals,
    kind,
    outcome,
    output,
    indicator,
    baseline,
    fourYearTarget,
    yearTarget,
    unit,
    accumulation,
    periodicity,
    dataSource,
    responsible,
    purpose,
    formula,
    variables,
    direction,
    lessIsBetter,
    moreIsBetter,
    measuredBy,
    analysedBy,
    notes,
    fact,
    value,
    year,
    programmed,
    reported,
    progress,
    fourYears,
    project,
    moneySource,
    moneyPlanned,
    moneyInitial,
    total,
    theme,
    people,
    share,
    ledTo,
    state,
    done,
    due,
    toDate,
    day,
    what,
    before,
    after,
    reason,
    entitiesTable,
    noEntities,
    developmentPlan,
    period,
    noDevelopmentPlan,
    linesTable,
    objectivesTable,
    noLines,
    noObjectives,
    withoutLine,
    objectiveOfLine,
    expectedResult,
    noExpectedResult,
    itsObjectives,
    noObjectivesHere,
    noGoalsHere,
    goalsOf,
    partProgress,
    themesLedHere,
    themeAsked,
    articulationTable,
    articulation,
    noArticulation,
    prioritiesTable,
    prioritiesSentence,
    prioritiesSubtitle,
    peopleOf,
    askedOn,
    notInPlan,
    noPriorities,
    noSurvey,
    methodTable,
    opens,
    closes,
    question,
    smallCells,
    smallCellsRule,
    outcomesOf,
    outputsOf,
    indicatorsOf,
    noOutcomes,
    noOutputs,
    noGoals,
    sheetOf,
    sheetYears,
    thePlan,
    moneyByYear,
    moneyByEntity,
    moneyBySource,
    moneyExecuted,
    moneyAppropriated,
    moneySubtitle,
    withoutEntity,
    withoutSource,
    noMoney,
    projectsOf,
    noProjects,
    progressLines,
    progressObjectives,
    progressEntities,
    progressGoals,
    barsSentence,
    barsSubtitle,
    barsKey,
    noProgress,
    planProgress,
    statesTable,
    rulesIntroduction,
    rulesLights,
    rulesCap,
    rulesNoReport,
    rulesMoney,
    followUpOf,
    changesTable,
    noChanges,
    nothingMissing,
    termLine,
    meaningLine,
    termObjective,
    meaningObjective,
    termOutcome,
    meaningOutcome,
    termOutput,
    meaningOutput,
    termIndicator,
    meaningIndicator,
    termBaseline,
    meaningBaseline,
    termYear,
    meaningYear,
    termCutOff,
    meaningCutOff,
    termAppropriation,
    meaningAppropriation,
    termCommitment,
    meaningCommitment,
    termObligation,
    meaningObligation,
    termPayment,
    meaningPayment,
    noMission,
    noVision,
    noPrinciples,
    strengths,
    opportunities,
    weaknesses,
    threats,
    strategies,
    noSwot,
    workingTablesTable,
    workingTable,
    agreements,
    noWorkingTables,
    actorsTable,
    actor,
    interest,
    stance,
    influence,
    influenceNote,
    noActors,
    diagnosisTable,
    dimension,
    score,
    band,
    diagnosisNote,
    noDiagnosis,
    problemsTable,
    problem,
    problemEntities,
    noProblems,
    analysisTable,
    finding,
    strategicTheme,
    noAnalysis,
    matrixTable,
    matrixCell,
    matrixGap,
    matrixNote,
    noMatrix,
    noLibrary,
    noBibliography,
    unplaced,
};

}  // namespace report::key
