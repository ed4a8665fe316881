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
  .cairn/config.toml:4:1: unknown key 'link' [config.known-keys]
  .cairn/config.toml:5:9: 'sometimes' does not fit: 'links' takes auto, link or copy [config.valid]
  .cairn/config.toml:6:9: 'latest' does not fit: 'cairn' takes versions such as '>=0.1, <0.4' [config.valid]
  .cairn/config.toml:10:1: unknown key 'packs.profil'; did you mean 'profile'? [config.known-keys]
  .cairn/config.toml:12:11: 'never' does not fit: 'fail-on' takes error or warning [config.valid]
  .cairn/config.toml:13:1: the key 'doctor.ignore.reason' is missing [config.schema]
  .cairn/config.toml:14:8: 'doctor.ignore.rule' must be text in quotes [config.schema]
  .cairn/config.toml:15:4: a value is missing here [toml.value-missing]
? 2
$ cairn sync
cairn: .cairn/config.toml:2:10: the config cannot be read [config-invalid]
  .cairn/config.toml:2:10: 'not a tag' does not fit: 'locale' takes a BCP 47 tag [config.valid]
  .cairn/config.toml:3:21: 'agents' must be a list of texts: ["a", "b"] [config.schema]
  .cairn/config.toml:4:1: unknown key 'link' [config.known-keys]
  .cairn/config.toml:5:9: 'sometimes' does not fit: 'links' takes auto, link or copy [config.valid]
  .cairn/config.toml:6:9: 'latest' does not fit: 'cairn' takes versions such as '>=0.1, <0.4' [config.valid]
  .cairn/config.toml:10:1: unknown key 'packs.profil'; did you mean 'profile'? [config.known-keys]
  .cairn/config.toml:12:11: 'never' does not fit: 'fail-on' takes error or warning [config.valid]
  .cairn/config.toml:13:1: the key 'doctor.ignore.reason' is missing [config.schema]
  .cairn/config.toml:14:8: 'doctor.ignore.rule' must be text in quotes [config.schema]
  .cairn/config.toml:15:4: a value is missing here [toml.value-missing]
? 2
$ cairn init --yes
cairn: .cairn/config.toml:2:10: the config cannot be read [config-invalid]
  .cairn/config.toml:2:10: 'not a tag' does not fit: 'locale' takes a BCP 47 tag [config.valid]
  .cairn/config.toml:3:21: 'agents' must be a list of texts: ["a", "b"] [config.schema]
  .cairn/config.toml:4:1: unknown key 'link' [config.known-keys]
  .cairn/config.toml:5:9: 'sometimes' does not fit: 'links' takes auto, link or copy [config.valid]
  .cairn/config.toml:6:9: 'latest' does not fit: 'cairn' takes versions such as '>=0.1, <0.4' [config.valid]
  .cairn/config.toml:10:1: unknown key 'packs.profil'; did you mean 'profile'? [config.known-keys]
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
AGENTS.md:1:1: warning: claude does not read AGENTS.md; add a CLAUDE.md with the line '@AGENTS.md' [agent.root-file-present]
  1 | <!-- cairn:begin agents.root -->
    | ^
·
8 errors, 3 warnings in 7 files; 1 has a fix
? 1
$ unchanged

# a profile, a skill, an agent or a document in the config that are not there
$ write .cairn/config.toml
  schema = 1
  agents = ["claude"]
  without = ["agent.root"]

  [[packs]]
  source = "builtin"
  profile = "minimul"
  add = ["relase"]
$ cairn init --yes
cairn: .cairn/config.toml: there is no document 'agent.root'; did you mean 'agents.root'? [unknown-document]
? 2
$ cairn status
nothing to do: 5 targets as they should be
$ cairn sync
nothing to do: everything is as it should be
$ cairn doctor
.cairn/config.toml:3:12: error: there is no document 'agent.root'; did you mean 'agents.root'? [config.names-known]
  3 | without = ["agent.root"]
    |            ^^^^^^^^^^^^
·
.cairn/config.toml:7:11: error: there is no profile 'minimul'; did you mean 'minimal'? [config.names-known]
  7 | profile = "minimul"
    |           ^^^^^^^^^
·
.cairn/config.toml:8:8: error: there is no skill 'relase'; did you mean 'release'? [config.names-known]
  8 | add = ["relase"]
    |        ^^^^^^^^
