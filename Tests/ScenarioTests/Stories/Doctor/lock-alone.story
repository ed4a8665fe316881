# a target that was recorded as deleted and is there again changes nothing but the lock
$ cairn init --yes --quiet --profile minimal
$ git add -A
$ git commit -q -m install
$ sh mv AGENTS.md ../kept.md
$ cairn sync -q
$ sh mv ../kept.md AGENTS.md
$ cairn sync --check
repair  AGENTS.md [agents.root]
total: repair 1
? 1
$ cairn doctor
.cairn/lock.toml: warning: outdated: this does not match what is installed [block.current]
    = help: run `cairn sync`
    = fix: update .cairn/lock.toml with `cairn sync`
·
1 warning, 1 info in 29 files; 1 fixable with `cairn doctor --fix`; `-v` shows the info
$ cairn doctor --fix
repaired  AGENTS.md [agents.root]
total: repaired 1
1 info in 29 files; `-v` shows the info
$ cairn sync --check
nothing to do: everything is up to date
$ git status --short
