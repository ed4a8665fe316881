# in a pack a new skill gets its place in the layout, and entries in ledger, routes and the default profile
$ write manifest.toml
  # Our pack.
  schema = 1

  [pack]
  id = "example.ours"
  name = "Ours"
  version = "1.0.0"
  license = "MIT"
  layout = "plain"
  ledger = "ledger.toml" # digests

  [locales]
  source = "en"
  available = ["en", "ko"]

  [profiles]
  default = "standard"

  # What most people want.
  [profiles.standard]
  skills = [
    "brew", # first
    "steep",
  ]
$ write ledger.toml
  schema = 1
  source = "en"

  # brewing
  [documents."skill.brew"]
  revision = 1

  [documents."skill.steep"]
  revision = 1
$ write routes.toml
  schema = 1

  [categories.tea]
  priority = 10

  [categories.milk]
  priority = 20

  [routes.brew]
  category = "tea"
  type = "primary"
  priority = 60 # high

  [routes.steep]
  category = "tea"
  type = "adjunct"
  priority = 40
$ write skills/brew/SKILL.md
  ---
  name: brew
  description: Brews tea. Use when asked.
  ---

  # Brew

  Do it.
$ write skills/steep/SKILL.md
  ---
  name: steep
  description: Steeps tea. Use when asked.
  ---

  # Steep

  Do it.
$ cairn doctor --fix
updated  ledger.toml  (fixed 2 findings)
total: updated 1
5 files checked, no findings
$ sh git add --all && git commit --quiet --message first
$ cairn new skill pour-warm --kind procedure --with references,scripts --description 'Pours tea into warm cups. Use when a kettle is full.'
updated  ledger.toml
updated  manifest.toml
updated  routes.toml
created  skills/pour-warm/SKILL.md
created  skills/pour-warm/references/details.md
created  skills/pour-warm/scripts/check.sh
total: created 3, updated 3
to complete: skills/pour-warm/SKILL.md (lines with placeholders: 19, 25, 31, 37, 43, 49, 55, 65, 71, 77, 83)
to complete: skills/pour-warm/references/details.md (lines with placeholders: 3)
to complete: skills/pour-warm/scripts/check.sh (lines with placeholders: 2)
to commit: `git add ledger.toml manifest.toml routes.toml skills/pour-warm/SKILL.md skills/pour-warm/references/details.md skills/pour-warm/scripts/check.sh && git commit`
$ sh git status --short --untracked-files=all
 M ledger.toml
 M manifest.toml
 M routes.toml
?? skills/pour-warm/SKILL.md
?? skills/pour-warm/references/details.md
?? skills/pour-warm/scripts/check.sh
$ sh git diff
diff --git a/ledger.toml b/ledger.toml
index 062a560..f938d20 100644
--- a/ledger.toml
+++ b/ledger.toml
@@ -6,6 +6,12 @@ source = "en"
 revision = 1
 digest = "sha256:40d15c67a59820875f6a51e9cfd963693a7c88842ea498dedddaf7f12ed23ed3"
\u{20}
+[documents."skill.pour-warm"]
+revision = 1
+
+[documents."skill.pour-warm/references/details.md"]
+revision = 1
+
 [documents."skill.steep"]
 revision = 1
 digest = "sha256:b2db67e3944fe7e9b797ff24f07f2d6696d8c904877dd0d81a8eaec8b72916dc"
diff --git a/manifest.toml b/manifest.toml
index 762431c..38dd9f0 100644
--- a/manifest.toml
+++ b/manifest.toml
@@ -20,5 +20,6 @@ default = "standard"
 [profiles.standard]
 skills = [
   "brew", # first
+  "pour-warm",
   "steep",
 ]
diff --git a/routes.toml b/routes.toml
index 1ffc69c..56e6dd3 100644
--- a/routes.toml
+++ b/routes.toml
@@ -11,6 +11,14 @@ category = "tea"
 type = "primary"
 priority = 60 # high
