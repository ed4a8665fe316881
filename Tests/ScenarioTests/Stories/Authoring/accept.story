# a pack from a folder outside of the repository is checked before anything is written
$ write ../pack/manifest.toml
  schema = 1

  [pack]
  id = "example.ours"
  name = "Our skills"
  version = "1.0.0"

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
  Beans first.\u{E0041}\u{E0042}
$ write ../pack/templates/locales/en/skills/brew/scripts/brew.sh
  #!/bin/sh
  echo coffee
$ sh chmod +x ../pack/templates/locales/en/skills/brew/scripts/brew.sh
$ cairn init --yes --pack ../pack
note: ../pack has executable scripts: templates/locales/en/skills/brew/scripts/brew.sh
error: ../pack: the safety rules of the doctor find errors in this pack, so nothing was installed [pack-unsafe]
  help: read the files at these lines; if you accept what they do, use `--accept safety.no-hidden-characters:templates/locales/en/skills/brew/SKILL.md`
  templates/locales/en/skills/brew/SKILL.md:6:13: 2 characters that agents read and people cannot see, the first is U+E0041 [safety.no-hidden-characters]
    help: remove them
? 2
$ list

# the error names the option that accepts it; the preview shows what is accepted
$ cairn init --pack ../pack --accept safety.no-hidden-characters:templates/locales/en/skills/brew/SKILL.md --dry-run
warning: templates/locales/en/skills/brew/SKILL.md:6:13: 2 characters that agents read and people cannot see, the first is U+E0041 [safety.no-hidden-characters]
  help: remove them
note: ../pack has executable scripts: templates/locales/en/skills/brew/scripts/brew.sh
warning: ../pack: what safety.no-hidden-characters finds in templates/locales/en/skills/brew/SKILL.md is accepted, and the config file records this until the file changes
locale en (default): all 2 documents
create  .agents/skills/brew/SKILL.md
create  .agents/skills/brew/scripts/brew.sh
create  .cairn/.gitattributes
create  .cairn/.gitignore
create  .cairn/config.toml
total: create 5
$ cairn init --yes --pack ../pack --accept safety.no-hidden-characters:templates/locales/en/skills/brew/SKILL.md
warning: templates/locales/en/skills/brew/SKILL.md:6:13: 2 characters that agents read and people cannot see, the first is U+E0041 [safety.no-hidden-characters]
  help: remove them
note: ../pack has executable scripts: templates/locales/en/skills/brew/scripts/brew.sh
warning: ../pack: what safety.no-hidden-characters finds in templates/locales/en/skills/brew/SKILL.md is accepted, and the config file records this until the file changes
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
$ show .cairn/config.toml
schema = 1
locale = "en"
agents = []
·
[[packs]]
source = "../pack"
profile = "all"
·
[[packs.accept]]
rule = "safety.no-hidden-characters"
path = "templates/locales/en/skills/brew/SKILL.md"
digest = "sha256:146054ddc2a0e2f216d8f51b58b3528b96c7872dbddec75e6368056a1a309b8b"

# what was accepted is not told again, and a second run changes nothing
$ snapshot
$ cairn init --yes --pack ../pack --accept safety.no-hidden-characters:templates/locales/en/skills/brew/SKILL.md
nothing to do: everything is up to date
$ unchanged
$ cairn doctor
4 files checked, no findings; 1 suppressed

# a file that changed is checked again
$ append ../pack/templates/locales/en/skills/brew/SKILL.md
  Then water.
$ cairn upgrade --repo-only --yes
note: ../pack has executable scripts: templates/locales/en/skills/brew/scripts/brew.sh
error: ../pack: the safety rules of the doctor find errors in this pack, so nothing was installed [pack-unsafe]
  help: read the files at these lines; if you accept what they do, use `--accept safety.no-hidden-characters:templates/locales/en/skills/brew/SKILL.md`
  templates/locales/en/skills/brew/SKILL.md:6:13: 2 characters that agents read and people cannot see, the first is U+E0041 [safety.no-hidden-characters]
    help: remove them
? 2
$ cairn upgrade --repo-only --yes --accept all
warning: templates/locales/en/skills/brew/SKILL.md:6:13: 2 characters that agents read and people cannot see, the first is U+E0041 [safety.no-hidden-characters]
  help: remove them
note: ../pack has executable scripts: templates/locales/en/skills/brew/scripts/brew.sh
warning: ../pack: what safety.no-hidden-characters finds in templates/locales/en/skills/brew/SKILL.md is accepted, and the config file records this until the file changes
example.ours: 1.0.0, changed since it was installed
updated  .agents/skills/brew/SKILL.md
updated  .cairn/config.toml
total: updated 2
to commit: `git add .agents .cairn && git commit`
4 files checked, no findings; 1 suppressed
$ show .cairn/config.toml
schema = 1
locale = "en"
agents = []
·
[[packs]]
source = "../pack"
profile = "all"
·
[[packs.accept]]
rule = "safety.no-hidden-characters"
path = "templates/locales/en/skills/brew/SKILL.md"
digest = "sha256:4b325cf152b0d5617d03b50b92360d3c95faa3929cc8be6befb8ac33afc40e80"

# an acceptance of a text that the pack no longer has is told
$ write ../pack/templates/locales/en/skills/brew/SKILL.md
  ---
  name: brew
  description: Makes coffee. Use when somebody is tired.
  ---
  # Brew
  Beans first.
$ cairn upgrade --repo-only --yes
note: ../pack has executable scripts: templates/locales/en/skills/brew/scripts/brew.sh
example.ours: 1.0.0, changed since it was installed
updated  .agents/skills/brew/SKILL.md
total: updated 1
to commit: `git add .agents .cairn && git commit`
1 info in 4 files; `-v` shows the info
$ cairn doctor -v
.cairn/config.toml:11:8: info: templates/locales/en/skills/brew/SKILL.md is no longer the file that was accepted, so this acceptance has no effect [config.acceptance-current]
  11 | path = "templates/locales/en/skills/brew/SKILL.md"
     |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
     = help: remove it
·
1 info in 4 files

# a name that nothing was found for is refused
$ cairn add ../pack --accept safety.no-secrets:templates/locales/en/skills/brew/SKILL.md
error: safety.no-secrets finds nothing in templates/locales/en/skills/brew/SKILL.md of the packs that this run checks [nothing-to-accept]
  help: omit this --accept, or name the rule and the path as the finding shows them
? 64
$ cairn add ../pack --accept skill.name-format:x
error: 'skill.name-format' is not a safety rule, so it does not stop a pack [bad-acceptance]
  help: omit it
? 64
