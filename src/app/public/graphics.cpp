#include "app/public/graphics.h"

#include "app/progress_words.h"
#include "app/public/shown_plan.h"
#include "app/route.h"

namespace app {

Graphic graphicBegun(const GraphicSource& source, const std::string& which,
                     std::initializer_list<const char*> names) {
    Graphic graphic;
    graphic.which = which;
    const auto take = [&](const char* name) {
        if (auto found = source.asked.find(name); found != source.asked.end() && !found->second.empty())
            graphic.asked[name] = found->second;
    };
    take(knownOnName);
    for (const char* name : names) take(name);
    graphic.source = source.plan.source.empty() ? source.plan.name : source.plan.source;
    graphic.cutOff = plan::isoDay(source.now.timing.cutOff);
    graphic.knownOn = source.knownOn;
    graphic.fileName = which + "-" + graphic.cutOff;
    graphic.tableName = source.t("graphic.table");
    graphic.imageName = source.t.with("graphic.image", {graphic.tableName});
    return graphic;
}

std::string linkTo(const GraphicSource& source, const std::string& page,
                   std::map<std::string, std::string> asked) {
    if (auto cutOff = source.asked.find(knownOnName); cutOff != source.asked.end())
        asked[knownOnName] = cutOff->second;
    return "#" + addressOf(page, asked);
}

chart::Role roleOf(plan::Light light) {
    switch (light) {
        case plan::Light::good:
            return chart::Role::good;
        case plan::Light::watch:
            return chart::Role::watch;
        case plan::Light::late:
            return chart::Role::late;
        case plan::Light::critical:
            return chart::Role::critical;
        default:
            return chart::Role::muted;
    }
}

std::string lightCell(const Texts& t, plan::Light light) {
    return light == plan::Light::none ? t("filter.none") : lightWords(t, light);
}

const std::string& termPhrase(const Texts& t, plan::MoneyTerm term) {
    static constexpr const char* keys[] = {"money.term.planned",    "money.term.initial",
                                           "money.term.definitive", "money.term.committed",
                                           "money.term.obligated",  "money.term.paid"};
    return t(keys[static_cast<int>(term)]);
}

GraphicCell ratioCell(const Texts& t, const plan::Taken& taken) {
    return {taken.ratio, taken.ratio ? std::string() : figureWords(t, taken.kind, taken.ratio), {}};
}

GraphicCell ratioCell(const std::optional<double>& ratio) { return {ratio, {}, {}}; }

}  // namespace app
