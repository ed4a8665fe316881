# --diff shows, and writes nothing, whatever the command
$ cairn init --yes --quiet --profile none --skill deploy
$ write .agents/skills/ours/SKILL.md
  ---
  name: ours
  Description: Does ours. Use when ours is to be done.
  ---

  # Ours

  Do it.
$ delete .agents/skills/deploy/SKILL.md
$ snapshot
$ cairn init --diff --yes --skill release > ../out
$ cairn sync --diff > ../out
$ cairn sync --restore --diff > ../out
$ cairn add release --diff > ../out
$ cairn remove deploy --diff > ../out
$ cairn remove --all --diff > ../out
$ cairn upgrade --repo-only --diff > ../out
$ cairn undo --diff > ../out
$ cairn doctor --diff > ../out
$ cairn doctor --fix --diff
$ cairn doctor --fix --unsafe-fixes --diff > ../out
$ unchanged repo
