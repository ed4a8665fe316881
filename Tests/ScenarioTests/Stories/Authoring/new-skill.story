# a new skill is put into .agents/skills, listed in the index and linked for the chosen agents, in one change
$ cairn init --yes --quiet --profile none --agent claude
$ git add --all
$ git commit --quiet --message first
$ cairn new skill tidy-imports --dry-run
update  .agents/skills/INDEX.md  (to match the installed skills)
create  .agents/skills/tidy-imports/SKILL.md  (your own file)
create  .claude/skills/tidy-imports  (-> ../../.agents/skills/tidy-imports)
total: create 2, update 1
$ sh git status --short
$ cairn new skill tidy-imports
updated  .agents/skills/INDEX.md  (to match the installed skills)
created  .agents/skills/tidy-imports/SKILL.md  (your own file)
created  .claude/skills/tidy-imports  (-> ../../.agents/skills/tidy-imports)
total: created 2, updated 1
warning: .agents/skills/tidy-imports/SKILL.md:3: the description is a placeholder, and agents choose a skill by its description
  help: replace it, or use --description
to complete: .agents/skills/tidy-imports/SKILL.md (lines with placeholders: 3, 10, 14, 18)
to commit: `git add .agents .cairn .claude/skills && git commit`
$ show .agents/skills/tidy-imports/SKILL.md
---
name: tidy-imports
description: "TODO(cairn): say in one sentence what this skill does and what its result is. Use when a task needs it: name the words of such a task here."
metadata:
  cairn-locale: en
---
·
\# Tidy imports
·
TODO(cairn): say in two sentences what the agent achieves with this skill, and how it knows that it is done
·
## Steps
·
1. TODO(cairn): number the steps: what to open or run, and what to compare the result with
·
## Limits
·
TODO(cairn): say what the agent must not change, and when it stops and asks
$ show .agents/skills/INDEX.md
\# Skills
·
Find the row that fits your task under "Use when" and follow its link: the `SKILL.md` there is the procedure. Choose one main skill, as a rule one of type `primary`, and at most two for support; `cairn route --task "…"` does the search. If no row fits, say so and work without a skill. If two fit equally well, [how agents work here](../docs/agent-workflow.md) decides.
·
The tables are written by `cairn sync` from the skills installed here. To change a row, change the skill or its route.
·
<!-- cairn-words: skill=Skill | when=Use when | type=Type | untranslated=not translated | own=This repository's own skills | seen-by=seen by -->
·
<!-- cairn:begin skills.index format=1 -->
·
### This repository's own skills
·
| Skill | Use when | Type |
| --- | --- | --- |
| [tidy-imports](tidy-imports/SKILL.md) | TODO(cairn): say in one sentence what this skill does and what its result is. Use when a task needs it: name the words of such a task here. | |
·
<!-- cairn:end skills.index -->
$ list .claude
skills/tidy-imports -> ../../.agents/skills/tidy-imports

# the doctor names each placeholder with its line, and nothing else
$ cairn doctor
.agents/skills/tidy-imports/SKILL.md:3:15: warning: this is a placeholder, which an agent takes for an instruction [skill.placeholder-replaced]
  3 | description: "TODO(cairn): say in one sentence what this skill does and what its result is. Use when a task ne…
    |               ^^^^^^^^^^^^
    = help: write what it asks for, or remove it
    = also: .agents/skills/tidy-imports/SKILL.md:10:1
    = also: .agents/skills/tidy-imports/SKILL.md:14:4
    = also: .agents/skills/tidy-imports/SKILL.md:18:1
·
4 warnings, 1 info in 9 files; `-v` shows the info

# the same again: the name is taken, and nothing changes
$ snapshot
$ cairn new skill tidy-imports
error: .agents/skills/tidy-imports: a skill with the name 'tidy-imports' already exists; nothing was written [skill-name-taken]
  help: use another name
? 1
$ unchanged
$ cairn undo
reverting `cairn new skill` (000002-1b39896a51a8749b)
restored  .agents/skills/INDEX.md
removed   .agents/skills/tidy-imports/SKILL.md
removed   .claude/skills/tidy-imports
total: removed 2, restored 1
$ sh git status --short

