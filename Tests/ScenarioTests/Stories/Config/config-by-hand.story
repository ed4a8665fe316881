# what somebody wrote into the config file and nobody applied is to do: a skill
$ cairn init --yes --profile minimal --quiet
$ git add -A
$ git commit -q -m install
$ sh sed 's/^profile = .*/&\nadd = ["api-design"]/' .cairn/config.toml > ../new && cp ../new .cairn/config.toml
$ snapshot
$ cairn status
warning: .cairn/config.toml: a chosen skill is not installed: .agents/skills/api-design/SKILL.md
  help: run `cairn init` to install it
? 1
$ cairn sync --check
warning: .cairn/config.toml: a chosen skill is not installed: .agents/skills/api-design/SKILL.md
  help: run `cairn init` to install it
? 1
$ cairn sync --frozen --check
error: .cairn/lock.toml: the lock file does not have what the config file chooses, so nothing was written [lock-insufficient]
  a chosen skill is not installed: .agents/skills/api-design/SKILL.md
    help: run `cairn init` to install it
? 2
$ cairn sync --frozen
error: .cairn/lock.toml: the lock file does not have what the config file chooses, so nothing was written [lock-insufficient]
  a chosen skill is not installed: .agents/skills/api-design/SKILL.md
    help: run `cairn init` to install it
? 2
$ cairn sync
warning: .cairn/config.toml: a chosen skill is not installed: .agents/skills/api-design/SKILL.md
  help: run `cairn init` to install it
? 1
$ keys cairn status --format json
cairn: string
clean: boolean
command: string
root: string
schema: number
targets[].block: string
targets[].here: string
targets[].path: string
targets[].upstream: string
unfinished: empty list
unfollowed[]: string
unrecognized: empty list
? 1
$ cairn sync --check --format json
{
  "applied" : false,
  "cairn" : "0.1.0",
  "changes" : [
·
  ],
  "command" : "sync",
  "commit" : [
·
  ],
  "root" : "/story/repo",
  "schema" : 1,
  "skipped" : [
·
  ],
  "summary" : {
·
  },
  "unfollowed" : [
    "a chosen skill is not installed: .agents/skills/api-design/SKILL.md; run `cairn init` to install it"
  ]
}
? 1
$ unchanged .
$ cairn init --yes --frozen
locale en (config): all 22 documents
updated  .agents/skills/INDEX.md  (to match the installed skills)
created  .agents/skills/api-design/SKILL.md
created  .agents/skills/api-design/evals/triggers.json
created  .agents/skills/api-design/examples/report.md
created  .agents/skills/api-design/references/contract-files.md
created  .agents/skills/api-design/scripts/openapi_changes.py
updated  .agents/skills/routes.toml
total: created 5, updated 2
to commit: `git add .agents .cairn && git commit`
$ cairn sync --frozen --check
nothing to do: everything is up to date
$ git checkout --quiet .
$ git clean --quiet -fd

# a profile, and a name that the pack does not have
$ sh sed 's/^profile = .*/profile = "none"/' .cairn/config.toml > ../new && cp ../new .cairn/config.toml
$ cairn status
warning: .cairn/config.toml: 7 installed skills are not chosen (first: .agents/skills/cairn-usage/SKILL.md)
  help: run `cairn init` to delete them
? 1
$ cairn sync --check
warning: .cairn/config.toml: 7 installed skills are not chosen (first: .agents/skills/cairn-usage/SKILL.md)
  help: run `cairn init` to delete them
? 1
$ cairn sync --frozen
error: .cairn/lock.toml: the lock file does not have what the config file chooses, so nothing was written [lock-insufficient]
  7 installed skills are not chosen (first: .agents/skills/cairn-usage/SKILL.md)
    help: run `cairn init` to delete them
