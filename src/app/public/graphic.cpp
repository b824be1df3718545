#include "app/public/graphic.h"

#include <iterator>

#include "app/public/graphics.h"
#include "app/route.h"

namespace app {

const GraphicCell* Graphic::cellOf(const chart::Datum& datum) const {
    const auto column = columnOf.find(datum.series);
    const std::size_t row = firstRow + datum.index / perRow;
    if (column == columnOf.end() || row >= rows.size()) return nullptr;
    const std::size_t place = column->second + datum.index % perRow;
    return place < rows[row].size() ? &rows[row][place] : nullptr;
}

std::string Graphic::address() const { return addressOf("/avance/grafica/" + which, asked); }

const std::vector<GraphicKind>& graphicKinds() {
    static constexpr GraphicKind kinds[] = {
        {"lineas", "graphic.lineas", false, barsByLine},
        {"objetivos", "graphic.objetivos", false, barsByObjective},
        {"entidades", "graphic.entidades", false, barsByEntity},
        {"dinero", "graphic.dinero", false, moneyByYear},
        {"dinero-entidades", "graphic.dinero-entidades", false, moneyByEntity},
        {"cambios", "graphic.cambios", true, whatChanged},
        {"mapa", "graphic.mapa", false, goalsByPeriod},
        {"meta", "graphic.meta", false, pathOfGoal},
    };
    static const std::vector<GraphicKind> all(std::begin(kinds), std::end(kinds));
    return all;
}

const GraphicKind* graphicKind(const std::string& which) {
    for (const GraphicKind& kind : graphicKinds())
        if (which == kind.which) return &kind;
    return nullptr;
}

}  // namespace app
