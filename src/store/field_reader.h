// Reads a record's fields from JSON and says where something is wrong.
#pragma once

#include <string>
#include <vector>

#include "store/fields.h"
#include "store/json.h"
#include "store/problem.h"

namespace store {

class FieldReader final : public Fields {
  public:
    // What is not an object is told at once, and nothing is read from it. `json` outlives this.
    FieldReader(const Json& json, Problems& problems, std::string where);

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
    void close() override { open_.pop_back(); }
    std::vector<plan::Id> keys(std::vector<plan::Id> known) override;
    std::size_t size(std::size_t known) override;

  private:
    struct Level {
        const Json* json;  // null: there is nothing to read
        std::string where;
    };
    const Json* member(const char* name) const;
    std::string at(const char* name) const;
    void enter(const Json& json, std::string where);
    void wrongType(const Json& found, std::string where);
    void badValue(const Json& found, std::string where);
    std::optional<double> numberIn(const char* name, Range range);

    Problems& problems_;
    std::vector<Level> open_;
};

}  // namespace store
