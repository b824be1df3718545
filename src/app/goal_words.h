// What is said of a goal's indicator and of its money, the same at every door.
#pragma once

#include <string>

#include "app/texts.h"
#include "plan/money.h"
#include "plan/period.h"
#include "plan/plan.h"
#include "ui/theme.h"

namespace app {

// One sentence: what the type means, and what it does to the figure.
std::string accumulationMeaning(const Texts& t, plan::Accumulation accumulation);

// Whether the four years' target and the years' agree, in words; empty words: there is nothing to hold
// against each other. The tone is good, watch, or muted where nothing can be right or wrong.
struct Check {
    std::string words;
    ui::Tone tone = ui::Tone::muted;
};
// The years whose action plan asks for something else than the plan's target: there the former counts as what
// the year asks. A sentence that names them, or nothing.
std::string otherProgrammedWords(const Texts& t, const plan::Goal& goal, const plan::Timing& timing);
Check targetCheckWords(const Texts& t, const plan::Goal& goal, const plan::Timing& timing);

// "Compromisos", "Pagos"…
const std::string& termWords(const Texts& t, plan::MoneyTerm term);
// "Compromisos sobre apropiación definitiva": the two terms of an execution.
std::string executionTerms(const Texts& t, const plan::Execution& execution);
// "$ 12 millones comprometidos de $ 20 millones apropiados"; empty when a term is missing.
std::string executionAmounts(const Texts& t, const plan::Execution& execution);
// "Lo pagado ($ 5) supera lo obligado ($ 4)".
std::string excessWords(const Texts& t, const plan::MoneyExcess& excess);

}  // namespace app
