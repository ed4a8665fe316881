# a fence that never ends would swallow the block: nothing is written there, and the line is named
$ write AGENTS.md
  # Ours

  ```sh
  make
$ snapshot
$ cairn init --yes --profile none
locale en (default): all 3 documents
created  .agents/context/PROJECT.md  (yours from now on)
created  .agents/skills/INDEX.md
created  .agents/skills/routes.toml
created  .cairn/.gitattributes
created  .cairn/.gitignore
created  .cairn/config.toml
damaged  AGENTS.md [agents.root]  (what starts in line 3 never ends, and would swallow the block; end it and run again)
in all: created 6, damaged 1
to commit: git add .agents .cairn
? 1
$ show AGENTS.md
\# Ours
·
```sh
make
$ cairn doctor
5 files examined, nothing found
$ append AGENTS.md
  ```
$ cairn init --yes
locale en (config): all 3 documents
created  AGENTS.md [agents.root]
in all: created 1
to commit: git add .cairn AGENTS.md
$ outside-blocks-unchanged AGENTS.md
\# Ours
·
```sh
make
```
·
$ cairn doctor
5 files examined, nothing found
