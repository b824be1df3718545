# The parts that lie in the cache. Each has two functions: has_<part> looks for the real thing and is quick, get_<part>
# brings it. A part is unpacked beside its place and moved there when it is whole.

fresh() { rm -rf "$cache/new" && mkdir -p "$cache/new"; }
place() { rm -rf "${cache:?}/$2" && mkdir -p "$(dirname "$cache/$2")" && mv "$1" "$cache/$2"; }

# --- Emscripten: the program files of Debian's package, made to find its companions by its own .emscripten file, so
# that nothing has to be set in the environment.
has_emscripten() {
    [ "$(unpacked_emscripten)" = "$emscripten_version" ] &&
        cmp -s "$cache/emscripten/.emscripten" <(emscripten_config)
}
unpacked_emscripten() { cat "$cache/emscripten/emscripten-version.txt" 2>/dev/null | tr -d '"\n'; }
emscripten_config() {
    local node
    node=$(command -v node)
    cat <<E2
LLVM_ROOT = '/usr/bin'
LLVM_ADD_VERSION = '$llvm'
CLANG_ADD_VERSION = '$llvm'
BINARYEN_ROOT = '$cache/binaryen'
NODE_JS = '$node'
CLOSURE_COMPILER = '$cache/web-modules/.bin/google-closure-compiler'
FROZEN_CACHE = True
E2
}
get_emscripten() {
    if [ "$(unpacked_emscripten)" != "$emscripten_version" ]; then
        fresh
        apt_download "$cache/new" "emscripten/$emscripten_suite"
        say "unpacking Emscripten $emscripten_version"
        mkdir "$cache/new/emscripten"
        # Of its prebuilt system libraries only those for one thread and 32 bits: 0.4 GB instead of 1.6.
        dpkg-deb --fsys-tarfile "$cache"/new/emscripten_*.deb |
            tar x -C "$cache/new/emscripten" --strip-components=4 --exclude='*/wasm64-emscripten' --exclude='*/pic' \
                --exclude='*/thinlto' --exclude='*-mt*.a' --exclude='*-ww*.a' --exclude='./usr/share/emscripten/test' \
                --exclude='./usr/share/emscripten/media' --exclude='./usr/share/emscripten/docs' ./usr/share/emscripten
        mkdir -p "$cache/new/emscripten/node_modules"
        # Node does not look in Debian's folder of modules unless it is Debian's Node.
        ln -s "$cache/web-modules/acorn" "$cache/new/emscripten/node_modules/acorn"
        place "$cache/new/emscripten" emscripten
    fi
    emscripten_config >"$cache/emscripten/.emscripten"
}

# --- Binaryen, with the C library it was built for: that of Debian 12 is too old, and is not to be touched.
has_binaryen() { [ -x "$cache/binaryen/bin/wasm-opt" ] && [ "$(cat "$cache/binaryen/version" 2>/dev/null)" = "$binaryen_version" ]; }
get_binaryen() {
    fresh
    apt_download "$cache/new" {binaryen,libc6,libstdc++6,libgcc-s1}/"$emscripten_suite"
    local package root=$cache/new/binaryen/root tool loader
    mkdir -p "$root" "$cache/new/binaryen/bin"
    for package in "$cache"/new/*.deb; do dpkg -x "$package" "$root"; done
    loader=$(cd "$root/usr" && ls lib/*/ld-linux-*.so.* | head -1)
    for tool in "$root"/usr/bin/wasm*; do
        cat >"$cache/new/binaryen/bin/${tool##*/}" <<E2
