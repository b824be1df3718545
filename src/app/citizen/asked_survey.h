// Which survey an address asks for, wherever it comes from:
//   #/encuesta                   the open plan's, of several the one that can be answered today; where those
//                                are several too, the person chooses
//   #/encuesta/<id>              the open plan's of that id, else the file encuestas/<id>.json beside the
//   program
//   #/encuesta?con=<letters>     the one that the link contains (store/survey_link.h)
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/screen.h"
#include "store/survey_file.h"

namespace app {

struct AskedSurvey {
    // none: the plan has no survey, or there is no such file; damaged: a link that was cut off or changed on
    // its way, or a file that is no survey; newer: made by a later version of this program; unavailable: what
    // opens links did not come over the network; several: the plan has more than one to be answered.
    enum class State { coming, here, none, damaged, newer, unavailable, several };
    State state = State::coming;
    std::vector<survey::Id> choice;  // of several
    store::SurveyFile file;          // when it is here
};

class SurveyFinder {
  public:
    // The same object until the address asks for something else or the plan changes; comes later where it has
    // to be fetched or unpacked first.
    const AskedSurvey& find(const Screen& s);

  private:
    void fetch(const Screen& s, const survey::Id& id);
    void open(const Screen& s, const std::string& letters);

    // Shared with answers on their way: one that comes when something else is asked for already is of no use.
    std::shared_ptr<AskedSurvey> asked_;
    std::string key_;
};

}  // namespace app
