# every agent is listed without an installation, and those found here are marked
$ mkdir .trae
$ mkdir .claude
$ write WARP.md
  Text.
$ cairn agents
   agent            name             skills               instructions
   adal             AdaL             .adal/skills         AGENTS.md
   amp              Amp              .agents/skills       AGENTS.md
   antigravity      Antigravity      .agent/skills        AGENTS.md
   antigravity-cli  Antigravity CLI  .agents/skills       -
   antigravity2.0   Antigravity 2.0  .agents/skills       -
   augment          Augment          .agents/skills       -
   bob              IBM Bob          .bob/skills          -
+  claude           Claude Code      .claude/skills       CLAUDE.md
   cline            Cline            .cline/skills        .clinerules
   codebuddy        CodeBuddy        .codebuddy/skills    -
   codex            Codex            .agents/skills       AGENTS.md
   command-code     Command Code     .commandcode/skills  -
   continue         Continue         .continue/skills     AGENTS.md
   copilot          GitHub Copilot   .github/skills       .github/copilot-instructions.md
   cortex           Cortex Code      .cortex/skills       -
   crush            Crush            .agents/skills       AGENTS.md, CRUSH.md
   cursor           Cursor           .cursor/skills       AGENTS.md
   deepagents       Deep Agents      .agents/skills       AGENTS.md
   factory          Droid (Factory)  .factory/skills      AGENTS.md
   firebender       Firebender       .firebender/skills   -
   gemini           Gemini CLI       .gemini/skills       GEMINI.md
   goose            Goose            .goose/skills        .goosehints
   iflow-cli        iFlow CLI        .iflow/skills        IFLOW.md
   junie            Junie            .junie/skills        .junie/AGENTS.md
   kilo             Kilo Code        .agents/skills       AGENTS.md
   kimi-cli         Kimi Code CLI    .agents/skills       AGENTS.md
   kiro             Kiro             .kiro/skills         AGENTS.md
   kode             Kode             .kode/skills         AGENTS.md
   mcpjam           MCPJam           .agents/skills       -
   mistral-vibe     Mistral Vibe     .agents/skills       AGENTS.md
   mux              Xum (Mux)        .agents/skills       AGENTS.md
   neovate          Neovate          .neovate/skills      AGENTS.md
   openclaw         OpenClaw         .agents/skills       AGENTS.md
   opencode         OpenCode         .opencode/skills     AGENTS.md
   openhands        OpenHands        .agents/skills       AGENTS.md
   pi               Pi               .agents/skills       AGENTS.md
   pochi            Pochi            .agents/skills       AGENTS.md, README.pochi.md
   qoder            Qoder            .qoder/skills        -
   qwen             Qwen Code        .qwen/skills         QWEN.md
   replit           Replit           .agents/skills       -
   roo              Roo Code         .agents/skills       AGENTS.md
+  trae             Trae             .trae/skills         -
   trae-cn          Trae CN          .trae/skills         -
   universal        Universal        .agents/skills       AGENTS.md
+  warp             Warp             .agents/skills       AGENTS.md, WARP.md
   windsurf         Windsurf         .windsurf/skills     AGENTS.md
   zencoder         Zencoder         .zencoder/skills     -
*: chosen in the config, +: found in this repository
  help: `cairn init --agent NAME` chooses one

# `init` chooses those that it finds, also one that is not a core agent
$ cairn init --yes --profile minimal
locale en (default): all 20 documents
created  .agents/context/PROJECT.md  (your own file from now on)
created  .agents/docs/agent-workflow.md
created  .agents/skills/INDEX.md
created  7 skills (cairn-usage, database-migration-change, dependency-check, …)
created  .agents/skills/routes.toml
created  .cairn/.gitattributes
created  .cairn/.gitignore
created  .cairn/config.toml
created  7 in .claude/skills/ (cairn-usage, database-migration-change, dependency-check, …)
created  7 in .trae/skills/ (cairn-usage, database-migration-change, dependency-check, …)
created  AGENTS.md [agents.root]
created  CLAUDE.md [agents.claude]
total: created 45
  help: `-v` lists every file
to complete: .agents/context/PROJECT.md, which agents read before they plan a change
to commit: `git add .agents .cairn .claude/skills .trae/skills AGENTS.md CLAUDE.md && git commit`
in CI: `cairn doctor`, which exits with 1 on errors
to undo: `cairn undo`