\u{20}
+[routes.pour-warm]
+category = "tea"
+type = "primary"
+priority = 50
+
+[routes.pour-warm.terms]
+en = ["pour warm", "cups", "kettle", "full"]
+
 [routes.steep]
 category = "tea"
 type = "adjunct"
$ show skills/pour-warm/SKILL.md
---
name: pour-warm
description: Pours tea into warm cups. Use when a kettle is full.
license: MIT
metadata:
  cairn-document: skill.pour-warm
  cairn-kind: procedure
  cairn-pack: example.ours
  cairn-locale: en
  cairn-revision: "1"
---
·
\# Pour warm
·
<!-- cairn-section: purpose -->
·
## Purpose
·
TODO(cairn): say in two sentences what this skill achieves and what its result is
·
<!-- cairn-section: use-when -->
·
## Use when
·
TODO(cairn): list the situations, and the words of a request, that this skill is for
·
<!-- cairn-section: do-not-use-when -->
·
## Do not use when
·
TODO(cairn): list tasks that look similar but are for another skill, and name that skill
·
<!-- cairn-section: required-inputs -->
·
## Required inputs
·
TODO(cairn): list what the agent needs before it starts, and where it finds it
·
<!-- cairn-section: preconditions -->
·
## Preconditions
·
TODO(cairn): list what must be true before the first step, and how to check it
·
<!-- cairn-section: allowed-edits -->
·
## Allowed edits
·
TODO(cairn): say which files the agent may change, and which ones it must not change
·
<!-- cairn-section: procedure -->
·
## Procedure
·
1. TODO(cairn): number the steps: what to open or run, and what to compare the result with
·
Read [references/details.md](references/details.md) for details that only some tasks need.
·
Run [scripts/check.sh](scripts/check.sh) with the path of the file to check; its exit code is the result.
·
<!-- cairn-section: postconditions -->
·
## Postconditions
·
TODO(cairn): list what is true when the work is done
·
<!-- cairn-section: verification -->
·
## Verification
·
TODO(cairn): name the commands that prove it, and the results to expect
·
<!-- cairn-section: failure-handling -->
·
## Failure handling
·
TODO(cairn): say for each step that can fail: stop, revert or ask, and what to report
·
<!-- cairn-section: output-format -->
·
## Output format
·
TODO(cairn): show the form of the report that the agent ends with
$ cairn doctor --format concise
skills/pour-warm/SKILL.md:19:1: warning skill.placeholder-replaced: this is a placeholder, which an agent takes for an instruction; write what it asks for, or remove it
skills/pour-warm/SKILL.md:25:1: warning skill.placeholder-replaced: this is a placeholder, which an agent takes for an instruction; write what it asks for, or remove it
skills/pour-warm/SKILL.md:31:1: warning skill.placeholder-replaced: this is a placeholder, which an agent takes for an instruction; write what it asks for, or remove it
skills/pour-warm/SKILL.md:37:1: warning skill.placeholder-replaced: this is a placeholder, which an agent takes for an instruction; write what it asks for, or remove it
skills/pour-warm/SKILL.md:43:1: warning skill.placeholder-replaced: this is a placeholder, which an agent takes for an instruction; write what it asks for, or remove it
skills/pour-warm/SKILL.md:49:1: warning skill.placeholder-replaced: this is a placeholder, which an agent takes for an instruction; write what it asks for, or remove it
skills/pour-warm/SKILL.md:55:4: warning skill.placeholder-replaced: this is a placeholder, which an agent takes for an instruction; write what it asks for, or remove it
skills/pour-warm/SKILL.md:65:1: warning skill.placeholder-replaced: this is a placeholder, which an agent takes for an instruction; write what it asks for, or remove it
skills/pour-warm/SKILL.md:71:1: warning skill.placeholder-replaced: this is a placeholder, which an agent takes for an instruction; write what it asks for, or remove it
skills/pour-warm/SKILL.md:77:1: warning skill.placeholder-replaced: this is a placeholder, which an agent takes for an instruction; write what it asks for, or remove it
skills/pour-warm/SKILL.md:83:1: warning skill.placeholder-replaced: this is a placeholder, which an agent takes for an instruction; write what it asks for, or remove it
skills/pour-warm/references/details.md:3:1: warning skill.placeholder-replaced: this is a placeholder, which an agent takes for an instruction; write what it asks for, or remove it
skills/pour-warm/scripts/check.sh:2:3: warning skill.placeholder-replaced: this is a placeholder, which an agent takes for an instruction; write what it asks for, or remove it
13 warnings in 8 files
$ cairn undo
reverting `cairn new skill` (000002-1b39896a51a8749b)
restored  ledger.toml
restored  manifest.toml
restored  routes.toml
removed   skills/pour-warm/SKILL.md
removed   skills/pour-warm/references/details.md
removed   skills/pour-warm/scripts/check.sh
total: removed 3, restored 3
$ sh git status --short

