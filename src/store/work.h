// A plan being worked on: its document, the typed plan and themes read from it, and the list of edits that is
// its history.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "plan/plan.h"
#include "store/edit.h"
#include "store/json.h"
#include "store/plan_file.h"
#include "store/problem.h"
#include "survey/themes.h"

namespace store {

class Work {
  public:
    // Nothing, with problems, when the document cannot be read as a plan. `edits` (oldest first) are those
    // already in the document; they give history and undo.
    static std::optional<Work> open(PlanFile file, Problems& problems, std::vector<Edit> edits = {});

    const std::string& id() const { return file_.id; }
    std::int64_t revision() const { return file_.revision; }  // number of the last edit
    const Json& document() const { return file_.document; }
    const plan::Plan& plan() const { return plan_; }
    const survey::Codebook& themes() const { return themes_; }
    const std::vector<Edit>& edits() const { return edits_; }
    const PlanFile& file() const { return file_; }  // as it is to be exported; call endField() when it is

    // Carries out an edit and appends it, numbered (seq 0, or exactly the next). Refused, changing nothing,
    // when its patch does not fit or what comes out is no plan. An empty patch is taken and not kept. An edit
    // of the same non-empty `field` by the same author as the last one is merged into it.
    bool apply(Edit edit, Problems& problems);

    // makeEdit + apply.
    bool change(const std::vector<Change>& changes, const std::string& words, const std::string& author,
                const Moment& moment, const std::string& field, Problems& problems);

    // What would be undone or redone, or null. Its `words` are what to show.
    const Edit* undoable() const;
    const Edit* redoable() const;
    bool canUndo() const { return undoable() != nullptr; }
    bool canRedo() const { return redoable() != nullptr; }

    // Appends the inverse as an edit of its own, with the same words.
    bool undo(const std::string& author, const Moment& moment, Problems& problems);
    bool redo(const std::string& author, const Moment& moment, Problems& problems);

    // The last edit is closed: nothing is merged into it any more (the field was left, a file was exported, a
    // snapshot taken).
    void endField() { fieldOpen_ = false; }

    // Moves the numbering on, past numbers that were lost; the document stays.
    void skipTo(std::int64_t seq);

  private:
    Work() = default;
    bool readTouched(const Json& patch, Problems& problems);
    void note(const Edit& edit);
    const Edit* find(std::int64_t seq) const;
    bool merge(const Edit& edit);
    bool takeBack(std::int64_t seq, const std::string& author, const Moment& moment, Problems& problems);

    PlanFile file_;
    plan::Plan plan_;
    survey::Codebook themes_;
    std::vector<Edit> edits_;
    std::vector<std::int64_t> undo_;  // edits that stand, newest last
    std::vector<std::int64_t> redo_;  // undoing edits that can be taken back, newest last
    bool fieldOpen_ = false;
};

}  // namespace store
