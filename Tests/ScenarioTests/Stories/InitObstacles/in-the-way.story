# a folder where an installed file was, and a file where the folder of a skill was, are named until they are moved away
$ cairn init --yes --profile minimal --quiet
$ sh git add -A
$ git commit -q -m install
$ sh rm -r .agents/skills/deploy/SKILL.md && mkdir .agents/skills/deploy/SKILL.md
$ sh rm -r .agents/skills/release && echo hi > .agents/skills/release
$ cairn status
needs sync  .agents/skills/INDEX.md
blocked     .agents/skills/deploy/SKILL.md
blocked     .agents/skills/release
warning: .agents/skills/deploy/SKILL.md: not installed: this folder is where the pack has a file
  help: move it away, then run `cairn sync --restore .agents/skills/deploy/SKILL.md`
warning: .agents/skills/release: not installed: this file is where the pack has a folder
  help: move it away, then run `cairn sync --restore .agents/skills/release`
there are changes to apply; run `cairn sync --check` to see them
? 1
$ cairn sync --check
update   .agents/skills/INDEX.md  (to match the installed skills)
blocked  .agents/skills/deploy/SKILL.md  (not installed: this folder is where the pack has a file; move it away, then run `cairn sync --restore .agents/skills/deploy/SKILL.md`)
blocked  .agents/skills/release  (not installed: this file is where the pack has a folder; move it away, then run `cairn sync --restore .agents/skills/release`)
total: update 1, blocked 2
? 1
$ cairn sync
updated  .agents/skills/INDEX.md  (to match the installed skills)
blocked  .agents/skills/deploy/SKILL.md  (not installed: this folder is where the pack has a file; move it away, then run `cairn sync --restore .agents/skills/deploy/SKILL.md`)
blocked  .agents/skills/release  (not installed: this file is where the pack has a folder; move it away, then run `cairn sync --restore .agents/skills/release`)
total: updated 1, blocked 2
? 1
$ cairn sync
blocked  .agents/skills/deploy/SKILL.md  (not installed: this folder is where the pack has a file; move it away, then run `cairn sync --restore .agents/skills/deploy/SKILL.md`)
blocked  .agents/skills/release  (not installed: this file is where the pack has a folder; move it away, then run `cairn sync --restore .agents/skills/release`)
warning: nothing was written; the rows above need your attention
? 1
$ cairn sync --check
blocked  .agents/skills/deploy/SKILL.md  (not installed: this folder is where the pack has a file; move it away, then run `cairn sync --restore .agents/skills/deploy/SKILL.md`)
blocked  .agents/skills/release  (not installed: this file is where the pack has a folder; move it away, then run `cairn sync --restore .agents/skills/release`)
warning: nothing was written; the rows above need your attention
? 1
$ cairn status
blocked  .agents/skills/deploy/SKILL.md
blocked  .agents/skills/release
warning: .agents/skills/deploy/SKILL.md: not installed: this folder is where the pack has a file
  help: move it away, then run `cairn sync --restore .agents/skills/deploy/SKILL.md`
warning: .agents/skills/release: not installed: this file is where the pack has a folder
  help: move it away, then run `cairn sync --restore .agents/skills/release`
? 1
$ cairn status --short
B  .agents/skills/deploy/SKILL.md
B  .agents/skills/release
? 1
$ cairn doctor
.agents/skills/deploy/SKILL.md: error: expected a regular file, found a pipe, a device or a folder [document.readable]
    = help: replace it with a file
·
.agents/skills/deploy/SKILL.md: error: not installed: this folder is where the pack has a file [lock.target-is-regular-file]
    = help: move it away, then run `cairn sync --restore .agents/skills/deploy/SKILL.md`
·
.agents/skills/release: error: not installed: this file is where the pack has a folder [lock.target-is-regular-file]
    = help: move it away, then run `cairn sync --restore .agents/skills/release`
