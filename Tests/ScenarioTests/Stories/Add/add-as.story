# a skill under another name: links, edits, upgrades, removal and undo know the new name
$ write ../pack/manifest.toml
  schema = 1
  [pack]
  id = "example.ours"
  name = "example.ours"
  version = "1.0.0"
  changelog = "CHANGELOG.md"
$ write ../pack/CHANGELOG.md
  # Changelog
$ write ../pack/skills/review/SKILL.md
  ---
  name: "review" # of a change
  description: Reviews. Use when asked.
  ---

  # review

  Read [more](references/more.md), then run `.agents/skills/review/scripts/check.sh`.

  ## Last

  Tell.
$ write ../pack/skills/review/references/more.md
  # More

  Back to [the skill](../../review/SKILL.md).
$ write ../pack/skills/review/scripts/check.sh
  #!/bin/sh
$ sh chmod +x ../pack/skills/review/scripts/check.sh
$ write ../pack/skills/tidy/SKILL.md
  ---
  name: tidy
  description: Tidies. Use when asked.
  ---

  # tidy

  First [review](../review/SKILL.md).
$ cairn init --yes --quiet --profile none --agent claude
$ snapshot
$ cairn add ../pack --skill review --as team-review
note: ../pack has executable scripts: skills/review/scripts/check.sh
updated  .agents/skills/INDEX.md  (to match the installed skills)
created  .agents/skills/team-review/SKILL.md
created  .agents/skills/team-review/references/more.md
created  .agents/skills/team-review/scripts/check.sh
updated  .cairn/config.toml
created  .claude/skills/team-review  (-> ../../.agents/skills/team-review)
total: created 4, updated 2
to commit: `git add .agents .cairn .claude/skills && git commit`
$ cairn add tidy
updated  .agents/skills/INDEX.md  (to match the installed skills)
created  .agents/skills/tidy/SKILL.md
updated  .cairn/config.toml
created  .claude/skills/tidy  (-> ../../.agents/skills/tidy)
total: created 2, updated 2
to commit: `git add .agents .cairn .claude/skills && git commit`
$ list .agents/skills
INDEX.md
routes.toml
team-review/SKILL.md
team-review/references/more.md
team-review/scripts/check.sh*
tidy/SKILL.md
$ list .claude
skills/team-review -> ../../.agents/skills/team-review
skills/tidy -> ../../.agents/skills/tidy
$ show .agents/skills/team-review/SKILL.md
---
name: "team-review" # of a change
description: Reviews. Use when asked.
---
·
\# review
·
Read [more](references/more.md), then run `.agents/skills/team-review/scripts/check.sh`.
·
## Last
·
Tell.
$ show .agents/skills/team-review/references/more.md
\# More
·
Back to [the skill](../../team-review/SKILL.md).
$ show .agents/skills/tidy/SKILL.md
---
name: tidy
description: Tidies. Use when asked.
---
·
\# tidy
·
First [review](../team-review/SKILL.md).
$ show .cairn/config.toml
schema = 1
locale = "en"
agents = ["claude"]
·
[[packs]]
source = "builtin"
profile = "none"
·
[[packs]]
source = "../pack"
profile = "none"
add = ["team-review", "tidy"]
rename = { review = "team-review" }
$ cairn list
team-review  -  -  example.ours
tidy         -  -  example.ours
$ cairn status
nothing to do: checked 12 files
$ cairn diff
$ cairn sync --check
nothing to do: everything is up to date
$ cairn doctor
1 info in 12 files; `-v` shows the info
# an edit is merged by an upgrade
$ append .agents/skills/team-review/SKILL.md
  Mine.
$ sh sed -i 's/1.0.0/1.1.0/' ../pack/manifest.toml && sed -i 's/^# review/# Review/' ../pack/skills/review/SKILL.md
$ cairn upgrade --repo-only --yes
note: ../pack has executable scripts: skills/review/scripts/check.sh
example.ours: 1.0.0 -> 1.1.0
merged  .agents/skills/team-review/SKILL.md
total: merged 1
to commit: `git add .agents .cairn && git commit`
1 info in 12 files; `-v` shows the info
$ show .agents/skills/team-review/SKILL.md
---
name: "team-review" # of a change
description: Reviews. Use when asked.
---
·
\# Review
·
Read [more](references/more.md), then run `.agents/skills/team-review/scripts/check.sh`.
·
## Last
·
Tell.
Mine.
$ cairn undo --yes
reverting `cairn upgrade` (000004-2c829abe1f4532e1)
restored  .agents/skills/team-review/SKILL.md
total: restored 1
$ cairn undo --yes
reverting `cairn add` (000003-53cb9f0c747ea2ea)
restored  .agents/skills/INDEX.md
removed   .agents/skills/tidy/SKILL.md
restored  .cairn/config.toml
removed   .claude/skills/tidy
total: removed 2, restored 2
$ cairn status
edited, update available  .agents/skills/team-review/SKILL.md
nothing to do: checked 10 files
# the pack no longer has it
$ cairn remove review
error: unknown document 'review' [unknown-document]
  help: available: agents.claude, agents.root, agents.workflow, cairn.core, context.project, example.ours, skills.index, skills.routes, team-review
