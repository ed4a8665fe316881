# a plain pack in English without a ledger
$ write manifest.toml
  schema = 1

  # What the pack is.
  [pack]
  id = "tea.house"
  name = "Tea house"
  version = "1.0.0"
  layout = "plain"

  [locales]
  source = "en"
  available = ["en"] # more to come

  [profiles]
  default = "all"

  [profiles.all]
  skills = ["*"]
$ write skills/brew/SKILL.md
  ---
  name: brew
  description: Brews tea. Use it for guests.
  metadata:
    cairn-document: skill.brew
    cairn-locale: en
    cairn-revision: "1"
  ---

  # Brew

  Boil water, as the [times](references/times.md) say.
$ write skills/brew/references/times.md
  # Times

  Three minutes.
$ write skills/brew/scripts/run.sh
  true

# names that are not the tag of a language, and the language of the sources
$ cairn i18n new pt_BR
error: 'pt_BR' is not the tag of a language [not-a-locale]
  help: did you mean 'pt-BR'?
? 64
$ cairn i18n new korean
error: 'korean' is not the tag of a language [not-a-locale]
  help: did you mean 'ko'?
? 64
$ cairn i18n new ../ko
error: '../ko' is not the tag of a language [not-a-locale]
  help: use one such as 'ko' or 'pt-BR'
? 64
$ cairn i18n new en
error: 'en' is the language of the sources, which are not translated [source-language]
  help: name another language
? 64

# only shown
$ snapshot
$ cairn i18n new ko --dry-run
create  ledger.toml  (what translations are made from)
create  locales/ko/skills/brew/SKILL.md  (to translate)
create  locales/ko/skills/brew/references/times.md  (to translate)
update  manifest.toml  (available in ko)
total: create 3, update 1
$ cairn i18n new ko --diff
create  ledger.toml  (what translations are made from)
create  locales/ko/skills/brew/SKILL.md  (to translate)
create  locales/ko/skills/brew/references/times.md  (to translate)
update  manifest.toml  (available in ko)
diff --git a/ledger.toml b/ledger.toml
new file mode 100644
--- /dev/null
+++ b/ledger.toml
@@ -0,0 +1,10 @@
+schema = 1
+source = "en"
+
+[documents."skill.brew"]
+revision = 1
+digest = "sha256:482d2bd4d1087c2607402574f5796a5cbd1ef8ba29122ffc35421e774c163719"
+
+[documents."skill.brew/references/times.md"]
+revision = 1
+digest = "sha256:4ec73872fd0e62e44b16ed0df4b74206baa72343078d6f3d4cca5ca4cf72b6a3"
diff --git a/locales/ko/skills/brew/SKILL.md b/locales/ko/skills/brew/SKILL.md
new file mode 100644
--- /dev/null
+++ b/locales/ko/skills/brew/SKILL.md
@@ -0,0 +1,14 @@
+---
+name: brew
+description: Brews tea. Use it for guests.
+metadata:
+  cairn-document: skill.brew
+  cairn-locale: ko
+  cairn-revision: "1"
+---
+
+<!-- cairn-untranslated: translate this copy, then run `cairn i18n accept skill.brew ko` -->
+
+# Brew
+
+Boil water, as the [times](references/times.md) say.
diff --git a/locales/ko/skills/brew/references/times.md b/locales/ko/skills/brew/references/times.md
new file mode 100644
--- /dev/null
+++ b/locales/ko/skills/brew/references/times.md
@@ -0,0 +1,5 @@
+<!-- cairn-untranslated: translate this copy, then run `cairn i18n accept skill.brew/references/times.md ko` -->
+
+# Times
+
+Three minutes.
diff --git a/manifest.toml b/manifest.toml
--- a/manifest.toml
+++ b/manifest.toml
@@ -6,10 +6,11 @@
 name = "Tea house"
 version = "1.0.0"
 layout = "plain"
+ledger = "ledger.toml"
\u{20}
 [locales]
 source = "en"
