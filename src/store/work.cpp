#include "store/work.h"

#include <algorithm>
#include <set>
#include <utility>

#include "store/formulation_json.h"
#include "store/parse.h"
#include "store/plan_json.h"
#include "store/survey_json.h"
#include "store/themes_json.h"

namespace store {
namespace {

// Reads one record of a collection anew, or forgets it when it is no longer there.
template <class Record, class Read>
void readRecord(std::map<std::string, Record>& records, const Json& document, const std::string& collection,
                const std::string& id, Read read, Problems& problems) {
    const auto found = document.find(collection);
    if (found == document.end() || !found->is_object() || !found->contains(id))
        records.erase(id);
    else
        records[id] = read(found->at(id), problems, path({collection, id}));
}

bool isRecord(const std::vector<std::string>& keys) {
    return keys.size() >= 2 && (keys[0] == "entities" || keys[0] == "lines" || keys[0] == "objectives" ||
                                keys[0] == "goals" || keys[0] == "projects" || keys[0] == "themes");
}

bool isOpaque(const std::vector<std::string>& keys) {
    return keys.size() >= 2 && (keys[0] == "surveys" || keys[0] == "importMappings");
}

}  // namespace

std::optional<Work> Work::open(PlanFile file, Problems& problems, std::vector<Edit> edits) {
    Work work;
    const std::size_t before = problems.size();
    if (!isPlanId(file.id)) problems.push_back({ProblemKind::badValue, "/id", file.id});
    work.plan_ = planFromJson(file.document, problems);
    Problems told;  // planFromJson has told them
    work.themes_ = themesOfDocument(file.document, told);
    for (std::size_t i = 0; i < edits.size(); ++i)
        if (edits[i].seq > file.revision || (i > 0 && edits[i].seq <= edits[i - 1].seq))
            problems.push_back({ProblemKind::outOfStep, "", std::to_string(edits[i].seq)});
    if (problems.size() != before) return std::nullopt;
    work.file_ = std::move(file);
    if (const auto surveys = work.file_.document.find("surveys"); surveys != work.file_.document.end())
        askSeveralQuestions(*surveys);
    makeCanonical(work.file_.document);
    work.edits_ = std::move(edits);
    for (const Edit& edit : work.edits_) work.note(edit);
    return work;
}

// Keeps the typed plan in step with the document after a patch.
bool Work::readTouched(const Json& patch, Problems& problems) {
    const std::size_t before = problems.size();
    std::set<std::pair<std::string, std::string>> touched;
    std::set<std::string> formulation;
    bool all = false;
    for (const Json& operation : patch) {
        const auto keys = pointerKeys(operation.at("path").get_ref<const std::string&>());
        if (keys && !keys->empty() && isFormulation((*keys)[0]))
            formulation.insert((*keys)[0]);
        else if (!keys || !(isRecord(*keys) || isOpaque(*keys)))
            all = true;
        else if (isRecord(*keys))
            touched.emplace((*keys)[0], (*keys)[1]);
    }
    if (all) {
        plan_ = planFromJson(file_.document, problems);
        Problems told;
        themes_ = themesOfDocument(file_.document, told);
        return problems.size() == before;
    }
    if (touched.empty() && formulation.empty()) return true;
    for (const std::string& member : formulation)
        if (const auto read = formulationParts().read) read(file_.document, plan_, problems, "", member);
    for (const auto& [collection, id] : touched) {
        if (collection == "entities")
            readRecord(plan_.entities, file_.document, collection, id, entityFromJson, problems);
        else if (collection == "lines")
            readRecord(plan_.lines, file_.document, collection, id, lineFromJson, problems);
        else if (collection == "objectives")
            readRecord(plan_.objectives, file_.document, collection, id, objectiveFromJson, problems);
        else if (collection == "projects")
            readRecord(plan_.projects, file_.document, collection, id, projectFromJson, problems);
        else if (collection == "themes")
            readRecord(themes_, file_.document, collection, id, themeFromJson, problems);
        else
            readRecord(plan_.goals, file_.document, collection, id, goalFromJson, problems);
    }
    checkReferences(plan_, problems);
    return problems.size() == before;
}

bool Work::apply(Edit edit, Problems& problems) {
    if (edit.seq != 0 && edit.seq != revision() + 1) {
        problems.push_back({ProblemKind::outOfStep, "", std::to_string(edit.seq)});
        return false;
    }
    const std::pair<const char*, const std::string*> texts[] = {{"author", &edit.author},
                                                                {"time", &edit.time},
                                                                {"day", &edit.day},
                                                                {"words", &edit.words},
                                                                {"field", &edit.field}};
    for (const auto& [name, text] : texts) {
        if (firstBadUtf8(*text) == std::string_view::npos) continue;
        problems.push_back({ProblemKind::badUtf8, name, ""});
        return false;
    }
    makeCanonical(edit.patch);
    std::optional<Json> inverse = applyPatch(file_.document, edit.patch, problems);
    if (!inverse) return false;
    if (edit.patch.empty()) return true;
    if (!readTouched(edit.patch, problems)) {
        Problems none;
        applyPatch(file_.document, *inverse, none);
        readTouched(*inverse, none);
        return false;
    }
    edit.inverse = std::move(*inverse);
    remember(file_.history, edit);
    if (merge(edit)) return true;
    edit.seq = revision() + 1;
    file_.revision = edit.seq;
    fieldOpen_ = !edit.field.empty() && edit.undoes == 0;
    note(edit);
    edits_.push_back(std::move(edit));
    return true;
}

// Makes an edit just carried out part of the last one, where both are of one field.
bool Work::merge(const Edit& edit) {
    if (!fieldOpen_ || edits_.empty() || edit.seq != 0 || edit.undoes != 0) return false;
    Edit& last = edits_.back();
    if (edit.field.empty() || edit.field != last.field || edit.author != last.author) return false;
    // The common case, one more letter typed: the value in place grows no list.
    const Json& first = edit.patch[0];
    Json* place = nullptr;
    if (edit.patch.size() == 1 && first.at("op") == "replace" && !last.patch.empty()) {
        Json& newest = last.patch.back();
        const bool gives = newest.at("op") == "replace" || newest.at("op") == "add";
        if (gives && newest.at("path") == first.at("path")) place = &newest.at("value");
    }
    if (place) {
        *place = first.at("value");
    } else {
        for (const Json& operation : edit.patch) last.patch.push_back(operation);
        Json inverse = edit.inverse;
        for (const Json& operation : last.inverse) inverse.push_back(operation);
        last.inverse = std::move(inverse);
    }
    last.time = edit.time;
    last.day = edit.day;
    last.words = edit.words;
    return true;
}

bool Work::change(const std::vector<Change>& changes, const std::string& words, const std::string& author,
                  const Moment& moment, const std::string& field, Problems& problems) {
    std::optional<Edit> edit = makeEdit(file_.document, changes, problems);
    if (!edit) return false;
    edit->words = words;
    edit->author = author;
    edit->time = moment.time;
    edit->day = moment.day;
    edit->field = field;
    return apply(std::move(*edit), problems);
}

// Which edits stand and which can be brought back follows from the list alone. An edit that undoes one no
// longer in the list (older than what was kept) is passed over: whether it was an undo or a redo cannot be
// known.
void Work::note(const Edit& edit) {
    if (edit.undoes == 0) {
        undo_.push_back(edit.seq);
        redo_.clear();
    } else if (!undo_.empty() && undo_.back() == edit.undoes) {
        undo_.pop_back();
        redo_.push_back(edit.seq);
    } else if (!redo_.empty() && redo_.back() == edit.undoes) {
        redo_.pop_back();
        undo_.push_back(edit.seq);
    }
}

const Edit* Work::find(std::int64_t seq) const {
    const auto found =
        std::lower_bound(edits_.begin(), edits_.end(), seq,
                         [](const Edit& edit, std::int64_t wanted) { return edit.seq < wanted; });
    return found != edits_.end() && found->seq == seq ? &*found : nullptr;
}

const Edit* Work::undoable() const { return undo_.empty() ? nullptr : find(undo_.back()); }

const Edit* Work::redoable() const { return redo_.empty() ? nullptr : find(redo_.back()); }

bool Work::takeBack(std::int64_t seq, const std::string& author, const Moment& moment, Problems& problems) {
    const Edit* target = find(seq);
    Edit edit;
    edit.patch = target->inverse;
    edit.author = author;
    edit.time = moment.time;
    edit.day = moment.day;
    edit.words = target->words;
    edit.undoes = seq;
    return apply(std::move(edit), problems);
}

bool Work::undo(const std::string& author, const Moment& moment, Problems& problems) {
    if (canUndo()) return takeBack(undo_.back(), author, moment, problems);
    problems.push_back({ProblemKind::nothingToUndo, "", ""});
    return false;
}

bool Work::redo(const std::string& author, const Moment& moment, Problems& problems) {
    if (canRedo()) return takeBack(redo_.back(), author, moment, problems);
    problems.push_back({ProblemKind::nothingToUndo, "", ""});
    return false;
}

void Work::skipTo(std::int64_t seq) {
    file_.revision = std::max(file_.revision, seq);
    fieldOpen_ = false;
}

}  // namespace store
