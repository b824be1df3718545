#include "store/adoption.h"

#include <utility>

#include "plan/period.h"
#include "store/parse.h"
#include "store/sha256.h"

namespace store {
namespace {

void putText(Json& json, const char* name, const std::string& text) {
    if (!text.empty()) json[name] = text;
}

Json toJson(const Instrument& instrument) {
    Json json = Json::object();
    putText(json, "kind", instrument.kind);
    putText(json, "number", instrument.number);
    putText(json, "day", instrument.day);
    return json;
}

class Reader {
  public:
    Reader(const Json& json, Problems& problems, std::string where)
        : json_(json), problems_(problems), where_(std::move(where)) {
        if (!json.is_object()) problems.push_back({ProblemKind::wrongType, where_, json.type_name()});
    }

    const Json* member(const char* name) const {
        const auto found = json_.is_object() ? json_.find(name) : json_.end();
        return found == json_.end() ? nullptr : &*found;
    }
    std::string at(const char* name) const { return pointer(where_, name); }

    std::string text(const char* name, bool required) {
        const Json* found = member(name);
        if (!found && required && json_.is_object())
            problems_.push_back({ProblemKind::missingField, at(name), ""});
        if (!found) return {};
        if (const auto* string = found->get_ptr<const std::string*>()) return *string;
        problems_.push_back({ProblemKind::wrongType, at(name), found->type_name()});
        return {};
    }

  private:
    const Json& json_;
    Problems& problems_;
    std::string where_;
};

Instrument instrumentFromJson(const Json& json, Problems& problems, const std::string& where) {
    Reader in(json, problems, where);
    Instrument instrument{in.text("kind", false), in.text("number", false), in.text("day", true)};
    if (!instrument.day.empty() && !plan::parseDay(instrument.day))
        problems.push_back({ProblemKind::badValue, in.at("day"), instrument.day});
    return instrument;
}

bool isSeal(const std::string& text) { return !text.empty() && readSeal(text) == text; }

}  // namespace

std::optional<Adoption> adoptionOf(const Json& document, Problems& problems, const std::string& where) {
    const auto found = document.is_object() ? document.find("adopted") : document.end();
    if (found == document.end()) return std::nullopt;
    Reader in(*found, problems, pointer(where, "adopted"));
    Adoption adoption;
    adoption.seal = in.text("seal", true);
    if (!adoption.seal.empty() && !isSeal(adoption.seal))
        problems.push_back({ProblemKind::badValue, in.at("seal"), adoption.seal});
    adoption.text = in.text("text", false);
    if (const Json* instrument = in.member("instrument"))
        adoption.instrument = instrumentFromJson(*instrument, problems, in.at("instrument"));
    else if (found->is_object())
        problems.push_back({ProblemKind::missingField, in.at("instrument"), ""});
    const Json* earlier = in.member("earlier");
    if (earlier && !earlier->is_object())
        problems.push_back({ProblemKind::wrongType, in.at("earlier"), earlier->type_name()});
    if (earlier && earlier->is_object())
        for (const auto& [seal, instrument] : earlier->items()) {
            const std::string at = pointer(in.at("earlier"), seal);
            if (!isSeal(seal)) problems.push_back({ProblemKind::badValue, at, seal});
            adoption.earlier[seal] = instrumentFromJson(instrument, problems, at);
        }
    return adoption;
}

std::optional<std::vector<Change>> adopt(const Json& document, const Instrument& instrument,
                                         Problems& problems) {
    const std::size_t before = problems.size();
    const Json json = toJson(instrument);
    instrumentFromJson(json, problems, "/adopted/instrument");
    auto text = sealedText(document, problems);
    const auto standing = adoptionOf(document, problems);
    if (problems.size() != before || !text) return std::nullopt;

    Json adopted = Json::object();
    std::string seal = sha256Hex(*text);
    if (standing) {
        for (const auto& [earlier, of] : standing->earlier) adopted["earlier"][earlier] = toJson(of);
        adopted["earlier"][standing->seal] = toJson(standing->instrument);
        adopted["earlier"].erase(seal);  // adopted anew as it was: a corrected number or day
        if (adopted["earlier"].empty()) adopted.erase("earlier");
    }
    adopted["seal"] = std::move(seal);
    adopted["instrument"] = json;
    adopted["text"] = *std::move(text);
    return std::vector<Change>{set("/adopted", std::move(adopted)), set("/adoptedOn", instrument.day)};
}

std::optional<SealCheck> checkSeal(const Json& document, Problems& problems) {
    const std::size_t before = problems.size();
    const auto adoption = adoptionOf(document, problems);
    if (!adoption || problems.size() != before) return std::nullopt;
    SealCheck check;
    check.seal = adoption->seal;
    Problems unreadable;
    check.ofNow = sealOf(document, unreadable).value_or("");
    if (adoption->text.empty()) return check;
    check.ofCopy = sha256Hex(adoption->text);
    if (const auto copy = parseJson(adoption->text, unreadable))
        check.changes = whatChangedSince(*copy, document);
    return check;
}

}  // namespace store
