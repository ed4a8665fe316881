# a conflict made in one clone ends in another; any clone can merge
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
$ write ../pack/templates/locales/en/skills/wash/SKILL.md
  ---
  name: wash
  description: Does wash. Use when wash is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # wash

  ## First

  Look.

  ## Last

  Tell.
$ write ../pack/templates/locales/en/skills/dry/SKILL.md
  ---
  name: dry
  description: Does dry. Use when dry is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # dry

  ## First

  Look.

  ## Last

  Tell.
$ cairn init --yes --quiet --pack ../pack
$ git add -A
$ git commit -q -m install
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
$ write .agents/skills/wash/SKILL.md
  ---
  name: wash
  description: Does wash. Use when wash is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # wash

  ## First

  Look.

  ## Last

  Tell us.
$ git commit -q -a -m edit
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
$ write ../pack/templates/locales/en/skills/wash/SKILL.md
  ---
  name: wash
  description: Does wash. Use when wash is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # wash

  ## First

  Look twice.

  ## Last

  Tell.
$ write ../pack/templates/locales/en/skills/dry/SKILL.md
  ---
  name: dry
  description: Does dry. Use when dry is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # dry

  ## First

  Look twice.

  ## Last

  Tell.
$ git clone -q . ../fresh
$ git clone -q --depth 1 file:///story/repo ../shallow
$ git clone -q . ../squashed
$ cd ../squashed
$ git checkout -q --orphan one
$ git commit -q -m one
$ git branch -q -D main
$ git reflog expire --expire=now --all
$ git gc -q --prune=now
$ cairn upgrade
this cairn was built from source or put here by hand: it has no install receipt, and is not updated by itself; build it anew, or run the installer once
example.ours: 1.0.0 -> 1.1.0
conflict  .agents/skills/brew/SKILL.md  (edited here and changed in the pack; yours stays. compare with `cairn diff .agents/skills/brew/SKILL.md`, end it with `cairn resolve .agents/skills/brew/SKILL.md` (--mine, --pack or --merged))
updated   .agents/skills/dry/SKILL.md
merged    .agents/skills/wash/SKILL.md
in all: updated 1, merged 1, conflict 1
to commit: git add .agents .cairn
.agents/skills/brew/SKILL.md: error: a conflict is open: compare with `cairn diff .agents/skills/brew/SKILL.md`, end it with `cairn resolve .agents/skills/brew/SKILL.md` (--mine, --pack or --merged) [lock.conflict-open]
·
1 error in 5 files
? 1
$ cd ../shallow
$ cairn upgrade
this cairn was built from source or put here by hand: it has no install receipt, and is not updated by itself; build it anew, or run the installer once
example.ours: 1.0.0 -> 1.1.0
conflict  .agents/skills/brew/SKILL.md  (edited here and changed in the pack; yours stays. compare with `cairn diff .agents/skills/brew/SKILL.md`, end it with `cairn resolve .agents/skills/brew/SKILL.md` (--mine, --pack or --merged))
updated   .agents/skills/dry/SKILL.md
merged    .agents/skills/wash/SKILL.md
in all: updated 1, merged 1, conflict 1
to commit: git add .agents .cairn
.agents/skills/brew/SKILL.md: error: a conflict is open: compare with `cairn diff .agents/skills/brew/SKILL.md`, end it with `cairn resolve .agents/skills/brew/SKILL.md` (--mine, --pack or --merged) [lock.conflict-open]
·
1 error in 5 files
? 1
$ show .agents/skills/wash/SKILL.md
---
name: wash
description: Does wash. Use when wash is to be done.
metadata:
  cairn-revision: "1"
