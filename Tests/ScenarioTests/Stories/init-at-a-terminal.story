# at a terminal: what was not given is asked, Enter takes the default, and nothing is written before the yes
$ snapshot
$ LANG=ko_KR.UTF-8 LC_ALL=en_US.UTF-8 cairn init
  en  English
  es  español
  fr  français
  hi  हिन्दी
  ko  한국어
  zh  中文
language of the documents [en] (? for help)
<
  backend   The minimal profile, with what services, data and money need before they carry traffic.
  frontend  The minimal profile, with what people see: components, languages, browsers, tasks, the audit before a launch.
  full      Every skill of the pack.
  minimal   The gates of a change and the road to production: quality, security, dependencies, database, deployment, release.
  product   The minimal profile, with what decides whether people get what they came for: tasks, money, messages, models, languages.
  standard  The minimal profile, with what most repositories meet: permissions, data, other services, rollouts, looking back.
profile [standard] (? for help)
<
  antigravity  .agent/skills, AGENTS.md
  claude       .claude/skills, CLAUDE.md
  cline        .cline/skills, .clinerules
  codex        .agents/skills, AGENTS.md
  copilot      .github/skills, .github/copilot-instructions.md
  cursor       .cursor/skills, AGENTS.md
  factory      .factory/skills, AGENTS.md
  gemini       .gemini/skills, GEMINI.md
  goose        .goose/skills, .goosehints
  junie        .junie/skills, .junie/AGENTS.md
  kiro         .kiro/skills, AGENTS.md
  opencode     .opencode/skills, AGENTS.md
  qwen         .qwen/skills, QWEN.md
  windsurf     .windsurf/skills, AGENTS.md
agents to link for, '-' for none [-] (? for help)
<
locale en (your answer): all 22 documents
create  .agents/context/PROJECT.md  (yours from now on)
create  .agents/docs/agent-workflow.md
create  .agents/skills/INDEX.md
create  .agents/skills/auth-permission-change/SKILL.md
create  .agents/skills/backend-context-interview/SKILL.md
create  .agents/skills/database-change-safety/SKILL.md
create  .agents/skills/database-migration-change/SKILL.md
create  .agents/skills/dependency-check/SKILL.md
create  .agents/skills/dependency-check/references/commands.md
create  .agents/skills/deploy/SKILL.md
create  .agents/skills/deployment-rollout-safety-review/SKILL.md
create  .agents/skills/quality-gate/SKILL.md
create  .agents/skills/quality-gate/references/evidence-by-tool.md
create  .agents/skills/release-retrospective/SKILL.md
create  .agents/skills/release/SKILL.md
create  .agents/skills/release/references/report-template.md
create  .agents/skills/routes.toml
create  .agents/skills/security-audit/SKILL.md
create  .agents/skills/security-audit/references/review-points.md
create  .agents/skills/skill-authoring/SKILL.md
create  .agents/skills/skill-authoring/references/formats.md
create  .agents/skills/third-party-api-integration-review/SKILL.md
create  .cairn/.gitattributes
create  .cairn/.gitignore
create  .cairn/config.toml
create  AGENTS.md [agents.root]
in all: create 26
proceed? [Y/n]
< n
nothing was written
? 1
$ unchanged
$ mkdir .claude
$ LC_ALL=ko_KR.UTF-8 cairn init
  en  English
  es  español
  fr  français
  hi  हिन्दी
  ko  한국어
  zh  中文
문서 언어 [ko] (도움말은 ?)
<
  backend   The minimal profile, with what services, data and money need before they carry traffic.
  frontend  The minimal profile, with what people see: components, languages, browsers, tasks, the audit before a launch.
  full      Every skill of the pack.
  minimal   The gates of a change and the road to production: quality, security, dependencies, database, deployment, release.
  product   The minimal profile, with what decides whether people get what they came for: tasks, money, messages, models, languages.
  standard  The minimal profile, with what most repositories meet: permissions, data, other services, rollouts, looking back.
