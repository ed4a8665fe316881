# edited files are kept, rendered ones are updated, and missing ones are reported and restored on request
$ cairn init --yes --profile minimal --agent claude
…
$ git add .
$ git commit -qm docs
$ append .agents/skills/deploy/SKILL.md
  our own line
$ delete .agents/skills/release/references/report-template.md
$ delete .claude/skills/release
$ mkdir .agents/skills/ours
$ write .agents/skills/ours/SKILL.md
  ---
  name: ours
  description: Ours. Use when it is ours.
  ---
  # Ours
$ cairn status
needs sync  .agents/skills/INDEX.md
edited      .agents/skills/deploy/SKILL.md
missing     .agents/skills/release/references/report-template.md
needs sync  .claude/skills/ours
needs sync  .claude/skills/release
1 file or block is missing; run `cairn sync --restore` to restore it, or `cairn sync` to record that you deleted it
there are changes to apply; run `cairn sync --check` to see them
? 1
$ cairn status -s
S  .agents/skills/INDEX.md
M  .agents/skills/deploy/SKILL.md
D  .agents/skills/release/references/report-template.md
S  .claude/skills/ours
S  .claude/skills/release
? 1
$ cairn status -v
up to date  .agents/context/PROJECT.md
up to date  .agents/docs/agent-workflow.md
needs sync  .agents/skills/INDEX.md
up to date  .agents/skills/cairn-usage/SKILL.md
up to date  .agents/skills/cairn-usage/evals/triggers.json
up to date  .agents/skills/cairn-usage/examples/report.md
up to date  .agents/skills/database-migration-change/SKILL.md
up to date  .agents/skills/database-migration-change/evals/triggers.json
up to date  .agents/skills/database-migration-change/references/engines.md
up to date  .agents/skills/database-migration-change/references/tools.md
up to date  .agents/skills/dependency-check/SKILL.md
up to date  .agents/skills/dependency-check/evals/triggers.json
up to date  .agents/skills/dependency-check/references/commands.md
edited      .agents/skills/deploy/SKILL.md
up to date  .agents/skills/deploy/evals/triggers.json
up to date  .agents/skills/quality-gate/SKILL.md
up to date  .agents/skills/quality-gate/evals/triggers.json
up to date  .agents/skills/quality-gate/references/evidence-by-tool.md
up to date  .agents/skills/release/SKILL.md
up to date  .agents/skills/release/evals/triggers.json
up to date  .agents/skills/release/references/kinds-and-limits.md
missing     .agents/skills/release/references/report-template.md
up to date  .agents/skills/routes.toml
up to date  .agents/skills/security-audit/SKILL.md
up to date  .agents/skills/security-audit/evals/triggers.json
up to date  .agents/skills/security-audit/references/review-points.md
up to date  .claude/skills/cairn-usage
up to date  .claude/skills/database-migration-change
up to date  .claude/skills/dependency-check
up to date  .claude/skills/deploy
needs sync  .claude/skills/ours
up to date  .claude/skills/quality-gate
needs sync  .claude/skills/release
up to date  .claude/skills/security-audit
up to date  AGENTS.md [agents.root]
up to date  CLAUDE.md [agents.claude]
1 file or block is missing; run `cairn sync --restore` to restore it, or `cairn sync` to record that you deleted it
there are changes to apply; run `cairn sync --check` to see them
? 1
$ cairn sync --check
update   .agents/skills/INDEX.md  (to match the installed skills)
keep     .agents/skills/deploy/SKILL.md
deleted  .agents/skills/release/references/report-template.md  (you deleted it; `cairn sync --restore .agents/skills/release/references/report-template.md` restores it)
create   .claude/skills/ours  (-> ../../.agents/skills/ours)
create   .claude/skills/release  (-> ../../.agents/skills/release)
total: create 2, update 1, keep 1, deleted 1
? 1
$ cairn doctor
.agents/skills/INDEX.md: error: outdated: it does not list the skills that are installed [index.in-sync]
    = help: run `cairn sync`
    = fix: update .agents/skills/INDEX.md with `cairn sync`
·
.agents/skills/release/references/report-template.md: error: you deleted it [lock.file-present]
    = help: `cairn sync --restore .agents/skills/release/references/report-template.md` restores it
·
.claude/skills/ours: error: the link to the skill is missing or points elsewhere [link.agent-links-current]
    = help: run `cairn sync`
    = fix: update .claude/skills/ours with `cairn sync`
·
.claude/skills/release: error: the link to the skill is missing or points elsewhere [link.agent-links-current]
    = help: run `cairn sync`
    = fix: update .claude/skills/release with `cairn sync`