---
·
\# wash
·
## First
·
Look twice.
·
## Last
·
Tell us.
$ cd ../fresh
$ cairn upgrade
this cairn was built from source or put here by hand: it has no install receipt, and is not updated by itself; build it anew, or run the installer once
example.ours: 1.0.0 -> 1.1.0
conflict  .agents/skills/brew/SKILL.md  (edited here and changed in the pack; yours stays. compare with `cairn diff .agents/skills/brew/SKILL.md`, end it with `cairn resolve .agents/skills/brew/SKILL.md` (--mine, --pack or --merged))
updated   .agents/skills/dry/SKILL.md
merged    .agents/skills/wash/SKILL.md
in all: updated 1, merged 1, conflict 1
to commit: git add .agents .cairn
.agents/skills/brew/SKILL.md: error: a conflict is open: compare with `cairn diff .agents/skills/brew/SKILL.md`, end it with `cairn resolve .agents/skills/brew/SKILL.md` (--mine, --pack or --merged) [lock.conflict-open]
·
1 error in 5 files
? 1
$ git add -A
$ git commit -q -m upgrade
$ git clone -q . ../other
$ cd ../other
$ cairn status
conflict     .agents/skills/brew/SKILL.md
edited here  .agents/skills/wash/SKILL.md
a conflict is open: compare with `cairn diff PATH`, end it with `cairn resolve PATH` (--mine, --pack or --merged)
? 1
$ list .cairn/conflicts
no such folder
$ cairn resolve --merged .agents/skills/brew
conflict  .agents/skills/brew/SKILL.md  (a conflict is open: compare with `cairn diff .agents/skills/brew/SKILL.md`, end it with `cairn resolve .agents/skills/brew/SKILL.md` (--mine, --pack or --merged))
kept      .agents/skills/wash/SKILL.md
in all: kept 1, conflict 1
cairn: the joined text was not there yet; finish the merge in .cairn/conflicts/.agents/skills/brew/SKILL.md.merged.txt, then run the command again [markers-left]
? 1
$ cairn sync
conflict  .agents/skills/brew/SKILL.md  (a conflict is open: compare with `cairn diff .agents/skills/brew/SKILL.md`, end it with `cairn resolve .agents/skills/brew/SKILL.md` (--mine, --pack or --merged))
nothing was written; the rows above need you
? 1
$ list .cairn/conflicts
.agents/skills/brew/SKILL.md.base.txt
.agents/skills/brew/SKILL.md.merged.txt
.agents/skills/brew/SKILL.md.mine.txt
.agents/skills/brew/SKILL.md.pack.txt
$ write .agents/skills/brew/SKILL.md
  ---
  name: brew
  description: Does brew. Use when brew is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # brew

  ## First

  Look twice, we said.

  ## Last

  Tell.
$ cairn resolve .agents/skills/brew/SKILL.md
resolved  .agents/skills/brew/SKILL.md
kept      .agents/skills/wash/SKILL.md
in all: kept 1, resolved 1
to commit: git add .cairn
$ git add -A
$ git commit -q -m resolved
$ cd ../fresh
$ git pull -q ../other main
$ cairn status
edited here  .agents/skills/brew/SKILL.md
edited here  .agents/skills/wash/SKILL.md
nothing to do: 3 targets as they should be
$ cairn sync
kept  .agents/skills/brew/SKILL.md
kept  .agents/skills/wash/SKILL.md
in all: kept 2
$ list .cairn/conflicts
no such folder
$ cairn upgrade
this cairn was built from source or put here by hand: it has no install receipt, and is not updated by itself; build it anew, or run the installer once
nothing to do: everything is as it should be
5 files examined, nothing found

# a base that is lost: what was not edited is replaced, what was is a conflict without a joined text
$ cd ../repo
$ delete .cairn/base
$ cairn upgrade
this cairn was built from source or put here by hand: it has no install receipt, and is not updated by itself; build it anew, or run the installer once
example.ours: 1.0.0 -> 1.1.0
conflict  .agents/skills/brew/SKILL.md  (edited here and changed in the pack; yours stays. compare with `cairn diff .agents/skills/brew/SKILL.md`, end it with `cairn resolve .agents/skills/brew/SKILL.md` (--mine, --pack or --merged))
updated   .agents/skills/dry/SKILL.md
conflict  .agents/skills/wash/SKILL.md  (edited here and changed in the pack; yours stays. compare with `cairn diff .agents/skills/wash/SKILL.md`, end it with `cairn resolve .agents/skills/wash/SKILL.md` (--mine, --pack or --merged))
in all: updated 1, conflict 2
to commit: git add .agents .cairn
.agents/skills/brew/SKILL.md: error: a conflict is open: compare with `cairn diff .agents/skills/brew/SKILL.md`, end it with `cairn resolve .agents/skills/brew/SKILL.md` (--mine, --pack or --merged) [lock.conflict-open]
·
.agents/skills/wash/SKILL.md: error: a conflict is open: compare with `cairn diff .agents/skills/wash/SKILL.md`, end it with `cairn resolve .agents/skills/wash/SKILL.md` (--mine, --pack or --merged) [lock.conflict-open]
·
.cairn/base: warning: 2 texts that merges start from are missing, the one of .agents/skills/brew/SKILL.md first, and no document or pack at hand has them; take .cairn/base from a commit that has them, else an upgrade of what you edited ends in a conflict [lock.bases-present]
·
2 errors, 1 warning in 5 files
? 1
$ list .cairn/conflicts
.agents/skills/brew/SKILL.md.mine.txt
.agents/skills/brew/SKILL.md.pack.txt
.agents/skills/wash/SKILL.md.mine.txt
.agents/skills/wash/SKILL.md.pack.txt
$ cairn resolve --pack .
resolved  .agents/skills/brew/SKILL.md
resolved  .agents/skills/wash/SKILL.md
in all: resolved 2
to commit: git add .agents .cairn
$ cairn status
nothing to do: 3 targets as they should be

# outside of git all of it works the same
$ delete ../pack/templates
$ mkdir ../plain
$ cd ../plain
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

  Look.

  ## Last

  Tell us.
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
merged  .agents/skills/brew/SKILL.md
in all: merged 1
3 files examined, nothing found
$ show .agents/skills/brew/SKILL.md
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
Look twice.
·
## Last
·
Tell us.
