#include "app/texts.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "app/planner/method_words.h"
#include "person.h"
#include "store/formulation_fields.h"
#include "store/goal_mapping.h"
#include "store/import_report.h"
#include "store/sheet_import.h"
#include "ui/icons.h"

using app::Texts;

namespace {

const std::string kSource = PLAN_SOURCE_DIR;

// What the citizen's program can say stands in the first, all else in the second.
constexpr const char* kParts[] = {"", ".plan"};

std::string fileOf(const std::string& language, const std::string& part) {
    return kSource + "/assets/texts/" + language + part + ".json";
}

std::map<std::string, std::string> textsIn(const std::string& language, const std::string& part) {
    std::map<std::string, std::string> texts;
    const auto json = nlohmann::json::parse(test::fileBytes(fileOf(language, part)));
    for (const auto& [key, value] : json.items()) texts[key] = value.get<std::string>();
    return texts;
}

std::map<std::string, std::string> textsOf(const std::string& language) {
    std::map<std::string, std::string> texts;
    for (const std::string part : kParts) texts.merge(textsIn(language, part));
    return texts;
}

Texts loaded(const std::string& language) { return test::loadedTexts(language); }

bool isWord(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; }

// A source without comments and includes.
std::string plainSource(const std::string& path) {
    const std::string text = test::fileBytes(path);
    std::string plain;
    for (std::size_t i = 0; i < text.size();) {
        if (text.compare(i, 2, "//") == 0 || text.compare(i, 8, "#include") == 0) {
            i = std::min(text.find('\n', i), text.size());
        } else if (text[i] == '"') {
            std::size_t end = i + 1;
            while (text[end] != '"') end += text[end] == '\\' ? 2 : 1;
            plain.append(text, i, end + 1 - i);
            i = end + 1;
        } else {
            plain += text[i++];
        }
    }
    return plain;
}

std::map<std::string, std::string> sources() {
    std::map<std::string, std::string> found;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(kSource + "/src/app"))
        if (entry.is_regular_file())
            found[entry.path().filename().string()] = plainSource(entry.path().string());
    return found;
}

// Of the citizen's program: what its doors and the program itself include, and what stands behind those
// headers.
std::set<std::string> citizensSources() {
    std::set<std::string> found;
    std::vector<std::string> waiting{"app/app.cpp", "app/citizen_doors.cpp"};
    while (!waiting.empty()) {
        const std::string name = waiting.back(), path = kSource + "/src/" + name;
        waiting.pop_back();
        if (!std::filesystem::exists(path) || !found.insert(name).second) continue;
        const std::string text = test::fileBytes(path), include = "#include \"";
        for (std::size_t at = text.find(include); at != std::string::npos; at = text.find(include, at + 1)) {
            const std::size_t begin = at + include.size();
            const std::string other = text.substr(begin, text.find('"', begin) - begin);
            if (other.rfind("app/", 0) != 0) continue;
            waiting.push_back(other);
            waiting.push_back(other.substr(0, other.rfind('.')) + ".cpp");
        }
    }
    return found;
}

// What is written in them between quotes, up to a value that is put in ("month.%d"): keys, beginnings of keys
// that are put together ("month."), and all else.
std::set<std::string> saidByCitizens() {
    std::set<std::string> said;
    for (const std::string& name : citizensSources()) {
        const std::string text = plainSource(kSource + "/src/" + name);
        for (std::size_t i = text.find('"'); i != std::string::npos; i = text.find('"', i)) {
            std::size_t end = i + 1;
            while (text[end] != '"') end += text[end] == '\\' ? 2 : 1;
            const std::string literal = text.substr(i + 1, end - i - 1);
            said.insert(literal.substr(0, literal.find('%')));
            i = end + 1;
        }
    }
    return said;
}

