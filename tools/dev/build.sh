# Sourced by ./dev: configures and builds the presets of CMakePresets.json.

jobs="$(nproc 2>/dev/null || echo 2)"

preset_packages() {
    case "$1" in
        clang | fuzz) echo 'build clang' ;;
        wasm) echo 'build clang wasm' ;;
        bench) echo 'build bench' ;;
        *) echo build ;;
    esac
}

# configure_preset PRESET: the packages it needs, then cmake where it is not done yet. Ninja itself
# calls cmake again when a CMake file changes.
configure_preset() {
    local preset="$1" options=()
    # Word splitting is meant: the answer is a list of groups.
    ensure_packages $(preset_packages "$preset")
    if command -v ccache >/dev/null; then
        # Paths below the root are kept relative, so that every clone shares the cache.
        export CCACHE_BASEDIR="$root" CCACHE_NOHASHDIR=1
        # Headers read once (cmake/precompiled.cmake) are known by their contents, not their dates.
        export CCACHE_SLOPPINESS=pch_defines,time_macros
        options+=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
    fi
    [ -e "build/$preset/build.ninja" ] && [ "build/$preset/configure.log" -nt CMakePresets.json ] &&
        return
    mkdir -p "build/$preset"
    if ! cmake --preset "$preset" "${options[@]}" >"build/$preset/configure.log" 2>&1; then
        tail -n 30 "build/$preset/configure.log" >&2
        fail "cmake could not configure the preset '$preset'" \
            "see build/$preset/configure.log; if build/$preset is from elsewhere, delete it"
    fi
}

# build_preset PRESET [TARGET...]
build_preset() {
    local preset="$1"
    shift
    configure_preset "$preset"
    local targets=()
    [ $# -eq 0 ] || targets=(--target "$@")
    # Talk goes to stderr: stdout belongs to the program that ./dev run starts afterwards.
    # The compiler's cache parts builds by the locale variables that are set: LANG alone, as in
    # most shells, so that a build by hand fills it too.
    if ! env --unset=LC_ALL LANG=C.UTF-8 cmake --build "build/$preset" --parallel "$jobs" \
        "${targets[@]}" >&2; then
        fail "the build of '$preset' failed" "the first error is above"
    fi
}

# lint_sources [--all]: clang-tidy over the changed (or all) own sources that a target compiles.
lint_sources() {
    local files
    files="$(/usr/bin/python3 tools/tidy/compiled_sources.py --build build/release "$@")"
    if [ -z "$files" ]; then
        say 'clang-tidy: no changed source'
        return
    fi
    say "clang-tidy: $(wc -l <<<"$files") files"
    # The commands are g++'s: clang neither knows all its warnings nor likes its headers, and has
    # no use for those that g++ has read already.
    tr '\n' '\0' <<<"${files}" |
        xargs -0 -r -n 1 -P "$jobs" clang-tidy-19 -p build/release --quiet \
            --extra-arg=-Wno-unknown-warning-option --extra-arg=-Wno-deprecated-declarations \
            --extra-arg=-Wno-ignored-gch
}

# make_docs: the documentation site; a link that leads nowhere is an error.
make_docs() {
    ensure_python build/docs_venv tools/docs/requirements.txt 'the maker of the site'
    /usr/bin/python3 tools/docs/assemble.py --program build/release/bin/jinsong
    # The theme advertises a successor of mkdocs on every run; the variable silences it.
    NO_MKDOCS_2_WARNING=1 build/docs_venv/bin/mkdocs build --quiet --strict --clean \
        --config-file build/docs/mkdocs.yml
}
