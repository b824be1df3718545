#include "app/formulation_labels.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "store/parse.h"

namespace app {

namespace {

using Steps = std::vector<std::string>;

struct Part {
    Steps at;          // * is any id
    std::string form;  // of the texts "record.<form>.<field>"
    std::string page;
};

std::vector<Part> parts(const Texts& t) {
    return {{{"frame"}, "frame", t("frame.title")},
            {{"sources", "*"}, "source", t("records.source")},
            {{"actors", "*"}, "actor", t("records.actor")},
            {{"articulation", "*"}, "articulation", t("records.articulation")},
            {{"workingTables", "*"}, "workingTable", t("records.workingTable")},
            {{"analysis", "findings", "*"}, "finding", t("records.finding")},
            {{"analysis", "themes", "*"}, "strategicTheme", t("records.strategicTheme")},
            {{"swot", "items", "*"}, "swotItem", t("swot.title")},
            {{"swot", "strategies", "*"}, "strategy", t("swot.title")},
            {{"selfDiagnosis"}, "diagnosis", t("diagnosis.title")},
            {{"document", "sections", "*"}, "section", t("records.section")}};
}

bool standsAt(const Steps& steps, const Steps& place) {
    return steps.size() >= place.size() && std::equal(place.begin(), place.end(), steps.begin(),
                                                      [](const std::string& wanted, const std::string& step) {
                                                          return wanted == "*" || wanted == step;
                                                      });
}

// A text that is missing is kept as its own key (texts.h).
bool has(const Texts& t, const std::string& key) {
    const auto found = t.all().find(key);
    return found != t.all().end() && found->second != key;
}

// The texts of written paragraphs, one after the other.
void writtenIn(const store::Json& value, std::string& words) {
    if (value.is_array())
        for (const store::Json& one : value) writtenIn(one, words);
    if (!value.is_object()) return;
    if (const auto text = value.find("text"); text != value.end() && text->is_string())
        words += text->get<std::string>();
    for (const store::Json& member : value)
        if (member.is_structured()) writtenIn(member, words);
}

}  // namespace

std::optional<FormulationLabel> formulationLabel(const Texts& t, std::string_view pointer) {
    const auto steps = store::pointerKeys(pointer);
    if (!steps) return std::nullopt;
    for (const Part& part : parts(t)) {
        if (!standsAt(*steps, part.at)) continue;
        FormulationLabel label{part.page, "", std::string("record.") + part.form};
        for (std::size_t i = part.at.size(); i < steps->size(); ++i) {
            // What has no text is an id.
            const std::string key = label.key + "." + (*steps)[i];
            if (!has(t, key)) continue;
            label.key = key;
            label.field += (label.field.empty() ? "" : " · ") + t(key);
        }
        if (label.field.empty() && steps->size() > part.at.size()) return std::nullopt;
        return label;
    }
    return std::nullopt;
}

store::Json formulationValue(const Texts& t, const FormulationLabel& label, const store::Json& value) {
    if (value.is_string()) {
        const std::string key = label.key + "." + value.get<std::string>();
        return has(t, key) ? store::Json(t(key)) : value;
    }
    std::string words;
    writtenIn(value, words);
    return words.empty() ? value : store::Json(words);
}

}  // namespace app
