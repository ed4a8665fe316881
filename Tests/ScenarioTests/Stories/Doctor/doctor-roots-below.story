# from the git root, a path is checked by the root that it belongs to
$ cairn init packages/web --yes --quiet --profile none
$ cairn init packages/api --yes --quiet --profile none
$ append packages/web/AGENTS.md
  See [it](gone.md).
$ cairn doctor
0 files checked, no findings; 2 nested installations were not checked; `cairn doctor --recursive` checks them: packages/api, packages/web
$ cairn doctor packages/web
packages/web/AGENTS.md:15:10: warning: 'gone.md' does not exist in this repository [link.target-exists]
  15 | See [it](gone.md).
     |          ^^^^^^^
     = help: correct the path or add the file
·
1 warning, 1 info in 7 files; `-v` shows the info
$ cairn doctor packages/web/AGENTS.md packages/api
packages/web/AGENTS.md:15:10: warning: 'gone.md' does not exist in this repository [link.target-exists]
  15 | See [it](gone.md).
     |          ^^^^^^^
     = help: correct the path or add the file
·
1 warning, 1 info in 8 files; `-v` shows the info
$ cairn doctor -- packages/web/AGENTS.md packages/web/.agents/skills/routes.toml packages/web/.cairn/lock.toml
packages/web/AGENTS.md:15:10: warning: 'gone.md' does not exist in this repository [link.target-exists]
  15 | See [it](gone.md).
     |          ^^^^^^^
     = help: correct the path or add the file
·
1 warning in 3 files
$ cairn doctor --format concise packages/web/AGENTS.md
packages/web/AGENTS.md:15:10: warning link.target-exists: 'gone.md' does not exist in this repository; correct the path or add the file
1 warning in 1 file
$ cairn doctor --format github packages/web/AGENTS.md
::warning file=packages/web/AGENTS.md,line=15,col=10,endColumn=17,title=link.target-exists::'gone.md' does not exist in this repository; correct the path or add the file
1 warning in 1 file
$ keys cairn doctor --format json packages/web
cairn: string
command: string
findings[].arguments: empty table
findings[].arguments.path: string
findings[].column: number
findings[].endColumn: number
findings[].endLine: number
findings[].fix: null
findings[].line: number
findings[].message: string
findings[].messageKey: string
findings[].path: string
findings[].rule: string
findings[].severity: string
root: string
schema: number
summary.errors: number
summary.files: number
summary.fixable: number
summary.infos: number
summary.leftOut: empty list
summary.suppressed: number
summary.warnings: number
$ cd packages/api
$ cairn doctor ../web/AGENTS.md
../web/AGENTS.md:15:10: warning: 'gone.md' does not exist in this repository [link.target-exists]
  15 | See [it](gone.md).
     |          ^^^^^^^
     = help: correct the path or add the file
·
1 warning in 1 file
$ cd ../..

# a named path with nothing to check exits with 2
$ mkdir empty
$ write src/main.c
  int main(void) { return 0; }
$ cairn doctor empty
error: empty: nothing to check: there are no documents for agents here [nothing-to-check]
  help: name another path, or skip it with --ignore-unknown
? 2
$ cairn doctor packages
error: packages: nothing to check here except 2 nested installations [nothing-to-check]
  help: add --recursive or name them: packages/api, packages/web
? 2
$ cairn doctor src/main.c
error: src/main.c: nothing to check: there are no documents for agents here [nothing-to-check]
  help: name another path, or skip it with --ignore-unknown
? 2
$ cairn doctor --ignore-unknown src/main.c
0 files checked, no findings
$ cairn doctor packages/web/AGENTS.md src/main.c
packages/web/AGENTS.md:15:10: warning: 'gone.md' does not exist in this repository [link.target-exists]
  15 | See [it](gone.md).
     |          ^^^^^^^
     = help: correct the path or add the file
·
1 warning in 1 file
$ cairn doctor empty packages/api
1 info in 7 files; `-v` shows the info
error: empty: nothing to check: there are no documents for agents here
  help: name another path, or skip it with --ignore-unknown
? 2
$ cairn doctor .
error: .: nothing to check here except 2 nested installations [nothing-to-check]
  help: add --recursive or name them: packages/api, packages/web
? 2