# its links and those of an agent that shares its folder are the same ones
$ cairn init --yes --agent trae-cn
locale en (config): all 20 documents
updated  .cairn/config.toml
total: updated 1
to commit: `git add .cairn && git commit`
$ list .trae
skills/cairn-usage -> ../../.agents/skills/cairn-usage
skills/database-migration-change -> ../../.agents/skills/database-migration-change
skills/dependency-check -> ../../.agents/skills/dependency-check
skills/deploy -> ../../.agents/skills/deploy
skills/quality-gate -> ../../.agents/skills/quality-gate
skills/release -> ../../.agents/skills/release
skills/security-audit -> ../../.agents/skills/security-audit
$ cairn init --yes --no-agent trae
locale en (config): all 20 documents
updated  .cairn/config.toml
total: updated 1
to commit: `git add .cairn && git commit`
$ list .trae
skills/cairn-usage -> ../../.agents/skills/cairn-usage
skills/database-migration-change -> ../../.agents/skills/database-migration-change
skills/dependency-check -> ../../.agents/skills/dependency-check
skills/deploy -> ../../.agents/skills/deploy
skills/quality-gate -> ../../.agents/skills/quality-gate
skills/release -> ../../.agents/skills/release
skills/security-audit -> ../../.agents/skills/security-audit
$ cairn init --yes --no-agent trae-cn
locale en (config): all 20 documents
updated  .cairn/config.toml
removed  7 in .trae/skills/ (cairn-usage, database-migration-change, dependency-check, …)
total: updated 1, removed 7
  help: `-v` lists every file
to commit: `git add .cairn && git commit`
$ list .trae
no such folder
$ cairn undo
reverting `cairn init` (000004-2c829abe1f4532e1)
restored  .cairn/config.toml
restored  7 in .trae/skills/ (cairn-usage, database-migration-change, dependency-check, …)
total: restored 8
  help: `-v` lists every file

# ids of `gh skill` are aliases, and Cairn writes its own ids
$ cairn init --yes --agent github-copilot --no-agent claude-code --no-agent warp
locale en (config): all 19 documents
1 document is deleted because it is no longer chosen
updated  .cairn/config.toml
removed  7 in .claude/skills/ (cairn-usage, database-migration-change, dependency-check, …)
created  7 in .github/skills/ (cairn-usage, database-migration-change, dependency-check, …)
removed  CLAUDE.md [agents.claude]
total: created 7, updated 1, removed 8
  help: `-v` lists every file
to commit: `git add .cairn .github/skills && git commit`
$ show .cairn/config.toml
schema = 1
locale = "en"
agents = ["copilot", "trae-cn"]
·
[[packs]]
source = "builtin"
profile = "minimal"
$ cairn init --yes --agent copilot
nothing to do: everything is up to date

# a config that names an agent by an alias keeps it
$ write .cairn/config.toml
  schema = 1
  locale = "en"
  agents = ["github-copilot", "trae", "trae-cn"]

  [[packs]]
  source = "builtin"
  profile = "minimal"
$ cairn sync --check
nothing to do: everything is up to date
$ cairn init --yes --agent copilot
nothing to do: everything is up to date
$ cairn remove release --yes
updated  .agents/skills/INDEX.md  (to match the installed skills)
removed  .agents/skills/release/SKILL.md
removed  .agents/skills/release/evals/triggers.json
removed  .agents/skills/release/references/kinds-and-limits.md
removed  .agents/skills/release/references/report-template.md
updated  .agents/skills/routes.toml
updated  .cairn/config.toml
removed  .github/skills/release
removed  .trae/skills/release
total: updated 3, removed 6
to commit: `git add .agents .cairn .github/skills .trae/skills && git commit`
$ show .cairn/config.toml
schema = 1
locale = "en"
agents = ["github-copilot", "trae", "trae-cn"]
·
[[packs]]
source = "builtin"
profile = "minimal"
remove = ["release"]
$ cairn doctor --agent claude-code
2 infos in 26 files; `-v` shows the infos

# an unknown agent: the nearest name, or where they are listed
$ cairn init --yes --agent claude-cod
error: unknown agent 'claude-cod' [unknown-agent]
  help: did you mean 'claude'? `cairn agents` lists all
? 64
$ cairn init --yes --agent xyzzy
error: unknown agent 'xyzzy' [unknown-agent]
  help: use one of factory, codebuddy, antigravity and 45 more (`cairn agents` lists all), or declare it under [agent-targets.xyzzy] in .cairn/config.toml
? 64
$ cairn doctor --agent xyzzy
error: unknown agent 'xyzzy' [unknown-agent]
  help: use one of factory, codebuddy, antigravity and 44 more (`cairn agents` lists all), or declare it under [agent-targets.xyzzy] in .cairn/config.toml
