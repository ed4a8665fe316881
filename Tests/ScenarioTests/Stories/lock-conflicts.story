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
mend  .cairn/lock.toml
in all: mend 1
? 1
$ cairn status
git left its conflict markers in the lock; `cairn sync` mends it
not made current  .cairn/lock.toml
something is to be done: `cairn sync --check` shows what
? 1
$ cairn doctor
.cairn/lock.toml:1:1: error: git left its conflict markers in the lock; `cairn sync` mends it [lock.schema]
  1 | <<<<<<< HEAD
    | ^^^^^^^^^^^^
·
1 error in 7 files
? 1
$ cairn sync
mended  .cairn/lock.toml
in all: mended 1
$ cairn sync --check
nothing to do: everything is as it should be
$ cairn status
nothing to do: 5 targets as they should be
$ cairn doctor
1 info in 7 files

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
.cairn/lock.toml:50:1: error: git's conflict markers in the lock are damaged; bring one side back with git, then run `cairn sync` [lock.schema]
  50 | <<<<<<< HEAD
     | ^^^^^^^^^^^^
·
1 error in 7 files
? 1

# links of the lock in conflict, where the agent's folder is a link to the shared one by now
$ mkdir ../linked
$ cd ../linked
$ git init --quiet
$ cairn init --yes --profile minimal --agent claude -q
$ sh rm -r .claude/skills && ln -s ../.agents/skills .claude/skills
$ sh printf '<<<<<<< ours\n[links.".claude/skills/one"]\nto = "../../.agents/skills/one"\nkind = "link"\n=======\n>>>>>>> theirs\n' >> .cairn/lock.toml
$ cairn sync
mended  .cairn/lock.toml
in all: mended 1
$ cairn status
nothing to do: 16 targets as they should be