bool isCitizens(const std::set<std::string>& said, const std::string& key) {
    if (said.count(key)) return true;
    for (const std::string counted : {".one", ".other"})
        if (key.size() > counted.size() &&
            key.compare(key.size() - counted.size(), counted.size(), counted) == 0 &&
            said.count(key.substr(0, key.size() - counted.size())))
            return true;
    for (std::size_t dot = key.find('.'); dot != std::string::npos; dot = key.find('.', dot + 1))
        if (said.count(key.substr(0, dot + 1))) return true;
    return false;
}

// The string literals in what begins at `at`, up to the comma or bracket that ends it.
std::vector<std::string> literals(const std::string& text, std::size_t at, bool toComma) {
    std::vector<std::string> found;
    int depth = 0;
    for (std::size_t i = at; i < text.size(); ++i) {
        char c = text[i];
        if (c == '"') {
            std::size_t end = i + 1;
            while (text[end] != '"') end += text[end] == '\\' ? 2 : 1;
            found.push_back(text.substr(i + 1, end - i - 1));
            i = end;
        } else if (c == '(' || c == '{' || c == '[') {
            ++depth;
        } else if (c == ')' || c == '}' || c == ']') {
            if (--depth < 0) break;
        } else if (c == ',' && !depth && toComma) {
            break;
        }
    }
    return found;
}

struct Used {
    std::map<std::string, std::string> keys;      // and where
    std::map<std::string, std::string> prefixes;  // "phase." of a key that is put together
};

Used usedInScreens() {
    Used used;
    auto note = [&](const std::string& literal, const std::string& file, bool counted) {
        if (literal.empty() || !std::islower(static_cast<unsigned char>(literal[0]))) return;
        if (literal.back() == '.')
            used.prefixes[literal] = file;
        else if (counted)
            used.keys[literal + ".one"] = used.keys[literal + ".other"] = file;
        else
            used.keys[literal] = file;
    };
    for (const auto& [file, text] : sources()) {
        for (std::string call : {"t(", "texts_(", "with(", "count(", "fact(", "(*this)("}) {
            std::string name(call);
            for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name, at + 1)) {
                if (isWord(name[0]) && at > 0 && isWord(text[at - 1])) continue;
                for (const auto& literal : literals(text, at + name.size(), true))
                    note(literal, file, name == "count(");
            }
        }
        // Tables of keys, and functions that give one.
        for (std::size_t at = text.find("[] = {"); at != std::string::npos; at = text.find("[] = {", at + 1))
            for (const auto& literal : literals(text, at + 6, false))
                if (literal.find('.') != std::string::npos) note(literal, file, false);
        for (std::size_t at = text.find("return \""); at != std::string::npos;
             at = text.find("return \"", at + 1))
            for (const auto& literal : literals(text, at + 7, true))
                if (literal.find('.') != std::string::npos) note(literal, file, false);
    }
    return used;
}

// The labels of a form, as record_form.h puts them together.
class Labels : public store::Fields {
  public:
    explicit Labels(std::set<std::string> without = {}) : without_(std::move(without)) {}
    std::set<std::string> all;

    void text(const char* name, std::string&, store::Need) override { field(name); }
    void checked(const char* name, std::string&, bool (*)(const std::string&)) override { field(name); }
    void number(const char* name, double&, store::Range) override {
        if (std::string(name) != "order") field(name);
    }
    void number(const char* name, std::optional<double>&, store::Range) override { field(name); }
    void whole(const char* name, std::optional<int>&, store::Range) override { field(name); }
    void flag(const char* name, bool&) override { field(name); }
    void reference(const char* name, plan::Id&, store::Collection, store::Tie) override { field(name); }
    void references(const char* name, std::set<plan::Id>&, store::Collection) override {
        if (field(name)) all.insert(prefix_ + name + ".add");
    }
    void places(const char*, std::map<std::string, double>&) override {}

