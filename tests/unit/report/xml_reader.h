// Is a text well-formed XML? A reader of its own, that knows nothing of how the text was written: tags that
// close in order, attributes in double quotes and each once, entities of XML only, characters that XML has.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

struct XmlElement {
    std::string name;
    std::vector<std::pair<std::string, std::string>> attributes;
    std::string text;  // of its own, entities read
    std::vector<XmlElement> children;

    const std::string* attribute(std::string_view wanted) const {
        for (const auto& [key, value] : attributes)
            if (key == wanted) return &value;
        return nullptr;
    }
    // All elements of the name below, in document order.
    void find(std::string_view wanted, std::vector<const XmlElement*>& found) const {
        for (const XmlElement& child : children) {
            if (child.name == wanted) found.push_back(&child);
            child.find(wanted, found);
        }
    }
    std::vector<const XmlElement*> all(std::string_view wanted) const {
        std::vector<const XmlElement*> found;
        find(wanted, found);
        return found;
    }
    std::string allText() const {
        std::string words = text;
        for (const XmlElement& child : children) words += child.allText();
        return words;
    }
};

class XmlReader {
  public:
    explicit XmlReader(std::string_view text) : text_(text) {}

    // The root; `problem` says what is wrong and where, and is empty when nothing is.
    XmlElement read(std::string& problem) {
        XmlElement root;
        if (text_.substr(0, 5) == "<?xml") at_ = text_.find("?>") + 2;
        space();
        if (!element(root, 0) && problem_.empty()) fail("no element");
        space();
        if (problem_.empty() && at_ != text_.size()) fail("something after the root");
        problem = problem_;
        return root;
    }

  private:
    bool fail(const std::string& what) {
        if (problem_.empty())
            problem_ = what + " at " + std::to_string(at_) + ": " + std::string(text_.substr(at_, 60));
        return false;
    }
    bool at(std::string_view wanted) const { return text_.substr(at_, wanted.size()) == wanted; }
    void space() {
        while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\n')) ++at_;
    }
    std::string name() {
        const std::size_t from = at_;
        while (at_ < text_.size() &&
               (std::string_view(":_-.").find(text_[at_]) != std::string_view::npos ||
                (text_[at_] >= '0' && text_[at_] <= '9') || (text_[at_] >= 'A' && text_[at_] <= 'Z') ||
                (text_[at_] >= 'a' && text_[at_] <= 'z')))
            ++at_;
        return std::string(text_.substr(from, at_ - from));
    }
    bool character(std::string& into) {
        const auto c = static_cast<unsigned char>(text_[at_]);
        if (c < 0x20 && c != '\n' && c != '\t') return fail("a control character");
        if (at("]]>")) return fail("]]> in text");
        if (c != '&') {
            into += text_[at_++];
            return true;
        }
        for (const auto& [entity, sign] :
             {std::pair{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}})
            if (at(entity)) {
                into += sign;
                at_ += std::string_view(entity).size();
                return true;
            }
        return fail("an unknown entity");
    }
    bool element(XmlElement& into, int depth) {
        if (depth > 200) return fail("too deep");
        if (at_ >= text_.size() || text_[at_] != '<') return fail("no tag");
        ++at_;
        into.name = name();
        if (into.name.empty()) return fail("no name");
        std::set<std::string> seen;
        for (;;) {
            space();
            if (at("/>")) {
                at_ += 2;
                return true;
            }
            if (at(">")) {
                ++at_;
                break;
            }
            const std::string key = name();
            if (key.empty() || !at("=\"")) return fail("a broken attribute");
            if (!seen.insert(key).second) return fail("an attribute twice");
            at_ += 2;
            std::string value;
            while (at_ < text_.size() && text_[at_] != '"') {
                if (text_[at_] == '<') return fail("< in an attribute");
                if (!character(value)) return false;
            }
            ++at_;
            into.attributes.emplace_back(key, value);
        }
        while (at_ < text_.size()) {
            if (at("</")) {
                at_ += 2;
                if (name() != into.name) return fail("another element closes " + into.name);
                if (!at(">")) return fail("a broken end");
                ++at_;
                return true;
            }
            if (text_[at_] == '<') {
                XmlElement child;
                if (!element(child, depth + 1)) return false;
                into.children.push_back(std::move(child));
            } else if (!character(into.text)) {
                return false;
            }
        }
        return fail(into.name + " does not end");
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::string problem_;
};
