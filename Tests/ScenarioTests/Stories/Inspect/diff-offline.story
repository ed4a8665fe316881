# a pack whose repository and cache are missing is compared with what was written last
$ write /story/origin/skills/tea/SKILL.md
  ---
  name: tea
  description: Makes tea. Use it for tea.
  ---

  # Tea

  Make it.
$ git init --quiet --initial-branch=main ../origin
$ git -C ../origin add --all
$ git -C ../origin commit --quiet --message first
$ cairn init --profile none --yes --quiet
$ cairn add file:///story/origin#main --all --yes --quiet
$ append .agents/skills/tea/SKILL.md
  Mine.
$ cairn diff
diff --git a/.agents/skills/tea/SKILL.md b/.agents/skills/tea/SKILL.md
--- a/.agents/skills/tea/SKILL.md
+++ b/.agents/skills/tea/SKILL.md
@@ -6,3 +6,4 @@
 # Tea
\u{20}
 Make it.
+Mine.
$ delete /story/origin
$ delete /story/cache
$ cairn diff
warning: file:///story/origin#main is not available, so its files are compared with their bases in .cairn/base; the server has no such repository, or does not show it to you: fatal: '/story/origin' does not appear to be a git repository
  help: check the address and your access
diff --git a/.agents/skills/tea/SKILL.md b/.agents/skills/tea/SKILL.md
--- a/.agents/skills/tea/SKILL.md
+++ b/.agents/skills/tea/SKILL.md
@@ -6,3 +6,4 @@
 # Tea
\u{20}
 Make it.
+Mine.
$ keys cairn diff --format json
cairn: string
command: string
files[].diff: string
files[].path: string
fromBase[]: string
root: string
schema: number
$ cairn status -v
note: file:///story/origin#main is not in the cache; the lock file and the bases are used
up to date  .agents/context/PROJECT.md
up to date  .agents/docs/agent-workflow.md
up to date  .agents/skills/INDEX.md
up to date  .agents/skills/routes.toml
edited      .agents/skills/tea/SKILL.md
up to date  AGENTS.md [agents.root]
nothing to do: checked 6 files
$ cairn sync -v
note: file:///story/origin#main is not in the cache; the lock file and the bases are used
kept  .agents/skills/tea/SKILL.md
nothing to do: everything is up to date
$ cairn remove tea --yes -v
note: file:///story/origin#main is not in the cache; the lock file and the bases are used
left over  .agents/skills/tea/SKILL.md  (edited and no longer part of the installation; delete it if you do not need it)
updated    .cairn/config.toml
total: updated 1, left over 1
to commit: `git add .cairn && git commit`
$ cairn undo --yes
reverting `cairn remove` (000003-53cb9f0c747ea2ea)
restored  .cairn/config.toml
total: restored 1

# what needs the pack is an error that names it
$ cairn list --available
error: file:///story/origin#main: the server has no such repository, or does not show it to you: fatal: '/story/origin' does not appear to be a git repository [pack-not-found]
  help: check the address and your access
? 2
$ cairn upgrade --repo-only --check
error: file:///story/origin#main: the server has no such repository, or does not show it to you: fatal: '/story/origin' does not appear to be a git repository [pack-not-found]
  help: check the address and your access
? 2
