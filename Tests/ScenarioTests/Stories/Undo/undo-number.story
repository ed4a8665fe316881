# a change is named by its number, or by the beginning of its id if no other one has it
$ cairn init --yes --quiet --profile none
$ cairn add release --yes --quiet
$ cairn add deploy --yes --quiet
$ cairn undo --list
000003-53cb9f0c747ea2ea  2026-01-02T03:04:08Z  add  …
000002-1b39896a51a8749b  2026-01-02T03:04:07Z  add  …
000001-f88bb8a8724c81ec  2026-01-02T03:04:06Z  init  …
$ cairn undo 0000 --yes
error: '0000' can mean several changes: …
  help: use the whole id of one of them
? 64
$ cairn undo 9 --yes
error: unknown change '9' [no-such-change]
  help: run `cairn undo --list` to list the changes
? 64
$ cairn undo 2 --dry-run
reverting `cairn add` (000002-1b39896a51a8749b)
conflict  .agents/skills/INDEX.md  (changed after that run; not reverted)
remove    .agents/skills/release/SKILL.md
remove    .agents/skills/release/evals/triggers.json
remove    .agents/skills/release/references/kinds-and-limits.md
remove    .agents/skills/release/references/report-template.md
conflict  .agents/skills/routes.toml  (changed after that run; not reverted)
conflict  .cairn/config.toml  (changed after that run; not reverted)
total: remove 4, conflict 3
? 1
$ cairn undo 000003 --yes
reverting `cairn add` (000003-53cb9f0c747ea2ea)
…
$ cairn undo 000002-1b --yes
reverting `cairn add` (000002-1b39896a51a8749b)
…
