// The document of a plan, made as its own list of sections says: which stand where, what is written in them
// and what the plan fills in (sources.h).
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "chart/scene.h"
#include "plan/plan.h"
#include "report/document.h"
#include "report/words.h"
#include "survey/survey.h"
#include "survey/themes.h"

namespace report {

struct SectionRecipe {
    std::string id;      // makes the section's anchor; empty: its number does
    std::string number;  // "2.5.1"; may be empty
    std::string title;
    int level = 1;                          // 1 to 4
    std::string text = {};                  // what planners wrote (written_text.h); stands before the sources
    std::vector<std::string> sources = {};  // "money_by_year", or with what it is about: "money_by_year:sdg"
    bool expected = true;                   // nothing there: said as missing; false: left as an empty heading
    std::vector<GlossaryEntry> glossary = {};  // after the sources
    std::vector<Reference> bibliography = {};
};

// How the plan was adopted, in words; the seal is worked out by who keeps plans.
struct AdoptionFacts {
    std::string instrument = {};  // "Resolución 123 del 15 de enero de 2021"; empty: not known
    std::string seal = {};        // 64 hexadecimal digits; empty: there is none
    std::string standing = {};    // whether the plan is still what was sealed: a sentence without its stop
};

// What a document is made from; all of it must stay as it is until the document is done.
struct PlanSubject {
    const plan::Plan& plan;
    const survey::Codebook& themes;
    const std::map<survey::Id, survey::Survey>& surveys;
    const std::vector<SectionRecipe>& sections;
    const AdoptionFacts adoption = {};
};

// How charts are laid out: as wide as the text is, in these letters.
struct ChartFrame {
    chart::TextMeasure measure;  // required
    float width = 680;           // CSS pixels
    float textSize = 14.5f;
};

// Makes a document in steps, so that a page goes on answering meanwhile.
class DocumentMaker {
  public:
    DocumentMaker(const PlanSubject& subject, Words words, ChartFrame frame);
    ~DocumentMaker();
    DocumentMaker(const DocumentMaker&) = delete;
    DocumentMaker& operator=(const DocumentMaker&) = delete;

    // One short piece of the work; true: all is done.
    bool step();
    double progress() const;  // 0 to 1: pieces done, of all
    // Once, when it is done.
    Document take();

  private:
    struct Work;
    std::unique_ptr<Work> work_;
    std::vector<std::function<void()>> tasks_;
    std::size_t done_ = 0;
};

// All at once.
Document documentOf(const PlanSubject& subject, const Words& words, const ChartFrame& frame);

}  // namespace report
