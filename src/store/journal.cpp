#include "store/journal.h"

#include <algorithm>
#include <map>
#include <utility>

#include "store/parse.h"

namespace store {
namespace {

constexpr std::string_view kChecksumName = "crc32:";
constexpr std::size_t kHeader = kChecksumName.size() + 8 + 1;
constexpr std::size_t kSeqDigits = 10;
constexpr std::size_t kSnapshotsKept = 2;
// Wider than a file's: a plan may grow past them while it is worked on, and an edit wraps what it holds.
constexpr ParseLimits kRecordLimits{std::size_t{256} << 20, 80};

std::string keyOf(std::string_view id, const char* what, std::int64_t seq) {
    const std::string digits = std::to_string(seq);
    std::string key = keyPrefix(id) + what;
    if (digits.size() < kSeqDigits) key.append(kSeqDigits - digits.size(), '0');
    return key + digits;
}

std::string snapshotKey(std::string_view id, std::int64_t seq) { return keyOf(id, "snapshot/", seq); }
std::string editKey(std::string_view id, std::int64_t seq) { return keyOf(id, "edit/", seq); }

std::string sealed(const std::string& text, std::uint32_t checksum) {
    constexpr char kDigits[] = "0123456789abcdef";
    std::string value(kChecksumName);
    for (int shift = 28; shift >= 0; shift -= 4) value += kDigits[(checksum >> shift) & 15u];
    return value + "\n" + text;
}

// The text of a record's value, or nothing when its checksum does not hold.
std::optional<std::string_view> textOf(std::string_view value) {
    if (value.size() < kHeader) return std::nullopt;
    const std::string_view text = value.substr(kHeader);
    if (value.substr(0, kHeader) != sealed({}, crc32(text))) return std::nullopt;
    return text;
}

// The number a key of this work ends with, or −1.
std::int64_t seqOf(std::string_view key, const std::string& before) {
    if (!key.starts_with(before) || key.size() != before.size() + kSeqDigits) return -1;
    std::int64_t seq = 0;
    for (const char c : key.substr(before.size())) {
        if (c < '0' || c > '9') return -1;
        seq = seq * 10 + (c - '0');
    }
    return seq;
}

// What the records of one work hold, as far as it can be read.
struct Found {
    std::map<std::int64_t, PlanFile> snapshots;
    std::map<std::int64_t, Edit> edits;
    std::map<std::int64_t, std::uint32_t> checksums;  // of the edits
    std::vector<std::string> broken;
    std::int64_t last = 0;  // highest number seen, readable or not
    bool newer = false;     // written by a newer version of the program
};

void readSnapshot(std::string_view id, const Record& record, std::int64_t seq, Found& found,
                  Problems& problems) {
    Problems inside;
    const auto text = textOf(record.value);
    auto file = text ? readPlanFile(*text, inside, kRecordLimits) : std::nullopt;
    if (file && file->id == id && file->revision == seq) {
        found.snapshots.emplace(seq, std::move(*file));
        return;
    }
    if (!inside.empty() && inside.front().kind == ProblemKind::newerVersion) {
        found.newer = true;
        problems.push_back(inside.front());
        return;
    }
    problems.push_back({ProblemKind::damagedRecord, record.key, ""});
    found.broken.push_back(record.key);
}

void readEdit(const Record& record, std::int64_t seq, Found& found, Problems& problems) {
    Problems inside;
    const auto text = textOf(record.value);
    const auto json = text ? parseJson(*text, inside, kRecordLimits) : std::nullopt;
    auto edit = json ? editFromJson(*json, inside) : std::nullopt;
    if (edit && edit->seq == seq) {
        found.edits.emplace(seq, std::move(*edit));
        found.checksums.emplace(seq, crc32(*text));
        return;
    }
    problems.push_back({ProblemKind::damagedRecord, record.key, ""});
    found.broken.push_back(record.key);
}

Found readRecords(std::string_view id, const std::vector<Record>& records, Problems& problems) {
    const std::string snapshots = keyPrefix(id) + "snapshot/";
    const std::string edits = keyPrefix(id) + "edit/";
    Found found;
    for (const Record& record : records) {
        const std::int64_t snapshot = seqOf(record.key, snapshots);
        const std::int64_t edit = seqOf(record.key, edits);
        if (snapshot >= 0) readSnapshot(id, record, snapshot, found, problems);
        if (edit >= 0) readEdit(record, edit, found, problems);
        found.last = std::max({found.last, snapshot, edit});
    }
    return found;
}

// The edits that lead up to a snapshot without a gap: its history.
std::vector<Edit> historyOf(const std::map<std::int64_t, Edit>& edits, std::int64_t snapshot) {
    std::vector<Edit> history;
    for (auto edit = edits.find(snapshot); edit != edits.end(); edit = edits.find(--snapshot))
        history.push_back(edit->second);
    std::reverse(history.begin(), history.end());
    return history;
}

}  // namespace

std::string keyPrefix(std::string_view id) { return "plan/" + std::string(id) + "/"; }

std::uint32_t crc32(std::string_view bytes) {
    // By half bytes: a table of 16 is enough to stay out of the way of a phone.
    constexpr std::uint32_t kTable[16] = {
        0x00000000, 0x1db71064, 0x3b6e20c8, 0x26d930ac, 0x76dc4190, 0x6b6b51f4, 0x4db26158, 0x5005713c,
        0xedb88320, 0xf00f9344, 0xd6d6a3e8, 0xcb61b38c, 0x9b64c2b0, 0x86d3d2d4, 0xa00ae278, 0xbdbdf21c};
    std::uint32_t crc = 0xffffffffu;
    for (const char byte : bytes) {
        crc ^= static_cast<unsigned char>(byte);
        crc = (crc >> 4) ^ kTable[crc & 15u];
        crc = (crc >> 4) ^ kTable[crc & 15u];
    }
    return ~crc;
}

Batch nextBatch(Work& work, const Durable& durable) {
    Batch batch;
    batch.after = durable;
    for (const Edit& edit : work.edits()) {
        const std::int64_t kept = durable.edits.empty() ? -1 : durable.edits.back();
        if (edit.seq < kept) continue;
        const std::string text = toJson(edit).dump();
        const std::uint32_t checksum = crc32(text);
        if (edit.seq == kept && checksum == durable.lastChecksum) continue;
        batch.puts.push_back({editKey(work.id(), edit.seq), sealed(text, checksum)});
        if (edit.seq != kept) batch.after.edits.push_back(edit.seq);
        batch.after.lastChecksum = checksum;
    }
    const std::int64_t seq = work.revision();
    if (durable.wantsSnapshot || durable.snapshots.empty() ||
        seq - durable.snapshots.back() >= kEditsPerSnapshot) {
        work.endField();  // an edit merged into the last one later would not be in the snapshot
        const std::string text = writePlanFile(work.file(), true);
        batch.puts.push_back({snapshotKey(work.id(), seq), sealed(text, crc32(text))});
        if (batch.after.snapshots.empty() || batch.after.snapshots.back() != seq)
            batch.after.snapshots.push_back(seq);
        batch.after.wantsSnapshot = false;
        // A damaged record that this one overwrites is whole again.
        std::erase(batch.after.broken, batch.puts.back().key);
    }
    // What goes rests on snapshots that are already durable, not on one in this batch.
    if (durable.wantsSnapshot || durable.snapshots.empty()) return batch;
    batch.deletes = durable.broken;
    batch.after.broken.clear();
    if (durable.snapshots.size() <= kSnapshotsKept) return batch;
    const std::int64_t older = durable.snapshots[durable.snapshots.size() - kSnapshotsKept];
    for (const std::int64_t snapshot : durable.snapshots)
        if (snapshot < older) batch.deletes.push_back(snapshotKey(work.id(), snapshot));
    for (const std::int64_t edit : durable.edits)
        if (edit <= older) batch.deletes.push_back(editKey(work.id(), edit));
    std::erase_if(batch.after.snapshots, [&](std::int64_t snapshot) { return snapshot < older; });
    std::erase_if(batch.after.edits, [&](std::int64_t edit) { return edit <= older; });
    return batch;
}

bool isDurable(const Work& work, const Durable& durable) {
    if (durable.snapshots.empty() || durable.wantsSnapshot) return false;
    if (work.edits().empty()) return true;
    const Edit& last = work.edits().back();
    const std::int64_t kept = durable.edits.empty() ? -1 : durable.edits.back();
    if (last.seq != kept) return last.seq < kept || last.seq <= durable.snapshots.back();
    return crc32(toJson(last).dump()) == durable.lastChecksum;
}

std::optional<Loaded> loadWork(std::string_view id, const std::vector<Record>& records, Problems& problems) {
    Found found = readRecords(id, records, problems);
    // Not to be taken for damage: going back to an older snapshot would write over the newer program's work.
    if (found.newer) return std::nullopt;
    if (found.snapshots.empty()) {
        problems.push_back({ProblemKind::missingRecord, keyPrefix(id) + "snapshot/", ""});
        return std::nullopt;
    }
    const std::int64_t start = found.snapshots.rbegin()->first;
    std::optional<Work> work =
        Work::open(found.snapshots.rbegin()->second, problems, historyOf(found.edits, start));
    if (!work) return std::nullopt;
    for (auto edit = found.edits.find(start + 1); edit != found.edits.end();
         edit = found.edits.find(work->revision() + 1)) {
        if (!work->apply(edit->second, problems) || work->revision() != edit->first) break;
        work->endField();
    }
    Durable durable;
    for (const auto& [seq, file] : found.snapshots) durable.snapshots.push_back(seq);
    durable.broken = std::move(found.broken);
    const std::int64_t reached = work->revision();
    for (const auto& [seq, edit] : found.edits) {
        if (seq <= reached)
            durable.edits.push_back(seq);
        else
            durable.broken.push_back(editKey(id, seq));
    }
    if (const auto last = found.checksums.find(reached); last != found.checksums.end())
        durable.lastChecksum = last->second;
    if (found.last > reached) {
        const std::string next = editKey(id, reached + 1);
        const bool absent = std::none_of(records.begin(), records.end(),
                                         [&](const Record& record) { return record.key == next; });
        if (absent) problems.push_back({ProblemKind::missingRecord, next, ""});
        problems.push_back({ProblemKind::lostEdits, next, std::to_string(found.last - reached)});
        // One number is left out, so that the lost edits can never pass for the history of what follows.
        work->skipTo(found.last + 1);
    }
    durable.wantsSnapshot = found.last > reached || !durable.broken.empty();
    return Loaded{std::move(*work), std::move(durable)};
}

}  // namespace store
