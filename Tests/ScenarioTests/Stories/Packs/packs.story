# a pack from a folder is installed like the built-in one
$ write ../pack/manifest.toml
  schema = 1

  [pack]
  id = "example.ours"
  name = "Our skills"
  version = "1.0.0"
  description = "How we work here."
  license = "MIT"
  templates = "templates"

  [locales]
  source = "en"
  available = ["en"]

  [profiles]
  default = "all"

  [profiles.all]
  skills = ["*"]
$ write ../pack/templates/locales/en/skills/brew/SKILL.md
  ---
  name: brew
  description: Makes coffee. Use when somebody is tired.
  ---
  # Brew
  Beans first: `./scripts/brew.sh`.
$ write ../pack/templates/locales/en/skills/brew/scripts/brew.sh
  echo coffee
$ sh chmod +x ../pack/templates/locales/en/skills/brew/scripts/brew.sh
$ cairn init --yes --pack ../pack
note: ../pack has executable scripts: templates/locales/en/skills/brew/scripts/brew.sh
locale en (default): all 2 documents
created  .agents/skills/brew/SKILL.md
created  .agents/skills/brew/scripts/brew.sh
created  .cairn/.gitattributes
created  .cairn/.gitignore
created  .cairn/config.toml
total: created 5
to commit: `git add .agents .cairn && git commit`
in CI: `cairn doctor`, which exits with 1 on errors
to undo: `cairn undo`
$ list
.agents/skills/brew/SKILL.md
.agents/skills/brew/scripts/brew.sh*
.cairn/.gitattributes
.cairn/.gitignore
.cairn/base/…
.cairn/config.toml
.cairn/lock.pid
.cairn/lock.toml
.cairn/trash/…
$ cairn status
nothing to do: checked 2 files
$ cairn doctor
.agents/skills/brew/scripts/brew.sh:1:1: warning: .agents/skills/brew/scripts/brew.sh is executable but has no shebang line [bundle.script-has-shebang]
  1 | echo coffee
    | ^^
    = help: start it with a line such as '#!/usr/bin/env python3'
·
1 warning in 4 files
$ cairn list
brew  en  -  example.ours
$ show .cairn/config.toml
schema = 1
locale = "en"
agents = []
·
[[packs]]
source = "../pack"
profile = "all"

# a second pack can be installed next to it
$ cairn init --yes --pack builtin
locale en (config): all 34 documents
created  .agents/context/PROJECT.md  (your own file from now on)
created  .agents/docs/agent-workflow.md
created  .agents/skills/INDEX.md
created  12 skills (cairn-usage, code-review, commit-and-pull-request, …)
created  .agents/skills/routes.toml
updated  .cairn/config.toml
created  AGENTS.md [agents.root]
total: created 47, updated 1
  help: `-v` lists every file
to commit: `git add .agents .cairn AGENTS.md && git commit`
$ cairn list
brew                       en  -  example.ours
cairn-usage                en  1  cairn.core
code-review                en  1  cairn.core
commit-and-pull-request    en  1  cairn.core
database-migration-change  en  1  cairn.core
dependency-check           en  1  cairn.core
deploy                     en  1  cairn.core
implementation-plan        en  1  cairn.core
quality-gate               en  1  cairn.core
release                    en  1  cairn.core
security-audit             en  1  cairn.core
systematic-debugging       en  1  cairn.core
test-writing               en  1  cairn.core
$ show .cairn/config.toml
schema = 1
locale = "en"
agents = []
·
[[packs]]
source = "../pack"
profile = "all"
·
[[packs]]
source = "builtin"
profile = "everyday"
$ cairn doctor
.agents/skills/brew/scripts/brew.sh:1:1: warning: .agents/skills/brew/scripts/brew.sh is executable but has no shebang line [bundle.script-has-shebang]
  1 | echo coffee
    | ^^
    = help: start it with a line such as '#!/usr/bin/env python3'
