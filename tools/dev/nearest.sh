# Sourced by ./dev: answers a mistyped word with the words it may have meant.

is_one_of() {
    local word="$1" candidate
    shift
    for candidate in "$@"; do
        [ "$candidate" = "$word" ] && return 0
    done
    return 1
}

# Number of letters to insert, delete or change to get from $1 to $2.
edit_distance() {
    local a="$1" b="$2" i j cost best
    local row=() next=()
    for ((j = 0; j <= ${#b}; j++)); do
        row[j]=$j
    done
    for ((i = 1; i <= ${#a}; i++)); do
        next=("$i")
        for ((j = 1; j <= ${#b}; j++)); do
            cost=1
            [ "${a:i-1:1}" = "${b:j-1:1}" ] && cost=0
            best=$((row[j - 1] + cost))
            ((row[j] + 1 < best)) && best=$((row[j] + 1))
            ((next[j - 1] + 1 < best)) && best=$((next[j - 1] + 1))
            next[j]=$best
        done
        row=("${next[@]}")
    done
    echo "${row[${#b}]}"
}

# nearest_hint WORD KNOWN...: "did you mean ...?", or all that is known.
nearest_hint() {
    local word="$1" candidate near=()
    shift
    for candidate in "$@"; do
        if [ "$(edit_distance "$word" "$candidate")" -le 2 ] ||
            { [ ${#word} -ge 2 ] && [[ "$candidate" == "$word"* ]]; }; then
            near+=("$candidate")
        fi
    done
    if [ ${#near[@]} -gt 0 ]; then
        echo "did you mean: ${near[*]}?"
    else
        echo "known: $*"
    fi
}
