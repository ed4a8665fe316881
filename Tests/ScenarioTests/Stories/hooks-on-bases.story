# hooks that go over all files of a repository, as pre-commit's end-of-file-fixer does, damage no base
$ cairn init --yes --quiet --profile minimal
$ git add -A
$ sh for f in .cairn/base/*; do sed -e :a -e '/^\n*$/{$d;N;ba' -e '}' "$f" > /story/base; cmp -s /story/base "$f" || { echo "a base lost its last line"; cp /story/base "$f"; }; done
a base lost its last line
$ cairn doctor
1 info in 17 files
$ cairn sync --check
nothing to do: everything is as it should be
$ snapshot
$ cairn sync
nothing to do: everything is as it should be
$ unchanged
$ cairn init --yes --locale fr
locale fr (--locale): all 14 documents
updated  .agents/docs/agent-workflow.md
updated  .agents/skills/INDEX.md
updated  .agents/skills/database-migration-change/SKILL.md
updated  .agents/skills/dependency-check/SKILL.md
updated  .agents/skills/dependency-check/references/commands.md
updated  .agents/skills/deploy/SKILL.md
updated  .agents/skills/quality-gate/SKILL.md
updated  .agents/skills/quality-gate/references/evidence-by-tool.md
updated  .agents/skills/release/SKILL.md
updated  .agents/skills/release/references/report-template.md
updated  .agents/skills/security-audit/SKILL.md
updated  .agents/skills/security-audit/references/review-points.md
updated  .cairn/config.toml
updated  AGENTS.md [agents.root]
in all: updated 14
to commit: git add .agents .cairn AGENTS.md
$ sh git status --short .cairn/base | cut -c1-2 | sort | uniq -c | tr -s ' '
 13 ??
 13 AD
$ cairn doctor
1 info in 17 files
