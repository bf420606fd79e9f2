# Completion of jinsong for fish. The program itself knows what may come next.
function __jinsong_complete
    set -l words (commandline --cut-at-cursor --tokenize)
    set -e words[1]
    set -l current (commandline --cut-at-cursor --current-token)
    for line in (jinsong complete -- $words "$current" 2>/dev/null)
        switch $line
            case ':files'
                __fish_complete_path "$current"
            case ':folders'
                __fish_complete_directories "$current"
            case '*'
                echo $line
        end
    end
end
complete --command jinsong --no-files --arguments '(__jinsong_complete)'