·
AGENTS.md:1:1: warning: claude does not read AGENTS.md; add a CLAUDE.md with the line '@AGENTS.md' [agent.root-file-present]
  1 | <!-- cairn:begin agents.root -->
    | ^
·
3 errors, 1 warning, 1 info in 7 files
? 1

# a config of a newer schema, and versions that may not write here
$ write .cairn/config.toml
  schema = 2
  anything = true
$ cairn status
cairn: .cairn/config.toml:1:10: written by a newer cairn (schema 2; this one reads 1); run `cairn upgrade` [cairn-too-old]
? 2
$ cairn init --yes
cairn: .cairn/config.toml:1:10: written by a newer cairn (schema 2; this one reads 1); run `cairn upgrade` [cairn-too-old]
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
nothing to do: 5 targets as they should be
$ cairn sync --check
nothing to do: everything is as it should be
$ cairn undo --yes
cairn: .cairn/config.toml: this is cairn 0.1.0, and only versions <0.1 may write here [cairn-too-old]
? 2
$ unchanged

# a key that nobody reads stops nothing, and is told
$ write .cairn/config.toml
  schema = 1
  agnts = ["claude"]
$ cairn sync
.cairn/config.toml:2:1: unknown key 'agnts'; did you mean 'agents'? [config.known-keys]
nothing to do: everything is as it should be
$ cairn sync --check -q
$ cairn init --yes
.cairn/config.toml:2:1: unknown key 'agnts'; did you mean 'agents'? [config.known-keys]
locale en (default): all 22 documents
updated  .agents/skills/INDEX.md  (made current)
created  .agents/skills/auth-permission-change/SKILL.md
created  .agents/skills/backend-context-interview/SKILL.md
created  .agents/skills/database-change-safety/SKILL.md
created  .agents/skills/database-migration-change/SKILL.md
created  .agents/skills/dependency-check/SKILL.md
created  .agents/skills/dependency-check/references/commands.md
created  .agents/skills/deploy/SKILL.md
created  .agents/skills/deployment-rollout-safety-review/SKILL.md
created  .agents/skills/quality-gate/SKILL.md
created  .agents/skills/quality-gate/references/evidence-by-tool.md
created  .agents/skills/release-retrospective/SKILL.md
created  .agents/skills/release/SKILL.md
created  .agents/skills/release/references/report-template.md
updated  .agents/skills/routes.toml
created  .agents/skills/security-audit/SKILL.md
created  .agents/skills/security-audit/references/review-points.md
created  .agents/skills/skill-authoring/SKILL.md
created  .agents/skills/skill-authoring/references/formats.md
created  .agents/skills/third-party-api-integration-review/SKILL.md
updated  .cairn/config.toml
in all: created 18, updated 3
to commit: git add .agents .cairn

# a language or a document that no pack has
$ write .cairn/config.toml
  schema = 1
  locale = "xx"
$ cairn init --yes
cairn: .cairn/config.toml: no pack speaks 'xx'; there is en, es, fr, hi, ko, zh [unknown-locale]
? 2
$ write .cairn/config.toml
  schema = 1
  without = ["agents.rot"]
$ cairn init --yes
cairn: .cairn/config.toml: there is no document 'agents.rot'; did you mean 'agents.root'? [unknown-document]
? 2

# an agent of one's own whose skills would lie in another's
$ write .cairn/config.toml
  schema = 1
  agents = ["claude", "mine", "near"]

  [agent-targets.mine]
  skills = ".agents/skills/release"

  [agent-targets.near]
  skills = ".claude"
$ cairn init --yes
cairn: .cairn/config.toml:2:21: the config cannot be read [config-invalid]
  .cairn/config.toml:2:21: cairn knows no agent 'mine'; did you mean 'cline'? [config.agents-known]
  .cairn/config.toml:2:29: cairn knows no agent 'near'; declare it under [agent-targets.near] [config.agents-known]
  .cairn/config.toml:4:16: '.agents/skills/release' and '.agents/skills', where another agent's skills are, lie in each other; name a folder of its own [config.valid]
  .cairn/config.toml:7:16: '.claude' and '.claude/skills', where another agent's skills are, lie in each other; name a folder of its own [config.valid]
? 2
$ write .cairn/config.toml
  schema = 1
  agents = ["mine"]

  [agent-targets.mine]
  skills = ".agents/skills"
$ cairn sync --check
nothing to do: everything is as it should be
