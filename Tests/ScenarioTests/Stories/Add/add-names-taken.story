# the name of a skill can be that of another pack's or of your own: nothing is installed, and both places are named
$ write ../one/manifest.toml
  schema = 1
  [pack]
  id = "example.one"
  name = "example.one"
  version = "1.0.0"
$ write ../one/skills/review/SKILL.md
  ---
  name: review
  description: Reviews. Use when asked.
  ---

  # review

  Do it.
$ write ../two/manifest.toml
  schema = 1
  [pack]
  id = "example.two"
  name = "example.two"
  version = "1.0.0"
$ write ../two/skills/review/SKILL.md
  ---
  name: review
  description: Reviews for the team. Use when asked.
  ---

  # review

  Do it.
$ write ../two/skills/tidy/SKILL.md
  ---
  name: tidy
  description: Tidies. Use when asked.
  ---

  # tidy

  Do it.
$ write ../two/skills/wash/SKILL.md
  ---
  name: wash
  description: Washes. Use when asked.
  ---

  # wash

  Do it.
$ cairn init --yes --quiet --pack ../one --agent claude
$ write .agents/skills/tidy/SKILL.md
  ---
  name: tidy
  description: My own tidying. Use when asked.
  ---

  # tidy

  Do it.
$ write .cursor/skills/wash/SKILL.md
  ---
  name: wash
  description: My own washing. Use when asked.
  ---

  # wash

  Do it.
$ snapshot
$ cairn add ../two --all
error: .agents/skills/review: the name of this skill is already taken, so nothing was installed [skill-name-taken]
  help: use `--skill NAME --as OTHER` to install it under another name, or `--skill` to install only other skills
  review: ../one, ../two both have it, and would write .agents/skills/review
? 1
$ cairn add ../two --skill tidy
error: .agents/skills/tidy: the name of this skill is already taken, so nothing was installed [skill-name-taken]
  help: use `--skill NAME --as OTHER` to install it under another name, or `--skill` to install only other skills
  tidy of ../two: .agents/skills/tidy is your own
? 1
$ cairn add ../two --skill tidy --skill wash --dry-run
error: .agents/skills/tidy: the names of 2 skills are already taken, so nothing was installed [skill-name-taken]
  help: use `--skill NAME --as OTHER` to install one under another name, or `--skill` to install only other skills
  tidy of ../two: .agents/skills/tidy is your own
  wash of ../two: .cursor/skills/wash is your own
? 1
$ cairn add ../two --skill wash --format json
{
  "cairn" : "0.1.0",
  "command" : "add",
  "error" : {
    "details" : [
      "wash of ../two: .cursor/skills/wash is your own"
    ],
    "id" : "skill-name-taken",
    "message" : "the name of this skill is already taken, so nothing was installed; use `--skill NAME --as OTHER` to install it under another name, or `--skill` to install only other skills",
    "path" : ".cursor/skills/wash"
  },
  "schema" : 1
}
? 1
$ unchanged
# under another name it is installed
$ cairn add ../two --skill review --as team-review
created  .agents/skills/team-review/SKILL.md
updated  .cairn/config.toml
created  .claude/skills/team-review  (-> ../../.agents/skills/team-review)
created  .claude/skills/tidy  (-> ../../.agents/skills/tidy)
total: created 3, updated 1
to commit: `git add .agents .cairn .claude/skills && git commit`
$ show .agents/skills/team-review/SKILL.md
---
name: team-review
description: Reviews for the team. Use when asked.
---
·
\# review
·
Do it.
$ show .cairn/config.toml
schema = 1
locale = "en"
agents = ["claude"]
·
[[packs]]
source = "../one"
·
[[packs]]
source = "../two"
profile = "none"
add = ["team-review"]
rename = { review = "team-review" }
$ cairn add ../two --skill review --as team-review
nothing to do: everything is up to date
$ cairn add ../two --skill review --as other
error: this skill is already installed as 'team-review' [skill-already-installed]
  help: to change its name, run `cairn remove team-review` first
? 1
$ cairn add ../two --skill review
error: this skill is already installed as 'team-review' [skill-already-installed]
  help: to change its name, run `cairn remove team-review` first
? 1
$ cairn add ../two --skill wash --as tidy
error: ../two: this pack already has a skill 'tidy' [skill-name-taken]
  help: choose another new name
? 1
$ cairn add ../two --skill wash --as Wash
error: 'Wash' is not a valid skill name [bad-skill-name]
  help: use 1 to 64 lower-case letters, digits and single hyphens between them
? 64
$ cairn add ../two --skill wash --as con
error: Windows reserves the name 'con' for a device [bad-skill-name]
  help: choose another name
? 64
$ cairn add ../two --skill wash --as review
error: .cairn/config.toml: this pack already has a skill 'review' [skill-name-taken]
  help: choose another new name
? 2
$ cairn add ../two --as x
error: ../two: this pack has 3 skills [skills-not-chosen]
  help: use --all, or --skill with one of team-review, tidy, wash
? 64
$ cairn add ../two --all --as x
error: --as cannot be combined with --all [usage]
  help: remove one of them
  help: run `cairn add --help` for help
? 64
$ cairn add ../two --skill wash --skill tidy --as x
error: --as is for one skill [usage]
  help: name one skill
  help: run `cairn add --help` for help
? 64
$ cairn add ../two --skill tidy --as wash-up
created  .agents/skills/wash-up/SKILL.md
updated  .cairn/config.toml
created  .claude/skills/wash-up  (-> ../../.agents/skills/wash-up)
total: created 2, updated 1
to commit: `git add .agents .cairn .claude/skills && git commit`
# two packs with one id
$ write ../three/manifest.toml
  schema = 1
  [pack]
  id = "example.one"
  name = "example.one"
  version = "1.0.0"
$ write ../three/skills/other/SKILL.md
  ---
  name: other
  description: Does more. Use when asked.
  ---

  # other

  Do it.
$ cairn add ../three --yes
error: ../three: a pack with the id example.one is already installed from ../one [pack-id-taken]
  help: remove that pack first, or ask the owner of one of them to change its id
? 2
$ cairn doctor
.cursor/skills/wash/SKILL.md:1:1: warning: only cursor reads this folder, and that agent is not chosen [agent.skill-visible]
  1 | ---
    | ^^^
    = help: choose it, or move the skill to .agents/skills
·
1 warning in 7 files