? 64
$ cairn remove team-review
left over  .agents/skills/team-review/SKILL.md  (edited and no longer part of the installation; delete it if you do not need it)
left over  .agents/skills/team-review/references/more.md  (part of a skill that you edited and that is no longer part of the installation; delete it if you do not need it)
left over  .agents/skills/team-review/scripts/check.sh  (part of a skill that you edited and that is no longer part of the installation; delete it if you do not need it)
updated    .cairn/config.toml
total: updated 1, left over 3
to commit: `git add .cairn && git commit`
$ show .cairn/config.toml
schema = 1
locale = "en"
agents = ["claude"]
·
[[packs]]
source = "builtin"
profile = "none"
·
[[packs]]
source = "../pack"
profile = "none"
add = []
$ cairn add ../pack --skill review
note: ../pack has executable scripts: skills/review/scripts/check.sh
error: example.ours 1.0.0 is installed, but this pack is 1.1.0 [pack-moved]
  help: run `cairn upgrade`
? 1
$ cairn add review --as other
note: ../pack has executable scripts: skills/review/scripts/check.sh
error: example.ours 1.0.0 is installed, but this pack is 1.1.0 [pack-moved]
  help: run `cairn upgrade`
? 1
# a name in the config that the pack does not have
$ cairn remove review --yes
error: unknown document 'review' [unknown-document]
  help: available: agents.claude, agents.root, agents.workflow, cairn.core, context.project, example.ours, skills.index, skills.routes, team-review
? 64
$ append .cairn/config.toml
  rename = { reveiw = "x", tidy = "Tidy" }
$ cairn sync
error: .cairn/config.toml:13:33: cannot read the config file [config-invalid]
  .cairn/config.toml:13:33: 'Tidy' is not a valid skill name [config.valid]
    help: use 1 to 64 lower-case letters, digits and single hyphens between them
? 2
$ sh sed -i 's/"Tidy"/"review"/' .cairn/config.toml
$ cairn doctor
.cairn/config.toml:13:12: error: unknown skill 'reveiw' [config.names-known]
  13 | rename = { reveiw = "x", tidy = "review" }
     |            ^^^^^^
     = help: did you mean 'review'?
·
.cairn/config.toml:13:33: error: this pack already has a skill 'review' [config.names-known]
  13 | rename = { reveiw = "x", tidy = "review" }
     |                                 ^^^^^^^^
     = help: choose another new name
·
2 errors, 5 infos in 11 files; `-v` shows the infos
? 1
$ cairn add review
note: ../pack has executable scripts: skills/review/scripts/check.sh
error: example.ours 1.0.0 is installed, but this pack is 1.1.0 [pack-moved]
  help: run `cairn upgrade`
? 1

# a skill that another one requires cannot be removed first
$ write ../needs/manifest.toml
  schema = 1
  [pack]
  id = "example.needs"
  name = "example.needs"
  version = "1.0.0"
  [skills.serve]
  requires = ["warm"]
$ write ../needs/skills/serve/SKILL.md
  ---
  name: serve
  description: Serves. Use when asked.
  ---

  # serve

  First [warm](../warm/SKILL.md).
$ write ../needs/skills/warm/SKILL.md
  ---
  name: warm
  description: Warms. Use when asked.
  ---

  # warm

  Warm it.
$ mkdir ../other
$ cd ../other
$ cairn init --pack ../needs --profile none --yes --quiet
$ cairn add serve --yes --quiet
$ cairn add ../needs --skill warm --as heat
error: this skill is already installed as 'warm', and the skill 'serve' requires it [skill-already-installed]
  help: to change its name, remove 'serve' first, or write the new name below `rename` of its pack in .cairn/config.toml and run `cairn init`
? 1
$ append .cairn/config.toml
  rename = { warm = "heat" }
$ cairn init --yes
1 document is deleted because it is no longer chosen
created  .agents/skills/heat/SKILL.md  (required by serve)
updated  .agents/skills/serve/SKILL.md
removed  .agents/skills/warm/SKILL.md
total: created 1, updated 1, removed 1
