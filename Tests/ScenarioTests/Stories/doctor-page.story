# the report as a page goes into a file, and the summary to the terminal
$ write skills/deploy/SKILL.md
  ---
  name: deploys
  description: Deploys. Use when a release goes out.
  ---

  # Deploy

  See [the checks](checks.md).
$ cairn doctor --format html --output report.html
$ cairn doctor --format json --output last.json

# it compares with an earlier report in JSON, and only as a page
$ cairn doctor --format html --against last.json --output report.html
$ cairn doctor --against last.json
$ cairn doctor --format html --against report.html
$ cairn doctor --format html --against none.json
