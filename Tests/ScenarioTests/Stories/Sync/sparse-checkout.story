# what a change would need outside of a sparse checkout is named, with exit code 1, and a full checkout can be completed
$ cairn init --yes --quiet --profile minimal
$ git add -A
$ git commit -q -m install
$ git sparse-checkout set --no-cone /* !/.agents/skills/INDEX.md
$ cairn add ci-repair --yes
note: .agents/skills/INDEX.md is outside of the sparse checkout and was skipped
created  .agents/skills/ci-repair/SKILL.md
created  .agents/skills/ci-repair/evals/triggers.json
created  .agents/skills/ci-repair/examples/report.md
created  .agents/skills/ci-repair/references/messages.md
created  .agents/skills/ci-repair/references/providers.md
updated  .agents/skills/routes.toml
updated  .cairn/config.toml
total: created 5, updated 2
to commit: `git add --sparse .agents .cairn && git commit`
warning: .agents/skills/INDEX.md changes, but is outside of the sparse checkout, so it was not updated
  help: run `git sparse-checkout add '/.agents/**'`, then `cairn init`
? 1
$ cairn add ci-repair --yes
note: .agents/skills/INDEX.md is outside of the sparse checkout and was skipped
nothing to do: everything is up to date
$ git add --sparse .agents .cairn
$ git commit -q -m "Add ci-repair"
$ git sparse-checkout disable
$ cairn doctor
.agents/skills/INDEX.md: error: outdated: it does not list the skills that are installed [index.in-sync]
    = help: run `cairn sync`
    = fix: update .agents/skills/INDEX.md with `cairn sync`
·
1 error, 1 info in 34 files; 1 fixable with `cairn doctor --fix`; `-v` shows the info
? 1
$ cairn init --yes
locale en (config): all 23 documents
updated  .agents/skills/INDEX.md  (to match the installed skills)
total: updated 1
to commit: `git add .agents && git commit`
$ cairn doctor
1 info in 34 files; `-v` shows the info

# the same in JSON, and without the skills
$ git commit -q -a -m index
$ git sparse-checkout set --cone .cairn
$ cairn upgrade --repo-only --check
note: 30 targets are outside of the sparse checkout and were skipped (first: .agents/docs/agent-workflow.md)
nothing to do: everything is up to date
$ sh sed 's/^profile = .*/profile = "everyday"/' .cairn/config.toml > ../new && cp ../new .cairn/config.toml
$ cairn init --yes
note: 30 targets are outside of the sparse checkout and were skipped (first: .agents/docs/agent-workflow.md)
locale en (config): all 36 documents
created  5 skills (code-review, commit-and-pull-request, implementation-plan, …)
total: created 20
  help: `-v` lists every file
to commit: `git add --sparse .agents .cairn && git commit`
warning: 2 files that change are outside of the sparse checkout, so they were not updated (first: .agents/skills/INDEX.md)
  help: run `git sparse-checkout add .agents`, then `cairn init`
? 1
$ git status --short --untracked-files=no
 M .cairn/config.toml
 M .cairn/lock.toml
