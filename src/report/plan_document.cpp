#include "report/plan_document.h"

#include <set>
#include <utility>

#include "report/sources.h"
#include "report/word_keys.h"
#include "report/written_text.h"

namespace report {

struct DocumentMaker::Work {
    PlanSubject subject;
    Words words;
    PlanFigures figures;
    Document document;
    std::vector<std::function<void()>> lastTasks;
    std::set<std::string> anchors;
    std::unique_ptr<Making> making;

    std::string freeAnchor(const std::string& wanted) {
        std::string anchor = wanted;
        for (int n = 2; !anchors.insert(anchor).second; ++n) anchor = wanted + "-" + std::to_string(n);
        return anchor;
    }
};

namespace {

void begin(const PlanSubject& subject, const Words& t, Document& document) {
    const plan::Plan& plan = subject.plan;
    const AdoptionFacts& adoption = subject.adoption;
    document.language = t.locale;
    document.publisher = plan.source.empty() ? plan.sector : plan.source;
    document.date = plan.cutOff.empty() ? plan.adoptedOn : plan.cutOff;
    document.labels = {t(key::contents),  t(key::skip),    t(key::table), t(key::chart),
                       t(key::chartData), t(key::missing), t(key::page)};
    TitlePage& page = document.titlePage;
    page.kind = plan.sector;
    if (!plan.territory.empty()) page.kind += (page.kind.empty() ? "" : " · ") + plan.territory;
    page.title = plan.name.empty() ? t(key::untitled) : plan.name;
    if (plan.firstYear) page.subtitle = std::to_string(plan.firstYear) + "–" + std::to_string(plan.lastYear);
    for (const plan::Id& id : plan::inOrder(plan.entities)) page.authors.push_back(plan.entities.at(id).name);
    page.facts.push_back(!adoption.instrument.empty() ? t.with(key::adoptedBy, {adoption.instrument})
                         : plan.adoptedOn.empty()     ? t(key::notAdopted)
                                                      : t.with(key::adopted, {t.date(plan.adoptedOn)}));
    if (!adoption.seal.empty())
        page.seal = {adoption.instrument, t(key::seal), adoption.seal,
                     (adoption.standing.empty() ? "" : adoption.standing + ". ") + t(key::sealCheck)};
    if (!plan.cutOff.empty()) {
        // On the title page it stands alone, without the full stop it has among sentences.
        std::string words = t.with(key::cutOff, {t.date(plan.cutOff)});
        if (words.ends_with('.')) words.pop_back();
        page.facts.push_back(std::move(words));
    }
    document.description = t.with(key::description, {page.title, page.subtitle});
}

}  // namespace

DocumentMaker::DocumentMaker(const PlanSubject& subject, Words words, ChartFrame frame)
    : work_(new Work{subject, std::move(words), {}, {}, {}, {}, {}}) {
    Work& work = *work_;
    const Words& t = work.words;
    chart::Frame chartFrame;
    chartFrame.width = frame.width;
    chartFrame.textSize = frame.textSize;
    chartFrame.measure = std::move(frame.measure);
    chartFrame.number = [&t](double value, int decimals) { return t.number(value, decimals); };
    tasks_ = figureTasks(subject.plan, work.figures);
    work.making.reset(new Making{work.subject, subject.plan, t, work.figures, std::move(chartFrame),
                                 work.document, tasks_, work.lastTasks});
    const Making& making = *work.making;
    begin(work.subject, t, work.document);

    for (std::size_t i = 0; i < subject.sections.size(); ++i) {
        const SectionRecipe& recipe = subject.sections[i];
        const std::string anchor = work.freeAnchor(anchorOf(!recipe.id.empty()      ? recipe.id
                                                            : recipe.number.empty() ? recipe.title
                                                                                    : recipe.number));
        const int level = recipe.level < 1 ? 1 : recipe.level > 4 ? 4 : recipe.level;
        const bool hasParts = i + 1 < subject.sections.size() && subject.sections[i + 1].level > recipe.level;
        tasks_.push_back([&making, &recipe, anchor, level, hasParts] {
            making.document.sections.push_back({anchor, recipe.number, recipe.title, level, true, {}});
            for (Block& block : blocksOf(recipe.text)) making.put(std::move(block));
            const bool empty = making.document.sections.back().blocks.empty() && recipe.sources.empty() &&
                               recipe.glossary.empty() && recipe.bibliography.empty();
            if (empty && !hasParts && recipe.expected) making.missing(key::unwritten);
        });
        for (const std::string& asked : recipe.sources) {
            const std::size_t colon = asked.find(':');
            const std::string name = asked.substr(0, colon);
            const std::string argument = colon == std::string::npos ? "" : asked.substr(colon + 1);
            if (const Source source = sourceNamed(name))
                source(making, {argument, level, anchor});
            else
                tasks_.push_back(
                    [&making, name] { making.put(Missing{making.t.with(key::unknownSource, {name})}); });
        }
        if (!recipe.glossary.empty())
            tasks_.push_back([&making, &recipe] { making.put(Glossary{recipe.glossary}); });
        if (!recipe.bibliography.empty())
            tasks_.push_back([&making, &recipe] { making.put(Bibliography{recipe.bibliography}); });
    }
    for (auto& task : work.lastTasks) tasks_.push_back(std::move(task));
}

DocumentMaker::~DocumentMaker() = default;

bool DocumentMaker::step() {
    if (done_ < tasks_.size()) {
        tasks_[done_]();
        tasks_[done_++] = nullptr;
    }
    return done_ == tasks_.size();
}

double DocumentMaker::progress() const {
    return tasks_.empty() ? 1 : static_cast<double>(done_) / static_cast<double>(tasks_.size());
}

Document DocumentMaker::take() {
    // Parts that sources made took anchors without asking: links lead to the first of a name.
    std::set<std::string> taken;
    for (Section& section : work_->document.sections) {
        std::string anchor = section.anchor;
        for (int n = 2; !taken.insert(anchor).second; ++n) anchor = section.anchor + "-" + std::to_string(n);
        section.anchor = anchor;
    }
    return std::move(work_->document);
}

Document documentOf(const PlanSubject& subject, const Words& words, const ChartFrame& frame) {
    DocumentMaker maker(subject, words, frame);
    while (!maker.step()) {
    }
    return maker.take();
}

}  // namespace report