# a procedure with all folders, with a description
$ cairn new skill api-review --kind procedure --with references,scripts --with assets,agents --description 'Reviews an API. Use when an endpoint changes.'
updated  .agents/skills/INDEX.md  (to match the installed skills)
created  .agents/skills/api-review/SKILL.md  (your own file)
created  .agents/skills/api-review/agents/openai.yaml  (your own file)
created  .agents/skills/api-review/assets/report.md  (your own file)
created  .agents/skills/api-review/references/details.md  (your own file)
created  .agents/skills/api-review/scripts/check.sh  (your own file)
created  .claude/skills/api-review  (-> ../../.agents/skills/api-review)
total: created 6, updated 1
to complete: .agents/skills/api-review/SKILL.md (lines with placeholders: 17, 23, 29, 35, 41, 47, 53, 63, 69, 75, 81)
to complete: .agents/skills/api-review/assets/report.md (lines with placeholders: 3)
to complete: .agents/skills/api-review/references/details.md (lines with placeholders: 3)
to complete: .agents/skills/api-review/scripts/check.sh (lines with placeholders: 2)
to commit: `git add .agents .cairn .claude/skills && git commit`
$ list .agents/skills/api-review
SKILL.md
agents/openai.yaml
assets/report.md
references/details.md
scripts/check.sh*
$ show .agents/skills/api-review/SKILL.md
---
name: api-review
description: Reviews an API. Use when an endpoint changes.
metadata:
  cairn-document: skill.api-review
  cairn-kind: procedure
  cairn-locale: en
  cairn-revision: "1"
---
·
\# Api review
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
·
Fill in [assets/report.md](assets/report.md).
$ show .agents/skills/api-review/scripts/check.sh
#!/bin/sh
\# TODO(cairn): say what this script does
\# Usage: check.sh FILE
set -eu
·
if [ "$#" -ne 1 ]; then
  echo "usage: check.sh FILE" >&2
  exit 64
fi
·
test -s "$1"
$ show .agents/skills/api-review/agents/openai.yaml
interface:
  display_name: "Api review"
  short_description: "Reviews an API"
  default_prompt: "Use $api-review for this task."
$ cairn doctor --format concise
.agents/skills/api-review/SKILL.md:17:1: warning skill.placeholder-replaced: this is a placeholder, which an agent takes for an instruction; write what it asks for, or remove it
.agents/skills/api-review/SKILL.md:23:1: warning skill.placeholder-replaced: this is a placeholder, which an agent takes for an instruction; write what it asks for, or remove it
.agents/skills/api-review/SKILL.md:29:1: warning skill.placeholder-replaced: this is a placeholder, which an agent takes for an instruction; write what it asks for, or remove it
.agents/skills/api-review/SKILL.md:35:1: warning skill.placeholder-replaced: this is a placeholder, which an agent takes for an instruction; write what it asks for, or remove it
.agents/skills/api-review/SKILL.md:41:1: warning skill.placeholder-replaced: this is a placeholder, which an agent takes for an instruction; write what it asks for, or remove it
.agents/skills/api-review/SKILL.md:47:1: warning skill.placeholder-replaced: this is a placeholder, which an agent takes for an instruction; write what it asks for, or remove it
.agents/skills/api-review/SKILL.md:53:4: warning skill.placeholder-replaced: this is a placeholder, which an agent takes for an instruction; write what it asks for, or remove it
.agents/skills/api-review/SKILL.md:63:1: warning skill.placeholder-replaced: this is a placeholder, which an agent takes for an instruction; write what it asks for, or remove it
.agents/skills/api-review/SKILL.md:69:1: warning skill.placeholder-replaced: this is a placeholder, which an agent takes for an instruction; write what it asks for, or remove it
.agents/skills/api-review/SKILL.md:75:1: warning skill.placeholder-replaced: this is a placeholder, which an agent takes for an instruction; write what it asks for, or remove it
.agents/skills/api-review/SKILL.md:81:1: warning skill.placeholder-replaced: this is a placeholder, which an agent takes for an instruction; write what it asks for, or remove it
.agents/skills/api-review/assets/report.md:3:1: warning skill.placeholder-replaced: this is a placeholder, which an agent takes for an instruction; write what it asks for, or remove it
.agents/skills/api-review/references/details.md:3:1: warning skill.placeholder-replaced: this is a placeholder, which an agent takes for an instruction; write what it asks for, or remove it
.agents/skills/api-review/scripts/check.sh:2:3: warning skill.placeholder-replaced: this is a placeholder, which an agent takes for an instruction; write what it asks for, or remove it
14 warnings, 1 info in 13 files

