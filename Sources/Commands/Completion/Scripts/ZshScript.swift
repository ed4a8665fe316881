/// Completions in zsh.
enum ZshScript {
  /// The script: a function for `fpath`, or to be sourced after `compinit`. Zsh passes the words without quotes, and
  /// chooses among the candidates itself, as its `matcher-list` says.
  static let text = #"""
    #compdef cairn
    # Completions of cairn for zsh, written by `cairn completions zsh`. They ask cairn itself, so they fit newer versions.

    _cairn() {
      local line kind value
      local -a lines values open
      lines=("${(@f)$(command cairn __complete zsh "${(@Q)words[1,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null </dev/null)}")
      kind=$lines[1]
      if [[ $kind == (files|folders) ]]; then
        [[ $PREFIX == --*=* ]] && compset -P '*='
        if [[ $kind == files ]]; then _files; else _files -/; fi
        return
      fi
      for line in "${(@)lines[2,-1]}"; do
        value=${line%%$'\t'*}
        [[ -n $value ]] || continue
        line=${${value//\\/\\\\}//:/\\:}:${line#*$'\t'}
        if [[ $value == *[/:=] ]]; then open+=("$line"); else values+=("$line"); fi
      done
      _describe -t values cairn values -- open -S ''
    }

    if [[ $funcstack[1] == _cairn ]]; then
      _cairn "$@"
    elif (( $+functions[compdef] )); then
      compdef _cairn cairn
    fi

    """#
}
