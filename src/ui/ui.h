// One call, pixels and meaning: a widget paints itself with Dear ImGui and states its node. `Ui` is what a
// frame is made with: layout, nodes, the actions people took on elements, and what the widgets remember
// between frames.
#pragma once

#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "chart/scene.h"
#include "ui/long_list.h"
#include "ui/node.h"
#include "ui/text.h"
#include "ui/theme.h"

struct ImDrawList;

namespace ui {

// What a person did to an element; the numbers are known to web/library/mirror.js.
enum class ActionKind : std::uint8_t {
    press = 0,   // button, disclosure, tab: clicked
    check = 1,   // checkbox, radio: `number` is 1 when it is ticked now
    text = 2,    // field: `text` is all of its present text
    choose = 3,  // select: `text` is the value chosen
    scroll = 4,  // area: `number` is the distance from its top
    file = 5,    // file button: `text` is the file's name, `bytes` what is in it; `number` is 1 if unreadable
    cancel = 6,  // dialog, or a page that is left by it: Esc or the like
    commit = 7,  // field: left with a changed text
    key = 8,     // grid: `text` is the key with its modifiers, "Ctrl+Shift+ArrowDown"
    paste = 9,   // grid: `text` and `bytes` are the clipboard's text and HTML
    copy = 10,   // grid: `number` is 1 when it is to be taken away too
    reach = 11,  // grid's cell: a drag has come to it
    scrollAcross = 12,  // grid: `number` is the distance from its left
    slide = 13,         // slider: `number` is its value while it is moved; `commit` when it is let go
};

struct Action {
    NodeId id = 0;
    ActionKind kind = ActionKind::press;
    float number = 0;
    std::string text, bytes;
};

struct TextLook {
    Type type = Type::body;
    Tone tone = Tone::ink;
};

// The colour of a part of a chart. `fine`: of words, strokes and dots, which need more contrast than what is
// filled.
std::uint32_t chartColor(const Theme& theme, chart::Role role, bool fine);
// The fonts of a chart's picture, as CSS names them.
inline constexpr std::string_view chartFamily = "Nunito Sans, system-ui, sans-serif";

enum class ButtonKind : std::uint8_t { primary, secondary, quiet, danger };

class Ui {
  public:
    Fonts fonts;

    // --- frames
    // ------------------------------------------------------------------------------------------------- A
    // frame is one or more passes, each from begin to end; `end` says whether another pass is needed because
    // an action was taken or a remembered height changed. Only the last pass is painted and published.
    // `flowing`: the elements are shown in normal flow, one under the other, and nothing is painted (the HTML
    // face).
    void begin(Rect screen, const Theme& theme, bool painting, bool flowing = false);
    bool end();
    // There is work left that another frame shall do, though nothing is wrong with this one.
    bool unfinished() const { return unfinished_; }
    // The last pass's nodes become the published ones; what changed since the last publication goes into
    // `batch`.
    void publish(Batch& batch);
    const Nodes& nodes() const { return now_; }
    const Nodes& published() const { return published_; }

    void act(Action action);
    bool hasActions() const { return !queue_.empty(); }
    void setFocused(NodeId id) { focused_ = id; }
    NodeId focused() const { return focused_; }
    void pointer(float x, float y, bool down);

    // An element that shall have the focus after this frame, and words for the live regions.
    void requestFocus(NodeId id) { wantedFocus_ = id; }
    NodeId takeWantedFocus();
    void announce(std::string words, bool urgent = false);
    struct Announcement {
        std::string words;
        bool urgent;
    };
    std::vector<Announcement> takeAnnouncements();

    const Theme& theme() const { return theme_; }
    // All texts of this pass from here on so many per cent as large as usual, 100 to 250: to be read from the
    // back of a room. To be said before anything else of a page.
    void enlarge(int percent) {
        theme_.larger = static_cast<std::uint8_t>(percent < 100 ? 100 : percent > 250 ? 250 : percent);
    }
    Rect screen() const { return screen_; }
    bool phone() const { return theme_.phone; }
    bool painting() const { return draw_ != nullptr; }
    bool flowing() const { return flowing_; }

