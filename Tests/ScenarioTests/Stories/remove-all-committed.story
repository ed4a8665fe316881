# after `remove --all` git shows exactly the deletions, and the user's own files below `.cairn/`
$ cairn init --yes --quiet --profile minimal
$ git add -A
$ git commit -q -m install
$ write .cairn/notes.md
  mine
$ cairn remove --all --quiet
$ git add -A
$ git commit -q -m removed
$ git ls-files
.cairn/notes.md
$ git status --short --untracked-files=all
$ list .cairn
notes.md
trash/…
$ cairn undo --yes --quiet
$ git status --short .cairn/.gitignore
?? .cairn/.gitignore
$ cairn status
nothing to do: 15 targets as they should be
$ cairn remove --all --quiet

# an ignore file with words of the user's stays, named
$ cairn undo --yes --quiet
$ append .cairn/.gitignore
  local/
$ cairn remove --all --quiet
$ show .cairn/.gitignore
txn/
trash/
conflicts/
lock.pid
local/
