# a fix does not record that something is deleted: only the user knows whether that was meant
$ cairn init --yes --quiet --profile minimal --agent claude
$ git add -A
$ git commit -q -m install
$ delete .agents/skills/release
$ cairn doctor --format concise
.agents/skills/INDEX.md:1:1: error index.in-sync: outdated: it does not list the skills that are installed; run `cairn sync`
.agents/skills/release/SKILL.md:1:1: error lock.file-present: you deleted it; `cairn sync --restore .agents/skills/release/SKILL.md` restores it
.agents/skills/release/evals/triggers.json:1:1: error lock.file-present: you deleted it; `cairn sync --restore .agents/skills/release/evals/triggers.json` restores it
.agents/skills/release/references/kinds-and-limits.md:1:1: error lock.file-present: you deleted it; `cairn sync --restore .agents/skills/release/references/kinds-and-limits.md` restores it
.agents/skills/release/references/report-template.md:1:1: error lock.file-present: you deleted it; `cairn sync --restore .agents/skills/release/references/report-template.md` restores it
.claude/skills/release:1:1: error link.agent-links-current: the link to the skill is missing or points elsewhere; run `cairn sync`
6 errors, 1 info in 26 files; 2 fixable with `cairn doctor --fix`
? 1
$ cairn doctor --fix --format concise
updated  .agents/skills/INDEX.md  (to match the installed skills)
removed  .claude/skills/release
total: updated 1, removed 1
.agents/skills/release/SKILL.md:1:1: error lock.file-present: you deleted it; `cairn sync --restore .agents/skills/release/SKILL.md` restores it
.agents/skills/release/evals/triggers.json:1:1: error lock.file-present: you deleted it; `cairn sync --restore .agents/skills/release/evals/triggers.json` restores it
.agents/skills/release/references/kinds-and-limits.md:1:1: error lock.file-present: you deleted it; `cairn sync --restore .agents/skills/release/references/kinds-and-limits.md` restores it
.agents/skills/release/references/report-template.md:1:1: error lock.file-present: you deleted it; `cairn sync --restore .agents/skills/release/references/report-template.md` restores it
4 errors, 1 info in 26 files
? 1
$ git status --short .cairn .agents/skills/INDEX.md
 M .agents/skills/INDEX.md
 M .cairn/lock.toml
$ cairn sync --restore -q
$ cairn doctor
1 info in 30 files; `-v` shows the info
$ git status --short .cairn .agents/skills/INDEX.md
