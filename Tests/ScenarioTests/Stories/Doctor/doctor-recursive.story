# every installation below in one report, with a line for each
$ cairn init packages/web --yes --quiet --profile none
$ cairn init packages/api --yes --quiet --profile none
$ append packages/web/AGENTS.md
  See [it](gone.md).
$ append packages/api/AGENTS.md
  See [it](lost.md).
$ write AGENTS.md
  # Top
$ cairn doctor
1 file checked, no findings; 2 nested installations were not checked; `cairn doctor --recursive` checks them: packages/api, packages/web
$ cairn doctor --recursive
packages/api/AGENTS.md:15:10: warning: 'lost.md' does not exist in this repository [link.target-exists]
  15 | See [it](lost.md).
     |          ^^^^^^^
     = help: correct the path or add the file
·
packages/web/AGENTS.md:15:10: warning: 'gone.md' does not exist in this repository [link.target-exists]
  15 | See [it](gone.md).
     |          ^^^^^^^
     = help: correct the path or add the file
·
.: 1 file checked, no findings
packages/api: 1 warning, 1 info in 7 files
packages/web: 1 warning, 1 info in 7 files
2 warnings, 2 infos in 15 files; `-v` shows the infos
$ cairn doctor --recursive packages
packages/api/AGENTS.md:15:10: warning: 'lost.md' does not exist in this repository [link.target-exists]
  15 | See [it](lost.md).
     |          ^^^^^^^
     = help: correct the path or add the file
·
packages/web/AGENTS.md:15:10: warning: 'gone.md' does not exist in this repository [link.target-exists]
  15 | See [it](gone.md).
     |          ^^^^^^^
     = help: correct the path or add the file
·
.: 0 files checked, no findings
packages/api: 1 warning, 1 info in 7 files
packages/web: 1 warning, 1 info in 7 files
2 warnings, 2 infos in 14 files; `-v` shows the infos
$ cairn doctor --recursive packages/web
packages/web/AGENTS.md:15:10: warning: 'gone.md' does not exist in this repository [link.target-exists]
  15 | See [it](gone.md).
     |          ^^^^^^^
     = help: correct the path or add the file
·
1 warning, 1 info in 7 files; `-v` shows the info
$ cairn doctor --recursive --format concise --strict
packages/api/AGENTS.md:15:10: warning link.target-exists: 'lost.md' does not exist in this repository; correct the path or add the file
packages/web/AGENTS.md:15:10: warning link.target-exists: 'gone.md' does not exist in this repository; correct the path or add the file
.: 1 file checked, no findings
packages/api: 1 warning, 1 info in 7 files
packages/web: 1 warning, 1 info in 7 files
2 warnings, 2 infos in 15 files
? 1
$ cairn doctor --recursive --format github --select link
::warning file=packages/api/AGENTS.md,line=15,col=10,endColumn=17,title=link.target-exists::'lost.md' does not exist in this repository; correct the path or add the file
::warning file=packages/web/AGENTS.md,line=15,col=10,endColumn=17,title=link.target-exists::'gone.md' does not exist in this repository; correct the path or add the file
.: 1 file checked, no findings
packages/api: 1 warning in 7 files
packages/web: 1 warning in 7 files
2 warnings in 15 files
$ keys cairn doctor --recursive --format json
cairn: string
command: string
findings[].arguments: empty table
findings[].arguments.path: string
findings[].column: number
findings[].endColumn: number
findings[].endLine: number
findings[].fix: null
findings[].line: number
findings[].message: string
findings[].messageKey: string
findings[].path: string
findings[].rule: string
findings[].severity: string
root: string
roots[].errors: number
roots[].files: number
roots[].fixable: number
roots[].infos: number
roots[].path: string
roots[].suppressed: number
roots[].warnings: number
schema: number
summary.errors: number
summary.files: number
summary.fixable: number
summary.infos: number
summary.leftOut: empty list
summary.suppressed: number
summary.warnings: number
$ cd packages
$ cairn doctor --recursive .
api/AGENTS.md:15:10: warning: 'lost.md' does not exist in this repository [link.target-exists]
  15 | See [it](lost.md).
     |          ^^^^^^^
     = help: correct the path or add the file
·
web/AGENTS.md:15:10: warning: 'gone.md' does not exist in this repository [link.target-exists]
  15 | See [it](gone.md).
     |          ^^^^^^^
     = help: correct the path or add the file
·
..: 0 files checked, no findings
api: 1 warning, 1 info in 7 files
web: 1 warning, 1 info in 7 files
2 warnings, 2 infos in 14 files; `-v` shows the infos
$ cd ..

# also in a repository of its own that is checked out below
$ git init -q vendor/tool
$ cairn init vendor/tool --yes --quiet --profile none
$ git init -q vendor/other
$ write vendor/other/AGENTS.md
  # Other

  See [it](gone.md).
$ cairn doctor --recursive --select link --format concise
packages/api/AGENTS.md:15:10: warning link.target-exists: 'lost.md' does not exist in this repository; correct the path or add the file
packages/web/AGENTS.md:15:10: warning link.target-exists: 'gone.md' does not exist in this repository; correct the path or add the file
.: 1 file checked, no findings
packages/api: 1 warning in 7 files
packages/web: 1 warning in 7 files
vendor/tool: 7 files checked, no findings
2 warnings in 22 files
$ write .gitignore
  /vendor/
$ cairn doctor --recursive --select link --format concise
packages/api/AGENTS.md:15:10: warning link.target-exists: 'lost.md' does not exist in this repository; correct the path or add the file
packages/web/AGENTS.md:15:10: warning link.target-exists: 'gone.md' does not exist in this repository; correct the path or add the file
.: 1 file checked, no findings
packages/api: 1 warning in 7 files
packages/web: 1 warning in 7 files
2 warnings in 15 files