  protected:
    void wordAt(const char* name, int&, store::EnumWords words) override {
        if (!field(name)) return;
        for (const char* word : words)
            if (*word) all.insert(prefix_ + name + "." + word);
    }
    bool open(const char* name, Shape shape) override {
        if (shape == Shape::list || !field(name)) return false;
        opened_.push_back(prefix_);
        prefix_ += std::string(name) + ".";
        if (shape == Shape::records)
            for (const char* part : {"one", "add", "remove"}) all.insert(prefix_ + part);
        return true;
    }
    void openItem(const plan::Id&, store::Collection) override { opened_.push_back(prefix_); }
    void openAt(std::size_t) override {}
    void close() override {
        prefix_ = opened_.back();
        opened_.pop_back();
    }
    std::vector<plan::Id> keys(std::vector<plan::Id>) override { return {"one"}; }

  private:
    bool field(const char* name) {
        if (opened_.empty() && without_.count(name)) return false;
        all.insert(prefix_ + name);
        return true;
    }
    std::set<std::string> without_;
    std::string prefix_;
    std::vector<std::string> opened_;
};

template <class Record>
std::set<std::string> labelsOf(std::set<std::string> without = {}) {
    Record record;
    Labels labels(std::move(without));
    fields(labels, record);
    return labels.all;
}

