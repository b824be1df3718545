#include "store/field_reader.h"

#include <cmath>
#include <utility>

#include "store/parse.h"

namespace store {

FieldReader::FieldReader(const Json& json, Problems& problems, std::string where) : problems_(problems) {
    enter(json, std::move(where));
}

const Json* FieldReader::member(const char* name) const {
    const Json* json = open_.back().json;
    if (!json) return nullptr;
    const auto found = json->find(name);
    return found == json->end() ? nullptr : &*found;
}

std::string FieldReader::at(const char* name) const { return pointer(open_.back().where, name); }

void FieldReader::wrongType(const Json& found, std::string where) {
    problems_.push_back({ProblemKind::wrongType, std::move(where), found.type_name()});
}

void FieldReader::badValue(const Json& found, std::string where) {
    const auto* string = found.get_ptr<const std::string*>();
    problems_.push_back({ProblemKind::badValue, std::move(where), string ? *string : found.dump()});
}

void FieldReader::enter(const Json& json, std::string where) {
    if (!json.is_object()) wrongType(json, where);
    open_.push_back({json.is_object() ? &json : nullptr, std::move(where)});
}

void FieldReader::text(const char* name, std::string& value, Need need) {
    const Json* found = member(name);
    if (!found) {
        if (need == Need::required && open_.back().json)
            problems_.push_back({ProblemKind::missingField, at(name), ""});
        return;
    }
    if (const auto* string = found->get_ptr<const std::string*>())
        value = *string;
    else
        wrongType(*found, at(name));
}

void FieldReader::checked(const char* name, std::string& value, bool (*isGood)(const std::string&)) {
    text(name, value, Need::optional);
    if (!value.empty() && !isGood(value)) badValue(*member(name), at(name));
}

std::optional<double> FieldReader::numberIn(const char* name, Range range) {
    const Json* found = member(name);
    if (!found) return std::nullopt;
    const double value = found->is_number() ? found->get<double>() : NAN;
    if (!std::isfinite(value)) {
        wrongType(*found, at(name));
        return std::nullopt;
    }
    if (value < range.least || value > range.most) {
        badValue(*found, at(name));
        return std::nullopt;
    }
    return value;
}

void FieldReader::number(const char* name, double& value, Range range) {
    value = numberIn(name, range).value_or(value);
}

void FieldReader::number(const char* name, std::optional<double>& value, Range range) {
    value = numberIn(name, range);
}

void FieldReader::whole(const char* name, std::optional<int>& value, Range range) {
    const std::optional<double> read = numberIn(name, range);
    if (!read) return;
    if (*read == std::trunc(*read))
        value = static_cast<int>(*read);
    else
        badValue(*member(name), at(name));
}

void FieldReader::flag(const char* name, bool& value) {
    const Json* found = member(name);
    if (!found) return;
    if (found->is_boolean())
        value = found->get<bool>();
    else
        wrongType(*found, at(name));
}

void FieldReader::reference(const char* name, plan::Id& value, Collection, Tie tie) {
    text(name, value, tie == Tie::required ? Need::required : Need::optional);
    if (tie == Tie::required && value.empty())
        if (const Json* found = member(name); found && found->is_string()) badValue(*found, at(name));
}

void FieldReader::references(const char* name, std::set<plan::Id>& value, Collection) {
    const Json* found = member(name);
    if (!found) return;
    if (!found->is_object()) return wrongType(*found, at(name));
    for (const auto& [id, item] : found->items()) {
        if (item == true)
            value.insert(id);
        else
            badValue(item, pointer(at(name), id));
    }
}

void FieldReader::places(const char* name, std::map<std::string, double>& value) {
    const Json* found = member(name);
    if (!found) return;
    if (!found->is_object()) return wrongType(*found, at(name));
    for (const auto& [key, item] : found->items()) {
        if (item.is_number() && std::isfinite(item.get<double>()))
            value[key] = item.get<double>();
        else
            wrongType(item, pointer(at(name), key));
    }
}

void FieldReader::wordAt(const char* name, int& value, EnumWords words) {
    const Json* found = member(name);
    if (!found) return;
    const auto* string = found->get_ptr<const std::string*>();
    if (!string) return wrongType(*found, at(name));
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (string->empty() || *string != words[i]) continue;
        value = static_cast<int>(i);
        return;
    }
    badValue(*found, at(name));
}

bool FieldReader::open(const char* name, Shape shape) {
    const Json* found = member(name);
    if (!found) return false;
    if (shape == Shape::list ? !found->is_array() : !found->is_object()) {
        wrongType(*found, at(name));
        return false;
    }
    open_.push_back({found, at(name)});
    return true;
}

void FieldReader::openItem(const plan::Id& id, Collection) {
    enter(open_.back().json->at(id), pointer(open_.back().where, id));
}

void FieldReader::openAt(std::size_t index) {
    enter(open_.back().json->at(index), pointer(open_.back().where, std::to_string(index)));
}

std::vector<plan::Id> FieldReader::keys(std::vector<plan::Id>) {
    std::vector<plan::Id> ids;
    for (const auto& [id, item] : open_.back().json->items()) ids.push_back(id);
    return ids;
}

std::size_t FieldReader::size(std::size_t) { return open_.back().json->size(); }

}  // namespace store
