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
warning: skill 'nameless' is left out: skills/nameless/SKILL.md: 'name' is missing
  help: add the name of the skill's folder
warning: skill 'silent' is left out: skills/silent/SKILL.md: the front matter has no description
  help: say what the skill is for and when to use it
warning: skills/folder is installed as 'name', the name in its SKILL.md
update  .agents/skills/INDEX.md  (to match the installed skills)
create  .agents/skills/good/SKILL.md
create  .agents/skills/name/SKILL.md
update  .cairn/config.toml
total: create 2, update 2
$ cairn add file:///story/origin --all --yes --quiet
$ list .agents/skills
INDEX.md
good/SKILL.md
name/SKILL.md
routes.toml
$ cairn doctor
1 info in 9 files; `-v` shows the info
$ cairn add file:///story/origin --skill silent
error: file:///story/origin/skills/silent/SKILL.md: skill 'silent' is left out: skills/silent/SKILL.md: the front matter has no description [pack-invalid]
  help: say what the skill is for and when to use it
? 2
$ sh cd ../origin && git rm -r --quiet skills/good skills/folder && git commit --quiet --message second
$ snapshot
$ cairn add file:///story/origin#main --all --yes
error: file:///story/origin#main/skills/nameless/SKILL.md: 'name' is missing [pack-invalid]
  help: add the name of the skill's folder
  skills/silent/SKILL.md: the front matter has no description
    help: say what the skill is for and when to use it
? 2
$ unchanged .
