# a repository of skills whose second version has another name for one of them
$ write ../home/.gitconfig
  [url "file:///story/origin/"]
  insteadOf = https://github.com/acme/
$ write ../origin/skills/skills/review/SKILL.md
  ---
  name: review
  description: Reviews a change. Use when somebody asks for a review.
  ---

  # Review

  Read it twice.
$ write ../origin/skills/skills/deploy/SKILL.md
  ---
  name: deploy
  description: Deploys a release. Use when a release is ready.
  ---

  # Deploy

  Wait for the checks.
$ git init -q --initial-branch=main ../origin/skills
$ git -C ../origin/skills add -A
$ git -C ../origin/skills commit -q -m first
$ git -C ../origin/skills tag v1.0.0
$ sh cd ../origin/skills && git mv skills/review skills/code-review && sed 's/^name: .*/name: code-review/' skills/code-review/SKILL.md > ../new && cp ../new skills/code-review/SKILL.md && rm ../new
$ git -C ../origin/skills commit -q -a -m 'Rename review'
$ git -C ../origin/skills tag v2.0.0
$ cairn init --profile none --yes --quiet
$ cairn add acme/skills#v1.0.0 --skill review --skill deploy --yes --quiet
$ sh sed 's/^add = .*/& # what the team uses/' .cairn/config.toml > ../new && cp ../new .cairn/config.toml && rm ../new
$ git add -A
$ git commit -q -m install

# what the pack no longer has is named before an upgrade, and in every format
$ snapshot
$ cairn upgrade --repo-only --pack acme/skills --to v2.0.0 --check
acme.skills: 1.0.0 -> 2.0.0
note: acme.skills no longer has the skill 'review'; it is removed from the config file
  acme/skills#v2.0.0: commit 321cb503a49c -> 60984a2b749b
    - Rename review
update  .agents/skills/INDEX.md  (to match the installed skills)
remove  .agents/skills/review/SKILL.md
update  .cairn/config.toml
total: update 2, remove 1
? 1
$ cairn upgrade --repo-only --pack acme/skills --to v2.0.0 --check --format markdown
acme.skills: 1.0.0 -> 2.0.0
note: acme.skills no longer has the skill 'review'; it is removed from the config file
  acme/skills#v2.0.0: commit 321cb503a49c -> 60984a2b749b
    - Rename review
