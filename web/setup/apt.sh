# Debian packages by a private apt state: own sources, own lists, in the cache. The machine's own configuration is read
# (which mirror, which key) and never changed; only what is installed from here is registered, as always, with dpkg.

apt_ready=
apt_state=$cache/apt

# Writes the private sources and fetches the lists once a run. kind: deb or deb-src.
apt_prepare() { # kind
    [[ " $apt_ready " != *" $1 "* ]] || return 0
    command -v apt-get >/dev/null || stop "this is not Debian: there is no apt-get"
    local codename mirror key line sources=$apt_state/$1.d conf=$apt_state/$1.conf
    codename=$(. /etc/os-release && echo "${VERSION_CODENAME:-}")
    case $codename in bookworm | trixie) ;; *) stop "this is not Debian 12 or 13 (${codename:-unknown})" ;; esac

    # The mirror the machine is set up with, as apt itself understands its own configuration.
    local known
    known=$(apt-get indextargets --no-release-info --format '$(REPO_URI) $(RELEASE) $(COMPONENT)' 2>/dev/null | sort -u)
    mirror=$(awk -v r="$codename" '$2 == r && $3 == "main" {print $1; exit}' <<<"$known")
    [ -n "$mirror" ] || stop "apt is not set up with a mirror of Debian $codename"
    key=/usr/share/keyrings/debian-archive-keyring.gpg
    [ -r "$key" ] || stop "the package debian-archive-keyring is missing"

    rm -rf "$sources"
    mkdir -p "$sources" "$apt_state/preferences.d" "$apt_state/lists/partial" "$apt_state/archives/partial"
    entry() { printf 'Types: %s\nURIs: %s\nSuites: %s\nComponents: main\nSigned-By: %s\n\n' "$1" "$2" "$3" "$key"; }
    if [ "$1" = deb ]; then
        # The release itself with its updates and security, as configured, and the one that has Emscripten.
        while read -r uri release _; do entry deb "$uri" "$release"; done \
            < <(awk -v r="$codename" '$3 == "main" && index($2, r) == 1 {print $1, $2}' <<<"$known" | sort -u)
        [ "$codename" = "$emscripten_suite" ] || entry deb "$mirror" "$emscripten_suite"
    else
        for line in $imgui_suites; do entry deb-src "$mirror" "$line"; done
    fi >"$sources/debian.sources"
    # Nothing comes from the newer release unless it is asked for by name.
    [ "$codename" = "$emscripten_suite" ] ||
        printf 'Package: *\nPin: release n=%s\nPin-Priority: 100\n' "$emscripten_suite" >"$apt_state/preferences.d/suites"
    cat >"$conf" <<E2
Dir::Etc::sourcelist "/dev/null";
Dir::Etc::sourceparts "$sources";
Dir::Etc::preferences "/dev/null";
Dir::Etc::preferencesparts "$apt_state/preferences.d";
Dir::State::lists "$apt_state/lists";
Dir::Cache "$apt_state";
Dir::Cache::archives "$apt_state/archives";
Acquire::Languages "none";
Acquire::Retries "3";
APT::Get::List-Cleanup "false";
APT::Sandbox::User "root";
DPkg::Lock::Timeout "300";
E2
    # The list of a release in the making expires within a week, and a mirror may lag behind. What is fetched from it is
    # pinned by its own checksum (and the list is signed all the same), so its age does not matter.
    [ "$1" = deb ] || echo 'Acquire::Check-Valid-Until "false";' >>"$conf"
    say "reading Debian's package lists ($1)"
    APT_CONFIG=$conf apt-get update -q >"$apt_state/update.log" 2>&1 ||
        stop "apt-get update failed: $(grep -m1 '^E:' "$apt_state/update.log")"
    apt_ready+=" $1"
}

apt_install() { # packages
    if [ "$(id -u)" != 0 ]; then stop "not root, and these Debian packages are missing: $*"; fi
    apt_prepare deb
    say "installing $*"
    DEBIAN_FRONTEND=noninteractive APT_CONFIG=$apt_state/deb.conf \
        apt-get install -yq --no-install-recommends "$@" >"$apt_state/install.log" 2>&1 ||
        { tail -20 "$apt_state/install.log" >&2; stop "apt-get install failed"; }
}

# Fetches packages without installing them: needs no root, changes nothing. Files land in the folder given.
apt_download() { # folder packages
    local folder=$1
    shift
    apt_prepare deb
    mkdir -p "$folder"
    (cd "$folder" && APT_CONFIG=$apt_state/deb.conf apt-get download -q "$@" >"$apt_state/download.log" 2>&1) ||
        { tail -5 "$apt_state/download.log" >&2; stop "apt-get download failed: $*"; }
}

apt_source() { # folder package
    apt_prepare deb-src
    mkdir -p "$1"
    (cd "$1" && APT_CONFIG=$apt_state/deb-src.conf apt-get source -q --download-only "$2" >"$apt_state/download.log" 2>&1) ||
        { tail -5 "$apt_state/download.log" >&2; stop "apt-get source failed: $2"; }
}

# The lists are 60 MB and soon stale: they go when the work is done.
apt_clean() { rm -rf "$apt_state"; }
