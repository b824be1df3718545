#include "host/host.h"

#include <array>
#include <chrono>
#include <cmath>
#include <utility>

namespace host {

namespace {

constexpr char idAlphabet[] = "0123456789abcdefghijklmnopqrstuvwxyz";
constexpr std::size_t idLength = 12;
constexpr unsigned alphabetSize = 36;
// Bytes from here on would make the first letters more likely than the rest: they are thrown away.
constexpr unsigned firstUnfairByte = 256 - 256 % alphabetSize;

void appendDigits(std::string& text, int number, int width) {
    const std::size_t begin = text.size();
    text.append(static_cast<std::size_t>(width), '0');
    for (std::size_t place = text.size(); place > begin && number > 0; number /= 10) {
        text[--place] = static_cast<char>('0' + number % 10);
    }
}

}  // namespace

void Host::fetchAsset(const std::string& path, std::function<void(bool, std::string)> done) {
    fetchFile("assets/" + path, std::move(done));
}

std::string newId(Host& host) {
    std::string id;
    while (id.size() < idLength) {
        std::array<std::uint8_t, 16> bytes{};
        host.randomBytes(bytes.data(), bytes.size());
        for (const std::uint8_t byte : bytes) {
            if (id.size() < idLength && byte < firstUnfairByte) id += idAlphabet[byte % alphabetSize];
        }
    }
    return id;
}

std::string isoTime(double milliseconds) {
    constexpr double secondsADay = 86400;
    constexpr double lastSecond = 253402300799.0;   // 9999-12-31T23:59:59Z
    constexpr double firstSecond = -62167219200.0;  // 0000-01-01T00:00:00Z
    const double seconds = std::floor(milliseconds / 1000);
    // A time outside four-digit years comes from a broken record; it has no text rather than a wrong one.
    if (!(seconds >= firstSecond && seconds <= lastSecond)) return {};

    const double days = std::floor(seconds / secondsADay);
    const int second = static_cast<int>(seconds - days * secondsADay);
    const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{static_cast<int>(days)}}};

    std::string text;
    appendDigits(text, static_cast<int>(date.year()), 4);
    text += '-';
    appendDigits(text, static_cast<int>(static_cast<unsigned>(date.month())), 2);
    text += '-';
    appendDigits(text, static_cast<int>(static_cast<unsigned>(date.day())), 2);
    text += 'T';
    appendDigits(text, second / 3600, 2);
    text += ':';
    appendDigits(text, second / 60 % 60, 2);
    text += ':';
    appendDigits(text, second % 60, 2);
    text += 'Z';
    return text;
}

}  // namespace host
