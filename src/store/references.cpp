#include "store/references.h"

#include <string_view>
#include <utility>
#include <vector>

#include "store/formulation_fields.h"
#include "store/parse.h"

namespace store {
namespace {

class ReferenceWalk final : public Fields {
  public:
    explicit ReferenceWalk(const std::function<void(const Reference&)>& take) : take_(take) {}

    void text(const char*, std::string&, Need) override {}
    void checked(const char*, std::string&, bool (*)(const std::string&)) override {}
    void number(const char*, double&, Range) override {}
    void number(const char*, std::optional<double>&, Range) override {}
    void whole(const char*, std::optional<int>&, Range) override {}
    void flag(const char*, bool&) override {}
    void places(const char*, std::map<std::string, double>&) override {}

    void reference(const char* name, plan::Id& value, Collection to, Tie tie) override {
        if (!value.empty()) tell(pointer(open_.back().where, name), value, to, tie);
    }

    void references(const char* name, std::set<plan::Id>& value, Collection to) override {
        for (const plan::Id& id : value)
            tell(pointer(pointer(open_.back().where, name), id), id, to, Tie::loose);
    }

  protected:
    void wordAt(const char*, int&, EnumWords) override {}

    bool open(const char* name, Shape) override {
        Level inner = open_.back();
        inner.where = pointer(inner.where, name);
        open_.push_back(std::move(inner));
        return true;
    }
    void openItem(const plan::Id& id, Collection as) override {
        const std::string where = pointer(open_.back().where, id);
        open_.push_back({where, where, as, id});
    }
    void openAt(std::size_t index) override {
        Level inner = open_.back();
        inner.where = pointer(inner.where, std::to_string(index));
        open_.push_back(std::move(inner));
    }
    void close() override { open_.pop_back(); }

  private:
    struct Level {
        std::string where;
        std::string record;
        Collection in = Collection::none;
        plan::Id id;
    };

    void tell(std::string where, const plan::Id& id, Collection to, Tie tie) {
        const Level& level = open_.back();
        take_({std::move(where), to, id, tie, level.record, level.in, level.id});
    }

    const std::function<void(const Reference&)>& take_;
    std::vector<Level> open_{Level{}};
};

struct Place {
    std::string_view pointer;
    bool (*has)(const plan::Plan&, const plan::Id&);
};

template <auto member>
bool inPlan(const plan::Plan& plan, const plan::Id& id) {
    return (plan.*member).contains(id);
}

template <auto group, auto member>
bool inGroup(const plan::Plan& plan, const plan::Id& id) {
    return ((plan.*group).*member).contains(id);
}

// By Collection.
constexpr Place kPlaces[] = {
    {"", nullptr},
    {"/entities", inPlan<&plan::Plan::entities>},
    {"/lines", inPlan<&plan::Plan::lines>},
    {"/objectives", inPlan<&plan::Plan::objectives>},
    {"/goals", inPlan<&plan::Plan::goals>},
    {"/projects", inPlan<&plan::Plan::projects>},
    {"/workPlan/phases", inGroup<&plan::Plan::workPlan, &plan::WorkPlan::phases>},
    {"/workPlan/steps", inGroup<&plan::Plan::workPlan, &plan::WorkPlan::steps>},
    {"/workPlan/activities", inGroup<&plan::Plan::workPlan, &plan::WorkPlan::activities>},
    {"/sources", inPlan<&plan::Plan::sources>},
    {"/swot/items", inGroup<&plan::Plan::swot, &plan::Swot::items>},
    {"/swot/strategies", inGroup<&plan::Plan::swot, &plan::Swot::strategies>},
    {"/selfDiagnosis/dimensions", inGroup<&plan::Plan::selfDiagnosis, &plan::SelfDiagnosis::dimensions>},
    {"/workingTables", inPlan<&plan::Plan::workingTables>},
    {"/analysis/themes", inGroup<&plan::Plan::analysis, &plan::Analysis::themes>},
    {"/document/sections", inGroup<&plan::Plan::document, &plan::PlanDocument::sections>},
    {"/approval/submissions", inGroup<&plan::Plan::approval, &plan::ApprovalProcess::submissions>},
    {"/socialisation/meetings", inGroup<&plan::Plan::socialisation, &plan::Socialisation::meetings>},
};

const Place& placeOf(Collection collection) { return kPlaces[static_cast<std::size_t>(collection)]; }

}  // namespace

void eachReference(const plan::Plan& plan, const std::function<void(const Reference&)>& take) {
    ReferenceWalk walk(take);
    formulationFields(walk, const_cast<plan::Plan&>(plan));  // the walk changes nothing
}

bool has(const plan::Plan& plan, Collection collection, const plan::Id& id) {
    return collection != Collection::none && placeOf(collection).has(plan, id);
}

std::string pointerOf(Collection collection, const plan::Id& id) {
    return pointer(placeOf(collection).pointer, id);
}

void checkFormulationReferences(const plan::Plan& plan, Problems& problems, const std::string& where) {
    eachReference(plan, [&](const Reference& reference) {
        if (!has(plan, reference.to, reference.id))
            problems.push_back({ProblemKind::badReference, where + reference.where, reference.id});
    });
}

}  // namespace store
