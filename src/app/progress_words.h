// Progress in words, the same at every door.
#pragma once

#include <optional>
#include <string>

#include "app/texts.h"
#include "plan/figure.h"
#include "plan/light.h"
#include "ui/theme.h"

namespace app {

// "74,5 %", or the word for what is no number: "No programado", "Sin reporte"…
std::string figureWords(const Texts& t, const plan::Figure& figure);
std::string figureWords(const Texts& t, plan::FigureKind kind, const std::optional<double>& ratio);
// "Fuente: … Datos hasta el …", and as known on which day where that is not now (ISO dates).
std::string sourceWords(const Texts& t, const std::string& source, const std::string& cutOff,
                        const std::string& knownOn);
// The light's word: "A tiempo", "En observación", "Atrasada", "Crítica"; empty when there is no light.
std::string lightWords(const Texts& t, plan::Light light);
ui::Tone toneOf(plan::Light light);
// "Acumulado: se suma año a año"…
std::string accumulationWords(const Texts& t, plan::Accumulation accumulation);

}  // namespace app
