# a pack whose ledger or routes are links is an error, because no command can use it
$ cairn new pack mine --yes
pack example.mine, layout plain, languages en, license none
created  7 in mine/ (.gitignore, CHANGELOG.md, README.md, …)
total: created 7
  help: `-v` lists every file
to commit: `git add mine/.gitignore mine/CHANGELOG.md mine/README.md mine/ledger.toml mine/manifest.toml mine/routes.toml mine/skills/example-bug-report/SKILL.md && git commit`
next: `cairn -C mine new skill NAME` adds a skill, `cairn -C mine doctor` checks the pack
$ cairn doctor
6 files checked, no findings
$ sh mv mine/ledger.toml mine/all.toml
$ link mine/ledger.toml -> all.toml
$ cairn doctor
mine/ledger.toml: error: this is a symbolic link to 'all.toml', and the files of a pack must be regular files [document.readable]
    = help: replace it with the file
·
1 error in 5 files
? 1
$ cairn doctor mine/skills
1 file checked, no findings

# so is one in the place of a skill or of a file of it, as for every command
$ sh rm mine/ledger.toml && mv mine/all.toml mine/ledger.toml
$ link mine/skills/gamma -> example-bug-report
$ link mine/skills/example-bug-report/notes.md -> SKILL.md
$ cairn doctor
$ cairn doctor --format json
$ cairn -C mine pack bump
$ sh rm mine/skills/gamma mine/skills/example-bug-report/notes.md
$ sh mv mine/skills mine/all
$ link mine/skills -> all
$ cairn doctor
