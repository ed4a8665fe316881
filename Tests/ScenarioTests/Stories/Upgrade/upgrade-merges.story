# edits and the pack's changes to other lines are merged
$ write ../pack/manifest.toml
  schema = 1
  [pack]
  id = "example.ours"
  name = "Our skills"
  version = "1.0.0"
  [locales]
  source = "en"
  available = ["en", "ko"]
  [[documents]]
  id = "agents.root"
  source = "AGENTS.md"
  target = "AGENTS.md"
  policy = "block"
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
$ write ../pack/templates/locales/en/AGENTS.md
  Read the skills.

  Be kind.

  Ask first.
$ cairn init --yes --quiet --pack ../pack
$ git add -A
$ git commit -q -m install
$ write .agents/skills/brew/SKILL.md
  ---
  name: brew
  description: Does brew. Use when brew is to be done.
  metadata:
    author: us
    cairn-revision: "1"
  ---

  # brew

  ## First

  Look.

  ## Last

  Tell, and drink.
$ sh sed 's/Ask first/Ask us first/' AGENTS.md > /story/agents && cp /story/agents AGENTS.md
$ write ../pack/manifest.toml
  schema = 1
  [pack]
  id = "example.ours"
  name = "Our skills"
  version = "1.1.0"
  [locales]
  source = "en"
  available = ["en", "ko"]
  [[documents]]
  id = "agents.root"
  source = "AGENTS.md"
  target = "AGENTS.md"
  policy = "block"
$ write ../pack/templates/locales/en/skills/brew/SKILL.md
  ---
  name: brew
  description: Does brew. Use when brew is to be done.
  metadata:
    cairn-revision: "2"
  ---

  # brew

  ## First

  Look twice.

  ## Last

  Tell.
$ write ../pack/templates/locales/en/AGENTS.md
  Read all the skills.

  Be kind.

  Ask first.
$ write ../pack/CHANGELOG.md
  # Changelog

  ## [Unreleased]

  - Not told.

  ## [1.1.0] - 2026-01-01

  ### Changed

  - Brewing looks twice.

  ## [1.0.0]

  - Begun, not told either.

# `--check` and `--dry-run` write nothing
$ snapshot
$ cairn upgrade --check
note: this cairn has no install receipt because it was built from source or copied here, so it cannot check for a newer version of itself
  help: build it again, or run the installer once
example.ours: 1.0.0 -> 1.1.0
  1.1.0
    ### Changed
·
    - Brewing looks twice.
merge  .agents/skills/brew/SKILL.md
merge  AGENTS.md [agents.root]
total: merge 2
? 1
$ cairn upgrade --dry-run --diff
note: this cairn has no install receipt because it was built from source or copied here, so it cannot check for a newer version of itself
  help: build it again, or run the installer once
example.ours: 1.0.0 -> 1.1.0
  1.1.0
    ### Changed
·
    - Brewing looks twice.
merge  .agents/skills/brew/SKILL.md
merge  AGENTS.md [agents.root]
diff --git a/.agents/skills/brew/SKILL.md b/.agents/skills/brew/SKILL.md
--- a/.agents/skills/brew/SKILL.md
+++ b/.agents/skills/brew/SKILL.md
@@ -3,14 +3,14 @@
 description: Does brew. Use when brew is to be done.
 metadata:
   author: us
-  cairn-revision: "1"
+  cairn-revision: "2"
 ---
\u{20}
 # brew
\u{20}
 ## First
\u{20}
-Look.
+Look twice.
\u{20}
 ## Last
\u{20}
diff --git a/AGENTS.md b/AGENTS.md
--- a/AGENTS.md
+++ b/AGENTS.md
@@ -1,6 +1,6 @@
 <!-- cairn:begin agents.root -->
\u{20}
-Read the skills.
+Read all the skills.
\u{20}
 Be kind.
\u{20}
total: merge 2
$ keys cairn upgrade --check --format json
applied: boolean
cairn: string
changes[].action: string
changes[].block: string
changes[].document: string
changes[].path: string
command: string
commit[]: string
packs[].changelog[].text: string
packs[].changelog[].version: string
packs[].from: string
packs[].id: string
packs[].source: string
packs[].to: string
root: string
schema: number
skipped: empty list
summary.merged: number
upToDate: empty list
? 1
$ cairn status
edited, update available  .agents/skills/brew/SKILL.md
edited, update available  AGENTS.md [agents.root]
nothing to do: checked 2 files
$ unchanged

# `init` and `add` follow the choices; only `upgrade` changes the version
$ cairn init --yes
error: example.ours 1.0.0 is installed, but this pack is 1.1.0 [pack-moved]
  help: run `cairn upgrade`
? 1
$ cairn add brew
error: example.ours 1.0.0 is installed, but this pack is 1.1.0 [pack-moved]
  help: run `cairn upgrade`
? 1
$ unchanged
$ cairn upgrade
note: this cairn has no install receipt because it was built from source or copied here, so it cannot check for a newer version of itself
  help: build it again, or run the installer once
example.ours: 1.0.0 -> 1.1.0
  1.1.0
    ### Changed
·
    - Brewing looks twice.
