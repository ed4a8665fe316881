# nothing to ask without evals
$ cairn init --yes --profile none
locale en (default): all 4 documents
created  .agents/context/PROJECT.md  (your own file from now on)
created  .agents/docs/agent-workflow.md
created  .agents/skills/INDEX.md
created  .agents/skills/routes.toml
created  .cairn/.gitattributes
created  .cairn/.gitignore
created  .cairn/config.toml
created  AGENTS.md [agents.root]
total: created 8
to complete: .agents/context/PROJECT.md, which agents read before they plan a change
to commit: `git add .agents .cairn AGENTS.md && git commit`
in CI: `cairn doctor`, which exits with 1 on errors
to undo: `cairn undo`
$ cairn route --check
no eval says which skill its task must lead to; add evals with `query` and `should_trigger` to `evals/triggers.json` next to a SKILL.md

# the tasks in the evals of the user's own skill are asked, and each miss is shown with its place
$ write .agents/skills/cake/SKILL.md
  ---
  name: cake
  description: Bakes layered cakes with cream. Use when somebody wants dessert.
  ---
  # Cake
$ write .agents/skills/cake/evals/evals.json
  {
    "skill_name": "cake",
    "evals": [
      { "id": 1, "prompt": "Bake a cake", "expected_output": "A cake", "expectations": ["It has layers", "It has cream"] }
    ]
  }
$ cairn route --check
no eval says which skill its task must lead to; add evals with `query` and `should_trigger` to `evals/triggers.json` next to a SKILL.md
$ write .agents/skills/cake/evals/triggers.json
  [
    { "query": "bakes me a layered cake with cream", "should_trigger": true, "language": "en" },
    { "query": "deploy main to staging", "should_trigger": false, "language": "en" }
  ]
$ cairn route --check
skill  language  precision  recall  right
cake   en        1.00       1.00    2/2
tasks that lead to the expected skill: 2 of 2
$ write .agents/skills/cake/evals/ko/triggers.json
  {
    "should_trigger": ["생크림 케이크를 구워 줘"],
    "should_not_trigger": ["스테이징 서버에 배포해 줘"]
  }
$ write .agents/skills/cake/evals/near.json
  { "cases": [ { "prompt": "deploy the cake with cream for dessert", "expected_skill": "cake" }, { "prompt": "make soup", "expected_skill": "soup" } ] }
$ cairn route --check
.agents/skills/cake/evals/ko/triggers.json:2:22: '생크림 케이크를 구워 줘' leads to no skill; expected cake
·
skill  language  precision  recall  right
cake   -         1.00       1.00    1/1
cake   en        1.00       1.00    2/2
cake   ko        -          0.00    1/2
tasks that lead to the expected skill: 4 of 5
note: tasks skipped because the skill that they expect is not installed: 1
? 1
$ cairn route --check --lang fr
.agents/skills/cake/evals/ko/triggers.json:2:22: '생크림 케이크를 구워 줘' ne mène à aucun skill ; attendu : cake
·
skill  langue  précision  rappel  correctes
cake   -       1.00       1.00    1/1
cake   en      1.00       1.00    2/2
cake   ko      -          0.00    1/2
tâches qui mènent au skill attendu : 4 sur 5
note: tâches ignorées car le skill qu'elles attendent n'est pas installé : 1
? 1
$ cairn route --check --format json
{
  "assertions" : 2,
  "cairn" : "0.1.0",
  "command" : "route",
  "evals" : 7,
  "missed" : [
    {
      "chosen" : [
·
      ],
      "column" : 22,
      "expected" : true,
      "language" : "ko",
      "line" : 2,
      "path" : ".agents/skills/cake/evals/ko/triggers.json",
      "skill" : "cake",
      "task" : "생크림 케이크를 구워 줘"
    }
  ],
  "problems" : [
·
  ],
  "right" : 4,
  "root" : "/story/repo",
  "schema" : 1,
  "scores" : [
    {
      "avoided" : 0,
      "found" : 1,
      "language" : null,
      "missed" : 0,
      "precision" : 1,
      "recall" : 1,
      "skill" : "cake",
      "wrong" : 0
    },
    {
      "avoided" : 1,
      "found" : 1,
      "language" : "en",
      "missed" : 0,
      "precision" : 1,
      "recall" : 1,
      "skill" : "cake",
      "wrong" : 0
    },
    {
      "avoided" : 1,
      "found" : 0,
      "language" : "ko",
      "missed" : 1,
      "precision" : null,
      "recall" : 0,
      "skill" : "cake",
      "wrong" : 0
    }
  ],
  "skipped" : 1,
  "tasks" : 5
}
? 1

# the route of the skill makes it right
$ write .agents/skills/routes.local.toml
  schema = 1
  [routes.cake]
  category = "delivery"
  type = "primary"
  priority = 90
  [routes.cake.terms]
  en = ["cake with cream for dessert", "layered cake"]
  ko = ["케이크"]
$ cairn route --check
skill  language  precision  recall  right
cake   -         1.00       1.00    1/1
cake   en        1.00       1.00    2/2
cake   ko        1.00       1.00    2/2
tasks that lead to the expected skill: 5 of 5
note: tasks skipped because the skill that they expect is not installed: 1

