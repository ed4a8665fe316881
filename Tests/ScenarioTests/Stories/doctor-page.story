# the report as a page goes into a file, and the summary to the terminal
$ write skills/deploy/SKILL.md
  ---
  name: deploys
  description: Deploys. Use when a release goes out.
  ---

  # Deploy

  See [the checks](checks.md).
$ cairn doctor --format html --output report.html
2 warnings in 1 file; 1 fixable with `cairn doctor --fix`
$ cairn doctor --format json --output last.json

# it compares with an earlier report in JSON, and only as a page
$ cairn doctor --format html --against last.json --output report.html
2 warnings in 1 file; 1 fixable with `cairn doctor --fix`
$ cairn doctor --against last.json
error: --against requires --format html [usage]
  help: add --format html, or omit --against
  help: run `cairn doctor --help` for help
? 64
$ cairn doctor --format html --against report.html
error: report.html: this is not a report of `cairn doctor` in JSON [report-invalid]
  help: write one with `cairn doctor --format json --output FILE`
? 2
$ cairn doctor --format html --against skills
error: skills: this is a folder [not-a-report]
  help: name the file in it that has the report
? 64
$ cairn doctor --format html --against none.json
error: none.json: report not found [not-found]
  help: run `cairn doctor --format json --output FILE` to write one
? 64
