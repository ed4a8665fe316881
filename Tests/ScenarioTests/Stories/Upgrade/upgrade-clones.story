# a conflict from one clone is resolved in another; any clone can merge
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
note: this cairn has no install receipt because it was built from source or copied here, so it cannot check for a newer version of itself
  help: build it again, or run the installer once
example.ours: 1.0.0 -> 1.1.0
conflict  .agents/skills/brew/SKILL.md  (edited here and changed in the pack; your version is kept)
updated   .agents/skills/dry/SKILL.md
merged    .agents/skills/wash/SKILL.md
total: updated 1, merged 1, conflict 1
  help: compare with `cairn diff .agents/skills/brew/SKILL.md`, then resolve with `cairn resolve .agents/skills/brew/SKILL.md` (--mine, --pack or --merged)
to commit: `git add .agents .cairn && git commit`
.agents/skills/brew/SKILL.md: error: open conflict [lock.conflict-open]
·
1 error in 5 files
? 1
$ cd ../shallow
$ cairn upgrade
note: this cairn has no install receipt because it was built from source or copied here, so it cannot check for a newer version of itself
  help: build it again, or run the installer once
example.ours: 1.0.0 -> 1.1.0
conflict  .agents/skills/brew/SKILL.md  (edited here and changed in the pack; your version is kept)
updated   .agents/skills/dry/SKILL.md
merged    .agents/skills/wash/SKILL.md
total: updated 1, merged 1, conflict 1
  help: compare with `cairn diff .agents/skills/brew/SKILL.md`, then resolve with `cairn resolve .agents/skills/brew/SKILL.md` (--mine, --pack or --merged)
to commit: `git add .agents .cairn && git commit`
.agents/skills/brew/SKILL.md: error: open conflict [lock.conflict-open]
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
note: this cairn has no install receipt because it was built from source or copied here, so it cannot check for a newer version of itself
  help: build it again, or run the installer once
example.ours: 1.0.0 -> 1.1.0
conflict  .agents/skills/brew/SKILL.md  (edited here and changed in the pack; your version is kept)
updated   .agents/skills/dry/SKILL.md
merged    .agents/skills/wash/SKILL.md
total: updated 1, merged 1, conflict 1
  help: compare with `cairn diff .agents/skills/brew/SKILL.md`, then resolve with `cairn resolve .agents/skills/brew/SKILL.md` (--mine, --pack or --merged)
to commit: `git add .agents .cairn && git commit`
.agents/skills/brew/SKILL.md: error: open conflict [lock.conflict-open]
·
1 error in 5 files
? 1
$ git add -A
$ git commit -q -m upgrade
$ git clone -q . ../other
$ cd ../other
$ cairn status
conflict  .agents/skills/brew/SKILL.md
edited    .agents/skills/wash/SKILL.md
warning: 1 conflict is open
  help: compare with `cairn diff PATH`, then resolve it with `cairn resolve PATH` (--mine, --pack or --merged)
? 1
$ list .cairn/conflicts
no such folder
$ cairn resolve --merged .agents/skills/brew
conflict  .agents/skills/brew/SKILL.md  (open conflict)
kept      .agents/skills/wash/SKILL.md
total: kept 1, conflict 1
  help: compare with `cairn diff .agents/skills/brew/SKILL.md`, then resolve with `cairn resolve .agents/skills/brew/SKILL.md` (--mine, --pack or --merged)
error: created the merged file, which was missing [markers-left]
  help: finish the merge in .cairn/conflicts/.agents/skills/brew/SKILL.md.merged.txt, then run the command again
? 1
$ cairn sync
conflict  .agents/skills/brew/SKILL.md  (open conflict)
warning: nothing was written; the rows above need your attention
  help: compare with `cairn diff .agents/skills/brew/SKILL.md`, then resolve with `cairn resolve .agents/skills/brew/SKILL.md` (--mine, --pack or --merged)
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
total: kept 1, resolved 1
to commit: `git add .agents/skills/brew/SKILL.md .cairn && git commit`
note: kept your text, without the changes of the pack
  help: `cairn undo` reverts this
$ git add -A
$ git commit -q -m resolved
$ cd ../fresh
$ git pull -q ../other main
$ cairn status
edited  .agents/skills/brew/SKILL.md
edited  .agents/skills/wash/SKILL.md
nothing to do: checked 3 files
$ cairn sync
kept  .agents/skills/brew/SKILL.md
kept  .agents/skills/wash/SKILL.md
total: kept 2
$ list .cairn/conflicts
no such folder
$ cairn upgrade
note: this cairn has no install receipt because it was built from source or copied here, so it cannot check for a newer version of itself
  help: build it again, or run the installer once
nothing to do: everything is up to date
5 files checked, no findings

# if a base is lost, unedited files are replaced, and edited ones are conflicts without a merged text
$ cd ../repo
$ delete .cairn/base
$ cairn upgrade
note: this cairn has no install receipt because it was built from source or copied here, so it cannot check for a newer version of itself
  help: build it again, or run the installer once
example.ours: 1.0.0 -> 1.1.0
conflict  .agents/skills/brew/SKILL.md  (edited here and changed in the pack; your version is kept)
updated   .agents/skills/dry/SKILL.md
conflict  .agents/skills/wash/SKILL.md  (edited here and changed in the pack; your version is kept)
total: updated 1, conflict 2
  help: compare with `cairn diff PATH`, then resolve with `cairn resolve PATH` (--mine, --pack or --merged)
to commit: `git add .agents .cairn && git commit`
.agents/skills/brew/SKILL.md: error: open conflict [lock.conflict-open]
·
.agents/skills/wash/SKILL.md: error: open conflict [lock.conflict-open]
·
.cairn/base: warning: 2 bases are missing, starting with the base of .agents/skills/brew/SKILL.md, and they cannot be restored from a document or an available pack [lock.bases-present]
    = help: restore .cairn/base from a commit that has them, or the next upgrade of your edited files ends in a conflict
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
total: resolved 2
to commit: `git add .agents .cairn && git commit`
$ cairn status
nothing to do: checked 3 files

# everything works the same outside of git
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
note: this cairn has no install receipt because it was built from source or copied here, so it cannot check for a newer version of itself
  help: build it again, or run the installer once
example.ours: 1.0.0 -> 1.1.0
merged  .agents/skills/brew/SKILL.md
total: merged 1
3 files checked, no findings
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
