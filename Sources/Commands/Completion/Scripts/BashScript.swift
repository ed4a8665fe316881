/// Completions in bash.
enum BashScript {
  /// The script, for bash 3.2 and newer. Bash passes the line up to the cursor and the part of the word that it replaces,
  /// because it splits words at the characters of `COMP_WORDBREAKS`.
  ///
  /// `command cairn` is found on `PATH`: a program of that name in the current folder is never run.
  static let text = #"""
    # Completions of cairn for bash, written by `cairn completions bash`. They ask cairn itself, so they fit newer versions.

    _cairn() {
        local line kind=
        COMPREPLY=()
        while IFS= read -r line; do
            if [[ -z $kind ]]; then kind=$line; else COMPREPLY+=("${line%%$'\t'*}"); fi
        done <<<"$(command cairn __complete bash "${COMP_LINE:0:COMP_POINT}" "$2" 2>/dev/null </dev/null)"
        case $kind in
            files) compopt -o default 2>/dev/null ;;
            folders) compopt -o dirnames 2>/dev/null ;;
        esac
        if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *[/:=] ]]; then compopt -o nospace 2>/dev/null; fi
        return 0
    }

    # The bash of macOS has no compopt, so there file names are offered wherever cairn knows nothing.
    if type compopt >/dev/null 2>&1; then complete -F _cairn cairn; else complete -o default -F _cairn cairn; fi

    """#
}
