#include "store/answer_batch.h"

#include <bit>
#include <unordered_map>
#include <utility>

namespace store {

// The bytes of a batch: "PAB1"; how many texts, and each with its length; how many answers, and each as
// Writer::add writes it. Numbers are LEB128: seven bits a byte, the lowest first, the eighth bit set but in
// the last.

static constexpr std::string_view mark = "PAB1";

namespace {

enum Has : unsigned { other = 1, otherWords = 2, number = 4, words = 8, chosen = 16, shown = 32 };

void putNumber(std::string& out, std::uint64_t value) {
    for (; value >= 128; value >>= 7) out.push_back(static_cast<char>((value & 127) | 128));
    out.push_back(static_cast<char>(value));
}

void putText(std::string& out, std::string_view text) {
    putNumber(out, text.size());
    out.append(text);
}

class Writer {
  public:
    void add(const survey::Answer& answer) {
        putText(body_, answer.id);
        known(answer.survey);
        known(answer.wording);
        known(answer.date);
        known(answer.language);
        putNumber(body_, answer.replies.size());
        for (const auto& [question, reply] : answer.replies) {
            known(question);
            add(reply);
        }
        putNumber(body_, answer.profile.size());
        for (const auto& [field, option] : answer.profile) {
            known(field);
            known(option);
        }
        putNumber(body_, answer.space ? 1 : 0);
        if (answer.space) {
            known(answer.space->kind);
            known(answer.space->name);
            known(answer.space->place);
            known(answer.space->date);
        }
        ++count_;
    }

    std::string finish() {
        std::string out(mark);
        putNumber(out, places_.size());
        out += texts_;
        putNumber(out, count_);
        return out + body_;
    }

  private:
    void known(const std::string& text) {
        const auto [place, isNew] = places_.try_emplace(text, places_.size());
        if (isNew) putText(texts_, text);
        putNumber(body_, place->second);
    }

    void add(const std::vector<survey::Id>& ids) {
        putNumber(body_, ids.size());
        for (const auto& id : ids) known(id);
    }

    void add(const survey::Reply& reply) {
        const unsigned has =
            (reply.otherChosen ? Has::other : 0u) | (reply.other.empty() ? 0u : Has::otherWords) |
            (reply.number ? Has::number : 0u) | (reply.text.empty() ? 0u : Has::words) |
            (reply.chosen.empty() ? 0u : Has::chosen) | (reply.shown.empty() ? 0u : Has::shown);
        putNumber(body_, has);
        if (has & Has::chosen) add(reply.chosen);
        if (has & Has::shown) add(reply.shown);
        if (has & Has::otherWords) putText(body_, reply.other);
        if (has & Has::words) putText(body_, reply.text);
        if (reply.number) putNumber(body_, std::bit_cast<std::uint64_t>(*reply.number));
    }

    std::unordered_map<std::string, std::size_t> places_;
    std::string texts_, body_;
    std::size_t count_ = 0;
};

}  // namespace

std::string writeAnswerBatch(const std::vector<survey::Answer>& answers) {
    Writer writer;
    for (const auto& answer : answers) writer.add(answer);
    return writer.finish();
}

std::uint64_t AnswerBatchReader::number() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64 && at_ < held_.size(); shift += 7) {
        const auto byte = static_cast<unsigned char>(held_[at_++]);
        value |= static_cast<std::uint64_t>(byte & 127) << shift;
        if (byte < 128) return value;
    }
    damaged_ = true;
    return 0;
}

std::string_view AnswerBatchReader::bytes(std::uint64_t size) {
    if (size > held_.size() - at_) {
        damaged_ = true;
        return {};
    }
    const std::string_view found = std::string_view(held_).substr(at_, size);
    at_ += size;
    return found;
}

std::string_view AnswerBatchReader::known() {
    const std::uint64_t place = number();
    if (place < known_.size()) return known_[place];
    damaged_ = true;
    return {};
}

AnswerBatchReader::AnswerBatchReader(std::string bytes) : held_(std::move(bytes)) {
    if (this->bytes(mark.size()) != mark) damaged_ = true;
    for (std::uint64_t left = number(); left > 0 && !damaged_; --left) known_.push_back(text());
    count_ = number();
}

std::vector<survey::Id> AnswerBatchReader::readIds() {
    std::vector<survey::Id> ids;
    for (std::uint64_t left = number(); left > 0 && !damaged_; --left) ids.emplace_back(known());
    return ids;
}

void AnswerBatchReader::readReply(survey::Reply& reply) {
    const std::uint64_t has = number();
    reply.otherChosen = (has & Has::other) != 0;
    if (has & Has::chosen) reply.chosen = readIds();
    if (has & Has::shown) reply.shown = readIds();
    if (has & Has::otherWords) reply.other = text();
    if (has & Has::words) reply.text = text();
    if (has & Has::number) reply.number = std::bit_cast<double>(number());
}

bool AnswerBatchReader::next(survey::Answer& answer) {
    if (damaged_ || read_ >= count_) return false;
    answer = {};
    answer.id = text();
    answer.survey = known();
    answer.wording = known();
    answer.date = known();
    answer.language = known();
    for (std::uint64_t left = number(); left > 0 && !damaged_; --left) {
        const std::string_view question = known();
        readReply(answer.replies[survey::Id(question)]);
    }
    for (std::uint64_t left = number(); left > 0 && !damaged_; --left) {
        const std::string_view field = known();
        answer.profile[survey::Id(field)] = known();
    }
    if (number() != 0) {
        survey::Space space;
        space.kind = known();
        space.name = known();
        space.place = known();
        space.date = known();
        answer.space = std::move(space);
    }
    ++read_;
    return !damaged_;
}

}  // namespace store
