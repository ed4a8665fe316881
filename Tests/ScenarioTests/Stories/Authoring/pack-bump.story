# a pack without a ledger says how to get one, and the first bump creates it
$ write packs/tea/manifest.toml
  schema = 1

  [pack]
  id = "tea.house"
  name = "Tea house"
  version = "0.1.0"
  layout = "plain"

  [locales]
  source = "en"
  available = ["en", "fr", "ko"]
$ write packs/tea/skills/pour/SKILL.md
  ---
  name: pour
  description: Pours tea. Use when guests are at the table.
  metadata:
    cairn-document: skill.pour
    cairn-revision: "1" # raised by cairn
  ---

  # Pour

  Pour slowly.
$ write packs/tea/skills/pour/references/cups.md
  # Cups

  Small ones.
$ write packs/tea/skills/brew/SKILL.md
  ---
  name: brew
  description: Brews tea. Use when the water is hot.
  ---

  # Brew

  Wait for three minutes.
$ cd packs/tea
$ cairn pack bump
error: packs/tea: this pack has no ledger, so the revisions of its documents are not tracked [no-ledger]
  help: add `ledger = "ledger.toml"` below [pack] in manifest.toml; `cairn pack bump` then creates the file
? 2
$ cairn pack bump --check
note: this pack has no ledger, so the revisions of its documents are not tracked
  help: add `ledger = "ledger.toml"` below [pack] in manifest.toml; `cairn pack bump` then creates the file
nothing to do: everything is up to date
$ write manifest.toml
  schema = 1

  [pack]
  id = "tea.house"
  name = "Tea house"
  version = "0.1.0"
  layout = "plain"
  ledger = "ledger.toml"

  [locales]
  source = "en"
  available = ["en", "fr", "ko"]
$ cairn pack bump --dry-run
skill.brew: new in the ledger, revision 1
skill.pour: new in the ledger, revision 1
skill.pour/references/cups.md: new in the ledger, revision 1
create  packs/tea/ledger.toml
total: create 1
$ cairn pack bump
skill.brew: new in the ledger, revision 1
skill.pour: new in the ledger, revision 1
skill.pour/references/cups.md: new in the ledger, revision 1
created  packs/tea/ledger.toml
total: created 1
$ show ledger.toml
schema = 1
source = "en"
·
[documents."skill.brew"]
revision = 1
digest = "sha256:5a4b0a4c08618ae9f280ca4361679eab2143a2651d0dac16633282994b18a8d9"
·
[documents."skill.pour"]
revision = 1
digest = "sha256:fc5366e43d74f4c5b2e2fe9c75864568ab6ccc23da9ac314d9bd749e937d476c"
·
[documents."skill.pour/references/cups.md"]
revision = 1
digest = "sha256:26c37f43bbc6b6d56bac8829f83e975b4c255b3cefcb952afe59e7e74cc99130"
$ cairn pack bump
nothing to do: everything is up to date
$ cairn pack bump --check
nothing to do: everything is up to date

# a changed document gets a new revision, in its front matter too if that states one
$ write ledger.toml
  # Which translation was made from what.
  schema = 1
  source = "en"

  [documents."skill.brew"]
  revision = 4 # since the new kettle

  # Pouring.
  [documents."skill.pour"]
  revision = 1
  digest = "sha256:0000000000000000000000000000000000000000000000000000000000000000"

  [documents."skill.pour".fr]
  revision = 1
  review = "human" # by a friend

  [documents."skill.pour/references/cups.md"]
  revision = 2
  digest = "sha256:0000000000000000000000000000000000000000000000000000000000000000"
$ write locales/fr/skills/pour/SKILL.md
  ---
  name: pour
  description: Verse le thé. À utiliser quand les invités sont à table.
  metadata:
    cairn-document: skill.pour
    cairn-locale: fr
    cairn-revision: "1"
  ---

  # Verser

  Versez lentement.
$ snapshot
$ cairn pack bump --check
skill.brew: digest added, still revision 4
skill.pour: revision 2, was 1
skill.pour/references/cups.md: revision 3, was 2
update  packs/tea/ledger.toml
update  packs/tea/skills/pour/SKILL.md
total: update 2
  help: run `cairn pack bump`, with --editorial if the translations are still correct
? 1
$ cairn pack bump --check pour
skill.pour: revision 2, was 1
skill.pour/references/cups.md: revision 3, was 2
update  packs/tea/ledger.toml
update  packs/tea/skills/pour/SKILL.md
total: update 2
  help: run `cairn pack bump`, with --editorial if the translations are still correct