#!/bin/sh
r=\$(dirname "\$(readlink -f "\$0")")/../root/usr
exec "\$r/$loader" --library-path "\$r/${loader%/*}" "\$r/bin/\${0##*/}" "\$@"
E2
    done
    chmod +x "$cache"/new/binaryen/bin/*
    "$cache/new/binaryen/bin/wasm-opt" --version | grep -q "version $binaryen_version" ||
        stop "Binaryen is not the version $binaryen_version that Emscripten $emscripten_version needs"
    echo "$binaryen_version" >"$cache/new/binaryen/version"
    place "$cache/new/binaryen" binaryen
}

# --- Dear ImGui: Debian's -dev package has no sources to compile, the source package has.
has_imgui() { [ -r "$cache/imgui/imgui.cpp" ] && grep -q 'IMGUI_VERSION  *"1\.92' "$cache/imgui/imgui.h"; }
get_imgui() {
    fresh
    apt_source "$cache/new" imgui
    local archive version
    archive=$(ls "$cache"/new/imgui_*.orig.tar.*)
    version=$(sed -E 's/.*imgui_([^+-]*).*/\1/' <<<"${archive%.orig*}")
    if [ "$version" = "$imgui_version" ]; then
        echo "$imgui_sha256  $archive" | sha256sum --quiet -c - >&2 || stop "Dear ImGui's archive is not the one expected"
    elif [[ $version == 1.92* ]]; then
        say "notice: Debian has moved on to Dear ImGui $version ($imgui_version is the one tested); its signature was checked by apt"
    else
        stop "Debian has Dear ImGui $version, and 1.92 is needed: put its sources in $cache/imgui"
    fi
    mkdir "$cache/new/imgui"
    tar xf "$archive" -C "$cache/new/imgui" --strip-components=1
    place "$cache/new/imgui" imgui
}

# --- Libraries that are headers only. Not installed: -I/usr/include would bring the machine's C library to the web build.
has_headers() {
    [ "$(header_version nlohmann/detail/abi_macros.hpp NLOHMANN_JSON)" = "$json_version" ] &&
        [ "$(header_version doctest/doctest.h DOCTEST)" = "$doctest_version" ]
}
header_version() { # header prefix
    awk -v p="^$2_VERSION_(MAJOR|MINOR|PATCH)$" '$1 == "#define" && $2 ~ p {v = v d $3; d = "."} END {print v}' \
        "$cache/include/$1" 2>/dev/null
}
get_headers() {
    fresh
    apt_download "$cache/new" {nlohmann-json3-dev,doctest-dev}/"$emscripten_suite"
    local package
    for package in "$cache"/new/*.deb; do dpkg -x "$package" "$cache/new/root"; done
    place "$cache/new/root/usr/include" include
    has_headers || stop "nlohmann/json is not $json_version or doctest not $doctest_version"
}

# --- nginx, for the collector of answers. Unpacked and not installed: the package would start a server on port 80.
has_nginx() { nginx_program >/dev/null; }
get_nginx() {
    fresh
    apt_download "$cache/new" nginx
    dpkg -x "$cache"/new/nginx_*.deb "$cache/new/nginx"
    place "$cache/new/nginx" nginx
    has_nginx || stop "Debian's nginx does not run here: $("$cache/nginx/usr/sbin/nginx" -V 2>&1 | head -1)"
}

# --- npm. A link of a fixed name leads to the folder that fits the lock file of the clone that was set up last.
has_npm() { # part source-folder witness
    local folder
    folder=$(npm_folder "$1" "$2/package-lock.json")
    [ -e "$folder/node_modules/$3" ] && [ "$cache/$1-modules" -ef "$folder/node_modules" ]
}
get_npm() { # part source-folder witness
    local folder
    folder=$(npm_folder "$1" "$2/package-lock.json")
    if [ ! -e "$folder/node_modules/$3" ]; then
        fresh
        say "npm packages for $1"
        cp "$2/package.json" "$2/package-lock.json" "$2/.npmrc" "$cache/new/"
        (cd "$cache/new" && npm ci --loglevel=error >npm.log 2>&1) || { tail -5 "$cache/new/npm.log" >&2; stop "npm failed"; }
        place "$cache/new" "npm/${folder##*/}"
    fi
    ln -sfn "$folder/node_modules" "$cache/$1-modules"
}
