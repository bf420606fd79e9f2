# Sourced by ./dev: the steps of "./dev test", cheap ones first. A failed step does not stop the
# others; the last line of all is "N passed, N failed" over everything that was counted.

logs="$root/build/test_logs"
passed_total=0
failed_total=0
failed_steps=()

# step NAME COMMAND...: runs it with its output in a log, prints one line.
step() {
    local name="$1" started=$SECONDS status=0 passed failed
    shift
    local slug="${name//[^A-Za-z0-9]/_}"
    local log="$logs/$slug.log"
    counts_file="$logs/$slug.counts"
    rm -f "$counts_file"
    printf '%-46s ' "$name"
    # Not "if step; then": inside a condition the shell would not stop at the first error.
    set +e
    (
        set -e
        "$@"
    ) >"$log" 2>&1 </dev/null
    status=$?
    set -e
    # A step that counts leaves "PASSED FAILED" behind; any other counts as one test.
    if [ -s "$counts_file" ]; then
        read -r passed failed <"$counts_file"
    else
        passed=$((status == 0)) failed=0
    fi
    if [ "$status" -ne 0 ] && [ "$failed" -eq 0 ]; then
        failed=1
    fi
    passed_total=$((passed_total + passed))
    failed_total=$((failed_total + failed))
    if [ "$failed" -eq 0 ]; then
        printf 'ok      %5d s  %6d passed\n' $((SECONDS - started)) "$passed"
    else
        printf 'FAILED  %5d s  %6d passed, %d failed\n' $((SECONDS - started)) "$passed" "$failed"
        failed_steps+=("$name: ${log#"$root/"}")
        tail -n 40 "$log" | sed 's/^/    /'
    fi
}

step_format() {
    run_format --check
}

step_tidy() {
    /usr/bin/python3 tools/tidy/run_tests.py --counts "$counts_file"
    /usr/bin/python3 tools/tidy/run.py
}

# The test programs of one preset. Every program writes its cases as XML, which are counted.
# Of the engine with sanitizers, of the answers optimised: built both ways they would take an hour
# of two cores more on a new machine. "./dev fuzz" runs the answers' with sanitizers too.
step_ctest() {
    local preset="$1" label="$2" reports="$root/build/$1/test_reports" status=0
    build_preset "$preset" "tests_of_the_$label"
    rm -rf "$reports"
    GTEST_OUTPUT="xml:$reports/" ctest --test-dir "build/$preset" --parallel "$jobs" \
        --label-regex "^$label\$" --output-on-failure --no-tests=error || status=$?
    /usr/bin/python3 tools/dev/count_tests.py "$reports" >"$counts_file"
    return "$status"
}

# The pack as one file, which every build below replays.
pack_file="$root/build/jin_song.pack"

compare_digests() {
    /usr/bin/python3 tools/compare_digests.py -- "$@"
}

step_pack() {
    build_preset release jinsong
    rm -f "$pack_file"
    build/release/bin/jinsong scenario pack data/jin_song -o "$pack_file"
}

# The replay of one preset's program must have lived the history that is on record.
step_digests() {
    build_preset "$1" digest_probe
    compare_digests "build/$1/bin/digest_probe" "$pack_file"
}

step_wasm() {
    build_preset wasm jinsong_wasm
    compare_digests node bindings/wasm/digests.mjs build/wasm/bin/jinsong.wasm "$pack_file"
}

# Every answer of the API is what the published schemas say.
step_api() {
    ensure_venv
    node tests/api/answers.mjs build/wasm/bin/jinsong.wasm "$pack_file" tests/api/requests.jsonl \
        >build/test_logs/answers.jsonl
    build/venv/bin/python tests/api/validate.py tests/api/requests.jsonl \
        build/test_logs/answers.jsonl
    # So is what a program is told that plays a court.
    build_preset release jinsong
    build/release/bin/jinsong run --data data/jin_song --from 1125-11-01 --until 1126-06-30 \
        --as song --program "python3 tests/api/validate_program.py build/test_logs/program" \
        >build/test_logs/program_run
    build/venv/bin/python tests/api/validate_program.py --check build/test_logs/program
}

# Exports are read back by validators and libraries that other people wrote, and compared with the
# answers and the tables that they were made from; the answers also pass a second validator.
step_exports() {
    local made="$root/build/exports_made" status=0
    build_preset release jinsong
    ensure_venv
    ensure_node_modules tests/exports
    tests/exports/make.sh build/release/bin/jinsong "$made"
    build/venv/bin/python tests/exports/check.py build/release/bin/jinsong "$made" \
        --counts "$counts_file" || status=1
    node tests/exports/check.mjs "$made" build/test_logs/answers.jsonl || status=1
    return "$status"
}

