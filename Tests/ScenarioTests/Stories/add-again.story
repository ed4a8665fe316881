# `add` brings back what is missing, whether the lock knows of that already or not
$ cairn init --yes --quiet --profile minimal --agent claude
$ git add -A
$ git commit -q -m install
$ delete .agents/skills/deploy
$ cairn add deploy
$ git status --short
$ cairn add deploy
$ delete .agents/skills/release/references/report-template.md
$ cairn add release
$ cairn add release
$ delete .agents/docs/agent-workflow.md
$ cairn add .agents/docs/agent-workflow.md
$ write AGENTS.md
  # Ours
$ cairn add agents.root
$ cairn add agents.root
$ git diff --stat
$ delete .agents/skills/deploy
$ cairn init --yes --skill deploy

# what was edited is not touched by it
$ append .agents/skills/release/SKILL.md
  Ours.
$ delete .agents/skills/release/references/report-template.md
$ cairn add release
$ git status --short .agents/skills/release
