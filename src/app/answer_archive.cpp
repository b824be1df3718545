#include "app/answer_archive.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "store/answer_batch.h"

namespace app {

// Records:
//   batch/<survey>/<id>    how many answers are in it
//   batched/<survey>/<id>  the answers
// An id begins with the time, so that they are in the order they came; two tabs make different ones.
static const std::string entryPrefix = "batch/";
static const std::string bytesPrefix = "batched/";

static std::string bytesKey(const std::string& entry) {
    return bytesPrefix + entry.substr(entryPrefix.size());
}

AnswerArchive::AnswerArchive(host::Host& host, std::function<void()> changed)
    : host_(host), changed_(std::move(changed)) {}

void AnswerArchive::readList() {
    host_.readRecords(entryPrefix, [this](host::StorageResult result, host::Records records) {
        if (result != host::StorageResult::done) return;
        std::map<std::string, long> list;
        for (const auto& [key, value] : records) list[key] = std::atol(value.c_str());
        // What was added here a moment ago is not durable yet and stays.
        const std::size_t before = list_.size();
        list_.merge(list);
        if (list_.size() != before) changed_();
    });
}

std::vector<std::string> AnswerArchive::batches(const survey::Id& survey) const {
    const std::string prefix = entryPrefix + survey + "/";
    std::vector<std::string> found;
    for (auto at = list_.lower_bound(prefix);
         at != list_.end() && at->first.compare(0, prefix.size(), prefix) == 0; ++at)
        found.push_back(at->first);
    return found;
}

long AnswerArchive::countOf(const std::string& batch) const {
    const auto found = list_.find(batch);
    return found == list_.end() ? 0 : found->second;
}

long AnswerArchive::count(const survey::Id& survey) const {
    long answers = 0;
    for (const auto& batch : batches(survey)) answers += countOf(batch);
    return answers;
}

void AnswerArchive::read(const std::string& batch, std::function<void(std::optional<std::string>)> done) {
    const std::string key = bytesKey(batch);
    host_.readRecords(key, [key, done = std::move(done)](host::StorageResult, host::Records records) {
        for (auto& [found, bytes] : records)
            if (found == key) return done(std::move(bytes));
        done(std::nullopt);
    });
}

std::vector<host::Put> AnswerArchive::add(const survey::Id& survey,
                                          const std::vector<survey::Answer>& answers) {
    std::vector<host::Put> puts;
    for (std::size_t from = 0; from < answers.size(); from += answersTogether) {
        const std::size_t to = std::min(answers.size(), from + answersTogether);
        const std::vector<survey::Answer> some(answers.begin() + static_cast<std::ptrdiff_t>(from),
                                               answers.begin() + static_cast<std::ptrdiff_t>(to));
        lastTime_ =
            std::max(static_cast<long long>(host_.now()), lastTime_ + 1);  // in order within a millisecond
        std::string time = std::to_string(lastTime_);
        time.insert(0, 15 - std::min<std::size_t>(15, time.size()), '0');
        const std::string entry = entryPrefix + survey + "/" + time + "-" + host::newId(host_);
        puts.push_back({bytesKey(entry), store::writeAnswerBatch(some)});
        puts.push_back({entry, std::to_string(some.size())});
        list_[entry] = static_cast<long>(some.size());
    }
    return puts;
}

}  // namespace app
