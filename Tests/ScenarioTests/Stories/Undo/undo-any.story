# undo skips a change that has nothing left to revert
$ write .agents/docs/agent-workflow.md
  mine, the only copy
$ cairn init --yes --quiet --profile none
$ cairn init --yes --quiet --overwrite .agents/docs/agent-workflow.md
$ sh rm .cairn/.gitignore
$ cairn sync
created  .cairn/.gitignore
total: created 1
$ cairn undo --list
000003-53cb9f0c747ea2ea  2026-01-02T03:04:08Z  sync  0 files
000002-1b39896a51a8749b  2026-01-02T03:04:07Z  init  1 file
  your version of .agents/docs/agent-workflow.md is in .cairn/trash/000002-1b39896a51a8749b/old/0
000001-f88bb8a8724c81ec  2026-01-02T03:04:06Z  init  5 files
$ cairn undo --yes
reverting `cairn init` (000002-1b39896a51a8749b)
restored  .agents/docs/agent-workflow.md
total: restored 1

# later edits do not block older changes: any change can be named
$ cairn init --yes --quiet --overwrite .agents/docs/agent-workflow.md
$ cairn init --yes --quiet --skill deploy
$ sh rm -r .agents/skills/deploy
$ sh for f in .cairn/config.toml .agents/skills/INDEX.md .agents/skills/routes.toml; do echo '# mine' >> $f; done
$ cairn undo --yes
reverting `cairn init` (000006-3ee5789041c98ac3)
conflict  .agents/skills/INDEX.md  (changed after that run; not reverted)
conflict  .agents/skills/routes.toml  (changed after that run; not reverted)
conflict  .cairn/config.toml  (changed after that run; not reverted)
total: conflict 3
? 1
$ cairn undo --list
000005-c584133ac916ab3c  2026-01-02T03:04:11Z  init  1 file
  your version of .agents/docs/agent-workflow.md is in .cairn/trash/000005-c584133ac916ab3c/old/0
000003-53cb9f0c747ea2ea  2026-01-02T03:04:08Z  sync  0 files
000001-f88bb8a8724c81ec  2026-01-02T03:04:06Z  init  5 files
$ cairn undo --yes 000001-f88bb8a8724c81ec
reverting `cairn init` (000001-f88bb8a8724c81ec)
removed   .agents/context/PROJECT.md
conflict  .agents/skills/INDEX.md  (changed after that run; not reverted)
conflict  .agents/skills/routes.toml  (changed after that run; not reverted)
conflict  .cairn/config.toml  (changed after that run; not reverted)
removed   AGENTS.md
total: removed 2, conflict 3
? 1
$ cairn undo --yes --list 000001-f88bb8a8724c81ec
error: an id cannot be combined with --list [usage]
  help: remove one of them
  help: run `cairn undo --help` for help
? 64

# a removal below the git root is undone from the same folder, and a second removal leaves the installation above unchanged
$ mkdir packages
$ mkdir packages/web
$ cd packages/web
$ cairn init . --yes --quiet --profile none
$ cairn remove --all --yes --quiet
$ cairn remove --all --yes
error: /story/repo/packages/web: Cairn was already removed from this folder [not-initialized]
  help: to remove the installation above it, run `cairn -C /story/repo remove --all`
? 2
$ cairn undo --yes
reverting `cairn remove` (000002-b54e0f1600cc4d19)
restored  .agents/context/PROJECT.md
restored  .agents/docs/agent-workflow.md
restored  .agents/skills/INDEX.md
restored  .agents/skills/routes.toml
restored  .cairn/config.toml
restored  AGENTS.md
total: restored 6