# the same for `--fix`, `--diff` and the baseline
$ write packages/web/.agents/skills/ours/SKILL.md
  ---
  name: ours
  Description: Does ours. Use when ours is to be done.
  ---

  # Ours

  Do it.
$ cairn doctor --select 'frontmatter.*' --diff packages/web/.agents/skills/ours
update  packages/web/.agents/skills/INDEX.md  (to match the installed skills)
update  packages/web/.agents/skills/ours/SKILL.md  (fixed 1 finding)
diff --git a/packages/web/.agents/skills/INDEX.md b/packages/web/.agents/skills/INDEX.md
--- a/packages/web/.agents/skills/INDEX.md
+++ b/packages/web/.agents/skills/INDEX.md
@@ -8,4 +8,10 @@
\u{20}
 <!-- cairn:begin skills.index format=1 -->
\u{20}
+### This repository's own skills
+
+| Skill | Use when | Type |
+| --- | --- | --- |
+| [ours](ours/SKILL.md) | Does ours. Use when ours is to be done. | |
+
 <!-- cairn:end skills.index -->
diff --git a/packages/web/.agents/skills/ours/SKILL.md b/packages/web/.agents/skills/ours/SKILL.md
--- a/packages/web/.agents/skills/ours/SKILL.md
+++ b/packages/web/.agents/skills/ours/SKILL.md
@@ -1,6 +1,6 @@
 ---
 name: ours
-Description: Does ours. Use when ours is to be done.
+description: Does ours. Use when ours is to be done.
 ---
\u{20}
 # Ours
total: update 2
? 1
$ cairn doctor --select 'frontmatter.*' --fix packages/web/.agents/skills/ours packages/api
updated  packages/web/.agents/skills/INDEX.md  (to match the installed skills)
updated  packages/web/.agents/skills/ours/SKILL.md  (fixed 1 finding)
total: updated 2
8 files checked, no findings
$ cairn doctor --write-baseline packages/web packages/api
wrote 0 findings to packages/api/.cairn/baseline.toml
wrote 1 finding to packages/web/.cairn/baseline.toml
$ cairn doctor packages/web packages/api
2 infos in 15 files; 1 suppressed; `-v` shows the infos
$ cairn doctor --baseline all.toml --write-baseline packages/web
wrote 1 finding to all.toml
$ cairn doctor --baseline all.toml
0 files checked, no findings; 2 nested installations were not checked; `cairn doctor --recursive` checks them: packages/api, packages/web
$ delete packages/web/.cairn/baseline.toml
$ cairn doctor --write-baseline --baseline all.toml packages/web packages/api
wrote 1 finding to all.toml
$ show all.toml
schema = 1
·
[[findings]]
rule = "link.target-exists"
path = "packages/web/AGENTS.md"
line = "sha256:53f52b4c6298d6ed95bfb2914eb8496e840ea2e6dcad855e9ba9766c7ea5e681"
$ cairn doctor --baseline all.toml packages/web packages/api
2 infos in 15 files; 1 suppressed; `-v` shows the infos

# standard input with such a path
$ cairn doctor --stdin-path packages/web/.agents/skills/new/SKILL.md
packages/web/.agents/skills/new/SKILL.md:1:1: warning: the file is empty [frontmatter.present]
  1 |
    | ^
    = help: write a skill, or remove it
·
1 warning in 1 file

# outside of git, the root is the folder of the named file
$ mkdir ../plain/elsewhere
$ write ../plain/elsewhere/AGENTS.md
  See [it](gone.md).
$ write ../plain/other/AGENTS.md
  See [that](lost.md).
$ cd ../plain/other
$ cairn doctor ../elsewhere/AGENTS.md
../elsewhere/AGENTS.md:1:10: warning: 'gone.md' does not exist in this repository [link.target-exists]
  1 | See [it](gone.md).
    |          ^^^^^^^
    = help: correct the path or add the file
·
1 warning in 1 file
$ cairn -C / doctor
error: /: this path is the whole file system [root-refused]
  help: name what to check: `cairn doctor PATH`
? 64

# a link that Cairn created can be named to check its target
$ cd ../../repo/packages/web
$ cairn init --yes --quiet --agent claude --skill deploy
$ cairn doctor .claude/skills/deploy
2 files checked, no findings
$ cairn doctor .claude/skills
3 files checked, no findings
