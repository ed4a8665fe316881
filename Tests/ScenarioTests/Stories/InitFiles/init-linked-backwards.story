# `AGENTS.md -> CLAUDE.md`: the block is written to the target of the link
$ write CLAUDE.md
  # Our rules
$ link AGENTS.md -> CLAUDE.md
$ cairn init --yes --profile minimal --agent claude
locale en (default): all 20 documents
created         .agents/context/PROJECT.md  (your own file from now on)
created         .agents/docs/agent-workflow.md
created         .agents/skills/INDEX.md
created         7 skills (cairn-usage, database-migration-change, dependency-check, …)
created         .agents/skills/routes.toml
created         .cairn/.gitattributes
created         .cairn/.gitignore
created         .cairn/config.toml
created         7 in .claude/skills/ (cairn-usage, database-migration-change, dependency-check, …)
added block to  CLAUDE.md [agents.root]
total: created 36, added block to 1
  help: `-v` lists every file
to complete: .agents/context/PROJECT.md, which agents read before they plan a change
to commit: `git add .agents .cairn .claude/skills CLAUDE.md && git commit`
in CI: `cairn doctor`, which exits with 1 on errors
to undo: `cairn undo`
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
- **Skills.** Run `cairn route --task "…"`, or look in `.agents/skills/INDEX.md`, and choose one main skill for the task, with at most two for support. Open the `SKILL.md` of each and follow its sections in order; stop where it tells you to stop. If none fits, say so and work normally.
- **Doubt.** If two skills fit, an input is missing, a stop condition is met, or others work in this repository: `.agents/docs/agent-workflow.md`.
- **Report.** End with three things:
  - what changed, file by file;
  - what was verified: each command you ran, and its result;
  - what was not done or not verified, and why.
- **This block.** Cairn manages the text between these two markers; write your own rules outside of them.
·
<!-- cairn:end agents.root -->
$ cairn status
nothing to do: checked 34 files
$ cairn doctor
1 info in 29 files; `-v` shows the info
$ cairn sync --check
nothing to do: everything is up to date
