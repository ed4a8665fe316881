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
$ cairn doctor --agent codex --select 'agent.*'