·
4 errors, 1 info in 30 files; 3 fixable with `cairn doctor --fix`; `-v` shows the info
? 1
$ snapshot
$ cairn sync --check --diff
update   .agents/skills/INDEX.md  (to match the installed skills)
keep     .agents/skills/deploy/SKILL.md
deleted  .agents/skills/release/references/report-template.md  (you deleted it; `cairn sync --restore .agents/skills/release/references/report-template.md` restores it)
create   .claude/skills/ours  (-> ../../.agents/skills/ours)
create   .claude/skills/release  (-> ../../.agents/skills/release)
diff --git a/.agents/skills/INDEX.md b/.agents/skills/INDEX.md
--- a/.agents/skills/INDEX.md
+++ b/.agents/skills/INDEX.md
@@ -40,4 +40,10 @@
 | --- | --- | --- |
 | [cairn-usage](cairn-usage/SKILL.md) | Use when cairn status, sync, doctor or upgrade reports something, or files below .agents/, .cairn/ or a managed block must change. Picks the cairn command and says what not to edit. | authoring |
\u{20}
+### This repository's own skills
+
+| Skill | Use when | Type |
+| --- | --- | --- |
+| [ours](ours/SKILL.md) | Ours. Use when it is ours. | |
+
 <!-- cairn:end skills.index -->
diff --git a/.claude/skills/ours b/.claude/skills/ours
new file mode 120000
--- /dev/null
+++ b/.claude/skills/ours
@@ -0,0 +1,1 @@
+../../.agents/skills/ours
\ No newline at end of file
diff --git a/.claude/skills/release b/.claude/skills/release
new file mode 120000
--- /dev/null
+++ b/.claude/skills/release
@@ -0,0 +1,1 @@
+../../.agents/skills/release
\ No newline at end of file
total: create 2, update 1, keep 1, deleted 1
? 1
$ unchanged
$ cairn sync
updated  .agents/skills/INDEX.md  (to match the installed skills)
kept     .agents/skills/deploy/SKILL.md
deleted  .agents/skills/release/references/report-template.md  (you deleted it; `cairn sync --restore .agents/skills/release/references/report-template.md` restores it)
created  .claude/skills/ours  (-> ../../.agents/skills/ours)
created  .claude/skills/release  (-> ../../.agents/skills/release)
total: created 2, updated 1, kept 1, deleted 1
$ cairn sync --check
nothing to do: everything is up to date
$ cairn status
edited   .agents/skills/deploy/SKILL.md
deleted  .agents/skills/release/references/report-template.md
nothing to do: checked 36 files
$ snapshot
$ cairn sync
nothing to do: everything is up to date
$ unchanged
$ cairn diff
diff --git a/.agents/skills/deploy/SKILL.md b/.agents/skills/deploy/SKILL.md
--- a/.agents/skills/deploy/SKILL.md
+++ b/.agents/skills/deploy/SKILL.md
@@ -197,3 +197,4 @@
 ```text
 deploy: {planned|deployed|rolled-back|not-started|mixed} environment={name} component={name} before={digest} after={digest} at={UTC, ISO 8601} gates-absent={n} not-run={n} note="{what a reader must know, or empty}"
 ```
