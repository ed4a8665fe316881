# a task is answered with one skill to follow, and the reason
$ cairn init --yes --profile standard
…
$ cairn route --task 'deploy main to staging'
deploy  primary  .agents/skills/deploy/SKILL.md
  term 'deploy to staging' (en)
  words in its description: staging
  worded like other tasks of this skill
  priority 75
$ cairn route --task '오늘 저녁에 스테이징 서버에 배포해 줘' --lang ko
deploy  primary  .agents/skills/deploy/SKILL.md
  용어 '스테이징 배포' (ko)
  이 스킬의 다른 작업과 표현이 비슷함
  우선순위 75
$ cairn route --task 'Revisa el plan del despliegue canario' --lang es
deployment-rollout-safety-review  primary  .agents/skills/deployment-rollout-safety-review/SKILL.md
  término 'despliegue canario' (es)
  redactada como otras tareas de esta skill
  prioridad 60
·
deploy  primary  .agents/skills/deploy/SKILL.md
  término 'despliegue' (es)
  redactada como otras tareas de esta skill
  prioridad 75
$ cairn route --task 'rename a variable'
no skill matches this task
$ cairn route --task 'rename a variable' --format json
{
  "adjuncts" : [
·
  ],
  "cairn" : "0.1.0",
  "command" : "route",
  "main" : null,
  "root" : "/story/repo",
  "schema" : 1,
  "weak" : false
}
$ cairn route --task 'use $release for this'
release  primary  .agents/skills/release/SKILL.md
  term 'release' (en)
  mentioned by name
  worded like other tasks of this skill
  priority 80

# changed files count, named or taken from git: staged, unstaged, new and renamed ones
$ git add --all
$ git commit --quiet --message all
$ cairn route --changed
no skill matches this task
$ mkdir db/migrate
$ write db/migrate/1_add_phone.rb
  add_column :users, :phone, :string
$ cairn route --changed
database-migration-change  primary  .agents/skills/database-migration-change/SKILL.md
  path db/migrate/1_add_phone.rb (**/migrate/**)
  priority 80
$ git add --all
$ cairn route --changed --task 'deploy it afterwards'
deploy  primary  .agents/skills/deploy/SKILL.md
  term 'deploy' (en)
  worded like other tasks of this skill
  priority 75
·
database-migration-change  primary  .agents/skills/database-migration-change/SKILL.md
  path db/migrate/1_add_phone.rb (**/migrate/**)
  priority 80
$ cd db
$ cairn route --path migrate/1_add_phone.rb
database-migration-change  primary  .agents/skills/database-migration-change/SKILL.md
  path db/migrate/1_add_phone.rb (**/migrate/**)
  priority 80
$ cairn route --path ../../outside
error: ../../outside: this path is outside of the repository [path-outside]
? 64
$ cd ..

# reasons that are known to apply
$ cairn route --reason downtime-risk --reason deploy-risk
deploy  primary  .agents/skills/deploy/SKILL.md
  reason deploy-risk
  reason downtime-risk
  priority 75
·
database-migration-change  primary  .agents/skills/database-migration-change/SKILL.md
  reason downtime-risk
  priority 80
$ cairn route --reason deploy-rsik
error: unknown reason 'deploy-rsik' [unknown-reason]
  help: did you mean 'deploy-risk'?
? 64
$ cairn route
error: no task was given [nothing-to-route]
  help: use --task, --path, --changed or --reason
? 64

# the user's own routes are followed, and a skill without a route is found by its description
$ write .agents/skills/cake/SKILL.md
  ---
  name: cake
  description: Bakes layered cakes with cream. Use when somebody wants dessert.
  ---
  # Cake
$ cairn route --task 'bakes me a cake with cream, for dessert'
cake  -  .agents/skills/cake/SKILL.md
  words in its description: bakes, cream, dessert
  worded like other tasks of this skill
  priority 1
$ write .agents/skills/routes.local.toml
  schema = 1
  [reasons.party]
  description = "There are guests."
  [routes.cake]
  category = "delivery"
  type = "adjunct"
  priority = 1
  reasons = ["party"]
  [routes.cake.terms]
  en = ["celebrate"]
$ cairn route --task 'deploy to production and celebrate'
deploy  primary  .agents/skills/deploy/SKILL.md
  term 'deploy to production' (en)
  words in its description: production
  worded like other tasks of this skill
  priority 75
·
cake  adjunct  .agents/skills/cake/SKILL.md
  term 'celebrate' (en)
  priority 1
$ cairn route --reason party --format json
{
  "adjuncts" : [
·
  ],
  "cairn" : "0.1.0",
  "command" : "route",
  "main" : {
    "kind" : "adjunct",
    "lean" : 0,
    "name" : "cake",
    "named" : false,
    "path" : ".agents/skills/cake/SKILL.md",
    "paths" : [
·
    ],
    "priority" : 1,
    "reasons" : [
      "party"
    ],
    "score" : 12,
    "terms" : [
·
    ],
    "words" : [
·
    ]
  },
  "root" : "/story/repo",
  "schema" : 1,
  "weak" : false
}
$ keys cairn route --task 'deploy' --path db/schema.sql --format json
adjuncts[].kind: string
adjuncts[].lean: number
adjuncts[].name: string
adjuncts[].named: boolean
adjuncts[].path: string
adjuncts[].paths[].glob: string
adjuncts[].paths[].path: string
adjuncts[].priority: number
adjuncts[].reasons: empty list
adjuncts[].score: number
adjuncts[].terms: empty list
adjuncts[].words: empty list
cairn: string
command: string
main.kind: string
main.lean: number
main.name: string
main.named: boolean
main.path: string
main.paths: empty list
main.priority: number
main.reasons: empty list
main.score: number
main.terms[].language: string
main.terms[].text: string
main.words: empty list
root: string
schema: number
weak: boolean

# no skills, no git, unreadable routes: the answer says so
$ mkdir /story/empty
$ cd /story/empty
$ cairn route --task deploy
no skills were found; run `cairn add` or `cairn init` to install some
$ cairn route --reason x
error: the routes define no reasons [unknown-reason]
? 64
$ cairn route --changed
error: git says: fatal: not a git repository (or any of the parent directories): .git [git-refused]
? 2
$ cd /story/repo
$ sh printf 'schema = 1\n[routes.deploy]\ncategory = "\377\n' > .agents/skills/routes.toml
$ cairn route --task 'deploy main to staging'
warning: .agents/skills/routes.toml has errors, so parts of it were ignored
  help: run `cairn doctor` to see them
deploy  -  .agents/skills/deploy/SKILL.md
  weak match: another skill, or none, may fit better
  words in its description: staging
  priority 1
$ cairn route --task 'celebrate'
warning: .agents/skills/routes.toml has errors, so parts of it were ignored
  help: run `cairn doctor` to see them
cake  adjunct  .agents/skills/cake/SKILL.md
  term 'celebrate' (en)
  priority 1
