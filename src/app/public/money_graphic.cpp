// Money by year and by entity: what was appropriated, and how far it was committed, obligated and paid.
#include "app/public/graphics.h"
#include "chart/money_bars.h"

namespace app {

namespace {

std::string nameOf(const GraphicSource& source, const MoneyPart& part) {
    if (part.entity.empty()) return std::to_string(part.year);
    return source.plan.entities.at(part.entity).name;
}

std::string finding(const GraphicSource& source, const std::vector<MoneyPart>& parts) {
    const Texts& t = source.t;
    const MoneyPart *first = nullptr, *last = nullptr;
    int figures = 0;
    for (const MoneyPart& part : parts) {
        if (!part.headline.ratio) continue;
        ++figures;
        // Of years the present one counts; of entities, who is farthest ahead and farthest behind.
        const bool years = part.entity.empty();
        if (!first || (!years && *part.headline.ratio > *first->headline.ratio)) first = &part;
        if (!last || years || *part.headline.ratio < *last->headline.ratio) last = &part;
    }
    if (!figures) return t("graphic.money.nothing");
    const std::string terms = termPhrase(t, last->headline.numeratorTerm);
    if (last->entity.empty())
        return t.with("graphic.money.year", {nameOf(source, *last), t.percent(*last->headline.ratio), terms});
    if (figures == 1)
        return t.with("graphic.money.one", {nameOf(source, *last), t.percent(*last->headline.ratio), terms});
    return t.with("graphic.money.entities", {nameOf(source, *first), t.percent(*first->headline.ratio),
                                             nameOf(source, *last), t.percent(*last->headline.ratio), terms});
}

std::optional<Graphic> bars(const GraphicSource& source, const char* which, const std::string& column,
                            const std::string& subtitle, const std::vector<MoneyPart>& parts) {
    if (parts.empty()) return std::nullopt;
    const Texts& t = source.t;
    Graphic graphic = graphicBegun(source, which);
    graphic.sentence = finding(source, parts);
    graphic.subtitle = subtitle;
    graphic.columns = {
        {"nombre", column, t("graphic.mean.name"), CellKind::text},
        {"apropiado", t("money.definitive"), t("graphic.mean.definitive"), CellKind::pesos},
        {"comprometido", t("money.committed"), t("graphic.mean.committed"), CellKind::pesos},
        {"obligado", t("money.obligated"), t("graphic.mean.obligated"), CellKind::pesos},
        {"pagado", t("money.paid"), t("graphic.mean.paid"), CellKind::pesos},
        {"ejecucion", t("graphic.execution"),
         t.with("graphic.mean.execution",
                {termPhrase(t, source.plan.executionTerm), termPhrase(t, plan::MoneyTerm::definitive)}),
         CellKind::ratio},
    };
    graphic.columnOf = {{chart::Series::appropriated, 1},
                        {chart::Series::committed, 2},
                        {chart::Series::obligated, 3},
                        {chart::Series::paid, 4}};
    chart::MoneyBars chart;
    chart.keys = {t("money.definitive"), t("money.committed"), t("money.obligated"), t("money.paid")};
    for (const MoneyPart& part : parts) {
        const std::optional<double> amounts[] = {part.committed.denominator, part.committed.numerator,
                                                 part.obligated.numerator, part.paid.numerator};
        std::vector<GraphicCell> row{{std::nullopt, nameOf(source, part), {}}};
        if (!part.entity.empty()) row[0].href = linkTo(source, "/avance/metas", {{"entidad", part.entity}});
        chart::MoneyRow bar;
        bar.label = nameOf(source, part);
        static constexpr const char* details[] = {"graphic.money.appropriated", "graphic.money.committed",
                                                  "graphic.money.obligated", "graphic.money.paid"};
        for (std::size_t i = 0; i < 4; ++i) {
            row.push_back({amounts[i], {}, {}});
            bar.amounts[i] = amounts[i];
            if (!amounts[i]) continue;
            if (!bar.detailText.empty()) bar.detailText += " · ";
            bar.detailText += t.with(details[i], {t.money(*amounts[i])});
        }
        row.push_back(ratioCell(part.headline.ratio));
        if (part.headline.ratio)
            bar.valueText = t.with("graphic.money.value", {t.percent(*part.headline.ratio)});
        graphic.rows.push_back(std::move(row));
        chart.rows.push_back(std::move(bar));
    }
    graphic.draw = [chart = std::move(chart)](const chart::Frame& frame) {
        return chart::moneyBars(chart, frame);
    };
    return graphic;
}

}  // namespace

std::optional<Graphic> moneyByYear(const GraphicSource& source) {
    return bars(source, "dinero", source.t("year.title"),
                source.t.with("graphic.money.subtitle", {termPhrase(source.t, source.plan.executionTerm)}),
                source.now.money);
}

std::optional<Graphic> moneyByEntity(const GraphicSource& source) {
    return bars(
        source, "dinero-entidades", source.t("graphic.entidades.column"),
        source.t.with("graphic.money.entities.subtitle", {termPhrase(source.t, source.plan.executionTerm)}),
        source.now.moneyOfEntities);
}

}  // namespace app