# The parameters of war are those that the setting procedure finds, and docs/fit.md says what the
# program says.
step_fit() {
    build_preset release jinsong
    /usr/bin/python3 tools/fit/set_war.py build/release/bin/jinsong data/jin_song --check
    /usr/bin/python3 tools/fit/figures.py build/release/bin/jinsong --check
}

# Installed into a folder of its own, the program finds its data from anywhere.
step_install() {
    local prefix="$root/build/installed"
    rm -rf "$prefix"
    cmake --install build/release --prefix "$prefix"
    (cd / && env -u JINSONG_DATA "$prefix/bin/jinsong" at 1127-02-01 --json >"$prefix/answer.json")
    /usr/bin/python3 -m json.tool "$prefix/answer.json" >/dev/null
    (cd / && env -u JINSONG_DATA -u JINSONG_MAP "$prefix/bin/jinsong" map 1142-10-11 \
        -o "$prefix/map.svg" && "$prefix/bin/jinsong" report -o "$prefix/page.html" &&
        "$prefix/bin/jinsong" whatif --do dp023=keep-at-kaifeng --ask song-holds-kaifeng \
            --until 1126-10 --members 2 --report "$prefix/whatif.html" >/dev/null)
    grep -q '</svg>' "$prefix/map.svg" && grep -q '</html>' "$prefix/page.html" &&
        grep -q '</html>' "$prefix/whatif.html" && grep -q on_persistence "$prefix/whatif.html"
    local file
    for file in share/man/man1/jinsong.1 share/bash-completion/completions/jinsong \
        share/zsh/site-functions/_jinsong share/fish/vendor_completions.d/jinsong.fish \
        share/jinsong/jin_song/datapackage.json; do
        test -s "$prefix/$file" || { echo "not installed: $file"; return 1; }
    done
}

step_data() {
    local pack packs=(data/jin_song)
    for pack in "${packs[@]}"; do
        /usr/bin/python3 tools/make_datapackage.py --check "$pack"
    done
    ensure_venv
    (cd tools && "$root/build/venv/bin/python" -m unittest check_data_test)
    (cd tools/calibration && /usr/bin/python3 -m unittest laws_test draws_test)
    build/venv/bin/python tools/check_data.py "${packs[@]}"
}

# The cells of the map are what their tool makes of the pack and the relief, to the byte.
step_map() {
    build_preset release territory
    tools/territory/check.sh build/release/bin/territory
    /usr/bin/python3 -m unittest discover -s tests/map -p '*_test.py'
}

# Every link of the documentation leads somewhere, and nothing is fetched from another host.
step_docs() {
    make_docs
    /usr/bin/python3 tools/docs/own_host.py build/docs/site
}

step_calendar() {
    ensure_node_modules tools/calendar_check
    node tools/calendar_check/check.mjs
    (cd tools/calendar_check && node --test)
}

# node --test with its result shown and kept for counting.
node_tests() {
    local report="$logs/$1.tap" status=0
    shift
    node --test --test-reporter=tap "$@" >"$report" || status=$?
    cat "$report"
    return "$status"
}

