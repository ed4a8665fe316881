# `add` restores what is missing, whether or not the lock file records it as deleted
$ cairn init --yes --quiet --profile minimal --agent claude
$ git add -A
$ git commit -q -m install
$ delete .agents/skills/deploy
$ cairn add deploy
restored  .agents/skills/deploy/SKILL.md
restored  .agents/skills/deploy/evals/triggers.json
total: restored 2
$ git status --short
$ cairn add deploy
nothing to do: everything is up to date
$ delete .agents/skills/release/references/report-template.md
$ cairn add release
restored  .agents/skills/release/references/report-template.md
total: restored 1
$ cairn add release
nothing to do: everything is up to date
$ delete .agents/docs/agent-workflow.md
$ cairn add .agents/docs/agent-workflow.md
restored  .agents/docs/agent-workflow.md
total: restored 1
$ write AGENTS.md
  # Ours
$ cairn add agents.root
restored block in  AGENTS.md [agents.root]
total: restored block in 1
to commit: `git add .cairn AGENTS.md && git commit`
$ cairn add agents.root
nothing to do: everything is up to date
$ git diff --stat
 .cairn/lock.toml | 1 +
 AGENTS.md        | 2 ++
 2 files changed, 3 insertions(+)
$ delete .agents/skills/deploy
$ cairn init --yes --skill deploy
locale en (config): all 20 documents
restored  .agents/skills/deploy/SKILL.md
restored  .agents/skills/deploy/evals/triggers.json
updated   .cairn/config.toml
total: updated 1, restored 2
to commit: `git add .cairn && git commit`

# `add` does not change an edited file
$ append .agents/skills/release/SKILL.md
  Ours.
$ delete .agents/skills/release/references/report-template.md
$ cairn add release
kept      .agents/skills/release/SKILL.md
restored  .agents/skills/release/references/report-template.md
total: kept 1, restored 1
to commit: `git add .agents && git commit`
$ git status --short .agents/skills/release
 M .agents/skills/release/SKILL.md
