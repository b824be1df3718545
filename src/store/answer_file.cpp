#include "store/answer_file.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
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

const survey::Reply* replyOf(const Answer& answer, const Id& question) {
    const auto found = answer.replies.find(question);
    return found == answer.replies.end() ? nullptr : &found->second;
}

std::string placeIn(const std::vector<Id>& ids, const Id& id) {
    const auto found = std::find(ids.begin(), ids.end(), id);
    return found == ids.end() ? std::string() : std::to_string(found - ids.begin() + 1);
}

std::string profileCell(const Survey& survey, const Id& id, const std::string& language,
                        const Answer& answer) {
    const auto given = answer.profile.find(id);
    if (given == answer.profile.end()) return {};
    const auto field = survey.profile.find(id);
    return field == survey.profile.end() ? given->second
                                         : labelOf(field->second.options, given->second, language);
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

// Columns of one question after the other, then those of the profile. They refer to the survey.
class AnswerCsv::Columns {
  public:
    Columns(const Survey& survey, const std::string& language, const AnswerCsvHeader& header)
        : survey_(survey), language_(language), header_(header) {
        columns_ = {{header.id, [](const Answer& answer) { return answer.id; }},
                    {header.date, [](const Answer& answer) { return answer.date; }},
                    {header.language, [](const Answer& answer) { return answer.language; }}};
    }
    std::vector<Column> take(const std::map<Id, std::set<Id>>& met, const std::set<Id>& metFields) {
        for (const Id& id : survey::inOrder(survey_.questions)) {
            const auto options = met.find(id);
            add(id, survey_.questions.at(id), options == met.end() ? std::set<Id>() : options->second);
        }
        for (const Id& id : withUnknown(survey_.profile, metFields))
            columns_.push_back({labelOf(survey_.profile, id, language_),
                                [&survey = survey_, id, language = language_](const Answer& answer) {
                                    return profileCell(survey, id, language, answer);
                                }});
        return std::move(columns_);
    }

  private:
    using Cell = std::function<std::string(const survey::Reply&)>;

    void put(const Id& question, const std::string& heading, Cell cell, bool number = false) {
        const std::string text = survey_.questions.at(question).text.in(language_);
        std::string whole = heading;
        if (survey_.questions.size() > 1)
            whole = heading.empty() ? text : text + ": " + heading;
        else if (heading.empty())
            whole = text;
        columns_.push_back({whole,
                            [question, cell = std::move(cell)](const Answer& answer) {
                                const survey::Reply* reply = replyOf(answer, question);
                                return reply ? cell(*reply) : std::string();
                            },
                            number});
    }

    void add(const Id& id, const survey::Question& question, const std::set<Id>& met) {
        using K = survey::QuestionKind;
        switch (question.kind) {
            case K::chooseMany:
            case K::rank:
                for (const Id& option : withUnknown(question.options, met)) {
                    const bool ranked = question.kind == K::rank;
                    put(
                        id, labelOf(question.options, option, language_),
                        [option, ranked](const survey::Reply& reply) {
                            return ranked ? placeIn(reply.chosen, option)
                                          : oneOrZero(!placeIn(reply.chosen, option).empty());
                        },
                        true);
                }
                break;
            case K::chooseOne:
                put(id, "", [&options = question.options, language = language_](const survey::Reply& reply) {
                    return reply.chosen.empty() ? std::string()
                                                : labelOf(options, reply.chosen.front(), language);
                });
                break;
            case K::scale:
            case K::number:
                put(
                    id, "",
                    [](const survey::Reply& reply) {
                        return reply.number ? number(*reply.number).dump() : std::string();
                    },
                    true);
                break;
            case K::text:
                put(id, "", [](const survey::Reply& reply) { return reply.text; });
                break;
        }
        if (!question.other || (question.kind != K::chooseMany && question.kind != K::chooseOne)) return;
        put(id, header_.other, [](const survey::Reply& reply) { return oneOrZero(reply.otherChosen); }, true);
        put(id, header_.otherText,
            [](const survey::Reply& reply) { return reply.otherChosen ? reply.other : std::string(); });
    }

    const Survey& survey_;
    const std::string& language_;
    const AnswerCsvHeader& header_;
    std::vector<Column> columns_;
};

AnswerCsv::AnswerCsv(Survey survey, std::string language, AnswerCsvHeader header)
    : survey_(std::move(survey)), language_(std::move(language)), header_(std::move(header)) {}

void AnswerCsv::meet(const Answer& answer) {
    for (const auto& [question, reply] : answer.replies)
        met_[question].insert(reply.chosen.begin(), reply.chosen.end());
    for (const auto& entry : answer.profile) metFields_.insert(entry.first);
}

std::string AnswerCsv::write(const std::vector<Answer>& answers) {
    // Written some records at a time, the first of them in the header's place each time: a table of all
    // answers at once would take a hundred times their size in memory.
    constexpr std::size_t atOnce = 500;
    CsvStyle style;
    Table block;
    if (columns_.empty()) {
        columns_ = Columns(survey_, language_, header_).take(met_, metFields_);
        style.byteOrderMark = true;
        for (const Column& column : columns_) block.headers.push_back(guarded(column.heading));
    }
    std::string text;
    const auto flush = [&] {
        if (!block.headers.empty()) text += writeCsv(block, style);
        style.byteOrderMark = false;
        block = Table();
    };
    for (const Answer& answer : answers) {
        if (block.rows.size() == atOnce) flush();
        std::vector<std::string> cells;
        for (const Column& column : columns_) {
            std::string cell = column.cell(answer);
            cells.push_back(column.number ? std::move(cell) : guarded(std::move(cell)));
        }
        if (block.headers.empty()) {
            block.headers = std::move(cells);
        } else {
            block.rows.emplace_back().cells = std::move(cells);
        }
    }
    flush();
    return text;
}

std::string writeAnswersCsv(const Survey& survey, const std::vector<Answer>& answers,
                            const std::string& language, const AnswerCsvHeader& header) {
    AnswerCsv csv(survey, language, header);
    for (const Answer& answer : answers) csv.meet(answer);
    return csv.write(answers);
}

}  // namespace store
