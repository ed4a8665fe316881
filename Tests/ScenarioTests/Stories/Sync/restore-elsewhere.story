# a file that only a pack can restore is named with the command that does it; the rest is as before
$ cairn init --yes --quiet --agent none
$ git add --all
$ git commit --quiet --message all
$ delete .agents/context/PROJECT.md
$ delete .agents/skills/routes.toml
$ cairn status
deleted     .agents/context/PROJECT.md
needs sync  .agents/skills/INDEX.md
missing     .agents/skills/routes.toml
1 file or block is missing; run `cairn sync --restore` to restore it, or `cairn sync` to record that you deleted it
there are changes to apply; run `cairn sync --check` to see them
? 1
$ cairn why .agents/context/PROJECT.md
.agents/context/PROJECT.md
  kind      written once from a pack; your own file since then
  pack      cairn.core 0.1.0
  source    builtin
  document  context.project (templates/locales/en/context/PROJECT.md)
  language  en
  revision  1
  because   every installation of the pack has it
  state     deleted
  findings  none
$ cairn sync --restore .agents/context/PROJECT.md
deleted  .agents/context/PROJECT.md  (you deleted it; `cairn init --overwrite .agents/context/PROJECT.md` restores it)
updated  .agents/skills/INDEX.md  (to match the installed skills; 18 lines with other text are replaced, which `cairn undo` restores)
deleted  .agents/skills/routes.toml  (you deleted it; `cairn init --overwrite .agents/skills/routes.toml` restores it)
total: updated 1, deleted 2
? 1
$ cairn sync --restore .agents/skills/routes.toml
updated   .agents/skills/INDEX.md  (to match the installed skills)
restored  .agents/skills/routes.toml
total: updated 1, restored 1
$ cairn sync --restore .agents/skills/routes.toml
nothing to do: everything is up to date
$ cairn init --overwrite .agents/skills/routes.toml --overwrite .agents/context/PROJECT.md --yes
locale en (config): all 32 documents
created  .agents/context/PROJECT.md  (your own file from now on)
total: created 1
$ git status --short

# what is deleted besides the named file does not fail the command
$ delete .agents/skills/deploy/SKILL.md
$ delete .agents/skills/code-review/SKILL.md
$ cairn sync --restore .agents/skills/deploy/SKILL.md
updated   .agents/skills/INDEX.md  (to match the installed skills)
deleted   .agents/skills/code-review/SKILL.md  (you deleted it; `cairn sync --restore .agents/skills/code-review/SKILL.md` restores it)
restored  .agents/skills/deploy/SKILL.md
total: updated 1, deleted 1, restored 1
$ cairn sync --restore .agents/skills
updated   .agents/skills/INDEX.md  (to match the installed skills)
restored  .agents/skills/code-review/SKILL.md
total: updated 1, restored 1
$ git status --short

# a skill that was edited and is removed keeps the files that its links lead to
$ append .agents/skills/release/SKILL.md
  Ours: [the kinds](references/kinds-and-limits.md).
$ cairn remove release --yes
updated    .agents/skills/INDEX.md  (to match the installed skills)
left over  .agents/skills/release/SKILL.md  (edited and no longer part of the installation; delete it if you do not need it)
left over  .agents/skills/release/evals/triggers.json  (part of a skill that you edited and that is no longer part of the installation; delete it if you do not need it)
left over  .agents/skills/release/references/kinds-and-limits.md  (part of a skill that you edited and that is no longer part of the installation; delete it if you do not need it)
left over  .agents/skills/release/references/report-template.md  (part of a skill that you edited and that is no longer part of the installation; delete it if you do not need it)
updated    .agents/skills/routes.toml
updated    .cairn/config.toml
total: updated 3, left over 4
to commit: `git add .agents .cairn && git commit`
$ list .agents/skills/release
SKILL.md
evals/triggers.json
references/kinds-and-limits.md
references/report-template.md
$ cairn doctor
5 infos in 49 files; `-v` shows the infos
$ cairn status
no longer wanted  .agents/skills/release/SKILL.md
no longer wanted  .agents/skills/release/evals/triggers.json
no longer wanted  .agents/skills/release/references/kinds-and-limits.md
no longer wanted  .agents/skills/release/references/report-template.md
nothing to do: checked 47 files
$ cairn add release --yes
updated  .agents/skills/INDEX.md  (to match the installed skills)
kept     .agents/skills/release/SKILL.md
updated  .agents/skills/routes.toml
updated  .cairn/config.toml
total: updated 3, kept 1
to commit: `git add .agents .cairn && git commit`
$ git status --short
 M .agents/skills/release/SKILL.md
 M .cairn/lock.toml
$ delete .agents/skills/release/SKILL.md
$ cairn remove release --yes
updated  .agents/skills/INDEX.md  (to match the installed skills)
removed  .agents/skills/release/evals/triggers.json
removed  .agents/skills/release/references/kinds-and-limits.md
removed  .agents/skills/release/references/report-template.md
updated  .agents/skills/routes.toml
updated  .cairn/config.toml
total: updated 3, removed 3
to commit: `git add .agents .cairn && git commit`
$ list .agents/skills
INDEX.md
cairn-usage/SKILL.md
cairn-usage/evals/triggers.json
cairn-usage/examples/report.md
code-review/SKILL.md
code-review/evals/triggers.json
code-review/examples/rate-limit.md
code-review/references/traps-by-language.md
commit-and-pull-request/SKILL.md
commit-and-pull-request/evals/triggers.json
commit-and-pull-request/examples/expired-codes.md
database-migration-change/SKILL.md
database-migration-change/evals/triggers.json
database-migration-change/references/engines.md
database-migration-change/references/tools.md
dependency-check/SKILL.md
dependency-check/evals/triggers.json
dependency-check/references/commands.md
deploy/SKILL.md
deploy/evals/triggers.json
implementation-plan/SKILL.md
implementation-plan/evals/triggers.json
implementation-plan/examples/export-schedule.md
quality-gate/SKILL.md
quality-gate/evals/triggers.json
quality-gate/references/evidence-by-tool.md
routes.toml
security-audit/SKILL.md
security-audit/evals/triggers.json
security-audit/references/review-points.md
systematic-debugging/SKILL.md
systematic-debugging/evals/triggers.json
systematic-debugging/examples/csv-import.md
systematic-debugging/references/tools-by-stack.md
systematic-debugging/scripts/reduce.py*
test-writing/SKILL.md
test-writing/evals/triggers.json
test-writing/examples/discount.md
test-writing/references/commands-by-tool.md
test-writing/scripts/rerun.py*

# nothing to fix is not the same as up to date
$ append AGENTS.md
  See [it](gone.md).
$ cairn doctor --diff
there is nothing that could be fixed

# a link to a file of the same repository above the root
$ write README.md
  # Ours
$ sh mkdir -p parts/one
$ cairn init --yes --quiet --agent none parts/one
$ write parts/one/NOTES.md
  See [ours](../../README.md) and [theirs](../../../README.md).
$ cairn -C parts/one doctor NOTES.md
1 file checked, no findings
