# Is there an Emscripten SDK of the machine's own, good enough to be left alone and used?
# Reads the version file next to em++: asking em++ itself takes half a second.

# Prints the SDK's folder; fails when there is none on PATH, or one too old.
own_emscripten_sdk() {
    local program folder version
    program=$(command -v em++) || return 1
    folder=$(dirname "$(readlink -f "$program")")
    [ -r "$folder/emscripten-version.txt" ] || return 1
    # Debian's package: its Closure compiler is of 2013 and on Debian 12 its Binaryen does not fit. Ours is the same
    # version with those two put right.
    [ "$folder" != /usr/share/emscripten ] || return 1
    version=$(tr -d '"\n' <"$folder/emscripten-version.txt")
    [ "$(printf '%s\n' "$emscripten_minimum" "$version" | sort -V | head -1)" = "$emscripten_minimum" ] || return 1
    echo "$folder"
}
