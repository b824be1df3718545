// What observers wrote down of meetings, kept in this browser beside the plan they belong to, a record each:
// observation/<plan>/<id>, as store/observation.h describes it. They are no part of the plan: no edit of it
// touches them, and who may not write in the plan can still write down what they hear.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "host/host.h"
#include "store/observation_file.h"

namespace app {

class Observations {
  public:
    // `later`: has records written with the next save.
    Observations(host::Host& host, std::function<void(std::vector<host::Put>)> later)
        : host_(host), later_(std::move(later)) {}
    Observations(const Observations&) = delete;
    Observations& operator=(const Observations&) = delete;

    // Those of a plan. They are read when they are first asked for, and come with a later frame: until then
    // there are none, and ready() says so.
    const store::Observations& of(const std::string& plan);
    bool ready() const { return ready_; }

    // Keeps what was written, as one more revision, changed now.
    void keep(store::Observation observation);
    // Takes over what came in a file; what became of each observation of it.
    std::vector<store::Merged> bring(const std::string& plan, const store::Observations& file);
    void remove(const std::string& plan, const std::string& id);

    // Another tab has written. `settled`: nothing of this one is on its way, so that what is kept is all.
    void otherTabWrote(bool settled);

  private:
    using Key = std::pair<std::string, std::string>;  // plan and id

    void read();
    void put(const store::Observation& observation);
    store::Observation* find(const Key& key);

    host::Host& host_;
    std::function<void(std::vector<host::Put>)> later_;
    std::map<std::string, store::Observations> byPlan_;
    // Written or taken away here and perhaps not kept yet: what is read meanwhile is older.
    std::set<Key> unsettled_;
    bool asked_ = false, ready_ = false;
};

}  // namespace app