? 1
$ cairn pack bump --check skill.brew --format json
{
  "applied" : false,
  "cairn" : "0.1.0",
  "changes" : [
    {
      "action" : "updated",
      "path" : "packs/tea/ledger.toml"
    }
  ],
  "command" : "pack bump",
  "commit" : [
    "packs/tea/ledger.toml"
  ],
  "revisions" : [
    {
      "change" : "completed",
      "document" : "skill.brew",
      "revision" : 4
    }
  ],
  "root" : "/story/repo",
  "schema" : 1,
  "skipped" : [
·
  ],
  "summary" : {
    "updated" : 1
  }
}
? 1
$ cairn pack bump --diff
skill.brew: digest added, still revision 4
skill.pour: revision 2, was 1
skill.pour/references/cups.md: revision 3, was 2
update  packs/tea/ledger.toml
update  packs/tea/skills/pour/SKILL.md
diff --git a/packs/tea/ledger.toml b/packs/tea/ledger.toml
--- a/packs/tea/ledger.toml
+++ b/packs/tea/ledger.toml
@@ -4,16 +4,18 @@
\u{20}
 [documents."skill.brew"]
 revision = 4 # since the new kettle
+digest = "sha256:5a4b0a4c08618ae9f280ca4361679eab2143a2651d0dac16633282994b18a8d9"
\u{20}
 # Pouring.
 [documents."skill.pour"]
-revision = 1
-digest = "sha256:0000000000000000000000000000000000000000000000000000000000000000"
+revision = 2
+digest = "sha256:fc5366e43d74f4c5b2e2fe9c75864568ab6ccc23da9ac314d9bd749e937d476c"
\u{20}
 [documents."skill.pour".fr]
 revision = 1
+source = "sha256:0000000000000000000000000000000000000000000000000000000000000000"
 review = "human" # by a friend
\u{20}
 [documents."skill.pour/references/cups.md"]
-revision = 2
-digest = "sha256:0000000000000000000000000000000000000000000000000000000000000000"
+revision = 3
+digest = "sha256:26c37f43bbc6b6d56bac8829f83e975b4c255b3cefcb952afe59e7e74cc99130"
diff --git a/packs/tea/skills/pour/SKILL.md b/packs/tea/skills/pour/SKILL.md
--- a/packs/tea/skills/pour/SKILL.md
+++ b/packs/tea/skills/pour/SKILL.md
@@ -3,7 +3,7 @@
 description: Pours tea. Use when guests are at the table.
 metadata:
   cairn-document: skill.pour
-  cairn-revision: "1" # raised by cairn
+  cairn-revision: "2" # raised by cairn
 ---
\u{20}
 # Pour
total: update 2
$ unchanged
$ cairn pack bump skills/pour/references
skill.pour/references/cups.md: revision 3, was 2
updated  packs/tea/ledger.toml
total: updated 1
$ show ledger.toml
\# Which translation was made from what.
schema = 1
source = "en"
·
[documents."skill.brew"]
revision = 4 # since the new kettle
·
\# Pouring.
[documents."skill.pour"]
revision = 1
digest = "sha256:0000000000000000000000000000000000000000000000000000000000000000"
·
[documents."skill.pour".fr]
revision = 1
review = "human" # by a friend
·
[documents."skill.pour/references/cups.md"]
revision = 3
digest = "sha256:26c37f43bbc6b6d56bac8829f83e975b4c255b3cefcb952afe59e7e74cc99130"
$ cairn pack bump
skill.brew: digest added, still revision 4
skill.pour: revision 2, was 1
updated  packs/tea/ledger.toml
updated  packs/tea/skills/pour/SKILL.md
total: updated 2
$ show ledger.toml
\# Which translation was made from what.
schema = 1
source = "en"
·
[documents."skill.brew"]
revision = 4 # since the new kettle
digest = "sha256:5a4b0a4c08618ae9f280ca4361679eab2143a2651d0dac16633282994b18a8d9"
·
\# Pouring.
[documents."skill.pour"]
revision = 2
digest = "sha256:fc5366e43d74f4c5b2e2fe9c75864568ab6ccc23da9ac314d9bd749e937d476c"
·
[documents."skill.pour".fr]
revision = 1
source = "sha256:0000000000000000000000000000000000000000000000000000000000000000"
review = "human" # by a friend
·
[documents."skill.pour/references/cups.md"]
revision = 3
digest = "sha256:26c37f43bbc6b6d56bac8829f83e975b4c255b3cefcb952afe59e7e74cc99130"
$ show skills/pour/SKILL.md
---
name: pour
description: Pours tea. Use when guests are at the table.
metadata:
  cairn-document: skill.pour
  cairn-revision: "2" # raised by cairn
