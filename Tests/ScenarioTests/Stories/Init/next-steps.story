# the first run ends with the next steps, in this order
$ write CLAUDE.md
  # Mine
$ cairn init --profile minimal --agent claude
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
created         AGENTS.md [agents.root]
added block to  CLAUDE.md [agents.claude]
total: created 37, added block to 1
  help: `-v` lists every file
to complete: .agents/context/PROJECT.md, which agents read before they plan a change
to commit: `git add .agents .cairn .claude/skills AGENTS.md CLAUDE.md && git commit`
in CI: `cairn doctor`, which exits with 1 on errors
to undo: `cairn undo`

# a form that was not filled in is an info, in every language, until it is filled in
$ cairn doctor
1 info in 30 files; `-v` shows the info
$ cairn doctor --verbose
.agents/context/PROJECT.md: info: this form is not filled in, so agents learn nothing from it [document.form-filled]
    = help: answer its questions
·
1 info in 30 files
$ cairn init --yes --quiet --locale ko
$ cairn doctor --verbose
.agents/context/PROJECT.md: info: this form is not filled in, so agents learn nothing from it [document.form-filled]
    = help: answer its questions
·
1 info in 30 files
$ append .agents/context/PROJECT.md
  A tea shop.
$ cairn doctor --verbose
30 files checked, no findings

# later runs say only what to commit; quiet runs say nothing, and JSON has keys instead
$ cairn add payment-integrity-review
updated  .agents/skills/INDEX.md  (to match the installed skills)
created  .agents/skills/payment-integrity-review/SKILL.md
created  .agents/skills/payment-integrity-review/evals/triggers.json
created  .agents/skills/payment-integrity-review/references/3-d-secure.md
updated  .agents/skills/routes.toml
updated  .cairn/config.toml
created  .claude/skills/payment-integrity-review  (-> ../../.agents/skills/payment-integrity-review)
total: created 4, updated 3
to commit: `git add .agents .cairn .claude/skills && git commit`
$ cairn init --yes --quiet --agent none
$ cairn add webhook --format json
{
  "cairn" : "0.1.0",
  "command" : "add",
  "error" : {
    "id" : "unknown-document",
    "message" : "no installed pack has a skill or document 'webhook'; for another pack, write `./folder`, `owner/repo` or a URL; nearest skills: deploy, dependency-check, refactoring and 38 more (`cairn list --available` lists all)"
  },
  "schema" : 1
}
? 64

# a file that has nothing but its block is deleted with the block
$ sh git add -A
$ sh git -c user.name=t -c user.email=t@example.org commit -qm all
$ cairn remove agents.root
updated  .cairn/config.toml
removed  AGENTS.md [agents.root]
total: updated 1, removed 1
to commit: `git add .cairn AGENTS.md && git commit`
$ cairn add agents.root
updated  .cairn/config.toml
created  AGENTS.md [agents.root]
total: created 1, updated 1

# a restored block is not reported as a restored file
$ write AGENTS.md
  # Ours
$ cairn sync --restore
restored block in  AGENTS.md [agents.root]
total: restored block in 1

# the user's own file is replaced only with `--overwrite`
$ cairn remove release --quiet
$ write .agents/skills/release/SKILL.md
  ---
  name: release
  description: Ours. Use when we release.
  ---
  Go.
$ cairn add release
error: .agents/skills/release: the name of this skill is already taken, so nothing was installed [skill-name-taken]
  help: use `--skill NAME --as OTHER` to install it under another name, or `--skill` to install only other skills
  release of builtin: .agents/skills/release is your own
? 1
$ cairn init --skill release --dry-run --overwrite .agents/skills/release
locale ko (config): 19 documents in ko, 2 not translated, in en
update   .agents/skills/INDEX.md  (to match the installed skills)
replace  .agents/skills/release/SKILL.md
create   .agents/skills/release/evals/triggers.json
create   .agents/skills/release/references/kinds-and-limits.md
create   .agents/skills/release/references/report-template.md
update   .agents/skills/routes.toml
update   .cairn/config.toml
total: create 3, update 3, replace 1
