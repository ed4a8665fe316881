# a code fence that is never closed would swallow the block: nothing is written there, and the line is reported
$ write AGENTS.md
  # Ours

  ```sh
  make
$ snapshot
$ cairn init --yes --profile none
error: AGENTS.md: nothing was written: the markers of Cairn's managed block are damaged [block-damaged]
  help: repair them and run again
  AGENTS.md: the code fence or comment that starts in line 3 is never closed and would include the block
    help: close it
? 1
$ show AGENTS.md
\# Ours
·
```sh
make
$ cairn doctor
AGENTS.md:3:1: warning: no line closes this code fence, so the rest of the document is code [markdown.fence-closed]
  3 | ```sh
    | ^^^
    = help: close it with ```
·
1 warning in 1 file
$ append AGENTS.md
  ```
$ cairn init --yes
locale en (default): all 32 documents
created         .agents/context/PROJECT.md  (your own file from now on)
created         .agents/docs/agent-workflow.md
created         .agents/skills/INDEX.md
created         12 skills (cairn-usage, code-review, commit-and-pull-request, …)
created         .agents/skills/routes.toml
created         .cairn/.gitattributes
created         .cairn/.gitignore
created         .cairn/config.toml
added block to  AGENTS.md [agents.root]
total: created 49, added block to 1
  help: `-v` lists every file
to complete: .agents/context/PROJECT.md, which agents read before they plan a change
to commit: `git add .agents .cairn AGENTS.md && git commit`
in CI: `cairn doctor`, which exits with 1 on errors
to undo: `cairn undo`
$ outside-blocks-unchanged AGENTS.md
\# Ours
·
```sh
make
```
·
$ cairn doctor
1 info in 49 files; `-v` shows the info
