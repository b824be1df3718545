#!/usr/bin/env python3
"""Checks the arrows between the rooms of src/: who may include whom, and where libraries and JavaScript may appear.

    tests/layers.py [repository]     prints what it finds, then "N passed, N failed": one check for each room and rule
"""
import os
import re
import sys

# A room may include itself and what stands here.
ROOMS = {
    "plan": [],
    "survey": [],
    "chart": [],
    "host": [],
    "report": ["plan", "survey", "chart"],
    "store": ["plan", "survey"],
    "ui": ["chart"],
    "app": ["ui", "report", "store", "survey", "plan", "chart", "host"],
}
INCLUDE = re.compile(r'^[ \t]*#[ \t]*(?:include|import)[ \t]*(?:"([^"]+)"|<([^>]+)>)', re.M)
COMMENTS_AND_STRINGS = re.compile(r'//[^\n]*|/\*.*?\*/|("(?:[^"\\\n]|\\.)*")', re.S)
IMGUI = re.compile(r"^(?:.*/)?(?:imgui|imstb)[^/]*\.(?:h|cpp)$")
EMSCRIPTEN_INCLUDE = re.compile(r"^(?:emscripten(?:/|\.h)|GLES\d|webgl/|EGL/)")
EMSCRIPTEN_WORD = re.compile(r"\b(?:EM_JS|EM_ASYNC_JS|EM_ASM\w*|EM_BOOL|EMSCRIPTEN_\w+|emscripten_\w+)\b")
SOURCES = (".h", ".hpp", ".cpp", ".inl")
SCRIPTS = (".js", ".mjs", ".cjs", ".ts", ".jsx", ".tsx")
SCRIPT_PLACES = ("web/", "tests/")
NOT_OURS = {".git", "build", "dist", "node_modules", "out"}


def files_of(root):
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(f for f in folders if f not in NOT_OURS and not os.path.islink(os.path.join(folder, f)))
        for name in sorted(names):
            yield os.path.relpath(os.path.join(folder, name), root).replace(os.sep, "/")


def room_of(path):
    """The room of a file below src/: its first folder, or None for main.cpp."""
    return path.split("/")[0] if "/" in path else None


def line_of(text, position):
    return text.count("\n", 0, position) + 1


def without_comments(text):
    """Same length and lines, so that positions still count."""
    return COMMENTS_AND_STRINGS.sub(lambda m: m[1] or re.sub(r"[^\n]", " ", m[0]), text)


def target(path, included, src):
    """The path below src/ that an include in quotes means; None when it is none of ours."""
    beside = os.path.normpath(os.path.join(os.path.dirname(path), included)).replace(os.sep, "/")
    for candidate in (os.path.normpath(included).replace(os.sep, "/"), beside):
        if not candidate.startswith("..") and os.path.exists(os.path.join(src, candidate)):
            return candidate
    # Not there (yet): it still says which room it means.
    return included if included.split("/")[0] in ROOMS and "/" in included else None


def check(root):
    """A list of (rule, message); and the rules looked at, so that a pass can be counted."""
    src = os.path.join(root, "src")
    rules = [f"room {room}" for room in ROOMS] + ["main.cpp", "known rooms", "Dear ImGui", "Emscripten", "JavaScript"]
    found = []

    for path in files_of(src):
        room = room_of(path)
        if path.endswith(SCRIPTS):
            continue  # told below
        if not path.endswith(SOURCES):
            continue
        if room is None and path != "main.cpp":
            found.append(("known rooms", f"src/{path}: only main.cpp stands outside the rooms"))
        if room is not None and room not in ROOMS:
            found.append(("known rooms", f"src/{path}: {room}/ is not a room"))
            continue
        with open(os.path.join(src, path), encoding="utf-8") as file:
            text = without_comments(file.read())

        for match in INCLUDE.finditer(text):
            included = match[1] or match[2]
            where = f"src/{path}:{line_of(text, match.start())}"
            if IMGUI.match(included) and not included.startswith("ui/") and room not in ("ui", None):
                found.append(("Dear ImGui", f"{where}: {included} outside ui/ and main.cpp"))
            if EMSCRIPTEN_INCLUDE.match(included) and not may_use_emscripten(path):
                found.append(("Emscripten", f"{where}: {included} outside host/browser/ and main.cpp"))
            other = target(path, included, src)
            if other is None or room is None:
                continue
            to = room_of(other)
            if to is None or (to != room and to not in ROOMS[room]):
                found.append((f"room {room}", f"{where}: {included}: {room} may not include {to or 'main.cpp'}"))
            # Only main.cpp and the tests choose which host stands behind the seam.
            side = other.split("/")[:2]
            if to == "host" and side[1] in ("browser", "headless") and path.split("/")[:2] != side:
                found.append((f"room {room}", f"{where}: {included}: {'/'.join(side)} is behind the seam"))

        if not may_use_emscripten(path):
            for match in EMSCRIPTEN_WORD.finditer(re.sub(r'"(?:[^"\\\n]|\\.)*"', '""', text)):
                found.append(("Emscripten", f"src/{path}: {match[0]} outside host/browser/ and main.cpp"))

    for path in files_of(root):
        if path.endswith(SCRIPTS) and not path.startswith(SCRIPT_PLACES):
            found.append(("JavaScript", f"{path}: JavaScript outside web/ and tests/"))
    return rules, found


def may_use_emscripten(path):
    return path == "main.cpp" or path.startswith("host/browser/")


def main():
    root = sys.argv[1] if len(sys.argv) > 1 else os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    rules, found = check(root)
    for _, message in found:
        print(message)
    failed = len({rule for rule, _ in found})
    print(f"{len(rules) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
