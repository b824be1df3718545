#include "store/field_writer.h"

#include "store/parse.h"

namespace store {

void FieldWriter::text(const char* name, std::string& value, Need need) {
    if (!value.empty() || need == Need::required) here()[name] = value;
}

void FieldWriter::checked(const char* name, std::string& value, bool (*)(const std::string&)) {
    text(name, value, Need::optional);
}

void FieldWriter::number(const char* name, double& value, Range) { here()[name] = store::number(value); }

void FieldWriter::number(const char* name, std::optional<double>& value, Range) {
    if (value) here()[name] = store::number(*value);
}

void FieldWriter::whole(const char* name, std::optional<int>& value, Range) {
    if (value) here()[name] = *value;
}

void FieldWriter::flag(const char* name, bool& value) {
    if (value) here()[name] = true;
}

void FieldWriter::reference(const char* name, plan::Id& value, Collection, Tie tie) {
    text(name, value, tie == Tie::required ? Need::required : Need::optional);
}

void FieldWriter::references(const char* name, std::set<plan::Id>& value, Collection) {
    for (const plan::Id& id : value) here()[name][id] = true;
}

void FieldWriter::places(const char* name, std::map<std::string, double>& value) {
    for (const auto& [key, place] : value) here()[name][key] = store::number(place);
}

void FieldWriter::wordAt(const char* name, int& value, EnumWords words) {
    const std::string word = words[static_cast<std::size_t>(value)];
    if (!word.empty()) here()[name] = word;
}

bool FieldWriter::open(const char* name, Shape shape) {
    Json& parent = here();
    Json& made = parent[name] = shape == Shape::list ? Json::array() : Json::object();
    open_.push_back({&made, &parent, name, false});
    return true;
}

void FieldWriter::openItem(const plan::Id& id, Collection) {
    open_.push_back({&(here()[id] = Json::object()), nullptr, {}, true});
}

void FieldWriter::openAt(std::size_t) {
    here().push_back(Json::object());
    open_.push_back({&here().back(), nullptr, {}, true});
}

void FieldWriter::close() {
    const Level level = std::move(open_.back());
    open_.pop_back();
    if (!level.keepEmpty && level.json->empty()) level.parent->erase(level.name);
}

}  // namespace store
