# `--format json`: the keys of every answer, and of errors
$ keys cairn init --dry-run --format json --agent claude
applied: boolean
cairn: string
changes[].action: string
changes[].block: string
changes[].document: string
changes[].message: string
changes[].path: string
command: string
commit[]: string
root: string
schema: number
skipped: empty list
summary.created: number
$ keys cairn init --yes --diff --format json --agent claude
applied: boolean
cairn: string
changes[].action: string
changes[].block: string
changes[].document: string
changes[].message: string
changes[].path: string
command: string
commit[]: string
diff: string
root: string
schema: number
skipped: empty list
summary.created: number
$ keys cairn init --yes --format json
applied: boolean
cairn: string
changes[].action: string
changes[].block: string
changes[].document: string
changes[].message: string
changes[].path: string
command: string
commit[]: string
root: string
schema: number
skipped: empty list
summary.created: number
$ keys cairn sync --check --format json
applied: boolean
cairn: string
changes: empty list
command: string
commit: empty list
root: string
schema: number
skipped: empty list
summary: empty table
$ keys cairn doctor --format json
cairn: string
command: string
findings[].arguments: empty table
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
schema: number
summary.errors: number
summary.files: number
summary.fixable: number
summary.infos: number
summary.leftOut: empty list
summary.suppressed: number
summary.warnings: number
$ keys cairn status --format json
cairn: string
clean: boolean
command: string
root: string
schema: number
targets[].block: string
targets[].here: string
targets[].path: string
targets[].upstream: string
unfinished: empty list
unfollowed: empty list
unrecognized: empty list
$ keys cairn diff --format json
cairn: string
command: string
files: empty list
root: string
schema: number
$ keys cairn list --format json
cairn: string
command: string
root: string
schema: number
skills[].locale: string
skills[].name: string
skills[].pack: string
skills[].paths[]: string
skills[].revision: number
$ keys cairn list --available --format json
cairn: string
command: string
root: string
schema: number
skills[].locale: string
skills[].name: string
skills[].pack: string
skills[].paths: empty list
skills[].revision: number
$ keys cairn undo --list --format json
cairn: string
command: string
schema: number
transactions[].command: string
transactions[].id: string
transactions[].kept: empty list
transactions[].targets[]: string
transactions[].time: string
unknown: empty list
unreadable: empty list
$ keys cairn undo --dry-run --format json
applied: boolean
cairn: string
changes[].action: string
changes[].path: string
command: string
commit[]: string
root: string
schema: number
skipped: empty list
summary.removed: number
$ keys cairn rule --format json
cairn: string
command: string
rules[].bad[].fixed: string
rules[].bad[].path: string
rules[].bad[].places[].column: number
rules[].bad[].places[].line: number
rules[].bad[].text: string
rules[].dialects[]: string
rules[].fix: string
rules[].good[].path: string
rules[].good[].places: empty list
rules[].good[].text: string
rules[].id: string
rules[].severity: string
rules[].source: string
rules[].summary: string
rules[].why: string
schema: number
$ keys cairn rule skill.name-present --format json
cairn: string
command: string
rules[].bad[].fixed: string
rules[].bad[].path: string
rules[].bad[].places[].column: number
rules[].bad[].places[].line: number
rules[].bad[].text: string
rules[].dialects[]: string
rules[].fix: string
rules[].good[].path: string
rules[].good[].places: empty list
rules[].good[].text: string
rules[].id: string
rules[].severity: string
rules[].source: string
rules[].summary: string
rules[].why: string
schema: number
$ keys cairn init --locale xx --format json
cairn: string
command: string
error.id: string
error.message: string
schema: number
? 64
$ write .cairn/config.toml
  schema = 1
  locale = 3
$ keys cairn status --format json
cairn: string
command: string
error.details[]: string
error.id: string
error.line: number
error.message: string
error.path: string
schema: number
? 2
$ cairn status --format json
{
  "cairn" : "0.1.0",
  "command" : "status",
  "error" : {
    "details" : [
      ".cairn/config.toml:2:10: 'locale' must be a string in quotes [config.valid]"
    ],
    "id" : "config-invalid",
    "line" : 2,
    "message" : "cannot read the config file",
    "path" : ".cairn/config.toml"
  },
  "schema" : 1
}
? 2
$ cairn xyzzy --format json
{
  "cairn" : "0.1.0",
  "command" : "xyzzy",
  "error" : {
    "id" : "usage",
    "message" : "unknown command 'xyzzy'"
  },
  "schema" : 1
}
? 64