-available = ["en"] # more to come
+available = ["en", "ko"] # more to come
\u{20}
 [profiles]
 default = "all"
total: create 3, update 1
$ unchanged

# a file that is there already is not overwritten
$ write locales/ko/skills/brew/references/times.md
  # 시간

  3분입니다.
$ cairn i18n new ko --yes
created  ledger.toml  (what translations are made from)
created  locales/ko/skills/brew/SKILL.md  (to translate)
updated  manifest.toml  (available in ko)
total: created 2, updated 1
$ show manifest.toml
schema = 1
·
\# What the pack is.
[pack]
id = "tea.house"
name = "Tea house"
version = "1.0.0"
layout = "plain"
ledger = "ledger.toml"
·
[locales]
source = "en"
available = ["en", "ko"] # more to come
·
[profiles]
default = "all"
·
[profiles.all]
skills = ["*"]
$ show ledger.toml
schema = 1
source = "en"
·
[documents."skill.brew"]
revision = 1
digest = "sha256:482d2bd4d1087c2607402574f5796a5cbd1ef8ba29122ffc35421e774c163719"
·
[documents."skill.brew/references/times.md"]
revision = 1
digest = "sha256:4ec73872fd0e62e44b16ed0df4b74206baa72343078d6f3d4cca5ca4cf72b6a3"
$ show locales/ko/skills/brew/SKILL.md
---
name: brew
description: Brews tea. Use it for guests.
metadata:
  cairn-document: skill.brew
  cairn-locale: ko
  cairn-revision: "1"
---
·
<!-- cairn-untranslated: translate this copy, then run `cairn i18n accept skill.brew ko` -->
·
\# Brew
·
Boil water, as the [times](references/times.md) say.
$ show locales/ko/skills/brew/references/times.md
\# 시간
·
3분입니다.
$ list locales
ko/skills/brew/SKILL.md
ko/skills/brew/references/times.md
$ cairn i18n status
                       rev  ko
skill.brew             1    ?
  references/times.md  1    ?
h: reviewed by a human, m: not reviewed, -1: outdated by one revision, ~: made from another text, ?: a copy to translate, .: missing, !: see below, *: the source changed
ko: 0 of 2 up to date, 0 outdated, 2 missing, 0 reviewed by a human
  help: copies: translate them, then run `cairn i18n accept skill.brew ko`

# the doctor reports the copy with its line, and the file without an entry
$ cairn doctor
locales/ko/skills/brew/SKILL.md:10:1: warning: skill.brew is not translated to 'ko' yet, and is installed in the source language [locale.untranslated-copy]
  10 | <!-- cairn-untranslated: translate this copy, then run `cairn i18n accept skill.brew ko` -->
     | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
     = help: translate it, then run `cairn i18n accept skill.brew ko`
·
locales/ko/skills/brew/references/times.md: error: the ledger has no entry for skill.brew/references/times.md in ko [locale.every-document-in-ledger]
    = help: add one
·
1 error, 1 warning, 1 info in 7 files; `-v` shows the info
? 1

# again nothing is to do, and a file that was deleted is created again
$ snapshot
$ cairn i18n new ko
nothing to do: everything is up to date
$ unchanged
$ delete locales/ko/skills/brew/SKILL.md
$ cairn i18n new ko --yes
created  locales/ko/skills/brew/SKILL.md  (to translate)
total: created 1
$ cairn i18n new de --yes
created  locales/de/skills/brew/SKILL.md  (to translate)
created  locales/de/skills/brew/references/times.md  (to translate)
updated  manifest.toml  (available in de)
total: created 2, updated 1

# the copies are not installed: their readers get the source, and that is said
$ cairn i18n accept references/times.md ko --yes
error: unknown document 'references/times.md' [unknown-document]
  help: available: skill.brew, skill.brew/references/times.md
