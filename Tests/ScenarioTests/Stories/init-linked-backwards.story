# `AGENTS.md -> CLAUDE.md`: the block goes to where the link leads
$ write CLAUDE.md
  # Our rules
$ link AGENTS.md -> CLAUDE.md
$ cairn init --yes --profile minimal --agent claude
locale en (default): all 8 documents
created  .agents/context/PROJECT.md  (yours from now on)
created  .agents/skills/INDEX.md
created  .agents/skills/database-migration-change/SKILL.md
created  .agents/skills/deploy/SKILL.md
created  .agents/skills/release/SKILL.md
created  .agents/skills/release/references/report-template.md
created  .agents/skills/routes.toml
created  .cairn/.gitattributes
created  .cairn/.gitignore
created  .cairn/config.toml
created  .claude/skills/database-migration-change  (-> ../../.agents/skills/database-migration-change)
created  .claude/skills/deploy  (-> ../../.agents/skills/deploy)
created  .claude/skills/release  (-> ../../.agents/skills/release)
created  CLAUDE.md [agents.root]
in all: created 14
to commit: git add .agents .cairn .claude/skills CLAUDE.md
$ show AGENTS.md
-> CLAUDE.md
$ show CLAUDE.md
\# Our rules
·
<!-- cairn:begin agents.root -->
·
## Working in this repository
·
- **Facts.** Before planning a change, read `.agents/context/PROJECT.md`: what the project is, its commands, its limits. If the code contradicts it, say so.
- **Skills.** Look in `.agents/skills/INDEX.md` and choose one main skill for the task, with at most two beside it. Open the `SKILL.md` of each and follow its sections in order; stop where it tells you to stop. If none fits, say so and work normally.
- **Report.** End with three things:
  - what changed, file by file;
  - what was verified: each command you ran, and its result;
  - what was not done or not verified, and why.
- **This block.** Cairn manages the text between these two markers; write your own rules outside of them.
·
<!-- cairn:end agents.root -->
$ cairn status
nothing to do: 11 targets as they should be
$ cairn doctor
10 files examined, nothing found
$ cairn sync --check
nothing to do: everything is as it should be