# the doctor knows the folder
$ cairn sync
updated  .agents/skills/INDEX.md  (to match the installed skills)
total: updated 1
$ cairn doctor
.agents/skills/cake/evals/near.json:1:139: warning: this eval expects the skill 'soup', which does not exist [eval.skill-exists]
  1 | …kill": "cake" }, { "prompt": "make soup", "expected_skill": "soup" } ] }
    |                                                              ^^^^^^
    = help: correct the name, or remove the eval
·
.agents/skills/routes.local.toml:3:12: error: unknown category 'delivery' [route.category-known]
  3 | category = "delivery"
    |            ^^^^^^^^^^
    = help: add [categories.delivery] or correct the name
·
1 error, 1 warning, 1 info in 13 files; `-v` shows the info
? 1
$ write .agents/skills/cake/evals/near.json
  { "skill_name": "pie", "cases": [ { "id": 1, "should_trigger": true }, { "id": 1, "prompt": "x", "expected_skill": "caek" } ] }
$ write .agents/skills/cake/evals/triggers.json
  [
    { "query": "bakes me a layered cake with cream", "should_trigger": True }
  ]
$ cairn doctor
.agents/skills/cake/evals/near.json:1:17: warning: these evals name the skill 'pie', but belong to 'cake' [eval.own-skill]
  1 | { "skill_name": "pie", "cases": [ { "id": 1, "should_trigger": true }, { "id": 1, "prompt": "x", "expected_ski…
    |                 ^^^^^
    = help: correct the name, or move the file
·
.agents/skills/cake/evals/near.json:1:35: warning: this eval says which skill it expects, but has no task [eval.task-present]
  1 | { "skill_name": "pie", "cases": [ { "id": 1, "should_trigger": true }, { "id": 1, "prompt": "x", "expected_ski…
    |                                   ^
    = help: add the text with the key 'query'
·
.agents/skills/cake/evals/near.json:1:80: warning: another eval before this one has the id '1' [eval.unique-id]
  1 | …e", "cases": [ { "id": 1, "should_trigger": true }, { "id": 1, "prompt": "x", "expected_skill": "caek" } ] }
    |                                                              ^
    = help: give one of them another id
·
.agents/skills/cake/evals/near.json:1:116: warning: this eval expects the skill 'caek', which does not exist [eval.skill-exists]
  1 | …igger": true }, { "id": 1, "prompt": "x", "expected_skill": "caek" } ] }
    |                                                              ^^^^^^
    = help: did you mean 'cake'?
·
.agents/skills/cake/evals/triggers.json:2:70: warning: expected a JSON value, found 'True' [eval.readable]
  2 | …y": "bakes me a layered cake with cream", "should_trigger": True }
    |                                                              ^^^^
    = help: quote texts, and write true, false and null in lower case
·
.agents/skills/routes.local.toml:3:12: error: unknown category 'delivery' [route.category-known]
  3 | category = "delivery"
    |            ^^^^^^^^^^
    = help: add [categories.delivery] or correct the name
·
1 error, 5 warnings, 1 info in 13 files; `-v` shows the info
? 1
$ cairn route --check
warning: .agents/skills/cake/evals/near.json:1:35: this eval says which skill it expects, but has no task [eval.task-present]
  help: add the text with the key 'query'
warning: .agents/skills/cake/evals/triggers.json:2:70: expected a JSON value, found 'True' [eval.readable]
  help: quote texts, and write true, false and null in lower case
skill  language  precision  recall  right
cake   ko        1.00       1.00    2/2
tasks that lead to the expected skill: 2 of 2
note: tasks skipped because the skill that they expect is not installed: 1
? 1

# it asks either for the tasks of the evals or for one task
$ cairn route --check --task 'bake a cake'
error: --check cannot be combined with --task [usage]
  help: remove one of them
  help: run `cairn route --help` for help
? 64

# in the folder of a pack, its own skills are asked, those of each language among the skills in that language
$ mkdir pack
$ write pack/manifest.toml
  schema = 1
  [pack]
  id = "tea.house"
  name = "Tea house"
  version = "1.0.0"
  [locales]
  source = "en"
  available = ["en", "ko"]
$ write pack/skills/brew/SKILL.md
  ---
  name: brew
  description: Brews green leaves in a warm pot. Use when guests want tea.
  ---
  # Brew
$ write pack/skills/brew/evals/triggers.json
  [ { "query": "guests want leaves from the warm pot", "should_trigger": true }, { "query": "write a poem", "should_trigger": false } ]
$ write pack/locales/ko/skills/brew/SKILL.md
  ---
  name: brew
  description: 따뜻한 주전자에 녹차 잎을 우립니다. 손님이 차를 원할 때 사용합니다.
  ---
  # 차 우리기
$ write pack/locales/ko/skills/brew/evals/triggers.json
  [ { "query": "손님에게 녹차 잎을 우려 따뜻한 주전자에 담아 줘", "should_trigger": true }, { "query": "시를 써 줘", "should_trigger": true } ]
$ cd pack
$ cairn route --check
pack/locales/ko/skills/brew/evals/triggers.json:1:82: '시를 써 줘' leads to no skill; expected brew
·
skill  language  precision  recall  right
brew   en        1.00       1.00    2/2
brew   ko        1.00       0.50    1/2
tasks that lead to the expected skill: 3 of 4
? 1
$ cd ..
