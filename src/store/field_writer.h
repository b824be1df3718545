// Writes a record's fields as JSON.
#pragma once

#include <string>
#include <vector>

#include "store/fields.h"
#include "store/json.h"

namespace store {

class FieldWriter final : public Fields {
  public:
    // Adds to the object, which outlives this.
    explicit FieldWriter(Json& into) : open_{{&into, nullptr, {}, false}} {}

    void text(const char* name, std::string& value, Need need) override;
    void checked(const char* name, std::string& value, bool (*isGood)(const std::string&)) override;
    void number(const char* name, double& value, Range range) override;
    void number(const char* name, std::optional<double>& value, Range range) override;
    void whole(const char* name, std::optional<int>& value, Range range) override;
    void flag(const char* name, bool& value) override;
    void reference(const char* name, plan::Id& value, Collection to, Tie tie) override;
    void references(const char* name, std::set<plan::Id>& value, Collection to) override;
    void places(const char* name, std::map<std::string, double>& value) override;

  protected:
    void wordAt(const char* name, int& value, EnumWords words) override;
    bool open(const char* name, Shape shape) override;
    void openItem(const plan::Id& id, Collection as) override;
    void openAt(std::size_t index) override;
    void close() override;

  private:
    struct Level {
        Json* json;
        Json* parent;      // that it is dropped from when it stays empty
        std::string name;  // in the parent
        bool keepEmpty;    // an item of a collection is there even with nothing in it
    };
    Json& here() { return *open_.back().json; }

    std::vector<Level> open_;
};

}  // namespace store
