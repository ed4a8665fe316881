# from the git root a path is examined by the root it belongs to
$ cairn init packages/web --yes --quiet --profile none
$ cairn init packages/api --yes --quiet --profile none
$ append packages/web/AGENTS.md
  See [it](gone.md).
$ cairn doctor
0 files examined, nothing found; 2 roots below were not examined, name them to do so: packages/api, packages/web
$ cairn doctor packages/web
packages/web/AGENTS.md:14:10: warning: there is no 'gone.md' in this repository; mend the path, or add the file [link.target-exists]
  14 | See [it](gone.md).
     |          ^^^^^^^
·
1 warning, 1 info in 7 files
$ cairn doctor packages/web/AGENTS.md packages/api
packages/web/AGENTS.md:14:10: warning: there is no 'gone.md' in this repository; mend the path, or add the file [link.target-exists]
  14 | See [it](gone.md).
     |          ^^^^^^^
·
1 warning, 1 info in 10 files
$ cairn doctor -- packages/web/AGENTS.md packages/web/.agents/skills/routes.toml packages/web/.cairn/lock.toml
packages/web/AGENTS.md:14:10: warning: there is no 'gone.md' in this repository; mend the path, or add the file [link.target-exists]
  14 | See [it](gone.md).
     |          ^^^^^^^
·
1 warning in 4 files
$ cairn doctor --format concise packages/web/AGENTS.md
packages/web/AGENTS.md:14:10: warning link.target-exists: there is no 'gone.md' in this repository; mend the path, or add the file
1 warning in 3 files
$ cairn doctor --format github packages/web/AGENTS.md
::warning file=packages/web/AGENTS.md,line=14,col=10,endColumn=17,title=link.target-exists::there is no 'gone.md' in this repository; mend the path, or add the file
1 warning in 3 files
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
../web/AGENTS.md:14:10: warning: there is no 'gone.md' in this repository; mend the path, or add the file [link.target-exists]
  14 | See [it](gone.md).
     |          ^^^^^^^
·
1 warning in 3 files
$ cd ../..

# nothing to examine under a path that is named is exit 2
$ mkdir empty
$ write src/main.c
  int main(void) { return 0; }
$ cairn doctor empty
cairn: empty: there is nothing to examine here: no document that agents read, or git ignores it [nothing-to-examine]
? 2
$ cairn doctor packages
cairn: packages: there is nothing to examine here but 2 roots of their own; name them: packages/api, packages/web [nothing-to-examine]
? 2
$ cairn doctor src/main.c
cairn: src/main.c: there is nothing to examine here: no document that agents read, or git ignores it [nothing-to-examine]
? 2
$ cairn doctor --ignore-unknown src/main.c
0 files examined, nothing found
$ cairn doctor packages/web/AGENTS.md src/main.c
packages/web/AGENTS.md:14:10: warning: there is no 'gone.md' in this repository; mend the path, or add the file [link.target-exists]
  14 | See [it](gone.md).
     |          ^^^^^^^
·
1 warning in 3 files
$ cairn doctor empty packages/api
1 info in 7 files
empty: there is nothing to examine here: no document that agents read, or git ignores it
? 2
$ cairn doctor .
cairn: .: there is nothing to examine here but 2 roots of their own; name them: packages/api, packages/web [nothing-to-examine]
? 2

# --fix, --diff and the baseline, too
$ write packages/web/.agents/skills/ours/SKILL.md
  ---
  name: ours
  Description: Does ours. Use when ours is to be done.
  ---

  # Ours

  Do it.
$ cairn doctor --select 'frontmatter.*' --diff packages/web/.agents/skills/ours
update  packages/web/.agents/skills/INDEX.md  (made current)
update  packages/web/.agents/skills/ours/SKILL.md  (1 finding mended)
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
in all: update 2
? 1
$ cairn doctor --select 'frontmatter.*' --fix packages/web/.agents/skills/ours packages/api
updated  packages/web/.agents/skills/INDEX.md  (made current)
updated  packages/web/.agents/skills/ours/SKILL.md  (1 finding mended)
in all: updated 2
10 files examined, nothing found
$ cairn doctor --write-baseline packages/web packages/api
.cairn/baseline.toml accepts 0 findings now
.cairn/baseline.toml accepts 1 finding now
$ cairn doctor packages/web packages/api
2 infos in 15 files; 1 suppressed
$ cairn doctor --baseline all.toml --write-baseline packages/web
all.toml accepts 1 finding now
$ cairn doctor --baseline all.toml
1 info in 0 files; 2 roots below were not examined, name them to do so: packages/api, packages/web
$ delete packages/web/.cairn/baseline.toml
$ cairn doctor --write-baseline --baseline all.toml packages/web packages/api
all.toml accepts 1 finding now
$ show all.toml
schema = 1
·
[[findings]]
rule = "link.target-exists"
path = "packages/web/AGENTS.md"
line = "sha256:53f52b4c6298d6ed95bfb2914eb8496e840ea2e6dcad855e9ba9766c7ea5e681"
$ cairn doctor --baseline all.toml packages/web packages/api
2 infos in 15 files; 1 suppressed

# standard input at such a path
$ cairn doctor --stdin-path packages/web/.agents/skills/new/SKILL.md
packages/web/.agents/skills/new/SKILL.md:1:1: warning: the file is empty; write a skill, or remove it [frontmatter.present]
  1 |
    | ^
·
1 warning in 3 files

# outside of git the root is the named file's own
$ mkdir ../plain/elsewhere
$ write ../plain/elsewhere/AGENTS.md
  See [it](gone.md).
$ write ../plain/other/AGENTS.md
  See [that](lost.md).
$ cd ../plain/other
$ cairn doctor ../elsewhere/AGENTS.md
../elsewhere/AGENTS.md:1:10: warning: there is no 'gone.md' in this repository; mend the path, or add the file [link.target-exists]
  1 | See [it](gone.md).
    |          ^^^^^^^
·
1 warning in 1 file
$ cairn -C / doctor
cairn: /: this is the whole file system; name what to examine: `cairn doctor PATH` [root-refused]
? 64

# a link that Cairn made leads to what it examines
$ cd ../../repo/packages/web
$ cairn init --yes --quiet --agent claude --skill deploy
$ cairn doctor .claude/skills/deploy
3 files examined, nothing found
$ cairn doctor .claude/skills
cairn: .claude/skills: there is nothing to examine here: no document that agents read, or git ignores it [nothing-to-examine]
? 2
