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

std::string sourceWords(const Texts& t, const std::string& source, const std::string& cutOff,
                        const std::string& knownOn) {
    std::string words = t.with("chart.foot", {source, t.date(cutOff)});
    if (!knownOn.empty()) words += " " + t.with("chart.foot.known", {t.date(knownOn)});
    return words;
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

}  // namespace app
