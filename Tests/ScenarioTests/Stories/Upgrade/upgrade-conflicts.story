# if both sides changed the same line, the user's version is kept until the conflict is resolved
$ write ../pack/manifest.toml
  schema = 1
  [pack]
  id = "example.ours"
  name = "Our skills"
  version = "1.0.0"
  [locales]
  source = "en"
  available = ["en", "ko"]
$ write ../pack/templates/locales/en/skills/accepted/SKILL.md
  ---
  name: accepted
  description: Does accepted. Use when accepted is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # accepted

  ## First

  Look.

  ## Last

  Tell.
$ write ../pack/templates/locales/en/skills/mine/SKILL.md
  ---
  name: mine
  description: Does mine. Use when mine is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # mine

  ## First

  Look.

  ## Last

  Tell.
$ write ../pack/templates/locales/en/skills/packs/SKILL.md
  ---
  name: packs
  description: Does packs. Use when packs is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # packs

  ## First

  Look.

  ## Last

  Tell.
$ write ../pack/templates/locales/en/skills/merged/SKILL.md
  ---
  name: merged
  description: Does merged. Use when merged is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # merged

  ## First

  Look.

  ## Last

  Tell.
$ cairn init --yes --quiet --pack ../pack
$ write .agents/skills/accepted/SKILL.md
  ---
  name: accepted
  description: Does accepted. Use when accepted is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # accepted

  ## First

  Look, we said.

  ## Last

  Tell.
$ write .agents/skills/mine/SKILL.md
  ---
  name: mine
  description: Does mine. Use when mine is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # mine

  ## First

  Look, we said.

  ## Last

  Tell.
$ write .agents/skills/packs/SKILL.md
  ---
  name: packs
  description: Does packs. Use when packs is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # packs

  ## First

  Look, we said.

  ## Last

  Tell.
$ write .agents/skills/merged/SKILL.md
  ---
  name: merged
  description: Does merged. Use when merged is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # merged

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
$ write ../pack/templates/locales/en/skills/accepted/SKILL.md
  ---
  name: accepted
  description: Does accepted. Use when accepted is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # accepted

  ## First

  Look twice.

  ## Last

  Tell all.
$ write ../pack/templates/locales/en/skills/mine/SKILL.md
  ---
  name: mine
  description: Does mine. Use when mine is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # mine

  ## First

  Look twice.

  ## Last

  Tell all.
$ write ../pack/templates/locales/en/skills/packs/SKILL.md
  ---
  name: packs
  description: Does packs. Use when packs is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # packs

  ## First

  Look twice.

  ## Last

  Tell all.
$ write ../pack/templates/locales/en/skills/merged/SKILL.md
  ---
  name: merged
  description: Does merged. Use when merged is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # merged

  ## First

  Look twice.

  ## Last

  Tell all.
$ snapshot
$ cairn upgrade
note: this cairn has no install receipt because it was built from source or copied here, so it cannot check for a newer version of itself
  help: build it again, or run the installer once
example.ours: 1.0.0 -> 1.1.0
conflict  .agents/skills/accepted/SKILL.md  (edited here and changed in the pack; your version is kept)
conflict  .agents/skills/merged/SKILL.md  (edited here and changed in the pack; your version is kept)
conflict  .agents/skills/mine/SKILL.md  (edited here and changed in the pack; your version is kept)
conflict  .agents/skills/packs/SKILL.md  (edited here and changed in the pack; your version is kept)
total: conflict 4
  help: compare with `cairn diff PATH`, then resolve with `cairn resolve PATH` (--mine, --pack or --merged)
to commit: `git add .cairn && git commit`
.agents/skills/accepted/SKILL.md: error: open conflict [lock.conflict-open]
    = also: .agents/skills/merged/SKILL.md
    = also: .agents/skills/mine/SKILL.md
    = also: .agents/skills/packs/SKILL.md