update  .agents/skills/INDEX.md  (to match the installed skills)
remove  .agents/skills/review/SKILL.md
update  .cairn/config.toml
total: update 2, remove 1
## Update of skill packs
·
| pack | source | installed | available |
| --- | --- | --- | --- |
| `acme.skills` | `acme/skills#v2.0.0` | 1.0.0 (`321cb503a49c`) | [2.0.0 (`60984a2b749b`)](https://github.com/acme/skills/compare/321cb503a49c164c685fc5de9b135d2cd5e47423...60984a2b749b17984ce0a674028fb0e7109a5848) |
·
### `acme.skills`
·
- acme.skills no longer has the skill 'review'; it is removed from the config file
·
- `Rename review`
·
update 2, remove 1
? 1
$ keys cairn upgrade --repo-only --pack acme/skills --to v2.0.0 --check --format json
applied: boolean
cairn: string
changes[].action: string
changes[].block: string
changes[].document: string
changes[].message: string
changes[].path: string
command: string
commit[]: string
packs[].changelog: empty list
packs[].compare: string
packs[].from: string
packs[].fromCommit: string
packs[].id: string
packs[].log[]: string
packs[].lostSkills[]: string
packs[].more: number
packs[].reference: string
packs[].source: string
packs[].to: string
packs[].toCommit: string
root: string
schema: number
skipped: empty list
summary.removed: number
summary.updated: number
upToDate[].id: string
upToDate[].source: string
upToDate[].version: string
? 1
$ unchanged .

# the upgrade removes it from the config, which keeps its comments, and its file
$ cairn upgrade --repo-only --pack acme/skills --to v2.0.0 --yes
acme.skills: 1.0.0 -> 2.0.0
note: acme.skills no longer has the skill 'review'; it is removed from the config file
  acme/skills#v2.0.0: commit 321cb503a49c -> 60984a2b749b
    - Rename review
updated  .agents/skills/INDEX.md  (to match the installed skills)
removed  .agents/skills/review/SKILL.md
updated  .cairn/config.toml
total: updated 2, removed 1
to commit: `git add .agents .cairn && git commit`
1 info in 8 files; `-v` shows the info
$ show .cairn/config.toml
schema = 1
locale = "en"
agents = []
·
[[packs]]
source = "builtin"
profile = "none"
·
[[packs]]
source = "acme/skills#v2.0.0"
profile = "none"
add = ["deploy"] # what the team uses
$ list .agents
context/PROJECT.md
docs/agent-workflow.md
skills/INDEX.md
skills/deploy/SKILL.md
skills/routes.toml
$ cairn upgrade --repo-only --yes
nothing to do: everything is up to date
1 info in 8 files; `-v` shows the info
$ cairn add acme/skills#v2.0.0 --skill code-review --dry-run
acme/skills#v2.0.0: commit 60984a2b749b, which the lock file pins, is read from the cache
update  .agents/skills/INDEX.md  (to match the installed skills)
create  .agents/skills/code-review/SKILL.md
update  .agents/skills/routes.toml
update  .cairn/config.toml
total: create 1, update 3
$ cairn undo
reverting `cairn upgrade` (000003-53cb9f0c747ea2ea)
restored  .agents/skills/INDEX.md
restored  .agents/skills/review/SKILL.md
restored  .cairn/config.toml
total: restored 3
$ show .cairn/config.toml
schema = 1
locale = "en"
agents = []
·
[[packs]]
source = "builtin"
profile = "none"
·
[[packs]]
source = "acme/skills#v1.0.0"
profile = "none"
add = ["deploy", "review"] # what the team uses
$ list .agents
context/PROJECT.md
docs/agent-workflow.md
skills/INDEX.md
skills/deploy/SKILL.md
skills/review/SKILL.md
skills/routes.toml

# an edited file is kept
$ append .agents/skills/review/SKILL.md

  Ask why.
$ cairn upgrade --repo-only --pack acme/skills --to v2.0.0 --yes
acme.skills: 1.0.0 -> 2.0.0
note: acme.skills no longer has the skill 'review'; it is removed from the config file
  acme/skills#v2.0.0: commit 321cb503a49c -> 60984a2b749b
    - Rename review
left over  .agents/skills/review/SKILL.md  (edited and no longer part of the installation; delete it if you do not need it)
updated    .cairn/config.toml
total: updated 1, left over 1
to commit: `git add .cairn && git commit`
2 infos in 9 files; `-v` shows the infos
$ cairn status
no longer wanted  .agents/skills/review/SKILL.md
nothing to do: checked 7 files
$ cairn undo
reverting `cairn upgrade` (000005-c584133ac916ab3c)
restored  .cairn/config.toml
total: restored 1
$ git checkout -q .

# the same for a skill with another name
$ cairn remove review --yes --quiet
$ cairn add acme/skills#v1.0.0 --skill review --as team-review --yes --quiet
$ cairn upgrade --repo-only --pack acme/skills --to v2.0.0 --yes
acme.skills: 1.0.0 -> 2.0.0
note: acme.skills no longer has the skill 'review', which is installed as 'team-review'; it is removed from the config file
  acme/skills#v2.0.0: commit 321cb503a49c -> 60984a2b749b
    - Rename review
updated  .agents/skills/INDEX.md  (to match the installed skills)
removed  .agents/skills/team-review/SKILL.md
updated  .cairn/config.toml
total: updated 2, removed 1
to commit: `git add .agents .cairn && git commit`
1 info in 8 files; `-v` shows the info
$ show .cairn/config.toml
schema = 1
locale = "en"
agents = []
·
[[packs]]
source = "builtin"
profile = "none"
·
[[packs]]
source = "acme/skills#v2.0.0"
profile = "none"
add = ["deploy"] # what the team uses
$ list .agents
context/PROJECT.md
docs/agent-workflow.md
skills/INDEX.md
skills/deploy/SKILL.md
skills/routes.toml
$ cairn undo
reverting `cairn upgrade` (000009-c2d326e0055bdef6)
restored  .agents/skills/INDEX.md
restored  .agents/skills/team-review/SKILL.md
restored  .cairn/config.toml
total: restored 3

# if the pack now has another skill with the name that the user chose, nobody chose that one
$ cairn remove team-review --yes --quiet
$ cairn add acme/skills#v1.0.0 --skill review --as code-review --yes --quiet
$ cairn upgrade --repo-only --pack acme/skills --to v2.0.0 --yes
acme.skills: 1.0.0 -> 2.0.0
note: acme.skills no longer has the skill 'review', which is installed as 'code-review'; it is removed from the config file
  acme/skills#v2.0.0: commit 321cb503a49c -> 60984a2b749b
    - Rename review
updated  .agents/skills/INDEX.md  (to match the installed skills)
removed  .agents/skills/code-review/SKILL.md
updated  .agents/skills/routes.toml
updated  .cairn/config.toml
total: updated 3, removed 1
to commit: `git add .agents .cairn && git commit`
1 info in 8 files; `-v` shows the info
$ show .cairn/config.toml
schema = 1
locale = "en"
agents = []
·
[[packs]]
source = "builtin"
profile = "none"
·
[[packs]]
source = "acme/skills#v2.0.0"
profile = "none"
add = ["deploy"] # what the team uses
$ list .agents
context/PROJECT.md
docs/agent-workflow.md
skills/INDEX.md
skills/deploy/SKILL.md
skills/routes.toml

# a name that was never in the pack is an error, and `remove` deletes it from the config
$ sh sed 's/^add = .*/add = ["code-reveiw", "deploy", "tset"]/' .cairn/config.toml > ../new && cp ../new .cairn/config.toml && rm ../new
$ cairn sync
warning: .cairn/config.toml: pack acme.skills has no skill 'code-reveiw'
  help: did you mean 'code-review'? correct the name, or run `cairn remove code-reveiw`
? 1
$ cairn init --yes
error: .cairn/config.toml: pack acme.skills has no skill 'code-reveiw' [unknown-skill]
  help: did you mean 'code-review'? correct the name, or run `cairn remove code-reveiw`
? 2
$ cairn add acme/skills#v2.0.0 --skill code-review --yes
error: .cairn/config.toml: pack acme.skills has no skill 'code-reveiw' [unknown-skill]
  help: did you mean 'code-review'? correct the name, or run `cairn remove code-reveiw`
? 2
$ cairn remove code-reveiw --yes
error: .cairn/config.toml: pack acme.skills has no skill 'tset' [unknown-skill]
  help: correct the name, or run `cairn remove tset`
? 2
$ cairn remove code-reveiw tset --yes
updated  .cairn/config.toml
total: updated 1
to commit: `git add .cairn && git commit`
$ cairn init --yes --quiet
$ show .cairn/config.toml
schema = 1
locale = "en"
agents = []
·
[[packs]]
source = "builtin"
profile = "none"
·
[[packs]]
source = "acme/skills#v2.0.0"
profile = "none"
add = ["deploy"]

# `init` and `add` name the command that changes the reference or the folder of a pack
$ cairn init --pack acme/skills#v1.0.0
error: pack acme.skills is installed from acme/skills#v2.0.0, not from acme/skills#v1.0.0 [pack-moved]
  help: to change that, run `cairn upgrade --pack acme.skills --to v1.0.0`
? 1
$ cairn upgrade --pack acme.skills --to v1.0.0 --yes --quiet
1 info in 8 files; `-v` shows the info
$ cairn init --pack acme/skills
error: pack acme.skills is installed from acme/skills#v1.0.0, not from acme/skills [pack-moved]
  help: to change that, run `cairn upgrade --pack acme.skills --to HEAD`
? 1
