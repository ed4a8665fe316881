# without a choice the command says how to begin
$ cairn init --yes --quiet --profile minimal
$ git add -A
$ git commit -q -m install
$ cairn docs
error: no documents are chosen: .cairn/config.toml has no table [docs] [docs-not-chosen]
  help: run `cairn docs --init`, with --folder and --index for others than docs and docs/README.md
? 1
$ cairn docs --folder notes
error: --folder requires --init [usage]
  help: add it, or edit [docs] in .cairn/config.toml
  help: run `cairn docs --help` for help
? 64
$ cairn docs --init --index Makefile
error: Makefile: this file cannot have the index [bad-index]
  help: name a Markdown file outside of hidden folders, such as docs/README.md
? 64

# the first run chooses, shows and writes; documents without a summary are counted
$ write docs/ship.md
  ---
  summary: How a release gets to the servers
  read_when:
    - shipping
    - a release fails
  last_updated: 2026-03-06 20:10 PST
  ---

  # Shipping
$ write docs/api/errors.md
  ---
  summary: "Codes, [links](x) and <!-- what --> `they` mean"
  ---

  # Errors
$ write docs/notes.md
  # Notes of the `team`
$ write docs/build/out.md
  # Built
$ write .gitignore
  docs/build/
$ write docs/README.md
  # Our documents
$ cairn docs --init --dry-run
update        .cairn/config.toml
add block to  docs/README.md [docs]
total: add block to 1, update 1
note: 1 of 3 documents has no summary and is listed with its title
  help: add `summary: TEXT` to its front matter
$ cairn docs --init --yes
updated         .cairn/config.toml
added block to  docs/README.md [docs]
total: added block to 1, updated 1
to commit: `git add .cairn docs/README.md && git commit`
note: 1 of 3 documents has no summary and is listed with its title
  help: add `summary: TEXT` to its front matter
