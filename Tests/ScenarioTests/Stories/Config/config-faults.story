# all errors of the config file are reported at once, each with its position
$ cairn init --yes --profile none
…
$ write .cairn/config.toml
  schema = 1
  locale = "not a tag"
  agents = ["claude", 3]
  link = "auto"
  links = "sometimes"
  cairn = "latest"

  [[packs]]
  source = "builtin"
  profil = "minimal"
  [doctor]
  fail-on = "never"
  [[doctor.ignore]]
  rule = 7
  x =
$ snapshot
$ cairn status
error: .cairn/config.toml:2:10: cannot read the config file [config-invalid]
  .cairn/config.toml:2:10: 'not a tag' is invalid: 'locale' must be a BCP 47 tag [config.valid]
  .cairn/config.toml:3:21: 'agents' must be a list of strings: ["a", "b"] [config.valid]
  .cairn/config.toml:4:1: unknown key 'link' [config.valid]
  .cairn/config.toml:5:9: 'sometimes' is invalid: 'links' must be auto, link or copy [config.valid]
  .cairn/config.toml:6:9: 'latest' is invalid: 'cairn' must be a version range such as '>=0.1, <0.4' [config.valid]
  .cairn/config.toml:10:1: unknown key 'packs.profil' [config.valid]
    help: did you mean 'profile'?
  .cairn/config.toml:12:11: 'never' is invalid: 'fail-on' must be error or warning [config.valid]
  .cairn/config.toml:13:1: the key 'doctor.ignore.reason' is missing [config.valid]
  .cairn/config.toml:14:8: 'doctor.ignore.rule' must be a string in quotes [config.valid]
  .cairn/config.toml:15:4: expected a value [config.valid]
? 2
$ cairn sync
error: .cairn/config.toml:2:10: cannot read the config file [config-invalid]
  .cairn/config.toml:2:10: 'not a tag' is invalid: 'locale' must be a BCP 47 tag [config.valid]
  .cairn/config.toml:3:21: 'agents' must be a list of strings: ["a", "b"] [config.valid]
  .cairn/config.toml:4:1: unknown key 'link' [config.valid]
  .cairn/config.toml:5:9: 'sometimes' is invalid: 'links' must be auto, link or copy [config.valid]
  .cairn/config.toml:6:9: 'latest' is invalid: 'cairn' must be a version range such as '>=0.1, <0.4' [config.valid]
  .cairn/config.toml:10:1: unknown key 'packs.profil' [config.valid]
    help: did you mean 'profile'?
  .cairn/config.toml:12:11: 'never' is invalid: 'fail-on' must be error or warning [config.valid]
  .cairn/config.toml:13:1: the key 'doctor.ignore.reason' is missing [config.valid]
  .cairn/config.toml:14:8: 'doctor.ignore.rule' must be a string in quotes [config.valid]
  .cairn/config.toml:15:4: expected a value [config.valid]
? 2
$ cairn init --yes
error: .cairn/config.toml:2:10: cannot read the config file [config-invalid]
  .cairn/config.toml:2:10: 'not a tag' is invalid: 'locale' must be a BCP 47 tag [config.valid]
  .cairn/config.toml:3:21: 'agents' must be a list of strings: ["a", "b"] [config.valid]
  .cairn/config.toml:4:1: unknown key 'link' [config.valid]
  .cairn/config.toml:5:9: 'sometimes' is invalid: 'links' must be auto, link or copy [config.valid]
  .cairn/config.toml:6:9: 'latest' is invalid: 'cairn' must be a version range such as '>=0.1, <0.4' [config.valid]
  .cairn/config.toml:10:1: unknown key 'packs.profil' [config.valid]
    help: did you mean 'profile'?
  .cairn/config.toml:12:11: 'never' is invalid: 'fail-on' must be error or warning [config.valid]
  .cairn/config.toml:13:1: the key 'doctor.ignore.reason' is missing [config.valid]
  .cairn/config.toml:14:8: 'doctor.ignore.rule' must be a string in quotes [config.valid]
  .cairn/config.toml:15:4: expected a value [config.valid]
? 2
$ cairn doctor
.cairn/config.toml:2:10: error: 'not a tag' is invalid: 'locale' must be a BCP 47 tag [config.valid]
  2 | locale = "not a tag"
    |          ^^^^^^^^^^^
    = also: .cairn/config.toml:5:9: 'sometimes' is invalid: 'links' must be auto, link or copy
    = also: .cairn/config.toml:6:9: 'latest' is invalid: 'cairn' must be a version range such as '>=0.1, <0.4'
    = also: .cairn/config.toml:12:11: 'never' is invalid: 'fail-on' must be error or warning
·
.cairn/config.toml:3:21: error: 'agents' must be a list of strings: ["a", "b"] [config.valid]
  3 | agents = ["claude", 3]
    |                     ^
·
.cairn/config.toml:4:1: warning: unknown key 'link' [config.valid]
  4 | link = "auto"
    | ^^^^
·
.cairn/config.toml:10:1: warning: unknown key 'packs.profil' [config.valid]
  10 | profil = "minimal"
     | ^^^^^^
     = help: did you mean 'profile'?
     = fix: replace with 'profile'
·
.cairn/config.toml:13:1: error: the key 'doctor.ignore.reason' is missing [config.valid]
  13 | [[doctor.ignore]]
     | ^^^^^^^^^^^^^^^^^
·
.cairn/config.toml:14:8: error: 'doctor.ignore.rule' must be a string in quotes [config.valid]
  14 | rule = 7
     |        ^
·
.cairn/config.toml:15:4: error: expected a value [config.valid]
  15 | x =
     |    ^
