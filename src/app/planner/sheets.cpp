#include "app/planner/sheets.h"

#include <algorithm>
#include <utility>

namespace app {

const store::PlanTables* tablesOf(Screen& s, PlannerState& state) { return tablesOf(s, state.sheets.tables); }

// Once more where they could not be had before: the connection may be back.
void askForTables(Screen& s, PlannerState& state) {
    KeptTables& tables = state.sheets.tables;
    if (tables.missing) tables.missing = tables.asked = false;
    tablesOf(s, state);
}

bool isWorkbook(const std::string& bytes) {
    return bytes.compare(0, 4, "PK\3\4") == 0 || bytes.compare(0, 4, "\xD0\xCF\x11\xE0") == 0;
}

std::string wordsOf(const Texts& t, host::WorkbookResult result) {
    switch (result) {
        case host::WorkbookResult::unavailable:
            return t("workbook.unavailable");
        case host::WorkbookResult::locked:
            return t("workbook.locked");
        case host::WorkbookResult::tooLarge:
            return t("workbook.tooLarge");
        case host::WorkbookResult::tooMany:
            return t("workbook.tooMany");
        case host::WorkbookResult::tooSlow:
            return t("workbook.tooSlow");
        case host::WorkbookResult::done:
        case host::WorkbookResult::broken:
            break;
    }
    return t("workbook.broken");
}

std::string wordsOf(const Texts& t, const store::CsvProblem& problem) {
    static const char* const faults[] = {"csv.empty",    "csv.noRows",          "csv.unclosedQuote",
                                         "csv.tooLarge", "csv.spreadsheetFile", "csv.webPage",
                                         "csv.binary",   "csv.invalidEncoding"};
    return t.with(faults[static_cast<int>(problem.fault)], {std::to_string(problem.line)});
}

std::string fileStem(const std::string& name) {
    std::string result;
    for (const char c : store::foldText(name)) result += c == ' ' ? '-' : c;
    if (result.size() > 60) result.resize(60);
    return result.empty() ? "plan" : result;
}

void takeWorkbook(Screen& s, PlannerState& state, const std::string& fileName, const std::string& bytes) {
    askForTables(s, state);
    state.sheets.incoming = IncomingFile{fileName, {}, {}, {}};
    s.host.readWorkbook(bytes, [&sheets = state.sheets, &host = s.host, fileName](host::WorkbookResult result,
                                                                                  const std::string& json) {
        // Another file was chosen in the meantime.
        if (!sheets.incoming || sheets.incoming->name != fileName || sheets.incoming->result) return;
        if (result == host::WorkbookResult::done) {
            if (auto read = store::sheetsFromJson(json))
                sheets.incoming->sheets = std::move(*read);
            else
                result = host::WorkbookResult::broken;
        }
        sheets.incoming->result = result;
        host.wake();
    });
}

void takeTable(Screen& s, PlannerState& state, const std::string& fileName, store::Table table) {
    askForTables(s, state);
    state.sheets.incoming = IncomingFile{fileName, {}, std::move(table), host::WorkbookResult::done};
}

static std::string stemOf(const std::string& fileName) { return fileName.substr(0, fileName.rfind('.')); }

static void show(Screen& s, PlannerState& state, SheetsImport import) {
    state.import.reset();
    state.sheets.import = std::move(import);
    s.go("/plan/importar");
}

void continueIncoming(Screen& s, PlannerState& state) {
    auto& incoming = state.sheets.incoming;
    if (!incoming || !incoming->result) return;
    const store::PlanTables* tables = tablesOf(s, state);
    if (!tables && !state.sheets.tables.missing) return;
    IncomingFile file = std::move(*incoming);
    incoming.reset();
    const auto refuse = [&](const std::string& why) {
        state.fileTrouble = s.t.with("file.why", {file.name, why});
    };
    if (*file.result != host::WorkbookResult::done) return refuse(wordsOf(s.t, *file.result));
    if (file.table) file.sheets.push_back(store::sheetOf(*file.table));
    std::erase_if(file.sheets, [](const store::Sheet& sheet) {
        return std::all_of(sheet.rows.begin(), sheet.rows.end(), store::isBlank);
    });
    if (file.sheets.empty()) return refuse(s.t("csv.empty"));
    std::vector<store::SheetTable> found;
    if (tables) found = store::findTables(file.sheets, *tables);
    const std::string planId = tables ? store::planIdIn(file.sheets, found, *tables) : "";
    const auto known = std::count_if(found.begin(), found.end(), [](const auto& one) { return one.table; });
    if (!planId.empty() || known > 1 || (known == 1 && file.sheets.size() == 1)) {
        SheetsImport import;
        import.fileName = file.name;
        import.planName = stemOf(file.name);
        import.planId = planId;
        import.sheets = std::move(file.sheets);
        import.found = std::move(found);
        import.newPlan = import.wholePlan() && !planId.empty() && planId != s.work.planId();
        import.replace = !planId.empty();
        return show(s, state, std::move(import));
    }
    if (file.table) return beginGoals(s, state, file.name, std::move(*file.table), {}, 0);
    std::string why;
    std::size_t first = 0;
    const auto& document = s.work.work().document();
    if (const auto kept = document.find("importMappings"); kept != document.end())
        for (std::size_t i = 0; i < file.sheets.size(); ++i)
            if (kept->value("goalsSheet", "") == file.sheets[i].name) first = i;
    if (takeGoals(s, state, file.name, file.sheets, first, why)) return;
    for (std::size_t i = 0; i < file.sheets.size(); ++i) {
        std::string other;
        if (i != first && takeGoals(s, state, file.name, file.sheets, i, other)) return;
    }
    refuse(why);
}

bool takeGoals(Screen& s, PlannerState& state, const std::string& fileName, std::vector<store::Sheet> sheets,
               std::size_t place, std::string& why) {
    store::CsvResult read = store::parseCsv(store::sheetBytes(sheets[place]));
    if (!read.table) {
        why = wordsOf(s.t, read.problem);
        return false;
    }
    beginGoals(s, state, fileName, std::move(*read.table), std::move(sheets), place);
    return true;
}

void beginGoals(Screen& s, PlannerState& state, const std::string& fileName, store::Table table,
                std::vector<store::Sheet> sheets, std::size_t place) {
    ImportState import;
    import.fileName = fileName;
    import.planName = stemOf(fileName);
    import.table = std::move(table);
    import.sheets = std::move(sheets);
    import.sheet = place;
    const auto& document = s.work.work().document();
    auto kept = document.find("importMappings");
    if (kept != document.end() && kept->contains("goals")) {
        if (auto applied = store::applyMapping(kept->at("goals"), import.table)) {
            import.mapping = std::move(applied->mapping);
            import.missing = std::move(applied->missing);
            import.savedMapping = true;
            import.newPlan = false;
        }
    }
    if (!import.savedMapping) import.mapping = store::guessMapping(import.table);
    for (std::size_t column = 0; column < import.table.headers.size(); ++column) {
        std::string sample;
        for (const auto& row : import.table.rows)
            if (sample.empty()) sample = store::tidy(store::cellAt(row, column));
        import.samples.push_back(std::move(sample));
    }
    if (auto lines = store::readLineTable(import.table, s.work.plan()))
        import.beside = BesideState{import.fileName, std::move(*lines), {}, {}, {}};
    state.sheets.import.reset();
    state.import = std::move(import);
    s.go("/plan/importar");
}

void takeAsTable(Screen& s, PlannerState& state, const std::string& fileName, store::Sheet sheet,
                 const store::PlanTable& table) {
    SheetsImport import;
    import.fileName = fileName;
    import.planName = stemOf(fileName);
    std::size_t header = 0;
    while (header + 1 < sheet.rows.size() && sheet.rows[header].size() < 2) ++header;
    import.found.push_back({0, &table, header, store::matchColumns(sheet, header, table)});
    import.sheets.push_back(std::move(sheet));
    import.columnsShown = true;
    show(s, state, std::move(import));
}

}  // namespace app
