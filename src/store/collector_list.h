// What a collector lists to planners: JSON as nginx writes it of a folder (web/collector/README.md). It is
// read name by name, so that a list of a million takes no room but its own text, and no time at once.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace store {

// Whether a collector takes an answer under this id: 12 to 32 small letters and digits.
bool isCollectedId(std::string_view id);

class CollectorList {
  public:
    explicit CollectorList(std::string text) : text_(std::move(text)) {}

    // answer: `id` is one that may be asked for. other: a name that is none of an answer's. broken: it is no
    // such list, or is cut off; `end` and `broken` stay so.
    enum class Step { answer, other, end, broken };
    Step next();
    const std::string& id() const { return id_; }  // of the last step, where it was an answer

    double share() const;  // 0..1, read so far

  private:
    void skipSpace();
    bool takes(char c);
    std::size_t objectLength() const;
    Step over(Step how);
    Step closed();

    std::string text_, id_;
    std::size_t at_ = 0;
    bool began_ = false, first_ = true, over_ = false;
    Step how_ = Step::end;
};

}  // namespace store
