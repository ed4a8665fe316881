# nothing to ask without evals
$ cairn init --yes --profile minimal
$ cairn route --check

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
$ write .agents/skills/cake/evals/triggers.json
  [
    { "query": "bakes me a layered cake with cream", "should_trigger": true, "language": "en" },
    { "query": "deploy main to staging", "should_trigger": false, "language": "en" }
  ]
$ cairn route --check
$ write .agents/skills/cake/evals/ko/triggers.json
  {
    "should_trigger": ["생크림 케이크를 구워 줘"],
    "should_not_trigger": ["스테이징 서버에 배포해 줘"]
  }
$ write .agents/skills/cake/evals/near.json
  { "cases": [ { "prompt": "deploy the cake with cream for dessert", "expected_skill": "cake" }, { "prompt": "make soup", "expected_skill": "soup" } ] }
$ cairn route --check
$ cairn route --check --lang fr
$ cairn route --check --format json

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

# the doctor knows the folder
$ cairn sync
$ cairn doctor
$ write .agents/skills/cake/evals/near.json
  { "skill_name": "pie", "cases": [ { "id": 1, "should_trigger": true }, { "id": 1, "prompt": "x", "expected_skill": "caek" } ] }
$ write .agents/skills/cake/evals/triggers.json
  [
    { "query": "bakes me a layered cake with cream", "should_trigger": True }
  ]
$ cairn doctor
$ cairn route --check

# it asks either for the tasks of the evals or for one task
$ cairn route --check --task 'bake a cake'

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
$ cd ..
