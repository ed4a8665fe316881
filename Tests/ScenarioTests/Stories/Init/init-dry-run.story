# `--dry-run` writes nothing, not even a folder, and shows what the run would do
$ snapshot
$ cairn init --yes --dry-run --profile none --locale pt-BR
error: no pack is available in 'pt-BR' [unknown-locale]
  help: available: en, es, fr, hi, ko, zh
? 64
$ cairn init new/folder --dry-run --profile none --locale ko
locale ko (--locale): all 4 documents
create  .agents/context/PROJECT.md  (your own file from now on)
create  .agents/docs/agent-workflow.md
create  .agents/skills/INDEX.md
create  .agents/skills/routes.toml
create  .cairn/.gitattributes
create  .cairn/.gitignore
create  .cairn/config.toml
create  AGENTS.md [agents.root]
total: create 8
$ cairn init --dry-run --diff --profile none --agent claude --without context.project --without agents.workflow
locale en (default): all 3 documents
create  .agents/skills/INDEX.md
create  .agents/skills/routes.toml
create  .cairn/.gitattributes
create  .cairn/.gitignore
create  .cairn/config.toml
create  AGENTS.md [agents.root]
create  CLAUDE.md [agents.claude]
diff --git a/.agents/skills/INDEX.md b/.agents/skills/INDEX.md
new file mode 100644
--- /dev/null
+++ b/.agents/skills/INDEX.md
@@ -0,0 +1,11 @@
+# Skills
+
+Find the row that fits your task under "Use when" and follow its link: the `SKILL.md` there is the procedure. Choose one main skill, as a rule one of type `primary`, and at most two for support; `cairn route --task "…"` does the search. If no row fits, say so and work without a skill. If two fit equally well, [how agents work here](../docs/agent-workflow.md) decides.
+
+The tables are written by `cairn sync` from the skills installed here. To change a row, change the skill or its route.
+
+<!-- cairn-words: skill=Skill | when=Use when | type=Type | untranslated=not translated | own=This repository's own skills | seen-by=seen by -->
+
+<!-- cairn:begin skills.index format=1 -->
+
+<!-- cairn:end skills.index -->
diff --git a/.agents/skills/routes.toml b/.agents/skills/routes.toml
new file mode 100644
--- /dev/null
+++ b/.agents/skills/routes.toml
@@ -0,0 +1,2 @@
+# Rendered by Cairn from its packs, which replaces changes here. Put routes of your own into routes.local.toml.
+schema = 1
diff --git a/AGENTS.md b/AGENTS.md
new file mode 100644
--- /dev/null
+++ b/AGENTS.md
@@ -0,0 +1,14 @@
+<!-- cairn:begin agents.root -->
+
+## Working in this repository
+
+- **Facts.** Before planning a change, read `.agents/context/PROJECT.md`: what the project is, its commands, its limits. If the code contradicts it, say so.
+- **Skills.** Run `cairn route --task "…"`, or look in `.agents/skills/INDEX.md`, and choose one main skill for the task, with at most two for support. Open the `SKILL.md` of each and follow its sections in order; stop where it tells you to stop. If none fits, say so and work normally.
+- **Doubt.** If two skills fit, an input is missing, a stop condition is met, or others work in this repository: `.agents/docs/agent-workflow.md`.
+- **Report.** End with three things:
+  - what changed, file by file;
+  - what was verified: each command you ran, and its result;
+  - what was not done or not verified, and why.
+- **This block.** Cairn manages the text between these two markers; write your own rules outside of them.
+
+<!-- cairn:end agents.root -->
diff --git a/CLAUDE.md b/CLAUDE.md
new file mode 100644
--- /dev/null
+++ b/CLAUDE.md
@@ -0,0 +1,7 @@
+<!-- cairn:begin agents.claude -->
+
+All agents here follow one set of instructions:
+
+@AGENTS.md
+
+<!-- cairn:end agents.claude -->
total: create 7
$ unchanged