·
3 errors, 1 info in 24 files; `-v` shows the info
? 1
$ cairn init --yes
blocked  .agents/skills/deploy/SKILL.md  (not installed: this folder is where the pack has a file; move it away, then run `cairn sync --restore .agents/skills/deploy/SKILL.md`)
blocked  .agents/skills/release  (not installed: this file is where the pack has a folder; move it away, then run `cairn sync --restore .agents/skills/release`)
warning: nothing was written; the rows above need your attention
? 1
$ cairn upgrade --repo-only --yes
blocked  .agents/skills/deploy/SKILL.md  (not installed: this folder is where the pack has a file; move it away, then run `cairn sync --restore .agents/skills/deploy/SKILL.md`)
blocked  .agents/skills/release  (not installed: this file is where the pack has a folder; move it away, then run `cairn sync --restore .agents/skills/release`)
warning: nothing was written; the rows above need your attention
.agents/skills/deploy/SKILL.md: error: expected a regular file, found a pipe, a device or a folder [document.readable]
    = help: replace it with a file
·
.agents/skills/deploy/SKILL.md: error: not installed: this folder is where the pack has a file [lock.target-is-regular-file]
    = help: move it away, then run `cairn sync --restore .agents/skills/deploy/SKILL.md`
·
.agents/skills/release: error: not installed: this file is where the pack has a folder [lock.target-is-regular-file]
    = help: move it away, then run `cairn sync --restore .agents/skills/release`
·
3 errors, 1 info in 24 files; `-v` shows the info
? 1

# what was installed is restored as soon as nothing is in the way
$ sh mv .agents/skills/release ../release && rmdir .agents/skills/deploy/SKILL.md
$ cairn sync --restore .agents/skills/deploy/SKILL.md .agents/skills/release
updated   .agents/skills/INDEX.md  (to match the installed skills)
restored  .agents/skills/deploy/SKILL.md
restored  .agents/skills/release/SKILL.md
restored  .agents/skills/release/evals/triggers.json
restored  .agents/skills/release/references/kinds-and-limits.md
restored  .agents/skills/release/references/report-template.md
total: updated 1, restored 5
$ cairn status
nothing to do: checked 27 files
$ sh git status --short .agents/skills

# the same before the first installation: nothing of the skill is written
$ mkdir ../fresh
$ git init -q ../fresh
$ write ../fresh/.agents/skills/deploy/SKILL.md/mine
  mine
$ write ../fresh/.agents/skills/release
  hi
$ write ../fresh/.agents/context/PROJECT.md/mine
  mine
$ cairn -C ../fresh init --yes --profile minimal
locale en (default): all 19 documents
blocked  .agents/context/PROJECT.md  (not installed: .agents/context/PROJECT.md/mine is in the way; move it away, then run `cairn init --overwrite .agents/context/PROJECT.md`)
created  .agents/docs/agent-workflow.md
created  .agents/skills/INDEX.md
created  5 skills (cairn-usage, database-migration-change, dependency-check, …)
blocked  .agents/skills/deploy/SKILL.md  (not installed: .agents/skills/deploy/SKILL.md/mine is in the way; move it away, then run `cairn upgrade`)
skipped  .agents/skills/deploy/evals/triggers.json  (not installed: .agents/skills/deploy is your own folder)
blocked  .agents/skills/release  (not installed: this file is where the pack has a folder; move it away, then run `cairn upgrade`)
created  .agents/skills/routes.toml
created  .cairn/.gitattributes
created  .cairn/.gitignore
created  .cairn/config.toml
created  AGENTS.md [agents.root]
total: created 23, skipped 1, blocked 3
  help: `-v` lists every file
