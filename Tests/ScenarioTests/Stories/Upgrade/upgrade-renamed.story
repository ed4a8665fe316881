# a renamed skill keeps the user's edits; a retired skill is removed, or kept if it was edited
$ write ../pack/manifest.toml
  schema = 1
  [pack]
  id = "example.ours"
  name = "Our skills"
  version = "1.0.0"
  [locales]
  source = "en"
  available = ["en", "ko"]
$ write ../pack/templates/locales/en/skills/old/SKILL.md
  ---
  name: old
  description: Does old. Use when old is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # old

  ## First

  Look.

  ## Last

  Tell.
$ write ../pack/templates/locales/en/skills/outdated/SKILL.md
  ---
  name: outdated
  description: Does outdated. Use when outdated is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # outdated

  ## First

  Look.

  ## Last

  Tell.
$ write ../pack/templates/locales/en/skills/kept/SKILL.md
  ---
  name: kept
  description: Does kept. Use when kept is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # kept

  ## First

  Look.

  ## Last

  Tell.
$ write ../pack/templates/locales/en/skills/old/references/more.md
  More.
$ cairn init --yes --quiet --pack ../pack --agent claude
$ write .agents/skills/old/SKILL.md
  ---
  name: old
  description: Does old. Use when old is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # old

  ## First

  Look.

  ## Last

  Tell us.
$ write .agents/skills/old/notes.md
  our own notes
$ delete ../pack/templates/locales/en/skills
$ write ../pack/manifest.toml
  schema = 1
  [pack]
  id = "example.ours"
  name = "Our skills"
  version = "2.0.0"
  [locales]
  source = "en"
  available = ["en", "ko"]
  [[retired]]
  target = ".agents/skills/old"
  since = "2.0.0"
  replaced-by = ".agents/skills/new"
  [[retired]]
  target = ".agents/skills/outdated"
  since = "2.0.0"
$ write ../pack/templates/locales/en/skills/new/SKILL.md
  ---
  name: new
  description: Does old. Use when old is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # new

  ## First

  Look twice.

  ## Last

  Tell.
$ write ../pack/templates/locales/en/skills/kept/SKILL.md
  ---
  name: kept
  description: Does kept. Use when kept is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # kept

  ## First

  Look.

  ## Last

  Tell.
$ write ../pack/templates/locales/en/skills/new/references/more.md
  More.
$ cairn upgrade --dry-run
note: this cairn has no install receipt because it was built from source or copied here, so it cannot check for a newer version of itself
  help: build it again, or run the installer once
example.ours: 1.0.0 -> 2.0.0
move    .agents/skills/new/SKILL.md  (from .agents/skills/old/SKILL.md, with your edits)
move    .agents/skills/new/references/more.md  (from .agents/skills/old/references/more.md)
remove  .agents/skills/outdated/SKILL.md
create  .claude/skills/new  (-> ../../.agents/skills/new)
remove  .claude/skills/old
remove  .claude/skills/outdated
total: create 1, move 2, remove 3
$ cairn upgrade
note: this cairn has no install receipt because it was built from source or copied here, so it cannot check for a newer version of itself
  help: build it again, or run the installer once
example.ours: 1.0.0 -> 2.0.0
moved    .agents/skills/new/SKILL.md  (from .agents/skills/old/SKILL.md, with your edits)
moved    .agents/skills/new/references/more.md  (from .agents/skills/old/references/more.md)
removed  .agents/skills/outdated/SKILL.md
created  .claude/skills/new  (-> ../../.agents/skills/new)
removed  .claude/skills/old
removed  .claude/skills/outdated
total: created 1, moved 2, removed 3
to commit: `git add .agents .cairn .claude/skills && git commit`
2 infos in 6 files; `-v` shows the infos
$ show .agents/skills/new/SKILL.md
---
name: new
description: Does old. Use when old is to be done.
metadata:
  cairn-revision: "1"
---
·
\# new
·
## First
·
Look twice.
·
## Last
·
Tell us.
$ list .agents
skills/kept/SKILL.md
skills/new/SKILL.md
skills/new/references/more.md
skills/old/notes.md
$ list .claude
skills/kept -> ../../.agents/skills/kept
skills/new -> ../../.agents/skills/new
$ cairn upgrade
note: this cairn has no install receipt because it was built from source or copied here, so it cannot check for a newer version of itself
  help: build it again, or run the installer once
nothing to do: everything is up to date
2 infos in 6 files; `-v` shows the infos