# a category that is there, a new one, and one that looks like a mistake
$ cairn new skill froth --category milk --dry-run --diff
update  ledger.toml
update  manifest.toml
update  routes.toml
create  skills/froth/SKILL.md
diff --git a/ledger.toml b/ledger.toml
--- a/ledger.toml
+++ b/ledger.toml
@@ -6,6 +6,9 @@
 revision = 1
 digest = "sha256:40d15c67a59820875f6a51e9cfd963693a7c88842ea498dedddaf7f12ed23ed3"
\u{20}
+[documents."skill.froth"]
+revision = 1
+
 [documents."skill.steep"]
 revision = 1
 digest = "sha256:b2db67e3944fe7e9b797ff24f07f2d6696d8c904877dd0d81a8eaec8b72916dc"
diff --git a/manifest.toml b/manifest.toml
--- a/manifest.toml
+++ b/manifest.toml
@@ -20,5 +20,6 @@
 [profiles.standard]
 skills = [
   "brew", # first
+  "froth",
   "steep",
 ]
diff --git a/routes.toml b/routes.toml
--- a/routes.toml
+++ b/routes.toml
@@ -11,6 +11,14 @@
 type = "primary"
 priority = 60 # high
\u{20}
+[routes.froth]
+category = "milk"
+type = "primary"
+priority = 50
+
+[routes.froth.terms]
+en = ["froth"]
+
 [routes.steep]
 category = "tea"
 type = "adjunct"
diff --git a/skills/froth/SKILL.md b/skills/froth/SKILL.md
new file mode 100644
--- /dev/null
+++ b/skills/froth/SKILL.md
@@ -0,0 +1,22 @@
+---
+name: froth
+description: "TODO(cairn): say in one sentence what this skill does and what its result is. Use when a task needs it: name the words of such a task here."
+license: MIT
+metadata:
+  cairn-document: skill.froth
+  cairn-pack: example.ours
+  cairn-locale: en
+  cairn-revision: "1"
+---
+
+# Froth
+
+TODO(cairn): say in two sentences what the agent achieves with this skill, and how it knows that it is done
+
+## Steps
+
+1. TODO(cairn): number the steps: what to open or run, and what to compare the result with
+
+## Limits
+
+TODO(cairn): say what the agent must not change, and when it stops and asks
total: create 1, update 3
$ cairn new skill froth --category mlik
error: unknown category 'mlik' [unknown-category]
  help: did you mean 'milk'?
? 64
$ cairn new skill cool --category water-only --dry-run --diff
update  ledger.toml
update  manifest.toml
update  routes.toml
create  skills/cool/SKILL.md
diff --git a/ledger.toml b/ledger.toml
--- a/ledger.toml
+++ b/ledger.toml
@@ -6,6 +6,9 @@
 revision = 1
 digest = "sha256:40d15c67a59820875f6a51e9cfd963693a7c88842ea498dedddaf7f12ed23ed3"
