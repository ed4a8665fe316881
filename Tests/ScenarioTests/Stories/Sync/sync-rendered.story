# an edit in the rendered table is replaced and text around it is kept; an edited block in AGENTS.md is kept
$ cairn init --yes --profile minimal
…
$ sh sed -i 's/^| \[deploy\].*/| deploy | never | - |/; s/^# Skills/# Our skills/' .agents/skills/INDEX.md
$ sh sed -i 's/Working in this repository/Working here/' AGENTS.md
$ cairn status
edited  .agents/skills/INDEX.md
edited  AGENTS.md [agents.root]
there are changes to apply; run `cairn sync --check` to see them
? 1
$ cairn sync --check --diff
update  .agents/skills/INDEX.md  (to match the installed skills; 1 of your lines moves below the block and is kept)
keep    AGENTS.md [agents.root]  (edited; `cairn sync --restore AGENTS.md` restores Cairn's text, `cairn resolve --mine AGENTS.md` keeps your edits)
diff --git a/.agents/skills/INDEX.md b/.agents/skills/INDEX.md
--- a/.agents/skills/INDEX.md
+++ b/.agents/skills/INDEX.md
@@ -12,7 +12,7 @@
\u{20}
 | Skill | Use when | Type |
 | --- | --- | --- |
-| deploy | never | - |
+| [deploy](deploy/SKILL.md) | Use when one build or configuration goes into staging or production, or a deployment stopped halfway. Plans or runs it: gates, backup point, strategy, checks of what runs, rollback triggers. | primary |
 | [release](release/SKILL.md) | Use when a version is to be published, tagged final, put in a store, or withdrawn. Fixes the scope, proves candidate and way back, watches limits; ends released, rolled back or aborted. | primary |
\u{20}
 ### Quality
@@ -41,3 +41,5 @@
 | [cairn-usage](cairn-usage/SKILL.md) | Use when cairn status, sync, doctor or upgrade reports something, or files below .agents/, .cairn/ or a managed block must change. Picks the cairn command and says what not to edit. | authoring |
\u{20}
 <!-- cairn:end skills.index -->
+
+| deploy | never | - |
total: update 1, keep 1
? 1
$ cairn doctor
.agents/skills/INDEX.md: error: outdated: it does not list the skills that are installed [index.in-sync]
    = help: run `cairn sync`
    = fix: update .agents/skills/INDEX.md with `cairn sync`
·
AGENTS.md:1:1: warning: the managed block was edited [block.edited]
  1 | <!-- cairn:begin agents.root -->
    | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    | diff --git a/AGENTS.md b/AGENTS.md
    | --- a/AGENTS.md
    | +++ b/AGENTS.md
    | @@ -1,5 +1,5 @@
    | \u{20}
    | -## Working in this repository
    | +## Working here
    | \u{20}
    |  - **Facts.** Before planning a change, read `.agents/context/PROJECT.md`: what the project is, its commands, its limits. If the code contradicts it, say so.
    |  - **Skills.** Run `cairn route --task "…"`, or look in `.agents/skills/INDEX.md`, and choose one main skill for the task, with at most two for support. Open the `SKILL.md` of each and follow its sections in order; stop where it tells you to stop. If none fits, say so and work normally.
    = help: run `cairn sync --restore AGENTS.md` to restore Cairn's text, or `cairn resolve --mine AGENTS.md` to keep your edit
·
1 error, 1 warning, 1 info in 29 files; 1 fixable with `cairn doctor --fix`; `-v` shows the info
? 1
$ cairn sync
updated  .agents/skills/INDEX.md  (to match the installed skills; 1 of your lines moves below the block and is kept)
kept     AGENTS.md [agents.root]  (edited; `cairn sync --restore AGENTS.md` restores Cairn's text, `cairn resolve --mine AGENTS.md` keeps your edits)
total: updated 1, kept 1
$ sh head -1 .agents/skills/INDEX.md
\# Our skills
$ sh grep 'Working here' AGENTS.md
## Working here
$ cairn status
edited  .agents/skills/INDEX.md
edited  AGENTS.md [agents.root]
nothing to do: checked 27 files

# only Cairn writes routes.toml: an edit is a conflict that says where to move it
$ append .agents/skills/routes.toml
  # ours
$ cairn sync
conflict  .agents/skills/routes.toml  (edited; move your additions to `routes.local.toml`, then run `cairn init --overwrite .agents/skills/routes.toml`)
kept      AGENTS.md [agents.root]  (edited; `cairn sync --restore AGENTS.md` restores Cairn's text, `cairn resolve --mine AGENTS.md` keeps your edits)
warning: nothing was written; the rows above need your attention
? 1
$ cairn status
edited    .agents/skills/INDEX.md
conflict  .agents/skills/routes.toml
edited    AGENTS.md [agents.root]
warning: .agents/skills/routes.toml: edited
  help: move your additions to `routes.local.toml`, then run `cairn init --overwrite .agents/skills/routes.toml`
? 1
$ cairn doctor
.agents/skills/routes.toml: error: edited [lock.conflict-open]
    = help: move your additions to `routes.local.toml`, then run `cairn init --overwrite .agents/skills/routes.toml`
·
AGENTS.md:1:1: warning: the managed block was edited [block.edited]
  1 | <!-- cairn:begin agents.root -->
    | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    | diff --git a/AGENTS.md b/AGENTS.md
    | --- a/AGENTS.md
    | +++ b/AGENTS.md
    | @@ -1,5 +1,5 @@
    | \u{20}
    | -## Working in this repository
    | +## Working here
    | \u{20}
    |  - **Facts.** Before planning a change, read `.agents/context/PROJECT.md`: what the project is, its commands, its limits. If the code contradicts it, say so.
    |  - **Skills.** Run `cairn route --task "…"`, or look in `.agents/skills/INDEX.md`, and choose one main skill for the task, with at most two for support. Open the `SKILL.md` of each and follow its sections in order; stop where it tells you to stop. If none fits, say so and work normally.
    = help: run `cairn sync --restore AGENTS.md` to restore Cairn's text, or `cairn resolve --mine AGENTS.md` to keep your edit
·
1 error, 1 warning, 1 info in 29 files; `-v` shows the info
? 1
$ cairn sync --restore .agents/skills/routes.toml
conflict  .agents/skills/routes.toml  (edited; move your additions to `routes.local.toml`, then run `cairn init --overwrite .agents/skills/routes.toml`)
kept      AGENTS.md [agents.root]  (edited; `cairn sync --restore AGENTS.md` restores Cairn's text, `cairn resolve --mine AGENTS.md` keeps your edits)
warning: nothing was written; the rows above need your attention
? 1
$ cairn status
edited    .agents/skills/INDEX.md
conflict  .agents/skills/routes.toml
edited    AGENTS.md [agents.root]
warning: .agents/skills/routes.toml: edited
  help: move your additions to `routes.local.toml`, then run `cairn init --overwrite .agents/skills/routes.toml`
? 1

# the user's own routes are read in addition
$ write .agents/skills/routes.local.toml
  schema = 1
  [routes.deploy]
  category = "delivery"
  type = "adjunct"
  priority = 1
$ cairn sync
updated   .agents/skills/INDEX.md  (to match the installed skills; 1 line with other text is replaced, which `cairn undo` restores)
conflict  .agents/skills/routes.toml  (edited; move your additions to `routes.local.toml`, then run `cairn init --overwrite .agents/skills/routes.toml`)
kept      AGENTS.md [agents.root]  (edited; `cairn sync --restore AGENTS.md` restores Cairn's text, `cairn resolve --mine AGENTS.md` keeps your edits)
total: updated 1, kept 1, conflict 1
? 1
$ cairn sync --check
conflict  .agents/skills/routes.toml  (edited; move your additions to `routes.local.toml`, then run `cairn init --overwrite .agents/skills/routes.toml`)
kept      AGENTS.md [agents.root]  (edited; `cairn sync --restore AGENTS.md` restores Cairn's text, `cairn resolve --mine AGENTS.md` keeps your edits)
warning: nothing was written; the rows above need your attention
? 1

# a deleted file stays deleted, and so does a deleted block
$ delete .agents/skills/deploy/SKILL.md
$ delete AGENTS.md
$ cairn sync
updated   .agents/skills/INDEX.md  (to match the installed skills)
deleted   .agents/skills/deploy/SKILL.md  (you deleted it; `cairn sync --restore .agents/skills/deploy/SKILL.md` restores it)
conflict  .agents/skills/routes.toml  (edited; move your additions to `routes.local.toml`, then run `cairn init --overwrite .agents/skills/routes.toml`)
deleted   AGENTS.md [agents.root]  (you deleted it; `cairn sync --restore AGENTS.md` restores it)
total: updated 1, deleted 2, conflict 1
? 1
$ cairn sync
conflict  .agents/skills/routes.toml  (edited; move your additions to `routes.local.toml`, then run `cairn init --overwrite .agents/skills/routes.toml`)
warning: nothing was written; the rows above need your attention
? 1
$ cairn status
edited    .agents/skills/INDEX.md
deleted   .agents/skills/deploy/SKILL.md
conflict  .agents/skills/routes.toml
deleted   AGENTS.md [agents.root]
warning: .agents/skills/routes.toml: edited
  help: move your additions to `routes.local.toml`, then run `cairn init --overwrite .agents/skills/routes.toml`
? 1
$ cairn doctor
.agents/skills/routes.local.toml:2:9: warning: no folder 'deploy' with a SKILL.md was found next to this file [route.skill-exists]
  2 | [routes.deploy]
    |         ^^^^^^
    = help: add it or remove the route
·
.agents/skills/routes.toml: error: edited [lock.conflict-open]
    = help: move your additions to `routes.local.toml`, then run `cairn init --overwrite .agents/skills/routes.toml`
·
1 error, 1 warning, 4 infos in 27 files; `-v` shows the infos
? 1
$ cairn init --yes
conflict  .agents/skills/routes.toml  (edited; move your additions to `routes.local.toml`, then run `cairn init --overwrite .agents/skills/routes.toml`)
warning: nothing was written; the rows above need your attention
? 1
$ cairn sync --restore
updated   .agents/skills/INDEX.md  (to match the installed skills)
restored  .agents/skills/deploy/SKILL.md
conflict  .agents/skills/routes.toml  (edited; move your additions to `routes.local.toml`, then run `cairn init --overwrite .agents/skills/routes.toml`)
restored  AGENTS.md [agents.root]
total: updated 1, conflict 1, restored 2
? 1
$ cairn status
edited    .agents/skills/INDEX.md
conflict  .agents/skills/routes.toml
warning: .agents/skills/routes.toml: edited
  help: move your additions to `routes.local.toml`, then run `cairn init --overwrite .agents/skills/routes.toml`
? 1
