# a file of an installed skill that its repository moved to Git LFS is kept
$ write ../home/.gitconfig
  [url "file:///story/origin/"]
  insteadOf = https://github.com/acme/
$ write ../origin/skills/skills/deploy/SKILL.md
  ---
  name: deploy
  description: Deploys a release. Use when a release is ready.
  ---

  # Deploy

  See [the plan](assets/plan.svg).
$ write ../origin/skills/skills/deploy/assets/plan.svg
  <svg/>
$ write ../origin/skills/skills/deploy/assets/old.svg
  <svg/>
$ git init -q --initial-branch=main ../origin/skills
$ git -C ../origin/skills add -A
$ git -C ../origin/skills commit -q -m first
$ cairn init --profile none --yes --quiet
$ cairn add acme/skills --all --yes --quiet
$ git add -A
$ git commit -q -m install
$ write ../origin/skills/skills/deploy/assets/plan.svg
  version https://git-lfs.github.com/spec/v1
  oid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393
  size 12345
$ git -C ../origin/skills rm -q skills/deploy/assets/old.svg
$ git -C ../origin/skills commit -q -a -m 'Move pictures to LFS'
$ cairn upgrade --repo-only --check
warning: skills/deploy/assets/plan.svg was skipped: it is in Git LFS, which Cairn does not read
acme.skills: 0.0.0+def4e0b05f59 -> 0.0.0+04b3b0d4e86c
  acme/skills: commit def4e0b05f59 -> 04b3b0d4e86c
    - Move pictures to LFS
remove  .agents/skills/deploy/assets/old.svg
keep    .agents/skills/deploy/assets/plan.svg  (this version of the pack has the file only in Git LFS, which Cairn does not read; your copy is unchanged; report this to the owner of the pack, or delete the file if you do not need it)
total: keep 1, remove 1
? 1
$ cairn upgrade --repo-only --dry-run --format markdown
warning: skills/deploy/assets/plan.svg was skipped: it is in Git LFS, which Cairn does not read
acme.skills: 0.0.0+def4e0b05f59 -> 0.0.0+04b3b0d4e86c
  acme/skills: commit def4e0b05f59 -> 04b3b0d4e86c
    - Move pictures to LFS