\u{20}
+[documents."skill.cool"]
+revision = 1
+
 [documents."skill.steep"]
 revision = 1
 digest = "sha256:b2db67e3944fe7e9b797ff24f07f2d6696d8c904877dd0d81a8eaec8b72916dc"
diff --git a/manifest.toml b/manifest.toml
--- a/manifest.toml
+++ b/manifest.toml
@@ -20,5 +20,6 @@
 [profiles.standard]
 skills = [
   "brew", # first
+  "cool",
   "steep",
 ]
diff --git a/routes.toml b/routes.toml
--- a/routes.toml
+++ b/routes.toml
@@ -6,11 +6,25 @@
 [categories.milk]
 priority = 20
\u{20}
+[categories.water-only]
+priority = 50
+
+[categories.water-only.title]
+en = "Water only"
+
 [routes.brew]
 category = "tea"
 type = "primary"
 priority = 60 # high
\u{20}
+[routes.cool]
+category = "water-only"
+type = "primary"
+priority = 50
+
+[routes.cool.terms]
+en = ["cool"]
+
 [routes.steep]
 category = "tea"
 type = "adjunct"
diff --git a/skills/cool/SKILL.md b/skills/cool/SKILL.md
new file mode 100644
--- /dev/null
+++ b/skills/cool/SKILL.md
@@ -0,0 +1,22 @@
+---
+name: cool
+description: "TODO(cairn): say in one sentence what this skill does and what its result is. Use when a task needs it: name the words of such a task here."
+license: MIT
+metadata:
+  cairn-document: skill.cool
+  cairn-pack: example.ours
+  cairn-locale: en
+  cairn-revision: "1"
+---
+
+# Cool
+
+TODO(cairn): say in two sentences what the agent achieves with this skill, and how it knows that it is done
+
+## Steps
+
+1. TODO(cairn): number the steps: what to open or run, and what to compare the result with
+
+## Limits
+
+TODO(cairn): say what the agent must not change, and when it stops and asks
total: create 1, update 3

# a name in any language of the pack is taken
$ write locales/ko/skills/brew-slowly/SKILL.md
  ---
  name: brew-slowly
  description: 천천히 우려낼 때 사용합니다.
  ---

  # 천천히

  우려내세요.
$ cairn new skill brew-slowly
error: locales/ko/skills/brew-slowly: a skill with the name 'brew-slowly' already exists; nothing was written [skill-name-taken]
  help: use another name
? 1
$ cairn new skill Brew
error: skills/brew: the name 'Brew' differs from the existing 'brew' only in letter case; nothing was written [skill-name-taken]
  help: use another name
? 1
$ delete locales

# a new skill starts in the language of the pack
$ cairn new skill cool --locale ko
error: this pack is written in 'en', and a new skill of it cannot start in 'ko' [not-source-locale]
  help: omit --locale; afterwards `cairn i18n new ko` creates a copy to translate
? 64

# another skill of the pack as the start
$ cairn new skill brew-cold --from brew
updated  ledger.toml
updated  manifest.toml
updated  routes.toml
created  skills/brew-cold/SKILL.md
total: created 1, updated 3
to complete: skills/brew-cold/SKILL.md (description and title are still those of brew)
to commit: `git add ledger.toml manifest.toml routes.toml skills/brew-cold/SKILL.md && git commit`
$ show skills/brew-cold/SKILL.md
---
name: brew-cold
description: Brews tea. Use when asked.
---
·
\# Brew
·
Do it.
$ sh git diff
diff --git a/ledger.toml b/ledger.toml
index 062a560..96fd90a 100644
--- a/ledger.toml
+++ b/ledger.toml
@@ -6,6 +6,10 @@ source = "en"
 revision = 1
 digest = "sha256:40d15c67a59820875f6a51e9cfd963693a7c88842ea498dedddaf7f12ed23ed3"
