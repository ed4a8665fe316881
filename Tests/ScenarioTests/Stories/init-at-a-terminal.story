# at a terminal: what was not given is asked, Enter takes the default, and nothing is written before the yes
$ snapshot
$ LANG=ko_KR.UTF-8 LC_ALL=en_US.UTF-8 cairn init
language of the documents (en, es, fr, hi, ko, zh) [en]
<
profile (full, minimal, standard) [standard]
<
agents to link for, '-' for none (antigravity, claude, cline, codex, copilot, cursor, factory, gemini, goose, junie, kiro, opencode, qwen, windsurf) [-]
<
locale en (your answer): all 9 documents
create  .agents/context/PROJECT.md  (yours from now on)
create  .agents/skills/INDEX.md
create  .agents/skills/backend-context-interview/SKILL.md
create  .agents/skills/database-migration-change/SKILL.md
create  .agents/skills/deploy/SKILL.md
create  .agents/skills/deployment-rollout-safety-review/SKILL.md
create  .agents/skills/release/SKILL.md
create  .agents/skills/release/references/report-template.md
create  .agents/skills/routes.toml
create  .cairn/.gitattributes
create  .cairn/.gitignore
create  .cairn/config.toml
create  AGENTS.md [agents.root]
in all: create 13
proceed? [Y/n]
< n
nothing was written
? 1
$ unchanged
$ mkdir .claude
$ LC_ALL=ko_KR.UTF-8 cairn init
문서 언어 (en, es, fr, hi, ko, zh) [ko]
<
프로필 (full, minimal, standard) [standard]
< minimum
선택지에 없음: 'minimum'; 혹시 'minimal'인가요?
프로필 (full, minimal, standard) [standard]
< minimal
링크를 만들 에이전트, 없으면 '-' (antigravity, claude, cline, codex, copilot, cursor, factory, gemini, goose, junie, kiro, opencode, qwen, windsurf) [claude]
<
언어 ko (사용자 응답): ko 문서 4개, en 문서 4개(번역 없음)
생성  .agents/context/PROJECT.md  (이제부터 사용자 파일)
생성  .agents/skills/INDEX.md
생성  .agents/skills/database-migration-change/SKILL.md
생성  .agents/skills/deploy/SKILL.md
생성  .agents/skills/release/SKILL.md
생성  .agents/skills/release/references/report-template.md
생성  .agents/skills/routes.toml
생성  .cairn/.gitattributes
생성  .cairn/.gitignore
생성  .cairn/config.toml
생성  .claude/skills/database-migration-change  (-> ../../.agents/skills/database-migration-change)
생성  .claude/skills/deploy  (-> ../../.agents/skills/deploy)
생성  .claude/skills/release  (-> ../../.agents/skills/release)
생성  AGENTS.md [agents.root]
생성  CLAUDE.md [agents.claude]
합계: 생성 15
진행할까요? [Y/n]
< y
합계: 생성됨 15
커밋하려면: git add .agents .cairn .claude/skills AGENTS.md CLAUDE.md
$ show .cairn/config.toml
schema = 1
locale = "ko"
agents = ["claude"]
·
[[packs]]
source = "builtin"
profile = "minimal"

# the second run asks nothing where nothing is to be done
$ cairn init
nothing to do: everything is as it should be
nobody asked:
< y

# and asks before it writes
$ cairn init --profile none
locale ko (config): all 4 documents
update  .agents/skills/INDEX.md  (made current)
remove  .agents/skills/database-migration-change/SKILL.md
remove  .agents/skills/deploy/SKILL.md
remove  .agents/skills/release/SKILL.md
remove  .agents/skills/release/references/report-template.md
update  .agents/skills/routes.toml
update  .cairn/config.toml
remove  .claude/skills/database-migration-change
remove  .claude/skills/deploy
remove  .claude/skills/release
in all: update 3, remove 7
proceed? [Y/n]
< no
nothing was written
? 1
$ cairn init --profile none
locale ko (config): all 4 documents
update  .agents/skills/INDEX.md  (made current)
remove  .agents/skills/database-migration-change/SKILL.md
remove  .agents/skills/deploy/SKILL.md
remove  .agents/skills/release/SKILL.md
remove  .agents/skills/release/references/report-template.md
update  .agents/skills/routes.toml
update  .cairn/config.toml
remove  .claude/skills/database-migration-change
remove  .claude/skills/deploy
remove  .claude/skills/release
in all: update 3, remove 7
proceed? [Y/n]
<
in all: updated 3, removed 7
to commit: git add .agents .cairn .claude/skills

# with --yes, in CI and with JSON nothing is asked
$ cairn undo --yes
taking back `cairn init` (000002-06c45d188009454f)
restored  .agents/skills/INDEX.md
restored  .agents/skills/database-migration-change/SKILL.md
restored  .agents/skills/deploy/SKILL.md
restored  .agents/skills/release/SKILL.md
restored  .agents/skills/release/references/report-template.md
restored  .agents/skills/routes.toml
restored  .cairn/config.toml
restored  .claude/skills/database-migration-change
restored  .claude/skills/deploy
restored  .claude/skills/release
in all: restored 10
nobody asked:
< y
$ CI=true cairn undo
taking back `cairn init` (000001-6e789e6aa1b965f4)
removed  .agents/context/PROJECT.md
removed  .agents/skills/INDEX.md
removed  .agents/skills/database-migration-change/SKILL.md
removed  .agents/skills/deploy/SKILL.md
removed  .agents/skills/release/SKILL.md
removed  .agents/skills/release/references/report-template.md
removed  .agents/skills/routes.toml
removed  .cairn/config.toml
removed  .claude/skills/database-migration-change
removed  .claude/skills/deploy
removed  .claude/skills/release
removed  AGENTS.md
removed  CLAUDE.md
in all: removed 13
nobody asked:
< y
$ cairn init --no-agent claude --format json
…
nobody asked:
< y

# the end of input is no yes
$ cairn init --agent codex --profile minimal
locale en (config): all 7 documents
update  .agents/skills/INDEX.md  (made current)
remove  .agents/skills/backend-context-interview/SKILL.md
remove  .agents/skills/deployment-rollout-safety-review/SKILL.md
update  .agents/skills/routes.toml
update  .cairn/config.toml
in all: update 3, remove 2
proceed? [Y/n]
<end of input>
nothing was written
? 1

# who is asked sees what about, also with -q
$ cairn init -q --agent codex --profile minimal
locale en (config): all 7 documents
update  .agents/skills/INDEX.md  (made current)
remove  .agents/skills/backend-context-interview/SKILL.md
remove  .agents/skills/deployment-rollout-safety-review/SKILL.md
update  .agents/skills/routes.toml
update  .cairn/config.toml
in all: update 3, remove 2
proceed? [Y/n]
< y