# another skill as the start
$ cairn new skill api-audit --from api-review --diff
update  .agents/skills/INDEX.md  (to match the installed skills)
create  .agents/skills/api-audit/SKILL.md  (your own file)
create  .agents/skills/api-audit/agents/openai.yaml  (your own file)
create  .agents/skills/api-audit/assets/report.md  (your own file)
create  .agents/skills/api-audit/references/details.md  (your own file)
create  .agents/skills/api-audit/scripts/check.sh  (your own file)
create  .claude/skills/api-audit  (-> ../../.agents/skills/api-audit)
diff --git a/.agents/skills/INDEX.md b/.agents/skills/INDEX.md
--- a/.agents/skills/INDEX.md
+++ b/.agents/skills/INDEX.md
@@ -12,6 +12,7 @@
\u{20}
 | Skill | Use when | Type |
 | --- | --- | --- |
+| [api-audit](api-audit/SKILL.md) | Reviews an API. Use when an endpoint changes. | |
 | [api-review](api-review/SKILL.md) | Reviews an API. Use when an endpoint changes. | |
\u{20}
 <!-- cairn:end skills.index -->
diff --git a/.agents/skills/api-audit/SKILL.md b/.agents/skills/api-audit/SKILL.md
new file mode 100644
--- /dev/null
+++ b/.agents/skills/api-audit/SKILL.md
@@ -0,0 +1,83 @@
+---
+name: api-audit
+description: Reviews an API. Use when an endpoint changes.
+metadata:
+  cairn-document: skill.api-audit
+  cairn-kind: procedure
+  cairn-locale: en
+  cairn-revision: "1"
+---
+
+# Api review
+
+<!-- cairn-section: purpose -->
+
+## Purpose
+
+TODO(cairn): say in two sentences what this skill achieves and what its result is
+
+<!-- cairn-section: use-when -->
+
+## Use when
+
+TODO(cairn): list the situations, and the words of a request, that this skill is for
+
+<!-- cairn-section: do-not-use-when -->
+
+## Do not use when
+
+TODO(cairn): list tasks that look similar but are for another skill, and name that skill
+
+<!-- cairn-section: required-inputs -->
+
+## Required inputs
+
+TODO(cairn): list what the agent needs before it starts, and where it finds it
+
+<!-- cairn-section: preconditions -->
+
+## Preconditions
+
+TODO(cairn): list what must be true before the first step, and how to check it
+
+<!-- cairn-section: allowed-edits -->
+
+## Allowed edits
+
+TODO(cairn): say which files the agent may change, and which ones it must not change
+
+<!-- cairn-section: procedure -->
+
+## Procedure
+
+1. TODO(cairn): number the steps: what to open or run, and what to compare the result with
+
+Read [references/details.md](references/details.md) for details that only some tasks need.
+
+Run [scripts/check.sh](scripts/check.sh) with the path of the file to check; its exit code is the result.
+
+<!-- cairn-section: postconditions -->
+
+## Postconditions
+
+TODO(cairn): list what is true when the work is done
+
+<!-- cairn-section: verification -->
+
+## Verification
+
+TODO(cairn): name the commands that prove it, and the results to expect
+
+<!-- cairn-section: failure-handling -->
+
+## Failure handling
+
+TODO(cairn): say for each step that can fail: stop, revert or ask, and what to report
+
+<!-- cairn-section: output-format -->
+
+## Output format
+
+TODO(cairn): show the form of the report that the agent ends with
+
+Fill in [assets/report.md](assets/report.md).
diff --git a/.agents/skills/api-audit/agents/openai.yaml b/.agents/skills/api-audit/agents/openai.yaml
new file mode 100644
--- /dev/null
+++ b/.agents/skills/api-audit/agents/openai.yaml
@@ -0,0 +1,4 @@
+interface:
+  display_name: "Api review"
+  short_description: "Reviews an API"
+  default_prompt: "Use $api-audit for this task."
diff --git a/.agents/skills/api-audit/assets/report.md b/.agents/skills/api-audit/assets/report.md
new file mode 100644
--- /dev/null
+++ b/.agents/skills/api-audit/assets/report.md
@@ -0,0 +1,3 @@
+# Report
+
+TODO(cairn): write the text that the agent fills in, with a name in braces for each gap
diff --git a/.agents/skills/api-audit/references/details.md b/.agents/skills/api-audit/references/details.md
new file mode 100644
--- /dev/null
+++ b/.agents/skills/api-audit/references/details.md
@@ -0,0 +1,3 @@
+# Details
+
+TODO(cairn): write down what only some tasks need, so that SKILL.md stays short
diff --git a/.agents/skills/api-audit/scripts/check.sh b/.agents/skills/api-audit/scripts/check.sh
new file mode 100755
--- /dev/null
+++ b/.agents/skills/api-audit/scripts/check.sh
@@ -0,0 +1,11 @@
+#!/bin/sh
+# TODO(cairn): say what this script does
+# Usage: check.sh FILE
+set -eu
+
+if [ "$#" -ne 1 ]; then
+  echo "usage: check.sh FILE" >&2
+  exit 64
+fi
+
+test -s "$1"
diff --git a/.claude/skills/api-audit b/.claude/skills/api-audit
new file mode 120000
--- /dev/null
+++ b/.claude/skills/api-audit
@@ -0,0 +1,1 @@
+../../.agents/skills/api-audit
\ No newline at end of file
total: create 6, update 1
$ cairn new skill api-audit --from api-reviw
error: unknown skill 'api-reviw' [unknown-skill]
  help: did you mean 'api-review'?
