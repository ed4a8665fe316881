# each undo goes one step further back
$ cairn init --yes --profile none
…
$ cairn init --yes --skill deploy
…
$ cairn init --yes --agent claude
…
$ cairn undo --list
000003-53cb9f0c747ea2ea  2026-01-02T03:04:08Z  init  3 files
000002-1b39896a51a8749b  2026-01-02T03:04:07Z  init  4 files
000001-f88bb8a8724c81ec  2026-01-02T03:04:06Z  init  6 files
$ cairn undo
taking back `cairn init` (000003-53cb9f0c747ea2ea)
restored  .cairn/config.toml
removed   .claude/skills/deploy
removed   CLAUDE.md
in all: removed 2, restored 1
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
nothing to do: 6 targets as they should be
$ cairn undo
taking back `cairn init` (000002-1b39896a51a8749b)
restored  .agents/skills/INDEX.md
removed   .agents/skills/deploy/SKILL.md
restored  .agents/skills/routes.toml
restored  .cairn/config.toml
in all: removed 1, restored 3
$ show .cairn/config.toml
schema = 1
locale = "en"
agents = []
·
[[packs]]
source = "builtin"
profile = "none"
$ cairn list
there are no skills here; `cairn init` brings some
$ cairn status
nothing to do: 5 targets as they should be
$ cairn doctor
1 info in 7 files
$ cairn undo
taking back `cairn init` (000001-f88bb8a8724c81ec)
removed  .agents/context/PROJECT.md
removed  .agents/docs/agent-workflow.md
removed  .agents/skills/INDEX.md
removed  .agents/skills/routes.toml
removed  .cairn/config.toml
removed  AGENTS.md
in all: removed 6
$ git status --short
$ cairn undo
cairn: /story/repo: there is nothing to take back here [nothing-to-undo]
? 1