\u{20}
+[documents."skill.brew-cold"]
+revision = 1
+digest = "sha256:13a6291299c2a3e2f81aebdfc912249ce7f9192767efc3179ffeeebdeabd321f"
+
 [documents."skill.steep"]
 revision = 1
 digest = "sha256:b2db67e3944fe7e9b797ff24f07f2d6696d8c904877dd0d81a8eaec8b72916dc"
diff --git a/manifest.toml b/manifest.toml
index 762431c..a969abd 100644
--- a/manifest.toml
+++ b/manifest.toml
@@ -20,5 +20,6 @@ default = "standard"
 [profiles.standard]
 skills = [
   "brew", # first
+  "brew-cold",
   "steep",
 ]
diff --git a/routes.toml b/routes.toml
index 1ffc69c..e516d3e 100644
--- a/routes.toml
+++ b/routes.toml
@@ -11,6 +11,14 @@ category = "tea"
 type = "primary"
 priority = 60 # high
\u{20}
+[routes.brew-cold]
+category = "tea"
+type = "primary"
+priority = 50
+
+[routes.brew-cold.terms]
+en = ["brew cold", "asked"]
+
 [routes.steep]
 category = "tea"
 type = "adjunct"
$ sh git reset --quiet --hard && git clean --quiet -fd

# a ledger with conflict markers
$ sh printf '<<<<<<< ours\n=======\n>>>>>>> theirs\n' >> ledger.toml
$ snapshot
$ cairn new skill cool
error: ledger.toml:12:1: this line is a conflict marker of git; nothing was written [ledger-conflict]
  help: resolve the conflict in this file and run again
? 1
$ unchanged
$ sh git checkout --quiet ledger.toml

# a pack in a repository where Cairn is installed: the nearer one is meant
$ mkdir ../shop
$ cd ../shop
$ sh git init --quiet --initial-branch=main && mkdir -p packs && cp -R ../repo packs/ours && rm -rf packs/ours/.git
$ cairn init --yes --quiet --profile none
$ cairn new skill own --description 'Does it. Use when asked.'
updated  .agents/skills/INDEX.md  (to match the installed skills)
created  .agents/skills/own/SKILL.md  (your own file)
total: created 1, updated 1
to complete: .agents/skills/own/SKILL.md (lines with placeholders: 10, 14, 18)
to commit: `git add .agents && git commit`
$ cd packs/ours
$ cairn new skill cool --description 'Cools tea. Use when it is hot.'
the skill becomes a part of the pack example.ours, not one of your own in the repository /story/shop
updated  packs/ours/ledger.toml
updated  packs/ours/manifest.toml
updated  packs/ours/routes.toml
created  packs/ours/skills/cool/SKILL.md
total: created 1, updated 3
to complete: packs/ours/skills/cool/SKILL.md (lines with placeholders: 14, 18, 22)
to commit: `git -C /story/shop add packs/ours/ledger.toml packs/ours/manifest.toml packs/ours/routes.toml packs/ours/skills/cool/SKILL.md && git -C /story/shop commit`
$ sh git -C ../.. status --short --untracked-files=all packs/ours/skills/cool .agents/skills/own
?? .agents/skills/own/SKILL.md
?? packs/ours/skills/cool/SKILL.md

# the full layout: documents in the language of the pack, other files in common
$ mkdir ../../../full
$ cd ../../../full
$ sh git init --quiet --initial-branch=main
$ write manifest.toml
  schema = 1

  [pack]
  id = "example.full"
  name = "Full"
  version = "1.0.0"
  ledger = "i18n/documents.toml"

  [locales]
  source = "en"
  available = ["en"]

  [profiles]
  default = "all"

  [profiles.all]
  skills = ["*"]

  [kinds.procedure]
  required = ["purpose", "hot-water"]
