# the commands in findings of a root below are for that root, wherever the reader is
$ cairn init --yes --quiet --profile none
$ cairn init apps/b --yes --quiet --profile minimal
$ sh rm apps/b/.agents/skills/deploy/SKILL.md
$ cairn doctor --recursive
apps/b/.agents/skills/INDEX.md: error: outdated: it does not list the skills that are installed [index.in-sync]
    = help: run `cairn -C apps/b sync`
    = fix: update .agents/skills/INDEX.md with `cairn -C apps/b sync`
·
apps/b/.agents/skills/deploy/SKILL.md: error: you deleted it [lock.file-present]
    = help: `cairn -C apps/b sync --restore .agents/skills/deploy/SKILL.md` restores it
·
.: 1 info in 7 files
apps/b: 2 errors, 1 info in 27 files; 1 fixable with `cairn -C apps/b doctor --fix`
2 errors, 2 infos in 34 files; 1 fixable with `--fix`; `-v` shows the infos
? 1