    // --- ids
    // ----------------------------------------------------------------------------------------------------
    NodeId id(std::string_view key) const {
        return hash(key, scopes_.empty() ? 2166136261u : scopes_.back());
    }
    void pushScope(std::string_view key) { scopes_.push_back(id(key)); }
    void popScope() { scopes_.pop_back(); }

    // --- layout
    // -------------------------------------------------------------------------------------------------
    float width() const { return flows_.back().w; }  // of the present column or row
    float remaining() const;                         // left on the present line of a row, else the width
    void space(float height) {
        flows_.back().nextGap = height;
    }  // instead of the usual gap, before the next item
    // Pushes what follows in a row to its right end, where it will be `width` wide.
    void alignRight(float width);
    Rect take(float w, float h);
    float usedHeight() const {
        return flows_.back().y + flows_.back().rowHeight - flows_.back().top;
    }  // so far

    // --- words
    // --------------------------------------------------------------------------------------------------
    // `description`: what is heard after it, where it gets the focus ("Pregunta 2 de 5").
    void heading(std::string_view key, int level, std::string_view text, Type type, Tone tone = Tone::ink,
                 std::string_view description = {});
    void text(std::string_view key, std::string_view text, TextLook look = {});
    // A text of which parts came or went: underlined, or struck through. `spoken`: the whole of it as it is
    // heard and shown in the HTML face, where words say what the strokes do.
    struct Part {
        std::size_t begin = 0, end = 0;  // bytes of the text
    };
    enum class PartsAre : std::uint8_t { added, removed };
    void changedText(std::string_view key, std::string_view text, const std::vector<Part>& parts,
                     PartsAre are, std::string_view spoken, TextLook look = {});
    void link(std::string_view key, std::string_view text, std::string_view href,
              TextLook look = {Type::body, Tone::accent});
    // Right after a page's main area was opened: Escape leaves the page. True: it was pressed.
    bool escaped();
    // A link that moves the focus to a field of the same page.
    void fieldLink(std::string_view key, std::string_view text, NodeId field);
    // The first link of a page, over what stands on every page; painted while it has the focus only. True: it
    // was followed. Where it leads is known once the page is made, and is told then.
    bool skipLink(std::string_view key, std::string_view text);
    void skipTo(NodeId target);
    float textWidth(std::string_view text, Type type) const;
    // The room a text needs when it is set a word a line, in CSS pixels.
    float widestWord(std::string_view text, Type type) const;
    void rule();  // a thin line across, no meaning
    void dot();   // in a row, before the words of a list's item: no meaning either
    // A state told by shape and word: circle good, square watch, triangle late, cross critical.
    void light(std::string_view key, Tone tone, std::string_view word, bool small = true);

    // --- acting
    // -------------------------------------------------------------------------------------------------
    struct ButtonLook {
        ButtonKind kind = ButtonKind::secondary;
        bool disabled = false;
        bool wide = false;   // as wide as the column
        bool small = false;  // for a phone's bar of tools
        // Of a file button: it takes several files, one after the other; only names are given, and the
        // program reads the files piece by piece; it takes all files of a folder.
        bool many = false, byPieces = false, folder = false;
        std::string_view description = {};
    };
    bool button(std::string_view key, std::string_view text, ButtonLook look);
    bool button(std::string_view key, std::string_view text) { return button(key, text, ButtonLook{}); }
    float buttonWidth(std::string_view text) const;
    struct File {
        std::string name, bytes;
        bool unreadable = false;
        bool more = false;  // others that were chosen with it come after it
        // Where files are read piece by piece: by what number (host::Host::readChosenFile), and its bytes.
        int number = 0;
        double size = 0;
    };
    std::optional<File> fileButton(std::string_view key, std::string_view text, std::string_view accept,
                                   ButtonLook look);
    bool disclosure(std::string_view key, std::string_view text, bool expanded);  // true: turn it
    // A place in a navigation; `badge` is a short count or empty.
    void navLink(std::string_view key, std::string_view text, std::string_view href, bool current,
                 std::string_view badge, float width = 0);
    // A record or a door as one link: a small line over its title, a text or a state under it.
    struct CardLook {
        std::string_view over = {}, under = {};
        std::optional<Tone> light = {};  // `under` is a state: its mark and colour
        bool framed = false;             // a door: framed, with an arrow
        bool current = false;
    };
    void card(std::string_view key, std::string_view title, std::string_view href, const CardLook& look);
    void mark(float size);  // the product's sign, decoration only
    std::optional<int> tabs(std::string_view key, std::string_view name,
                            const std::vector<std::string>& labels, int selected);