프로필 [standard] (도움말은 ?)
< minimum
선택지에 없음: 'minimum'; 혹시 'minimal'인가요?
프로필 [standard] (도움말은 ?)
< minimal
  antigravity  .agent/skills, AGENTS.md
  claude       .claude/skills, CLAUDE.md
  cline        .cline/skills, .clinerules
  codex        .agents/skills, AGENTS.md
  copilot      .github/skills, .github/copilot-instructions.md
  cursor       .cursor/skills, AGENTS.md
  factory      .factory/skills, AGENTS.md
  gemini       .gemini/skills, GEMINI.md
  goose        .goose/skills, .goosehints
  junie        .junie/skills, .junie/AGENTS.md
  kiro         .kiro/skills, AGENTS.md
  opencode     .opencode/skills, AGENTS.md
  qwen         .qwen/skills, QWEN.md
  windsurf     .windsurf/skills, AGENTS.md
링크를 만들 에이전트, 없으면 '-' [claude] (도움말은 ?)
<
언어 ko (사용자 응답): 문서 15개 전부
생성  .agents/context/PROJECT.md  (이제부터 사용자 파일)
생성  .agents/docs/agent-workflow.md
생성  .agents/skills/INDEX.md
생성  .agents/skills/database-migration-change/SKILL.md
생성  .agents/skills/dependency-check/SKILL.md
생성  .agents/skills/dependency-check/references/commands.md
생성  .agents/skills/deploy/SKILL.md
생성  .agents/skills/quality-gate/SKILL.md
생성  .agents/skills/quality-gate/references/evidence-by-tool.md
생성  .agents/skills/release/SKILL.md
생성  .agents/skills/release/references/report-template.md
생성  .agents/skills/routes.toml
생성  .agents/skills/security-audit/SKILL.md
생성  .agents/skills/security-audit/references/review-points.md
생성  .cairn/.gitattributes
생성  .cairn/.gitignore
생성  .cairn/config.toml
생성  .claude/skills/database-migration-change  (-> ../../.agents/skills/database-migration-change)
생성  .claude/skills/dependency-check  (-> ../../.agents/skills/dependency-check)
생성  .claude/skills/deploy  (-> ../../.agents/skills/deploy)
생성  .claude/skills/quality-gate  (-> ../../.agents/skills/quality-gate)
생성  .claude/skills/release  (-> ../../.agents/skills/release)
생성  .claude/skills/security-audit  (-> ../../.agents/skills/security-audit)
생성  AGENTS.md [agents.root]
생성  CLAUDE.md [agents.claude]
합계: 생성 25
진행할까요? [Y/n]
< y
합계: 생성됨 25
채울 양식: .agents/context/PROJECT.md (에이전트가 변경을 계획하기 전에 읽음)
커밋하려면: git add .agents .cairn .claude/skills AGENTS.md CLAUDE.md
CI에서: cairn doctor (오류가 있으면 종료 코드 1)
되돌리려면: cairn undo
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
locale ko (config): all 5 documents
10 documents are deleted, since the choices do not include them any more
update  .agents/skills/INDEX.md  (made current)
remove  .agents/skills/database-migration-change/SKILL.md
remove  .agents/skills/dependency-check/SKILL.md
remove  .agents/skills/dependency-check/references/commands.md
remove  .agents/skills/deploy/SKILL.md
remove  .agents/skills/quality-gate/SKILL.md
remove  .agents/skills/quality-gate/references/evidence-by-tool.md
remove  .agents/skills/release/SKILL.md
remove  .agents/skills/release/references/report-template.md
update  .agents/skills/routes.toml
remove  .agents/skills/security-audit/SKILL.md
remove  .agents/skills/security-audit/references/review-points.md
update  .cairn/config.toml
remove  .claude/skills/database-migration-change
remove  .claude/skills/dependency-check
remove  .claude/skills/deploy
remove  .claude/skills/quality-gate
remove  .claude/skills/release
remove  .claude/skills/security-audit
in all: update 3, remove 16
10 documents are deleted that the choices do not include any more. proceed? [y/N]
< no
nothing was written
? 1
$ cairn init --profile none
locale ko (config): all 5 documents
10 documents are deleted, since the choices do not include them any more
update  .agents/skills/INDEX.md  (made current)
remove  .agents/skills/database-migration-change/SKILL.md
remove  .agents/skills/dependency-check/SKILL.md
remove  .agents/skills/dependency-check/references/commands.md
remove  .agents/skills/deploy/SKILL.md
remove  .agents/skills/quality-gate/SKILL.md
remove  .agents/skills/quality-gate/references/evidence-by-tool.md
remove  .agents/skills/release/SKILL.md
remove  .agents/skills/release/references/report-template.md
update  .agents/skills/routes.toml
remove  .agents/skills/security-audit/SKILL.md
remove  .agents/skills/security-audit/references/review-points.md
update  .cairn/config.toml
remove  .claude/skills/database-migration-change
remove  .claude/skills/dependency-check
remove  .claude/skills/deploy
remove  .claude/skills/quality-gate
remove  .claude/skills/release
remove  .claude/skills/security-audit
in all: update 3, remove 16
10 documents are deleted that the choices do not include any more. proceed? [y/N]
< y
in all: updated 3, removed 16
to commit: git add .agents .cairn