# The page with the map: types and parts in Node, the whole in Chromium.
step_report() {
    local status=0 page="$root/build/jin-song-wars.html" whatif="$root/build/whatif.html"
    local number="$root/build/whatif_number.html" cloud="$root/build/whatif_cloud.html"
    local jinsong="$root/build/release/bin/jinsong"
    ensure_node_modules web
    ensure_node_modules tests/browser
    ensure_venv
    build_preset release jinsong
    (cd web && npx --no-install tsc --project tsconfig.json)
    (cd web && npx --no-install prettier --check 'map/*.js' 'report/*.js' 'whatif/*.js')
    "$jinsong" report --lang en --output "$page"
    # A question of yes or no beside another; one of a number, against history's own choice; and
    # one with nothing changed.
    "$jinsong" whatif --lang en --do dp023=keep-at-kaifeng --hold 120 --ask song-holds-kaifeng \
        --ask 'exists(jin)' --until 1127-03 --members 60 --report "$whatif" >/dev/null
    "$jinsong" whatif --lang zh --do dp033=hold-crossings --against dp033=breach \
        --ask 'count(places, holder(place) = song)' --until 1130-12 --members 8 \
        --report "$number" >/dev/null
    "$jinsong" whatif --lang en --from 1125-11-01 --ask song-holds-kaifeng --ask 'men(song)' \
        --until 1127-03 --members 30 --report "$cloud" >/dev/null
    build/venv/bin/python tools/font/make_font.py --check --page "$page" --page "$whatif" \
        --page "$number" --page "$cloud"
    (cd web && node_tests web map/*_test.js report/*_test.js whatif/*_test.js) || status=1
    JINSONG_PAGE="$page" JINSONG_WHATIF_PAGE="$whatif" JINSONG_NUMBER_PAGE="$number" \
        JINSONG_CLOUD_PAGE="$cloud" node_tests browser --test-concurrency=1 \
        tests/browser/{calendar,cloud,report,snapshots,whatif}_test.mjs || status=1
    /usr/bin/python3 tools/dev/count_tap.py "$logs/web.tap" "$logs/browser.tap" >"$counts_file"
    return "$status"
}

# The web app: types, its own logic in Node, the whole in Chromium, beside the native program.
# write_beside FILE: what two answers side by side come to natively (tests/browser/lab_test.mjs).
write_beside() {
    local jinsong="$root/build/release/bin/jinsong" folder option
    folder="$(mktemp -d)"
    for option in keep-at-kaifeng river-line; do
        "$jinsong" whatif --do "dp023=$option" --ask song-holds-kaifeng --until 1126-12-31 \
            --members 8 --out "$folder/$option" >/dev/null 2>&1
    done
    "$jinsong" whatif --of "$folder/keep-at-kaifeng" --beside "$folder/river-line" --json >"$1"
    rm -r "$folder"
}

step_app() {
    local status=0 whatif="$root/build/whatif.html"
    ensure_node_modules web
    ensure_node_modules tests/browser
    ensure_venv
    make_app
    [ -e "$whatif" ] || { echo 'the step "report page" has not written its answer'; return 1; }
    (cd web/app && npx --no-install tsc --project tsconfig.json)
    (cd web && npx --no-install prettier --check 'app/src/**/*.{ts,tsx,js}' 'app/tools/*.mjs' \
        'app/*.ts' '!app/src/api/*')
    build/venv/bin/python tools/font/make_font.py --check --page build/record.html --page "$whatif"
    build/venv/bin/python tools/font/make_font.py --check --simplified --page build/record.html \
        --page "$whatif"
    (cd web/app && npx --no-install vitest run --reporter=tap-flat) >"$logs/app_units.tap" ||
        status=1
    cat "$logs/app_units.tap"
    write_beside "$root/build/beside.json"
    JINSONG_APP="$app_folder" JINSONG_WHATIF_PAGE="$whatif" \
        JINSONG_BESIDE="$root/build/beside.json" node_tests app --test-concurrency=1 \
        tests/browser/{app,app_snapshots,atlas,bad_input,classroom,keyboard,lab}_test.mjs \
        tests/browser/{script,walk}_test.mjs ||
        status=1
    /usr/bin/python3 tools/dev/count_tap.py "$logs/app_units.tap" "$logs/app.tap" >"$counts_file"
    return "$status"
}

run_test() {
    [ $# -eq 0 ] ||
        fail "test takes no argument" "one program: ctest --test-dir build/release -R NAME"
    local started=$SECONDS
    ensure_packages tools format build clang wasm node data browser
    rm -rf "$logs"
    mkdir -p "$logs"

    step 'format' step_format
    step 'tidy' step_tidy
    step 'tests of the answers, g++ optimised' step_ctest release answers
    step 'tests of the engine, with sanitizers' step_ctest dev engine
    step 'pack in one file' step_pack
    step 'digests, g++ optimised' step_digests release
    step 'digests, g++ with sanitizers' step_digests dev
    step 'digests, clang and libc++' step_digests clang
    step 'digests, WebAssembly in Node' step_wasm
    step 'answers, published schemas' step_api
    step 'exports, independent readers' step_exports
    step 'data pack, independent reader' step_data
    step 'calendar, independent library' step_calendar
    step 'fit of war' step_fit
    step 'map layers' step_map
    step 'report page' step_report
    step 'web app' step_app
    step 'documentation' step_docs
    step 'installed program' step_install

    finish_test "$started"
}

# The list of what failed; last of all the line with the counts, alone.
finish_test() {
    echo
    echo "Took $((SECONDS - $1)) s. Logs: build/test_logs/"
    if [ ${#failed_steps[@]} -gt 0 ]; then
        echo 'Failed:'
        printf '  %s\n' "${failed_steps[@]}"
    fi
    echo "$passed_total passed, $failed_total failed"
    [ "$failed_total" -eq 0 ]
}
