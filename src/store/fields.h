// The fields of a record: what each is called in a document, what it may hold and what it refers to. Said
// once for every type (formulation_fields.h), and walked to read it, to write it, and to find who refers to
// whom.
#pragma once

#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "plan/id.h"
#include "store/formulation_words.h"

namespace store {

// The collections of a plan that something refers to.
enum class Collection : std::uint8_t {
    none,
    entities,
    lines,
    objectives,
    goals,
    projects,
    workPhases,
    workSteps,
    workActivities,
    sources,
    swotItems,
    strategies,
    diagnosisDimensions,
    workingTables,
    strategicThemes,
    sections,
    submissions,
    socialMeetings
};

// What becomes of a record when what it refers to is removed.
enum class Tie : std::uint8_t {
    loose,    // it loses the reference
    along,    // it is removed as well
    required  // the same, and it cannot be without one
};

enum class Need : std::uint8_t { optional, required };

// Both included.
struct Range {
    double least = -std::numeric_limits<double>::max();
    double most = std::numeric_limits<double>::max();
};

class Fields {
  public:
    virtual ~Fields() = default;

    virtual void text(const char* name, std::string& value, Need need = Need::optional) = 0;
    // Empty, or what `isGood` takes.
    virtual void checked(const char* name, std::string& value, bool (*isGood)(const std::string&)) = 0;
    virtual void number(const char* name, double& value, Range range = {}) = 0;
    virtual void number(const char* name, std::optional<double>& value, Range range = {}) = 0;
    virtual void whole(const char* name, std::optional<int>& value, Range range) = 0;
    virtual void flag(const char* name, bool& value) = 0;
    virtual void reference(const char* name, plan::Id& value, Collection to, Tie tie = Tie::loose) = 0;
    virtual void references(const char* name, std::set<plan::Id>& value, Collection to) = 0;
    // Names with a place each.
    virtual void places(const char* name, std::map<std::string, double>& value) = 0;

    template <class Enum>
    void word(const char* name, Enum& value) {
        int at = static_cast<int>(value);
        wordAt(name, at, wordsOf(value));
        value = static_cast<Enum>(at);
    }

    // One inside another; empty is as absent.
    template <class Record>
    void record(const char* name, Record& value) {
        if (!open(name, Shape::record)) return;
        fields(*this, value);
        close();
    }

    template <class Record>
    void records(const char* name, std::map<plan::Id, Record>& value, Collection as = Collection::none) {
        if (!open(name, Shape::records)) return;
        std::vector<plan::Id> known;
        for (const auto& [id, item] : value) known.push_back(id);
        for (const plan::Id& id : keys(std::move(known))) {
            openItem(id, as);
            fields(*this, value[id]);
            close();
        }
        close();
    }

    // Values without an identity of their own.
    template <class Record>
    void list(const char* name, std::vector<Record>& value) {
        if (!open(name, Shape::list)) return;
        value.resize(size(value.size()));
        for (std::size_t i = 0; i < value.size(); ++i) {
            openAt(i);
            fields(*this, value[i]);
            close();
        }
        close();
    }

  protected:
    enum class Shape : std::uint8_t { record, records, list };

    virtual void wordAt(const char* name, int& value, EnumWords words) = 0;
    // Whether there is anything to walk; if so, close() follows.
    virtual bool open(const char* name, Shape shape) = 0;
    virtual void openItem(const plan::Id& id, Collection as) = 0;
    virtual void openAt(std::size_t index) = 0;
    virtual void close() = 0;
    // What to walk of a collection that has these, of a list that has so many.
    virtual std::vector<plan::Id> keys(std::vector<plan::Id> known) { return known; }
    virtual std::size_t size(std::size_t known) { return known; }
};

}  // namespace store
