# outside of git there is nothing to commit
$ mkdir ../plain
$ cairn -C ../plain init --yes --profile none
locale en (default): all 4 documents
created  .agents/context/PROJECT.md  (your own file from now on)
created  .agents/docs/agent-workflow.md
created  .agents/skills/INDEX.md
created  .agents/skills/routes.toml
created  .cairn/.gitattributes
created  .cairn/.gitignore
created  .cairn/config.toml
created  AGENTS.md [agents.root]
total: created 8
to complete: /story/plain/.agents/context/PROJECT.md, which agents read before they plan a change
in CI: `cairn doctor`, which exits with 1 on errors
to undo: `cairn -C /story/plain undo`

# a path that git ignores is not in the suggested `git add`
$ write .gitignore
  .agents/
$ cairn init --yes --profile minimal --allow-ignored
warning: git ignores .agents/context/PROJECT.md: .gitignore:1: .agents/
warning: git ignores .agents/docs/agent-workflow.md: .gitignore:1: .agents/
warning: git ignores .agents/skills/INDEX.md: .gitignore:1: .agents/
warning: git ignores .agents/skills/cairn-usage/SKILL.md: .gitignore:1: .agents/
warning: git ignores .agents/skills/cairn-usage/evals/triggers.json: .gitignore:1: .agents/
warning: git ignores .agents/skills/cairn-usage/examples/report.md: .gitignore:1: .agents/
warning: git ignores .agents/skills/database-migration-change/SKILL.md: .gitignore:1: .agents/
warning: git ignores .agents/skills/database-migration-change/evals/triggers.json: .gitignore:1: .agents/
warning: git ignores .agents/skills/database-migration-change/references/engines.md: .gitignore:1: .agents/
warning: git ignores .agents/skills/database-migration-change/references/tools.md: .gitignore:1: .agents/
warning: git ignores .agents/skills/dependency-check/SKILL.md: .gitignore:1: .agents/
warning: git ignores .agents/skills/dependency-check/evals/triggers.json: .gitignore:1: .agents/
warning: git ignores .agents/skills/dependency-check/references/commands.md: .gitignore:1: .agents/
warning: git ignores .agents/skills/deploy/SKILL.md: .gitignore:1: .agents/
warning: git ignores .agents/skills/deploy/evals/triggers.json: .gitignore:1: .agents/
warning: git ignores .agents/skills/quality-gate/SKILL.md: .gitignore:1: .agents/
warning: git ignores .agents/skills/quality-gate/evals/triggers.json: .gitignore:1: .agents/
warning: git ignores .agents/skills/quality-gate/references/evidence-by-tool.md: .gitignore:1: .agents/
warning: git ignores .agents/skills/release/SKILL.md: .gitignore:1: .agents/
warning: git ignores .agents/skills/release/evals/triggers.json: .gitignore:1: .agents/
warning: git ignores .agents/skills/release/references/kinds-and-limits.md: .gitignore:1: .agents/
warning: git ignores .agents/skills/release/references/report-template.md: .gitignore:1: .agents/
warning: git ignores .agents/skills/routes.toml: .gitignore:1: .agents/
warning: git ignores .agents/skills/security-audit/SKILL.md: .gitignore:1: .agents/
warning: git ignores .agents/skills/security-audit/evals/triggers.json: .gitignore:1: .agents/
warning: git ignores .agents/skills/security-audit/references/review-points.md: .gitignore:1: .agents/
locale en (default): all 19 documents
created  .agents/context/PROJECT.md  (your own file from now on)
created  .agents/docs/agent-workflow.md
created  .agents/skills/INDEX.md
created  7 skills (cairn-usage, database-migration-change, dependency-check, …)
created  .agents/skills/routes.toml
created  .cairn/.gitattributes
created  .cairn/.gitignore
created  .cairn/config.toml
created  AGENTS.md [agents.root]
total: created 30
  help: `-v` lists every file
to complete: .agents/context/PROJECT.md, which agents read before they plan a change
to commit: `git add .cairn AGENTS.md && git commit`
in CI: `cairn doctor`, which exits with 1 on errors
to undo: `cairn undo`
$ sh git add -A
$ sh git -c user.name=t -c user.email=t@example.org commit -qm all
$ cairn remove deploy
updated  .agents/skills/INDEX.md  (to match the installed skills)
removed  .agents/skills/deploy/SKILL.md
removed  .agents/skills/deploy/evals/triggers.json
updated  .agents/skills/routes.toml
updated  .cairn/config.toml
total: updated 3, removed 2
to commit: `git add .cairn && git commit`
$ sh git checkout -q .
$ sh rm -rf .agents
$ cairn init --yes --allow-ignored
warning: 25 targets are missing and ignored by git (first: .agents/docs/agent-workflow.md)
  help: run `cairn sync --restore` to restore them
