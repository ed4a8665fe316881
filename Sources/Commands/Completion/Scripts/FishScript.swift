/// Completions in fish.
enum FishScript {
  /// The script, for fish 3.0 and newer. Fish passes the words without quotes and the current one as it is typed, and
  /// chooses among the candidates itself.
  static let text = #"""
    # Completions of cairn for fish, written by `cairn completions fish`. They ask cairn itself, so they fit newer versions.

    function __cairn_ask
        command cairn __complete fish (commandline -opc) (commandline -ct) 2>/dev/null </dev/null
    end

    function __cairn_takes_files
        set -l lines (__cairn_ask)
        test "$lines[1]" = files
    end

    function __cairn_values
        set -l lines (__cairn_ask)
        switch "$lines[1]"
            case values
                set -e lines[1]
                set -q lines[1]; and printf '%s\n' $lines
            case folders
                set -l head (string match -r -- '^--[^=]*=' (commandline -ct))
                set -l folder (string replace -r -- '^--[^=]*=' '' (commandline -ct))
                for path in (__fish_complete_directories "$folder" '')
                    printf '%s%s\n' "$head" $path
                end
        end
    end

    complete -c cairn -f -a '(__cairn_values)'
    complete -c cairn -n __cairn_takes_files -F

    """#
}