·
4 errors in 6 files
? 1
$ same-bytes .agents/skills
$ list .cairn/conflicts
.agents/skills/accepted/SKILL.md.base.txt
.agents/skills/accepted/SKILL.md.merged.txt
.agents/skills/accepted/SKILL.md.mine.txt
.agents/skills/accepted/SKILL.md.pack.txt
.agents/skills/merged/SKILL.md.base.txt
.agents/skills/merged/SKILL.md.merged.txt
.agents/skills/merged/SKILL.md.mine.txt
.agents/skills/merged/SKILL.md.pack.txt
.agents/skills/mine/SKILL.md.base.txt
.agents/skills/mine/SKILL.md.merged.txt
.agents/skills/mine/SKILL.md.mine.txt
.agents/skills/mine/SKILL.md.pack.txt
.agents/skills/packs/SKILL.md.base.txt
.agents/skills/packs/SKILL.md.merged.txt
.agents/skills/packs/SKILL.md.mine.txt
.agents/skills/packs/SKILL.md.pack.txt
$ show .cairn/conflicts/.agents/skills/merged/SKILL.md.merged.txt
---
name: merged
description: Does merged. Use when merged is to be done.
metadata:
  cairn-revision: "1"
---
·
\# merged
·
## First
·
<<<<<<< mine
Look, we said.
||||||| base
Look.
=======
Look twice.
>>>>>>> pack
·
## Last
·
Tell all.
$ git status --short
?? .agents/
?? .cairn/

# every command reports the conflict
$ cairn sync
conflict  .agents/skills/accepted/SKILL.md  (open conflict)
conflict  .agents/skills/merged/SKILL.md  (open conflict)
conflict  .agents/skills/mine/SKILL.md  (open conflict)
conflict  .agents/skills/packs/SKILL.md  (open conflict)
warning: nothing was written; the rows above need your attention
  help: compare with `cairn diff PATH`, then resolve with `cairn resolve PATH` (--mine, --pack or --merged)
? 1
$ cairn sync --check
conflict  .agents/skills/accepted/SKILL.md  (open conflict)
conflict  .agents/skills/merged/SKILL.md  (open conflict)
conflict  .agents/skills/mine/SKILL.md  (open conflict)
conflict  .agents/skills/packs/SKILL.md  (open conflict)
warning: nothing was written; the rows above need your attention
  help: compare with `cairn diff PATH`, then resolve with `cairn resolve PATH` (--mine, --pack or --merged)
? 1
$ cairn status
conflict  .agents/skills/accepted/SKILL.md
conflict  .agents/skills/merged/SKILL.md
conflict  .agents/skills/mine/SKILL.md
conflict  .agents/skills/packs/SKILL.md
warning: 4 conflicts are open
  help: compare with `cairn diff PATH`, then resolve them with `cairn resolve PATH` (--mine, --pack or --merged)
? 1
$ cairn diff .agents/skills/mine
diff --git a/.agents/skills/mine/SKILL.md b/.agents/skills/mine/SKILL.md
--- a/.agents/skills/mine/SKILL.md
+++ b/.agents/skills/mine/SKILL.md
@@ -9,8 +9,8 @@
\u{20}
 ## First
\u{20}
-Look twice.
+Look, we said.
\u{20}
 ## Last
\u{20}
-Tell all.
+Tell.
warning: .agents/skills/mine/SKILL.md has an open conflict
  help: resolve it with `cairn resolve .agents/skills/mine/SKILL.md` (--mine, --pack or --merged)
? 1
$ cairn doctor
.agents/skills/accepted/SKILL.md: error: open conflict [lock.conflict-open]
    = help: compare with `cairn diff .agents/skills/accepted/SKILL.md`, then resolve with `cairn resolve .agents/skills/accepted/SKILL.md` (--mine, --pack or --merged)
    = also: .agents/skills/merged/SKILL.md
    = also: .agents/skills/mine/SKILL.md
    = also: .agents/skills/packs/SKILL.md
·
4 errors in 6 files
? 1
$ cairn upgrade --check
note: this cairn has no install receipt because it was built from source or copied here, so it cannot check for a newer version of itself
  help: build it again, or run the installer once
