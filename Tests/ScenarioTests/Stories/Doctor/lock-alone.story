# a target that was recorded as deleted and is there again changes nothing but the lock
$ cairn init --yes --quiet --profile minimal
$ git add -A
$ git commit -q -m install
$ sh mv AGENTS.md ../kept.md
$ cairn sync -q
$ sh mv ../kept.md AGENTS.md
$ cairn sync --check
$ cairn doctor
$ cairn doctor --fix
$ cairn sync --check
$ git status --short
