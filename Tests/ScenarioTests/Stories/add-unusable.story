# a skill that no agent could use is left out with its reason; if there is no other, nothing is installed
$ write ../origin/skills/good/SKILL.md
  ---
  name: good
  description: Does good. Use when asked.
  ---

  # good

  Do it.
$ write ../origin/skills/nameless/SKILL.md
  ---
  description: Does more. Use when asked.
  ---
$ write ../origin/skills/silent/SKILL.md
  ---
  name: silent
  ---
$ write ../origin/skills/folder/SKILL.md
  ---
  name: name
  description: Is named otherwise. Use when asked.
  ---

  # name

  Do it.
$ sh cd ../origin && git init --quiet --initial-branch=main && git add --all && git commit --quiet --message first
$ cairn init --yes --quiet --profile none
$ cairn add file:///story/origin --all --dry-run --yes
$ cairn add file:///story/origin --all --yes --quiet
$ list .agents/skills
$ cairn doctor
$ cairn add file:///story/origin --skill silent
$ sh cd ../origin && git rm -r --quiet skills/good skills/folder && git commit --quiet --message second
$ snapshot
$ cairn add file:///story/origin#main --all --yes
$ unchanged .