# with --yes, in CI and with JSON nothing is asked
$ cairn undo --yes
taking back `cairn init` (000002-1b39896a51a8749b)
restored  .agents/skills/INDEX.md
restored  .agents/skills/database-migration-change/SKILL.md
restored  .agents/skills/dependency-check/SKILL.md
restored  .agents/skills/dependency-check/references/commands.md
restored  .agents/skills/deploy/SKILL.md
restored  .agents/skills/quality-gate/SKILL.md
restored  .agents/skills/quality-gate/references/evidence-by-tool.md
restored  .agents/skills/release/SKILL.md
restored  .agents/skills/release/references/report-template.md
restored  .agents/skills/routes.toml
restored  .agents/skills/security-audit/SKILL.md
restored  .agents/skills/security-audit/references/review-points.md
restored  .cairn/config.toml
restored  .claude/skills/database-migration-change
restored  .claude/skills/dependency-check
restored  .claude/skills/deploy
restored  .claude/skills/quality-gate
restored  .claude/skills/release
restored  .claude/skills/security-audit
in all: restored 19
nobody asked:
< y
$ CI=true cairn undo
taking back `cairn init` (000001-f88bb8a8724c81ec)
removed  .agents/context/PROJECT.md
removed  .agents/docs/agent-workflow.md
removed  .agents/skills/INDEX.md
removed  .agents/skills/database-migration-change/SKILL.md
removed  .agents/skills/dependency-check/SKILL.md
removed  .agents/skills/dependency-check/references/commands.md
removed  .agents/skills/deploy/SKILL.md
removed  .agents/skills/quality-gate/SKILL.md
removed  .agents/skills/quality-gate/references/evidence-by-tool.md
removed  .agents/skills/release/SKILL.md
removed  .agents/skills/release/references/report-template.md
removed  .agents/skills/routes.toml
removed  .agents/skills/security-audit/SKILL.md
removed  .agents/skills/security-audit/references/review-points.md
removed  .cairn/config.toml
removed  .claude/skills/database-migration-change
removed  .claude/skills/dependency-check
removed  .claude/skills/deploy
removed  .claude/skills/quality-gate
removed  .claude/skills/release
removed  .claude/skills/security-audit
removed  AGENTS.md
removed  CLAUDE.md
in all: removed 23
nobody asked:
< y
$ cairn init --no-agent claude --format json
…
nobody asked:
< y

# the end of input is no yes
$ cairn init --agent codex --profile minimal
locale en (config): all 14 documents
8 documents are deleted, since the choices do not include them any more
update  .agents/skills/INDEX.md  (made current)
remove  .agents/skills/auth-permission-change/SKILL.md
remove  .agents/skills/backend-context-interview/SKILL.md
remove  .agents/skills/database-change-safety/SKILL.md
remove  .agents/skills/deployment-rollout-safety-review/SKILL.md
remove  .agents/skills/release-retrospective/SKILL.md
update  .agents/skills/routes.toml
remove  .agents/skills/skill-authoring/SKILL.md
remove  .agents/skills/skill-authoring/references/formats.md
remove  .agents/skills/third-party-api-integration-review/SKILL.md
update  .cairn/config.toml
create  .codex/agents/code-health-reviewer.toml
create  .codex/agents/plan-reviewer.toml
in all: create 2, update 3, remove 8
8 documents are deleted that the choices do not include any more. proceed? [y/N]
<end of input>
nothing was written
? 1

