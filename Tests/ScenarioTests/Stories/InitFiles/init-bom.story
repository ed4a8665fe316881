# a BOM at the start of `AGENTS.md` is kept
$ write AGENTS.md
  \u{FEFF}# Our rules
$ snapshot
$ cairn init --yes --profile none
…
$ outside-blocks-unchanged AGENTS.md
$ show AGENTS.md
\u{FEFF}# Our rules
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
$ cairn sync --check
nothing to do: everything is up to date
$ cairn doctor
1 info in 7 files; `-v` shows the info