remove  .agents/skills/deploy/assets/old.svg
keep    .agents/skills/deploy/assets/plan.svg  (this version of the pack has the file only in Git LFS, which Cairn does not read; your copy is unchanged; report this to the owner of the pack, or delete the file if you do not need it)
total: keep 1, remove 1
## Update of skill packs
·
| pack | source | installed | available |
| --- | --- | --- | --- |
| `acme.skills` | `acme/skills` | 0.0.0+def4e0b05f59 (`def4e0b05f59`) | [0.0.0+04b3b0d4e86c (`04b3b0d4e86c`)](https://github.com/acme/skills/compare/def4e0b05f592d128db294616a202a1e6b12b8ae...04b3b0d4e86cf66ce15efec637b443df5dbe944f) |
·
### `acme.skills`
·
- `Move pictures to LFS`
·
not written:
·
- `.agents/skills/deploy/assets/plan.svg`: this version of the pack has the file only in Git LFS, which Cairn does not read; your copy is unchanged; report this to the owner of the pack, or delete the file if you do not need it
·
keep 1, remove 1
$ cairn upgrade --repo-only --yes
warning: skills/deploy/assets/plan.svg was skipped: it is in Git LFS, which Cairn does not read
acme.skills: 0.0.0+def4e0b05f59 -> 0.0.0+04b3b0d4e86c
  acme/skills: commit def4e0b05f59 -> 04b3b0d4e86c
    - Move pictures to LFS
removed  .agents/skills/deploy/assets/old.svg
kept     .agents/skills/deploy/assets/plan.svg  (this version of the pack has the file only in Git LFS, which Cairn does not read; your copy is unchanged; report this to the owner of the pack, or delete the file if you do not need it)
total: kept 1, removed 1
to commit: `git add .agents .cairn && git commit`
1 info in 8 files; `-v` shows the info
$ show .agents/skills/deploy/assets/plan.svg
<svg/>
$ cairn status
nothing to do: checked 7 files
$ cairn sync --check
nothing to do: everything is up to date
$ cairn upgrade --repo-only --yes
kept  .agents/skills/deploy/assets/plan.svg  (this version of the pack has the file only in Git LFS, which Cairn does not read; your copy is unchanged; report this to the owner of the pack, or delete the file if you do not need it)
nothing to do: everything is up to date
1 info in 8 files; `-v` shows the info
$ cairn diff

# an edit of it is kept as well, and so is that it was deleted
$ write .agents/skills/deploy/assets/plan.svg
  <svg>ours</svg>
$ cairn upgrade --repo-only --yes
kept  .agents/skills/deploy/assets/plan.svg  (this version of the pack has the file only in Git LFS, which Cairn does not read; your copy is unchanged; report this to the owner of the pack, or delete the file if you do not need it)
nothing to do: everything is up to date
1 info in 8 files; `-v` shows the info
$ show .agents/skills/deploy/assets/plan.svg
<svg>ours</svg>
$ delete .agents/skills/deploy/assets/plan.svg
$ cairn upgrade --repo-only --yes
deleted  .agents/skills/deploy/assets/plan.svg  (you deleted it; `cairn sync --restore .agents/skills/deploy/assets/plan.svg` restores it)
total: deleted 1
to commit: `git add .cairn && git commit`
.agents/skills/deploy/SKILL.md:8:16: warning: 'assets/plan.svg' does not exist in this repository [link.target-exists]
  8 | See [the plan](assets/plan.svg).
    |                ^^^^^^^^^^^^^^^
    = help: correct the path or add the file
·
1 warning, 1 info in 8 files; `-v` shows the info
$ cairn sync --restore .agents/skills/deploy/assets/plan.svg
restored  .agents/skills/deploy/assets/plan.svg
total: restored 1
$ show .agents/skills/deploy/assets/plan.svg
<svg/>

# without the skill it goes
$ cairn remove deploy --yes
updated  .agents/skills/INDEX.md  (to match the installed skills)
removed  .agents/skills/deploy/SKILL.md
removed  .agents/skills/deploy/assets/plan.svg
updated  .agents/skills/routes.toml
updated  .cairn/config.toml
total: updated 3, removed 2
to commit: `git add .agents .cairn && git commit`
$ list .agents/skills
INDEX.md
routes.toml

# a skill of a pack with a manifest whose SKILL.md is in Git LFS was not given up either
$ write ../origin/team/manifest.toml
  schema = 1

  [pack]
  id = "acme.team"
  name = "Team"
  version = "1.0.0"
  description = "Skills of a team."

  [locales]
  source = "en"
  available = ["en"]
$ write ../origin/team/templates/locales/en/skills/plan/SKILL.md
  ---
  name: plan
  description: Plans a change. Use when somebody asks for a plan.
  ---

  # Plan
$ write ../origin/team/templates/locales/en/skills/ship/SKILL.md
  ---
  name: ship
  description: Ships a change. Use when somebody asks to ship.
  ---

  # Ship
$ git init -q --initial-branch=main ../origin/team
$ git -C ../origin/team add -A
$ git -C ../origin/team commit -q -m first
$ cairn add acme/team --all --yes --quiet
$ write ../origin/team/templates/locales/en/skills/plan/SKILL.md
  version https://git-lfs.github.com/spec/v1
  oid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393
  size 12345
$ git -C ../origin/team commit -q -a -m 'Move a skill to LFS'
$ snapshot
$ cairn upgrade --repo-only --yes
warning: templates/locales/en/skills/plan/SKILL.md was skipped: it is in Git LFS, which Cairn does not read
error: acme/team/templates/locales/en/skills/plan/SKILL.md: this version of the pack leaves out the skill 'plan', which is installed; nothing was changed [pack-invalid]
  help: stay at 1.0.0 and report this to the owner of the pack, or run `cairn remove plan` first
  templates/locales/en/skills/plan/SKILL.md was skipped: it is in Git LFS, which Cairn does not read
? 2
$ unchanged .