# who is asked sees what about, also with -q
$ cairn init -q --agent codex --profile minimal
locale en (config): all 14 documents
8 documents are deleted, since the choices do not include them any more
update  .agents/skills/INDEX.md  (made current)
remove  .agents/skills/auth-permission-change/SKILL.md
remove  .agents/skills/backend-context-interview/SKILL.md
remove  .agents/skills/database-change-safety/SKILL.md
remove  .agents/skills/deployment-rollout-safety-review/SKILL.md
remove  .agents/skills/release-retrospective/SKILL.md
update  .agents/skills/routes.toml
remove  .agents/skills/skill-authoring/SKILL.md
remove  .agents/skills/skill-authoring/references/formats.md
remove  .agents/skills/third-party-api-integration-review/SKILL.md
update  .cairn/config.toml
create  .codex/agents/code-health-reviewer.toml
create  .codex/agents/plan-reviewer.toml
in all: create 2, update 3, remove 8
8 documents are deleted that the choices do not include any more. proceed? [y/N]
< y

# `?` explains, at every question
$ sh rm -rf .agents .cairn .claude AGENTS.md CLAUDE.md
$ snapshot
$ cairn init
  en  English
  es  español
  fr  français
  hi  हिन्दी
  ko  한국어
  zh  中文
language of the documents [en] (? for help)
< ?
the language that skills and instructions are installed in; what a pack does not have in it comes in the pack's own. `--locale` gives it without a question. Ctrl-D ends here and writes nothing
  en  English
  es  español
  fr  français
  hi  हिन्दी
  ko  한국어
  zh  中文
language of the documents [en] (? for help)
< en
  backend   The minimal profile, with what services, data and money need before they carry traffic.
  frontend  The minimal profile, with what people see: components, languages, browsers, tasks, the audit before a launch.
  full      Every skill of the pack.
  minimal   The gates of a change and the road to production: quality, security, dependencies, database, deployment, release.
  product   The minimal profile, with what decides whether people get what they came for: tasks, money, messages, models, languages.
  standard  The minimal profile, with what most repositories meet: permissions, data, other services, rollouts, looking back.
profile [standard] (? for help)
< ?
a profile is a set of skills, 'none' is no skill at all; `cairn add` and `cairn remove` change single ones later. `--profile` gives it without a question. Ctrl-D ends here and writes nothing
  backend   The minimal profile, with what services, data and money need before they carry traffic.
  frontend  The minimal profile, with what people see: components, languages, browsers, tasks, the audit before a launch.
  full      Every skill of the pack.
  minimal   The gates of a change and the road to production: quality, security, dependencies, database, deployment, release.
  product   The minimal profile, with what decides whether people get what they came for: tasks, money, messages, models, languages.
  standard  The minimal profile, with what most repositories meet: permissions, data, other services, rollouts, looking back.
profile [standard] (? for help)
< none
  antigravity  .agent/skills, AGENTS.md
  claude       .claude/skills, CLAUDE.md
  cline        .cline/skills, .clinerules
  codex        .agents/skills, AGENTS.md
  copilot      .github/skills, .github/copilot-instructions.md
  cursor       .cursor/skills, AGENTS.md
  factory      .factory/skills, AGENTS.md
  gemini       .gemini/skills, GEMINI.md
  goose        .goose/skills, .goosehints
  junie        .junie/skills, .junie/AGENTS.md
  kiro         .kiro/skills, AGENTS.md
  opencode     .opencode/skills, AGENTS.md
  qwen         .qwen/skills, QWEN.md
  windsurf     .windsurf/skills, AGENTS.md
agents to link for, '-' for none [codex] (? for help)
< ?
many agents read .agents/skills and AGENTS.md by themselves; those named here also get links in a folder of their own, and their instruction file imports AGENTS.md. Give several with blanks between them. `--agent` gives them without a question. Ctrl-D ends here and writes nothing
  antigravity  .agent/skills, AGENTS.md
  claude       .claude/skills, CLAUDE.md
  cline        .cline/skills, .clinerules
  codex        .agents/skills, AGENTS.md
  copilot      .github/skills, .github/copilot-instructions.md
  cursor       .cursor/skills, AGENTS.md
  factory      .factory/skills, AGENTS.md
  gemini       .gemini/skills, GEMINI.md
  goose        .goose/skills, .goosehints
  junie        .junie/skills, .junie/AGENTS.md
  kiro         .kiro/skills, AGENTS.md
  opencode     .opencode/skills, AGENTS.md
  qwen         .qwen/skills, QWEN.md
  windsurf     .windsurf/skills, AGENTS.md
