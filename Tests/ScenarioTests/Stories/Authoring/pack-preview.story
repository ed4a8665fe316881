# what a pack installs, in one language
$ write manifest.toml
  schema = 1

  [pack]
  id = "tea.house"
  name = "Tea house"
  version = "1.0.0"
  layout = "plain"

  [locales]
  source = "en"
  available = ["en", "ko"]
$ write skills/brew/SKILL.md
  ---
  name: brew
  description: Makes tea for guests. Use when guests come.
  ---

  # Brew
$ write skills/brew/scripts/boil.sh
  #!/bin/sh
$ write locales/ko/skills/brew/SKILL.md
  ---
  name: brew
  description: 손님에게 차를 끓여 준다. 손님이 올 때 사용한다.
  ---

  # 끓이기
$ cairn pack preview --locale ko
tea.house 1.0.0 in ko: 2 files, 1 KiB
.agents/
  skills/
    brew/
      SKILL.md   locales/ko/skills/brew/SKILL.md
      scripts/
        boil.sh  skills/brew/scripts/boil.sh
$ cairn pack preview --locale ko-KR --format json
{
  "cairn" : "0.1.0",
  "command" : "pack preview",
  "files" : [
    {
      "executable" : false,
      "path" : ".agents/skills/brew/SKILL.md",
      "size" : 112,
      "source" : "locales/ko/skills/brew/SKILL.md"
    },
    {
      "executable" : false,
      "path" : ".agents/skills/brew/scripts/boil.sh",
      "size" : 10,
      "source" : "skills/brew/scripts/boil.sh"
    }
  ],
  "locale" : "ko-KR",
  "pack" : "tea.house",
  "schema" : 1,
  "skills" : [
    "brew"
  ],
  "version" : "1.0.0"
}
$ cairn pack preview --locale de
error: no pack is available in 'de' [unknown-locale]
  help: available: en, ko
? 64
$ cairn pack preview --profile small
error: this pack has no profile 'small' [unknown-profile]
  help: available: none
? 64
$ cairn pack preview --against v1
error: --against requires --diff [usage]
  help: add --diff, or omit --against
  help: run `cairn pack preview --help` for help
? 64

# compared with the last release
$ cairn pack preview --diff --quiet
diff --git a/.agents/skills/brew/SKILL.md b/.agents/skills/brew/SKILL.md
new file mode 100644
--- /dev/null
+++ b/.agents/skills/brew/SKILL.md
@@ -0,0 +1,6 @@
+---
+name: brew
+description: Makes tea for guests. Use when guests come.
+---
+
+# Brew
diff --git a/.agents/skills/brew/scripts/boil.sh b/.agents/skills/brew/scripts/boil.sh
new file mode 100644
--- /dev/null
+++ b/.agents/skills/brew/scripts/boil.sh
@@ -0,0 +1,1 @@
+#!/bin/sh
$ sh git add --all && git commit --quiet --message first && git tag v1.0.0
$ append skills/brew/SKILL.md
  Boil water.
$ cairn pack preview --diff
diff --git a/.agents/skills/brew/SKILL.md b/.agents/skills/brew/SKILL.md
--- a/.agents/skills/brew/SKILL.md
+++ b/.agents/skills/brew/SKILL.md
@@ -4,3 +4,4 @@
 ---
\u{20}
 # Brew
+Boil water.
$ cairn pack preview --diff --locale ko
nothing differs from v1.0.0
$ cairn pack preview --diff --against v1.0.1
error: there is no git tag 'v1.0.1' [unknown-tag]
  help: did you mean 'v1.0.0'?
? 64
$ cairn pack preview --diff --against ./none
error: ./none: pack folder not found [pack-missing]
  help: check the path
? 2
