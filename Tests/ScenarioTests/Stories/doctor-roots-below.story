# from the git root a path is examined by the root it belongs to
$ cairn init packages/web --yes --quiet --profile none
$ cairn init packages/api --yes --quiet --profile none
$ append packages/web/AGENTS.md
  See [it](gone.md).
$ cairn doctor
$ cairn doctor packages/web
$ cairn doctor packages/web/AGENTS.md packages/api
$ cairn doctor -- packages/web/AGENTS.md packages/web/.agents/skills/routes.toml packages/web/.cairn/lock.toml
$ cairn doctor --format concise packages/web/AGENTS.md
$ cairn doctor --format github packages/web/AGENTS.md
$ keys cairn doctor --format json packages/web
$ cd packages/api
$ cairn doctor ../web/AGENTS.md
$ cd ../..

# nothing to examine under a path that is named is exit 2
$ mkdir empty
$ write src/main.c
  int main(void) { return 0; }
$ cairn doctor empty
$ cairn doctor packages
$ cairn doctor src/main.c
$ cairn doctor --ignore-unknown src/main.c
$ cairn doctor packages/web/AGENTS.md src/main.c
$ cairn doctor empty packages/api
$ cairn doctor .

# --fix, --diff and the baseline, too
$ write packages/web/.agents/skills/ours/SKILL.md
  ---
  name: ours
  Description: Does ours. Use when ours is to be done.
  ---

  # Ours

  Do it.
$ cairn doctor --select 'frontmatter.*' --diff packages/web/.agents/skills/ours
$ cairn doctor --select 'frontmatter.*' --fix packages/web/.agents/skills/ours packages/api
$ cairn doctor --write-baseline packages/web packages/api
$ cairn doctor packages/web packages/api
$ cairn doctor --baseline all.toml --write-baseline packages/web
$ cairn doctor --baseline all.toml
$ delete packages/web/.cairn/baseline.toml
$ cairn doctor --write-baseline --baseline all.toml packages/web packages/api
$ show all.toml
$ cairn doctor --baseline all.toml packages/web packages/api

# standard input at such a path
$ cairn doctor --stdin-path packages/web/.agents/skills/new/SKILL.md

# outside of git the root is the named file's own
$ mkdir ../plain/elsewhere
$ write ../plain/elsewhere/AGENTS.md
  See [it](gone.md).
$ write ../plain/other/AGENTS.md
  See [that](lost.md).
$ cd ../plain/other
$ cairn doctor ../elsewhere/AGENTS.md
$ cairn -C / doctor /story/plain/elsewhere/AGENTS.md
$ cairn -C / doctor

# a link that Cairn made leads to what it examines
$ cd ../../repo/packages/web
$ cairn init --yes --quiet --agent claude --skill deploy
$ cairn doctor .claude/skills/deploy
$ cairn doctor .claude/skills
