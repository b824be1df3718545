#include "store/answer_file.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <utility>

#include "store/csv.h"
#include "store/parse.h"
#include "store/survey_json.h"
#include "survey/order.h"

namespace store {

using survey::Answer;
using survey::Id;
using survey::Survey;

namespace {

// Whether a line is an answer of a version this program can read.
std::optional<AnswerLineIssue> envelopeIssue(const Json& line) {
    if (!line.is_object()) return AnswerLineIssue::foreign;
    const auto format = line.find("format");
    if (format == line.end() || *format != answerFormat) return AnswerLineIssue::foreign;
    const auto version = line.find("version");
    if (version == line.end() || !version->is_number()) return AnswerLineIssue::damaged;
    const double number = version->get<double>();
    if (!(number >= 1) || number != std::floor(number)) return AnswerLineIssue::damaged;
    if (number > answerVersion) return AnswerLineIssue::newer;
    return std::nullopt;
}

void readLine(std::string_view text, std::size_t number, ReadAnswers& read) {
    Problems problems;
    ParseLimits limits;
    limits.bytes = longestAnswerLine;
    const std::optional<Json> line = parseJson(text, problems, limits);
    if (!line) {
        read.problems.push_back({number, AnswerLineIssue::damaged, {}});
        return;
    }
    if (const auto issue = envelopeIssue(*line)) {
        read.problems.push_back({number, *issue, *issue == AnswerLineIssue::damaged ? "/version" : ""});
        return;
    }
    Answer answer = answerFromJson(*line, problems);
    if (problems.empty()) {
        read.answers.push_back(std::move(answer));
    } else {
        read.problems.push_back({number, AnswerLineIssue::damaged, problems.front().where});
    }
}

// Takes the sting out of a cell that a spreadsheet would run as a formula.
std::string guarded(std::string cell) {
    const bool dangerous =
        !cell.empty() && std::string_view("=+-@\t\r\n").find(cell[0]) != std::string_view::npos;
    if (dangerous) cell.insert(cell.begin(), '\'');
    return cell;
}

std::string oneOrZero(bool yes) { return yes ? "1" : "0"; }

// The columns between the fixed ones: the survey's own first, then what only the answers have.
template <class Record>
std::vector<Id> withUnknown(const std::map<Id, Record>& known, const std::set<Id>& met) {
    std::vector<Id> ids = survey::inOrder(known);
    for (const Id& id : met) {
        if (!known.count(id)) ids.push_back(id);
    }
    return ids;
}

template <class Record>
std::string labelOf(const std::map<Id, Record>& records, const Id& id, const std::string& language) {
    const auto found = records.find(id);
    if (found == records.end()) return id;
    const std::string& label = found->second.label.in(language);
    return label.empty() ? id : label;
}

struct Columns {
    std::vector<Id> options;
    std::vector<Id> profile;
};

Columns columnsOf(const Survey& survey, const std::vector<Answer>& answers) {
    std::set<Id> options;
    std::set<Id> profile;
    for (const Answer& answer : answers) {
        options.insert(answer.chosen.begin(), answer.chosen.end());
        for (const auto& entry : answer.profile) profile.insert(entry.first);
    }
    return {withUnknown(survey.question.options, options), withUnknown(survey.profile, profile)};
}

std::vector<std::string> headerCells(const Survey& survey, const Columns& columns,
                                     const std::string& language, const AnswerCsvHeader& header) {
    std::vector<std::string> cells = {header.id, header.date, header.language};
    for (const Id& id : columns.options) cells.push_back(labelOf(survey.question.options, id, language));
    cells.push_back(header.other);
    cells.push_back(header.otherText);
    for (const Id& id : columns.profile) cells.push_back(labelOf(survey.profile, id, language));
    for (std::string& cell : cells) cell = guarded(std::move(cell));
    return cells;
}

std::vector<std::string> answerCells(const Survey& survey, const Columns& columns,
                                     const std::string& language, const Answer& answer) {
    std::vector<std::string> cells = {answer.id, answer.date, answer.language};
    for (const Id& id : columns.options) {
        const bool chosen = std::find(answer.chosen.begin(), answer.chosen.end(), id) != answer.chosen.end();
        cells.push_back(oneOrZero(chosen));
    }
    cells.push_back(oneOrZero(answer.otherChosen));
    cells.push_back(answer.otherChosen ? answer.other : std::string());
    for (const Id& id : columns.profile) {
        const auto given = answer.profile.find(id);
        const auto field = survey.profile.find(id);
        if (given == answer.profile.end()) {
            cells.emplace_back();
        } else if (field == survey.profile.end()) {
            cells.push_back(given->second);
        } else {
            cells.push_back(labelOf(field->second.options, given->second, language));
        }
    }
    for (std::string& cell : cells) cell = guarded(std::move(cell));
    return cells;
}

}  // namespace

std::string writeAnswerLine(const Answer& answer) {
    Json line = toJson(answer);
    line["format"] = answerFormat;
    line["version"] = answerVersion;
    return line.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
}

std::string writeAnswers(const std::vector<Answer>& answers) {
    std::string text;
    for (const Answer& answer : answers) text += writeAnswerLine(answer);
    return text;
}

ReadAnswers readAnswers(std::string_view ndjson) {
    ReadAnswers read;
    std::size_t number = 0;
    while (!ndjson.empty()) {
        const std::size_t end = std::min(ndjson.find('\n'), ndjson.size());
        const std::string_view line = ndjson.substr(0, end);
        ndjson.remove_prefix(std::min(end + 1, ndjson.size()));
        ++number;
        const bool onlyMark = line == "\xEF\xBB\xBF" || line == "\xEF\xBB\xBF\r";
        if (onlyMark || line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
        readLine(line, number, read);
    }
    return read;
}

std::string writeAnswersCsv(const Survey& survey, const std::vector<Answer>& answers,
                            const std::string& language, const AnswerCsvHeader& header) {
    const Columns columns = columnsOf(survey, answers);
    // Written some records at a time, the first of them in the header's place each time: a table of all
    // answers at once would take a hundred times their size in memory.
    constexpr std::size_t atOnce = 500;
    CsvStyle style;
    style.byteOrderMark = true;
    Table block;
    block.headers = headerCells(survey, columns, language, header);
    std::string text;
    const auto flush = [&] {
        text += writeCsv(block, style);
        style.byteOrderMark = false;
        block = Table();
    };
    for (const Answer& answer : answers) {
        if (block.rows.size() == atOnce) flush();
        std::vector<std::string> cells = answerCells(survey, columns, language, answer);
        if (block.headers.empty()) {
            block.headers = std::move(cells);
        } else {
            block.rows.emplace_back().cells = std::move(cells);
        }
    }
    flush();
    return text;
}

}  // namespace store
