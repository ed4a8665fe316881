# before the first commit there is nothing to compare with
$ write AGENTS.md
  # Read
$ cairn doctor --since HEAD
error: /story/repo: there is no commit on this branch yet, so --since has nothing to compare with [since-no-commit]
  help: omit --since, or commit first
? 2
$ cairn doctor --since HEAD~1
error: /story/repo: there is no commit on this branch yet, so --since has nothing to compare with [since-no-commit]
  help: omit --since, or commit first
? 2
$ cairn doctor --since main
error: the repository has no commit, branch or tag 'main' [since-unknown]
  help: check the name, or fetch it with `git fetch`
? 64