    // --- choosing
    // -----------------------------------------------------------------------------------------------
    struct CheckLook {
        std::string_view help = {};
        bool card = false;  // framed, for a citizen's thumb
        // Of a card: a sign before the label (icons.h); a space keeps the place of one free.
        std::string_view icon = {};
        bool disabled = false;
        bool invalid = false;
    };
    bool checkbox(std::string_view key, std::string_view label, bool checked,
                  CheckLook look);  // true: turn it
    bool radio(std::string_view key, std::string_view group, std::string_view label, bool checked,
               CheckLook look);  // true: choose it
    struct Choice {
        std::string value, label;
    };

    // --- entering
    // -----------------------------------------------------------------------------------------------
    struct FieldLook {
        std::string_view hint = {};
        std::string_view error = {};
        // text, search, decimal, numeric, email, url, password; "lines": what is entered one after the other,
        // Enter or a paste of several lines puts line ends into the value
        std::string_view kind = "text";
        float width = 0;  // 0: the column's
        int rows = 1;     // more: a text area
        int limit = 0;    // longest text in UTF-16 units, 0: none
        bool required = false;
        bool disabled = false;
        bool numbers = false;  // set right, as figures are
    };
    // True when `value` was changed by the person in this pass.
    bool field(std::string_view key, std::string_view label, std::string& value, const FieldLook& look);
    bool committed(std::string_view key);  // the field was left after a change
    std::optional<std::string> select(std::string_view key, std::string_view label, std::string_view value,
                                      const std::vector<Choice>& choices, const FieldLook& look);
    bool date(std::string_view key, std::string_view label, std::string& isoDate, const FieldLook& look);

    // --- many
    // A list of items, however many: those out of sight are not stated. Each says its place and their number.
    // `more`: the words of the button that shows further ones where all that is stated is shown (HTML face).
    void list(std::string_view key, std::string_view name, const Items& items, std::string_view more);
    // Lays a list's items from `top` down and returns where they end. `lay` states one item at a place and
    // returns its height; keys are of the present scope. For widgets made of many parts.
    float layItems(NodeId list, float top, float itemWidth, const Items& items,
                   const std::function<float(int, float)>& lay);
    bool hasMore(NodeId list, int count) const;
    void showMore(NodeId list) { extents_[list].shown += flowingStep; }

    // --- showing
    // ------------------------------------------------------------------------------------------------
    void status(std::string_view key, std::string_view words, TextLook look);
    // A share `ratio` of a whole, with an optional tick where it should be. Outside 0..1 the bar is full or
    // empty and marked; the words always say the true figure.
    void progress(std::string_view key, std::string_view name, std::string_view words,
                  std::optional<double> ratio, std::optional<double> tick, Tone tone);
    // A box that says something across the column: a coloured edge and text.
    void notice(std::string_view key, std::string_view words, Tone tone, bool urgent = false);
    // A chart: painted from its scene; for those who do not see it, the sentence (its data stand in a table
    // beside it).
    Rect chart(std::string_view key, const chart::Scene& scene, std::string_view sentence);
    // A mark of a chart, `ofMark` wide, that moves along `lane` with a finger, the mouse or the arrow keys, a
    // whole number at a time: at `value` of low..high. It is painted by the chart, and to be stated in a
    // group with it.
    struct SliderLook {
        int low = 0, high = 0;
        int largeStep = 1;            // of the keys Page Up and Page Down
        float ofMark = 0;             // CSS pixels
        std::string_view words = {};  // the value as it is said
    };
    struct Slid {
        int value = 0;
        bool letGo = false;  // else it is still being moved
    };
    std::optional<Slid> slider(std::string_view key, std::string_view name, Rect lane, int value,
                               const SliderLook& look);
    float chartTextWidth(std::string_view text, float size, bool bold) const;

