# hooks that change all files of a repository, such as pre-commit's end-of-file-fixer, do not damage a base
$ cairn init --yes --quiet --profile minimal
$ git add -A
$ sh for f in .cairn/base/*; do sed -e :a -e '/^\n*$/{$d;N;ba' -e '}' "$f" > /story/base; cmp -s /story/base "$f" || { echo "a base lost its last line"; cp /story/base "$f"; }; done
a base lost its last line
$ cairn doctor
2 infos in 29 files; `-v` shows the infos
$ cairn sync --check
nothing to do: everything is up to date
$ snapshot
$ cairn sync
nothing to do: everything is up to date
$ unchanged
$ cairn init --yes --locale fr
locale fr (--locale): all 19 documents
updated  .agents/docs/agent-workflow.md
updated  .agents/skills/INDEX.md
updated  7 skills (cairn-usage, database-migration-change, dependency-check, …)
updated  .cairn/config.toml
updated  AGENTS.md [agents.root]
total: updated 19
  help: `-v` lists every file
to commit: `git add .agents .cairn AGENTS.md && git commit`
$ sh git status --short .cairn/base | cut -c1-2 | sort | uniq -c | tr -s ' '
 18 ??
 7 A\u{20}
 18 AD
$ cairn doctor
1 info in 29 files; `-v` shows the info

# both whitespace hooks on the documents of a third-party pack: a base that the available pack still has is restored from it
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
$ cairn init --yes --quiet --pack ./pack
$ write ../hooks.sh
  for file in $(find .agents .cairn/base -type f); do
    text=$(sed 's/[[:blank:]]*$//' "$file")
    printf '%s\\n' "$text" > "$file"
  done
$ sh sh ../hooks.sh
$ git add -A
$ git commit -qm hooked
$ cairn doctor -v
.agents/skills/tea/SKILL.md:1:1: info: no document of this skill mentions notes.md [bundle.file-mentioned]
  1 | ---
    | ^^^
    = help: say when to use it, or delete it
·
.cairn/base: error: a base was changed; if a pre-commit hook changed it, first add `exclude: ^\.cairn/base/` to .pre-commit-config.yaml [lock.bases-present]
    = help: then run `cairn sync` to restore it
    = fix: update .cairn/base with `cairn sync`
·
pack/templates/locales/en/skills/tea/SKILL.md:1:1: info: no document of this skill mentions notes.md [bundle.file-mentioned]
  1 | ---
    | ^^^
    = help: say when to use it, or delete it
·
1 error, 2 infos in 7 files; 1 fixable with `cairn doctor --fix`
? 1
$ sh cp -a . ../later
$ cairn sync
kept      .agents/skills/tea/SKILL.md
kept      .agents/skills/tea/notes.md
restored  .cairn/base  (1 base was missing or changed)
total: kept 2, restored 1
$ cairn sync
nothing to do: everything is up to date
$ cairn doctor
3 infos in 7 files; `-v` shows the infos

# if the pack has a newer version, the base is rebuilt from what both versions have in common, and the upgrade has no conflict
$ cd ../later
$ sh sed -i 's/1\.0\.0/2.0.0/' pack/manifest.toml
$ sh sed -i 's/Wait\./Wait for five minutes./; s/Serve it\./Serve it hot./' pack/templates/locales/en/skills/tea/SKILL.md
$ sh printf 'The last word has no line end here.' > pack/templates/locales/en/skills/tea/notes.md
$ sh sed -i 's/Boil the water/Boil fresh water/' .agents/skills/tea/SKILL.md
$ cairn upgrade --repo-only --yes
example.ours: 1.0.0 -> 2.0.0
merged  .agents/skills/tea/SKILL.md
merged  .agents/skills/tea/notes.md
total: merged 2
to commit: `git add .agents .cairn && git commit`
2 infos in 7 files; `-v` shows the infos
$ show .agents/skills/tea/SKILL.md
---
name: tea
description: Brews tea. Use when tea is wanted.
---
·
\# Tea
·
Boil fresh water.
Pour it.
Wait for five minutes.
·
Serve it hot.
$ cairn doctor
2 infos in 7 files; `-v` shows the infos
$ sh sh ../hooks.sh
$ cairn doctor -v
.agents/skills/tea/SKILL.md:1:1: info: no document of this skill mentions notes.md [bundle.file-mentioned]
  1 | ---
    | ^^^
    = help: say when to use it, or delete it
·
.cairn/base: error: a base was changed; if a pre-commit hook changed it, first add `exclude: ^\.cairn/base/` to .pre-commit-config.yaml [lock.bases-present]
    = help: then run `cairn sync` to restore it
    = fix: update .cairn/base with `cairn sync`
·
pack/templates/locales/en/skills/tea/SKILL.md:1:1: info: no document of this skill mentions notes.md [bundle.file-mentioned]
  1 | ---
    | ^^^
    = help: say when to use it, or delete it
·
1 error, 2 infos in 7 files; 1 fixable with `cairn doctor --fix`
? 1
$ cairn sync --check
keep     .agents/skills/tea/SKILL.md
keep     .agents/skills/tea/notes.md
restore  .cairn/base  (1 base was missing or changed)
total: keep 2, restore 1
? 1
