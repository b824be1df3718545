// What the screens say: texts by key (text_files.h), and numbers, dates and money as the language writes
// them.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace app {

class Texts {
  public:
    // `json`: one flat object of texts. False when it cannot be read.
    bool load(const std::string& language, const std::string& json);
    bool add(const std::string& json);  // more of the same language
    const std::string& language() const { return language_; }
    bool loaded() const { return !texts_.empty(); }

    // The text of a key; the key itself where there is none, so that a gap shows.
    const std::string& operator()(std::string_view key) const;
    // The same with {0}, {1}… replaced.
    std::string with(std::string_view key, std::initializer_list<std::string_view> values) const;
    // `key`.one or `key`.other by the number, which also replaces {0}.
    std::string count(std::string_view key, long number) const;

    // At most `decimals` decimals, without closing zeros; thousands parted; a real minus.
    std::string number(double value, int decimals = 2) const;
    // Two of which it is said that they differ: with as many decimals as it takes to see it.
    std::pair<std::string, std::string> apart(double a, double b) const;
    std::string percent(double ratio) const;  // one decimal at most: "74,5 %"
    std::string percentOrDash(const std::optional<double>& ratio) const;
    std::string money(double pesos) const;         // in millions from a million on
    std::string date(std::string_view iso) const;  // "30 de junio de 2019"
    std::string word(int number) const;            // "dos", up to ten; digits beyond

    const std::unordered_map<std::string, std::string>& all() const { return texts_; }

  private:
    std::string language_;
    std::unordered_map<std::string, std::string> texts_;
};

}  // namespace app