conflict  .agents/skills/accepted/SKILL.md  (open conflict)
conflict  .agents/skills/merged/SKILL.md  (open conflict)
conflict  .agents/skills/mine/SKILL.md  (open conflict)
conflict  .agents/skills/packs/SKILL.md  (open conflict)
warning: nothing was written; the rows above need your attention
  help: compare with `cairn diff PATH`, then resolve with `cairn resolve PATH` (--mine, --pack or --merged)
? 1

# missing conflict files are created again
$ delete .cairn/conflicts
$ snapshot
$ cairn sync --check
conflict  .agents/skills/accepted/SKILL.md  (open conflict)
conflict  .agents/skills/merged/SKILL.md  (open conflict)
conflict  .agents/skills/mine/SKILL.md  (open conflict)
conflict  .agents/skills/packs/SKILL.md  (open conflict)
warning: nothing was written; the rows above need your attention
  help: compare with `cairn diff PATH`, then resolve with `cairn resolve PATH` (--mine, --pack or --merged)
? 1
$ unchanged
$ cairn sync
conflict  .agents/skills/accepted/SKILL.md  (open conflict)
conflict  .agents/skills/merged/SKILL.md  (open conflict)
conflict  .agents/skills/mine/SKILL.md  (open conflict)
conflict  .agents/skills/packs/SKILL.md  (open conflict)
total: conflict 4
  help: compare with `cairn diff PATH`, then resolve with `cairn resolve PATH` (--mine, --pack or --merged)
? 1
$ list .cairn/conflicts/.agents/skills/mine
SKILL.md.base.txt
SKILL.md.merged.txt
SKILL.md.mine.txt
SKILL.md.pack.txt

# resolve with the document as it is, after the user merged the pack's change
$ cairn resolve .agents/skills/accepted/SKILL.md
resolved  .agents/skills/accepted/SKILL.md
conflict  .agents/skills/merged/SKILL.md  (open conflict)
conflict  .agents/skills/mine/SKILL.md  (open conflict)
conflict  .agents/skills/packs/SKILL.md  (open conflict)
total: conflict 3, resolved 1
  help: compare with `cairn diff PATH`, then resolve with `cairn resolve PATH` (--mine, --pack or --merged)
to commit: `git add .agents/skills/accepted/SKILL.md .cairn && git commit`
? 1
$ show .agents/skills/accepted/SKILL.md
---
name: accepted
description: Does accepted. Use when accepted is to be done.
metadata:
  cairn-revision: "1"
---
·
\# accepted
·
## First
·
Look, we said.
·
## Last
·
Tell.
# resolve with the user's version
$ cairn resolve --mine .agents/skills/mine
kept      .agents/skills/accepted/SKILL.md
conflict  .agents/skills/merged/SKILL.md  (open conflict)
resolved  .agents/skills/mine/SKILL.md
conflict  .agents/skills/packs/SKILL.md  (open conflict)
total: kept 1, conflict 2, resolved 1
  help: compare with `cairn diff PATH`, then resolve with `cairn resolve PATH` (--mine, --pack or --merged)
to commit: `git add .agents/skills/mine/SKILL.md .cairn && git commit`
? 1
# resolve with the pack's version: only for a named path
$ cairn resolve --pack
error: --pack discards text, so it requires a path: `cairn resolve --pack PATH` [usage]
  help: run `cairn resolve --help` for help
? 64
# an empty variable in a script does not name a path
$ snapshot
$ cairn resolve --pack ""
error: the path is empty [path-empty]
  help: name a file or folder, or omit the argument
? 64
$ unchanged
$ cairn resolve --pack .agents/skills/packs
kept      .agents/skills/accepted/SKILL.md
conflict  .agents/skills/merged/SKILL.md  (open conflict)
kept      .agents/skills/mine/SKILL.md
resolved  .agents/skills/packs/SKILL.md
total: kept 2, conflict 1, resolved 1
  help: compare with `cairn diff .agents/skills/merged/SKILL.md`, then resolve with `cairn resolve .agents/skills/merged/SKILL.md` (--mine, --pack or --merged)
