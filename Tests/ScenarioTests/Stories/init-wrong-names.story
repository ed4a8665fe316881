# a wrong name is answered with the nearest right one, with exit code 64, and nothing is written
$ snapshot
$ cairn init --locale koo
cairn: no pack speaks 'koo'; did you mean 'ko'? there is en, es, fr, hi, ko, zh [unknown-locale]
? 64
$ cairn init --locale tlh
cairn: no pack speaks 'tlh'; there is en, es, fr, hi, ko, zh [unknown-locale]
? 64
$ cairn init --locale 'not a tag'
cairn: 'not a tag' is no language tag (BCP 47) [unknown-locale]
? 64
$ cairn init --profile standart
cairn: there is no profile 'standart'; did you mean 'standard'? [unknown-profile]
? 64
$ cairn init --profile xyzzy
cairn: there is no profile 'xyzzy'; there is backend, frontend, full, minimal, none, product, standard [unknown-profile]
? 64
$ cairn init --agent cluade
cairn: cairn knows no agent 'cluade'; did you mean 'claude'? [unknown-agent]
? 64
$ cairn init --agent xyzzy
cairn: cairn knows no agent 'xyzzy', only antigravity, claude, cline, codex, copilot, cursor, factory, gemini, goose, junie, kiro, none, opencode, qwen, windsurf; declare it under [agent-targets.xyzzy] in .cairn/config.toml [unknown-agent]
? 64
$ cairn init --no-agent cluade
cairn: cairn knows no agent 'cluade'; did you mean 'claude'? [unknown-agent]
? 64
$ cairn init --skill relase
cairn: there is no skill 'relase'; did you mean 'release'? [unknown-skill]
? 64
$ cairn init --skill xyzzy
cairn: there is no skill 'xyzzy'; there is admin-control-plane-safety-review, ai-product-readiness-review, auth-permission-change, backend-context-interview, backend-ship-audit, browser-automation-reliability-review, cli-option-contract-review, database-change-safety, database-migration-change, dependency-check, deploy, deployment-rollout-safety-review, frontend-component-library-review, frontend-context-interview, frontend-localization-review, frontend-ship-audit, notification-delivery-integrity-review, payment-integrity-review, quality-gate, release, release-retrospective, security-audit, skill-authoring, small-service-platform-architecture-review, third-party-api-integration-review, website-task-friction-review [unknown-skill]
? 64
$ cairn init --without agent.root
cairn: there is no document 'agent.root'; did you mean 'agents.root'? [unknown-document]
? 64
$ cairn init --without xyzzy
cairn: there is no document 'xyzzy'; there is agents.claude, agents.gemini, agents.qwen, agents.root, agents.workflow, codex.code-health-reviewer, codex.plan-reviewer, context.project, skill.admin-control-plane-safety-review, skill.ai-product-readiness-review, skill.ai-product-readiness-review/references/probes.md, skill.auth-permission-change, skill.backend-context-interview, skill.backend-ship-audit, skill.backend-ship-audit/agents/openai.yaml, skill.backend-ship-audit/references/audit-framework.md, skill.backend-ship-audit/references/report-template.md, skill.browser-automation-reliability-review, skill.cli-option-contract-review, skill.cli-option-contract-review/references/probe-table.md, skill.database-change-safety, skill.database-migration-change, skill.dependency-check, skill.dependency-check/references/commands.md, skill.deploy, skill.deployment-rollout-safety-review, skill.frontend-component-library-review, skill.frontend-context-interview, skill.frontend-localization-review, skill.frontend-ship-audit, skill.frontend-ship-audit/agents/openai.yaml, skill.frontend-ship-audit/references/audit-framework.md, skill.frontend-ship-audit/references/report-template.md, skill.frontend-ship-audit/scripts/new_report.py, skill.notification-delivery-integrity-review, skill.payment-integrity-review, skill.quality-gate, skill.quality-gate/references/evidence-by-tool.md, skill.release, skill.release-retrospective, skill.release/references/report-template.md, skill.security-audit, skill.security-audit/references/review-points.md, skill.skill-authoring, skill.skill-authoring/references/formats.md, skill.small-service-platform-architecture-review, skill.third-party-api-integration-review, skill.website-task-friction-review, skills.index, skills.routes [unknown-document]
? 64
$ cairn init --pack ./packs/ours
cairn: there is no folder './packs/ours' to take a pack from [pack-missing]
? 64
$ cairn init --pack builtn
cairn: there is no folder 'builtn' to take a pack from; did you mean 'builtin'? [pack-missing]
? 64
$ cairn init --pack git+https://example.org/pack.git#v1
cairn: git+https://example.org/pack.git#v1: this cairn takes packs from folders only; clone the pack and name its folder [pack-unsupported]
? 2
$ cairn init --overwrite ../elsewhere
cairn: ../elsewhere: this path is not below the repository's root [path-outside]
? 64
$ cairn init --overwrite .agents/skills/relase
cairn: no pack writes to '.agents/skills/relase'; did you mean '.agents/skills/release'? [not-a-target]
? 64
$ cairn init --overwrite nowhere/near
cairn: no pack writes to 'nowhere/near'; `cairn status -v` lists the targets [not-a-target]
? 64
$ cairn init --allow-target .git/hooks/pre-commit
cairn: no pack may write to '.git/hooks/pre-commit': it leads into '.git' [bad-target]
? 64
$ cairn init --on-conflict keeep
error: 'keeep' is invalid for '--on-conflict'; did you mean 'keep'?
run `cairn init --help` for help
? 64
$ cairn init --dryrun
error: unknown option '--dryrun'; did you mean '--dry-run'?
run `cairn init --help` for help
? 64
$ cairn init --lang xx
cairn: cairn does not speak 'xx'; it speaks en, es, fr, hi, ko, zh [unknown-language]
? 64
$ cairn --lang kp status
cairn: cairn does not speak 'kp'; did you mean 'ko'? [unknown-language]
? 64
$ cairn init --format yaml
error: 'yaml' is invalid for '--format': expected one of text, json
run `cairn init --help` for help
? 64
$ cairn init one two
error: unexpected argument 'two'
run `cairn init --help` for help
? 64
$ cairn intt
error: unknown command 'intt'; did you mean 'init'?
run `cairn --help` for help
? 64
$ cairn xyzzy
error: unknown command 'xyzzy'
run `cairn --help` for help
? 64
$ cairn rule skill.name
cairn: there is no rule 'skill.name'; `cairn rule` lists them all [unknown-rule]
? 64
$ cairn -q
error: unknown option '-q'
run `cairn --help` for help
? 64
$ unchanged

