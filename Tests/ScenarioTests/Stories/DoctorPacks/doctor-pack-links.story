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
