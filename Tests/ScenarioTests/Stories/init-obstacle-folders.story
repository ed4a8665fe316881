# a link on the way, out of the root or not, is never written through
$ mkdir ../outside
$ link .agents -> ../outside
$ snapshot
$ cairn init --yes --profile minimal
locale en (default): all 7 documents
yours    .agents/context/PROJECT.md  (yours, left as it is)
yours    .agents/skills/INDEX.md  (a link, a folder or a device stands there; left as it is)
yours    .agents/skills/database-migration-change/SKILL.md  (yours, left as it is; compare with `cairn diff .agents/skills/database-migration-change/SKILL.md`)
yours    .agents/skills/deploy/SKILL.md  (yours, left as it is; compare with `cairn diff .agents/skills/deploy/SKILL.md`)
yours    .agents/skills/release/SKILL.md  (yours, left as it is; compare with `cairn diff .agents/skills/release/SKILL.md`)
yours    .agents/skills/release/references/report-template.md  (yours, left as it is; compare with `cairn diff .agents/skills/release/references/report-template.md`)
created  .agents/skills/routes.toml
created  .cairn/.gitattributes
created  .cairn/.gitignore
created  .cairn/config.toml
created  AGENTS.md [agents.root]
in all: 5 created, 6 yours
cairn: .agents: a symbolic link stands where a folder belongs; cairn writes through none [link-on-the-way]
? 2
$ unchanged
other time: repo
new: state
new: state/cairn
new: state/cairn/transactions
$ delete .agents
$ mkdir real
$ mkdir .agents
$ link .agents/skills -> ../real
$ snapshot
$ cairn init --yes --profile minimal
locale en (default): all 7 documents
created  .agents/context/PROJECT.md  (yours from now on)
yours    .agents/skills/INDEX.md  (a link, a folder or a device stands there; left as it is)
yours    .agents/skills/database-migration-change/SKILL.md  (yours, left as it is; compare with `cairn diff .agents/skills/database-migration-change/SKILL.md`)
yours    .agents/skills/deploy/SKILL.md  (yours, left as it is; compare with `cairn diff .agents/skills/deploy/SKILL.md`)
yours    .agents/skills/release/SKILL.md  (yours, left as it is; compare with `cairn diff .agents/skills/release/SKILL.md`)
yours    .agents/skills/release/references/report-template.md  (yours, left as it is; compare with `cairn diff .agents/skills/release/references/report-template.md`)
created  .agents/skills/routes.toml
created  .cairn/.gitattributes
created  .cairn/.gitignore
created  .cairn/config.toml
created  AGENTS.md [agents.root]
in all: 6 created, 5 yours
cairn: .agents/skills: a symbolic link stands where a folder belongs; cairn writes through none [link-on-the-way]
? 2
$ unchanged
other time: repo
other time: state/cairn/transactions
$ delete .agents

# a file where a folder belongs
$ write .agents
  a file
$ snapshot
$ cairn init --yes --profile minimal
locale en (default): all 7 documents
yours    .agents/context/PROJECT.md  (yours, left as it is)
yours    .agents/skills/INDEX.md  (a link, a folder or a device stands there; left as it is)
yours    .agents/skills/database-migration-change/SKILL.md  (yours, left as it is; compare with `cairn diff .agents/skills/database-migration-change/SKILL.md`)
yours    .agents/skills/deploy/SKILL.md  (yours, left as it is; compare with `cairn diff .agents/skills/deploy/SKILL.md`)
yours    .agents/skills/release/SKILL.md  (yours, left as it is; compare with `cairn diff .agents/skills/release/SKILL.md`)
yours    .agents/skills/release/references/report-template.md  (yours, left as it is; compare with `cairn diff .agents/skills/release/references/report-template.md`)
created  .agents/skills/routes.toml
created  .cairn/.gitattributes
created  .cairn/.gitignore
created  .cairn/config.toml
created  AGENTS.md [agents.root]
in all: 5 created, 6 yours
.agents/skills/routes.toml: changed while cairn was at work; it stays as it is now
to commit: git add .agents .cairn AGENTS.md
? 1
$ unchanged
other time: repo
new: repo/.cairn
new: repo/.cairn/.gitattributes
new: repo/.cairn/.gitignore
new: repo/.cairn/base
new: repo/.cairn/base/28fa402847c7f882c58dfab1cf702083b546e5aba3a453b6123b7d3814cd84f6
new: repo/.cairn/base/6e963664fc42d1c41d95e58f95ec2fb38e4b8de56ef5e810e92ee85f8718250e
new: repo/.cairn/config.toml
new: repo/.cairn/lock.pid
new: repo/.cairn/lock.toml
new: repo/.cairn/trash
new: repo/.cairn/trash/000001-f88bb8a8724c81ec
new: repo/.cairn/trash/000001-f88bb8a8724c81ec/aside
new: repo/.cairn/trash/000001-f88bb8a8724c81ec/journal.json
new: repo/.cairn/trash/000001-f88bb8a8724c81ec/lock-after.toml
new: repo/.cairn/trash/000001-f88bb8a8724c81ec/new
new: repo/.cairn/trash/000001-f88bb8a8724c81ec/new/0
new: repo/.cairn/trash/000001-f88bb8a8724c81ec/new/3
new: repo/.cairn/trash/000001-f88bb8a8724c81ec/old
new: repo/.cairn/trash/000001-f88bb8a8724c81ec/old/3
new: repo/AGENTS.md
other time: state/cairn
new: state/cairn/history
new: state/cairn/history/000001-f88bb8a8724c81ec
other time: state/cairn/transactions
$ delete .agents

