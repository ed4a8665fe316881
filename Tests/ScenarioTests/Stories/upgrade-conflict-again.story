# a later upgrade on an open conflict starts from what both came from
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
this cairn was built from source or put here by hand: it has no install receipt, and is not updated by itself; build it anew, or run the installer once
example.ours: 1.0.0 -> 1.1.0
conflict  .agents/skills/brew/SKILL.md  (edited here and changed in the pack; yours stays. compare with `cairn diff .agents/skills/brew/SKILL.md`, end it with `cairn resolve .agents/skills/brew/SKILL.md` (--mine, --pack or --merged))
in all: conflict 1
to commit: git add .cairn
.agents/skills/brew/SKILL.md: error: a conflict is open: compare with `cairn diff .agents/skills/brew/SKILL.md`, end it with `cairn resolve .agents/skills/brew/SKILL.md` (--mine, --pack or --merged) [lock.conflict-open]
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
this cairn was built from source or put here by hand: it has no install receipt, and is not updated by itself; build it anew, or run the installer once
example.ours: 1.1.0 -> 1.2.0
conflict  .agents/skills/brew/SKILL.md  (edited here and changed in the pack; yours stays. compare with `cairn diff .agents/skills/brew/SKILL.md`, end it with `cairn resolve .agents/skills/brew/SKILL.md` (--mine, --pack or --merged))
in all: conflict 1
to commit: git add .cairn
.agents/skills/brew/SKILL.md: error: a conflict is open: compare with `cairn diff .agents/skills/brew/SKILL.md`, end it with `cairn resolve .agents/skills/brew/SKILL.md` (--mine, --pack or --merged) [lock.conflict-open]
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

# a joined text that somebody works on stays, and is told from the new one
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
this cairn was built from source or put here by hand: it has no install receipt, and is not updated by itself; build it anew, or run the installer once
example.ours: 1.2.0 -> 1.3.0
conflict  .agents/skills/brew/SKILL.md  (edited here and changed in the pack; yours stays. compare with `cairn diff .agents/skills/brew/SKILL.md`, end it with `cairn resolve .agents/skills/brew/SKILL.md` (--mine, --pack or --merged))
in all: conflict 1
to commit: git add .cairn
.agents/skills/brew/SKILL.md: error: a conflict is open: compare with `cairn diff .agents/skills/brew/SKILL.md`, end it with `cairn resolve .agents/skills/brew/SKILL.md` (--mine, --pack or --merged) [lock.conflict-open]
·
1 error in 3 files
? 1
$ same-bytes .cairn/conflicts
$ cairn resolve --merged .agents/skills/brew
cairn: .cairn/conflicts/.agents/skills/brew/SKILL.md.merged.txt: conflict markers stand in it; finish the merge, or keep it as it is with --mine [markers-left]
? 1

# where the pack takes its change back, there is no conflict any longer
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
this cairn was built from source or put here by hand: it has no install receipt, and is not updated by itself; build it anew, or run the installer once
example.ours: 1.3.0 -> 1.4.0
kept  .agents/skills/brew/SKILL.md
in all: kept 1
to commit: git add .cairn
3 files examined, nothing found
$ list .cairn/conflicts
no such folder
$ cairn status
edited here  .agents/skills/brew/SKILL.md
nothing to do: 1 target as it should be
