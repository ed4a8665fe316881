# a release sets the version and dates the changelog, also without a ledger
$ write manifest.toml
  schema = 1

  # What it is.
  [pack]
  id = "tea.house"
  name = "Tea house"
  version = "0.1.0" # by cairn pack bump
  layout = "plain"

  [locales]
  source = "en"
  available = ["en"]

  [profiles.small]
  skills = ["pour"]
$ write CHANGELOG.md
  # Changelog

  ## [Unreleased]

  ### Added

  - Pouring.

  [Unreleased]: https://example.org/tea/compare/v0.0.1...HEAD
$ write skills/pour/SKILL.md
  ---
  name: pour
  description: Pours tea. Use when guests are at the table.
  ---

  # Pour

  Pour slowly.
$ write skills/brew/SKILL.md
  ---
  name: brew
  description: Brews tea. Use when the water is hot.
  ---

  # Brew

  Wait for three minutes.
$ git add .
$ git commit -qm first
$ snapshot
$ cairn pack bump --version 0.1.0 --diff
not compared: no git tag has an older version of this pack
update  CHANGELOG.md  (0.1.0, 2026-01-02)
diff --git a/CHANGELOG.md b/CHANGELOG.md
--- a/CHANGELOG.md
+++ b/CHANGELOG.md
@@ -2,8 +2,11 @@
\u{20}
 ## [Unreleased]
\u{20}
+## [0.1.0] - 2026-01-02
+
 ### Added
\u{20}
 - Pouring.
\u{20}
-[Unreleased]: https://example.org/tea/compare/v0.0.1...HEAD
+[Unreleased]: https://example.org/tea/compare/v0.1.0...HEAD
+[0.1.0]: https://example.org/tea/compare/v0.0.1...v0.1.0
total: update 1
$ unchanged
# without a tag, the same command again changes nothing before the next commit
$ cairn pack bump --version minor --yes -q
$ cairn pack bump --version minor
nothing to do: everything is up to date
warning: 2 other files of the pack are not committed
  help: commit them too, before you set the tag
after the commit: `git tag v0.2.0`
$ cairn undo --yes -q
$ git status --short
$ SOURCE_DATE_EPOCH=1700000000 cairn pack bump --version 0.1.0 --dry-run --diff
not compared: no git tag has an older version of this pack
update  CHANGELOG.md  (0.1.0, 2023-11-14)
diff --git a/CHANGELOG.md b/CHANGELOG.md
--- a/CHANGELOG.md
+++ b/CHANGELOG.md
@@ -2,8 +2,11 @@
\u{20}
 ## [Unreleased]
\u{20}
+## [0.1.0] - 2023-11-14
+
 ### Added
\u{20}
 - Pouring.
\u{20}
-[Unreleased]: https://example.org/tea/compare/v0.0.1...HEAD
+[Unreleased]: https://example.org/tea/compare/v0.1.0...HEAD
+[0.1.0]: https://example.org/tea/compare/v0.0.1...v0.1.0
total: update 1
$ cairn pack bump --version 0.1.0
not compared: no git tag has an older version of this pack
updated  CHANGELOG.md  (0.1.0, 2026-01-02)
total: updated 1
to commit: `git add CHANGELOG.md && git commit`
after the commit: `git tag v0.1.0`
$ show CHANGELOG.md
\# Changelog
·
## [Unreleased]
·
## [0.1.0] - 2026-01-02
·
### Added
·
- Pouring.
·
[Unreleased]: https://example.org/tea/compare/v0.1.0...HEAD
[0.1.0]: https://example.org/tea/compare/v0.0.1...v0.1.0
$ cairn pack bump --version 0.1.0
nothing to do: everything is up to date
warning: 1 other file of the pack is not committed
  help: commit it too, before you set the tag
after the commit: `git tag v0.1.0`
$ git commit -qam "Tea house 0.1.0"
$ git tag v0.1.0

# a skill, a profile or another name that is removed requires a minor version below 1.0
$ delete skills/brew
$ write manifest.toml
  schema = 1

  [pack]
  id = "tea.house"
  name = "Tea house"
  version = "0.1.0" # by cairn pack bump
  layout = "plain"

  [locales]
  source = "en"
  available = ["en"]

  [[retired]]
  target = ".agents/skills/brew"
  since = "0.1.0"
$ snapshot
$ cairn pack bump --version patch
error: manifest.toml: the changes contradict the version 0.1.1; nothing was written [version-contradicted]
  help: choose another version, or use --force
  skill 'brew' was removed, which requires a new minor version
  profile 'small' was removed, which requires a new minor version
  .agents/skills/brew is newly retired, but with `since = "0.1.0"` instead of 0.1.1
? 1
$ cairn pack bump --version patch --format json
{
  "cairn" : "0.1.0",
  "command" : "pack bump",
  "error" : {
    "details" : [
      "skill 'brew' was removed, which requires a new minor version",
      "profile 'small' was removed, which requires a new minor version",
      ".agents/skills/brew is newly retired, but with `since = \"0.1.0\"` instead of 0.1.1"
    ],
    "id" : "version-contradicted",
    "message" : "the changes contradict the version 0.1.1; nothing was written; choose another version, or use --force",
    "path" : "manifest.toml"
  },
  "schema" : 1
}
? 1
$ cairn pack bump --version 0.1.0
error: manifest.toml: the changes contradict the version 0.1.0; nothing was written [version-contradicted]
  help: choose another version, or use --force
  0.1.0 is not higher than 0.1.0, the last released version
