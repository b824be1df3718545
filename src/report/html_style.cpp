#include "report/html_style.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>

#include "report/xml_text.h"

namespace report {

namespace {

std::string base64(const std::string& bytes) {
    static constexpr char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        std::uint32_t value = 0;
        const std::size_t given = std::min<std::size_t>(3, bytes.size() - at);
        for (std::size_t i = 0; i < 3; ++i)
            value = value << 8 | (i < given ? static_cast<unsigned char>(bytes[at + i]) : 0u);
        for (std::size_t i = 0; i < 4; ++i) text += i <= given ? digits[value >> (18 - 6 * i) & 63] : '=';
    }
    return text;
}

std::string fontFace(const Look& look, const std::string& bytes, const char* weight) {
    if (bytes.empty()) return {};
    return "@font-face{font-family:'" + look.family + "';font-weight:" + weight +
           ";src:url(data:font/ttf;base64," + base64(bytes) + ") format('truetype')}\n";
}

// Sizes: 17 px and a scale of 1.25; distances on a grid of 4 px; lines of at most 70 letters.
constexpr const char* rules = R"css(
*{box-sizing:border-box}
html{color-scheme:light;-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;font:1.0625rem/1.5 var(--face);color:var(--ink);background:var(--page);overflow-wrap:anywhere}
a{color:var(--accent);text-underline-offset:.15em}
a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:3px solid var(--accent);outline-offset:3px;border-radius:2px}
.skip{position:absolute;left:-999px;top:0;padding:12px 16px;background:var(--accent);color:var(--on-accent)}
.skip:focus{left:0;z-index:1}
.cover{background:var(--accent);color:var(--on-accent)}
.cover>div{max-width:1120px;margin:0 auto;padding:clamp(48px,10vw,112px) 24px clamp(32px,6vw,64px)}
.cover .kind{margin:0 0 16px;font-weight:700}
.cover h1{margin:0;max-width:22em;font-size:clamp(2rem,1.3rem + 3vw,3.25rem);line-height:1.15;letter-spacing:-.01em;text-wrap:balance}
.cover .period{margin:16px 0 0;font-size:1.328rem}
.cover ul{margin:48px 0 0;padding:0;list-style:none}
.cover .facts{margin-top:24px}
.cover .seal{margin:24px 0 0;max-width:52em;font-size:.9375rem}
.cover code{font:inherit;font-variant-numeric:tabular-nums}
.cover code span{margin-right:.5em}
.body{max-width:1120px;margin:0 auto;padding:0 24px 96px;display:grid;gap:0 64px;grid-template-columns:minmax(0,1fr)}
nav{padding:48px 0 0}
nav h2{margin:0 0 12px;font-size:1.0625rem}
nav ol{margin:0;padding:0;list-style:none}
nav li{margin:0}
nav a{display:flex;gap:.6em;padding:6px 0;text-decoration:none;line-height:1.35;color:var(--ink)}
nav a:hover{color:var(--accent);text-decoration:underline}
nav ol ol{padding-left:1.1em}
nav ol ol a{color:var(--muted);font-size:.9375rem;padding:4px 0}
nav>ol>li>a{font-weight:700;margin-top:8px}
nav .number{flex:none;min-width:1.4em;font-variant-numeric:tabular-nums}
main{min-width:0}
main h2,main h3,main h4,main h5{line-height:1.2;text-wrap:balance;max-width:32em}
main h2{font-size:2.075rem;margin:72px 0 24px;padding-top:16px;border-top:4px solid var(--accent)}
main h3{font-size:1.66rem;margin:48px 0 16px}
main h4{font-size:1.328rem;margin:40px 0 12px}
main h5{font-size:1.0625rem;margin:32px 0 8px}
main .number{color:var(--accent);margin-right:.5em;font-variant-numeric:tabular-nums}
main p,main>section ul:not([class]),main>section ol:not([class]){max-width:70ch;margin:0 0 16px}
main li{margin:0 0 6px}
.lead{font-size:1.328rem;line-height:1.4}
.note{color:var(--muted);font-size:.9375rem}
.missing{max-width:70ch;margin:0 0 16px;padding:12px 16px;background:var(--watch-soft);border-left:4px solid var(--watch);color:var(--watch)}
.scroll{overflow-x:auto;margin:24px 0 8px}
table{border-collapse:collapse;width:100%;font-size:.9375rem;line-height:1.4;font-variant-numeric:tabular-nums}
caption{text-align:left;font-weight:700;padding:0 0 8px;font-size:1rem}
caption .number,figcaption .number{color:var(--muted);font-weight:400;margin-right:.4em}
th,td{text-align:left;vertical-align:top;padding:10px 16px 10px 0;border-bottom:1px solid var(--line);min-width:4.5em}
th:last-child,td:last-child{padding-right:0}
thead th{border-bottom:2px solid var(--ink);vertical-align:bottom}
tbody th{font-weight:400;min-width:9em}
.end{text-align:right}
tr.total th,tr.total td{font-weight:700;border-bottom:2px solid var(--ink)}
figure{margin:32px 0;padding:24px;background:var(--surface);border:1px solid var(--line);border-radius:8px}
figcaption{font-weight:700;font-size:1.1875rem;line-height:1.3;margin:0 0 4px;max-width:40em}
figure p{margin:0 0 16px;color:var(--muted);font-size:.9375rem}
figure svg{display:block;max-width:100%;height:auto}
figure details{margin-top:16px}
summary{cursor:pointer;padding:8px 0;color:var(--accent)}
figure .foot{margin:16px 0 0}
dt{font-weight:700;margin-top:16px}
dd{margin:4px 0 0;max-width:70ch}
ul.references{list-style:none;padding:0;max-width:70ch}
ul.references li{padding-left:1.5em;text-indent:-1.5em;margin:0 0 10px}
@media(min-width:1000px){
.body{grid-template-columns:17rem minmax(0,1fr)}
nav{position:sticky;top:0;max-height:100vh;overflow-y:auto;align-self:start;padding-bottom:48px}
}
@page{size:A4;margin:22mm 20mm 22mm}
@page wide{size:A4 landscape;margin:18mm 20mm}
@media print{
html{font-size:9.4pt}
body{background:none}
.skip{display:none}
.cover{print-color-adjust:exact;-webkit-print-color-adjust:exact;break-after:page}
.cover>div{min-height:200mm;padding:60mm 14mm 14mm}
.body{display:block;max-width:none;padding:0}
nav{position:static;max-height:none;overflow:visible;padding:0;break-after:page}
nav a{color:var(--ink)!important}
main>section{break-before:page}
main>section:first-child{break-before:auto}
main h2{margin-top:0}
h2,h3,h4,h5,caption,figcaption,dt{break-after:avoid}
tr,figure,li,.missing{break-inside:avoid}
thead{display:table-header-group}
.scroll{overflow:visible}
.wide{page:wide}
figure{border:0;padding:0}
details{display:none}
a{color:inherit;text-decoration:none}
p,li{orphans:3;widows:3}
}
@media(forced-colors:active){.missing{border-left-color:currentColor}}
)css";

