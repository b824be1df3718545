#!/usr/bin/env python3
"""Cuts the interface font to the characters the product shows, and puts its icons in.

    web/fonts.py WHOLE.ttf OUT.ttf [ICONS.ttf ICONS.h]

ICONS.h is the table of the icons that are wanted (src/ui/icons.h); they keep the code points that ICONS.ttf has them at.

The program draws the file with stb_truetype and the page shows the same file in its text fields, so both must set the
text alike: kerning and substitutions go, because only the page would apply them. Hints go, since neither gains by
them at today's densities.
"""
import os
import re
import sys

from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

# Spanish, English and the Latin names of people and places; typography, arrows and comparisons.
CHARACTERS = (
    "20-7E A0-17F 2C6 2DC 2009 200B-200D 2010-2015 2018-201E 2020-2022 2026 202F 2030 2032-2033 2039-203A 20AC 2122 "
    "2190-2193 2212 2248 2260 2264-2265"
)
# What the font lacks and another of its glyphs is right for: the hyphen and the narrow space that do not break.
ALIASES = {0x2011: 0x2010, 0x202F: 0x2009}
DROPPED = ["GPOS", "GSUB", "GDEF", "kern", "DSIG", "STAT", "meta"]


def wanted():
    for part in CHARACTERS.split():
        first, _, last = part.partition("-")
        yield from range(int(first, 16), int(last or first, 16) + 1)


def add_icons(font, source, table):
    """Each as wide and as high as its em, in the middle of the line."""
    icons = TTFont(source)
    names, glyphs, height = icons.getBestCmap(), icons.getGlyphSet(), icons["head"].unitsPerEm
    em = font["head"].unitsPerEm
    scale = em / height
    middle = (font["hhea"].ascent + font["hhea"].descent) / 2
    lift = middle - em / 2 - icons["hhea"].descent * scale
    order = font.getGlyphOrder()
    with open(table, encoding="utf-8") as lines:
        wanted = [int(code, 16) for code in re.findall(r'"\\u([0-9A-F]{4})"', lines.read())]
    for code in wanted:
        pen = TTGlyphPen(None)
        glyphs[names[code]].draw(TransformPen(Cu2QuPen(pen, em / 1000), (scale, 0, 0, scale, 0, lift)))
        name = f"icon{code:X}"
        order.append(name)
        font["glyf"][name] = pen.glyph()
        font["hmtx"][name] = (em, pen_left(font, name))
        for part in font["cmap"].tables:
            if part.isUnicode():
                part.cmap[code] = name
    font.setGlyphOrder(order)


def pen_left(font, name):
    glyph = font["glyf"][name]
    glyph.recalcBounds(font["glyf"])
    return glyph.xMin


def main(whole, out, *icons):
    options = subset.Options()
    options.hinting = False
    options.layout_features = []
    options.drop_tables += DROPPED
    options.name_IDs = [0, 1, 2, 4, 13, 14]  # copyright, names and licence: what the OFL asks to keep
    options.notdef_outline = True
    font = subset.load_font(whole, options)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap.update({c: table.cmap[a] for c, a in ALIASES.items() if c not in table.cmap and a in table.cmap})
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=wanted())
    cutter.subset(font)
    if icons:
        add_icons(font, *icons)
    font["post"].formatType = 3.0  # without glyph names
    font.recalcTimestamp = False  # the same bytes from the same font
    os.makedirs(os.path.dirname(os.path.abspath(out)), exist_ok=True)
    # Two builds may make it at once: the file appears whole or not at all.
    scratch = f"{out}.{os.getpid()}"
    font.save(scratch)
    os.replace(scratch, out)


if __name__ == "__main__":
    main(*sys.argv[1:])