# a retired skill that was edited is kept
$ cairn undo --yes
reverting `cairn upgrade` (000002-1b39896a51a8749b)
removed   .agents/skills/new/SKILL.md
removed   .agents/skills/new/references/more.md
restored  .agents/skills/old/SKILL.md
restored  .agents/skills/old/references/more.md
restored  .agents/skills/outdated/SKILL.md
removed   .claude/skills/new
restored  .claude/skills/old
restored  .claude/skills/outdated
total: removed 3, restored 5
$ write .agents/skills/outdated/SKILL.md
  ---
  name: outdated
  description: Does outdated. Use when outdated is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # outdated

  ## First

  Look.

  ## Last

  Ours.
$ snapshot
$ cairn upgrade
note: this cairn has no install receipt because it was built from source or copied here, so it cannot check for a newer version of itself
  help: build it again, or run the installer once
example.ours: 1.0.0 -> 2.0.0
moved      .agents/skills/new/SKILL.md  (from .agents/skills/old/SKILL.md, with your edits)
moved      .agents/skills/new/references/more.md  (from .agents/skills/old/references/more.md)
left over  .agents/skills/outdated/SKILL.md  (edited and no longer part of the installation; delete it if you do not need it)
created    .claude/skills/new  (-> ../../.agents/skills/new)
removed    .claude/skills/old
total: created 1, moved 2, removed 1, left over 1
to commit: `git add .agents .cairn .claude/skills && git commit`
3 infos in 7 files; `-v` shows the infos
$ same-bytes .agents/skills/outdated
$ cairn upgrade
note: this cairn has no install receipt because it was built from source or copied here, so it cannot check for a newer version of itself
  help: build it again, or run the installer once
nothing to do: everything is up to date
3 infos in 7 files; `-v` shows the infos

# if the edits are in conflict, the whole skill stays in its old folder
$ cairn undo --yes
reverting `cairn upgrade` (000004-2c829abe1f4532e1)
removed   .agents/skills/new/SKILL.md
removed   .agents/skills/new/references/more.md
restored  .agents/skills/old/SKILL.md
restored  .agents/skills/old/references/more.md
removed   .claude/skills/new
restored  .claude/skills/old
total: removed 3, restored 3
$ write .agents/skills/old/SKILL.md
  ---
  name: old
  description: Does old. Use when old is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # old

  ## First

  Look, we said.

  ## Last

  Tell.
$ snapshot
$ cairn upgrade
note: this cairn has no install receipt because it was built from source or copied here, so it cannot check for a newer version of itself
  help: build it again, or run the installer once
example.ours: 1.0.0 -> 2.0.0
conflict   .agents/skills/old/SKILL.md  (edited here and changed in the pack, which moved it to .agents/skills/new/SKILL.md; resolve with `cairn resolve .agents/skills/old/SKILL.md`, then run `cairn upgrade`)
left over  .agents/skills/outdated/SKILL.md  (edited and no longer part of the installation; delete it if you do not need it)
total: left over 1, conflict 1
to commit: `git add .cairn && git commit`
.agents/skills/old/SKILL.md: error: open conflict [lock.conflict-open]
    = help: compare with `cairn diff .agents/skills/old/SKILL.md`, then resolve with `cairn resolve .agents/skills/old/SKILL.md` (--mine, --pack or --merged)
·
.cairn/config.toml: error: a chosen skill is not installed: .agents/skills/new/SKILL.md [lock.config-followed]
    = help: run `cairn init` to install it
·
2 errors, 3 infos in 7 files; `-v` shows the infos
? 1
$ same-bytes .agents/skills
$ cairn resolve --mine .agents/skills/old
resolved  .agents/skills/old/SKILL.md
total: resolved 1
to commit: `git add .agents/skills/old/SKILL.md .cairn && git commit`
$ cairn upgrade
note: this cairn has no install receipt because it was built from source or copied here, so it cannot check for a newer version of itself
  help: build it again, or run the installer once
moved    .agents/skills/new/SKILL.md  (from .agents/skills/old/SKILL.md, with your edits)
moved    .agents/skills/new/references/more.md  (from .agents/skills/old/references/more.md)
created  .claude/skills/new  (-> ../../.agents/skills/new)
removed  .claude/skills/old
total: created 1, moved 2, removed 1
to commit: `git add .agents .cairn .claude/skills && git commit`
3 infos in 7 files; `-v` shows the infos
$ show .agents/skills/new/SKILL.md
---
name: new
description: Does old. Use when old is to be done.
metadata:
  cairn-revision: "1"
---
·
\# old
·
## First
·
Look, we said.
·
## Last
·
Tell.
$ list .agents
skills/kept/SKILL.md
skills/new/SKILL.md
skills/new/references/more.md
skills/old/notes.md
skills/outdated/SKILL.md