agents to link for, '-' for none [codex] (? for help)
< none
locale en (your answer): all 4 documents
create  .agents/context/PROJECT.md  (yours from now on)
create  .agents/docs/agent-workflow.md
create  .agents/skills/INDEX.md
create  .agents/skills/routes.toml
create  .cairn/.gitattributes
create  .cairn/.gitignore
create  .cairn/config.toml
create  AGENTS.md [agents.root]
in all: create 8
proceed? [Y/n]
< ?
y or Enter: write what is listed above; n or Ctrl-D: write nothing. `cairn undo` reverts it later
proceed? [Y/n]
< n
nothing was written
? 1
$ unchanged

# Ctrl-D is no at every question: nothing is written
$ cairn init
  en  English
  es  español
  fr  français
  hi  हिन्दी
  ko  한국어
  zh  中文
language of the documents [en] (? for help)
<end of input>
nothing was written
? 1
$ cairn init
  en  English
  es  español
  fr  français
  hi  हिन्दी
  ko  한국어
  zh  中文
language of the documents [en] (? for help)
<
  backend   The minimal profile, with what services, data and money need before they carry traffic.
  frontend  The minimal profile, with what people see: components, languages, browsers, tasks, the audit before a launch.
  full      Every skill of the pack.
  minimal   The gates of a change and the road to production: quality, security, dependencies, database, deployment, release.
  product   The minimal profile, with what decides whether people get what they came for: tasks, money, messages, models, languages.
  standard  The minimal profile, with what most repositories meet: permissions, data, other services, rollouts, looking back.
profile [standard] (? for help)
<end of input>
nothing was written
? 1
$ cairn init
  en  English
  es  español
  fr  français
  hi  हिन्दी
  ko  한국어
  zh  中文
language of the documents [en] (? for help)
<
  backend   The minimal profile, with what services, data and money need before they carry traffic.
  frontend  The minimal profile, with what people see: components, languages, browsers, tasks, the audit before a launch.
  full      Every skill of the pack.
  minimal   The gates of a change and the road to production: quality, security, dependencies, database, deployment, release.
  product   The minimal profile, with what decides whether people get what they came for: tasks, money, messages, models, languages.
  standard  The minimal profile, with what most repositories meet: permissions, data, other services, rollouts, looking back.
profile [standard] (? for help)
<
  antigravity  .agent/skills, AGENTS.md
  claude       .claude/skills, CLAUDE.md
  cline        .cline/skills, .clinerules
  codex        .agents/skills, AGENTS.md
  copilot      .github/skills, .github/copilot-instructions.md
  cursor       .cursor/skills, AGENTS.md
  factory      .factory/skills, AGENTS.md
  gemini       .gemini/skills, GEMINI.md
  goose        .goose/skills, .goosehints
  junie        .junie/skills, .junie/AGENTS.md
  kiro         .kiro/skills, AGENTS.md
  opencode     .opencode/skills, AGENTS.md
  qwen         .qwen/skills, QWEN.md
  windsurf     .windsurf/skills, AGENTS.md
agents to link for, '-' for none [codex] (? for help)
<end of input>
nothing was written
? 1
$ cairn init
  en  English
  es  español
  fr  français
  hi  हिन्दी
  ko  한국어
  zh  中文
language of the documents [en] (? for help)
<
  backend   The minimal profile, with what services, data and money need before they carry traffic.
  frontend  The minimal profile, with what people see: components, languages, browsers, tasks, the audit before a launch.
  full      Every skill of the pack.
  minimal   The gates of a change and the road to production: quality, security, dependencies, database, deployment, release.
  product   The minimal profile, with what decides whether people get what they came for: tasks, money, messages, models, languages.
  standard  The minimal profile, with what most repositories meet: permissions, data, other services, rollouts, looking back.
profile [standard] (? for help)
< minimal
  antigravity  .agent/skills, AGENTS.md
  claude       .claude/skills, CLAUDE.md
  cline        .cline/skills, .clinerules
  codex        .agents/skills, AGENTS.md
  copilot      .github/skills, .github/copilot-instructions.md
  cursor       .cursor/skills, AGENTS.md
  factory      .factory/skills, AGENTS.md
  gemini       .gemini/skills, GEMINI.md
  goose        .goose/skills, .goosehints
  junie        .junie/skills, .junie/AGENTS.md
  kiro         .kiro/skills, AGENTS.md
  opencode     .opencode/skills, AGENTS.md
  qwen         .qwen/skills, QWEN.md
  windsurf     .windsurf/skills, AGENTS.md