to commit: `git -C /story/fresh add .agents .cairn AGENTS.md && git -C /story/fresh commit`
in CI: `cairn doctor`, which exits with 1 on errors
to undo: `cairn -C /story/fresh undo`
? 1
$ cairn -C ../fresh status
blocked  .agents/context/PROJECT.md
blocked  .agents/skills/deploy/SKILL.md
blocked  .agents/skills/release
warning: .agents/context/PROJECT.md: not installed: this folder is where the pack has a file
  help: move it away, then run `cairn init --overwrite .agents/context/PROJECT.md`
warning: .agents/skills/deploy/SKILL.md: not installed: this folder is where the pack has a file
  help: move it away, then run `cairn upgrade`
warning: .agents/skills/release: not installed: this file is where the pack has a folder
  help: move it away, then run `cairn upgrade`
? 1
$ cairn -C ../fresh sync
blocked  .agents/context/PROJECT.md  (not installed: this folder is where the pack has a file; move it away, then run `cairn init --overwrite .agents/context/PROJECT.md`)
blocked  .agents/skills/deploy/SKILL.md  (not installed: this folder is where the pack has a file; move it away, then run `cairn upgrade`)
blocked  .agents/skills/release  (not installed: this file is where the pack has a folder; move it away, then run `cairn upgrade`)
warning: nothing was written; the rows above need your attention
? 1
$ cairn -C ../fresh doctor
.agents/context/PROJECT.md: error: not installed: this folder is where the pack has a file [lock.target-is-regular-file]
    = help: move it away, then run `cairn init --overwrite .agents/context/PROJECT.md`
·
.agents/skills/deploy/SKILL.md: error: not installed: this folder is where the pack has a file [lock.target-is-regular-file]
    = help: move it away, then run `cairn upgrade`
·
.agents/skills/release: error: not installed: this file is where the pack has a folder [lock.target-is-regular-file]
    = help: move it away, then run `cairn upgrade`
·
3 errors in 22 files
? 1
$ sh rm -r ../fresh/.agents/skills/deploy ../fresh/.agents/skills/release ../fresh/.agents/context/PROJECT.md
$ cairn -C ../fresh upgrade --repo-only --yes
updated  .agents/skills/INDEX.md  (to match the installed skills)
created  2 skills (deploy, release)
updated  .agents/skills/routes.toml
total: created 6, updated 2
  help: `-v` lists every file
to commit: `git -C /story/fresh add .agents .cairn && git -C /story/fresh commit`
28 files checked, no findings
$ cairn -C ../fresh init --yes --overwrite .agents/context/PROJECT.md
locale en (config): all 19 documents
created  .agents/context/PROJECT.md  (your own file from now on)
total: created 1
to commit: `git -C /story/fresh add .agents .cairn && git -C /story/fresh commit`
$ cairn -C ../fresh status
nothing to do: checked 27 files

# the same in the place of a file with a managed block, and of the routes
$ cairn -C ../fresh init --yes --quiet
$ sh cd ../fresh && rm AGENTS.md .agents/skills/routes.toml && mkdir AGENTS.md .agents/skills/routes.toml
$ cairn -C ../fresh sync
updated  .agents/skills/INDEX.md  (to match the installed skills; 12 lines with other text are replaced, which `cairn undo` restores)
blocked  .agents/skills/routes.toml  (not installed: this folder is where the pack has a file; move it away, then run `cairn init --overwrite .agents/skills/routes.toml`)
blocked  AGENTS.md [agents.root]  (not installed: this folder is where the pack has a file; move it away, then run `cairn sync --restore AGENTS.md`)
total: updated 1, blocked 2
? 1
$ cairn -C ../fresh sync --check
blocked  .agents/skills/routes.toml  (not installed: this folder is where the pack has a file; move it away, then run `cairn init --overwrite .agents/skills/routes.toml`)
blocked  AGENTS.md [agents.root]  (not installed: this folder is where the pack has a file; move it away, then run `cairn sync --restore AGENTS.md`)
warning: nothing was written; the rows above need your attention
? 1
$ cairn -C ../fresh status
blocked  .agents/skills/routes.toml
blocked  AGENTS.md [agents.root]
warning: .agents/skills/routes.toml: not installed: this folder is where the pack has a file
  help: move it away, then run `cairn init --overwrite .agents/skills/routes.toml`
