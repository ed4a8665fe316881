# where the config cannot be read, a fix changes its file and nothing else, and undo reverts it
$ cairn init --yes --quiet --profile minimal --agent claude
$ sh printf '\nSee [this](claude.md).\n' >> AGENTS.md
$ git add -A
$ git commit -q -m install
$ write .cairn/config.toml
  schema = 1
  [[[broken
$ cairn doctor --fix
updated  AGENTS.md  (fixed 1 finding)
total: updated 1
.cairn/config.toml:2:3: error: expected a key, found '[' [config.valid]
  2 | [[[broken
    |   ^
·
1 error in 30 files
? 1
$ git status --short
 M .cairn/config.toml
 M AGENTS.md
$ cairn undo --yes
reverting `cairn doctor` (000002-1b39896a51a8749b)
restored  AGENTS.md
total: restored 1
$ git status --short
 M .cairn/config.toml

# where the lock cannot be read either
$ git checkout -q .
$ write .cairn/lock.toml
  nothing of a lock
$ cairn doctor --fix
updated  AGENTS.md  (fixed 1 finding)
total: updated 1
.cairn/lock.toml:1:1: error: the key 'schema' is missing [lock.schema]
  1 | nothing of a lock
    | ^
    = help: add `schema = 1` at the top
·
.cairn/lock.toml:1:9: error: expected '=' after the key 'nothing', found 'o' [lock.schema]
  1 | nothing of a lock
    |         ^
·
2 errors in 30 files
? 1
$ show .cairn/lock.toml
nothing of a lock
$ git status --short
 M .cairn/lock.toml
 M AGENTS.md

# git's conflict markers in the lock stay for `cairn sync`, which says what it decides
$ git checkout -q .
$ sh sed -i -e '0,/^revision = 1$/s//<<<<<<< HEAD\nrevision = 1\n=======\nrevision = 2\n>>>>>>> other/' .cairn/lock.toml
$ cairn doctor --fix
updated  AGENTS.md  (fixed 1 finding)
total: updated 1
.cairn/lock.toml:14:1: error: the lock file has git's conflict markers [lock.schema]
  14 | <<<<<<< HEAD
     | ^^^^^^^^^^^^
     = help: run `cairn sync` to resolve them
·
1 error in 30 files
? 1
$ git diff --stat
 .cairn/lock.toml | 4 ++++
 AGENTS.md        | 2 +-
 2 files changed, 5 insertions(+), 1 deletion(-)
