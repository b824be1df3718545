#include "store/journal.h"

#include <doctest/doctest.h>

#include <map>

#include "plans.h"

using namespace store;
using namespace store_test;

namespace {

// A database of records; a batch is one transaction.
struct Database {
    std::map<std::string, std::string> records;
    Durable durable;
    int batches = 0;

    void write(const Batch& batch) {
        for (const Record& record : batch.puts) records[record.key] = record.value;
        for (const std::string& key : batch.deletes) records.erase(key);
        durable = batch.after;
        ++batches;
    }

    void save(Work& work) {
        for (Batch batch = nextBatch(work, durable); !batch.empty(); batch = nextBatch(work, durable)) {
            // What a batch takes away never is what it has just been replaced by.
            for (const Record& record : batch.puts)
                for (const std::string& key : batch.deletes) REQUIRE(record.key != key);
            write(batch);
        }
    }

    std::vector<Record> all() const {
        std::vector<Record> list;
        for (const auto& [key, value] : records) list.push_back({key, value});
        return list;
    }

    void damage(const std::string& key) {
        REQUIRE(records.contains(key));
        std::string& value = records[key];
        value[value.size() / 2] ^= 1;
    }

    int count(const std::string& what) const {
        int n = 0;
        for (const auto& [key, value] : records) n += key.find(what) != std::string::npos;
        return n;
    }
};

std::string key(const char* what, int seq) {
    std::string digits = std::to_string(seq);
    return std::string("plan/prueba/") + what + "/" + std::string(10 - digits.size(), '0') + digits;
}

void type(Work& work, const std::string& name, const std::string& field = "") {
    Problems problems;
    REQUIRE(work.change({set("/name", name)}, "Nombre", "Ana", "hoy", field, problems));
}

// Edits "1", "2"… saved one by one, as a planner makes them.
void work100(Work& work, Database& db, int from, int to) {
    for (int i = from; i <= to; ++i) {
        type(work, std::to_string(i));
        db.save(work);
    }
}

std::optional<Loaded> load(const Database& db, Problems& problems) {
    return loadWork("prueba", db.all(), problems);
}

bool has(const Problems& problems, const Problem& wanted) {
    return std::find(problems.begin(), problems.end(), wanted) != problems.end();
}

}  // namespace

TEST_CASE("CRC-32 is the one of zip and PNG") {
    CHECK(crc32("") == 0);
    CHECK(crc32("123456789") == 0xcbf43926u);
}

TEST_CASE("what is saved comes back, with its history") {
    Work work = openWork();
    Database db;
    work100(work, db, 1, 3);
    Problems problems;
    work.undo("Ana", "hoy", problems);
    db.save(work);
    CHECK(db.records.size() == 5);  // a snapshot at the first save, four edits
    auto loaded = load(db, problems);
    REQUIRE(loaded);
    CHECK(problems.empty());
    CHECK(loaded->work.document() == work.document());
    CHECK(loaded->work.edits() == work.edits());
    CHECK(loaded->work.redoable()->words == "Nombre");
    CHECK(nextBatch(loaded->work, loaded->durable).empty());
    CHECK(nextBatch(work, db.durable).empty());
    // It goes on from there.
    REQUIRE(loaded->work.redo("Ana", "hoy", problems));
    CHECK(loaded->work.plan().name == "3");
    db.durable = loaded->durable;
    db.save(loaded->work);
    CHECK(load(db, problems)->work.plan().name == "3");
    CHECK(problems.empty());
}

TEST_CASE("a merged edit writes its own record again") {
    Work work = openWork();
    Database db;
    type(work, "a");
    db.save(work);
    type(work, "ab", "name");
    db.save(work);
    type(work, "abc", "name");
    const Batch batch = nextBatch(work, db.durable);
    REQUIRE(batch.puts.size() == 1);
    CHECK(batch.puts[0].key == key("edit", 2));
    db.write(batch);
    Problems problems;
    CHECK(load(db, problems)->work.plan().name == "abc");
    CHECK(problems.empty());
}

TEST_CASE("saved is when the transaction has completed, and not before") {
    Work work = openWork();
    Database db;
    CHECK_FALSE(isDurable(work, db.durable));
    db.save(work);
    CHECK(isDurable(work, db.durable));
    type(work, "a", "name");
    CHECK_FALSE(isDurable(work, db.durable));
    const Batch batch = nextBatch(work, db.durable);
    CHECK_FALSE(isDurable(work, db.durable));
    db.write(batch);
    CHECK(isDurable(work, db.durable));
    type(work, "ab", "name");  // merged: same number, other text
    CHECK_FALSE(isDurable(work, db.durable));
    db.save(work);
    CHECK(isDurable(work, db.durable));
    Problems problems;
    const auto loaded = load(db, problems);
    CHECK(isDurable(loaded->work, loaded->durable));
    db.damage(key("edit", 1));
    CHECK_FALSE(isDurable(load(db, problems)->work, load(db, problems)->durable));
}