? 64
$ cairn new skill api-audit --from .agents/skills/api-review --description 'Audits an API. Use when an audit is due.'
updated  .agents/skills/INDEX.md  (to match the installed skills)
created  .agents/skills/api-audit/SKILL.md  (your own file)
created  .agents/skills/api-audit/agents/openai.yaml  (your own file)
created  .agents/skills/api-audit/assets/report.md  (your own file)
created  .agents/skills/api-audit/references/details.md  (your own file)
created  .agents/skills/api-audit/scripts/check.sh  (your own file)
created  .claude/skills/api-audit  (-> ../../.agents/skills/api-audit)
total: created 6, updated 1
to complete: .agents/skills/api-audit/SKILL.md (lines with placeholders: 17, 23, 29, 35, 41, 47, 53, 63, 69, 75, 81)
to complete: .agents/skills/api-audit/assets/report.md (lines with placeholders: 3)
to complete: .agents/skills/api-audit/references/details.md (lines with placeholders: 3)
to complete: .agents/skills/api-audit/scripts/check.sh (lines with placeholders: 2)
to commit: `git add .agents .cairn .claude/skills && git commit`
$ show .agents/skills/api-audit/agents/openai.yaml
interface:
  display_name: "Api review"
  short_description: "Reviews an API"
  default_prompt: "Use $api-audit for this task."

# a description that says too little is written, and the command says what it lacks
$ cairn new skill plain-words --description 'Checks the words and the sentences of a text.'
note: a good description says when to use it, with the words of such a task: 'Use when ...'
updated  .agents/skills/INDEX.md  (to match the installed skills)
created  .agents/skills/plain-words/SKILL.md  (your own file)
created  .claude/skills/plain-words  (-> ../../.agents/skills/plain-words)
total: created 2, updated 1
to complete: .agents/skills/plain-words/SKILL.md (lines with placeholders: 10, 14, 18)
to commit: `git add .agents .cairn .claude/skills && git commit`
$ cairn new skill long-words --description '<b>'
note: a good description has no tags in angle brackets
updated  .agents/skills/INDEX.md  (to match the installed skills)
created  .agents/skills/long-words/SKILL.md  (your own file)
created  .claude/skills/long-words  (-> ../../.agents/skills/long-words)
total: created 2, updated 1
to complete: .agents/skills/long-words/SKILL.md (lines with placeholders: 10, 14, 18)
to commit: `git add .agents .cairn .claude/skills && git commit`

# names that are not valid, or that differ only in case
$ snapshot
$ cairn new skill 'Plain Words 2'
error: 'Plain Words 2' is not a valid skill name: 1 to 64 lower-case letters, digits and single hyphens between them [bad-skill-name]
  help: did you mean 'plain-words-2'?
? 64
$ cairn new skill aux
error: Windows reserves the name 'aux' for a device [bad-skill-name]
  help: choose another name, such as 'aux-skill'
? 64
$ cairn new skill API-Review
error: .agents/skills/api-review: the name 'API-Review' differs from the existing 'api-review' only in letter case; nothing was written [skill-name-taken]
  help: use another name
? 1
$ unchanged

