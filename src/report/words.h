// The words of a document made from a plan: the caller's texts by key (word_keys.h), and numbers, money and
// days as the language writes them.
#pragma once

#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace report {

struct Words {
    std::string language = "es";   // of the texts, two letters: surveys and themes have theirs by it
    std::string locale = "es-CO";  // BCP 47: of the document
    std::function<std::string(std::string_view key)> text;          // required, like all of them
    std::function<std::string(double value, int decimals)> number;  // at most so many decimals
    std::function<std::string(double ratio)> percent;               // 0.745: "74,5 %"
    std::function<std::string(double pesos)> money;                 // with its unit
    std::function<std::string(std::string_view day)> date;          // of an ISO day

    std::string operator()(std::string_view key) const { return text(key); }
    // {0}, {1}… replaced.
    std::string with(std::string_view key, std::initializer_list<std::string_view> values) const;
    std::string percentOrDash(const std::optional<double>& ratio) const {
        return ratio ? percent(*ratio) : "–";
    }
    std::string moneyOrDash(const std::optional<double>& pesos) const { return pesos ? money(*pesos) : "–"; }
};

}  // namespace report