# the same where Cairn is at home
$ cairn init --yes --profile minimal
…
$ cairn -C nowhere status
cairn: /story/repo/nowhere: there is no such folder [no-such-folder]
? 2
$ cairn diff nowhere
cairn: no pack writes to 'nowhere'; `cairn status -v` lists the targets [not-a-target]
? 64
$ cairn diff .agents/skills/relase
cairn: no pack writes to '.agents/skills/relase'; did you mean '.agents/skills/release'? [not-a-target]
? 64
$ cairn sync nowhere
error: a path requires --restore; run `cairn sync --restore nowhere`
run `cairn sync --help` for help
? 64
$ cairn sync --restore nowhere
cairn: no pack writes to 'nowhere'; `cairn status -v` lists the targets [not-a-target]
? 64
$ cairn sync --restore .agents/skills/deploy/SKILLS.md
cairn: no pack writes to '.agents/skills/deploy/SKILLS.md'; did you mean '.agents/skills/deploy/SKILL.md'? [not-a-target]
? 64
$ cairn diff ../elsewhere
cairn: ../elsewhere: this path is not below the repository's root [path-outside]
? 64

# a wrong use of the command line is told in JSON where that was asked for, and in the language that was
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
error: 알 수 없는 명령 'inti'; 혹시 'init'인가요?
도움말은 `cairn --help`로 확인하세요
? 64
