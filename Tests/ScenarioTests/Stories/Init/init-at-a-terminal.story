# at a terminal: missing options are asked for, Enter takes the default, and nothing is written before a yes
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
  everyday  The minimal profile, with what every change needs: debugging, review, tests, a plan, commits.
  frontend  The minimal profile, with what people see: components, languages, browsers, tasks, the audit before a launch.
  full      Every skill of the pack.
  minimal   The gates of a change and the road to production: quality, security, dependencies, database, deployment, release.
  product   The minimal profile, with what decides whether people get what they came for: tasks, money, messages, models, languages.
  standard  The everyday profile, with what services meet: permissions, data, other services, rollouts, looking back.
profile [everyday] (? for help)
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
agents to link the skills for ('-' for none) [-] (? for help)
<
locale en (your answer): all 32 documents
create  .agents/context/PROJECT.md  (your own file from now on)
create  .agents/docs/agent-workflow.md
create  .agents/skills/INDEX.md
create  12 skills (cairn-usage, code-review, commit-and-pull-request, …)
create  .agents/skills/routes.toml
create  .cairn/.gitattributes
create  .cairn/.gitignore
create  .cairn/config.toml
create  AGENTS.md [agents.root]
total: create 50
  \u{1B}[1;32mhelp:\u{1B}[0m `-v` lists every file
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
  everyday  The minimal profile, with what every change needs: debugging, review, tests, a plan, commits.
  frontend  The minimal profile, with what people see: components, languages, browsers, tasks, the audit before a launch.
  full      Every skill of the pack.
  minimal   The gates of a change and the road to production: quality, security, dependencies, database, deployment, release.
  product   The minimal profile, with what decides whether people get what they came for: tasks, money, messages, models, languages.
  standard  The everyday profile, with what services meet: permissions, data, other services, rollouts, looking back.
프로필 [everyday] (도움말은 ?)
< minimum
선택지에 없음: 'minimum'; 혹시 'minimal'인가요?
프로필 [everyday] (도움말은 ?)
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
스킬 링크를 만들 에이전트(없으면 '-') [claude] (도움말은 ?)
<
언어 ko (사용자 응답): 문서 20개 전부
생성  .agents/context/PROJECT.md  (이제부터 사용자의 파일)
생성  .agents/docs/agent-workflow.md
생성  .agents/skills/INDEX.md
생성  스킬 7개 (cairn-usage, database-migration-change, dependency-check, …)
생성  .agents/skills/routes.toml
생성  .cairn/.gitattributes
생성  .cairn/.gitignore
생성  .cairn/config.toml
생성  .claude/skills/에 7개 (cairn-usage, database-migration-change, dependency-check, …)
생성  AGENTS.md [agents.root]
생성  CLAUDE.md [agents.claude]
합계: 생성 38
  \u{1B}[1;32m도움말:\u{1B}[0m 모든 파일을 보려면 `-v`를 쓰세요
진행할까요? [Y/n]
< y
합계: 생성됨 38
작성할 양식: .agents/context/PROJECT.md (에이전트가 변경을 계획하기 전에 읽음)
커밋하려면: `git add .agents .cairn .claude/skills AGENTS.md CLAUDE.md && git commit`
CI에서: `cairn doctor` (오류가 있으면 종료 코드 1)
되돌리려면: `cairn undo`
$ show .cairn/config.toml
schema = 1
locale = "ko"
agents = ["claude"]
·
[[packs]]
source = "builtin"
profile = "minimal"

# a second run asks nothing if there is nothing to do
$ cairn init
nothing to do: everything is up to date
nobody asked:
< y

# a second run asks before it writes
$ cairn init --profile none
locale ko (config): all 5 documents
22 documents are deleted because they are no longer chosen
update  .agents/skills/INDEX.md  (to match the installed skills)
remove  7 skills (cairn-usage, database-migration-change, dependency-check, …)
update  .agents/skills/routes.toml
update  .cairn/config.toml
remove  7 in .claude/skills/ (cairn-usage, database-migration-change, dependency-check, …)
total: update 3, remove 29
  \u{1B}[1;32mhelp:\u{1B}[0m `-v` lists every file
22 documents that are no longer chosen will be deleted; proceed? [y/N]
< no
nothing was written
? 1
$ cairn init --profile none
locale ko (config): all 5 documents
22 documents are deleted because they are no longer chosen
update  .agents/skills/INDEX.md  (to match the installed skills)
remove  7 skills (cairn-usage, database-migration-change, dependency-check, …)
update  .agents/skills/routes.toml
update  .cairn/config.toml
remove  7 in .claude/skills/ (cairn-usage, database-migration-change, dependency-check, …)
total: update 3, remove 29
  \u{1B}[1;32mhelp:\u{1B}[0m `-v` lists every file
22 documents that are no longer chosen will be deleted; proceed? [y/N]
< y
total: updated 3, removed 29
to commit: `git add .agents .cairn && git commit`

# with `--yes`, in CI and with JSON, nothing is asked
$ cairn undo --yes
reverting `cairn init` (000002-1b39896a51a8749b)
restored  .agents/skills/INDEX.md
restored  7 skills (cairn-usage, database-migration-change, dependency-check, …)
restored  .agents/skills/routes.toml
restored  .cairn/config.toml
restored  7 in .claude/skills/ (cairn-usage, database-migration-change, dependency-check, …)
total: restored 32
  \u{1B}[1;32mhelp:\u{1B}[0m `-v` lists every file
nobody asked:
< y
$ CI=true cairn undo
reverting `cairn init` (000001-f88bb8a8724c81ec)
removed  .agents/context/PROJECT.md
removed  .agents/docs/agent-workflow.md
removed  .agents/skills/INDEX.md
removed  7 skills (cairn-usage, database-migration-change, dependency-check, …)
removed  .agents/skills/routes.toml
removed  .cairn/config.toml
removed  7 in .claude/skills/ (cairn-usage, database-migration-change, dependency-check, …)
removed  AGENTS.md
removed  CLAUDE.md
total: removed 36
  \u{1B}[1;32mhelp:\u{1B}[0m `-v` lists every file
nobody asked:
< y
$ cairn init --no-agent claude --format json
…
nobody asked:
< y

# the end of input does not mean yes
$ cairn init --agent codex --profile minimal
locale en (config): all 19 documents
20 documents are deleted because they are no longer chosen
update  .agents/skills/INDEX.md  (to match the installed skills)
remove  5 skills (code-review, commit-and-pull-request, implementation-plan, …)
update  .agents/skills/routes.toml
update  .cairn/config.toml
create  .codex/agents/code-health-reviewer.toml
create  .codex/agents/plan-reviewer.toml
total: create 2, update 3, remove 20
  \u{1B}[1;32mhelp:\u{1B}[0m `-v` lists every file
20 documents that are no longer chosen will be deleted; proceed? [y/N]
<end of input>
nothing was written
? 1

# a question shows what it is about, also with `-q`
$ cairn init -q --agent codex --profile minimal
locale en (config): all 19 documents
20 documents are deleted because they are no longer chosen
update  .agents/skills/INDEX.md  (to match the installed skills)
remove  5 skills (code-review, commit-and-pull-request, implementation-plan, …)
update  .agents/skills/routes.toml
update  .cairn/config.toml
create  .codex/agents/code-health-reviewer.toml
create  .codex/agents/plan-reviewer.toml
total: create 2, update 3, remove 20
  \u{1B}[1;32mhelp:\u{1B}[0m `-v` lists every file
20 documents that are no longer chosen will be deleted; proceed? [y/N]
< y

# `?` explains every question
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
the language of skills and instructions; a document that is not translated is installed in the pack's own language; --locale answers this question in advance; Ctrl-D stops and writes nothing
  en  English
  es  español
  fr  français
  hi  हिन्दी
  ko  한국어
  zh  中文
language of the documents [en] (? for help)
< en
  backend   The minimal profile, with what services, data and money need before they carry traffic.
  everyday  The minimal profile, with what every change needs: debugging, review, tests, a plan, commits.
  frontend  The minimal profile, with what people see: components, languages, browsers, tasks, the audit before a launch.
  full      Every skill of the pack.
  minimal   The gates of a change and the road to production: quality, security, dependencies, database, deployment, release.
  product   The minimal profile, with what decides whether people get what they came for: tasks, money, messages, models, languages.
  standard  The everyday profile, with what services meet: permissions, data, other services, rollouts, looking back.
profile [everyday] (? for help)
< ?
a profile is a set of skills, and 'none' means no skills; `cairn add` and `cairn remove` change single skills later; --profile answers this question in advance; Ctrl-D stops and writes nothing
  backend   The minimal profile, with what services, data and money need before they carry traffic.
  everyday  The minimal profile, with what every change needs: debugging, review, tests, a plan, commits.
  frontend  The minimal profile, with what people see: components, languages, browsers, tasks, the audit before a launch.
  full      Every skill of the pack.
  minimal   The gates of a change and the road to production: quality, security, dependencies, database, deployment, release.
  product   The minimal profile, with what decides whether people get what they came for: tasks, money, messages, models, languages.
  standard  The everyday profile, with what services meet: permissions, data, other services, rollouts, looking back.
profile [everyday] (? for help)
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
agents to link the skills for ('-' for none) [codex] (? for help)
< ?
many agents read .agents/skills and AGENTS.md directly; the agents that you name here also get links in their own folder, and their instruction file imports AGENTS.md; separate names with spaces; `cairn agents` lists more agents; --agent answers this question in advance; Ctrl-D stops and writes nothing
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
agents to link the skills for ('-' for none) [codex] (? for help)
< none
locale en (your answer): all 4 documents
create  .agents/context/PROJECT.md  (your own file from now on)
create  .agents/docs/agent-workflow.md
create  .agents/skills/INDEX.md
create  .agents/skills/routes.toml
create  .cairn/.gitattributes
create  .cairn/.gitignore
create  .cairn/config.toml
create  AGENTS.md [agents.root]
total: create 8
proceed? [Y/n]
< ?
y or Enter: write the changes listed above; n or Ctrl-D: write nothing; `cairn undo` can revert it later
proceed? [Y/n]
< n
nothing was written
? 1
$ unchanged

# Ctrl-D means no at every question: nothing is written
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
  everyday  The minimal profile, with what every change needs: debugging, review, tests, a plan, commits.
  frontend  The minimal profile, with what people see: components, languages, browsers, tasks, the audit before a launch.
  full      Every skill of the pack.
  minimal   The gates of a change and the road to production: quality, security, dependencies, database, deployment, release.
  product   The minimal profile, with what decides whether people get what they came for: tasks, money, messages, models, languages.
  standard  The everyday profile, with what services meet: permissions, data, other services, rollouts, looking back.
profile [everyday] (? for help)
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
  everyday  The minimal profile, with what every change needs: debugging, review, tests, a plan, commits.
  frontend  The minimal profile, with what people see: components, languages, browsers, tasks, the audit before a launch.
  full      Every skill of the pack.
  minimal   The gates of a change and the road to production: quality, security, dependencies, database, deployment, release.
  product   The minimal profile, with what decides whether people get what they came for: tasks, money, messages, models, languages.
  standard  The everyday profile, with what services meet: permissions, data, other services, rollouts, looking back.
profile [everyday] (? for help)
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
agents to link the skills for ('-' for none) [codex] (? for help)
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
  everyday  The minimal profile, with what every change needs: debugging, review, tests, a plan, commits.
  frontend  The minimal profile, with what people see: components, languages, browsers, tasks, the audit before a launch.
  full      Every skill of the pack.
  minimal   The gates of a change and the road to production: quality, security, dependencies, database, deployment, release.
  product   The minimal profile, with what decides whether people get what they came for: tasks, money, messages, models, languages.
  standard  The everyday profile, with what services meet: permissions, data, other services, rollouts, looking back.
profile [everyday] (? for help)
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
agents to link the skills for ('-' for none) [codex] (? for help)
< -
locale en (your answer): all 19 documents
create  .agents/context/PROJECT.md  (your own file from now on)
create  .agents/docs/agent-workflow.md
create  .agents/skills/INDEX.md
create  7 skills (cairn-usage, database-migration-change, dependency-check, …)
create  .agents/skills/routes.toml
create  .cairn/.gitattributes
create  .cairn/.gitignore
create  .cairn/config.toml
create  AGENTS.md [agents.root]
total: create 30
  \u{1B}[1;32mhelp:\u{1B}[0m `-v` lists every file
proceed? [Y/n]
<end of input>
nothing was written
? 1
$ unchanged

# three invalid answers mean no too
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
agents to link the skills for ('-' for none) [codex] (? for help)
< claud
'claud' is not one of the choices; did you mean 'claude'?
agents to link the skills for ('-' for none) [codex] (? for help)
< curser
'curser' is not one of the choices; did you mean 'cursor'?
agents to link the skills for ('-' for none) [codex] (? for help)
< windows
'windows' is not one of the choices
nothing was written
? 1
$ unchanged

# `--no-agent` shortens the list of agents, and with `--agent none` agents are not asked for
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
agents to link the skills for ('-' for none) [codex] (? for help)
< claude
'claude' is not one of the choices
agents to link the skills for ('-' for none) [codex] (? for help)
<
locale en (--locale): all 4 documents
create  .agents/context/PROJECT.md  (your own file from now on)
create  .agents/docs/agent-workflow.md
create  .agents/skills/INDEX.md
create  .agents/skills/routes.toml
create  .cairn/.gitattributes
create  .cairn/.gitignore
create  .cairn/config.toml
adopt   .codex/agents/code-health-reviewer.toml
adopt   .codex/agents/plan-reviewer.toml
create  AGENTS.md [agents.root]
total: create 8, adopt 2
proceed? [Y/n]
< n
nothing was written
? 1
$ cairn init --locale en --profile none --agent none
locale en (--locale): all 4 documents
create  .agents/context/PROJECT.md  (your own file from now on)
create  .agents/docs/agent-workflow.md
create  .agents/skills/INDEX.md
create  .agents/skills/routes.toml
create  .cairn/.gitattributes
create  .cairn/.gitignore
create  .cairn/config.toml
create  AGENTS.md [agents.root]
total: create 8
proceed? [Y/n]
< y
total: created 8
to complete: .agents/context/PROJECT.md, which agents read before they plan a change
to commit: `git add .agents .cairn AGENTS.md && git commit`
in CI: `cairn doctor`, which exits with 1 on errors
to undo: `cairn undo`
$ show .cairn/config.toml
schema = 1
locale = "en"
agents = []
·
[[packs]]
source = "builtin"
profile = "none"
