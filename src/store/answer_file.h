// Answers as files: NDJSON, exact, to be imported again; CSV, for spreadsheets.
//
// NDJSON: one object a line, UTF-8 as typed, each line ended by a line feed. Every line carries "format" and
// "version" beside the answer's own keys (survey_json.h), and there is no header line: so files of several
// devices can be put one after the other, sorted, cut and sampled with any tool, and what is left of a
// damaged file is still readable.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "survey/survey.h"

namespace store {

inline constexpr char answerFormat[] = "plan-a-la-vista/answer";
inline constexpr int answerVersion = 2;                    // 1: one question, its reply in the answer itself
inline constexpr std::size_t longestAnswerLine = 1 << 20;  // bytes; a longer line is damaged

// One line, line feed included. Bytes that are not UTF-8 (checkAnswer finds them) are written as U+FFFD.
std::string writeAnswerLine(const survey::Answer& answer);
std::string writeAnswers(const std::vector<survey::Answer>& answers);

enum class AnswerLineIssue {
    damaged,  // not JSON, or an answer with something missing or wrong in it
    newer,    // written by a later version of the product
    foreign,  // JSON of something else
};

struct AnswerLineProblem {
    std::size_t line = 0;  // 1 for the first
    AnswerLineIssue issue = AnswerLineIssue::damaged;
    std::string where;  // JSON Pointer of what is wrong in an answer, where known
    bool operator==(const AnswerLineProblem&) const = default;
};

struct ReadAnswers {
    std::vector<survey::Answer> answers;  // the good ones, in the file's order, repeated ids included
    std::vector<AnswerLineProblem> problems;
    bool operator==(const ReadAnswers&) const = default;
};

// Never throws. Empty and blank lines are passed over; lines may end in CR LF; a byte order mark is let
// through.
ReadAnswers readAnswers(std::string_view ndjson);

// The header's words for the columns that are not the survey's own, in the language of the reader.
struct AnswerCsvHeader {
    std::string id = "id";
    std::string date = "date";
    std::string language = "language";
    std::string other = "other";           // 0/1
    std::string otherText = "other text";  // the own text, empty when "otro" is not ticked
};

// RFC 4180 (comma, CR LF, header row), UTF-8 with a byte order mark, without which Excel takes UTF-8 for
// Latin-1. Columns: id, date, language; the questions in the survey's order; one a profile field with the
// label of the option given. A question to choose many has a column an option with 0 or 1, headed by its
// label; one to rank a column an option with its place, 1 for the first; one to choose one a column with the
// label chosen; where there is "otro", one with 0 or 1 and one with the own text. Scales and numbers are
// written with a point; own words as they are. What was not answered is empty. With several questions, each
// heading begins with the question's text. Options and profile fields that the answers have and the survey
// has not (any more) follow in columns headed by their id; an unknown profile option is written by its id. A
// cell that begins with = + - @, a tab or a line break gets an apostrophe before it, lest a spreadsheet runs
// it as a formula (a number of the answer itself does not): NDJSON is the exact copy.
std::string writeAnswersCsv(const survey::Survey& survey, const std::vector<survey::Answer>& answers,
                            const std::string& language, const AnswerCsvHeader& header = {});

// The same, some answers at a time: of more than there is room for.
class AnswerCsv {
  public:
    AnswerCsv(survey::Survey survey, std::string language, AnswerCsvHeader header);
    // Once for each answer, before the first of them is written: what they have and the survey has not gets
    // columns too.
    void meet(const survey::Answer& answer);
    // The next rows; before the first ones the header.
    std::string write(const std::vector<survey::Answer>& answers);

  private:
    struct Column {
        std::string heading;
        std::function<std::string(const survey::Answer&)> cell;
        bool number = false;  // never a formula
    };
    class Columns;
    survey::Survey survey_;
    std::string language_;
    AnswerCsvHeader header_;
    std::map<survey::Id, std::set<survey::Id>> met_;  // by question
    std::set<survey::Id> metFields_;
    std::vector<Column> columns_;  // none before the first rows
};

}  // namespace store
