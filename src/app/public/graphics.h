// The charts, each made from a plan's overview; see graphic.h.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "app/public/graphic.h"
#include "chart/scene.h"
#include "plan/light.h"

namespace app {

std::optional<Graphic> barsByLine(const GraphicSource& source);
std::optional<Graphic> barsByObjective(const GraphicSource& source);
std::optional<Graphic> barsByEntity(const GraphicSource& source);
std::optional<Graphic> moneyByYear(const GraphicSource& source);
std::optional<Graphic> moneyByEntity(const GraphicSource& source);
std::optional<Graphic> whatChanged(const GraphicSource& source);
std::optional<Graphic> goalsByPeriod(const GraphicSource& source);  // ?pagina=, ?linea=, ?entidad=, ?por=
std::optional<Graphic> pathOfGoal(const GraphicSource& source);     // ?meta=

// --- what they share
// Which chart, whose figures, of when; what is asked of it is only what it knows, and the cut-off.
Graphic graphicBegun(const GraphicSource& source, const std::string& which,
                     std::initializer_list<const char*> names = {});
// "#/avance/metas?entidad=e1": a page at the chart's cut-off.
std::string linkTo(const GraphicSource& source, const std::string& page,
                   std::map<std::string, std::string> asked = {});
chart::Role roleOf(plan::Light light);
// The ratio's light's word and "–" for none.
std::string lightCell(const Texts& t, plan::Light light);
// "compromisos": a budget term inside a sentence; termWords (goal_words.h) stands alone.
const std::string& termPhrase(const Texts& t, plan::MoneyTerm term);
// The cell of a ratio, or of the words for what is none.
GraphicCell ratioCell(const Texts& t, const plan::Taken& taken);
GraphicCell ratioCell(const std::optional<double>& ratio);

}  // namespace app
