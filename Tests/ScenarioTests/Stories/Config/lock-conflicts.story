# git's conflict markers in the lock file: every other command suggests `cairn sync`, which resolves them
$ cairn init --yes --profile none
…
$ sh printf '<<<<<<< HEAD\n' | cat - .cairn/lock.toml > l && echo '=======' >> l && cat .cairn/lock.toml >> l && echo '>>>>>>> other' >> l && mv l .cairn/lock.toml
$ snapshot
$ cairn init --yes
error: .cairn/lock.toml: the lock file has git's conflict markers [lock-conflict]
  help: run `cairn sync` to resolve them
? 1
$ cairn diff
error: .cairn/lock.toml: the lock file has git's conflict markers [lock-conflict]
  help: run `cairn sync` to resolve them
? 1
$ cairn list
error: .cairn/lock.toml: the lock file has git's conflict markers [lock-conflict]
  help: run `cairn sync` to resolve them
? 1
$ unchanged
$ cairn sync --check
repair  .cairn/lock.toml
total: repair 1
? 1
$ cairn status
warning: the lock file has git's conflict markers
  help: run `cairn sync` to resolve them
needs sync  .cairn/lock.toml
there are changes to apply; run `cairn sync --check` to see them
? 1
$ cairn doctor
.cairn/lock.toml:1:1: error: the lock file has git's conflict markers [lock.schema]
  1 | <<<<<<< HEAD
    | ^^^^^^^^^^^^
    = help: run `cairn sync` to resolve them
·
1 error in 7 files
? 1
$ cairn sync
repaired  .cairn/lock.toml
total: repaired 1
$ cairn sync --check
nothing to do: everything is up to date
$ cairn status
nothing to do: checked 5 files
$ cairn doctor
1 info in 7 files; `-v` shows the info

# damaged markers cannot be resolved
$ append .cairn/lock.toml
  <<<<<<< HEAD
$ cairn sync
error: .cairn/lock.toml: git's conflict markers in the lock file are damaged [lock-conflict]
  help: restore one side with git, then run `cairn sync`
? 1
$ cairn status
error: .cairn/lock.toml: git's conflict markers in the lock file are damaged [lock-conflict]
  help: restore one side with git, then run `cairn sync`
? 1
$ cairn doctor
.cairn/lock.toml:50:1: error: git's conflict markers in the lock file are damaged [lock.schema]
  50 | <<<<<<< HEAD
     | ^^^^^^^^^^^^
     = help: restore one side with git, then run `cairn sync`
·
1 error in 7 files
? 1

# a conflict in the links of the lock file, after the agent's folder became a link to the shared one
$ mkdir ../linked
$ cd ../linked
$ git init --quiet
$ cairn init --yes --profile minimal --agent claude -q
$ sh rm -r .claude/skills && ln -s ../.agents/skills .claude/skills
$ sh printf '<<<<<<< ours\n[links.".claude/skills/one"]\nto = "../../.agents/skills/one"\nkind = "link"\n=======\n>>>>>>> theirs\n' >> .cairn/lock.toml
$ cairn sync
repaired  .cairn/lock.toml
total: repaired 1
$ cairn status
nothing to do: checked 28 files