# in the language of the installation, or in another one
$ cairn init --yes --quiet --locale ko
$ cairn new skill tea
updated  .agents/skills/INDEX.md  (to match the installed skills)
created  .agents/skills/tea/SKILL.md  (your own file)
created  .claude/skills/tea  (-> ../../.agents/skills/tea)
total: created 2, updated 1
warning: .agents/skills/tea/SKILL.md:3: the description is a placeholder, and agents choose a skill by its description
  help: replace it, or use --description
to complete: .agents/skills/tea/SKILL.md (lines with placeholders: 3, 10, 14, 18)
to commit: `git add .agents .cairn .claude/skills && git commit`
$ show .agents/skills/tea/SKILL.md
---
name: tea
description: "TODO(cairn): 이 스킬이 무엇을 하고 결과가 무엇인지 한 문장으로 쓰세요. 어떤 작업에 필요할 때 사용하는지, 그런 요청에 나오는 낱말을 여기에 쓰세요."
metadata:
  cairn-locale: ko
---
·
\# Tea
·
TODO(cairn): 에이전트가 이 스킬로 이루는 것과 끝났음을 아는 방법을 두 문장으로 쓰세요
·
## 단계
·
1. TODO(cairn): 단계에 번호를 매기세요: 무엇을 열거나 실행하고 결과를 무엇과 비교하는지
·
## 제한
·
TODO(cairn): 에이전트가 바꾸면 안 되는 것과 멈추고 물어볼 때를 쓰세요
$ cairn new skill tee --locale de
updated  .agents/skills/INDEX.md  (to match the installed skills)
created  .agents/skills/tee/SKILL.md  (your own file)
created  .claude/skills/tee  (-> ../../.agents/skills/tee)
total: created 2, updated 1
warning: .agents/skills/tee/SKILL.md:3: the description is a placeholder, and agents choose a skill by its description
  help: replace it, or use --description
to complete: .agents/skills/tee/SKILL.md (lines with placeholders: 3, 10, 14, 18)
note: Cairn has no headings and hints in 'de', so those of the skill are in English
to commit: `git add .agents .cairn .claude/skills && git commit`
$ show .agents/skills/tee/SKILL.md
---
name: tee
description: "TODO(cairn): say in one sentence what this skill does and what its result is. Use when a task needs it: name the words of such a task here."
metadata:
  cairn-locale: de
---
·
\# Tee
·
TODO(cairn): say in two sentences what the agent achieves with this skill, and how it knows that it is done
·
## Steps
·
1. TODO(cairn): number the steps: what to open or run, and what to compare the result with
·
## Limits
·
TODO(cairn): say what the agent must not change, and when it stops and asks

# as JSON
$ keys cairn new skill brew --format json
applied: boolean
cairn: string
changes[].action: string
changes[].block: string
changes[].document: string
changes[].message: string
changes[].path: string
command: string
commit[]: string
root: string
schema: number
skipped: empty list
summary.created: number
summary.updated: number
$ cairn new skill brew --format json
{
  "cairn" : "0.1.0",
  "command" : "new skill",
  "error" : {
    "id" : "skill-name-taken",
    "message" : "a skill with the name 'brew' already exists; nothing was written; use another name",
    "path" : ".agents/skills/brew"
  },
  "schema" : 1
}
? 1

# where Cairn is not installed, only the files are written
$ mkdir ../other
$ cd ../other
$ sh git init --quiet --initial-branch=main
$ cairn new skill tea --lang en
created  .agents/skills/tea/SKILL.md  (your own file)
total: created 1
warning: .agents/skills/tea/SKILL.md:3: the description is a placeholder, and agents choose a skill by its description
  help: replace it, or use --description
to complete: .agents/skills/tea/SKILL.md (lines with placeholders: 3, 10, 14, 18)
note: Cairn is not installed here, so no index lists the skill and no agent gets a link to it
  help: run `cairn init` to install it
to commit: `git add .agents && git commit`
$ list .
.agents/skills/tea/SKILL.md
.cairn/trash/…

# a copy that would keep the id of the original is refused
$ write .agents/skills/own/SKILL.md
  ---
  name: own
  description: Makes tea. Use when somebody is thirsty.
  metadata: {cairn-document: skill.own}
  ---
  # Tea
$ cairn new skill other --from own
error: own: SKILL.md has 'cairn-document' in a form that Cairn cannot change [skill-not-copied]
  help: write the key and its value on a line of their own first
? 2
