# the commands in findings of a root below are for that root, wherever the reader is
$ cairn init --yes --quiet --profile none
$ cairn init apps/b --yes --quiet --profile minimal
$ sh rm apps/b/.agents/skills/deploy/SKILL.md
$ cairn doctor --recursive