    // --- for widgets (ui/ only)
    // -----------------------------------------------------------------------------------
    const Action* taken(NodeId id, ActionKind kind);
    std::size_t emit(NodeId id, Role role, Rect rect, std::string_view name);
    Node& node(std::size_t index) { return now_.list[index]; }
    Span keep(std::string_view text) { return now_.keep(text); }
    ImDrawList* drawing() const { return draw_; }
    bool hovered(Rect rect) const;
    bool pressed(Rect rect) const;
    bool visible(Rect rect) const;
    void paintText(Rect rect, const Lines& lines, std::string_view text, const TypeStyle& style, Tone tone);
    void paintRect(Rect rect, Tone tone, float rounding);
    void paintFrame(Rect rect, Tone tone, float rounding, float thickness);
    void paintLight(Tone tone, float x, float y, float size);
    float rememberedHeight(NodeId id) const;
    void rememberHeight(NodeId id, float height);
    void wantAnotherPass() { again_ = true; }
    // Long work is done in the first pass of a frame only, and not in every one that layout asks for.
    bool firstPass() const { return pass_ == 0; }
    // Counts the frames: a page that was not there in the one before has been left meanwhile.
    unsigned frame() const { return frame_; }

  private:
    friend class Area;
    friend class Column;
    friend class Row;
    friend class Container;
    friend class Table;
    friend class Grid;
    friend class Dialog;
    friend class InLanguage;

    struct Flow {
        float x = 0, y = 0, w = 0, gap = 0, top = 0;
        bool row = false, first = true;
        float cursor = 0, rowHeight = 0, minHeight = 0, nextGap = -1;
    };
    struct Parent {
        NodeId id;
        float x, y;  // where its content begins on the screen
    };
    Rect open(float w);
    void close(Rect opened, float w, float h);
    Rect place(float w, float h);

    Theme theme_;
    Rect screen_;
    ImDrawList* draw_ = nullptr;
    Nodes now_, published_;
    std::vector<NodeId> scopes_;
    std::vector<Flow> flows_;
    std::vector<Parent> parents_;
    std::vector<Rect> clips_;
    std::deque<Action> queue_;
    std::optional<Action> current_;
    Action taken_;
    bool again_ = false;
    bool flowing_ = false;
    bool measuring_ = false, unfinished_ = false;
    std::unordered_map<NodeId, Extents> extents_;
    bool modalBefore_ = false, modalNow_ = false;
    std::unordered_map<NodeId, float> scroll_, across_, height_;
    std::unordered_set<NodeId> areas_;  // fields of one line that hold several
    NodeId focused_ = 0, wantedFocus_ = 0;
    std::vector<Announcement> announcements_;
    float pointerX_ = -1, pointerY_ = -1;
    bool pointerDown_ = false;
    int pass_ = 0;
    unsigned frame_ = 0;
    float linkHeight_ = touchTarget;
    bool linkRight_ = false;
    std::uint32_t languageFlag_ = 0;
    std::size_t skip_ = 0;
};

struct Gaps {
    float padding = 0;   // around the column's content, left and right
    float gap = 16;      // between its items
    float maxWidth = 0;  // 0: all there is
    bool centred = false;
    float width = 0;  // inside a row: how wide; 0: what is left
};

// A part of the screen with its own place: header, rail, main content. Scrolls by itself if asked to.
class Area {
  public:
    Area(Ui& ui, std::string_view key, Role role, std::string_view name, Rect rect, bool scrolls,
         Tone ground);
    ~Area();
    Area(const Area&) = delete;
    Area& operator=(const Area&) = delete;

  private:
    Ui& ui_;
    std::size_t node_;
    Rect rect_;
    bool scrolls_;
};

// Items one under the other.
class Column {
  public:
    Column(Ui& ui, const Gaps& gaps);
    ~Column();
    Column(const Column&) = delete;
    Column& operator=(const Column&) = delete;

