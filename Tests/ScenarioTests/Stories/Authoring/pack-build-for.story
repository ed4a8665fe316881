# the files for other tools are written into the pack, and `undo` reverts that
$ write manifest.toml
  schema = 1

  [pack]
  id = "tea.house"
  name = "Tea house"
  version = "0.1.0"
  description = 'Skills for tea: brewing and "pouring".'
  license = "MIT"
  layout = "plain"
$ write skills/brew/SKILL.md
  ---
  name: brew
  description: Brews tea. Use when the water is hot.
  ---

  # Brew

  Wait for three minutes.
$ snapshot
$ cairn pack build --for claude,apm --dry-run
create  .claude-plugin/marketplace.json
create  .claude-plugin/plugin.json
create  apm.yml
total: create 3
$ unchanged
$ cairn pack build --for claude --for apm
created  .claude-plugin/marketplace.json
created  .claude-plugin/plugin.json
created  apm.yml
total: created 3
$ show .claude-plugin/plugin.json
{
  "name": "tea-house",
  "version": "0.1.0",
  "description": "Skills for tea: brewing and \"pouring\".",
  "license": "MIT"
}
$ show .claude-plugin/marketplace.json
{
  "name": "tea-house",
  "owner": {
    "name": "tea"
  },
  "metadata": {
    "description": "Skills for tea: brewing and \"pouring\"."
  },
  "plugins": [
    {
      "name": "tea-house",
      "source": "./",
      "version": "0.1.0",
      "description": "Skills for tea: brewing and \"pouring\".",
      "license": "MIT"
    }
  ]
}
$ show apm.yml
name: tea-house
version: 0.1.0
description: 'Skills for tea: brewing and "pouring".'
license: "MIT"
$ cairn pack build --for claude,apm
nothing to do: everything is up to date
$ cairn undo --yes
reverting `cairn pack build` (000001-f88bb8a8724c81ec)
removed  .claude-plugin/marketplace.json
removed  .claude-plugin/plugin.json
removed  apm.yml
total: removed 3
$ list .claude-plugin
no such folder

# what others wrote in these files stays, and the name too
$ write .claude-plugin/plugin.json
  {
      "name": "tea",
      "author": { "name": "Ann" },
      "version": "0.0.1"
  }
$ write apm.yml
  # Our package.
  name: tea
  version: 0.0.1 # by hand
  dependencies:
    apm:
      - other/pack#v1
$ cairn pack build --for claude,apm --diff
create  .claude-plugin/marketplace.json
update  .claude-plugin/plugin.json
update  apm.yml
diff --git a/.claude-plugin/marketplace.json b/.claude-plugin/marketplace.json
new file mode 100644
--- /dev/null
+++ b/.claude-plugin/marketplace.json
@@ -0,0 +1,18 @@
+{
+  "name": "tea-house",
+  "owner": {
+    "name": "tea"
+  },
+  "metadata": {
+    "description": "Skills for tea: brewing and \"pouring\"."
+  },
+  "plugins": [
+    {
+      "name": "tea-house",
+      "source": "./",
+      "version": "0.1.0",
+      "description": "Skills for tea: brewing and \"pouring\".",
+      "license": "MIT"
+    }
+  ]
+}
diff --git a/.claude-plugin/plugin.json b/.claude-plugin/plugin.json
--- a/.claude-plugin/plugin.json
+++ b/.claude-plugin/plugin.json
@@ -1,5 +1,7 @@
 {
     "name": "tea",
     "author": { "name": "Ann" },
-    "version": "0.0.1"
+    "version": "0.1.0",
+    "description": "Skills for tea: brewing and \"pouring\".",
+    "license": "MIT"
 }
diff --git a/apm.yml b/apm.yml
--- a/apm.yml
+++ b/apm.yml
@@ -1,6 +1,8 @@
 # Our package.
 name: tea
-version: 0.0.1 # by hand
+version: 0.1.0 # by hand
 dependencies:
   apm:
     - other/pack#v1
+description: 'Skills for tea: brewing and "pouring".'
+license: "MIT"
total: create 1, update 2
$ cairn pack build --for claude,apm --yes --quiet
$ show .claude-plugin/plugin.json
{
    "name": "tea",
    "author": { "name": "Ann" },
    "version": "0.1.0",
    "description": "Skills for tea: brewing and \"pouring\".",
    "license": "MIT"
}
$ show apm.yml
\# Our package.
name: tea
version: 0.1.0 # by hand
dependencies:
  apm:
    - other/pack#v1
description: 'Skills for tea: brewing and "pouring".'
license: "MIT"

# a bump updates the files that exist, and `--check` names those that are outdated
$ sh sed -i.bak 's/0\.1\.0/0.2.0/' manifest.toml && rm manifest.toml.bak
$ cairn pack bump --check
note: this pack has no ledger, so the revisions of its documents are not tracked
  help: add `ledger = "ledger.toml"` below [pack] in manifest.toml; `cairn pack bump` then creates the file
update  .claude-plugin/marketplace.json
update  .claude-plugin/plugin.json
update  apm.yml
total: update 3
  help: run `cairn pack bump`, with --editorial if the translations are still correct
? 1
$ cairn pack bump --yes
updated  .claude-plugin/marketplace.json
updated  .claude-plugin/plugin.json
updated  apm.yml
total: updated 3
$ sh grep version apm.yml
version: 0.2.0 # by hand
$ cairn pack bump --check
note: this pack has no ledger, so the revisions of its documents are not tracked
  help: add `ledger = "ledger.toml"` below [pack] in manifest.toml; `cairn pack bump` then creates the file
nothing to do: everything is up to date

# files that cannot be read, tools that do not exist, and options that do not belong together are refused
$ write .claude-plugin/plugin.json
  not JSON
$ snapshot
$ cairn pack build --for claude
error: .claude-plugin/plugin.json: the file is not a JSON object [plugin-file-invalid]
  help: correct it, or delete it and run again
? 2
$ cairn pack build --for claud
error: 'claud' is invalid for '--for' [usage]
  help: did you mean 'claude'?
  help: run `cairn pack build --help` for help
? 64
$ cairn pack build --for claude --out ../out
error: --for cannot be combined with --out [usage]
  help: remove one of them
  help: run `cairn pack build --help` for help
? 64
$ unchanged