·
8 errors, 2 warnings, 1 info in 7 files; 1 fixable with `cairn doctor --fix`; `-v` shows the info
? 1
$ unchanged

# a profile, a skill, an agent or a document in the config file that does not exist
$ write .cairn/config.toml
  schema = 1
  agents = ["claude"]
  without = ["agent.root"]

  [[packs]]
  source = "builtin"
  profile = "minimul"
  add = ["relase"]
$ cairn init --yes
error: .cairn/config.toml: unknown document 'agent.root' [unknown-document]
  help: did you mean 'agents.root'?
? 2
$ cairn status
warning: .cairn/config.toml: pack cairn.core has no skill 'relase'
  help: did you mean 'release'? correct the name, or run `cairn remove relase`
? 1
$ cairn sync
warning: .cairn/config.toml: pack cairn.core has no skill 'relase'
  help: did you mean 'release'? correct the name, or run `cairn remove relase`
? 1
$ cairn doctor
.cairn/config.toml:3:12: error: unknown document 'agent.root' [config.names-known]
  3 | without = ["agent.root"]
    |            ^^^^^^^^^^^^
    = help: did you mean 'agents.root'?
·
.cairn/config.toml:7:11: error: unknown profile 'minimul' [config.names-known]
  7 | profile = "minimul"
    |           ^^^^^^^^^
    = help: did you mean 'minimal'? available: backend, everyday, frontend, full, minimal, none, product, standard
·
.cairn/config.toml:8:8: error: unknown skill 'relase' [config.names-known]
  8 | add = ["relase"]
    |        ^^^^^^^^
    = help: did you mean 'release'?
·
3 errors, 2 infos in 7 files; `-v` shows the infos
? 1

# a config file with a newer schema, and a version of Cairn that is not allowed to write here
$ write .cairn/config.toml
  schema = 2
  anything = true
$ cairn status
error: .cairn/config.toml:1:10: written by a newer Cairn (schema 2, but this one reads up to 1) [cairn-too-old]
  help: run `cairn upgrade`
? 2
$ cairn init --yes
error: .cairn/config.toml:1:10: written by a newer Cairn (schema 2, but this one reads up to 1) [cairn-too-old]
  help: run `cairn upgrade`
? 2
$ write .cairn/config.toml
  schema = 1
  cairn = "<0.1"

  [[packs]]
  source = "builtin"
  profile = "none"
$ snapshot
$ cairn init --yes
error: .cairn/config.toml: only Cairn <0.1 is allowed to write in this repository, and this is 0.1.0 [cairn-too-old]
  help: use an allowed version
? 2
$ cairn sync
error: .cairn/config.toml: only Cairn <0.1 is allowed to write in this repository, and this is 0.1.0 [cairn-too-old]
  help: use an allowed version
? 2
$ cairn status
nothing to do: checked 5 files
$ cairn sync --check
nothing to do: everything is up to date
$ cairn undo --yes
error: .cairn/config.toml: only Cairn <0.1 is allowed to write in this repository, and this is 0.1.0 [cairn-too-old]
  help: use an allowed version
? 2
$ unchanged

# an unknown key is reported and stops nothing
$ write .cairn/config.toml
  schema = 1
  agnts = ["claude"]
$ cairn sync
warning: .cairn/config.toml:2:1: unknown key 'agnts' [config.valid]
  help: did you mean 'agents'?
nothing to do: everything is up to date
$ cairn sync --check -q
$ cairn init --yes
warning: .cairn/config.toml:2:1: unknown key 'agnts' [config.valid]
  help: did you mean 'agents'?
locale en (default): all 32 documents
updated  .agents/skills/INDEX.md  (to match the installed skills)
created  12 skills (cairn-usage, code-review, commit-and-pull-request, …)
updated  .agents/skills/routes.toml
updated  .cairn/config.toml
total: created 42, updated 3
  help: `-v` lists every file
to commit: `git add .agents .cairn && git commit`

# a language or a document that no pack has
$ write .cairn/config.toml
  schema = 1
  locale = "xx"
$ cairn init --yes
warning: .cairn/config.toml: no chosen pack is available in 'xx'
  help: set `locale` to one of: en, es, fr, hi, ko, zh
locale xx (config): 0 documents in xx, 32 not translated, in en
updated  .cairn/config.toml
total: updated 1
to commit: `git add .cairn && git commit`
$ write .cairn/config.toml
  schema = 1
  without = ["agents.rot"]
$ cairn init --yes
error: .cairn/config.toml: unknown document 'agents.rot' [unknown-document]
  help: did you mean 'agents.root'?
? 2

# a declared agent whose skills folder overlaps with that of another agent
$ write .cairn/config.toml
  schema = 1
  agents = ["claude", "mine", "near"]

  [agent-targets.mine]
  skills = ".agents/skills/release"

  [agent-targets.near]
  skills = ".claude"
$ cairn init --yes
error: .cairn/config.toml:2:21: cannot read the config file [config-invalid]
  .cairn/config.toml:2:21: unknown agent 'mine' [config.agents-known]
    help: did you mean 'cline'? `cairn agents` lists all
  .cairn/config.toml:2:29: unknown agent 'near' [config.agents-known]
    help: use one that `cairn agents` lists, or declare it under [agent-targets.near]
  .cairn/config.toml:4:16: '.agents/skills/release' overlaps with '.agents/skills', the skills folder of another agent [config.valid]
    help: choose a separate folder
  .cairn/config.toml:7:16: '.claude' overlaps with '.claude/skills', the skills folder of another agent [config.valid]
    help: choose a separate folder
? 2
$ write .cairn/config.toml
  schema = 1
  agents = ["mine"]

  [agent-targets.mine]
  skills = ".agents/skills"
$ cairn sync --check
nothing to do: everything is up to date