merged  .agents/skills/brew/SKILL.md
merged  AGENTS.md [agents.root]
total: merged 2
to commit: `git add .agents .cairn AGENTS.md && git commit`
AGENTS.md:1:1: warning: the managed block was edited [block.edited]
  1 | <!-- cairn:begin agents.root -->
    | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    | diff --git a/AGENTS.md b/AGENTS.md
    | --- a/AGENTS.md
    | +++ b/AGENTS.md
    | @@ -3,5 +3,5 @@
    | \u{20}
    |  Be kind.
    | \u{20}
    | -Ask first.
    | +Ask us first.
    | \u{20}
    = help: run `cairn sync --restore AGENTS.md` to restore Cairn's text, or `cairn resolve --mine AGENTS.md` to keep your edit
·
1 warning in 4 files
$ show .agents/skills/brew/SKILL.md
---
name: brew
description: Does brew. Use when brew is to be done.
metadata:
  author: us
  cairn-revision: "2"
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
Tell, and drink.
$ show AGENTS.md
<!-- cairn:begin agents.root -->
·
Read all the skills.
·
Be kind.
·
Ask us first.
·
<!-- cairn:end agents.root -->
$ cairn upgrade
note: this cairn has no install receipt because it was built from source or copied here, so it cannot check for a newer version of itself
  help: build it again, or run the installer once
kept  AGENTS.md [agents.root]  (edited; `cairn sync --restore AGENTS.md` restores Cairn's text, `cairn resolve --mine AGENTS.md` keeps your edits)
nothing to do: everything is up to date
AGENTS.md:1:1: warning: the managed block was edited [block.edited]
  1 | <!-- cairn:begin agents.root -->
    | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    | diff --git a/AGENTS.md b/AGENTS.md
    | --- a/AGENTS.md
    | +++ b/AGENTS.md
    | @@ -3,5 +3,5 @@
    | \u{20}
    |  Be kind.
    | \u{20}
    | -Ask first.
    | +Ask us first.
    | \u{20}
    = help: run `cairn sync --restore AGENTS.md` to restore Cairn's text, or `cairn resolve --mine AGENTS.md` to keep your edit
·
1 warning in 4 files
$ cairn sync --check
kept  AGENTS.md [agents.root]  (edited; `cairn sync --restore AGENTS.md` restores Cairn's text, `cairn resolve --mine AGENTS.md` keeps your edits)
nothing to do: everything is up to date
$ cairn status
edited  .agents/skills/brew/SKILL.md
edited  AGENTS.md [agents.root]
nothing to do: checked 2 files

# the next upgrade keeps a merged document, and `undo` reverts the merge
$ cairn undo --yes
reverting `cairn upgrade` (000002-1b39896a51a8749b)
restored  .agents/skills/brew/SKILL.md
restored  AGENTS.md
total: restored 2
$ cairn upgrade --format json > /story/answer
$ sh grep -c '"doctor"' /story/answer
1
$ keys cairn upgrade --format json
applied: boolean
cairn: string
changes[].action: string
changes[].block: string
changes[].document: string
changes[].message: string
changes[].path: string
command: string
commit: empty list
doctor.errors: number
doctor.fixable: number
doctor.infos: number
doctor.warnings: number
packs: empty list
root: string
schema: number
skipped: empty list
summary.kept: number
upToDate[].id: string
upToDate[].source: string
upToDate[].version: string

# an older version is installed only on request
$ write ../pack/manifest.toml
  schema = 1
  [pack]
  id = "example.ours"
  name = "Our skills"
  version = "1.0.5"
  [locales]
  source = "en"
  available = ["en", "ko"]
  [[documents]]
  id = "agents.root"
  source = "AGENTS.md"
  target = "AGENTS.md"
  policy = "block"
$ cairn upgrade
note: this cairn has no install receipt because it was built from source or copied here, so it cannot check for a newer version of itself
  help: build it again, or run the installer once
error: example.ours 1.1.0 is installed, and this pack is the older 1.0.5 [pack-older]
  help: use --allow-downgrade to install it
? 1
$ cairn upgrade --allow-downgrade
note: this cairn has no install receipt because it was built from source or copied here, so it cannot check for a newer version of itself
  help: build it again, or run the installer once
example.ours: 1.1.0 -> 1.0.5, an older version
kept  .agents/skills/brew/SKILL.md
kept  AGENTS.md [agents.root]  (edited; `cairn sync --restore AGENTS.md` restores Cairn's text, `cairn resolve --mine AGENTS.md` keeps your edits)
total: kept 2
to commit: `git add .cairn && git commit`
AGENTS.md:1:1: warning: the managed block was edited [block.edited]
  1 | <!-- cairn:begin agents.root -->
    | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    | diff --git a/AGENTS.md b/AGENTS.md
    | --- a/AGENTS.md
    | +++ b/AGENTS.md
    | @@ -3,5 +3,5 @@
    | \u{20}
    |  Be kind.
    | \u{20}
    | -Ask first.
    | +Ask us first.
    | \u{20}
    = help: run `cairn sync --restore AGENTS.md` to restore Cairn's text, or `cairn resolve --mine AGENTS.md` to keep your edit
·
1 warning in 4 files
