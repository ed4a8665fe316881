# after `remove --all`, git shows exactly the deletions, and the user's own files below `.cairn/` are kept
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
trash/.gitignore
trash/000001-f88bb8a8724c81ec/aside/
trash/000001-f88bb8a8724c81ec/journal.json
trash/000001-f88bb8a8724c81ec/lock-after.toml
trash/000001-f88bb8a8724c81ec/new/28
trash/000001-f88bb8a8724c81ec/old/28
trash/000002-1b39896a51a8749b/aside/0
trash/000002-1b39896a51a8749b/aside/1
trash/000002-1b39896a51a8749b/aside/10
trash/000002-1b39896a51a8749b/aside/11
trash/000002-1b39896a51a8749b/aside/12
trash/000002-1b39896a51a8749b/aside/13
trash/000002-1b39896a51a8749b/aside/14
trash/000002-1b39896a51a8749b/aside/15
trash/000002-1b39896a51a8749b/aside/16
trash/000002-1b39896a51a8749b/aside/17
trash/000002-1b39896a51a8749b/aside/18
trash/000002-1b39896a51a8749b/aside/19
trash/000002-1b39896a51a8749b/aside/2
trash/000002-1b39896a51a8749b/aside/20
trash/000002-1b39896a51a8749b/aside/21
trash/000002-1b39896a51a8749b/aside/22
trash/000002-1b39896a51a8749b/aside/23
trash/000002-1b39896a51a8749b/aside/24
trash/000002-1b39896a51a8749b/aside/25
trash/000002-1b39896a51a8749b/aside/26
trash/000002-1b39896a51a8749b/aside/27
trash/000002-1b39896a51a8749b/aside/28
trash/000002-1b39896a51a8749b/aside/29
trash/000002-1b39896a51a8749b/aside/3
trash/000002-1b39896a51a8749b/aside/30
trash/000002-1b39896a51a8749b/aside/31
trash/000002-1b39896a51a8749b/aside/32
trash/000002-1b39896a51a8749b/aside/33
trash/000002-1b39896a51a8749b/aside/34
trash/000002-1b39896a51a8749b/aside/35
trash/000002-1b39896a51a8749b/aside/36
trash/000002-1b39896a51a8749b/aside/37
trash/000002-1b39896a51a8749b/aside/38
trash/000002-1b39896a51a8749b/aside/39
trash/000002-1b39896a51a8749b/aside/4
trash/000002-1b39896a51a8749b/aside/40
trash/000002-1b39896a51a8749b/aside/41
trash/000002-1b39896a51a8749b/aside/42
trash/000002-1b39896a51a8749b/aside/43
trash/000002-1b39896a51a8749b/aside/44
trash/000002-1b39896a51a8749b/aside/45
trash/000002-1b39896a51a8749b/aside/46
trash/000002-1b39896a51a8749b/aside/47
trash/000002-1b39896a51a8749b/aside/48
trash/000002-1b39896a51a8749b/aside/49
trash/000002-1b39896a51a8749b/aside/5
trash/000002-1b39896a51a8749b/aside/50
trash/000002-1b39896a51a8749b/aside/51
trash/000002-1b39896a51a8749b/aside/52
trash/000002-1b39896a51a8749b/aside/53
trash/000002-1b39896a51a8749b/aside/54
trash/000002-1b39896a51a8749b/aside/6
trash/000002-1b39896a51a8749b/aside/7
trash/000002-1b39896a51a8749b/aside/8
trash/000002-1b39896a51a8749b/aside/9
trash/000002-1b39896a51a8749b/journal.json
trash/000002-1b39896a51a8749b/lock-before.toml
trash/000002-1b39896a51a8749b/new/
trash/000002-1b39896a51a8749b/old/0
trash/000002-1b39896a51a8749b/old/1
trash/000002-1b39896a51a8749b/old/10
trash/000002-1b39896a51a8749b/old/11
trash/000002-1b39896a51a8749b/old/12
trash/000002-1b39896a51a8749b/old/13
trash/000002-1b39896a51a8749b/old/14
trash/000002-1b39896a51a8749b/old/15
trash/000002-1b39896a51a8749b/old/16
trash/000002-1b39896a51a8749b/old/17
trash/000002-1b39896a51a8749b/old/18
trash/000002-1b39896a51a8749b/old/19
trash/000002-1b39896a51a8749b/old/2
trash/000002-1b39896a51a8749b/old/20
trash/000002-1b39896a51a8749b/old/21
trash/000002-1b39896a51a8749b/old/22
trash/000002-1b39896a51a8749b/old/23
trash/000002-1b39896a51a8749b/old/24
trash/000002-1b39896a51a8749b/old/25
trash/000002-1b39896a51a8749b/old/26
trash/000002-1b39896a51a8749b/old/27
trash/000002-1b39896a51a8749b/old/28
trash/000002-1b39896a51a8749b/old/29
trash/000002-1b39896a51a8749b/old/3
trash/000002-1b39896a51a8749b/old/30
trash/000002-1b39896a51a8749b/old/31
trash/000002-1b39896a51a8749b/old/32
trash/000002-1b39896a51a8749b/old/33
trash/000002-1b39896a51a8749b/old/34
trash/000002-1b39896a51a8749b/old/35
trash/000002-1b39896a51a8749b/old/36
trash/000002-1b39896a51a8749b/old/37
trash/000002-1b39896a51a8749b/old/38
trash/000002-1b39896a51a8749b/old/39
trash/000002-1b39896a51a8749b/old/4
trash/000002-1b39896a51a8749b/old/40
trash/000002-1b39896a51a8749b/old/41
trash/000002-1b39896a51a8749b/old/42
trash/000002-1b39896a51a8749b/old/43
trash/000002-1b39896a51a8749b/old/44
trash/000002-1b39896a51a8749b/old/45
trash/000002-1b39896a51a8749b/old/46
trash/000002-1b39896a51a8749b/old/47
trash/000002-1b39896a51a8749b/old/48
trash/000002-1b39896a51a8749b/old/49
trash/000002-1b39896a51a8749b/old/5
trash/000002-1b39896a51a8749b/old/50
trash/000002-1b39896a51a8749b/old/51
trash/000002-1b39896a51a8749b/old/52
trash/000002-1b39896a51a8749b/old/53
trash/000002-1b39896a51a8749b/old/54
trash/000002-1b39896a51a8749b/old/6
trash/000002-1b39896a51a8749b/old/7
trash/000002-1b39896a51a8749b/old/8
trash/000002-1b39896a51a8749b/old/9
trash/id
$ cairn undo --yes --quiet
$ git status --short .cairn/.gitignore
?? .cairn/.gitignore
$ cairn status
nothing to do: checked 27 files
$ cairn remove --all --quiet

# an ignore file with lines of the user is kept
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