TEST_CASE("an edit is never merged into what a snapshot already holds") {
    Work work = openWork();
    Database db;
    type(work, "a", "name");
    db.save(work);  // the first save takes a snapshot
    type(work, "ab", "name");
    CHECK(work.edits().size() == 2);
    db.save(work);
    Problems problems;
    CHECK(load(db, problems)->work.plan().name == "ab");
}

TEST_CASE("a snapshot every hundred edits; the last two and the edits after the older one are kept") {
    Work work = openWork();
    Database db;
    work100(work, db, 1, 450);
    // Snapshots at 1, 101, 201, 301, 401.
    CHECK(db.count("/snapshot/") == 2);
    CHECK(db.records.contains(key("snapshot", 301)));
    CHECK(db.records.contains(key("snapshot", 401)));
    CHECK(db.count("/edit/") == 149);
    CHECK_FALSE(db.records.contains(key("edit", 301)));
    CHECK(db.records.contains(key("edit", 302)));
    Problems problems;
    auto loaded = load(db, problems);
    REQUIRE(loaded);
    CHECK(problems.empty());
    CHECK(loaded->work.document() == work.document());
    CHECK(loaded->work.edits().size() == 149);
    int undone = 0;
    while (loaded->work.undo("Ana", "hoy", problems)) ++undone;
    CHECK(undone == 149);
    CHECK(loaded->work.plan().name == "301");
}

TEST_CASE("what a snapshot replaces goes in a later batch than the one that writes it") {
    Work work = openWork();
    Database db;
    work100(work, db, 1, 200);
    type(work, "201");
    const Batch first = nextBatch(work, db.durable);
    CHECK(first.puts.size() == 2);
    CHECK(first.deletes.empty());
    const Batch second = nextBatch(work, first.after);
    CHECK(second.puts.empty());
    CHECK(second.deletes.size() == 1 + 101);  // the snapshot at 1, edits 1 to 101
    CHECK(nextBatch(work, second.after).empty());
}

TEST_CASE("interrupted before any batch, or between two: nothing is lost") {
    Work work = openWork();
    Database db;
    work100(work, db, 1, 200);
    type(work, "201");
    Database before = db;  // the transaction did not complete
    Problems problems;
    CHECK(load(before, problems)->work.plan().name == "200");
    Database between = db;
    between.write(nextBatch(work, db.durable));
    auto loaded = load(between, problems);
    CHECK(loaded->work.plan().name == "201");
    CHECK(problems.empty());
    // The next start finishes what was left.
    between.durable = loaded->durable;
    between.save(loaded->work);
    CHECK(between.count("/snapshot/") == 2);
    CHECK(load(between, problems)->work.document() == work.document());
}

TEST_CASE("edits go on while a batch is being written") {
    Work work = openWork();
    Database db;
    type(work, "a");
    db.save(work);
    type(work, "b", "name");
    const Batch onItsWay = nextBatch(work, db.durable);
    type(work, "bc", "name");
    type(work, "d");
    db.write(onItsWay);
    db.save(work);
    Problems problems;
    auto loaded = load(db, problems);
    CHECK(loaded->work.edits() == work.edits());
    CHECK(loaded->work.document() == work.document());
}

TEST_CASE("a damaged newest snapshot: the one before and the edits after it") {
    Work work = openWork();
    Database db;
    work100(work, db, 1, 250);
    db.damage(key("snapshot", 201));
    Problems problems;
    auto loaded = load(db, problems);
    REQUIRE(loaded);
    CHECK(problems == Problems{{ProblemKind::damagedRecord, key("snapshot", 201), ""}});
    CHECK(loaded->work.document() == work.document());
    CHECK(loaded->work.revision() == 250);
    // It heals itself: a new snapshot, and only then the damaged one goes.
    db.durable = loaded->durable;
    const Batch first = nextBatch(loaded->work, db.durable);
    CHECK(first.puts.size() == 1);
    CHECK(first.puts[0].key == key("snapshot", 250));
    CHECK(first.deletes.empty());
    db.save(loaded->work);
    CHECK_FALSE(db.records.contains(key("snapshot", 201)));
    problems.clear();
    CHECK(load(db, problems)->work.document() == work.document());
    CHECK(problems.empty());
}

TEST_CASE("a damaged snapshot of the last edit is written over, not deleted afterwards") {
    Work work = openWork();
    Database db;
    work100(work, db, 1, 101);
    db.damage(key("snapshot", 101));
    Problems problems;
    auto loaded = load(db, problems);
    db.durable = loaded->durable;
    db.save(loaded->work);
    CHECK(db.records.contains(key("snapshot", 101)));
    problems.clear();
    CHECK(load(db, problems)->work.plan().name == "101");
    CHECK(problems.empty());
}