// What the prefixes are completed with.
std::map<std::string, std::set<std::string>> completions() {
    std::map<std::string, std::set<std::string>> all;
    all["phase."] = {"knowing", "drafting", "approval", "implementation", "followUp", "evaluation"};
    all["accumulation."] = {"sum", "capacity", "flow", "stock", "reduction", "annualReduction"};
    all["value.kind."] = {"null", "object", "array", "string", "boolean", "number"};
    all["light."] = {"good", "watch", "late", "critical"};
    all["question.kind."] = {"chooseMany", "chooseOne", "rank", "scale", "text", "number"};
    for (const ui::Icon& icon : ui::icons) all["icon."].emplace(icon.name);
    for (int n = 0; n <= 10; ++n) all["number."].insert(std::to_string(n));
    for (int n = 1; n <= 12; ++n) all["month."].insert(std::to_string(n));
    for (const auto& field : store::allFields()) all["field."].insert(field.key);
    for (int code = 0; code <= static_cast<int>(store::NoteCode::columnUnusable); ++code) {
        all["note."].insert(store::noteKey(static_cast<store::NoteCode>(code)));
        all["note.title."].insert(store::noteKey(static_cast<store::NoteCode>(code)));
    }
    for (int refusal = 1; refusal <= static_cast<int>(store::Refusal::duplicateRow); ++refusal)
        all["refusal."].insert(store::refusalKey(static_cast<store::Refusal>(refusal)));
    store::reportTable({}, [&](std::string_view key) {
        all["report.column."].insert(std::string(key));
        return std::string(key);
    });
    // What an edit of a field is called in the history.
    all["plan."] = {"name",   "sector", "territory", "developmentPlan", "firstYear", "lastYear",
                    "cutOff", "source", "accent",    "contact",         "language",  "weightsNote"};
    all["space."] = {"dialogo", "rendicion", "mesa", "jornada", "otro"};
    all["cadence."] = {"monthly", "quarterly", "halfYearly", "yearly"};
    all["warning."] = all["warning.words."] = {"above", "backwards", "jump", "spent", "unspent", "year"};
    for (const std::string which : {"lineas", "objetivos", "entidades"})
        for (const char* part : {".nothing", ".all", ".some", ".column"})
            all["graphic."].insert(which + part);
    all["access.made."] = {"1", "2", "3", "4"};
    all["access.keys."] = {"1", "2", "3", "4", "5", "6"};
    all["access.tested."] = {"1", "2", "3", "4", "5", "6", "7"};
    all["access.limits."] = {"1", "2", "3", "4"};
    all["goal."] = {"name", "code",   "kind",        "weight", "objective",
                    "line", "entity", "responsible", "target", "notes"};
    all["indicator."] = {"name",         "accumulation", "unit",   "periodicity", "baseline",
                         "baselineDate", "formula",      "source", "purpose",     "variables",
                         "measuredBy",   "analysedBy",   "notes",  "falling",     "lagDays"};
    all["year."] = {"target", "programmed", "reported", "evidence"};
    all["accumulation.means."] = all["accumulation."];
    all["project."] = {"name", "code", "entity", "responsible", "notes"};
    all["activity."] = {"name", "responsible", "start", "end", "progress", "evidence"};
    all["money.over."] = all["money.amounts."] = {"committed", "obligated", "paid"};
    all["moneyterm."] = {"planned", "initial", "definitive", "committed", "obligated", "paid"};
    all["sheets.state."] = {"added", "changed", "removed"};
    const std::pair<std::string, std::set<std::string>> forms[] = {
        {"source", labelsOf<plan::Source>()},
        {"actor", labelsOf<plan::Actor>()},
        {"articulation", labelsOf<plan::ArticulationProblem>()},
        {"workingTable", labelsOf<plan::WorkingTable>()},
        {"teamTask", labelsOf<plan::TeamTask>()},
        {"finding", labelsOf<plan::AnalysisFinding>()},
        {"strategicTheme", labelsOf<plan::StrategicTheme>()},
        {"observation", labelsOf<plan::ReviewObservation>()},
        {"frame", labelsOf<plan::StrategicFrame>({"versions"})},
        {"approval", labelsOf<plan::ApprovalProcess>({"observations"})},
        {"socialisation", labelsOf<plan::Socialisation>()},
        {"swotItem", labelsOf<plan::SwotItem>({"votes"})},
        {"strategy", labelsOf<plan::Strategy>({"crossing"})},
        {"diagnosis", labelsOf<plan::SelfDiagnosis>({"scores"})},
        {"workPhase", labelsOf<plan::WorkPhase>()},
        {"workStep", labelsOf<plan::WorkStep>()},
        {"workActivity", labelsOf<plan::WorkActivity>()},
        {"scheduleApproval", labelsOf<plan::ScheduleApproval>()},
    };
    const std::set<std::string> withoutList = {"frame",    "approval",  "socialisation",   "swotItem",
                                               "strategy", "diagnosis", "scheduleApproval"};
    for (const auto& [kind, labels] : forms) {
        for (const auto& label : labels) all["record."].insert(kind + "." + label);
        if (withoutList.count(kind)) continue;
        if (kind.rfind("work", 0) == 0 &&
            kind != "workingTable") {  // on one page, without lists of their own
            for (const char* part : {"", ".remove", ".remove.ask", ".edit", ".removed"})
                all["records."].insert(kind + part);
            continue;
        }
        for (const char* part : {"", ".help", ".first", ".add", ".remove", ".remove.ask", ".choose",
                                 ".count.one", ".count.other", ".edit", ".added", ".removed"})
            all["records."].insert(kind + part);
    }
    for (const char* quadrant : {"strength", "weakness", "opportunity", "threat"})
        for (const char* part : {"", ".help", ".new"})
            all["swot.quadrant."].insert(quadrant + std::string(part));
    for (const char* crossing : {"FO", "DO", "FA", "DA"})
        for (const char* part : {"", ".help", ".new"})
            all["swot.crossing."].insert(crossing + std::string(part));
    for (int check = 0; check < plan::kMethodChecks; ++check)
        all["method.check."].insert(app::nameOf(static_cast<plan::MethodCheck>(check)));
    all["method.word."] = {"strength", "opportunity", "weakness", "threat",   "outcome",      "output",
                           "internal", "external",    "website",  "intranet", "socialNetwork"};
    for (const auto& label : labelsOf<plan::DocumentSection>({"parent", "data", "text"}))
        all["record."].insert("section." + label);
    all["records."].insert({"section", "section.remove", "section.remove.ask", "section.removed"});
    for (const auto name : plan::kDocumentData) all["document.data."].emplace(name);
    all["record."].insert({"unnamed", "gone", "takeout", "source.citation.hint"});
    for (const char* kind : {"source.type.", "actor.stance.", "articulation.status.", "workingTable.kind.",
                             "teamTask.status.", "teamTask.assignments.role.", "observation.answer.",
                             "approval.adoption.type.", "workActivity.status."})
        for (const auto& label : all["record."])
            if (label.rfind(kind, 0) == 0)
                all[std::string("record.") + kind].insert(label.substr(std::string(kind).size()));
    for (int fault = 0; fault <= static_cast<int>(store::SheetFault::notJson); ++fault)
        all["sheets.fault."].insert(store::faultKey(static_cast<store::SheetFault>(fault)));
    return all;
}

