# Sourced by ./dev: finds out what a machine lacks and installs it, once, saying what and why.

packages_file="$root/tools/packages.txt"

# Rows of the package table for the given groups: "package group why ...".
package_rows() {
    local groups=" $* "
    local package group why
    while read -r package group why; do
        case "$package" in '' | '#'*) continue ;; esac
        if [[ "$groups" == *" $group "* ]]; then
            printf '%s %s %s\n' "$package" "$group" "$why"
        fi
    done <"$packages_file"
}

is_installed() {
    # node and npm often come from elsewhere than Debian; what counts is that they can be run.
    case "$1" in
        nodejs) command -v node >/dev/null && return 0 ;;
        npm) command -v npm >/dev/null && return 0 ;;
        git) command -v git >/dev/null && return 0 ;;
    esac
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# A stamp says that this list of packages was complete on this machine. Its name holds a hash of
# the list and of the package database, so an added or removed package makes it void.
packages_stamp() {
    local database=/var/lib/dpkg/status
    {
        package_rows "$@"
        stat -c '%Y %s' "$database"
        cat /etc/machine-id 2>/dev/null || hostname
    } | sha256sum | cut -c1-16
}

# ensure_packages GROUP...: everything of these groups in tools/packages.txt is installed.
ensure_packages() {
    if ! command -v dpkg-query >/dev/null; then
        warn_without_apt "$@"
        return
    fi
    local stamp
    stamp="$root/build/setup/$(packages_stamp "$@")"
    [ -e "$stamp" ] && return

    local missing=() package group why
    while read -r package group why; do
        if ! is_installed "$package"; then
            [ ${#missing[@]} -gt 0 ] || say 'Missing on this machine:'
            say "  $package ($why)"
            missing+=("$package")
        fi
    done < <(package_rows "$@")
    if [ ${#missing[@]} -gt 0 ]; then
        install_packages "${missing[@]}"
    fi
    mkdir -p "$root/build/setup"
    touch "$root/build/setup/$(packages_stamp "$@")"
}

# The tools that a group cannot do without, for systems that have no dpkg.
group_tools() {
    case "$1" in
        build) echo 'g++ cmake ninja' ;;
        tools) echo '/usr/bin/python3 git sqlite3' ;;
        format) echo clang-format-19 ;;
        lint) echo clang-tidy-19 ;;
        clang) echo clang++-19 ;;
        node) echo 'node npm' ;;
    esac
}

warn_without_apt() {
    local group tool missing=()
    for group in "$@"; do
        for tool in $(group_tools "$group"); do
            command -v "$tool" >/dev/null || missing+=("$tool")
        done
    done
    if [ ${#missing[@]} -gt 0 ]; then
        fail "no Debian package manager here, and these tools are missing: ${missing[*]}" \
            "install them by hand; the libraries that go with them are listed in tools/packages.txt"
    fi
}

install_packages() {
    local as_root=() by_hand="apt-get update && apt-get install --no-install-recommends $*"
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null ||
            fail 'installing needs root, and there is no sudo' "run as root: $by_hand"
        # Where nobody sits at the keyboard, sudo must not wait for a password.
        [ -t 0 ] || sudo -n true 2>/dev/null ||
            fail 'installing needs root, and sudo wants a password' "run as root: $by_hand"
        as_root=(sudo)
    fi
    local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq
        -o Acquire::Retries=3 -o DPkg::Lock::Timeout=300)
    local log="$root/build/setup/apt.log"
    mkdir -p "$root/build/setup"
    say "Installing ${#@} packages with apt-get (log: build/setup/apt.log) ..."
    # One unreachable third-party list makes 'update' fail while all that is needed is there, so
    # only the installation itself decides.
    "${apt[@]}" update >"$log" 2>&1 </dev/null || say '  apt-get update complained; going on'
    if ! "${apt[@]}" install --yes --no-install-recommends "$@" >>"$log" 2>&1 </dev/null; then
        # Why the network failed stands above, what that led to stands below.
        grep -E 'Could not|Failed to fetch|^Err' "$log" | head -n 4 >&2 || true
        grep -E '^E:' "$log" | tail -n 4 >&2 || true
        fail "apt-get could not install: $*" \
            "see build/setup/apt.log; check the network and that the Debian 12 package lists hold" \
            "these names (apt-cache policy NAME), then run the same command again"
    fi
    say "  done"
}

# ensure_python ENVIRONMENT LIST WHAT: a Python environment with what the list names, made anew when
# the list changes.
ensure_python() {
    local environment="$root/$1" list="$root/$2" what="$3"
    local stamp
    stamp="$environment/stamp-$(sha256sum "$list" | cut -c1-16)"
    [ -e "$stamp" ] && return
    say "Making $1 with $what ($2) ..."
    rm -rf "$environment"
    mkdir -p "$(dirname "$environment")"
    /usr/bin/python3 -m venv "$environment" ||
        fail "could not make $1" "is python3-venv installed?"
    if ! "$environment/bin/pip" install --quiet --disable-pip-version-check --requirement "$list"
    then
        fail "pip could not install what $2 lists" \
            "check that the Python package index can be reached, then run the same command again"
    fi
    touch "$stamp"
}

ensure_venv() {
    ensure_python build/venv tools/requirements.txt 'the checkers of tables and exports'
}

# ensure_node_modules FOLDER: the npm packages of that folder's lock file.
ensure_node_modules() {
    local folder="$1" stamp
    stamp="$root/$folder/node_modules/.stamp-$(
        cd "$root/$folder" && sha256sum package-lock.json | cut -c1-16
    )"
    [ -e "$stamp" ] && return
    say "Installing the npm packages of $folder ..."
    if ! npm --prefix "$root/$folder" ci --no-audit --no-fund --loglevel=error; then
        fail "npm could not install what $folder/package-lock.json lists" \
            "check that the npm registry can be reached, then run the same command again"
    fi
    touch "$stamp"
}
