# each undo goes one step further back
$ cairn init --yes --profile none
…
$ cairn init --yes --skill deploy
…
$ cairn init --yes --agent claude
…
$ cairn undo --list
000003-53cb9f0c747ea2ea  2026-01-02T03:04:08Z  init  3 files
000002-1b39896a51a8749b  2026-01-02T03:04:07Z  init  5 files
000001-f88bb8a8724c81ec  2026-01-02T03:04:06Z  init  6 files
$ cairn undo
reverting `cairn init` (000003-53cb9f0c747ea2ea)
restored  .cairn/config.toml
removed   .claude/skills/deploy
removed   CLAUDE.md
total: removed 2, restored 1
$ show .cairn/config.toml
schema = 1
locale = "en"
agents = []
·
[[packs]]
source = "builtin"
profile = "none"
add = ["deploy"]
$ cairn status
nothing to do: checked 7 files
$ cairn undo
reverting `cairn init` (000002-1b39896a51a8749b)
restored  .agents/skills/INDEX.md
removed   .agents/skills/deploy/SKILL.md
removed   .agents/skills/deploy/evals/triggers.json
restored  .agents/skills/routes.toml
restored  .cairn/config.toml
total: removed 2, restored 3
$ show .cairn/config.toml
schema = 1
locale = "en"
agents = []
·
[[packs]]
source = "builtin"
profile = "none"
$ cairn list
no skills were found; run `cairn add` or `cairn init` to install some
$ cairn status
nothing to do: checked 5 files
$ cairn doctor
1 info in 7 files; `-v` shows the info
$ cairn undo
reverting `cairn init` (000001-f88bb8a8724c81ec)
removed  .agents/context/PROJECT.md
removed  .agents/docs/agent-workflow.md
removed  .agents/skills/INDEX.md
removed  .agents/skills/routes.toml
removed  .cairn/config.toml
removed  AGENTS.md
total: removed 6
$ git status --short
$ cairn undo
error: /story/repo: there is nothing to undo [nothing-to-undo]
? 1
