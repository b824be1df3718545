#include "app/progress_words.h"

#include "store/plan_json.h"

namespace app {

static const char* kindKey(plan::FigureKind kind) {
    switch (kind) {
        case plan::FigureKind::ratio:
            return "figure.ratio";
        case plan::FigureKind::noProgrammed:
            return "figure.noProgrammed";
        case plan::FigureKind::notYetDue:
            return "figure.notYetDue";
        case plan::FigureKind::noReport:
            return "figure.noReport";
        case plan::FigureKind::regressed:
            return "figure.regressed";
        case plan::FigureKind::notComputable:
            return "figure.notComputable";
    }
    return "figure.notComputable";
}

std::string figureWords(const Texts& t, const plan::Figure& figure) {
    return figureWords(t, figure.kind, figure.ratio);
}

std::string figureWords(const Texts& t, plan::FigureKind kind, const std::optional<double>& ratio) {
    if (ratio) return t.percent(*ratio);
    return t(kindKey(kind));
}

std::string lightWords(const Texts& t, plan::Light light) {
    switch (light) {
        case plan::Light::good:
            return t("light.good");
        case plan::Light::watch:
            return t("light.watch");
        case plan::Light::late:
            return t("light.late");
        case plan::Light::critical:
            return t("light.critical");
        default:
            return {};
    }
}

ui::Tone toneOf(plan::Light light) {
    switch (light) {
        case plan::Light::good:
            return ui::Tone::good;
        case plan::Light::watch:
            return ui::Tone::watch;
        case plan::Light::late:
            return ui::Tone::late;
        case plan::Light::critical:
            return ui::Tone::critical;
        default:
            return ui::Tone::muted;
    }
}

std::string accumulationWords(const Texts& t, plan::Accumulation accumulation) {
    return t(std::string("accumulation.") + store::wordOf(accumulation));
}

static const char* ruleKey(plan::Rule rule) {
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
        case plan::Rule::keepsTarget:
            return "rule.keepsTarget";
    }
    return "rule.none";
}

static const char* reasonKey(plan::Reason reason) {
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
        default:
            return "";
    }
}

static std::string addends(const Texts& t, const plan::Figure& figure,
                           const std::vector<plan::Addend>& parts) {
    std::string words;
    for (const auto& part : parts) {
        const auto& input = figure.inputs[part.input];
        std::string value = input.value.number ? t.number(*input.value.number, 6) : "0";
        if (!words.empty())
            words += part.sign < 0 ? " \u2212 " : " + ";
        else if (part.sign < 0)
            words += "\u2212";
        words += value;
    }
    return parts.size() > 1 ? "(" + words + ")" : words;
}

std::string workingWords(const Texts& t, const plan::Figure& figure) {
    std::string words;
    if (figure.rule != plan::Rule::none) words = t(ruleKey(figure.rule));
    if (figure.ratio && !figure.numerator.empty() && !figure.denominator.empty()) {
        words += "\n" + addends(t, figure, figure.numerator) + " ÷ " +
                 addends(t, figure, figure.denominator) + " = " + t.percent(*figure.ratio);
    }
    if (figure.reason != plan::Reason::none)
        words += (words.empty() ? "" : "\n") + t(reasonKey(figure.reason));
    if (figure.withoutBaseline) words += (words.empty() ? "" : "\n") + t("flag.withoutBaseline");
    if (figure.targetEqualsBaseline) words += (words.empty() ? "" : "\n") + t("flag.targetEqualsBaseline");
    if (figure.metAtBaseline) words += (words.empty() ? "" : "\n") + t("flag.metAtBaseline");
    if (figure.noReport > 0) words += (words.empty() ? "" : "\n") + t.count("flag.noReport", figure.noReport);
    if (figure.yearUnderWay) words += (words.empty() ? "" : "\n") + t("flag.underWay");
    return words;
}

}  // namespace app
