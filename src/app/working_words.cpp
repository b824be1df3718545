#include "app/working_words.h"
#include "app/period_words.h"

#include <algorithm>
#include <cmath>

#include "app/progress_words.h"
#include "plan/alternatives.h"
#include "plan/forecast.h"
#include "plan/goal_values.h"
#include "plan/progress.h"

namespace app {
namespace {

// Enough digits that the arithmetic comes out again: six after the first that counts.
std::string exact(const Texts& t, double value) {
    const double size = std::fabs(value);
    const int small = size > 0 && size < 1 ? static_cast<int>(std::ceil(-std::log10(size))) : 0;
    return t.number(value, std::min(6 + small, 300));
}

// Four digits that count: a figure is said to a tenth of a percent, and what it is made of a little finer.
std::string finePercent(const Texts& t, double ratio) {
    const double size = std::fabs(ratio * 100);
    int decimals = 2;
    for (double limit = 10; decimals < 300 && size > 0 && size < limit; limit /= 10) ++decimals;
    return t.number(ratio * 100, decimals) + (t.language() == "en" ? "%" : "\u202f%");
}

bool isShare(plan::Term term) { return term == plan::Term::yearFigure || term == plan::Term::yearWeight; }

std::string numberOf(const Texts& t, const plan::Input& input) {
    const double number = input.value.number.value_or(0);
    return isShare(input.term) ? finePercent(t, number) : exact(t, number);
}

std::string side(const Texts& t, const plan::Figure& figure, const std::vector<plan::Addend>& parts) {
    std::string words;
    for (const auto& part : parts) {
        if (!words.empty())
            words += part.sign < 0 ? " \u2212 " : " + ";
        else if (part.sign < 0)
            words += "\u2212";
        std::string value = numberOf(t, figure.inputs[part.input]);
        // Bracketed, so that two signs do not stand side by side.
        const bool after = !words.empty() || part.times;
        if (after && value.rfind("\u2212", 0) == 0) value = "(" + value + ")";
        if (part.times) words += numberOf(t, figure.inputs[*part.times]) + " × ";
        words += value;
    }
    return parts.size() > 1 ? "(" + words + ")" : words;
}

const char* ruleKey(plan::Rule rule) {
    switch (rule) {
        case plan::Rule::none:
            return "rule.none";
        case plan::Rule::reportedOverProgrammed:
            return "rule.reportedOverProgrammed";
        case plan::Rule::programmedOverReported:
            return "rule.programmedOverReported";
        case plan::Rule::riseFromBaseline:
            return "rule.riseFromBaseline";
        case plan::Rule::fallFromBaseline:
            return "rule.fallFromBaseline";
        case plan::Rule::fallFromYearBefore:
            return "rule.fallFromYearBefore";
        case plan::Rule::sumOverProgrammed:
            return "rule.sumOverProgrammed";
        case plan::Rule::sumOverTarget:
            return "rule.sumOverTarget";
        case plan::Rule::meanOfYears:
            return "rule.meanOfYears";
        case plan::Rule::weightedMeanOfYears:
            return "rule.weightedMeanOfYears";
        case plan::Rule::keepsTarget:
            return "rule.keepsTarget";
    }
    return "rule.none";
}

const char* reasonKey(plan::Reason reason) {
    switch (reason) {
        case plan::Reason::textReported:
            return "reason.textReported";
        case plan::Reason::textProgrammed:
            return "reason.textProgrammed";
        case plan::Reason::textBaseline:
            return "reason.textBaseline";
        case plan::Reason::textTarget:
            return "reason.textTarget";
        case plan::Reason::divisionByZero:
            return "reason.divisionByZero";
        case plan::Reason::infinite:
            return "reason.infinite";
        case plan::Reason::mixedSigns:
            return "reason.mixedSigns";
        case plan::Reason::periodsOnly:
            return "reason.periodsOnly";
        case plan::Reason::none:
            break;
    }
    return "";
}

// How the years are put together, as a name in a table.
std::string methodWords(const Texts& t, const plan::Figure& figure) {
    switch (figure.method) {
        case plan::Method::lastYear:
            return t("method.lastYear");
        case plan::Method::fromBaseline:
            return t("method.fromBaseline");
        case plan::Method::meanOfYears:
            return t(figure.rule == plan::Rule::weightedMeanOfYears ? "method.weightedMean"
                                                                    : "method.meanOfYears");
        case plan::Method::sums:
            return t("method.sums");
        case plan::Method::lastLevel:
            return t("method.lastLevel");
        case plan::Method::year:
            break;
    }
    return {};
}

std::string heading(const Texts& t, plan::Span span, const std::string& figure) {
    return t.with(span == plan::Span::toDate ? "working.todate" : "working.fouryears", {figure});
}

std::vector<std::string> linesOf(const Texts& t, const plan::Goal& goal, const plan::Figure& figure) {
    std::vector<std::string> lines;
    const auto& rules = plan::rulesOf(goal.indicator.accumulation);
    // Where practice differs, which years it takes is said before the formula; a mean's formula says it
    // itself.
    if (rules.standard != rules.other && figure.method != plan::Method::meanOfYears)
        lines.push_back(t.with("working.method", {methodWords(t, figure)}));
    if (figure.rule != plan::Rule::none) lines.push_back(t(ruleKey(figure.rule)));
    std::string arithmetic = arithmeticWords(t, figure);
    if (!arithmetic.empty()) lines.push_back(arithmetic + " = " + t.percent(*figure.ratio));
    if (figure.reason != plan::Reason::none) lines.push_back(t(reasonKey(figure.reason)));
    if (figure.withoutBaseline) lines.push_back(t("flag.withoutBaseline"));
    if (figure.targetEqualsBaseline) lines.push_back(t("flag.targetEqualsBaseline"));
    if (figure.metAtBaseline) lines.push_back(t("flag.metAtBaseline"));
    if (figure.distance > 0) {
        std::string distance = exact(t, figure.distance);
        if (!goal.indicator.unit.empty()) distance += " (" + goal.indicator.unit + ")";
        lines.push_back(t.with("flag.distance", {distance}));
    }
    if (figure.noReport > 0) {
        const bool level =
            figure.method == plan::Method::lastLevel || figure.method == plan::Method::fromBaseline;
        const bool asZero = figure.ratio && !level;
        lines.push_back(t.count(asZero ? "flag.noReport" : "flag.silent", figure.noReport));
    }
    if (figure.ratio && figure.regressed > 0) lines.push_back(t.count("flag.regressed", figure.regressed));
    if (figure.ratio && figure.notComputable > 0)
        lines.push_back(t.count("flag.leftOut", figure.notComputable));
    if (figure.yearUnderWay) lines.push_back(t("flag.underWay"));
    if (goal.indicator.lagDays.value_or(0) > 0)
        lines.push_back(t.with("flag.lag", {t.number(*goal.indicator.lagDays, 0)}));
    if (lines.empty()) lines.push_back(t(ruleKey(plan::Rule::none)));
    return lines;
}

std::string labelOf(const Texts& t, const plan::Input& input) {
    const std::string when = input.period.empty() ? std::to_string(input.year) : periodWords(t, input.period);
    switch (input.term) {
        case plan::Term::reported:
            return t.with("term.reported", {when});
        case plan::Term::programmed:
            return t.with("term.programmed", {when});
        case plan::Term::target:
            return t("term.target");
        case plan::Term::targetFromYears:
            return input.year ? t.with("term.targetFromYear", {when}) : t("term.targetFromYears");
        case plan::Term::baseline:
            return t("indicator.baseline");
        case plan::Term::yearFigure:
            return t.with("term.yearFigure", {when});
        case plan::Term::yearWeight:
            return t.with("term.yearWeight", {when});
        case plan::Term::yearCount:
            break;
    }
    return t("term.yearCount");
}

const char* asZeroKey(plan::FigureKind kind) {
    switch (kind) {
        case plan::FigureKind::noReport:
            return "aszero.noReport";
        case plan::FigureKind::notYetDue:
            return "aszero.notYetDue";
        case plan::FigureKind::regressed:
            return "aszero.regressed";
        default:
            return "figure.notComputable";
    }
}

// "10 + 12,5 + 8"; empty where there is nothing to add up.
std::string sumWords(const Texts& t, const std::vector<plan::PeriodEntry>& periods) {
    std::string words;
    if (periods.size() < 2) return words;
    for (const auto& [key, value] : periods) {
        if (!value.number) return {};
        words += (words.empty() ? "" : " + ") +
                 (*value.number < 0 ? "(" + exact(t, *value.number) + ")" : exact(t, *value.number));
    }
    return words;
}

std::string valueOf(const Texts& t, const plan::Goal& goal, const plan::Input& input,
                    const plan::Timing& timing) {
    if (input.kind != plan::FigureKind::ratio) return t(asZeroKey(input.kind));
    if (input.term == plan::Term::yearFigure) {
        // What is averaged was itself worked out.
        const std::string how = arithmeticWords(t, plan::yearProgress(goal, input.year, timing));
        return (how.empty() ? "" : how + " = ") + numberOf(t, input);
    }
    if (input.term == plan::Term::reported && input.period.empty()) {
        const std::string sum = sumWords(t, plan::reportedPeriods(goal, input.year, timing));
        if (!sum.empty()) return sum + " = " + numberOf(t, input);
    }
    if (input.value.number) return numberOf(t, input);
    return input.value.text.empty() ? "–" : "«" + input.value.text + "»";
}

// The numbers of both figures, each once, with who reported them and when where that is known.
WorkingPart inputsPart(const Texts& t, const plan::Goal& goal, const std::vector<plan::Figure>& figures,
                       const plan::Timing& timing,
                       const std::function<Entered(const plan::Input&)>& entered) {
    WorkingPart part{t("working.inputs"), {}, WorkingTable{}};
    part.table->name = part.heading;
    const auto add = [&](const plan::Input& input) {
        WorkingRow row{{labelOf(t, input), valueOf(t, goal, input, timing), "", ""}, ""};
        if (input.term == plan::Term::reported && !input.value.empty()) {
            const Entered by = entered ? entered(input) : Entered{};
            const auto period = goal.periods.find(input.period);
            const bool named = period != goal.periods.end() && !period->second.reportedBy.empty();
            row.cells[2] = named ? period->second.reportedBy : by.who;
            row.cells[3] = by.day.empty() ? std::string() : t.date(by.day);
        }
        const bool known = std::any_of(part.table->rows.begin(), part.table->rows.end(),
                                       [&](const WorkingRow& one) { return one.cells == row.cells; });
        if (!known) part.table->rows.push_back(std::move(row));
    };
    for (const auto& figure : figures)
        for (const auto& input : figure.inputs) {
            if (input.term == plan::Term::yearCount) continue;
            add(input);
            if (input.term != plan::Term::reported || !input.period.empty()) continue;
            for (const auto& [key, value] : plan::reportedPeriods(goal, input.year, timing))
                add({plan::Term::reported, input.year, key, value});
        }
    part.table->columns = {
        {t("goal.fact")}, {t("goal.fact.value"), true}, {t("working.who")}, {t("working.when")}};
    for (const std::ptrdiff_t column : {3, 2}) {
        const auto empty = [&](const WorkingRow& row) {
            return row.cells[static_cast<std::size_t>(column)].empty();
        };
        if (!std::all_of(part.table->rows.begin(), part.table->rows.end(), empty)) continue;
        part.table->columns.erase(part.table->columns.begin() + column);
        for (WorkingRow& row : part.table->rows) row.cells.erase(row.cells.begin() + column);
    }
    return part;
}

std::optional<WorkingPart> alternativesPart(const Texts& t, const plan::Goal& goal,
                                            const plan::Timing& timing) {
    const auto now = plan::alternatives(goal, plan::Span::toDate, timing);
    const auto all = plan::alternatives(goal, plan::Span::fourYears, timing);
    if (now.empty() || now.size() != all.size()) return std::nullopt;
    WorkingPart part{t("working.others"), {t("working.others.goal")}, WorkingTable{}};
    part.table->name = part.heading;
    part.table->columns = {{t("working.rule")}, {t("public.todate"), true}, {t("public.fouryears"), true}};
    for (std::size_t i = 0; i < now.size(); ++i) {
        std::string rule = methodWords(t, now[i].figure);
        if (now[i].inForce) rule = t.with("working.inforce", {rule});
        part.table->rows.push_back(
            {{rule, figureWords(t, now[i].figure), figureWords(t, all[i].figure)}, ""});
    }
    return part;
}

std::string withUnit(const Texts& t, const plan::Goal& goal, double value) {
    return t.number(value, 2) + (goal.indicator.unit.empty() ? "" : " (" + goal.indicator.unit + ")");
}

std::optional<WorkingPart> pacePart(const Texts& t, const plan::Goal& goal, const plan::Timing& timing) {
    const auto pace = plan::paceNeeded(goal, timing);
    if (!pace) return std::nullopt;
    WorkingPart part{t("pace.title"), {}, {}};
    const std::string target = withUnit(t, goal, pace->target);
    if (pace->met) {
        part.lines.push_back(t.with("pace.met", {target}));
        return part;
    }
    const bool sum = goal.indicator.accumulation == plan::Accumulation::sum;
    const std::string left = t.number(std::fabs(pace->left), 2);
    if (pace->years < 1) {
        part.lines.push_back(t.with("pace.soon", {target, left, std::to_string(timing.lastYear)}));
    } else {
        const std::string years = pace->years == 1 ? t.count("pace.years", 1)
                                                   : t.with("pace.years.other", {t.number(pace->years, 1)}),
                          each = t.number(std::fabs(pace->perYear), 2);
        part.lines.push_back(t.with(sum              ? "pace.sum"
                                    : pace->left < 0 ? "pace.fall"
                                                     : "pace.rise",
                                    {target, left, years, each}));
    }
    if (pace->soFar) part.lines.push_back(t.with("pace.sofar", {t.number(*pace->soFar, 2)}));
    return part;
}

std::string projected(const Texts& t, const plan::Projection& one) {
    const std::string value = t.number(one.value, 2);
    return one.ratio ? t.with("forecast.value", {value, t.percent(*one.ratio)}) : value;
}

std::optional<WorkingPart> forecastPart(const Texts& t, const plan::Goal& goal, const plan::Timing& timing) {
    const auto made = plan::forecast(goal, timing);
    if (!made) return std::nullopt;
    std::string paces;
    for (std::size_t i = 0; i < made->paces.size(); ++i)
        paces += (i == 0 ? "" : " · ") + t.number(made->paces[i], 2);
    return WorkingPart{
        t("forecast.title"),
        {t.with("forecast.words", {projected(t, made->expected), projected(t, made->slowest),
                                   projected(t, made->fastest), std::to_string(timing.lastYear)}),
         t.with("forecast.made", {paces, t.number(made->pace, 2)}), t("forecast.limits")},
        {}};
}

// --- aggregates

std::string nameOf(const plan::Plan& plan, plan::Level level, const plan::Id& id) {
    const auto named = [&](const auto& records) {
        const auto found = records.find(id);
        if (found == records.end()) return std::string();
        return (found->second.code.empty() ? "" : found->second.code + " · ") + found->second.name;
    };
    switch (level) {
        case plan::Level::line:
            return named(plan.lines);
        case plan::Level::objective:
            return named(plan.objectives);
        case plan::Level::goal:
            return named(plan.goals);
        case plan::Level::entity: {
            const auto found = plan.entities.find(id);
            return found == plan.entities.end() ? std::string() : found->second.name;
        }
        case plan::Level::plan:
            break;
    }
    return plan.name;
}

const char* weightKey(plan::WeightRule rule) {
    switch (rule) {
        case plan::WeightRule::given:
            return "weights.given";
        case plan::WeightRule::equal:
            return "weights.equal";
        case plan::WeightRule::goals:
            return "weights.goals";
        case plan::WeightRule::money:
            return "weights.money";
    }
    return "weights.given";
}

std::string rollUpWords(const Texts& t, const plan::RollUp& rules) {
    std::string words = t(weightKey(rules.weights));
    words += " · " + (rules.cap ? t.with("working.cap", {t.percent(*rules.cap)}) : t("working.nocap"));
    return words;
}

// Σ(weight × what counts) ÷ Σ weight; child by child where they are few.
std::string arithmeticOf(const Texts& t, const plan::Aggregate& aggregate) {
    std::string above, below;
    double weighted = 0, weights = 0;
    int used = 0;
    for (const auto& child : aggregate.children) {
        if (!child.used) continue;
        const std::string plus = used++ ? " + " : "", weight = finePercent(t, child.weight);
        std::string counted = finePercent(t, child.counted);
        if (child.counted < 0) counted = "(" + counted + ")";
        above += plus + weight + " × " + counted;
        below += plus + weight;
        weighted += child.weight * child.counted;
        weights += child.weight;
    }
    constexpr int kFew = 6;
    if (used > kFew) {
        // Too many to be written out: the table beside it has each.
        above = finePercent(t, weighted);
        below = finePercent(t, weights);
    } else {
        above = "(" + above + ")";
        below = used > 1 ? "(" + below + ")" : below;
    }
    return above + " ÷ " + below + " = " + t.percent(*aggregate.ratio);
}

// The rule of weights in words. Of an entity it is the whole plan's, all the way down.
std::string weightWords(const Texts& t, plan::Level level, const plan::Aggregate& aggregate) {
    if (level == plan::Level::entity) return t("weights.entity");
    const bool tells = aggregate.weightsGiven > 0 || aggregate.rollUp.weights == plan::WeightRule::equal;
    return t(tells ? std::string(weightKey(aggregate.rollUp.weights)) + ".words" : "weights.none");
}

WorkingPart spanPart(const Texts& t, const plan::Plan& plan, plan::Level level, plan::Span span,
                     const plan::Aggregate& aggregate, const std::string& of) {
    const std::string figure = aggregate.ratio ? t.percent(*aggregate.ratio) : t("public.noanswer.short");
    WorkingPart part{heading(t, span, figure) + of, {}, {}};
    auto& lines = part.lines;
    if (aggregate.ratio) {
        lines.push_back(weightWords(t, level, aggregate));
        if (aggregate.rollUp.cap)
            lines.push_back(t.with(aggregate.capBit ? "working.cap.bit" : "working.cap.free",
                                   {t.percent(*aggregate.rollUp.cap)}));
        lines.push_back(t("working.sums"));
        lines.push_back(arithmeticOf(t, aggregate));
    }
    if (aggregate.ratio && aggregate.weightsOff)
        lines.push_back(t.with("working.weightsoff", {finePercent(t, aggregate.weightSum)}));
    lines.push_back(t.with("public.withfigure", {t.percent(aggregate.weightWithFigure)}));
    const bool toCome = span == plan::Span::fourYears;
    const auto told = [&](int number, const std::string& words) {
        if (number > 0) lines.push_back(words);
    };
    told(aggregate.noReport, t.count("working.noreport", aggregate.noReport));
    told(aggregate.regressed, t.count("working.regressed", aggregate.regressed));
    told(aggregate.notYetDue, t.count(toCome ? "working.tocome" : "working.notyetdue", aggregate.notYetDue));
    told(aggregate.noProgrammed, t.count("working.noprogrammed", aggregate.noProgrammed));
    told(aggregate.notComputable, t.count("working.notcomputable", aggregate.notComputable));
    told(aggregate.partial, t.count("working.partial", aggregate.partial));
    if (!aggregate.ratio) return part;  // nothing entered: what was left out and why has been said
    WorkingTable& table = part.table.emplace();
    table.name = part.heading;
    table.columns = {{t("working.child")},
                     {t("weight"), true},
                     {t("public.progress"), true},
                     {t("working.counted"), true}};
    for (const auto& child : aggregate.children) {
        plan::Figure state;
        state.kind = child.kind;
        state.ratio = child.ratio;
        const bool without = !child.ratio && child.level != plan::Level::goal;
        const std::string name = nameOf(plan, child.level, child.id);
        const std::string href = child.level == plan::Level::goal ? "#/avance/meta/" + child.id
                                                                  : workingAddress({child.level, child.id});
        table.rows.push_back({{name.empty() ? child.id : name, finePercent(t, child.weight),
                               without ? t("public.noanswer.short") : figureWords(t, state),
                               child.used ? finePercent(t, child.counted) : t("working.notin")},
                              href});
    }
    return part;
}

std::optional<WorkingPart> alternativesPart(const Texts& t, const plan::Plan& plan, const plan::Scope& scope,
                                            plan::GoalKind kind, const plan::Timing& timing) {
    const auto now = plan::alternatives(plan, scope, kind, plan::Span::toDate, timing);
    const auto all = plan::alternatives(plan, scope, kind, plan::Span::fourYears, timing);
    if (now.empty() && all.empty()) return std::nullopt;
    WorkingPart part{t("working.others"), {t("working.others.aggregate")}, WorkingTable{}};
    part.table->name = part.heading;
    part.table->columns = {{t("working.rule")}, {t("public.todate"), true}, {t("public.fouryears"), true}};
    // A rule may say something of one span alone: a row for each that is in either.
    std::vector<plan::RollUp> rules;
    for (const auto* list : {&now, &all})
        for (const auto& one : *list)
            if (std::find(rules.begin(), rules.end(), one.aggregate.rollUp) == rules.end())
                rules.push_back(one.aggregate.rollUp);
    const auto inForce = plan::rollUpOf(plan);
    for (const auto& rule : rules) {
        const auto figure = [&](plan::Span span) {
            return t.percentOrDash(plan::aggregate(plan, scope, kind, span, 0, timing, rule).ratio);
        };
        std::string words = rollUpWords(t, rule);
        if (rule == inForce) words = t.with("working.inforce", {words});
        part.table->rows.push_back({{words, figure(plan::Span::toDate), figure(plan::Span::fourYears)}, ""});
    }
    return part;
}

// From the whole plan: to each entity's own working.
std::optional<WorkingPart> entitiesPart(const Texts& t, const plan::Plan& plan, const plan::Timing& timing) {
    WorkingPart part{t("working.entities"), {t("working.entities.words")}, WorkingTable{}};
    part.table->name = part.heading;
    part.table->columns = {{t("goal.entity")},
                           {t("nav.goals"), true},
                           {t("public.todate"), true},
                           {t("public.fouryears"), true}};
    for (const auto& id : plan::inOrder(plan.entities)) {
        const plan::Scope scope{plan::Level::entity, id};
        const auto made = [&](plan::Span span) {
            return plan::aggregate(plan, scope, plan::GoalKind::output, span, 0, timing);
        };
        const auto now = made(plan::Span::toDate), all = made(plan::Span::fourYears);
        if (now.goals == 0) continue;
        part.table->rows.push_back({{nameOf(plan, plan::Level::entity, id), t.number(now.goals, 0),
                                     t.percentOrDash(now.ratio), t.percentOrDash(all.ratio)},
                                    workingAddress(scope)});
    }
    if (part.table->rows.empty()) return std::nullopt;
    return part;
}

void push(std::vector<WorkingPart>& parts, std::optional<WorkingPart> part) {
    if (part) parts.push_back(std::move(*part));
}

}  // namespace

std::string arithmeticWords(const Texts& t, const plan::Figure& figure) {
    if (!figure.ratio || figure.numerator.empty() || figure.denominator.empty()) return {};
    return side(t, figure, figure.numerator) + " ÷ " + side(t, figure, figure.denominator);
}

std::string workingAddress(const plan::Scope& scope) {
    switch (scope.level) {
        case plan::Level::line:
            return "#/avance/calculo/linea/" + scope.id;
        case plan::Level::objective:
            return "#/avance/calculo/objetivo/" + scope.id;
        case plan::Level::entity:
            return "#/avance/calculo/entidad/" + scope.id;
        default:
            return "#/avance/calculo";
    }
}

Working workingOf(const Texts& t, const plan::Plan& plan, const plan::Id& id, const plan::Timing& timing,
                  const std::function<Entered(const plan::Input&)>& entered) {
    Working working;
    const auto found = plan.goals.find(id);
    if (found == plan.goals.end()) return working;
    const plan::Goal& goal = found->second;
    working.title = (goal.code.empty() ? "" : t.with("goal.titled", {goal.code}) + ". ") + goal.name;
    const plan::Figure now = plan::toDate(goal, timing), all = plan::fourYears(goal, timing);
    auto& parts = working.parts;
    parts.push_back({heading(t, plan::Span::toDate, figureWords(t, now)), linesOf(t, goal, now), {}});
    parts.push_back({heading(t, plan::Span::fourYears, figureWords(t, all)), linesOf(t, goal, all), {}});
    WorkingPart inputs = inputsPart(t, goal, {now, all}, timing, entered);
    if (!inputs.table->rows.empty()) parts.push_back(std::move(inputs));
    push(parts, alternativesPart(t, goal, timing));
    push(parts, pacePart(t, goal, timing));
    push(parts, forecastPart(t, goal, timing));
    return working;
}

Working workingOf(const Texts& t, const plan::Plan& plan, const plan::Scope& scope,
                  const plan::Timing& timing) {
    Working working;
    working.title = nameOf(plan, scope.level, scope.id);
    bool outputs = false;
    for (const plan::GoalKind kind : {plan::GoalKind::output, plan::GoalKind::outcome}) {
        const auto now = plan::aggregate(plan, scope, kind, plan::Span::toDate, 0, timing);
        if (now.goals == 0) continue;
        const auto all = plan::aggregate(plan, scope, kind, plan::Span::fourYears, 0, timing);
        const bool outcome = kind == plan::GoalKind::outcome;
        const std::string of = outcome ? " · " + t("working.outcomes") : "";
        working.parts.push_back(spanPart(t, plan, scope.level, plan::Span::toDate, now, of));
        working.parts.push_back(spanPart(t, plan, scope.level, plan::Span::fourYears, all, of));
        auto others = alternativesPart(t, plan, scope, kind, timing);
        if (others) {
            others->heading += of;
            others->table->name = others->heading;
            working.parts.push_back(std::move(*others));
        }
        outputs = outputs || !outcome;
    }
    if (outputs && scope.level == plan::Level::plan) push(working.parts, entitiesPart(t, plan, timing));
    return working;
}

std::string plainText(const Working& working) {
    std::string text = working.title + "\n";
    const auto row = [&](const auto& cells, const auto& wordsOfCell) {
        bool first = true;
        for (const auto& cell : cells) {
            if (!first) text += '\t';
            first = false;
            // A cell is one cell: what would part it is a space.
            for (const char c : wordsOfCell(cell)) text += c == '\t' || c == '\n' || c == '\r' ? ' ' : c;
        }
        text += '\n';
    };
    for (const auto& part : working.parts) {
        text += "\n" + part.heading + "\n";
        for (const auto& line : part.lines) text += line + "\n";
        if (!part.table) continue;
        row(part.table->columns, [](const WorkingColumn& column) { return column.title; });
        for (const auto& one : part.table->rows) row(one.cells, [](const std::string& cell) { return cell; });
    }
    return text;
}

}  // namespace app
