# instruction files are checked without an installation and without `--agent`
$ write AGENTS.md
  # Tea
  Run `pnpm install`, then `pnpm run test`.
$ write CLAUDE.md
  # Tea
  Run `npm install`. How to steep is in @docs/steep.md: read it.
$ write docs/steep.md
  Three minutes.
$ write package.json
  {"scripts": {"tests": "tea"}}
$ git add .
$ cairn doctor
AGENTS.md:2:36: warning: package.json has no script 'test' [agent.scripts-exist]
  2 | Run `pnpm install`, then `pnpm run test`.
    |                                    ^^^^
    = help: did you mean 'tests'?
·
CLAUDE.md:1:1: warning: CLAUDE.md does not import the AGENTS.md in the same folder [agent.instructions-imported]
  1 | # Tea
    | ^^^
    = help: add a line '@AGENTS.md'
·
CLAUDE.md:2:6: warning: this file uses npm, and AGENTS.md uses pnpm [agent.package-manager-agrees]
  2 | Run `npm install`. How to steep is in @docs/steep.md: read it.
    |      ^^^
    = help: use the same package manager in both files
·
CLAUDE.md:2:39: warning: the client reads ':' as a part of the path, so it does not import 'docs/steep.md' [agent.import-well-formed]
  2 | Run `npm install`. How to steep is in @docs/steep.md: read it.
    |                                       ^^^^^^^^^^^^^^
    = help: put a space after the path, or the path at the end of the line
·
4 warnings in 4 files
$ cairn doctor --agent codex --select 'agent.*'
AGENTS.md:2:36: warning: package.json has no script 'test' [agent.scripts-exist]
  2 | Run `pnpm install`, then `pnpm run test`.
    |                                    ^^^^
    = help: did you mean 'tests'?
·
CLAUDE.md:2:6: warning: this file uses npm, and AGENTS.md uses pnpm [agent.package-manager-agrees]
  2 | Run `npm install`. How to steep is in @docs/steep.md: read it.
    |      ^^^
    = help: use the same package manager in both files
·
CLAUDE.md:2:39: warning: the client reads ':' as a part of the path, so it does not import 'docs/steep.md' [agent.import-well-formed]
  2 | Run `npm install`. How to steep is in @docs/steep.md: read it.
    |                                       ^^^^^^^^^^^^^^
    = help: put a space after the path, or the path at the end of the line
·
3 warnings in 4 files