# `.cairn` as a link is an error; as a file too
$ link .cairn -> ../outside
this story: notRegular(repo/.cairn)
? -1
$ snapshot
$ cairn init --yes
locale en (config): all 7 documents
restored  .agents/skills/INDEX.md
restored  .agents/skills/database-migration-change/SKILL.md
restored  .agents/skills/deploy/SKILL.md
restored  .agents/skills/release/SKILL.md
restored  .agents/skills/release/references/report-template.md
created   .agents/skills/routes.toml
in all: 1 created, 5 restored
to commit: git add .agents .cairn
$ cairn status
nothing to do: 8 targets as they should be
$ cairn doctor
8 files examined, nothing found
$ unchanged
other time: repo
new: repo/.agents
new: repo/.agents/skills
new: repo/.agents/skills/INDEX.md
new: repo/.agents/skills/database-migration-change
new: repo/.agents/skills/database-migration-change/SKILL.md
new: repo/.agents/skills/deploy
new: repo/.agents/skills/deploy/SKILL.md
new: repo/.agents/skills/release
new: repo/.agents/skills/release/SKILL.md
new: repo/.agents/skills/release/references
new: repo/.agents/skills/release/references/report-template.md
new: repo/.agents/skills/routes.toml
other time: repo/.cairn
other time: repo/.cairn/base
new: repo/.cairn/base/2ca11c4bbb66e6ac2497a00dcbd76c49064b369c5c588233e86733f8e8b033ee
new: repo/.cairn/base/9e9182e15c943d2bc3dce1360eed5ee165cb9bd1f56aa825c1b9ec57840aa923
new: repo/.cairn/base/b8e7481fbfe3b6fdeef6179127597903af5eea5a0b6d58a107d875ee82bce965
new: repo/.cairn/base/c186cf77884dad68f40ddc63bf1315862f51bb63cf10a55211b5806a1e5a91b4
new: repo/.cairn/base/f312884e25c440f50d369fd30768d64a34a9e9aed8275729b5df21e69441e329
new: repo/.cairn/base/f9e847c75199b98b51f09092bec505f39475902fdfb5492c444b47ee1c7b51c5
other time: repo/.cairn/lock.pid
other content: repo/.cairn/lock.toml
other time: repo/.cairn/trash
new: repo/.cairn/trash/000002-1b39896a51a8749b
new: repo/.cairn/trash/000002-1b39896a51a8749b/aside
new: repo/.cairn/trash/000002-1b39896a51a8749b/journal.json
new: repo/.cairn/trash/000002-1b39896a51a8749b/lock-after.toml
new: repo/.cairn/trash/000002-1b39896a51a8749b/lock-before.toml
new: repo/.cairn/trash/000002-1b39896a51a8749b/new
new: repo/.cairn/trash/000002-1b39896a51a8749b/old
other time: state/cairn/history
new: state/cairn/history/000002-1b39896a51a8749b
other time: state/cairn/transactions
$ delete .cairn
$ write .cairn
  a file
$ cairn init --yes
cairn: .cairn: this is no folder [not-a-folder]
? 2
$ delete .cairn

# an instruction file that links out of the root stays as it is
$ write ../outside/AGENTS.md
  theirs
$ link AGENTS.md -> ../outside/AGENTS.md
$ link CLAUDE.md -> nowhere.md
$ snapshot
$ cairn init --yes --profile none --agent claude
locale en (default): all 4 documents
created  .agents/context/PROJECT.md  (yours from now on)
adopted  .agents/skills/INDEX.md
updated  .agents/skills/INDEX.md  (made current)
yours    .agents/skills/routes.toml  (edited here; its own additions belong in routes.local.toml. move them there, then run `cairn sync --restore .agents/skills/routes.toml`)
created  .cairn/.gitattributes
created  .cairn/.gitignore
created  .cairn/config.toml
created  .claude/skills/database-migration-change  (-> ../../.agents/skills/database-migration-change)
created  .claude/skills/deploy  (-> ../../.agents/skills/deploy)
created  .claude/skills/release  (-> ../../.agents/skills/release)
yours    AGENTS.md [agents.root]  (no block written: it is a link to ../outside/AGENTS.md, outside the repository)
yours    CLAUDE.md [agents.claude]  (no block written: it is a link to nowhere.md, which is no instruction file)
in all: 7 created, 1 adopted, 1 updated, 3 yours
to commit: git add .agents .cairn .claude/skills
$ same-bytes AGENTS.md
$ same-bytes CLAUDE.md
$ unchanged ../outside/AGENTS.md
$ cairn status
nothing to do: 5 targets as they should be
$ cairn doctor
8 files examined, nothing found
