# an unknown name is an error with exit code 64 that suggests the closest known name, and nothing is written
$ snapshot
$ cairn init --locale koo
error: no pack is available in 'koo' [unknown-locale]
  help: did you mean 'ko'? available: en, es, fr, hi, ko, zh
? 64
$ cairn init --locale tlh
error: no pack is available in 'tlh' [unknown-locale]
  help: available: en, es, fr, hi, ko, zh
? 64
$ cairn init --locale 'not a tag'
error: 'not a tag' is not a language tag (BCP 47) [unknown-locale]
  help: use one such as 'en'
? 64
$ cairn init --profile standart
error: unknown profile 'standart' [unknown-profile]
  help: did you mean 'standard'? available: backend, everyday, frontend, full, minimal, none, product, standard
? 64
$ cairn init --profile xyzzy
error: unknown profile 'xyzzy' [unknown-profile]
  help: available: backend, everyday, frontend, full, minimal, none, product, standard
? 64
$ cairn init --agent cluade
error: unknown agent 'cluade' [unknown-agent]
  help: did you mean 'claude'? `cairn agents` lists all
? 64
$ cairn init --agent xyzzy
error: unknown agent 'xyzzy' [unknown-agent]
  help: use one of factory, codebuddy, antigravity and 45 more (`cairn agents` lists all), or declare it under [agent-targets.xyzzy] in .cairn/config.toml
? 64
$ cairn init --no-agent cluade
error: unknown agent 'cluade' [unknown-agent]
  help: did you mean 'claude'? `cairn agents` lists all
? 64
$ cairn init --skill relase
error: unknown skill 'relase' [unknown-skill]
  help: did you mean 'release'?
? 64
$ cairn init --skill xyzzy
error: unknown skill 'xyzzy' [unknown-skill]
  help: available: deploy, payment-integrity-review, quality-gate and 38 more (`cairn list --available` lists all)
? 64
$ cairn init --without agent.root
error: unknown document 'agent.root' [unknown-document]
  help: did you mean 'agents.root'?
? 64
$ cairn init --without xyzzy
error: unknown document 'xyzzy' [unknown-document]
  help: available: skill.deploy, context.project, skill.payment-integrity-review, skill.quality-gate, codex.plan-reviewer, skill.deployment-rollout-safety-review, skill.observability, skill.security-audit, skill.dependency-check, skill.notification-delivery-integrity-review and 147 more
? 64
$ cairn init --pack ./packs/ours
error: pack folder './packs/ours' not found [pack-missing]
? 64
$ cairn init --pack builtn
error: 'builtn' is not the source of a pack [bad-pack]
  help: did you mean 'builtin'?
? 64
$ cairn init --pack ours
error: 'ours' is not the source of a pack [bad-pack]
  help: for a folder use `./ours`, for a repository `owner/repo` or a URL
? 64
$ cairn init --pack git+https://example.org/pack.git#v1
error: the scheme 'git+https' is not allowed [bad-pack]
  help: use `https://example.org/pack.git`
? 64
$ cairn init --overwrite ../elsewhere
error: ../elsewhere: this path is outside of the repository [path-outside]
? 64
$ cairn init --overwrite .agents/skills/relase
error: '.agents/skills/relase' is not a target [not-a-target]
  help: did you mean '.agents/skills/release'?
? 64
$ cairn init --overwrite nowhere/near
error: 'nowhere/near' is not a target [not-a-target]
  help: run `cairn status -v` to list the targets
? 64
$ cairn init --allow-target .git/hooks/pre-commit
error: packs cannot write to '.git/hooks/pre-commit': it is inside '.git' [bad-target]
? 64
$ cairn init --on-conflict keeep
error: 'keeep' is invalid for '--on-conflict' [usage]
  help: did you mean 'keep'?
  help: run `cairn init --help` for help
? 64
$ cairn init --dryrun
error: unknown option '--dryrun' [usage]
  help: did you mean '--dry-run'?
  help: run `cairn init --help` for help
? 64
$ cairn init --lang xx
error: Cairn is not available in 'xx' [unknown-language]
  help: it is available in en, es, fr, hi, ko, zh
? 64
$ cairn --lang kp status
error: Cairn is not available in 'kp' [unknown-language]
  help: did you mean 'ko'?
? 64
$ cairn init --format yaml
error: 'yaml' is invalid for '--format': expected one of text, json [usage]
  help: run `cairn init --help` for help
? 64
$ cairn init one two
error: unexpected argument 'two' [usage]
  help: run `cairn init --help` for help
? 64
$ cairn intt
error: unknown command 'intt' [usage]
  help: did you mean 'init'?
  help: run `cairn --help` for help
? 64
$ cairn xyzzy
error: unknown command 'xyzzy' [usage]
  help: run `cairn --help` for help
? 64
$ cairn rule skill.name
error: unknown rule 'skill.name' [unknown-rule]
  help: did you mean 'skill.name-format'?
? 64
$ cairn -q
error: unknown option '-q' [usage]
  help: run `cairn --help` for help
? 64
$ unchanged

# the same in an installation
$ cairn init --yes --profile minimal
…
$ cairn -C nowhere status
error: /story/repo/nowhere: no such folder [no-such-folder]
? 2
$ cairn diff nowhere
error: 'nowhere' is not a target [not-a-target]
  help: run `cairn status -v` to list the targets
? 64
$ cairn diff .agents/skills/relase
error: '.agents/skills/relase' is not a target [not-a-target]
  help: did you mean '.agents/skills/release'?
? 64
$ cairn sync nowhere
error: a path requires --restore [usage]
  help: run `cairn sync --restore nowhere`
  help: run `cairn sync --help` for help
? 64
$ cairn sync --restore nowhere
error: 'nowhere' is not a target [not-a-target]
  help: run `cairn status -v` to list the targets
? 64
$ cairn sync --restore .agents/skills/deploy/SKILLS.md
error: '.agents/skills/deploy/SKILLS.md' is not a target [not-a-target]
  help: did you mean '.agents/skills/deploy/SKILL.md'?
? 64
$ cairn diff ../elsewhere
error: ../elsewhere: this path is outside of the repository [path-outside]
? 64

# a usage error is reported in JSON if that was requested, and in the requested language
$ cairn init --format json --bogus
{
  "cairn" : "0.1.0",
  "command" : "init",
  "error" : {
    "id" : "usage",
    "message" : "unknown option '--bogus'"
  },
  "schema" : 1
}
? 64
$ cairn inti --format=json
{
  "cairn" : "0.1.0",
  "command" : "inti",
  "error" : {
    "id" : "usage",
    "message" : "unknown command 'inti'; did you mean 'init'?"
  },
  "schema" : 1
}
? 64
$ cairn inti --lang ko
오류: 알 수 없는 명령 'inti' [usage]
  도움말: 혹시 'init'인가요?
  도움말: 사용법을 보려면 `cairn --help` 명령을 실행하세요
? 64
