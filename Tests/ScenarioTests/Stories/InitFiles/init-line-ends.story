# a file with CR LF line ends keeps them, and its block has them too
$ write AGENTS.md
  # Our rules\r
  \r
  - be kind\r
$ snapshot
$ cairn init --yes --profile none
locale en (default): all 4 documents
created         .agents/context/PROJECT.md  (your own file from now on)
created         .agents/docs/agent-workflow.md
created         .agents/skills/INDEX.md
created         .agents/skills/routes.toml
created         .cairn/.gitattributes
created         .cairn/.gitignore
created         .cairn/config.toml
added block to  AGENTS.md [agents.root]
total: created 7, added block to 1
to complete: .agents/context/PROJECT.md, which agents read before they plan a change
to commit: `git add .agents .cairn AGENTS.md && git commit`
in CI: `cairn doctor`, which exits with 1 on errors
to undo: `cairn undo`
$ outside-blocks-unchanged AGENTS.md
$ show AGENTS.md
\# Our rules\r
\r
- be kind\r
\r
<!-- cairn:begin agents.root -->\r
\r
## Working in this repository\r
\r
- **Facts.** Before planning a change, read `.agents/context/PROJECT.md`: what the project is, its commands, its limits. If the code contradicts it, say so.\r
- **Skills.** Run `cairn route --task "…"`, or look in `.agents/skills/INDEX.md`, and choose one main skill for the task, with at most two for support. Open the `SKILL.md` of each and follow its sections in order; stop where it tells you to stop. If none fits, say so and work normally.\r
- **Doubt.** If two skills fit, an input is missing, a stop condition is met, or others work in this repository: `.agents/docs/agent-workflow.md`.\r
- **Report.** End with three things:\r
  - what changed, file by file;\r
  - what was verified: each command you ran, and its result;\r
  - what was not done or not verified, and why.\r
- **This block.** Cairn manages the text between these two markers; write your own rules outside of them.\r
\r
<!-- cairn:end agents.root -->\r
$ cairn sync --check
nothing to do: everything is up to date
$ cairn doctor
1 info in 7 files; `-v` shows the info
$ cairn status
nothing to do: checked 5 files

