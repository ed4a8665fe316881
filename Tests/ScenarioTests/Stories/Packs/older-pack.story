# an available pack that is older than the installed version is reported as older
$ write ../pack/manifest.toml
  schema = 1
  [pack]
  id = "example.ours"
  name = "Ours"
  version = "1.1.0"
  [locales]
  source = "en"
  available = ["en"]
$ write ../pack/templates/locales/en/skills/brew/SKILL.md
  ---
  name: brew
  description: Brews tea. Use when somebody is thirsty.
  ---

  # Brew

  With a pot.
$ cairn init --yes --quiet --pack ../pack
$ write ../pack/templates/locales/en/skills/brew/SKILL.md
  ---
  name: brew
  description: Brews tea. Use when somebody is thirsty.
  ---

  # Brew

  With a cup.
$ write ../pack/templates/locales/en/skills/wash/SKILL.md
  ---
  name: wash
  description: Washes cups. Use when they are dirty.
  ---

  # Wash

  By hand.
$ sh sed -i.bak s/1.1.0/1.0.0/ ../pack/manifest.toml
$ cairn status
warning: example.ours 1.1.0 is installed, but the available pack is the older 1.0.0
  help: get the newer pack, or install the older one with `cairn upgrade --allow-downgrade`
older pack  .agents/skills/brew/SKILL.md
nothing to do: checked 1 file
$ cairn status --short
warning: example.ours 1.1.0 is installed, but the available pack is the older 1.0.0
  help: get the newer pack, or install the older one with `cairn upgrade --allow-downgrade`
 O .agents/skills/brew/SKILL.md
$ keys cairn status --format json
cairn: string
clean: boolean
command: string
root: string
schema: number
targets[].here: string
targets[].path: string
targets[].upstream: string
unfinished: empty list
unfollowed: empty list
unrecognized: empty list
$ cairn diff
warning: example.ours 1.1.0 is installed, but the available pack is the older 1.0.0
  help: get the newer pack, or install the older one with `cairn upgrade --allow-downgrade`
diff --git a/.agents/skills/brew/SKILL.md b/.agents/skills/brew/SKILL.md
--- a/.agents/skills/brew/SKILL.md
+++ b/.agents/skills/brew/SKILL.md
@@ -5,4 +5,4 @@
\u{20}
 # Brew
\u{20}
-With a cup.
+With a pot.
diff --git a/.agents/skills/wash/SKILL.md b/.agents/skills/wash/SKILL.md
deleted file mode 100644
--- a/.agents/skills/wash/SKILL.md
+++ /dev/null
@@ -1,8 +0,0 @@
----
-name: wash
-description: Washes cups. Use when they are dirty.
----
-
-# Wash
-
-By hand.
$ cairn list --available
warning: example.ours 1.1.0 is installed, but the available pack is the older 1.0.0
  help: get the newer pack, or install the older one with `cairn upgrade --allow-downgrade`
wash  en  -  example.ours
$ cairn doctor --verbose
.cairn/lock.toml: info: example.ours 1.1.0 is installed, but the available pack is the older 1.0.0 [lock.pack-current]
    = help: get the newer pack, or downgrade with `cairn upgrade --allow-downgrade`
·
1 info in 3 files
$ cairn add wash
error: example.ours 1.1.0 is installed, but the available pack is the older 1.0.0 [pack-moved]
  help: get the newer pack, or install the older one with `cairn upgrade --allow-downgrade`
? 1
$ append .agents/skills/brew/SKILL.md
  Sing.
$ cairn status
warning: example.ours 1.1.0 is installed, but the available pack is the older 1.0.0
  help: get the newer pack, or install the older one with `cairn upgrade --allow-downgrade`
edited, older pack  .agents/skills/brew/SKILL.md
nothing to do: checked 1 file
$ cairn upgrade --repo-only
error: example.ours 1.1.0 is installed, and this pack is the older 1.0.0 [pack-older]
  help: use --allow-downgrade to install it
? 1

# a newer pack is an available update, as before, and so is a different text in the same version
$ sh sed -i.bak s/1.0.0/1.2.0/ ../pack/manifest.toml
$ cairn status
edited, update available  .agents/skills/brew/SKILL.md
nothing to do: checked 1 file
$ sh sed -i.bak s/1.2.0/1.1.0/ ../pack/manifest.toml
$ cairn status
edited, update available  .agents/skills/brew/SKILL.md
nothing to do: checked 1 file