std::set<std::string> placesIn(const std::string& text) {
    std::set<std::string> places;
    for (std::size_t i = 0; i + 2 < text.size(); ++i)
        if (text[i] == '{' && text[i + 2] == '}') places.insert(text.substr(i, 3));
    return places;
}

}  // namespace

// --- the files

TEST_CASE("both languages have the same texts, none of them empty") {
    auto es = textsOf("es"), en = textsOf("en");
    for (const auto& [key, text] : es) {
        CAPTURE(key);
        CHECK(en.count(key) == 1);
        CHECK_FALSE(text.empty());
        CHECK_FALSE(en[key].empty());
    }
    for (const auto& [key, text] : en) {
        CAPTURE(key);
        CHECK(es.count(key) == 1);
    }
}

TEST_CASE("what the citizen's program can say stands in the first file, all else in the second") {
    const std::set<std::string> sources = citizensSources(), said = saidByCitizens();
    REQUIRE(sources.count("app/citizen/survey_steps.cpp"));
    REQUIRE(sources.count("app/workspace.cpp"));
    for (const std::string& name : sources) {
        INFO(name << " is of the whole program");
        CHECK(name.rfind("app/planner/", 0) != 0);
        CHECK(name.rfind("app/public/", 0) != 0);
    }
    for (const std::string language : {"es", "en"})
        for (const std::string part : kParts) {
            const auto texts = textsIn(language, part);
            CHECK(texts.size() > 150);
            for (const auto& [key, text] : texts) {
                INFO(key << " in " << language << part << ".json");
                CHECK(isCitizens(said, key) == part.empty());
            }
        }
}

TEST_CASE("no key stands twice in a language: the later one would hide the first") {
    for (std::string language : {"es", "en"}) {
        std::set<std::string> seen;
        std::vector<std::string> twice;
        auto callback = [&](int, nlohmann::json::parse_event_t event, nlohmann::json& parsed) {
            if (event == nlohmann::json::parse_event_t::key && !seen.insert(parsed.get<std::string>()).second)
                twice.push_back(parsed.get<std::string>());
            return true;
        };
        for (const std::string part : kParts)
            (void)nlohmann::json::parse(test::fileBytes(fileOf(language, part)), callback);
        CAPTURE(language);
        CHECK(seen.size() > 500);
        CHECK(twice == std::vector<std::string>{});
    }
}

TEST_CASE("a text takes the same values in both languages") {
    auto es = textsOf("es"), en = textsOf("en");
    for (const auto& [key, text] : es) {
        CAPTURE(key);
        CHECK(placesIn(text) == placesIn(en[key]));
        // Nobody fills {10} or {x}: what looks like a place is one.
        for (const std::string& t : {text, en[key]})
            for (std::size_t i = 0; i < t.size(); ++i)
                if (t[i] == '{') CHECK(placesIn(t.substr(i, 3)).size() == 1);
    }
}

TEST_CASE("every text that the screens ask for is there") {
    auto es = textsOf("es");
    Used used = usedInScreens();
    auto completed = completions();
    REQUIRE(used.keys.size() > 200);  // the search itself works
    for (const auto& [key, file] : used.keys) {
        INFO(key << " in " << file);
        CHECK(es.count(key) == 1);
    }
    for (const auto& [prefix, file] : used.prefixes) {
        INFO(prefix << "… in " << file);
        CHECK(completed.count(prefix) == 1);
    }
    for (const auto& [prefix, rest] : completed) {
        INFO(prefix);
        CHECK(rest.size() > 1);
        for (const auto& word : rest) {
            INFO(prefix << word);
            CHECK(es.count(prefix + word) == 1);
        }
    }
}

