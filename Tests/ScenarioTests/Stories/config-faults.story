# every fault of the config at once, each with its place
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
cairn: .cairn/config.toml:2:10: the config cannot be read [config-invalid]
  .cairn/config.toml:2:10: 'not a tag' does not fit: 'locale' takes a BCP 47 tag [config.valid]
  .cairn/config.toml:3:21: 'agents' must be a list of texts: ["a", "b"] [config.schema]
  .cairn/config.toml:5:9: 'sometimes' does not fit: 'links' takes auto, link or copy [config.valid]
  .cairn/config.toml:6:9: 'latest' does not fit: 'cairn' takes versions such as '>=0.1, <0.4' [config.valid]
  .cairn/config.toml:12:11: 'never' does not fit: 'fail-on' takes error or warning [config.valid]
  .cairn/config.toml:13:1: the key 'doctor.ignore.reason' is missing [config.schema]
  .cairn/config.toml:14:8: 'doctor.ignore.rule' must be text in quotes [config.schema]
  .cairn/config.toml:15:4: a value is missing here [toml.value-missing]
? 2
$ cairn sync
cairn: .cairn/config.toml:2:10: the config cannot be read [config-invalid]
  .cairn/config.toml:2:10: 'not a tag' does not fit: 'locale' takes a BCP 47 tag [config.valid]
  .cairn/config.toml:3:21: 'agents' must be a list of texts: ["a", "b"] [config.schema]
  .cairn/config.toml:5:9: 'sometimes' does not fit: 'links' takes auto, link or copy [config.valid]
  .cairn/config.toml:6:9: 'latest' does not fit: 'cairn' takes versions such as '>=0.1, <0.4' [config.valid]
  .cairn/config.toml:12:11: 'never' does not fit: 'fail-on' takes error or warning [config.valid]
  .cairn/config.toml:13:1: the key 'doctor.ignore.reason' is missing [config.schema]
  .cairn/config.toml:14:8: 'doctor.ignore.rule' must be text in quotes [config.schema]
  .cairn/config.toml:15:4: a value is missing here [toml.value-missing]
? 2
$ cairn init --yes
cairn: .cairn/config.toml:2:10: the config cannot be read [config-invalid]
  .cairn/config.toml:2:10: 'not a tag' does not fit: 'locale' takes a BCP 47 tag [config.valid]
  .cairn/config.toml:3:21: 'agents' must be a list of texts: ["a", "b"] [config.schema]
  .cairn/config.toml:5:9: 'sometimes' does not fit: 'links' takes auto, link or copy [config.valid]
  .cairn/config.toml:6:9: 'latest' does not fit: 'cairn' takes versions such as '>=0.1, <0.4' [config.valid]
  .cairn/config.toml:12:11: 'never' does not fit: 'fail-on' takes error or warning [config.valid]
  .cairn/config.toml:13:1: the key 'doctor.ignore.reason' is missing [config.schema]
  .cairn/config.toml:14:8: 'doctor.ignore.rule' must be text in quotes [config.schema]
  .cairn/config.toml:15:4: a value is missing here [toml.value-missing]
? 2
$ cairn doctor
.cairn/config.toml:2:10: error: 'not a tag' does not fit: 'locale' takes a BCP 47 tag [config.valid]
  2 | locale = "not a tag"
    |          ^^^^^^^^^^^
·
.cairn/config.toml:3:21: error: 'agents' must be a list of texts: ["a", "b"] [config.valid]
  3 | agents = ["claude", 3]
    |                     ^
·
.cairn/config.toml:4:1: warning: unknown key 'link' [config.valid]
  4 | link = "auto"
    | ^^^^
·
.cairn/config.toml:5:9: error: 'sometimes' does not fit: 'links' takes auto, link or copy [config.valid]
  5 | links = "sometimes"
    |         ^^^^^^^^^^^
·
.cairn/config.toml:6:9: error: 'latest' does not fit: 'cairn' takes versions such as '>=0.1, <0.4' [config.valid]
  6 | cairn = "latest"
    |         ^^^^^^^^
·
.cairn/config.toml:10:1: warning: unknown key 'packs.profil'; did you mean 'profile'? [config.valid]
  10 | profil = "minimal"
     | ^^^^^^
     = fix: replace with 'profile'
·
.cairn/config.toml:12:11: error: 'never' does not fit: 'fail-on' takes error or warning [config.valid]
  12 | fail-on = "never"
     |           ^^^^^^^
·
.cairn/config.toml:13:1: error: the key 'doctor.ignore.reason' is missing [config.valid]
  13 | [[doctor.ignore]]
     | ^^^^^^^^^^^^^^^^^
·
.cairn/config.toml:14:8: error: 'doctor.ignore.rule' must be text in quotes [config.valid]
  14 | rule = 7
     |        ^
·
.cairn/config.toml:15:4: error: a value is missing here [config.valid]
  15 | x =
     |    ^
·
8 errors, 2 warnings in 5 files; 1 has a fix
? 1
$ unchanged

# a profile, a skill, an agent or a document in the config that are not there
$ write .cairn/config.toml
  schema = 1
  agents = ["cluade"]
  without = ["agent.root"]

  [[packs]]
  source = "builtin"
  profile = "minimul"
  add = ["relase"]
