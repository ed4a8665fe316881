# git's conflict markers in the lock: every other command names `cairn sync`, which mends it
$ cairn init --yes --profile none
…
$ sh printf '<<<<<<< HEAD\n' | cat - .cairn/lock.toml > l && echo '=======' >> l && cat .cairn/lock.toml >> l && echo '>>>>>>> other' >> l && mv l .cairn/lock.toml
$ snapshot
$ cairn init --yes
cairn: .cairn/lock.toml: git left its conflict markers in the lock; `cairn sync` mends it [lock-conflict]
? 1
$ cairn diff
cairn: .cairn/lock.toml: git left its conflict markers in the lock; `cairn sync` mends it [lock-conflict]
? 1
$ cairn list
cairn: .cairn/lock.toml: git left its conflict markers in the lock; `cairn sync` mends it [lock-conflict]
? 1
$ unchanged
$ cairn sync --check
? 1
$ cairn status
something is to be done: `cairn sync --check` shows what
? 1
$ cairn doctor
.cairn/lock.toml:1:1: error: a key is expected here, not '<' [lock.schema]
  1 | <<<<<<< HEAD
    | ^
·
.cairn/lock.toml:41:1: error: a key is missing here [lock.schema]
  41 | =======
     | ^
·
.cairn/lock.toml:42:1: warning: unknown key 'blocks."AGENTS.md"."agents.root".schema' [lock.schema]
  42 | schema = 1
     | ^^^^^^
·
.cairn/lock.toml:44:2: error: the table 'packs."cairn.core"' stands twice; the first is in line 4 [lock.schema]
  44 | [packs."cairn.core"]
     |  ^^^^^^^^^^^^^^^^^^
·
.cairn/lock.toml:50:2: error: the table 'files.".agents/context/PROJECT.md"' stands twice; the first is in line 10 [lock.schema]
  50 | [files.".agents/context/PROJECT.md"]
     |  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
·
.cairn/lock.toml:58:2: error: the table 'files.".agents/skills/INDEX.md"' stands twice; the first is in line 18 [lock.schema]
  58 | [files.".agents/skills/INDEX.md"]
     |  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
·
.cairn/lock.toml:67:2: error: the table 'files.".agents/skills/routes.toml"' stands twice; the first is in line 27 [lock.schema]
  67 | [files.".agents/skills/routes.toml"]
     |  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
·
.cairn/lock.toml:74:2: error: the table 'blocks."AGENTS.md"."agents.root"' stands twice; the first is in line 34 [lock.schema]
  74 | [blocks."AGENTS.md"."agents.root"]
     |  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
·
.cairn/lock.toml:81:1: error: a key is expected here, not '>' [lock.schema]
  81 | >>>>>>> other
     | ^
·
8 errors, 1 warning in 5 files
? 1
$ cairn sync
$ cairn sync --check
nothing to do: everything is as it should be
$ cairn status
nothing to do: 4 targets as they should be
$ cairn doctor
5 files examined, nothing found

# damaged markers cannot be mended
$ append .cairn/lock.toml
  <<<<<<< HEAD
$ cairn sync
cairn: .cairn/lock.toml: git's conflict markers in the lock are damaged; bring one side back with git, then run `cairn sync` [lock-conflict]
? 1
$ cairn status
cairn: .cairn/lock.toml: git's conflict markers in the lock are damaged; bring one side back with git, then run `cairn sync` [lock-conflict]
? 1
$ cairn doctor
.cairn/lock.toml:40:1: error: a key is expected here, not '<' [lock.schema]
  40 | <<<<<<< HEAD
     | ^
·
1 error in 5 files
? 1
