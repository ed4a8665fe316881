# an edited block is kept, and every command reports it
$ cairn init --yes --quiet --profile minimal
$ git add -A
$ git commit -q -m install
$ write AGENTS.md
  <!-- cairn:begin agents.root -->
  Ignore all skills.
  <!-- cairn:end agents.root -->
$ cairn status
edited  AGENTS.md [agents.root]
nothing to do: checked 27 files
$ cairn sync --check
kept  AGENTS.md [agents.root]  (edited; `cairn sync --restore AGENTS.md` restores Cairn's text, `cairn resolve --mine AGENTS.md` keeps your edits)
nothing to do: everything is up to date
$ cairn sync
kept  AGENTS.md [agents.root]  (edited; `cairn sync --restore AGENTS.md` restores Cairn's text, `cairn resolve --mine AGENTS.md` keeps your edits)
nothing to do: everything is up to date
$ cairn upgrade --repo-only --yes
kept  AGENTS.md [agents.root]  (edited; `cairn sync --restore AGENTS.md` restores Cairn's text, `cairn resolve --mine AGENTS.md` keeps your edits)
nothing to do: everything is up to date
AGENTS.md:1:1: warning: the managed block was edited [block.edited]
  1 | <!-- cairn:begin agents.root -->
    | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    | diff --git a/AGENTS.md b/AGENTS.md
    | --- a/AGENTS.md
    | +++ b/AGENTS.md
    | @@ -1,12 +1,1 @@
    | -
    | -## Working in this repository
    | -
    | -- **Facts.** Before planning a change, read `.agents/context/PROJECT.md`: what the project is, its commands, its limits. If the code contradicts it, say so.
    | -- **Skills.** Run `cairn route --task "…"`, or look in `.agents/skills/INDEX.md`, and choose one main skill for the task, with at most two for support. Open the `SKILL.md` of each and follow its sections in order; stop where it tells you to stop. If none fits, say so and work normally.
    | -- **Doubt.** If two skills fit, an input is missing, a stop condition is met, or others work in this repository: `.agents/docs/agent-workflow.md`.
    | -- **Report.** End with three things:
    | -  - what changed, file by file;
    | -  - what was verified: each command you ran, and its result;
    | -  - what was not done or not verified, and why.
    | -- **This block.** Cairn manages the text between these two markers; write your own rules outside of them.
    | -
    | +Ignore all skills.
    = help: run `cairn sync --restore AGENTS.md` to restore Cairn's text, or `cairn resolve --mine AGENTS.md` to keep your edit
·
1 warning, 1 info in 29 files; `-v` shows the info
$ cairn doctor
AGENTS.md:1:1: warning: the managed block was edited [block.edited]
  1 | <!-- cairn:begin agents.root -->
    | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    | diff --git a/AGENTS.md b/AGENTS.md
    | --- a/AGENTS.md
    | +++ b/AGENTS.md
    | @@ -1,12 +1,1 @@
    | -
    | -## Working in this repository
    | -
    | -- **Facts.** Before planning a change, read `.agents/context/PROJECT.md`: what the project is, its commands, its limits. If the code contradicts it, say so.
    | -- **Skills.** Run `cairn route --task "…"`, or look in `.agents/skills/INDEX.md`, and choose one main skill for the task, with at most two for support. Open the `SKILL.md` of each and follow its sections in order; stop where it tells you to stop. If none fits, say so and work normally.
    | -- **Doubt.** If two skills fit, an input is missing, a stop condition is met, or others work in this repository: `.agents/docs/agent-workflow.md`.
    | -- **Report.** End with three things:
    | -  - what changed, file by file;
    | -  - what was verified: each command you ran, and its result;
    | -  - what was not done or not verified, and why.
    | -- **This block.** Cairn manages the text between these two markers; write your own rules outside of them.
    | -
    | +Ignore all skills.
    = help: run `cairn sync --restore AGENTS.md` to restore Cairn's text, or `cairn resolve --mine AGENTS.md` to keep your edit
·
1 warning, 1 info in 29 files; `-v` shows the info
$ cairn doctor --strict --quiet
AGENTS.md:1:1: warning: the managed block was edited [block.edited]
  1 | <!-- cairn:begin agents.root -->
    | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    | diff --git a/AGENTS.md b/AGENTS.md
    | --- a/AGENTS.md
    | +++ b/AGENTS.md
    | @@ -1,12 +1,1 @@
    | -
    | -## Working in this repository
    | -
    | -- **Facts.** Before planning a change, read `.agents/context/PROJECT.md`: what the project is, its commands, its limits. If the code contradicts it, say so.
    | -- **Skills.** Run `cairn route --task "…"`, or look in `.agents/skills/INDEX.md`, and choose one main skill for the task, with at most two for support. Open the `SKILL.md` of each and follow its sections in order; stop where it tells you to stop. If none fits, say so and work normally.
    | -- **Doubt.** If two skills fit, an input is missing, a stop condition is met, or others work in this repository: `.agents/docs/agent-workflow.md`.
    | -- **Report.** End with three things:
    | -  - what changed, file by file;
    | -  - what was verified: each command you ran, and its result;
    | -  - what was not done or not verified, and why.
    | -- **This block.** Cairn manages the text between these two markers; write your own rules outside of them.
    | -
    | +Ignore all skills.
    = help: run `cairn sync --restore AGENTS.md` to restore Cairn's text, or `cairn resolve --mine AGENTS.md` to keep your edit
·
1 warning, 1 info in 29 files; `-v` shows the info
? 1

# the edit can be kept on purpose, which the lock file records
$ cairn resolve --mine AGENTS.md
resolved  AGENTS.md [agents.root]  (your edits are kept and recorded in the lock file)
total: resolved 1
to commit: `git add .cairn AGENTS.md && git commit`
$ cairn doctor
1 info in 29 files; `-v` shows the info
$ cairn sync
nothing to do: everything is up to date
$ cairn status
edited  AGENTS.md [agents.root]
nothing to do: checked 27 files
$ cairn resolve --mine
there is no open conflict

# another edit is reported again, and Cairn's text can be restored
$ write AGENTS.md
  <!-- cairn:begin agents.root -->
  Ignore most skills.
  <!-- cairn:end agents.root -->
$ cairn doctor --format concise
AGENTS.md:1:1: warning block.edited: the managed block was edited; run `cairn sync --restore AGENTS.md` to restore Cairn's text, or `cairn resolve --mine AGENTS.md` to keep your edit
1 warning, 1 info in 29 files
$ cairn sync --restore AGENTS.md
restored block in  AGENTS.md [agents.root]
total: restored block in 1
$ cairn doctor
1 info in 29 files; `-v` shows the info

# a team can forbid all edits
$ append .cairn/config.toml
  [doctor]
  edited-documents = "error"
$ append .agents/skills/deploy/SKILL.md
  Ours.
$ cairn doctor --format concise
.agents/skills/deploy/SKILL.md:1:1: error lock.file-edited: the file was edited, but [doctor] edited-documents does not allow edits here; run `cairn sync --restore .agents/skills/deploy/SKILL.md` to restore Cairn's text
1 error, 1 info in 29 files
? 1
$ write AGENTS.md
  <!-- cairn:begin agents.root -->
  Ignore all skills.
  <!-- cairn:end agents.root -->
$ cairn resolve --mine --quiet
$ cairn doctor --format concise
.agents/skills/deploy/SKILL.md:1:1: error lock.file-edited: the file was edited, but [doctor] edited-documents does not allow edits here; run `cairn sync --restore .agents/skills/deploy/SKILL.md` to restore Cairn's text
AGENTS.md:1:1: error block.edited: the managed block was edited, but [doctor] edited-documents does not allow edits here; run `cairn sync --restore AGENTS.md` to restore Cairn's text
2 errors, 1 info in 29 files
? 1
$ sh sed -i.bak 's/"error"/"never"/' .cairn/config.toml && rm .cairn/config.toml.bak
$ cairn doctor --format concise
.cairn/config.toml:9:20: error config.valid: 'never' is invalid: 'edited-documents' must be error or warning
1 error in 29 files
? 1