+our own line
diff --git a/.agents/skills/release/references/report-template.md b/.agents/skills/release/references/report-template.md
deleted file mode 100644
--- a/.agents/skills/release/references/report-template.md
+++ /dev/null
@@ -1,119 +0,0 @@
-# Release report: {component} {version}
-
-Copy this file, replace each field in braces, and delete nothing but a part that begins with "If" and does not apply. A field that could not be filled keeps its row with "not obtained" and the reason. Values of secrets, personal data and internal host names do not belong here.
-
-## Summary
-
-| Field                    | Value                                                            |
-| ------------------------ | ---------------------------------------------------------------- |
-| Verdict                  | {released, released by override, rolled back, aborted, or open}  |
-| Reason in one sentence   | {why this verdict and no other}                                  |
-| Version before and after | {previous version} to {version}                                  |
-| Candidate commit         | {full commit id}                                                 |
-| Artifacts                | {name and digest of each}                                        |
-| Kind and audience        | {service, package, download, app, flag}; {audience}              |
-| Go given by, at          | {person}, {time in UTC}, {link or quoted text}                   |
-| Run by                   | {person or agent session}                                        |
-| Lane, four eyes          | {light, usual, hotfix or manual}; {second person, or none, solo} |
-| First exposure           | {time in UTC, or none}                                           |
-| Full exposure            | {time in UTC, or none}                                           |
-| Window ended             | {time in UTC, or not reached}                                    |
-| Users affected by faults | {number and how it was counted, or none seen}                    |
-
-If it was overridden:
-
-| Field           | Value                                              |
-| --------------- | -------------------------------------------------- |
-| Decided against | {check, answer or condition, with value and limit} |
-| By, at, until   | {person}, {time in UTC}, {time in UTC}             |
-| Reason and risk | {reason}; {number of users or records at risk}     |
-
-If the verdict is open:
-
-| Field              | Value                           |
-| ------------------ | ------------------------------- |
-| Held by            | {person who accepted}           |
-| State right now    | {exposure and running versions} |
-| Next reading       | {time in UTC}                   |
-| Will be decided by | {time in UTC, and by whom}      |
-| Command to go back | {exact command or pipeline job} |
-
-## Phase 1: scope
-
-| Class            | Changes                   | Risk that was looked for |
-| ---------------- | ------------------------- | ------------------------ |
-| User-visible     | {commits or requests}     | {risk}                   |
-| Schema or data   | {commits or none}         | {risk}                   |
-| Configuration    | {commits or none}         | {risk}                   |
-| Dependencies     | {names, from, to}         | {risk}                   |
-| Public interface | {added, changed, removed} | {risk}                   |
-| Infrastructure   | {commits or none}         | {risk}                   |
-
-One-way steps: {list, or none and where you looked}
-
-## Phase 2: candidate
-
-| Check            | Commit it ran on | Result         | Evidence      |
-| ---------------- | ---------------- | -------------- | ------------- |
-| {required check} | {commit id}      | {pass or fail} | {link or log} |
-| Build            | {commit id}      | {pass or fail} | {link or log} |
-| Smoke run        | {digest}         | {paths passed} | {link or log} |
-
-| Acceptance criterion | Change              | Result       | Evidence           |
-| -------------------- | ------------------- | ------------ | ------------------ |
-| {sentence}           | {commit or request} | {met or not} | {command or place} |
-
-Reruns: {which, how often, and the cause; or none}
-
-## Phase 3: way back
-
-| Question                                              | Answer      | Evidence              |
-| ----------------------------------------------------- | ----------- | --------------------- |
-| Previous artifact can be fetched by digest            | {yes or no} | {command and output}  |
-| Procedure was run, minutes taken                      | {minutes}   | {where, when, log}    |
-| Previous version works with what the candidate leaves | {yes or no} | {run and result}      |
-| Duration is within the limit                          | {yes or no} | {limit and source}    |
-| Someone who may run it is present                     | {yes or no} | {person, until when}  |
-| One-way steps have a copy or a decision               | {yes or no} | {copy id or decision} |
-
-## Phase 4: first exposure
-
-| Signal                     | Where it is read | Baseline | Taken from, to | Hold at | Roll back at |
-| -------------------------- | ---------------- | -------- | -------------- | ------- | ------------ |
-| {share of failed requests} | {query or link}  | {value}  | {times in UTC} | {limit} | {limit}      |
-| {latency}                  | {query or link}  | {value}  | {times in UTC} | {limit} | {limit}      |
-| {key action}               | {query or link}  | {value}  | {times in UTC} | {limit} | {limit}      |
-
-Limits looser than the skill's, and why: {list, or none}
-
-Seen from outside as the candidate: {command, output, time}
-
-## Phase 5: readings
-
-| Time (UTC) | Exposure  | Values     | Decision                    | Note   |
-| ---------- | --------- | ---------- | --------------------------- | ------ |
-| {time}     | {percent} | {readings} | {widen, hold, or roll back} | {note} |
-
-If it was rolled back:
-
-| Field                         | Value                                |
-| ----------------------------- | ------------------------------------ |
-| Condition that was met        | {signal, value, limit}               |
-| Met at, begun at, finished at | {times in UTC}                       |
-| Previous version verified by  | {command, output}                    |
-| Data written meanwhile        | {kept, converted, or lost; how much} |
-
-## Phase 6: close
-
-| Check from outside                       | Expected      | Seen    |
-| ---------------------------------------- | ------------- | ------- |
-| Public tag points to                     | {commit id}   | {value} |
-| Artifact as users get it                 | {digest}      | {value} |
-| Version reported by instances or channel | {version}     | {value} |
-| Last reading lies after the window       | {time in UTC} | {value} |
-
-What was not done, why, and who accepted it: {list, or none}
-
-Temporary things left behind, with owner and removal date: {flags, instances, drafts; or none}
-
-Follow-ups: {issue links; or none}; retrospective: {link, or not needed because}
$ cairn diff --base .agents/skills/deploy
diff --git a/.agents/skills/deploy/SKILL.md b/.agents/skills/deploy/SKILL.md
--- a/.agents/skills/deploy/SKILL.md
+++ b/.agents/skills/deploy/SKILL.md
@@ -197,3 +197,4 @@
 ```text
 deploy: {planned|deployed|rolled-back|not-started|mixed} environment={name} component={name} before={digest} after={digest} at={UTC, ISO 8601} gates-absent={n} not-run={n} note="{what a reader must know, or empty}"
 ```