// A text as CSS writes it in quotes.
std::string cssText(const std::string& text) {
    std::string result;
    for (const char c : oneLine(text)) {
        if (c == '"' || c == '\\' || c == '<' || c == '>' || c == '&') {
            char code[8];
            std::snprintf(code, sizeof code, "\\%02x ", static_cast<unsigned>(c));
            result += code;
        } else {
            result += c;
        }
    }
    return "\"" + result + "\"";
}

}  // namespace

std::string htmlStyle(const Document& document, const Look& look) {
    std::string css = "\n" + fontFace(look, look.regularFont, "400") + fontFace(look, look.boldFont, "700");
    css += ":root{--face:" + familiesOf(look);
    const auto color = [&](const char* name, std::uint32_t value) {
        css += std::string(";--") + name + ":#" + hexColor(value);
    };
    color("ink", look.ink);
    color("muted", look.muted);
    color("accent", look.accent);
    color("on-accent", wordsOn(look.accent, look));
    color("line", look.line);
    color("page", look.page);
    color("surface", look.surface);
    color("watch", look.watch);
    color("watch-soft", look.watchSoft);
    css += "}";
    css += rules;
    // Page numbers, in browsers that have margin boxes.
    const std::string small = "font:8pt " + familiesOf(look) + ";color:#" + hexColor(look.muted);
    const Seal& seal = document.titlePage.seal;
    std::string foot = cssText(document.titlePage.title);
    // Every sheet says of which version it is.
    if (!seal.digits.empty())
        foot += " \"\\a\" " + cssText(seal.instrument + " · " + inGroups(seal.digits)) +
                ";white-space:pre-line;width:80%";
    css += "@page{@bottom-left{content:" + foot + ";" + small +
           "}@bottom-right{content:" + cssText(document.labels.page + " ") + " counter(page);" + small +
           "}}\n";
    css += "@page:first{@bottom-left{content:none}@bottom-right{content:none}}\n";
    return css;
}

}  // namespace report