TEST_CASE("a damaged edit: what comes after it is lost, said, and never taken for history") {
    Work work = openWork();
    Database db;
    work100(work, db, 1, 10);
    db.damage(key("edit", 7));
    Problems problems;
    auto loaded = load(db, problems);
    REQUIRE(loaded);
    CHECK(loaded->work.plan().name == "6");
    CHECK(has(problems, {ProblemKind::damagedRecord, key("edit", 7), ""}));
    CHECK(has(problems, {ProblemKind::lostEdits, key("edit", 7), "4"}));
    CHECK(loaded->work.revision() == 11);
    type(loaded->work, "después");
    db.durable = loaded->durable;
    // Also when the program ends between the two batches.
    Database between = db;
    between.write(nextBatch(loaded->work, between.durable));
    db.save(loaded->work);
    for (const Database& one : {db, between}) {
        problems.clear();
        const auto again = load(one, problems);
        REQUIRE(again);
        CHECK(again->work.plan().name == "después");
        for (const Edit& edit : again->work.edits()) CHECK((edit.seq < 7 || edit.seq == 12));
    }
    problems.clear();
    load(db, problems);
    CHECK(problems.empty());
    CHECK(db.count("/edit/") == 7);
}

TEST_CASE("a missing edit is told from a damaged one") {
    Work work = openWork();
    Database db;
    work100(work, db, 1, 10);
    db.records.erase(key("edit", 9));
    Problems problems;
    CHECK(load(db, problems)->work.plan().name == "8");
    CHECK(problems == Problems{{ProblemKind::missingRecord, key("edit", 9), ""},
                               {ProblemKind::lostEdits, key("edit", 9), "2"}});
}

TEST_CASE("a damaged edit from before the newest snapshot costs history only") {
    Work work = openWork();
    Database db;
    work100(work, db, 1, 150);
    db.damage(key("edit", 90));
    Problems problems;
    auto loaded = load(db, problems);
    CHECK(loaded->work.document() == work.document());
    CHECK(problems == Problems{{ProblemKind::damagedRecord, key("edit", 90), ""}});
    CHECK(loaded->work.edits().front().seq == 91);
}

TEST_CASE("nothing to go back to") {
    Work work = openWork();
    Database db;
    work100(work, db, 1, 5);
    db.damage(key("snapshot", 1));
    Problems problems;
    CHECK_FALSE(load(db, problems));
    CHECK(has(problems, {ProblemKind::damagedRecord, key("snapshot", 1), ""}));
    CHECK(has(problems, {ProblemKind::missingRecord, "plan/prueba/snapshot/", ""}));
    problems.clear();
    CHECK_FALSE(loadWork("otro", db.all(), problems));
    CHECK(problems.size() == 1);
}

TEST_CASE("records of other plans, and strange keys, are passed over") {
    Work work = openWork();
    Database db;
    work100(work, db, 1, 2);
    db.records["plan/prueba2/edit/0000000003"] = "x";
    db.records["plan/prueba/edit/3"] = "x";
    db.records["plan/prueba/notes"] = "x";
    Problems problems;
    CHECK(load(db, problems)->work.plan().name == "2");
    CHECK(problems.empty());
}

TEST_CASE("a snapshot of a newer program is not damage: the work is left alone") {
    Work work = openWork();
    Database db;
    work100(work, db, 1, 150);
    const std::string text = R"({"format":"plan-a-la-vista/plan","version":2,"id":"prueba"})";
    char checksum[16];
    std::snprintf(checksum, sizeof checksum, "crc32:%08x", static_cast<unsigned>(crc32(text)));
    db.records[key("snapshot", 160)] = std::string(checksum) + "\n" + text;
    Problems problems;
    CHECK_FALSE(load(db, problems));
    CHECK(has(problems, {ProblemKind::newerVersion, "/version", "2"}));
}

TEST_CASE("a record put under another's key is damage") {
    Work work = openWork();
    Database db;
    work100(work, db, 1, 3);
    db.records[key("edit", 3)] = db.records[key("edit", 2)];
    Problems problems;
    CHECK(load(db, problems)->work.plan().name == "2");
    CHECK(has(problems, {ProblemKind::damagedRecord, key("edit", 3), ""}));
}

TEST_CASE("any one record damaged: the work comes back, or it is said why not") {
    Work work = openWork();
    Database db;
    work100(work, db, 1, 230);
    for (const auto& [name, value] : db.records) {
        Database hurt = db;
        hurt.damage(name);
        Problems problems;
        const auto loaded = load(hurt, problems);
        CAPTURE(name);
        REQUIRE(loaded);
        REQUIRE(has(problems, {ProblemKind::damagedRecord, name, ""}));
        const bool lost = name > key("edit", 201) && name.find("/edit/") != name.npos;
        CHECK((loaded->work.document() == work.document()) == !lost);
    }
}
