// Chapter 1: the sector and the development plan it answers to.
#include "report/sources.h"
#include "report/word_keys.h"

namespace report {

void entitiesSource(const Making& m, const Place&) {
    m.tasks.push_back([&m] {
        if (m.plan.entities.empty()) return m.missing(key::noEntities);
        Table table{m.t(key::entitiesTable),
                    {{m.t(key::entity), 2.2}, {m.t(key::shortName), 0.8}, {m.t(key::role), 3}},
                    {}};
        for (const plan::Id& id : plan::inOrder(m.plan.entities)) {
            const plan::Entity& entity = m.plan.entities.at(id);
            table.rows.push_back({{plain(entity.name), plain(entity.shortName),
                                   plain(entity.role.empty() ? m.t(key::notWritten) : entity.role)}});
        }
        m.put(std::move(table));
    });
}

void developmentPlanSource(const Making& m, const Place&) {
    m.tasks.push_back([&m] {
        if (m.plan.developmentPlan.empty()) return m.missing(key::noDevelopmentPlan);
        m.put(paragraph(m.t.with(key::developmentPlan, {m.plan.developmentPlan})));
        if (m.plan.firstYear)
            m.put(paragraph(
                m.t.with(key::period, {std::to_string(m.plan.firstYear), std::to_string(m.plan.lastYear)})));
    });
}

}  // namespace report