+our own line
$ cairn list
cairn-usage                en  1  cairn.core
database-migration-change  en  1  cairn.core
dependency-check           en  1  cairn.core
deploy                     en  1  cairn.core
ours                       -   -  not managed
quality-gate               en  1  cairn.core
release                    en  1  cairn.core
security-audit             en  1  cairn.core
$ show .agents/skills/INDEX.md
…
| [ours](ours/SKILL.md) | …
…

# without a path, `--restore` restores what is missing; with a path, also what was edited
$ cairn sync --restore --check
keep     .agents/skills/deploy/SKILL.md
restore  .agents/skills/release/references/report-template.md
total: keep 1, restore 1
? 1
$ cairn sync --restore
kept      .agents/skills/deploy/SKILL.md
restored  .agents/skills/release/references/report-template.md
total: kept 1, restored 1
$ cairn status
edited  .agents/skills/deploy/SKILL.md
nothing to do: checked 36 files
$ cairn sync --restore .agents/skills/deploy/SKILL.md
restored  .agents/skills/deploy/SKILL.md
total: restored 1
$ cairn status
nothing to do: checked 36 files
$ git status --short
 M .agents/skills/INDEX.md
 M .cairn/lock.toml
?? .agents/skills/ours/
?? .claude/skills/ours
$ cairn undo
reverting `cairn sync` (000004-2c829abe1f4532e1)
restored  .agents/skills/deploy/SKILL.md
total: restored 1
$ cairn status
edited  .agents/skills/deploy/SKILL.md
nothing to do: checked 36 files
$ cairn diff
diff --git a/.agents/skills/deploy/SKILL.md b/.agents/skills/deploy/SKILL.md
--- a/.agents/skills/deploy/SKILL.md
+++ b/.agents/skills/deploy/SKILL.md
@@ -197,3 +197,4 @@
 ```text
 deploy: {planned|deployed|rolled-back|not-started|mixed} environment={name} component={name} before={digest} after={digest} at={UTC, ISO 8601} gates-absent={n} not-run={n} note="{what a reader must know, or empty}"
 ```
+our own line

# a missing lock file is reported, and `init` creates it again
$ mkdir ../lost
$ cd ../lost
$ git init --quiet
$ cairn init --yes --profile minimal -q
$ delete .cairn/lock.toml
$ cairn sync
error: .cairn/lock.toml: the lock file is missing, so Cairn does not know what it wrote [lock-missing]
  help: restore it with git, or run `cairn init`
? 1
$ cairn status
error: .cairn/lock.toml: the lock file is missing, so Cairn does not know what it wrote [lock-missing]
  help: restore it with git, or run `cairn init`
? 1
$ cairn doctor
.cairn/config.toml: error: the config file chooses packs, but .cairn/lock.toml is missing [lock.present]
    = help: restore it with git, or run `cairn init`
·
1 error in 28 files
? 1
$ cairn init --yes
locale en (config): all 19 documents
skipped  .agents/context/PROJECT.md  (already exists as your own file)
adopted  .agents/docs/agent-workflow.md
adopted  .agents/skills/INDEX.md
adopted  7 skills (cairn-usage, database-migration-change, dependency-check, …)
adopted  .agents/skills/routes.toml
adopted  AGENTS.md [agents.root]
total: adopted 26, skipped 1
  help: `-v` lists every file
to commit: `git add .cairn && git commit`
$ cairn sync --check
nothing to do: everything is up to date

# missing bases are reported, and `sync` restores them
$ sh rm -r .cairn/base
$ cairn sync --check
restore  .cairn/base  (25 bases were missing or changed)
total: restore 1
? 1
$ cairn doctor
.cairn/base: error: 25 bases are missing [lock.bases-present]
    = help: run `cairn sync` to restore them
    = fix: update .cairn/base with `cairn sync`
·
1 error in 29 files; 1 fixable with `cairn doctor --fix`
? 1
$ cairn sync
restored  .cairn/base  (25 bases were missing or changed)
total: restored 1
$ cairn sync --check
nothing to do: everything is up to date
