# undo of the first `init` leaves nothing for git to see
$ write AGENTS.md
  # Ours
$ git add .
$ git commit -qm ours
$ snapshot
$ cairn init --yes --agent claude
…
$ cairn undo --list
000001-f88bb8a8724c81ec  2026-01-02T03:04:06Z  init  61 files
  your version of AGENTS.md is in .cairn/trash/000001-f88bb8a8724c81ec/old/58
$ cairn undo --dry-run
…
$ cairn undo
reverting `cairn init` (000001-f88bb8a8724c81ec)
removed   .agents/context/PROJECT.md
removed   .agents/docs/agent-workflow.md
removed   .agents/skills/INDEX.md
removed   12 skills (cairn-usage, code-review, commit-and-pull-request, …)
removed   .agents/skills/routes.toml
removed   .cairn/config.toml
removed   12 in .claude/skills/ (cairn-usage, code-review, commit-and-pull-request, …)
restored  AGENTS.md
removed   CLAUDE.md
total: removed 60, restored 1
  help: `-v` lists every file
$ git status --short
$ same-bytes AGENTS.md
$ cairn undo
error: /story/repo: there is nothing to undo [nothing-to-undo]
? 1
$ cairn undo --list
there is nothing to undo
$ cairn status
error: /story/repo: Cairn is not installed in this repository [not-initialized]
  help: run `cairn init`
? 2

# files that were edited later are kept and reported, with exit code 1
$ cairn init --yes --profile minimal
…
$ append .agents/skills/deploy/SKILL.md
  our own line
$ append AGENTS.md
  our own rule
$ snapshot
$ cairn undo
reverting `cairn init` (000003-53cb9f0c747ea2ea)
removed   .agents/context/PROJECT.md
removed   .agents/docs/agent-workflow.md
removed   .agents/skills/INDEX.md
removed   7 skills (cairn-usage, database-migration-change, dependency-check, …)
conflict  .agents/skills/deploy/SKILL.md  (changed after that run; not reverted)
removed   .agents/skills/routes.toml
removed   .cairn/config.toml
conflict  AGENTS.md  (changed after that run; not reverted)
total: removed 26, conflict 2
  help: `-v` lists every file
? 1
$ same-bytes AGENTS.md
$ same-bytes .agents/skills/deploy/SKILL.md
$ list
.agents/skills/deploy/SKILL.md
.cairn/.gitattributes
.cairn/.gitignore
.cairn/base/…
.cairn/lock.pid
.cairn/lock.toml
.cairn/trash/…
AGENTS.md
$ git status --short
 M AGENTS.md
?? .agents/
?? .cairn/
$ cairn undo
error: /story/repo: there is nothing to undo [nothing-to-undo]
? 1

# a config file with an error does not stop it
$ cairn init --yes --profile minimal --quiet
$ cairn add ci-repair --yes --quiet
$ sh cp .cairn/config.toml ../config.toml
$ append .cairn/config.toml
  x = [
$ cairn undo --yes
reverting `cairn add` (000006-3ee5789041c98ac3)
restored  .agents/skills/INDEX.md
removed   .agents/skills/ci-repair/SKILL.md
removed   .agents/skills/ci-repair/evals/triggers.json
removed   .agents/skills/ci-repair/examples/report.md
removed   .agents/skills/ci-repair/references/messages.md
removed   .agents/skills/ci-repair/references/providers.md
restored  .agents/skills/routes.toml
conflict  .cairn/config.toml  (changed after that run; not reverted)
total: removed 5, conflict 1, restored 2
? 1
$ cairn undo --list
000005-c584133ac916ab3c  2026-01-02T03:04:16Z  init  26 files
