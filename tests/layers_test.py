#!/usr/bin/env python3
"""Tests tests/layers.py: violations are sown in a temporary tree and each must be found and named."""
import os
import sys
import tempfile

import layers

# name of the case: (file, its text, rule broken, what the message must name); None: nothing may be found
CASES = {
    "down an arrow": ("src/app/a.cpp", '#include "store/s.h"\n', None, None),
    "own room, by its whole path": ("src/plan/a.cpp", '#include "plan/p.h"\n', None, None),
    "own room, beside": ("src/plan/a.cpp", '#include "p.h"\n', None, None),
    "a system header": ("src/plan/a.cpp", "#include <vector>\n", None, None),
    "a header that only sounds like a room": ("src/store/a.cpp", "#include <nlohmann/json.hpp>\n", None, None),
    "plan knows nobody": ("src/plan/a.cpp", '#include "survey/s.h"\n', "room plan", "src/plan/a.cpp:1"),
    "up an arrow": ("src/ui/a.cpp", '\n#include "app/a.h"\n', "room ui", "src/ui/a.cpp:2"),
    "store does not report": ("src/store/a.h", '#include "report/r.h"\n', "room store", "may not include report"),
    "ui does not reach the host": ("src/ui/a.cpp", '#include "host/host.h"\n', "room ui", "may not include host"),
    "in angle brackets": ("src/chart/a.h", "#include <plan/p.h>\n", "room chart", "may not include plan"),
    "by way of ..": ("src/chart/a.h", '#include "../plan/p.h"\n', "room chart", "may not include plan"),
    "with spaces": ("src/chart/a.h", '  #  include   "plan/p.h"\n', "room chart", "may not include plan"),
    "in a subfolder": ("src/ui/deep/a.h", '#include "plan/p.h"\n', "room ui", "may not include plan"),
    "behind the seam": ("src/app/a.cpp", '#include "host/browser/b.h"\n', "room app", "behind the seam"),
    "in a comment": ("src/plan/a.cpp", '// #include "app/a.h"\n/*\n#include "ui/u.h"\n*/\n', None, None),
    "not a room": ("src/misc/a.cpp", "\n", "known rooms", "misc/ is not a room"),
    "beside main.cpp": ("src/other.cpp", "\n", "known rooms", "src/other.cpp"),
    "Dear ImGui in ui": ("src/ui/a.cpp", '#include <imgui_internal.h>\n#include "imgui.h"\n', None, None),
    "Dear ImGui in main.cpp": ("src/main.cpp", "#include <imgui.h>\n#include <imgui_impl_opengl3.h>\n", None, None),
    "Dear ImGui in app": ("src/app/a.cpp", "#include <imgui.h>\n", "Dear ImGui", "src/app/a.cpp:1: imgui.h"),
    "Dear ImGui by a path": ("src/chart/a.cpp", '#include "imgui/imgui_internal.h"\n', "Dear ImGui", "imgui_internal.h"),
    "Emscripten in host/browser": ("src/host/browser/a.cpp", "#include <emscripten.h>\nEM_JS(int, f, (), {});\n", None, None),
    "Emscripten in host/headless": ("src/host/headless/a.cpp", "#include <emscripten/val.h>\n", "Emscripten", "emscripten/val.h"),
    "Emscripten in ui": ("src/ui/a.cpp", "#include <emscripten/html5.h>\n", "Emscripten", "src/ui/a.cpp:1"),
    "EM_ASM in app": ("src/app/a.cpp", "void f() { EM_ASM({ alert(1) }); }\n", "Emscripten", "EM_ASM"),
    "EM_JS in store": ("src/store/a.cpp", "EM_JS(void, f, (), {});\n", "Emscripten", "EM_JS"),
    "an Emscripten function": ("src/ui/a.cpp", "double t = emscripten_get_now();\n", "Emscripten", "emscripten_get_now"),
    "Emscripten in words only": ("src/ui/a.cpp", '// EM_ASM is not used\nconst char* t = "EM_ASM";\n', None, None),
    "JavaScript in web": ("web/library/a.js", "\n", None, None),
    "JavaScript in tests": ("tests/browser/run.mjs", "\n", None, None),
    "JavaScript in src": ("src/ui/a.js", "\n", "JavaScript", "src/ui/a.js"),
    "JavaScript in assets": ("assets/a.mjs", "\n", "JavaScript", "assets/a.mjs"),
    "JavaScript at the top": ("tool.ts", "\n", "JavaScript", "tool.ts"),
    "JavaScript that was built": ("build/web/plan.js", "\n", None, None),
}
HEADERS = ["plan/p.h", "survey/s.h", "chart/c.h", "report/r.h", "store/s.h", "ui/u.h", "app/a.h", "host/host.h", "host/browser/b.h"]


def write(root, path, text):
    path = os.path.join(root, path)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def problem(case):
    """None, or what is wrong with the answer of layers.py."""
    path, text, rule, named = case
    with tempfile.TemporaryDirectory() as root:
        for header in HEADERS:
            write(root, f"src/{header}", "#pragma once\n")
        write(root, path, text)
        rules, found = layers.check(root)
    if rule is None:
        return f"found what is allowed: {found}" if found else None
    if [r for r, _ in found] != [rule]:
        return f"expected one finding of {rule!r}, got {found}"
    if rule not in rules:
        return f"{rule!r} is not counted"
    return None if named in found[0][1] else f"{found[0][1]!r} does not name {named!r}"


def main():
    failed = 0
    for name, case in CASES.items():
        wrong = problem(case)
        if wrong:
            failed += 1
            print(f"layers_test: {name}: {wrong}")
    print(f"{len(CASES) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
