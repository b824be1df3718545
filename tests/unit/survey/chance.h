// A small generator with a fixed seed: the same surveys on every machine.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace survey_test {

class Chance {
  public:
    explicit Chance(unsigned seed) : seed_(seed) {}
    unsigned below(unsigned limit) {
        seed_ = seed_ * 1664525u + 1013904223u;
        return (seed_ >> 8) % limit;
    }
    int between(int least, int most) {
        return least + static_cast<int>(below(static_cast<unsigned>(most - least + 1)));
    }
    template <class T>
    void shuffle(std::vector<T>& items) {
        for (std::size_t i = items.size(); i > 1; --i)
            std::swap(items[i - 1], items[below(static_cast<unsigned>(i))]);
    }

  private:
    unsigned seed_;
};

}  // namespace survey_test