to commit: `git add .agents .cairn && git commit`
? 1
$ show .agents/skills/packs/SKILL.md
---
name: packs
description: Does packs. Use when packs is to be done.
metadata:
  cairn-revision: "1"
---
·
\# packs
·
## First
·
Look twice.
·
## Last
·
Tell all.
# resolve with the merged text: it must not contain markers
$ cairn resolve --merged .agents/skills/merged
error: .cairn/conflicts/.agents/skills/merged/SKILL.md.merged.txt: this file still has conflict markers [markers-left]
  help: finish the merge, or keep your own version with --mine
? 1
$ write .cairn/conflicts/.agents/skills/merged/SKILL.md.merged.txt
  ---
  name: merged
  description: Does merged. Use when merged is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # merged

  ## First

  Look twice, we said.

  ## Last

  Tell all.
$ cairn resolve --merged .agents/skills/merged
kept      .agents/skills/accepted/SKILL.md
resolved  .agents/skills/merged/SKILL.md
kept      .agents/skills/mine/SKILL.md
total: kept 2, resolved 1
to commit: `git add .agents .cairn && git commit`
$ show .agents/skills/merged/SKILL.md
---
name: merged
description: Does merged. Use when merged is to be done.
metadata:
  cairn-revision: "1"
---
·
\# merged
·
## First
·
Look twice, we said.
·
## Last
·
Tell all.
$ list .cairn/conflicts
no such folder
$ cairn resolve
there is no open conflict
$ cairn resolve .agents/skills/nothing
error: '.agents/skills/nothing' is not a target [not-a-target]
  help: did you mean '.agents/skills/mine'?
? 64
$ cairn resolve --mine --pack .
error: --mine cannot be combined with --pack [usage]
  help: remove one of them
  help: run `cairn resolve --help` for help
? 64
$ cairn status
edited  .agents/skills/accepted/SKILL.md
edited  .agents/skills/merged/SKILL.md
edited  .agents/skills/mine/SKILL.md
nothing to do: checked 4 files
$ cairn upgrade
note: this cairn has no install receipt because it was built from source or copied here, so it cannot check for a newer version of itself
  help: build it again, or run the installer once
nothing to do: everything is up to date
6 files checked, no findings

# undo restores the discarded version
$ cairn undo --yes
reverting `cairn resolve` (000007-f3b8488c368cb0a6)
restored  .agents/skills/merged/SKILL.md
total: restored 1
$ cairn status
edited    .agents/skills/accepted/SKILL.md
conflict  .agents/skills/merged/SKILL.md
edited    .agents/skills/mine/SKILL.md
warning: 1 conflict is open
  help: compare with `cairn diff PATH`, then resolve it with `cairn resolve PATH` (--mine, --pack or --merged)
? 1
$ cairn resolve
kept      .agents/skills/accepted/SKILL.md
resolved  .agents/skills/merged/SKILL.md
kept      .agents/skills/mine/SKILL.md
total: kept 2, resolved 1
to commit: `git add .agents/skills/merged/SKILL.md .cairn && git commit`
note: kept your text, without the changes of the pack
  help: `cairn undo` reverts this

# markers in the document itself do not resolve the conflict
$ cairn undo --yes
reverting `cairn resolve` (000009-c2d326e0055bdef6)
updated  .cairn/lock.toml
total: updated 1
$ append .agents/skills/merged/SKILL.md
  <<<<<<< mine
  =======
  >>>>>>> pack
$ cairn resolve
error: .agents/skills/merged/SKILL.md: this file still has conflict markers [markers-left]
  help: finish the merge, or keep your own version with --mine
? 1
$ cairn resolve --mine
kept      .agents/skills/accepted/SKILL.md
resolved  .agents/skills/merged/SKILL.md
kept      .agents/skills/mine/SKILL.md
total: kept 2, resolved 1
to commit: `git add .agents/skills/merged/SKILL.md .cairn && git commit`
