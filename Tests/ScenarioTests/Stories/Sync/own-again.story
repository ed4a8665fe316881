# a text of Cairn that was something else for a while is managed again as soon as it is back
$ cairn init --yes --quiet --profile minimal
$ git add -A
$ git commit -q -m install
$ sh printf 'a\000b' >> AGENTS.md
$ sh rm .agents/skills/deploy/SKILL.md
$ link .agents/skills/deploy/SKILL.md -> elsewhere
$ cairn sync
updated  .agents/skills/INDEX.md  (to match the installed skills)
skipped  .agents/skills/deploy/SKILL.md  (not a regular file: a link, a folder or a device)
skipped  AGENTS.md [agents.root]  (cannot write a block: it is not UTF-8 text: it contains NUL bytes, as UTF-16 does)
total: updated 1, skipped 2
$ git checkout -q AGENTS.md .agents/skills/deploy/SKILL.md
$ cairn status --short
S  .agents/skills/INDEX.md
S  .agents/skills/deploy/SKILL.md
S  AGENTS.md [agents.root]
? 1
$ cairn doctor
.agents/skills/INDEX.md: error: outdated: it does not list the skills that are installed [index.in-sync]
    = help: run `cairn sync`
    = fix: update .agents/skills/INDEX.md with `cairn sync`
·
1 error, 1 info in 29 files; 1 fixable with `cairn doctor --fix`; `-v` shows the info
? 1
$ cairn sync
updated  .agents/skills/INDEX.md  (to match the installed skills)
adopted  .agents/skills/deploy/SKILL.md
adopted  AGENTS.md [agents.root]
total: adopted 2, updated 1
$ cairn status
nothing to do: checked 27 files
$ cairn sync --check
nothing to do: everything is up to date

# with other text it stays the user's
$ git checkout -q .
$ sh rm .agents/skills/deploy/SKILL.md
$ link .agents/skills/deploy/SKILL.md -> elsewhere
$ cairn sync --quiet
$ sh rm .agents/skills/deploy/SKILL.md
$ write .agents/skills/deploy/SKILL.md
  ---
  name: deploy
  description: Deploys it our way. Use when we deploy.
  ---

  # Ours
$ cairn sync --quiet
$ cairn sync
nothing to do: everything is up to date
$ cairn status --short
Y  .agents/skills/deploy/SKILL.md

# where only the lock is outdated, `status --short` names it
$ git checkout -q .
$ sh sed '/^\[blocks/,$ s/state = "managed"/state = "deleted"/' .cairn/lock.toml > ../new && cp ../new .cairn/lock.toml
$ cairn status --short
S  AGENTS.md [agents.root]
? 1
$ cairn sync
repaired  AGENTS.md [agents.root]
total: repaired 1

# the list of documents too, also if the documents changed until then
$ git checkout -q .
$ write docs/ship.md
  ---
  summary: How we ship.
  ---

  # Ship
$ cairn docs --init --yes --quiet
$ git add -A
$ git commit -q -m docs
$ sh rm docs/README.md
$ link docs/README.md -> ../../elsewhere
$ cairn sync
skipped  docs/README.md [docs]  (cannot write a block: it is a link to ../../elsewhere, outside of the repository)
total: skipped 1
$ write docs/test.md
  # Test
$ cairn sync --check
nothing to do: everything is up to date
$ git checkout -q docs/README.md
$ cairn sync
updated  docs/README.md [docs]
total: updated 1
$ show docs/README.md
<!-- cairn:begin docs -->
·
- [Ship](ship.md): How we ship.
- [Test](test.md)
·
<!-- cairn:end docs -->
$ cairn status
nothing to do: checked 28 files
