// How a work is kept as key/value records, and brought back from them.
//
//   plan/<id>/snapshot/<seq, 10 digits>   the plan file as it was after edit <seq>
//   plan/<id>/edit/<seq, 10 digits>       one edit
//
// A value is "crc32:" + 8 hexadecimal digits + "\n" + text; the checksum is CRC-32 (ISO-HDLC, as in zip and
// PNG) over the bytes of text.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/problem.h"
#include "store/work.h"

namespace store {

inline constexpr int kEditsPerSnapshot = 100;

struct Record {
    std::string key;
    std::string value;
    bool operator==(const Record&) const = default;
};

// What the database is known to hold of a work.
struct Durable {
    std::vector<std::int64_t> snapshots;  // oldest first
    std::vector<std::int64_t> edits;      // oldest first
    std::uint32_t lastChecksum = 0;       // of the last edit's text: a merged edit is written again
    std::vector<std::string> broken;  // keys that could not be used; they go once a new snapshot is written
    bool wantsSnapshot = false;       // something was lost: the next batch holds a snapshot
};

// One database transaction. All of it, or nothing.
struct Batch {
    std::vector<Record> puts;
    std::vector<std::string> deletes;
    Durable after;  // what is durable once the transaction has completed
    bool empty() const { return puts.empty() && deletes.empty(); }
};

// What is to be written next; empty: all is durable. Call, write, and when the transaction has completed call
// again with `after`. A new snapshot is written every kEditsPerSnapshot edits and what it replaces goes in a
// later batch: the last two snapshots and the edits after the older one are kept. Closes the work's field
// when it takes a snapshot of it.
Batch nextBatch(Work& work, const Durable& durable);

// Whether every edit of the work would come back from what is durable ("Guardado"). Changes nothing and looks
// at one edit only, so it may be asked every frame; nextBatch may still have tidying up to do.
bool isDurable(const Work& work, const Durable& durable);

struct Loaded {
    Work work;
    Durable durable;
};

// Brings back the work from the records of one plan, in any order (keys of others are passed over). Where the
// newest snapshot is damaged it goes back to the one before and the edits after it. Every record that could
// not be read, and what was lost by it, is named in `problems`, also on success. Nothing when no snapshot can
// be read.
std::optional<Loaded> loadWork(std::string_view id, const std::vector<Record>& records, Problems& problems);

// "plan/<id>/": what the keys of a work begin with.
std::string keyPrefix(std::string_view id);

std::uint32_t crc32(std::string_view bytes);

}  // namespace store
