#include "survey/collector.h"

#include <cctype>
#include <cstddef>

namespace survey {

namespace {

constexpr std::string_view secure = "https://";
constexpr std::string_view plain = "http://";
constexpr std::size_t longest = 300;

bool isLetterOrDigit(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; }

// Names of servers may be written with the language's own letters: a browser knows what to do with them.
bool isOfName(char c) {
    return isLetterOrDigit(c) || c == '.' || c == '-' || static_cast<signed char>(c) < 0;
}

bool isOfPath(char c) {
    return isLetterOrDigit(c) || std::string_view("/-._~").find(c) != std::string_view::npos;
}

// "server:port" behind the scheme, without the path.
std::string_view serverOf(std::string_view address) {
    address.remove_prefix(address.starts_with(secure)  ? secure.size()
                          : address.starts_with(plain) ? plain.size()
                                                       : address.size());
    return address.substr(0, address.find('/'));
}

template <class Test>
bool all(std::string_view text, Test test) {
    for (const char c : text)
        if (!test(c)) return false;
    return true;
}

// As the collector has it, names are letters, digits, - and _; anything else is written by its bytes.
void appendStep(std::string& address, const Id& step) {
    static const char digits[] = "0123456789ABCDEF";
    address += '/';
    for (const char c : step) {
        if (isLetterOrDigit(c) || c == '-' || c == '_') {
            address += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        address += '%';
        address += digits[byte >> 4];
        address += digits[byte & 15];
    }
}

std::string withoutEnd(std::string_view address) {
    while (address.ends_with('/')) address.remove_suffix(1);
    return std::string(address);
}

}  // namespace

bool isCollectorAddress(std::string_view address) {
    const std::string_view server = serverOf(address);
    if (server.empty() || address.size() > longest) return false;
    const std::string_view name = server.substr(0, server.find(':'));
    if (name.empty() || name.front() == '.' || name.front() == '-' || !all(name, isOfName)) return false;
    if (name.size() < server.size()) {
        const std::string_view port = server.substr(name.size() + 1);
        if (port.empty() || port.size() > 5 || !all(port, [](char c) { return c >= '0' && c <= '9'; }))
            return false;
    }
    const bool here = name == "localhost" || name == "127.0.0.1";
    if (!address.starts_with(secure) && !here) return false;
    const auto at = static_cast<std::size_t>(server.data() - address.data()) + server.size();
    const std::string_view path = address.substr(at);
    return all(path, isOfPath) && path.find("..") == std::string_view::npos;
}

std::string collectorOf(const Survey& survey) {
    return isCollectorAddress(survey.collector) ? survey.collector : std::string();
}

std::string collectorName(std::string_view address) { return std::string(serverOf(address)); }

std::string answerAddress(std::string_view collector, const Id& survey, const Id& answer) {
    std::string address = withoutEnd(collector) + "/answers";
    appendStep(address, survey);
    appendStep(address, answer);
    return address + ".json";
}

std::string readingAddress(std::string_view collector, const Id& survey) {
    std::string address = withoutEnd(collector) + "/read";
    appendStep(address, survey);
    return address + "/";
}

}  // namespace survey