? 2
$ sh sed 's/^profile = .*/profile = "minimum"/' .cairn/config.toml > ../new && cp ../new .cairn/config.toml
$ cairn status
warning: .cairn/config.toml: pack cairn.core 0.1.0 has no profile 'minimum'
  help: in .cairn/config.toml, write `profile = "minimal"` below `source = "builtin"`; available: backend, everyday, frontend, full, minimal, none, product, standard
? 1
$ cairn sync --frozen
error: .cairn/lock.toml: the lock file does not have what the config file chooses, so nothing was written [lock-insufficient]
  pack cairn.core 0.1.0 has no profile 'minimum'
    help: in .cairn/config.toml, write `profile = "minimal"` below `source = "builtin"`; available: backend, everyday, frontend, full, minimal, none, product, standard
? 2
$ git checkout --quiet .

# the language
$ sh sed 's/^locale = .*/locale = "ko"/' .cairn/config.toml > ../new && cp ../new .cairn/config.toml
$ cairn status
update available  .agents/docs/agent-workflow.md
update available  .agents/skills/INDEX.md
update available  .agents/skills/cairn-usage/SKILL.md
update available  .agents/skills/cairn-usage/examples/report.md
update available  .agents/skills/database-migration-change/SKILL.md
update available  .agents/skills/database-migration-change/references/engines.md
update available  .agents/skills/database-migration-change/references/tools.md
update available  .agents/skills/dependency-check/SKILL.md
update available  .agents/skills/dependency-check/references/commands.md
update available  .agents/skills/deploy/SKILL.md
update available  .agents/skills/quality-gate/SKILL.md
update available  .agents/skills/quality-gate/references/evidence-by-tool.md
update available  .agents/skills/release/SKILL.md
update available  .agents/skills/release/references/kinds-and-limits.md
update available  .agents/skills/release/references/report-template.md
update available  .agents/skills/security-audit/SKILL.md
update available  .agents/skills/security-audit/references/review-points.md
update available  AGENTS.md [agents.root]
warning: .cairn/config.toml: 7 skills are not installed in the chosen language ko (first: .agents/skills/cairn-usage/SKILL.md)
  help: run `cairn init` to update them
warning: .cairn/config.toml: 3 documents are not installed in the chosen language ko (first: .agents/docs/agent-workflow.md)
  help: run `cairn init` to update them
? 1
$ cairn sync --check
warning: .cairn/config.toml: 7 skills are not installed in the chosen language ko (first: .agents/skills/cairn-usage/SKILL.md)
  help: run `cairn init` to update them
warning: .cairn/config.toml: 3 documents are not installed in the chosen language ko (first: .agents/docs/agent-workflow.md)
  help: run `cairn init` to update them
? 1
$ cairn sync --frozen
error: .cairn/lock.toml: the lock file does not have what the config file chooses, so nothing was written [lock-insufficient]
  7 skills are not installed in the chosen language ko (first: .agents/skills/cairn-usage/SKILL.md)
    help: run `cairn init` to update them
  3 documents are not installed in the chosen language ko (first: .agents/docs/agent-workflow.md)
    help: run `cairn init` to update them
? 2
$ cairn doctor
.cairn/config.toml: error: 3 documents are not installed in the chosen language ko (first: .agents/docs/agent-workflow.md) [lock.config-followed]
    = help: run `cairn init` to update them
·
.cairn/config.toml: error: 7 skills are not installed in the chosen language ko (first: .agents/skills/cairn-usage/SKILL.md) [lock.config-followed]
    = help: run `cairn init` to update them
·
2 errors, 1 info in 29 files; `-v` shows the info
? 1
$ git checkout --quiet .

# a document that is not wanted
$ sh sed 's/^agents = .*/&\nwithout = ["agents.root"]/' .cairn/config.toml > ../new && cp ../new .cairn/config.toml
$ cairn status
warning: .cairn/config.toml: an installed document is not chosen: AGENTS.md
  help: run `cairn init` to delete it
? 1
$ cairn sync --check
warning: .cairn/config.toml: an installed document is not chosen: AGENTS.md
  help: run `cairn init` to delete it