warning: AGENTS.md: not installed: this folder is where the pack has a file
  help: move it away, then run `cairn sync --restore AGENTS.md`
? 1
$ sh cd ../fresh && rmdir AGENTS.md .agents/skills/routes.toml
$ cairn -C ../fresh sync --restore AGENTS.md
deleted   .agents/skills/routes.toml  (you deleted it; `cairn init --overwrite .agents/skills/routes.toml` restores it)
restored  AGENTS.md [agents.root]
total: deleted 1, restored 1
$ cairn -C ../fresh init --yes --overwrite .agents/skills/routes.toml
locale en (config): all 19 documents
updated   .agents/skills/INDEX.md  (to match the installed skills)
restored  .agents/skills/routes.toml
total: updated 1, restored 1
to commit: `git -C /story/fresh add .agents .cairn && git -C /story/fresh commit`
$ cairn -C ../fresh status
nothing to do: checked 27 files
$ mkdir ../block/AGENTS.md
$ git init -q ../block
$ cairn -C ../block init --yes --profile none
locale en (default): all 4 documents
created  .agents/context/PROJECT.md  (your own file from now on)
created  .agents/docs/agent-workflow.md
created  .agents/skills/INDEX.md
created  .agents/skills/routes.toml
created  .cairn/.gitattributes
created  .cairn/.gitignore
created  .cairn/config.toml
blocked  AGENTS.md [agents.root]  (not installed: this folder is where the pack has a file; move it away, then run `cairn upgrade`)
total: created 7, blocked 1
to complete: /story/block/.agents/context/PROJECT.md, which agents read before they plan a change
to commit: `git -C /story/block add .agents .cairn && git -C /story/block commit`
in CI: `cairn doctor`, which exits with 1 on errors
to undo: `cairn -C /story/block undo`
? 1
$ cairn -C ../block sync
blocked  AGENTS.md [agents.root]  (not installed: this folder is where the pack has a file; move it away, then run `cairn upgrade`)
warning: nothing was written; the rows above need your attention
? 1
$ cairn -C ../block doctor
AGENTS.md: error: not installed: this folder is where the pack has a file [lock.target-is-regular-file]
    = help: move it away, then run `cairn upgrade`
·
1 error, 1 info in 6 files; `-v` shows the info
? 1
$ sh rmdir ../block/AGENTS.md
$ cairn -C ../block upgrade --repo-only --yes
created  AGENTS.md [agents.root]
total: created 1
to commit: `git -C /story/block add .cairn AGENTS.md && git -C /story/block commit`
1 info in 7 files; `-v` shows the info

# a folder inside of a skill of the user's own is none of Cairn's business
$ mkdir ../own
$ git init -q ../own
$ write ../own/.agents/skills/release/SKILL.md
  ours
$ write ../own/.agents/skills/release/references/kinds-and-limits.md/notes.md
  ours
$ cairn -C ../own init --yes --profile minimal --quiet
$ cairn -C ../own status
not managed  .agents/skills/release/SKILL.md
not managed  .agents/skills/release/references/kinds-and-limits.md
nothing to do: checked 25 files

# a folder without files in the place of a file that is not installed is nothing to git, and in nobody's way
$ mkdir ../empty
$ git init -q ../empty
$ mkdir ../empty/.agents/skills/deploy/SKILL.md/left/over
$ mkdir ../empty/.agents/context/PROJECT.md
$ cairn -C ../empty init --yes --quiet --profile minimal
$ cairn -C ../empty status
nothing to do: checked 27 files
$ sh cat ../empty/.agents/skills/deploy/SKILL.md | head -2
---
name: deploy
$ cairn -C ../empty undo --yes --quiet
