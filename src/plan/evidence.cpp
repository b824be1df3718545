#include "plan/evidence.h"

#include <string>

namespace plan {

EvidenceKind evidenceKind(std::string_view text) {
    // Browsers pass over blanks around an address and over control characters inside its scheme.
    std::string plain;
    bool control = false;
    for (char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (plain.empty() && byte <= ' ') continue;
        if (byte < ' ' || byte == 0x7f) {
            control = true;
            continue;
        }
        plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    while (!plain.empty() && plain.back() == ' ') plain.pop_back();
    if (plain.empty()) return EvidenceKind::none;
    const std::size_t end = plain.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789+.-");
    const bool scheme =
        end != 0 && end != std::string::npos && plain[end] == ':' && plain[0] >= 'a' && plain[0] <= 'z';
    if (!scheme) return EvidenceKind::words;
    const std::string name = plain.substr(0, end), rest = plain.substr(end + 1);
    if (name != "http" && name != "https") {
        // "Acta: 12 de marzo" and "carpeta:3" are words; what a browser would run or open is not.
        for (const char* bad : {"javascript", "data", "vbscript", "file", "blob", "about", "view-source"})
            if (name == bad) return EvidenceKind::unsafe;
        return rest.rfind("//", 0) == 0 ? EvidenceKind::unsafe : EvidenceKind::words;
    }
    if (control || rest.rfind("//", 0) != 0 || rest.find(' ') != std::string::npos ||
        rest.find_first_of("\"<>\\^`{|}") != std::string::npos)
        return EvidenceKind::unsafe;
    const std::string host = rest.substr(2, rest.find_first_of("/?#", 2) - 2);
    // "https://gov.co@elsewhere" leads elsewhere.
    if (host.empty() || host[0] == ':' || host[0] == '.' || host.find('@') != std::string::npos)
        return EvidenceKind::unsafe;
    return EvidenceKind::address;
}

}  // namespace plan
