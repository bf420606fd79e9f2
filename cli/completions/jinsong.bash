# Completion of jinsong for bash. The program itself knows what may come next.
_jinsong() {
    local current="${COMP_WORDS[COMP_CWORD]}" line candidate
    local words=("${COMP_WORDS[@]:1:COMP_CWORD}")
    COMPREPLY=()
    while IFS= read -r line; do
        candidate="${line%%$'\t'*}"
        case "$candidate" in
            :files) compopt -o default 2>/dev/null; COMPREPLY+=() ;;
            :folders)
                while IFS= read -r candidate; do
                    COMPREPLY+=("$candidate")
                done < <(compgen -d -- "$current")
                ;;
            *) COMPREPLY+=("$candidate") ;;
        esac
    done < <("${COMP_WORDS[0]}" complete -- "${words[@]}" 2>/dev/null)
}
complete -F _jinsong jinsong