$ show docs/README.md
\# Our documents
·
<!-- cairn:begin docs -->
·
- [Notes of the team](notes.md)
- [Shipping](ship.md): How a release gets to the servers (read when: shipping, a release fails; updated: 2026-03-06)
- [Errors](api/errors.md): Codes, \[links\](x) and \<!-- what --> \`they\` mean
·
<!-- cairn:end docs -->
$ sh tail -4 .cairn/config.toml
·
[docs]
folder = "docs"
index = "docs/README.md"
$ cairn docs
nothing to do: everything is up to date
note: 1 of 3 documents has no summary and is listed with its title
  help: add `summary: TEXT` to its front matter
$ cairn docs --format json
{
  "cairn" : "0.1.0",
  "command" : "docs",
  "current" : true,
  "documents" : [
    {
      "path" : "docs/notes.md",
      "readWhen" : [
·
      ],
      "title" : "Notes of the team"
    },
    {
      "lastUpdated" : "2026-03-06",
      "path" : "docs/ship.md",
      "readWhen" : [
        "shipping",
        "a release fails"
      ],
      "summary" : "How a release gets to the servers",
      "title" : "Shipping"
    },
    {
      "path" : "docs/api/errors.md",
      "readWhen" : [
·
      ],
      "summary" : "Codes, [links](x) and <!-- what --> `they` mean",
      "title" : "Errors"
    }
  ],
  "folder" : "docs",
  "index" : "docs/README.md",
  "root" : "/story/repo",
  "schema" : 1
}
$ cairn status
nothing to do: checked 28 files
$ cairn doctor --format concise -v
.agents/context/PROJECT.md:1:1: info document.form-filled: this form is not filled in, so agents learn nothing from it; answer its questions
docs/notes.md:1:1: info docs.summary-present: no summary, so the index has only the title; add `summary: TEXT` to the front matter
2 infos in 33 files

# a new document makes it outdated, and sync updates it
$ write docs/test.md
  ---
  summary: How we test
  ---
  # Tests
$ cairn diff docs/README.md
$ cairn sync --check
update  docs/README.md [docs]
total: update 1
? 1
$ cairn doctor --format concise --select docs
docs/README.md:1:1: warning docs.index-in-sync: outdated: it does not list the documents as they are; run `cairn sync`
1 warning, 1 info in 34 files; 1 fixable with `cairn doctor --fix`
$ cairn doctor --fix --select docs
updated  docs/README.md [docs]
total: updated 1
1 info in 34 files; `-v` shows the info
$ cairn sync
nothing to do: everything is up to date
$ cairn docs
nothing to do: everything is up to date
note: 1 of 4 documents has no summary and is listed with its title
  help: add `summary: TEXT` to its front matter

# an edit in the block is kept and named; where both sides changed a line, the user decides
$ sh sed -i.bak 's/How we test/How I test/' docs/README.md && rm docs/README.md.bak
$ cairn sync
kept  docs/README.md [docs]  (edited; `cairn sync --restore docs/README.md` restores Cairn's text, `cairn resolve --mine docs/README.md` keeps your edits)
nothing to do: everything is up to date
$ cairn diff
diff --git a/docs/README.md b/docs/README.md
--- a/docs/README.md
+++ b/docs/README.md
@@ -1,6 +1,6 @@
\u{20}
 - [Notes of the team](notes.md)
 - [Shipping](ship.md): How a release gets to the servers (read when: shipping, a release fails; updated: 2026-03-06)
-- [Tests](test.md): How we test
+- [Tests](test.md): How I test
 - [Errors](api/errors.md): Codes, \[links\](x) and \<!-- what --> \`they\` mean
\u{20}
$ sh sed -i.bak 's/How we test/How all test/' docs/test.md && rm docs/test.md.bak
$ cairn sync
conflict  docs/README.md [docs]  (edited here, and the documents changed; your version is kept)
total: conflict 1
  help: compare with `cairn diff docs/README.md`, then resolve with `cairn resolve docs/README.md` (--mine, --pack or --merged)
? 1
$ cairn diff docs/README.md
diff --git a/docs/README.md b/docs/README.md
--- a/docs/README.md
+++ b/docs/README.md
@@ -1,6 +1,6 @@
\u{20}
 - [Notes of the team](notes.md)
 - [Shipping](ship.md): How a release gets to the servers (read when: shipping, a release fails; updated: 2026-03-06)
-- [Tests](test.md): How all test
+- [Tests](test.md): How I test
 - [Errors](api/errors.md): Codes, \[links\](x) and \<!-- what --> \`they\` mean
\u{20}
warning: docs/README.md has an open conflict
  help: resolve it with `cairn resolve docs/README.md` (--mine, --pack or --merged)
? 1
$ cairn diff --base docs/README.md
diff --git a/docs/README.md b/docs/README.md
--- a/docs/README.md
+++ b/docs/README.md
@@ -1,6 +1,6 @@
\u{20}
 - [Notes of the team](notes.md)
 - [Shipping](ship.md): How a release gets to the servers (read when: shipping, a release fails; updated: 2026-03-06)
-- [Tests](test.md): How all test
+- [Tests](test.md): How I test
 - [Errors](api/errors.md): Codes, \[links\](x) and \<!-- what --> \`they\` mean
\u{20}
warning: docs/README.md has an open conflict
  help: resolve it with `cairn resolve docs/README.md` (--mine, --pack or --merged)
? 1
$ cairn resolve docs/README.md --pack
resolved  docs/README.md [docs]
total: resolved 1
to commit: `git add .cairn docs/README.md && git commit`
$ show docs/README.md
\# Our documents
·
<!-- cairn:begin docs -->
·
- [Notes of the team](notes.md)
- [Shipping](ship.md): How a release gets to the servers (read when: shipping, a release fails; updated: 2026-03-06)
- [Tests](test.md): How all test
- [Errors](api/errors.md): Codes, \[links\](x) and \<!-- what --> \`they\` mean
·
<!-- cairn:end docs -->

# values that the index cannot show are warnings
$ write docs/test.md
  ---
  summary: How we test
  last_updated: yesterday
  read_when: []
  ---
  # Tests
$ cairn doctor --format concise --select docs
docs/README.md:1:1: warning docs.index-in-sync: outdated: it does not list the documents as they are; run `cairn sync`
docs/test.md:3:15: warning docs.front-matter-valid: 'last_updated' does not begin with a date: 'yesterday'; write one such as 2026-03-06
docs/test.md:4:1: warning docs.front-matter-valid: 'read_when' is empty; name the tasks for which to read this, or remove the key
3 warnings, 1 info in 34 files; 1 fixable with `cairn doctor --fix`
$ cairn sync --quiet

# the index is in the config, so it is not removed by its name
$ cairn remove docs
error: docs/README.md: [docs] in .cairn/config.toml chooses this index [docs-in-config]
  help: remove that table, then run `cairn sync`
? 64
$ sh sed -i.bak 's/^folder.*/folder = "dosc"/' .cairn/config.toml && rm .cairn/config.toml.bak
$ cairn doctor --format concise --select docs
.cairn/config.toml:1:1: warning docs.folder-present: dosc has no documents to list; correct 'folder' under [docs], or remove the table
docs/README.md:1:1: warning docs.index-in-sync: outdated: it does not list the documents as they are; run `cairn sync`
2 warnings in 34 files; 1 fixable with `cairn doctor --fix`
$ sh sed -i.bak '/^\[docs\]/,$d' .cairn/config.toml && rm .cairn/config.toml.bak
$ cairn sync
removed block from  docs/README.md [docs]
total: removed block from 1
$ show docs/README.md
\# Our documents
$ cairn undo
reverting `cairn sync` (000007-f3b8488c368cb0a6)
restored  docs/README.md
total: restored 1
$ cairn remove --all --yes --quiet
$ show docs/README.md
\# Our documents
