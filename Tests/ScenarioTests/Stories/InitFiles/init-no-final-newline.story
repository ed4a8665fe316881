# a file without a final newline: its bytes are kept, and undo removes the added ones
$ write AGENTS.md
  # Our rules
  be kind\
$ git add AGENTS.md
$ git commit -qm rules
$ snapshot
$ cairn init --yes --profile none
…
$ outside-blocks-unchanged AGENTS.md
$ show AGENTS.md
\# Our rules
be kind
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
nothing to do: checked 5 files
$ cairn doctor
1 info in 7 files; `-v` shows the info
$ cairn undo
reverting `cairn init` (000001-f88bb8a8724c81ec)
removed   .agents/context/PROJECT.md
removed   .agents/docs/agent-workflow.md
removed   .agents/skills/INDEX.md
removed   .agents/skills/routes.toml
removed   .cairn/config.toml
restored  AGENTS.md
total: removed 5, restored 1
$ same-bytes AGENTS.md

$ git status --short
$ show AGENTS.md
\# Our rules
be kind\
