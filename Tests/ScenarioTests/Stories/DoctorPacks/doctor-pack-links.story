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
mine/skills/example-bug-report/notes.md: error: this is a symbolic link to 'SKILL.md', and the files of a pack must be regular files [document.readable]
    = help: replace it with the file
·
mine/skills/example-bug-report/notes.md: error: the ledger has no entry for skill.example-bug-report/notes.md in en [locale.every-document-in-ledger]
    = help: add one
·
mine/skills/gamma: error: this is a symbolic link to 'example-bug-report', and the files of a pack must be regular files [document.readable]
    = help: replace it with the file
·
3 errors, 1 info in 6 files; `-v` shows the info
? 1
$ cairn doctor --format json
{
  "cairn" : "0.1.0",
  "command" : "doctor",
  "findings" : [
    {
      "arguments" : {
        "path" : "notes.md"
      },
      "column" : 1,
      "endColumn" : 4,
      "endLine" : 1,
      "fix" : null,
      "line" : 1,
      "message" : "no document of this skill mentions notes.md; say when to use it, or delete it",
      "messageKey" : "bundle.file-mentioned",
      "path" : "mine/skills/example-bug-report/SKILL.md",
      "rule" : "bundle.file-mentioned",
      "severity" : "info"
    },
    {
      "arguments" : {
        "target" : "SKILL.md"
      },
      "column" : 1,
      "endColumn" : 1,
      "endLine" : 1,
      "fix" : null,
      "line" : 1,
      "message" : "this is a symbolic link to 'SKILL.md', and the files of a pack must be regular files; replace it with the file",
      "messageKey" : "document.readable.link-in-pack",
      "path" : "mine/skills/example-bug-report/notes.md",
      "rule" : "document.readable",
      "severity" : "error"
    },
    {
      "arguments" : {
        "id" : "skill.example-bug-report/notes.md",
        "locale" : "en"
      },
      "column" : 1,
      "endColumn" : 1,
      "endLine" : 1,
      "fix" : null,
      "line" : 1,
      "message" : "the ledger has no entry for skill.example-bug-report/notes.md in en; add one",
      "messageKey" : "locale.every-document-in-ledger",
      "path" : "mine/skills/example-bug-report/notes.md",
      "rule" : "locale.every-document-in-ledger",
      "severity" : "error"
    },
    {
      "arguments" : {
        "target" : "example-bug-report"
      },
      "column" : 1,
      "endColumn" : 1,
      "endLine" : 1,
      "fix" : null,
      "line" : 1,
      "message" : "this is a symbolic link to 'example-bug-report', and the files of a pack must be regular files; replace it with the file",
      "messageKey" : "document.readable.link-in-pack",
      "path" : "mine/skills/gamma",
      "rule" : "document.readable",
      "severity" : "error"
    }
  ],
  "root" : "/story/repo",
  "schema" : 1,
  "summary" : {
    "errors" : 3,
    "files" : 6,
    "fixable" : 0,
    "infos" : 1,
    "leftOut" : [
·
    ],
    "suppressed" : 0,
    "warnings" : 0
  }
}
? 1
$ cairn -C mine pack bump
error: /story/repo/mine/skills/gamma: the files of a pack must be regular files [pack-invalid]
  help: put the file itself here
? 2
$ sh rm mine/skills/gamma mine/skills/example-bug-report/notes.md
$ sh mv mine/skills mine/all
$ link mine/skills -> all
$ cairn doctor
mine/ledger.toml:4:12: warning: the pack has no document skill.example-bug-report in en [locale.every-document-in-ledger]
  4 | [documents."skill.example-bug-report"]
    |            ^^^^^^^^^^^^^^^^^^^^^^^^^^
    = help: add it, or remove this entry with `cairn pack bump`
·
mine/routes.toml:9:9: error: this pack has no skill 'example-bug-report' [route.skill-exists]
  9 | [routes.example-bug-report]
    |         ^^^^^^^^^^^^^^^^^^
    = help: correct the name, or remove it
·
mine/skills: error: this is a symbolic link to 'all', and the files of a pack must be regular files [document.readable]
    = help: replace it with the file
·
2 errors, 1 warning in 6 files
? 1