warning: git ignores .agents/docs/agent-workflow.md: .gitignore:1: .agents/
warning: git ignores .agents/skills/INDEX.md: .gitignore:1: .agents/
warning: git ignores .agents/skills/cairn-usage/SKILL.md: .gitignore:1: .agents/
warning: git ignores .agents/skills/cairn-usage/evals/triggers.json: .gitignore:1: .agents/
warning: git ignores .agents/skills/cairn-usage/examples/report.md: .gitignore:1: .agents/
warning: git ignores .agents/skills/database-migration-change/SKILL.md: .gitignore:1: .agents/
warning: git ignores .agents/skills/database-migration-change/evals/triggers.json: .gitignore:1: .agents/
warning: git ignores .agents/skills/database-migration-change/references/engines.md: .gitignore:1: .agents/
warning: git ignores .agents/skills/database-migration-change/references/tools.md: .gitignore:1: .agents/
warning: git ignores .agents/skills/dependency-check/SKILL.md: .gitignore:1: .agents/
warning: git ignores .agents/skills/dependency-check/evals/triggers.json: .gitignore:1: .agents/
warning: git ignores .agents/skills/dependency-check/references/commands.md: .gitignore:1: .agents/
warning: git ignores .agents/skills/deploy/SKILL.md: .gitignore:1: .agents/
warning: git ignores .agents/skills/deploy/evals/triggers.json: .gitignore:1: .agents/
warning: git ignores .agents/skills/quality-gate/SKILL.md: .gitignore:1: .agents/
warning: git ignores .agents/skills/quality-gate/evals/triggers.json: .gitignore:1: .agents/
warning: git ignores .agents/skills/quality-gate/references/evidence-by-tool.md: .gitignore:1: .agents/
warning: git ignores .agents/skills/release/SKILL.md: .gitignore:1: .agents/
warning: git ignores .agents/skills/release/evals/triggers.json: .gitignore:1: .agents/
warning: git ignores .agents/skills/release/references/kinds-and-limits.md: .gitignore:1: .agents/
warning: git ignores .agents/skills/release/references/report-template.md: .gitignore:1: .agents/
warning: git ignores .agents/skills/routes.toml: .gitignore:1: .agents/
warning: git ignores .agents/skills/security-audit/SKILL.md: .gitignore:1: .agents/
warning: git ignores .agents/skills/security-audit/evals/triggers.json: .gitignore:1: .agents/
warning: git ignores .agents/skills/security-audit/references/review-points.md: .gitignore:1: .agents/
locale en (config): all 19 documents
restored  .agents/docs/agent-workflow.md
restored  .agents/skills/INDEX.md
restored  7 skills (cairn-usage, database-migration-change, dependency-check, …)
restored  .agents/skills/routes.toml
total: restored 25
  help: `-v` lists every file

# a path that git never tracked and that no longer exists is not suggested
$ sh rm -rf .agents .cairn .gitignore AGENTS.md
$ sh git rm -rq --cached .
$ cairn init --yes --quiet --profile minimal
$ cairn remove agents.root
updated  .cairn/config.toml
removed  AGENTS.md [agents.root]
total: updated 1, removed 1
to commit: `git add .cairn && git commit`
$ sh git add .cairn

# a path that is the same as in the last commit is not suggested either
$ sh git add -A
$ sh git -c user.name=t -c user.email=t@example.org commit -qm again
$ cairn remove deploy
updated  .agents/skills/INDEX.md  (to match the installed skills)
removed  .agents/skills/deploy/SKILL.md
removed  .agents/skills/deploy/evals/triggers.json
updated  .agents/skills/routes.toml
updated  .cairn/config.toml
total: updated 3, removed 2
to commit: `git add .agents .cairn && git commit`
$ sh git add .agents .cairn
$ cairn add deploy --format json
{
  "applied" : true,
  "cairn" : "0.1.0",
  "changes" : [
    {
      "action" : "updated",
      "block" : "skills.index",
      "document" : "skills.index",
      "message" : "to match the installed skills",
      "path" : ".agents/skills/INDEX.md"
    },
    {
      "action" : "created",
      "document" : "skill.deploy",
      "path" : ".agents/skills/deploy/SKILL.md"
    },
    {
      "action" : "created",
      "document" : "skill.deploy/evals/triggers.json",
      "path" : ".agents/skills/deploy/evals/triggers.json"
    },
    {
      "action" : "updated",
      "document" : "skills.routes",
      "path" : ".agents/skills/routes.toml"
    },
    {
      "action" : "updated",
      "path" : ".cairn/config.toml"
    }
  ],
  "command" : "add",
  "commit" : [
    ".agents",
    ".cairn"
  ],
  "root" : "/story/repo",
  "schema" : 1,
  "skipped" : [
·
  ],
  "summary" : {
    "created" : 2,
    "updated" : 3
  }
}
$ sh git status --short
MM .agents/skills/INDEX.md
D  .agents/skills/deploy/SKILL.md
D  .agents/skills/deploy/evals/triggers.json
MM .agents/skills/routes.toml
D  .cairn/base/1f9416d8d546c8f92016f6b33301df989f01692b32e5599fddb14ca91ad60718
D  .cairn/base/f2ee1b70c29fbe8ba2e2a26cc35ff879674a1efd72b1c5990dd04b548bd8693a
MM .cairn/config.toml
MM .cairn/lock.toml
?? .agents/skills/deploy/
?? .cairn/base/1f9416d8d546c8f92016f6b33301df989f01692b32e5599fddb14ca91ad60718
?? .cairn/base/f2ee1b70c29fbe8ba2e2a26cc35ff879674a1efd72b1c5990dd04b548bd8693a