agents to link for, '-' for none [codex] (? for help)
< -
locale en (your answer): all 14 documents
create  .agents/context/PROJECT.md  (yours from now on)
create  .agents/docs/agent-workflow.md
create  .agents/skills/INDEX.md
create  .agents/skills/database-migration-change/SKILL.md
create  .agents/skills/dependency-check/SKILL.md
create  .agents/skills/dependency-check/references/commands.md
create  .agents/skills/deploy/SKILL.md
create  .agents/skills/quality-gate/SKILL.md
create  .agents/skills/quality-gate/references/evidence-by-tool.md
create  .agents/skills/release/SKILL.md
create  .agents/skills/release/references/report-template.md
create  .agents/skills/routes.toml
create  .agents/skills/security-audit/SKILL.md
create  .agents/skills/security-audit/references/review-points.md
create  .cairn/.gitattributes
create  .cairn/.gitignore
create  .cairn/config.toml
create  AGENTS.md [agents.root]
in all: create 18
proceed? [Y/n]
<end of input>
nothing was written
? 1
$ unchanged

# so are three answers that are none
$ cairn init --locale en --profile minimal
  antigravity  .agent/skills, AGENTS.md
  claude       .claude/skills, CLAUDE.md
  cline        .cline/skills, .clinerules
  codex        .agents/skills, AGENTS.md
  copilot      .github/skills, .github/copilot-instructions.md
  cursor       .cursor/skills, AGENTS.md
  factory      .factory/skills, AGENTS.md
  gemini       .gemini/skills, GEMINI.md
  goose        .goose/skills, .goosehints
  junie        .junie/skills, .junie/AGENTS.md
  kiro         .kiro/skills, AGENTS.md
  opencode     .opencode/skills, AGENTS.md
  qwen         .qwen/skills, QWEN.md
  windsurf     .windsurf/skills, AGENTS.md
agents to link for, '-' for none [codex] (? for help)
< claud
'claud' is not among them; did you mean 'claude'?
agents to link for, '-' for none [codex] (? for help)
< curser
'curser' is not among them; did you mean 'cursor'?
agents to link for, '-' for none [codex] (? for help)
< windows
'windows' is not among them
nothing was written
? 1
$ unchanged

# `--no-agent` narrows what is offered, and `--agent none` leaves nothing to ask
$ mkdir .claude
$ cairn init --locale en --profile none --no-agent claude --no-agent cursor
  antigravity  .agent/skills, AGENTS.md
  cline        .cline/skills, .clinerules
  codex        .agents/skills, AGENTS.md
  copilot      .github/skills, .github/copilot-instructions.md
  factory      .factory/skills, AGENTS.md
  gemini       .gemini/skills, GEMINI.md
  goose        .goose/skills, .goosehints
  junie        .junie/skills, .junie/AGENTS.md
  kiro         .kiro/skills, AGENTS.md
  opencode     .opencode/skills, AGENTS.md
  qwen         .qwen/skills, QWEN.md
  windsurf     .windsurf/skills, AGENTS.md
agents to link for, '-' for none [codex] (? for help)
< claude
'claude' is not among them
agents to link for, '-' for none [codex] (? for help)
<
locale en (--locale): all 4 documents
create  .agents/context/PROJECT.md  (yours from now on)
create  .agents/docs/agent-workflow.md
create  .agents/skills/INDEX.md
create  .agents/skills/routes.toml
create  .cairn/.gitattributes
create  .cairn/.gitignore
create  .cairn/config.toml
adopt   .codex/agents/code-health-reviewer.toml
adopt   .codex/agents/plan-reviewer.toml
create  AGENTS.md [agents.root]
in all: create 8, adopt 2
proceed? [Y/n]
< n
nothing was written
? 1
$ cairn init --locale en --profile none --agent none
locale en (--locale): all 4 documents
create  .agents/context/PROJECT.md  (yours from now on)
create  .agents/docs/agent-workflow.md
create  .agents/skills/INDEX.md
create  .agents/skills/routes.toml
create  .cairn/.gitattributes
create  .cairn/.gitignore
create  .cairn/config.toml
create  AGENTS.md [agents.root]
in all: create 8
proceed? [Y/n]
< y
in all: created 8
to fill in: .agents/context/PROJECT.md, which agents read before they plan a change
to commit: git add .agents .cairn AGENTS.md
in CI: cairn doctor, which exits with 1 on errors
to undo: cairn undo
$ show .cairn/config.toml
schema = 1
locale = "en"
agents = []
·
[[packs]]
source = "builtin"
profile = "none"