  private:
    Ui& ui_;
    Rect opened_;
    float width_;
};

// Items side by side, on as many lines as they need; centred on `minHeight`.
class Row {
  public:
    Row(Ui& ui, std::string_view key, float gap = 8, float minHeight = 0);
    ~Row();
    Row(const Row&) = delete;
    Row& operator=(const Row&) = delete;

  private:
    Ui& ui_;
    Rect opened_;
    std::size_t node_;
};

// A node with items in it: a list, an item, a group with its legend, a framed card.
struct ContainerLook {
    std::string_view name = {};
    std::string_view description = {};  // what is wrong with what is in it
    float padding = 0;
    float gap = 16;
    float rounding = 0;
    std::optional<Tone> ground = {};
    std::optional<Tone> frame = {};
    bool legend = false;       // `name` is shown, as a fieldset's legend
    int place = 0, count = 0;  // of an item in a list, where it is not all there
};

class Container {
  public:
    Container(Ui& ui, std::string_view key, Role role, const ContainerLook& look);
    ~Container();
    Container(const Container&) = delete;
    Container& operator=(const Container&) = delete;
    NodeId id() const { return id_; }

  private:
    Ui& ui_;
    NodeId id_;
    std::size_t node_;
    Rect opened_;
    float padding_;
};

// Holds the focus until it is closed; the rest of the page is inert. To be made last in a frame.
class Dialog {
  public:
    Dialog(Ui& ui, std::string_view key, std::string_view title);
    ~Dialog();
    Dialog(const Dialog&) = delete;
    Dialog& operator=(const Dialog&) = delete;
    bool cancelled() const { return cancelled_; }

  private:
    Ui& ui_;
    NodeId id_;
    std::size_t node_;
    Rect rect_;
    bool cancelled_ = false;
};

struct TableColumn {
    std::string title;
    float share = 1;       // of the width that is left after `fixed` ones
    float fixed = 0;       // CSS pixels
    bool numbers = false;  // set right
};

class Table {
  public:
    Table(Ui& ui, std::string_view key, std::string_view caption, std::vector<TableColumn> columns, int rows);
    ~Table();
    Table(const Table&) = delete;
    Table& operator=(const Table&) = delete;

    void row(std::string_view key, int index);  // begins the row `index`, from 0
    // Many rows: `items.state` states the cells of one.
    void rows(const Items& items, std::string_view more);
    void cell(std::string_view text, TextLook look = {});
    void linkCell(std::string_view text, std::string_view href);
    void lightCell(Tone tone, std::string_view word);

  private:
    Rect cellRect();
    void cellDone(std::size_t node, float height);
    void finishRow();

    Ui& ui_;
    std::vector<TableColumn> columns_;
    std::vector<float> lefts_, widths_;
    std::size_t node_, rowNode_ = 0;
    std::vector<std::size_t> cells_;
    Rect opened_;
    float y_, rowTop_ = 0, rowHeight_ = 0;
    bool inRow_ = false;
    bool stacked_ = false;   // too narrow: a row's cells one under the other, each with its column's title
    std::string moreWords_;  // of the button for further rows, in the HTML face
    std::size_t column_ = 0;
    NodeId id_;
};

// What is stated within is in another language than the page: "es", "en", or anything else for the page's
// own.
class InLanguage {
  public:
    InLanguage(Ui& ui, std::string_view language);
    ~InLanguage();
    InLanguage(const InLanguage&) = delete;
    InLanguage& operator=(const InLanguage&) = delete;

  private:
    Ui& ui_;
    std::uint32_t before_;
};

// A scope of ids, for the records of a list.
class Scope {
  public:
    Scope(Ui& ui, std::string_view key) : ui_(ui) { ui_.pushScope(key); }
    ~Scope() { ui_.popScope(); }
    Scope(const Scope&) = delete;
    Scope& operator=(const Scope&) = delete;

  private:
    Ui& ui_;
};

}  // namespace ui
