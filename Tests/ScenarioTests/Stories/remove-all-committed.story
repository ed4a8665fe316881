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
$ git status --short --ignored --untracked-files=all
$ list .cairn
$ cairn undo --yes --quiet
$ git status --short .cairn/.gitignore
$ cairn status
$ cairn remove --all --quiet

# an ignore file with words of the user's stays, named
$ cairn undo --yes --quiet
$ append .cairn/.gitignore
  local/
$ cairn remove --all --quiet
$ show .cairn/.gitignore