? 1
$ unchanged
$ cairn pack bump --version patch --force --dry-run
warning: skill 'brew' was removed, which requires a new minor version
warning: profile 'small' was removed, which requires a new minor version
warning: .agents/skills/brew is newly retired, but with `since = "0.1.0"` instead of 0.1.1
warning: CHANGELOG.md says nothing below `Unreleased`
  help: write below the new version what users of the pack notice
version 0.1.1, was 0.1.0
compared with the tag v0.1.0
update  CHANGELOG.md  (0.1.1, 2026-01-02)
update  manifest.toml
total: update 2
$ sh sed 's/since = "0.1.0"/since = "0.2.0"/' manifest.toml > new && mv new manifest.toml
$ cairn pack bump --version minor
warning: CHANGELOG.md says nothing below `Unreleased`
  help: write below the new version what users of the pack notice
version 0.2.0, was 0.1.0
compared with the tag v0.1.0
updated  CHANGELOG.md  (0.2.0, 2026-01-02)
updated  manifest.toml
total: updated 2
to commit: `git add CHANGELOG.md manifest.toml && git commit`
warning: 1 other file of the pack is not committed
  help: commit it too, before you set the tag
after the commit: `git tag v0.2.0`
$ show manifest.toml
schema = 1
·
[pack]
id = "tea.house"
name = "Tea house"
version = "0.2.0" # by cairn pack bump
layout = "plain"
·
[locales]
source = "en"
available = ["en"]
·
[[retired]]
target = ".agents/skills/brew"
since = "0.2.0"
$ show CHANGELOG.md
\# Changelog
·
## [Unreleased]
·
## [0.2.0] - 2026-01-02
·
## [0.1.0] - 2026-01-02
·
### Added
·
- Pouring.
·
[Unreleased]: https://example.org/tea/compare/v0.2.0...HEAD
[0.2.0]: https://example.org/tea/compare/v0.1.0...v0.2.0
[0.1.0]: https://example.org/tea/compare/v0.0.1...v0.1.0

# the same step again changes nothing before there is a tag, and undo reverts the release
$ cairn pack bump --version minor
nothing to do: everything is up to date
warning: 3 other files of the pack are not committed
  help: commit them too, before you set the tag
after the commit: `git tag v0.2.0`
$ cairn undo --yes
reverting `cairn pack bump` (000004-2c829abe1f4532e1)
restored  CHANGELOG.md
restored  manifest.toml
total: restored 2
$ git diff --stat
 manifest.toml        | 6 +++---
 skills/brew/SKILL.md | 8 --------
 2 files changed, 3 insertions(+), 11 deletions(-)
$ cairn pack bump --version minor --yes -q
$ git commit -qam "Tea house 0.2.0"
$ git tag v0.2.0
$ cairn pack bump --version 1.0.0 --yes -q
$ git commit -qam "Tea house 1.0.0"
$ git tag v1.0.0

# from 1.0 an added skill requires a minor version, and a removed one a major version
$ write skills/brew/SKILL.md
  ---
  name: brew
  description: Brews tea. Use when the water is hot.
  ---

  # Brew

  Wait for three minutes.
$ cairn pack bump --version patch
error: manifest.toml: the changes contradict the version 1.0.1; nothing was written [version-contradicted]
  help: choose another version, or use --force
  skill 'brew' was added, which requires a new minor version
? 1
$ cairn pack bump --version minor --dry-run
error: the pack has errors [pack-invalid]
  help: `cairn doctor` shows them with their fixes
  manifest.toml:14:10: '.agents/skills/brew' is retired but the pack still writes it [manifest.retired-valid]
    help: remove one of the two
? 2
$ delete skills/pour
$ cairn pack bump --version minor
error: manifest.toml: the changes contradict the version 1.1.0; nothing was written [version-contradicted]
  help: choose another version, or use --force
  skill 'pour' was removed, which requires a new major version
? 1
$ cairn pack bump --version major --dry-run
error: the pack has errors [pack-invalid]
  help: `cairn doctor` shows them with their fixes
  manifest.toml:14:10: '.agents/skills/brew' is retired but the pack still writes it [manifest.retired-valid]
    help: remove one of the two
? 2
$ delete CHANGELOG.md
$ cairn pack bump --version major --dry-run
error: the pack has errors [pack-invalid]
  help: `cairn doctor` shows them with their fixes
  manifest.toml:14:10: '.agents/skills/brew' is retired but the pack still writes it [manifest.retired-valid]
    help: remove one of the two
? 2

# what is not a version, or not a pack with one, is refused
$ cairn pack bump --version mino
error: 'mino' is not a version [not-a-version]
  help: did you mean 'minor'?
? 64
$ cairn pack bump --version 1.2
error: '1.2' is not a version [not-a-version]
  help: use major, minor, patch, or three numbers such as 1.4.0
? 64
$ cairn pack bump --version
error: option '--version' requires a value [usage]
  help: run `cairn pack bump --help` for help
? 64
$ cairn pack bump -V
0.1.0
$ delete manifest.toml
$ cairn pack bump --version minor
error: this folder of skills has no manifest.toml, which has the id, the version and the languages of a pack [no-manifest]
  help: create one: `cairn new pack .`
? 2