? 64
$ cairn i18n accept locales/ko/skills/brew/references/times.md ko --yes
updated  ledger.toml  (1 translation)
total: updated 1
$ mkdir ../other
$ cairn -C ../other init --pack /story/repo --locale ko --yes
locale ko (--locale): 1 documents in ko, 1 not translated, in en
created  .agents/skills/brew/SKILL.md
created  .agents/skills/brew/references/times.md
created  .agents/skills/brew/scripts/run.sh
created  .cairn/.gitattributes
created  .cairn/.gitignore
created  .cairn/config.toml
total: created 6
in CI: `cairn doctor`, which exits with 1 on errors
to undo: `cairn -C /story/other undo`
$ show ../other/.agents/skills/brew/SKILL.md
---
name: brew
description: Brews tea. Use it for guests.
metadata:
  cairn-document: skill.brew
  cairn-locale: en
  cairn-revision: "1"
---
·
\# Brew
·
Boil water, as the [times](references/times.md) say.
$ show ../other/.agents/skills/brew/references/times.md
\# 시간
·
3분입니다.

# undo takes the last language out of the manifest, with its files
$ cairn undo --yes
reverting `cairn i18n accept` (000004-2c829abe1f4532e1)
restored  ledger.toml
total: restored 1
$ cairn undo --yes
reverting `cairn i18n new` (000003-53cb9f0c747ea2ea)
removed   locales/de/skills/brew/SKILL.md
removed   locales/de/skills/brew/references/times.md
restored  manifest.toml
total: removed 2, restored 1
$ show manifest.toml
schema = 1
·
\# What the pack is.
[pack]
id = "tea.house"
name = "Tea house"
version = "1.0.0"
layout = "plain"
ledger = "ledger.toml"
·
[locales]
source = "en"
available = ["en", "ko"] # more to come
·
[profiles]
default = "all"
·
[profiles.all]
skills = ["*"]
$ list locales
ko/skills/brew/SKILL.md
ko/skills/brew/references/times.md

# a folder of skills without a manifest, and a manifest that names no language
$ delete manifest.toml
$ cairn i18n new ko
error: this folder of skills has no manifest.toml, which has the id, the version and the languages of a pack [no-manifest]
  help: create one: `cairn new pack .`
? 2
$ write manifest.toml
  schema = 1

  [pack]
  id = "tea.house"
  name = "Tea house"
  version = "1.0.0"
$ cairn i18n new ko
error: manifest.toml: the manifest does not say which language the documents are in [no-locales]
  help: add [locales] with `source` and `available`
? 2

# the layout with templates
$ write ../full/manifest.toml
  schema = 1

  [pack]
  id = "tea.full"
  name = "Tea"
  version = "1.0.0"
  ledger = "i18n/documents.toml"

  [locales]
  source = "en"
  available = ["en", "zh"]

  [[documents]]
  id = "agents.root"
  source = "AGENTS.md"
  target = "AGENTS.md"
  policy = "block"
$ write ../full/templates/locales/en/AGENTS.md
  Read the index.
$ write ../full/templates/common/skills/brew/SKILL.md
  ---
  name: brew
  description: Brews tea. Use it for guests.
  ---

  # Brew
$ cairn -C ../full i18n new ko --yes
created  i18n/documents.toml  (what translations are made from)
updated  manifest.toml  (available in ko)
created  templates/locales/ko/AGENTS.md  (to translate)
total: created 2, updated 1
$ show ../full/manifest.toml
schema = 1
·
[pack]
id = "tea.full"
name = "Tea"
version = "1.0.0"
ledger = "i18n/documents.toml"
·
[locales]
source = "en"
available = ["en", "ko", "zh"]
·
[[documents]]
id = "agents.root"
source = "AGENTS.md"
target = "AGENTS.md"
policy = "block"
$ show ../full/i18n/documents.toml
schema = 1
source = "en"
·
[documents."agents.root"]
revision = 1
digest = "sha256:75721adbe434da6423a697642c77eb287c538419280ddadf9de3599730f6c014"
$ list ../full
.cairn/trash/…
i18n/documents.toml
manifest.toml
templates/common/skills/brew/SKILL.md
templates/locales/en/AGENTS.md
templates/locales/ko/AGENTS.md
