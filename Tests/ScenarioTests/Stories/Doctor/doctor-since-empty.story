# before the first commit there is nothing to compare with
$ write AGENTS.md
  # Read
$ cairn doctor --since HEAD
$ cairn doctor --since HEAD~1
$ cairn doctor --since main
