// What stands at a document's end: changes since it was adopted, terms, and what it still lacks.
#include <algorithm>

#include "report/sources.h"
#include "report/word_keys.h"

namespace report {

namespace {

// "/years/2025/programmed": which figure of the goal a change was made to, in words.
std::string fieldWords(const Making& m, const std::string& field) {
    const std::size_t year = field.find("/years/");
    std::string words = m.t(field.find("baseline") != std::string::npos     ? key::baseline
                            : field.find("programmed") != std::string::npos ? key::programmed
                            : year == 0                                     ? key::yearTarget
                                                                            : key::fourYearTarget);
    if (year == 0) words += " " + field.substr(7, 4);
    return words;
}

}  // namespace

void targetChangesSource(const Making& m, const Place&) {
    m.tasks.push_back([&m] {
        struct Change {
            const plan::Goal* goal;
            const plan::TargetChange* change;
        };
        std::vector<Change> changes;
        for (const plan::Id& id : plan::inOrder(m.plan.goals))
            for (const auto& [key, change] : m.plan.goals.at(id).changes)
                changes.push_back({&m.plan.goals.at(id), &change});
        if (changes.empty()) return m.put(paragraph(m.t(key::noChanges)));
        std::stable_sort(changes.begin(), changes.end(),
                         [](const Change& a, const Change& b) { return a.change->day < b.change->day; });
        Table table{m.t(key::changesTable),
                    {{m.t(key::day), 1.3},
                     {m.t(key::goal), 3},
                     {m.t(key::what), 1.4},
                     {m.t(key::before), 1, Align::end},
                     {m.t(key::after), 1, Align::end},
                     {m.t(key::reason), 2.4}},
                    {}};
        for (const Change& each : changes)
            table.rows.push_back(
                {{plain(m.t.date(each.change->day)), plain(codedName(each.goal->code, each.goal->name)),
                  plain(fieldWords(m, each.change->field)), plain(valueWords(m.t, each.change->before)),
                  plain(valueWords(m.t, each.change->after)),
                  plain(each.change->reason.empty() ? m.t(key::notWritten) : each.change->reason)}});
        m.put(std::move(table));
    });
}

void glossarySource(const Making& m, const Place&) {
    m.tasks.push_back([&m] {
        static constexpr std::string_view entries[][2] = {
            {key::termLine, key::meaningLine},
            {key::termObjective, key::meaningObjective},
            {key::termOutcome, key::meaningOutcome},
            {key::termOutput, key::meaningOutput},
            {key::termIndicator, key::meaningIndicator},
            {key::termBaseline, key::meaningBaseline},
            {key::termYear, key::meaningYear},
            {key::termCutOff, key::meaningCutOff},
            {key::termAppropriation, key::meaningAppropriation},
            {key::termCommitment, key::meaningCommitment},
            {key::termObligation, key::meaningObligation},
            {key::termPayment, key::meaningPayment},
        };
        Glossary glossary;
        for (const auto& [term, meaning] : entries)
            glossary.entries.push_back({m.t(term), plain(m.t(meaning))});
        std::sort(glossary.entries.begin(), glossary.entries.end(),
                  [](const GlossaryEntry& a, const GlossaryEntry& b) { return a.term < b.term; });
        m.put(std::move(glossary));
    });
}

// Made last, when it is known; it stands where it was asked for.
void missingListSource(const Making& m, const Place& place) {
    m.lastTasks.push_back([&m, anchor = place.anchor] {
        List list;
        std::string words;
        for (const Section& section : m.document.sections)
            for (const Block& block : section.blocks)
                if (const auto* missing = std::get_if<Missing>(&block))
                    list.items.push_back(
                        {{headingOf(section), false, false, "#" + section.anchor}, {": " + missing->what}});
        for (Section& section : m.document.sections)
            if (section.anchor == anchor)
                section.blocks.push_back(list.items.empty() ? Block(paragraph(m.t(key::nothingMissing)))
                                                            : Block(std::move(list)));
    });
}

}  // namespace report
