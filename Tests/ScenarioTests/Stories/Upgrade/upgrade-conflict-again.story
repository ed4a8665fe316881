# a later upgrade with an open conflict starts from the common base
$ write ../pack/manifest.toml
  schema = 1
  [pack]
  id = "example.ours"
  name = "Our skills"
  version = "1.0.0"
  [locales]
  source = "en"
  available = ["en", "ko"]
$ write ../pack/templates/locales/en/skills/brew/SKILL.md
  ---
  name: brew
  description: Does brew. Use when brew is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # brew

  ## First

  Look.

  ## Last

  Tell.
$ cairn init --yes --quiet --pack ../pack
$ write .agents/skills/brew/SKILL.md
  ---
  name: brew
  description: Does brew. Use when brew is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # brew

  ## First

  Look, we said.

  ## Last

  Tell.
$ write ../pack/manifest.toml
  schema = 1
  [pack]
  id = "example.ours"
  name = "Our skills"
  version = "1.1.0"
  [locales]
  source = "en"
  available = ["en", "ko"]
$ write ../pack/templates/locales/en/skills/brew/SKILL.md
  ---
  name: brew
  description: Does brew. Use when brew is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # brew

  ## First

  Look twice.

  ## Last

  Tell.
$ cairn upgrade
note: this cairn has no install receipt because it was built from source or copied here, so it cannot check for a newer version of itself
  help: build it again, or run the installer once
example.ours: 1.0.0 -> 1.1.0
conflict  .agents/skills/brew/SKILL.md  (edited here and changed in the pack; your version is kept)
total: conflict 1
  help: compare with `cairn diff .agents/skills/brew/SKILL.md`, then resolve with `cairn resolve .agents/skills/brew/SKILL.md` (--mine, --pack or --merged)
to commit: `git add .cairn && git commit`
.agents/skills/brew/SKILL.md: error: open conflict [lock.conflict-open]
·
1 error in 3 files
? 1
$ write ../pack/manifest.toml
  schema = 1
  [pack]
  id = "example.ours"
  name = "Our skills"
  version = "1.2.0"
  [locales]
  source = "en"
  available = ["en", "ko"]
$ write ../pack/templates/locales/en/skills/brew/SKILL.md
  ---
  name: brew
  description: Does brew. Use when brew is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # brew

  ## First

  Look thrice.

  ## Last

  Tell.
$ cairn upgrade
note: this cairn has no install receipt because it was built from source or copied here, so it cannot check for a newer version of itself
  help: build it again, or run the installer once
example.ours: 1.1.0 -> 1.2.0
conflict  .agents/skills/brew/SKILL.md  (edited here and changed in the pack; your version is kept)
total: conflict 1
  help: compare with `cairn diff .agents/skills/brew/SKILL.md`, then resolve with `cairn resolve .agents/skills/brew/SKILL.md` (--mine, --pack or --merged)
to commit: `git add .cairn && git commit`
.agents/skills/brew/SKILL.md: error: open conflict [lock.conflict-open]
·
1 error in 3 files
? 1
$ show .cairn/conflicts/.agents/skills/brew/SKILL.md.merged.txt
---
name: brew
description: Does brew. Use when brew is to be done.
metadata:
  cairn-revision: "1"
---
·
\# brew
·
## First
·
<<<<<<< mine
Look, we said.
||||||| base
Look.
=======
Look thrice.
>>>>>>> pack
·
## Last
·
Tell.

# a merged text that the user edits is kept, and is not taken for the new one
$ append .cairn/conflicts/.agents/skills/brew/SKILL.md.merged.txt
  a note
$ write ../pack/manifest.toml
  schema = 1
  [pack]
  id = "example.ours"
  name = "Our skills"
  version = "1.3.0"
  [locales]
  source = "en"
  available = ["en", "ko"]
$ write ../pack/templates/locales/en/skills/brew/SKILL.md
  ---
  name: brew
  description: Does brew. Use when brew is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # brew

  ## First

  Look four times.

  ## Last

  Tell.
$ snapshot
$ cairn upgrade
note: this cairn has no install receipt because it was built from source or copied here, so it cannot check for a newer version of itself
  help: build it again, or run the installer once
example.ours: 1.2.0 -> 1.3.0
conflict  .agents/skills/brew/SKILL.md  (edited here and changed in the pack; your version is kept)
total: conflict 1
  help: compare with `cairn diff .agents/skills/brew/SKILL.md`, then resolve with `cairn resolve .agents/skills/brew/SKILL.md` (--mine, --pack or --merged)
to commit: `git add .cairn && git commit`
.agents/skills/brew/SKILL.md: error: open conflict [lock.conflict-open]
·
1 error in 3 files
? 1
$ same-bytes .cairn/conflicts
$ cairn resolve --merged .agents/skills/brew
error: .cairn/conflicts/.agents/skills/brew/SKILL.md.merged.txt: this file still has conflict markers [markers-left]
  help: finish the merge, or keep your own version with --mine
? 1

# if the pack reverts its change, there is no longer a conflict
$ write ../pack/manifest.toml
  schema = 1
  [pack]
  id = "example.ours"
  name = "Our skills"
  version = "1.4.0"
  [locales]
  source = "en"
  available = ["en", "ko"]
$ write ../pack/templates/locales/en/skills/brew/SKILL.md
  ---
  name: brew
  description: Does brew. Use when brew is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # brew

  ## First

  Look.

  ## Last

  Tell.
$ cairn upgrade
note: this cairn has no install receipt because it was built from source or copied here, so it cannot check for a newer version of itself
  help: build it again, or run the installer once
example.ours: 1.3.0 -> 1.4.0
kept  .agents/skills/brew/SKILL.md
total: kept 1
to commit: `git add .cairn && git commit`
3 files checked, no findings
$ list .cairn/conflicts
no such folder
$ cairn status
edited  .agents/skills/brew/SKILL.md
nothing to do: checked 1 file
