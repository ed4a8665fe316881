# a file that stays because it was edited, or because it belongs to an edited skill, is left over
$ cairn init --yes --profile minimal --quiet
$ append .agents/skills/release/SKILL.md
  ours
$ sh sed 's/^<!-- cairn:end agents.root -->/ours\n&/' AGENTS.md > ../new && cp ../new AGENTS.md
$ cairn remove release agents.root --yes --quiet
$ cairn doctor --select lock.orphan -v
.agents/skills/release/SKILL.md: info: this file is no longer part of the installation, and it stays because you edited it or its skill [lock.orphan]
    = help: keep it as your own file, or delete it
·
.agents/skills/release/evals/triggers.json: info: this file is no longer part of the installation, and it stays because you edited it or its skill [lock.orphan]
    = help: keep it as your own file, or delete it
·
.agents/skills/release/references/kinds-and-limits.md: info: this file is no longer part of the installation, and it stays because you edited it or its skill [lock.orphan]
    = help: keep it as your own file, or delete it
·
.agents/skills/release/references/report-template.md: info: this file is no longer part of the installation, and it stays because you edited it or its skill [lock.orphan]
    = help: keep it as your own file, or delete it
·
AGENTS.md: info: the block 'agents.root' is no longer part of the installation, and it stays because you edited it [lock.orphan]
    = help: delete the block if you do not need it
·
5 infos in 29 files
$ cairn doctor --select lock.orphan
5 infos in 29 files; `-v` shows the infos
$ delete .agents/skills/release
$ delete AGENTS.md
$ cairn doctor --select lock.orphan -v
24 files checked, no findings