---
·
\# Pour
·
Pour slowly.
$ snapshot
$ cairn pack bump
nothing to do: everything is up to date
$ unchanged
$ cairn undo --yes
reverting `cairn pack bump` (000003-53cb9f0c747ea2ea)
restored  packs/tea/ledger.toml
restored  packs/tea/skills/pour/SKILL.md
total: restored 2
$ cairn undo --yes
reverting `cairn pack bump` (000002-1b39896a51a8749b)
restored  packs/tea/ledger.toml
total: restored 1
$ show ledger.toml
\# Which translation was made from what.
schema = 1
source = "en"
·
[documents."skill.brew"]
revision = 4 # since the new kettle
·
\# Pouring.
[documents."skill.pour"]
revision = 1
digest = "sha256:0000000000000000000000000000000000000000000000000000000000000000"
·
[documents."skill.pour".fr]
revision = 1
review = "human" # by a friend
·
[documents."skill.pour/references/cups.md"]
revision = 2
digest = "sha256:0000000000000000000000000000000000000000000000000000000000000000"

# an editorial change keeps the revision, and the translations stay up to date
$ cairn pack bump
skill.brew: digest added, still revision 4
skill.pour: revision 2, was 1
skill.pour/references/cups.md: revision 3, was 2
updated  packs/tea/ledger.toml
updated  packs/tea/skills/pour/SKILL.md
total: updated 2
$ append skills/pour/SKILL.md
  Smile.
$ cairn pack bump --editorial
skill.pour: new digest, still revision 2
updated  packs/tea/ledger.toml
total: updated 1
$ append skills/pour/SKILL.md
  Bow.
$ cairn pack bump --editorial --format json
{
  "applied" : true,
  "cairn" : "0.1.0",
  "changes" : [
    {
      "action" : "updated",
      "path" : "packs/tea/ledger.toml"
    }
  ],
  "command" : "pack bump",
  "commit" : [
    "packs/tea/ledger.toml"
  ],
  "revisions" : [
    {
      "change" : "renewed",
      "document" : "skill.pour",
      "revision" : 2
    }
  ],
  "root" : "/story/repo",
  "schema" : 1,
  "skipped" : [
·
  ],
  "summary" : {
    "updated" : 1
  }
}

# an entry of a deleted document is removed with its translations, and a translation that is left is named
$ delete skills/pour/SKILL.md
$ cairn pack bump --dry-run
warning: packs/tea/locales/fr/skills/pour/SKILL.md is a translation of a document that is missing
  help: delete it, or restore its source
skill.pour: removed from the ledger with its translations (fr), because the document is missing
update  packs/tea/ledger.toml
total: update 1
$ delete locales
$ cairn pack bump
skill.pour: removed from the ledger with its translations (fr), because the document is missing
skill.pour/references/cups.md: removed from the ledger, because the document is missing
updated  packs/tea/ledger.toml
total: updated 1
$ show ledger.toml
\# Which translation was made from what.
schema = 1
source = "en"
·
[documents."skill.brew"]
revision = 4 # since the new kettle
digest = "sha256:5a4b0a4c08618ae9f280ca4361679eab2143a2651d0dac16633282994b18a8d9"
·
\# Pouring.

# an unknown document is refused with the nearest name
$ cairn pack bump skill.brw
error: unknown document 'skill.brw' [unknown-document]
  help: did you mean 'skill.brew'?
? 64
$ cairn pack bump skills/nothing
error: unknown document 'skills/nothing' [unknown-document]
  help: available: brew, skill.brew
? 64
$ cairn pack bump --check --editorial
error: --check cannot be combined with --editorial [usage]
  help: remove one of them
  help: run `cairn pack bump --help` for help
? 64
$ cairn pack bump --force
error: --force requires --version [usage]
  help: add --version, or omit --force
  help: run `cairn pack bump --help` for help
? 64

# a ledger with conflict markers, or with errors, is left as it is
$ write ledger.toml
  schema = 1
  source = "en"

  <<<<<<< ours
  [documents."skill.brew"]
  revision = 4
  =======
  [documents."skill.brew"]
  revision = 5
  >>>>>>> theirs
$ snapshot
$ cairn pack bump
error: packs/tea/ledger.toml:4:1: this line is a conflict marker of git; nothing was written [ledger-conflict]
  help: resolve the conflict in this file and run again
? 1
$ cairn pack bump --check --format json
{
  "cairn" : "0.1.0",
  "command" : "pack bump",
  "error" : {
    "id" : "ledger-conflict",
    "line" : 4,
    "message" : "this line is a conflict marker of git; nothing was written; resolve the conflict in this file and run again",
    "path" : "packs/tea/ledger.toml"
  },
  "schema" : 1
}
? 1
$ write ledger.toml
  schema = 1
  source = "en"

  [documents."skill.brew"]
  revision = 0
$ cairn pack bump
error: packs/tea: the pack has errors [pack-invalid]
  help: `cairn doctor` shows them with their fixes
  packs/tea/ledger.toml:5:12: revision is 0; it must be at least 1 [locale.ledger-valid]
? 2

# outside of a pack there is nothing to bump
$ mkdir ../../../elsewhere
$ cd ../../../elsewhere
$ cairn pack bump
error: this folder is not in a pack [not-a-pack]
  help: change to the folder of one, or create one: `cairn new pack DIR`
? 2
