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
    local log="$logs/${name// /_}.log"
    counts_file="$logs/${name// /_}.counts"
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
        printf 'ok      %5d s  %6d tests\n' $((SECONDS - started)) "$passed"
    else
        printf 'FAILED  %5d s  %6d of %d tests\n' $((SECONDS - started)) "$failed" \
            $((passed + failed))
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
step_ctest() {
    local preset="$1" reports="$root/build/$1/test_reports" status=0
    build_preset "$preset"
    rm -rf "$reports"
    GTEST_OUTPUT="xml:$reports/" ctest --test-dir "build/$preset" --parallel "$jobs" \
        --output-on-failure --no-tests=error || status=$?
    /usr/bin/python3 tools/dev/count_tests.py "$reports" >"$counts_file"
    return "$status"
}

step_data() {
    local pack packs=(data/jin_song)
    for pack in "${packs[@]}"; do
        /usr/bin/python3 tools/make_datapackage.py --check "$pack"
    done
    ensure_venv
    (cd tools && "$root/build/venv/bin/python" -m unittest check_data_test)
    build/venv/bin/python tools/check_data.py "${packs[@]}"
}

step_calendar() {
    ensure_node_modules tools/calendar_check
    node tools/calendar_check/check.mjs
    (cd tools/calendar_check && node --test)
}

run_test() {
    [ $# -eq 0 ] ||
        fail "test takes no argument" "one program: ctest --test-dir build/release -R NAME"
    local started=$SECONDS
    ensure_packages tools format build clang wasm node data
    rm -rf "$logs"
    mkdir -p "$logs"

    step 'format' step_format
    step 'tidy' step_tidy
    step 'tests, g++ optimised' step_ctest release
    step 'tests, g++ with sanitizers' step_ctest dev
    step 'data pack, independent reader' step_data
    step 'calendar, independent library' step_calendar

    echo
    echo "Took $((SECONDS - started)) s. Logs: build/test_logs/"
    if [ ${#failed_steps[@]} -gt 0 ]; then
        echo 'Failed:'
        printf '  %s\n' "${failed_steps[@]}"
    fi
    echo "$passed_total passed, $failed_total failed"
    [ "$failed_total" -eq 0 ]
}
