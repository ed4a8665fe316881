# `--diff` shows changes and writes nothing, with every command
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
locale en (config): all 8 documents
total: create 4, update 3, deleted 1
$ cairn sync --diff > ../out
total: update 1, deleted 1
$ cairn sync --restore --diff > ../out
total: update 1, restore 1
$ cairn add release --diff > ../out
total: create 4, update 3, deleted 1
$ cairn remove deploy --diff > ../out
total: update 3, remove 1
$ cairn remove --all --diff > ../out
total: remove 8
$ cairn upgrade --repo-only --diff > ../out
total: update 1, deleted 1
$ cairn undo --diff > ../out
reverting `cairn init` (000001-f88bb8a8724c81ec)
total: remove 7
$ cairn doctor --diff > ../out
total: update 2
? 1
$ cairn doctor --fix --diff
update  .agents/skills/INDEX.md  (to match the installed skills)
update  .agents/skills/ours/SKILL.md  (fixed 1 finding)
diff --git a/.agents/skills/INDEX.md b/.agents/skills/INDEX.md
--- a/.agents/skills/INDEX.md
+++ b/.agents/skills/INDEX.md
@@ -8,10 +8,10 @@
\u{20}
 <!-- cairn:begin skills.index format=1 -->
\u{20}
-### Delivery
+### This repository's own skills
\u{20}
 | Skill | Use when | Type |
 | --- | --- | --- |
-| [deploy](deploy/SKILL.md) | Use when one build or configuration goes into staging or production, or a deployment stopped halfway. Plans or runs it: gates, backup point, strategy, checks of what runs, rollback triggers. | primary |
+| [ours](ours/SKILL.md) | Does ours. Use when ours is to be done. | |
\u{20}
 <!-- cairn:end skills.index -->
diff --git a/.agents/skills/ours/SKILL.md b/.agents/skills/ours/SKILL.md
--- a/.agents/skills/ours/SKILL.md
+++ b/.agents/skills/ours/SKILL.md
@@ -1,6 +1,6 @@
 ---
 name: ours
-Description: Does ours. Use when ours is to be done.
+description: Does ours. Use when ours is to be done.
 ---
\u{20}
 # Ours
total: update 2
? 1
$ cairn doctor --fix --unsafe-fixes --diff > ../out
total: update 2
? 1
$ unchanged repo
