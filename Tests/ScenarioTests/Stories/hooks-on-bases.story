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
17 files examined, nothing found

# both whitespace hooks on the texts of a third-party pack: what a pack at hand still has comes from there
$ mkdir ../ours
$ cd ../ours
$ git init --quiet
$ write pack/manifest.toml
  schema = 1

  [pack]
  id = "example.ours"
  name = "Ours"
  version = "1.0.0"
  description = "Ours."
  license = "MIT"
  templates = "templates"

  [locales]
  source = "en"
  available = ["en"]

  [profiles]
  default = "all"

  [profiles.all]
  skills = ["*"]
$ write pack/templates/locales/en/skills/tea/SKILL.md
  ---
  name: tea
  description: Brews tea. Use when tea is wanted.
  ---

  # Tea

  Boil the water.\u{20}\u{20}
  Pour it. \t
  Wait.

  Serve it.\u{20}\n\n
$ sh printf 'The last word has no line end.' > pack/templates/locales/en/skills/tea/notes.md
$ cairn init --yes --quiet --pack pack
$ write ../hooks.sh
  for file in $(find .agents .cairn/base -type f); do
    text=$(sed 's/[[:blank:]]*$//' "$file")
    printf '%s\\n' "$text" > "$file"
  done
$ sh sh ../hooks.sh
$ git add -A
$ git commit -qm hooked
$ cairn doctor -v
$ sh cp -a . ../later
$ cairn sync
$ cairn sync
$ cairn doctor

# and where the pack has moved on, from what both versions have in common; the upgrade is no conflict
$ cd ../later
$ sh sed -i 's/1\.0\.0/2.0.0/' pack/manifest.toml
$ sh sed -i 's/Wait\./Wait for five minutes./; s/Serve it\./Serve it hot./' pack/templates/locales/en/skills/tea/SKILL.md
$ sh printf 'The last word has no line end here.' > pack/templates/locales/en/skills/tea/notes.md
$ sh sed -i 's/Boil the water/Boil fresh water/' .agents/skills/tea/SKILL.md
$ cairn upgrade --repo-only --yes
$ show .agents/skills/tea/SKILL.md
$ cairn doctor
$ sh sh ../hooks.sh
$ cairn doctor -v
$ cairn sync --check
1 info in 17 files