? 1
$ cairn doctor
.cairn/config.toml: error: an installed document is not chosen: AGENTS.md [lock.config-followed]
    = help: run `cairn init` to delete it
·
1 error, 1 info in 29 files; `-v` shows the info
? 1
$ git checkout --quiet .

# an agent: `sync` makes its links, and its files come from the pack
$ sh sed 's/^agents = .*/agents = ["claude", "codex"]/' .cairn/config.toml > ../new && cp ../new .cairn/config.toml
$ cairn status
needs sync  .claude/skills/cairn-usage
needs sync  .claude/skills/database-migration-change
needs sync  .claude/skills/dependency-check
needs sync  .claude/skills/deploy
needs sync  .claude/skills/quality-gate
needs sync  .claude/skills/release
needs sync  .claude/skills/security-audit
there are changes to apply; run `cairn sync --check` to see them
warning: .cairn/config.toml: 3 chosen documents are not installed (first: .codex/agents/code-health-reviewer.toml)
  help: run `cairn init` to install them
? 1
$ cairn sync --check
create  7 in .claude/skills/ (cairn-usage, database-migration-change, dependency-check, …)
total: create 7
  help: `-v` lists every file
warning: .cairn/config.toml: 3 chosen documents are not installed (first: .codex/agents/code-health-reviewer.toml)
  help: run `cairn init` to install them
? 1
$ cairn sync --frozen
error: .cairn/lock.toml: the lock file does not have what the config file chooses, so nothing was written [lock-insufficient]
  3 chosen documents are not installed (first: .codex/agents/code-health-reviewer.toml)
    help: run `cairn init` to install them
? 2
$ cairn sync
created  7 in .claude/skills/ (cairn-usage, database-migration-change, dependency-check, …)
total: created 7
  help: `-v` lists every file
warning: .cairn/config.toml: 3 chosen documents are not installed (first: .codex/agents/code-health-reviewer.toml)
  help: run `cairn init` to install them
? 1
$ cairn status
warning: .cairn/config.toml: 3 chosen documents are not installed (first: .codex/agents/code-health-reviewer.toml)
  help: run `cairn init` to install them
? 1
$ cairn doctor
.cairn/config.toml: error: 3 chosen documents are not installed (first: .codex/agents/code-health-reviewer.toml) [lock.config-followed]
    = help: run `cairn init` to install them
·
1 error, 2 infos in 29 files; `-v` shows the infos
? 1
$ cairn init --yes
locale en (config): all 20 documents
created  .codex/agents/code-health-reviewer.toml
created  .codex/agents/plan-reviewer.toml
created  CLAUDE.md [agents.claude]
total: created 3
to commit: `git add .cairn .codex/agents/code-health-reviewer.toml .codex/agents/plan-reviewer.toml CLAUDE.md && git commit`
$ cairn status
nothing to do: checked 37 files
$ cairn sync --frozen --check
nothing to do: everything is up to date

# a file that imports what a block would import needs no block
$ git checkout --quiet .
$ git clean --quiet -fd
$ write CLAUDE.md
  @AGENTS.md
$ cairn init --yes --agent claude --quiet
$ cairn status
nothing to do: checked 34 files
$ cairn sync --check
nothing to do: everything is up to date

# a pack of a git repository
$ sh printf '\n[[packs]]\nsource = "acme/skills"\n' >> .cairn/config.toml
$ cairn status
warning: .cairn/config.toml: acme/skills is chosen, but not installed
  help: run `cairn init` to install it
? 1
$ cairn sync --check
warning: .cairn/config.toml: acme/skills is chosen, but not installed
  help: run `cairn init` to install it
? 1
$ cairn sync --frozen
error: .cairn/lock.toml: the lock file does not pin the packs that are chosen, so nothing was written [lock-insufficient]
  acme/skills is not in the lock file
    help: run `cairn init` without --frozen and commit `.cairn`, or remove the pack
? 2
