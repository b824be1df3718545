// The rows of a survey that may be given away (survey/anonymised.h), and what their columns are, as two files
// for spreadsheets.
#pragma once

#include <cstddef>
#include <string>

#include "app/texts.h"
#include "survey/anonymised.h"
#include "survey/survey.h"

namespace app {

// A row a person, numbered from 1 in the order of what is said. A column a question, field or kind of
// meeting with the value's code; of a question to choose several a column an option, with 1 or 0. What is not
// shown says so. In Spanish with ; as Excel reads it, in English with commas; with a byte order mark.
class AnonymousCsv {
  public:
    AnonymousCsv(const Texts& t, const survey::AnonymousFile& file);
    const std::string& header() const { return header_; }
    // The next rows, so many at the most, or nothing after the last.
    std::string next(std::size_t rows);
    double share() const;  // 0..1

  private:
    std::string cells(const survey::AnonymousRows& group) const;

    const survey::AnonymousFile& file_;
    // In the language that the reader had at the beginning.
    std::string header_, suppressed_;
    char separator_ = ',';
    std::size_t group_ = 0;
    survey::Count written_ = 0;  // of the group
    survey::Count number_ = 0;   // of all rows
};

// A row a value a column may have: column, question, kind, code and words of the value, what was done to it.
// Then what is not in the file, and why.
std::string anonymousDictionaryCsv(const Texts& t, const survey::Survey& survey,
                                   const survey::AnonymousFile& file);

}  // namespace app
