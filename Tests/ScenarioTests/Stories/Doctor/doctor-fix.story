# --diff shows what --fix would change, and changes nothing
$ write skills/pdf/SKILL.md
  ---
  name: Pdf
  Description: Fills forms. Use when one is to be filled: any.
  ---

  # PDF

  Fill it.
$ snapshot
$ cairn doctor --diff
update  skills/pdf/SKILL.md  (fixed 3 findings)
diff --git a/skills/pdf/SKILL.md b/skills/pdf/SKILL.md
--- a/skills/pdf/SKILL.md
+++ b/skills/pdf/SKILL.md
@@ -1,6 +1,6 @@
 ---
-name: Pdf
-Description: Fills forms. Use when one is to be filled: any.
+name: pdf
+description: "Fills forms. Use when one is to be filled: any."
 ---
\u{20}
 # PDF
total: update 1
? 1
$ unchanged
$ cairn doctor --fix
updated  skills/pdf/SKILL.md  (fixed 3 findings)
total: updated 1
1 file checked, no findings
$ show skills/pdf/SKILL.md
---
name: pdf
description: "Fills forms. Use when one is to be filled: any."
---
·
\# PDF
·
Fill it.
$ cairn doctor --fix
1 file checked, no findings
$ list .cairn
trash/.gitignore
trash/000001-f88bb8a8724c81ec/aside/
trash/000001-f88bb8a8724c81ec/journal.json
trash/000001-f88bb8a8724c81ec/new/0
trash/000001-f88bb8a8724c81ec/old/0
trash/id
$ cairn undo --yes
reverting `cairn doctor` (000001-f88bb8a8724c81ec)
restored  skills/pdf/SKILL.md
total: restored 1
$ unchanged skills
other time: repo/skills/pdf
other time: repo/skills/pdf/SKILL.md

# in an installation, rendered documents are updated in the same step, and undo reverts everything
$ mkdir ../house
$ cd ../house
$ git init --quiet
$ cairn init --yes --profile minimal -q
$ write .agents/skills/ours/SKILL.md
  ---
  name: ours
  Description: Does ours. Use when ours is to be done.
  ---

  # Ours

  Do it.
$ cairn sync -q
$ cairn doctor
.agents/skills/ours/SKILL.md:3:1: error: no known client reads 'Description' [frontmatter.known-keys]
  3 | Description: Does ours. Use when ours is to be done.
    | ^^^^^^^^^^^
    = help: did you mean 'description'?
    = fix: replace with 'description'
·
1 error, 1 info in 30 files; 1 fixable with `cairn doctor --fix`; `-v` shows the info
? 1
$ cairn doctor --fix
updated  .agents/skills/INDEX.md  (to match the installed skills; 1 line with other text is replaced, which `cairn undo` restores)
updated  .agents/skills/ours/SKILL.md  (fixed 1 finding)
total: updated 2
1 info in 30 files; `-v` shows the info
$ cairn doctor --strict
1 info in 30 files; `-v` shows the info
$ cairn sync --check
nothing to do: everything is up to date
$ cairn undo --yes
reverting `cairn doctor` (000003-f3b8488c368cb0a6)
restored  .agents/skills/INDEX.md
restored  .agents/skills/ours/SKILL.md
total: restored 2

# only the selected rules are checked and fixed
$ cairn doctor --select 'frontmatter.*' --fix
updated  .agents/skills/INDEX.md  (to match the installed skills; 1 line with other text is replaced, which `cairn undo` restores)
updated  .agents/skills/ours/SKILL.md  (fixed 1 finding)
total: updated 2
30 files checked, no findings
$ cairn doctor --ignore 'block.*' --ignore 'index.*'
1 info in 30 files; `-v` shows the info
$ cairn doctor --select frontmatter.know-keys
error: unknown rule 'frontmatter.know-keys' [unknown-rule]
  help: did you mean 'frontmatter.known-keys'?
? 64

# a comment with a reason suppresses a finding; the baseline suppresses all current ones
$ write .agents/skills/ours/SKILL.md
  ---
  # cairn-ignore skill.name-matches-folder: known by this name
  name: theirs
  description: Does ours. Use when ours is to be done.
  ---

  # Ours

  See [it](gone.md).
$ cairn sync -q
$ cairn doctor
.agents/skills/ours/SKILL.md:9:10: warning: 'gone.md' does not exist in this repository [link.target-exists]
  9 | See [it](gone.md).
    |          ^^^^^^^
    = help: correct the path or add the file
·
1 warning, 1 info in 30 files; 1 suppressed; `-v` shows the info
$ cairn doctor --write-baseline
wrote 1 finding to .cairn/baseline.toml
$ show .cairn/baseline.toml
schema = 1
·
[[findings]]
rule = "link.target-exists"
path = ".agents/skills/ours/SKILL.md"
line = "sha256:53f52b4c6298d6ed95bfb2914eb8496e840ea2e6dcad855e9ba9766c7ea5e681"
$ cairn doctor --strict
1 info in 30 files; 2 suppressed; `-v` shows the info
$ append .agents/skills/ours/SKILL.md
  And [that](lost.md).
$ cairn doctor
.agents/skills/ours/SKILL.md:10:12: warning: 'lost.md' does not exist in this repository [link.target-exists]
  10 | And [that](lost.md).
     |            ^^^^^^^
     = help: correct the path or add the file
·
1 warning, 1 info in 30 files; 2 suppressed; `-v` shows the info
$ cairn doctor --baseline nowhere.toml
error: nowhere.toml: baseline not found [not-found]
  help: run with --write-baseline to create it
? 64

# standard input is checked as if it were the file at a given path
$ cairn doctor --stdin-path .agents/skills/deploy/SKILL.md
.agents/skills/deploy/SKILL.md:1:1: warning: the file is empty [frontmatter.present]
  1 |
    | ^
    = help: write a skill, or remove it
·
1 warning in 1 file
$ cairn doctor --stdin-path x.md --fix
error: --stdin-path cannot be combined with --fix [usage]
  help: remove one of them
  help: run `cairn doctor --help` for help
? 64