$ sh mkdir -p i18n templates/common/skills && printf 'schema = 1\nsource = "en"\n' > i18n/documents.toml && printf 'schema = 1\n' > templates/common/skills/routes.toml
$ cairn new skill tea --kind procedure --with references,scripts,assets,agents --description 'Makes tea. Use for tea.'
updated  i18n/documents.toml
updated  templates/common/skills/routes.toml
created  templates/common/skills/tea/agents/openai.yaml
created  templates/common/skills/tea/scripts/check.sh
created  templates/locales/en/skills/tea/SKILL.md
created  templates/locales/en/skills/tea/assets/report.md
created  templates/locales/en/skills/tea/references/details.md
total: created 5, updated 2
to complete: templates/common/skills/tea/scripts/check.sh (lines with placeholders: 2)
to complete: templates/locales/en/skills/tea/SKILL.md (lines with placeholders: 18, 24)
to complete: templates/locales/en/skills/tea/assets/report.md (lines with placeholders: 3)
to complete: templates/locales/en/skills/tea/references/details.md (lines with placeholders: 3)
to commit: `git add i18n/documents.toml templates/common/skills/routes.toml templates/common/skills/tea/agents/openai.yaml templates/common/skills/tea/scripts/check.sh templates/locales/en/skills/tea/SKILL.md templates/locales/en/skills/tea/assets/report.md templates/locales/en/skills/tea/references/details.md && git commit`
$ list .
.cairn/trash/…
i18n/documents.toml
manifest.toml
templates/common/skills/routes.toml
templates/common/skills/tea/agents/openai.yaml
templates/common/skills/tea/scripts/check.sh*
templates/locales/en/skills/tea/SKILL.md
templates/locales/en/skills/tea/assets/report.md
templates/locales/en/skills/tea/references/details.md
$ show manifest.toml
schema = 1
·
[pack]
id = "example.full"
name = "Full"
version = "1.0.0"
ledger = "i18n/documents.toml"
·
[locales]
source = "en"
available = ["en"]
·
[profiles]
default = "all"
·
[profiles.all]
skills = ["*"]
·
[kinds.procedure]
required = ["purpose", "hot-water"]
$ show i18n/documents.toml
schema = 1
source = "en"
·
[documents."skill.tea"]
revision = 1
·
[documents."skill.tea/assets/report.md"]
revision = 1
·
[documents."skill.tea/references/details.md"]
revision = 1
$ show templates/common/skills/routes.toml
schema = 1
·
[categories.general]
priority = 50
·
[categories.general.title]
en = "General"
·
[routes.tea]
category = "general"
type = "primary"
priority = 50
·
[routes.tea.terms]
en = ["tea"]
$ show templates/locales/en/skills/tea/SKILL.md
---
name: tea
description: Makes tea. Use for tea.
metadata:
  cairn-document: skill.tea
  cairn-kind: procedure
  cairn-pack: example.full
  cairn-locale: en
  cairn-revision: "1"
---
·
\# Tea
·
<!-- cairn-section: purpose -->
·
## Purpose
·
TODO(cairn): say in two sentences what this skill achieves and what its result is
·
<!-- cairn-section: hot-water -->
·
## Hot water
·
TODO(cairn): say what belongs in this section
·
Read [references/details.md](references/details.md) for details that only some tasks need.
·
Run [scripts/check.sh](scripts/check.sh) with the path of the file to check; its exit code is the result.
·
Fill in [assets/report.md](assets/report.md).
$ cairn doctor --format concise
templates/locales/en/skills/tea/SKILL.md:18:1: warning skill.placeholder-replaced: this is a placeholder, which an agent takes for an instruction; write what it asks for, or remove it
templates/locales/en/skills/tea/SKILL.md:24:1: warning skill.placeholder-replaced: this is a placeholder, which an agent takes for an instruction; write what it asks for, or remove it
templates/locales/en/skills/tea/assets/report.md:3:1: warning skill.placeholder-replaced: this is a placeholder, which an agent takes for an instruction; write what it asks for, or remove it
templates/locales/en/skills/tea/references/details.md:3:1: warning skill.placeholder-replaced: this is a placeholder, which an agent takes for an instruction; write what it asks for, or remove it
4 warnings in 6 files