TEST_CASE("no text is left that no screen asks for") {
    Used used = usedInScreens();
    std::set<std::string> all;
    for (const auto& entry : used.keys) all.insert(entry.first);
    for (const auto& [prefix, rest] : completions())
        for (const auto& word : rest) all.insert(prefix + word);
    std::string unused;
    for (const auto& [key, text] : textsOf("es"))
        if (!all.count(key)) unused += key + "\n";
    CHECK_MESSAGE(unused.empty(), unused);
}

TEST_CASE("the name of a field in the history is a name, with nothing to be filled in") {
    for (std::string language : {"es", "en"}) {
        auto texts = textsOf(language);
        auto completed = completions();
        for (std::string prefix : {"plan.", "goal.", "indicator.", "year.", "project.", "activity."})
            for (const auto& word : completed[prefix]) {
                INFO(language << ": " << prefix << word << " = " << texts[prefix + word]);
                CHECK(placesIn(texts[prefix + word]).empty());
            }
    }
}

TEST_CASE("names that others rely on are what they were agreed to be") {
    Texts t = loaded("es");
    CHECK(t("home.survey") == "Responder la encuesta");
    CHECK(t("home.planner") == "Trabajar en el plan");
    CHECK(t("home.public") == "Ver el avance");
    CHECK(t("survey.other") == "Otro, ¿cuál?");
    CHECK(t("survey.which") == "¿Cuál?");
    CHECK(t("survey.send") == "Enviar");
    CHECK(t("receipt.saved").rfind("Respuesta guardada", 0) == 0);
    CHECK(t("import") == "Importar");
    CHECK(t("export") == "Exportar");
    CHECK(t("undo") == "Deshacer");
    CHECK(t("redo") == "Rehacer");
    CHECK(t("save.saved") == "Guardado");
}

// --- reading

TEST_CASE("texts that cannot be read leave those that are there") {
    Texts t = loaded("es");
    for (std::string json : {"", "{", "[]", "null", "\"x\"", "<html>"}) {
        CAPTURE(json);
        CHECK_FALSE(t.load("en", json));
        CHECK(t.language() == "es");
        CHECK(t("undo") == "Deshacer");
    }
    CHECK_FALSE(Texts().loaded());
}

TEST_CASE("a text that is missing shows its key, so that the gap is seen") {
    Texts t = loaded("es");
    CHECK(t("no.such.key") == "no.such.key");
    CHECK(t.with("no.such.key", {"x"}) == "no.such.key");
}