·
1 warning, 1 info in 51 files; `-v` shows the info
$ cairn sync --check
nothing to do: everything is up to date
$ cairn status
nothing to do: checked 49 files

# a pack that changed without a new version is not mixed in
$ append ../pack/templates/locales/en/skills/brew/SKILL.md
  Then water.
$ cairn init --yes
note: ../pack has executable scripts: templates/locales/en/skills/brew/scripts/brew.sh
error: pack example.ours changed since it was installed, but its version is still 1.0.0 [pack-moved]
  help: run `cairn upgrade`
? 1
$ cairn sync --check
nothing to do: everything is up to date
$ cairn status
update available  .agents/skills/brew/SKILL.md
nothing to do: checked 49 files
$ cairn diff
note: ../pack has executable scripts: templates/locales/en/skills/brew/scripts/brew.sh
diff --git a/.agents/skills/brew/SKILL.md b/.agents/skills/brew/SKILL.md
--- a/.agents/skills/brew/SKILL.md
+++ b/.agents/skills/brew/SKILL.md
@@ -4,4 +4,3 @@
 ---
 # Brew
 Beans first: `./scripts/brew.sh`.
-Then water.

# if the pack is missing, what is installed still works
$ delete ../pack
$ cairn sync --check
nothing to do: everything is up to date
$ cairn status
nothing to do: checked 49 files
$ cairn list
brew                       en  -  example.ours
cairn-usage                en  1  cairn.core
code-review                en  1  cairn.core
commit-and-pull-request    en  1  cairn.core
database-migration-change  en  1  cairn.core
dependency-check           en  1  cairn.core
deploy                     en  1  cairn.core
implementation-plan        en  1  cairn.core
quality-gate               en  1  cairn.core
release                    en  1  cairn.core
security-audit             en  1  cairn.core
systematic-debugging       en  1  cairn.core
test-writing               en  1  cairn.core
$ cairn diff
error: ../pack: pack folder not found [pack-missing]
  help: restore it or correct the path; to give up the pack, run `cairn remove ../pack`
? 2
$ cairn diff --base
$ cairn init --yes
error: ../pack: pack folder not found [pack-missing]
  help: restore it or correct the path; to give up the pack, run `cairn remove ../pack`
? 2

# a new block in a pack is reported; two packs with the same block are refused
$ write ../blocks/manifest.toml
  schema = 1

  [pack]
  id = "example.blocks"
  name = "Blocks"
  version = "1.0.0"
  description = "A block."
  license = "MIT"
  templates = "templates"

  [locales]
  source = "en"
  available = ["en"]

  [[documents]]
  id = "agents.root"
  source = "ROOT.md"
  target = "AGENTS.md"
  policy = "block"
$ write ../blocks/templates/locales/en/ROOT.md
  Read the facts.
$ mkdir ../blocked
$ cd ../blocked
$ git init --quiet
$ cairn init --yes --pack ../blocks
locale en (default): 1 document
created  .cairn/.gitattributes
created  .cairn/.gitignore
created  .cairn/config.toml
created  AGENTS.md [agents.root]
total: created 4
to commit: `git add .cairn AGENTS.md && git commit`
in CI: `cairn doctor`, which exits with 1 on errors
to undo: `cairn undo`
$ write ../blocks/templates/locales/en/ROOT.md
  Read the facts first.
$ cairn status
update available  AGENTS.md [agents.root]
nothing to do: checked 1 file
$ cairn status -s
 N AGENTS.md [agents.root]
$ cairn init --yes --pack ../blocks --pack builtin
error: pack example.blocks changed since it was installed, but its version is still 1.0.0 [pack-moved]
  help: run `cairn upgrade`
? 1
$ mkdir ../clashing
$ cd ../clashing
$ git init --quiet
$ cairn init --yes --pack ../blocks --pack builtin
error: packs example.blocks and cairn.core both write block agents.root of AGENTS.md [packs-disagree]
  help: rename it in one of them
? 2