? 64
$ write .cairn/config.toml
  schema = 1
  agents = ["copilott", "xyzzy"]
$ cairn sync --check
error: .cairn/config.toml:2:11: cannot read the config file [config-invalid]
  .cairn/config.toml:2:11: unknown agent 'copilott' [config.agents-known]
    help: did you mean 'copilot'? `cairn agents` lists all
  .cairn/config.toml:2:23: unknown agent 'xyzzy' [config.agents-known]
    help: use one that `cairn agents` lists, or declare it under [agent-targets.xyzzy]
? 2
$ cairn agents --quiet > agents.txt
$ sh grep -c . agents.txt
48

# links in the folder of an agent that the config no longer names are removed
$ write .cairn/config.toml
  schema = 1
  locale = "en"
  agents = []

  [[packs]]
  source = "builtin"
  profile = "minimal"
$ cairn sync
removed  6 in .github/skills/ (cairn-usage, database-migration-change, dependency-check, …)
removed  6 in .trae/skills/ (cairn-usage, database-migration-change, dependency-check, …)
total: removed 12
  help: `-v` lists every file
warning: .cairn/config.toml: a chosen skill is not installed: .agents/skills/release/SKILL.md
  help: run `cairn init` to install it
? 1
$ list .trae
no such folder

# a skill of the user in the folder of an agent that is not chosen is not in the index, and the doctor says nothing of it
$ write .trae/skills/mine/SKILL.md
  ---
  name: mine
  description: Mines. Use when deep.
  ---
  Dig.
$ cairn sync --check
warning: .cairn/config.toml: a chosen skill is not installed: .agents/skills/release/SKILL.md
  help: run `cairn init` to install it
? 1
$ cairn doctor
.cairn/config.toml: error: a chosen skill is not installed: .agents/skills/release/SKILL.md [lock.config-followed]
    = help: run `cairn init` to install it
·
1 error, 1 info in 27 files; `-v` shows the info
? 1
$ cairn init --yes --agent trae
locale en (config): all 19 documents
updated  .agents/skills/INDEX.md  (to match the installed skills)
created  .agents/skills/release/SKILL.md
created  .agents/skills/release/evals/triggers.json
created  .agents/skills/release/references/kinds-and-limits.md
created  .agents/skills/release/references/report-template.md
updated  .agents/skills/routes.toml
updated  .cairn/config.toml
created  7 in .trae/skills/ (cairn-usage, database-migration-change, dependency-check, …)
total: created 11, updated 3
  help: `-v` lists every file
to commit: `git add .agents .cairn .trae/skills && git commit`
$ sh grep -F ../ .agents/skills/INDEX.md
Find the row that fits your task under "Use when" and follow its link: the `SKILL.md` there is the procedure. Choose one main skill, as a rule one of type `primary`, and at most two for support; `cairn route --task "…"` does the search. If no row fits, say so and work without a skill. If two fit equally well, [how agents work here](../docs/agent-workflow.md) decides.
| [mine](../../.trae/skills/mine/SKILL.md) | Mines. Use when deep. (seen by: trae) | |

# an agent that the config declares under the name of one that is not a core agent goes first
$ write .cairn/config.toml
  schema = 1
  locale = "en"
  agents = ["qoder"]

  [agent-targets.qoder]
  skills = ".q/skills"

  [[packs]]
  source = "builtin"
  profile = "minimal"
$ cairn init --yes
locale en (config): all 19 documents
updated  .agents/skills/INDEX.md  (to match the installed skills; 2 lines with other text are replaced, which `cairn undo` restores)
created  7 in .q/ (cairn-usage, database-migration-change, dependency-check, …)
removed  7 in .trae/skills/ (cairn-usage, database-migration-change, dependency-check, …)
total: created 7, updated 1, removed 7
  help: `-v` lists every file
to commit: `git add .agents .cairn .q/skills/cairn-usage .q/skills/database-migration-change .q/skills/dependency-check .q/skills/deploy .q/skills/quality-gate .q/skills/release .q/skills/security-audit .trae/skills && git commit`
$ list .q
skills/cairn-usage -> ../../.agents/skills/cairn-usage
skills/database-migration-change -> ../../.agents/skills/database-migration-change
skills/dependency-check -> ../../.agents/skills/dependency-check
skills/deploy -> ../../.agents/skills/deploy
skills/quality-gate -> ../../.agents/skills/quality-gate
skills/release -> ../../.agents/skills/release
skills/security-audit -> ../../.agents/skills/security-audit