TEST_CASE("values are put in their places, once, whatever they hold") {
    Texts t;
    REQUIRE(t.load("es", R"({"a": "{1} y {0}, {1}", "b": "{2} {x} {", "c": "sin lugar"})"));
    CHECK(t.with("a", {"uno", "dos"}) == "dos y uno, dos");
    CHECK(t.with("a", {"{1}", "{0}"}) == "{0} y {1}, {0}");  // a value is no pattern
    CHECK(t.with("a", {"Ñandú «año»", ""}) == " y Ñandú «año», ");
    CHECK(t.with("b", {"uno"}) == "{2} {x} {");
    CHECK(t.with("c", {"uno"}) == "sin lugar");
}

TEST_CASE("one, and any other number") {
    Texts t = loaded("es");
    CHECK(t.count("goals.count", 1) == "1 meta");
    CHECK(t.count("goals.count", 0) == "0 metas");
    CHECK(t.count("goals.count", 2) == "2 metas");
    CHECK(t.count("goals.count", 12345) == "12.345 metas");
    CHECK(loaded("en").count("goals.count", 12345) == "12,345 goals");
}

// --- numbers, money, dates

TEST_CASE("numbers in Spanish: a comma for decimals, a point between thousands") {
    Texts t = loaded("es");
    CHECK(t.number(0) == "0");
    CHECK(t.number(7) == "7");
    CHECK(t.number(0.5) == "0,5");
    CHECK(t.number(999) == "999");
    CHECK(t.number(1000) == "1.000");
    CHECK(t.number(1234567.891) == "1.234.567,89");
    CHECK(t.number(1234567.891, 0) == "1.234.568");
    CHECK(t.number(0.125, 4) == "0,125");  // no zeros at the end
    CHECK(t.number(10, 2) == "10");
    CHECK(t.number(100, 0) == "100");  // these zeros stay
    CHECK(t.number(999.999) == "1.000");
    CHECK(t.number(1e21, 0) == "1.000.000.000.000.000.000.000");
}

TEST_CASE("numbers in English: the other way round") {
    Texts t = loaded("en");
    CHECK(t.number(1234567.891) == "1,234,567.89");
    CHECK(t.number(0.5) == "0.5");
    CHECK(t.number(-1234.5) == "\u22121,234.5");
}

TEST_CASE("less than nothing is told by a real minus, and nothing has no sign") {
    Texts t = loaded("es");
    CHECK(t.number(-3) == "\u22123");
    CHECK(t.number(-0.5) == "\u22120,5");
    CHECK(t.number(-0.0) == "0");
    CHECK(t.number(-0.001, 2) == "0");
    CHECK(t.percent(-0.2) == "\u221220\u202f%");
}

TEST_CASE("what is no number is a dash") {
    Texts t = loaded("es");
    CHECK(t.number(std::nan("")) == "–");
    CHECK(t.number(HUGE_VAL) == "–");
    CHECK(t.number(-HUGE_VAL) == "–");
    CHECK(t.percentOrDash(std::nullopt) == "–");
    CHECK(t.number(1.7976931348623157e308, 2).size() > 300);  // fits all the same
}

TEST_CASE("percentages: one decimal, and in Spanish a thin space that no line breaks at") {
    Texts es = loaded("es"), en = loaded("en");
    CHECK(es.percent(0.745) == "74,5\u202f%");
    CHECK(en.percent(0.745) == "74.5%");
    CHECK(es.percent(1) == "100\u202f%");
    CHECK(es.percent(0) == "0\u202f%");
    CHECK(es.percent(15) == "1.500\u202f%");
    CHECK(es.percent(0.66666) == "66,7\u202f%");
    CHECK(es.percentOrDash(0.5) == "50\u202f%");
}

TEST_CASE("money: pesos, and millions from a million on") {
    Texts es = loaded("es"), en = loaded("en");
    CHECK(es.money(0) == "$ 0");
    CHECK(es.money(999999) == "$ 999.999");
    CHECK(es.money(1500000) == "$ 1,5 millones");
    CHECK(es.money(99950000) == "$ 100 millones");
    CHECK(es.money(123456789) == "$ 123 millones");
    CHECK(es.money(1234567890123.0) == "$ 1.234.568 millones");
    CHECK(es.money(-1500000) == "$ \u22121,5 millones");
    CHECK(en.money(1500000) == "COP 1.5 million");
    CHECK(en.money(999999) == "COP 999,999");
}

TEST_CASE("one million is a millón, not a millones") { CHECK(loaded("es").money(1000000) == "$ 1 millón"); }

TEST_CASE("dates as the language writes them") {
    Texts es = loaded("es"), en = loaded("en");
    CHECK(es.date("2019-06-30") == "30 de junio de 2019");
    CHECK(en.date("2019-06-30") == "30 June 2019");
    CHECK(es.date("2026-01-05T08:15:00Z") == "5 de enero de 2026");
    CHECK(es.date("2026-12-31") == "31 de diciembre de 2026");
    // What is no date is shown as it is.
    for (std::string text :
         {"", "2026", "2026-13-01", "2026-00-10", "a fin de año", "mañana por la mañana"}) {
        CAPTURE(text);
        CHECK(es.date(text) == text);
    }
}

TEST_CASE("small numbers are words") {
    Texts t = loaded("es");
    CHECK(t.word(0) == "cero");
    CHECK(t.word(3) == "tres");
    CHECK(t.word(10) == "diez");
    CHECK(t.word(11) == "11");
    CHECK(t.word(-1) == "-1");
}