$ cairn init --yes
cairn: .cairn/config.toml:2:11: the config cannot be read [config-invalid]
  .cairn/config.toml:2:11: cairn knows no agent 'cluade'; did you mean 'claude'? [config.agents-known]
? 2
$ cairn status
cairn: .cairn/config.toml:2:11: the config cannot be read [config-invalid]
  .cairn/config.toml:2:11: cairn knows no agent 'cluade'; did you mean 'claude'? [config.agents-known]
? 2
$ cairn sync
cairn: .cairn/config.toml:2:11: the config cannot be read [config-invalid]
  .cairn/config.toml:2:11: cairn knows no agent 'cluade'; did you mean 'claude'? [config.agents-known]
? 2
$ cairn doctor
.cairn/config.toml:2:11: error: cairn knows no agent 'cluade'; did you mean 'claude'? [config.valid]
  2 | agents = ["cluade"]
    |           ^^^^^^^^
·
1 error in 5 files
? 1

# a config of a newer schema, and versions that may not write here
$ write .cairn/config.toml
  schema = 2
  anything = true
$ cairn status
cairn: .cairn/config.toml:1:10: the config cannot be read [config-invalid]
  .cairn/config.toml:1:10: written by a newer cairn (schema 2; this one reads 1); run `cairn upgrade` [config.schema]
? 2
$ cairn init --yes
cairn: .cairn/config.toml:1:10: the config cannot be read [config-invalid]
  .cairn/config.toml:1:10: written by a newer cairn (schema 2; this one reads 1); run `cairn upgrade` [config.schema]
? 2
$ write .cairn/config.toml
  schema = 1
  cairn = "<0.1"

  [[packs]]
  source = "builtin"
  profile = "none"
$ snapshot
$ cairn init --yes
cairn: .cairn/config.toml: this is cairn 0.1.0, and only versions <0.1 may write here [cairn-too-old]
? 2
$ cairn sync
cairn: .cairn/config.toml: this is cairn 0.1.0, and only versions <0.1 may write here [cairn-too-old]
? 2
$ cairn status
nothing to do: 4 targets as they should be
$ cairn sync --check
nothing to do: everything is as it should be
$ cairn undo --yes
taking back `cairn init` (000001-6e789e6aa1b965f4)
removed   .agents/context/PROJECT.md
removed   .agents/skills/INDEX.md
removed   .agents/skills/routes.toml
conflict  .cairn/config.toml  (changed since; stays as it is)
removed   AGENTS.md
in all: 4 removed, 1 conflict
? 1
$ unchanged
other time: repo
gone: repo/.agents
gone: repo/.agents/context
gone: repo/.agents/context/PROJECT.md
gone: repo/.agents/skills
gone: repo/.agents/skills/INDEX.md
gone: repo/.agents/skills/routes.toml
other time: repo/.cairn
gone: repo/.cairn/.gitattributes
other content: repo/.cairn/.gitignore
gone: repo/.cairn/base
gone: repo/.cairn/base/28fa402847c7f882c58dfab1cf702083b546e5aba3a453b6123b7d3814cd84f6
gone: repo/.cairn/base/2ca11c4bbb66e6ac2497a00dcbd76c49064b369c5c588233e86733f8e8b033ee
gone: repo/.cairn/base/6e963664fc42d1c41d95e58f95ec2fb38e4b8de56ef5e810e92ee85f8718250e
other content: repo/.cairn/lock.pid
gone: repo/.cairn/lock.toml
other time: repo/.cairn/trash
new: repo/.cairn/trash/000002-06c45d188009454f
new: repo/.cairn/trash/000002-06c45d188009454f/aside
new: repo/.cairn/trash/000002-06c45d188009454f/aside/0
new: repo/.cairn/trash/000002-06c45d188009454f/aside/1
new: repo/.cairn/trash/000002-06c45d188009454f/aside/2
new: repo/.cairn/trash/000002-06c45d188009454f/aside/3
new: repo/.cairn/trash/000002-06c45d188009454f/aside/4
new: repo/.cairn/trash/000002-06c45d188009454f/aside/6
new: repo/.cairn/trash/000002-06c45d188009454f/aside/7
new: repo/.cairn/trash/000002-06c45d188009454f/aside/8
new: repo/.cairn/trash/000002-06c45d188009454f/journal.json
new: repo/.cairn/trash/000002-06c45d188009454f/lock-before.toml
new: repo/.cairn/trash/000002-06c45d188009454f/new
new: repo/.cairn/trash/000002-06c45d188009454f/new/5
new: repo/.cairn/trash/000002-06c45d188009454f/old
new: repo/.cairn/trash/000002-06c45d188009454f/old/0
new: repo/.cairn/trash/000002-06c45d188009454f/old/1
new: repo/.cairn/trash/000002-06c45d188009454f/old/2
new: repo/.cairn/trash/000002-06c45d188009454f/old/3
new: repo/.cairn/trash/000002-06c45d188009454f/old/4
new: repo/.cairn/trash/000002-06c45d188009454f/old/5
new: repo/.cairn/trash/000002-06c45d188009454f/old/6
new: repo/.cairn/trash/000002-06c45d188009454f/old/7
new: repo/.cairn/trash/000002-06c45d188009454f/old/8
gone: repo/AGENTS.md
other time: state/cairn/history
new: state/cairn/history/000002-06c45d188009454f
other time: state/cairn/transactions
