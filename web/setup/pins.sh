# What is used, in which version, and where it lies. Sourced by web/install, web/build and tests/run: it only sets
# variables, so that it costs nothing.

emscripten_minimum=3.1.69 # older ones lack what the link flags in cmake/web.cmake ask for
emscripten_suite=trixie   # the Debian release whose package of that version is taken apart into the cache
emscripten_version=3.1.69
binaryen_version=120 # the one this Emscripten expects; Debian 12's own is too old for it
llvm=19              # clang, lld and llvm of this Emscripten; also the compiler of the native build

imgui_version=1.92.2b
imgui_sha256=e7bd201d56b5ee90d24d5dac85e5c12f98bdb95410252a62d27b7f89e4566d48
imgui_suites=forky # the first Debian release whose source package is a 1.92
json_version=3.11.3
doctest_version=2.4.11

# Everything that is not a system package lies here, shared by all clones on the machine.
cache=${PLAN_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/plan-a-la-vista}
export PLAN_CACHE=$cache

# A Python manager's shim first in PATH costs a tenth of a second on each call of the compiler driver, and its Python
# does not see the system's fonttools: the system's own comes first where there is one.
if [ -z "${EMSDK_PYTHON:-}" ] && [ -x /usr/bin/python3 ]; then export EMSDK_PYTHON=/usr/bin/python3; fi
python=${EMSDK_PYTHON:-python3}

# The folder of npm packages for a package-lock.json: named after its content, so that two branches do not fight over it.
npm_folder() { # part lock-file
    local sum
    sum=$(sha256sum "$2")
    echo "$cache/npm/$1-${sum:0:12}"
}