# a deleted file is suggested
$ sh git -c user.name=t -c user.email=t@example.org commit -qam once-more
$ cairn add agents.root
updated  .cairn/config.toml
created  AGENTS.md [agents.root]
total: created 1, updated 1
to commit: `git add .cairn AGENTS.md && git commit`
$ sh git add .cairn AGENTS.md
$ sh git -c user.name=t -c user.email=t@example.org commit -qm more
$ cairn remove agents.root
updated  .cairn/config.toml
removed  AGENTS.md [agents.root]
total: updated 1, removed 1
to commit: `git add .cairn AGENTS.md && git commit`
$ sh git add .cairn AGENTS.md
$ sh git status --short
D  .cairn/base/d6e3a4c3dc070c17b77f90e260c2934eeabc1900c9713c7d4051856fc00285bb
M  .cairn/config.toml
M  .cairn/lock.toml
D  AGENTS.md
?? .agents/skills/deploy/

# from another folder, the commands name the repository, quoted for the shell
$ mkdir ../it's here
$ sh git init -q "../it's here"
$ cairn -C "../it's here" init --yes --profile minimal
locale en (default): all 19 documents
created  .agents/context/PROJECT.md  (your own file from now on)
created  .agents/docs/agent-workflow.md
created  .agents/skills/INDEX.md
created  7 skills (cairn-usage, database-migration-change, dependency-check, …)
created  .agents/skills/routes.toml
created  .cairn/.gitattributes
created  .cairn/.gitignore
created  .cairn/config.toml
created  AGENTS.md [agents.root]
total: created 30
  help: `-v` lists every file
to complete: /story/it's here/.agents/context/PROJECT.md, which agents read before they plan a change
to commit: `git -C '/story/it'\''s here' add .agents .cairn AGENTS.md && git -C '/story/it'\''s here' commit`
in CI: `cairn doctor`, which exits with 1 on errors
to undo: `cairn -C '/story/it'\''s here' undo`

# nothing is suggested while a merge has conflicts, nor what is only removed from the index
$ git checkout --quiet -B one
$ write NOTES.md
  one
$ git add --all
$ git commit --quiet --message one
$ git checkout --quiet -b two HEAD~1
$ write NOTES.md
  two
$ git add --all
$ git commit --quiet --message two
$ sh git merge one >/dev/null 2>&1 || true
$ cairn remove release --yes
updated  .agents/skills/INDEX.md  (to match the installed skills)
removed  .agents/skills/release/SKILL.md
removed  .agents/skills/release/evals/triggers.json
removed  .agents/skills/release/references/kinds-and-limits.md
removed  .agents/skills/release/references/report-template.md
updated  .agents/skills/routes.toml
updated  .cairn/config.toml
total: updated 3, removed 4
$ sh git checkout --quiet --ours NOTES.md && git add --all && git commit --quiet --message merged
$ sh git rm -rq --cached .agents && echo .agents > .gitignore
$ cairn remove deploy --yes
updated  .agents/skills/INDEX.md  (to match the installed skills)
removed  .agents/skills/deploy/SKILL.md
removed  .agents/skills/deploy/evals/triggers.json
updated  .agents/skills/routes.toml
updated  .cairn/config.toml
total: updated 3, removed 2
to commit: `git add .cairn && git commit`

# names that git would take for patterns are marked, also those of another repository inside of this one
$ mkdir ../nested
$ git init -q ../nested
$ cd ../nested
$ git init -q [sub]
$ write [sub]/notes*.md
  # Notes
$ cairn init --yes --profile none --quiet
$ cairn docs --init --folder [sub] --index [sub]/[index].md --yes
updated  .cairn/config.toml
created  [sub]/[index].md [docs]
total: created 1, updated 1
to commit: `git add .cairn && git commit`
to commit in the separate repository '[sub]': `git -C '[sub]' add ':(literal)[index].md'`; after that commit, `git add ':(literal)[sub]'`
note: 1 of 1 documents has no summary and is listed with its title
  help: add `summary: TEXT` to its front matter
$ cairn docs --init --folder [sub] --index docs/[index].md --yes
updated  .cairn/config.toml
removed  [sub]/[index].md [docs]
created  docs/[index].md [docs]
total: created 1, updated 1, removed 1
to commit: `git add .cairn ':(literal)docs/[index].md' && git commit`
note: 2 of 2 documents have no summary and are listed with their titles
  help: add `summary: TEXT` to their front matter
