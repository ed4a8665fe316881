# every row of the table: what the next version of a pack does in each state of a document
$ write ../pack/manifest.toml
  schema = 1
  [pack]
  id = "example.ours"
  name = "Our skills"
  version = "1.0.0"
  [locales]
  source = "en"
  available = ["en", "ko"]
$ write ../pack/templates/locales/en/skills/recorded/SKILL.md
  ---
  name: recorded
  description: Does recorded. Use when recorded is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # recorded

  ## First

  Look.

  ## Last

  Tell.
$ write ../pack/templates/locales/en/skills/replaced/SKILL.md
  ---
  name: replaced
  description: Does replaced. Use when replaced is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # replaced

  ## First

  Look.

  ## Last

  Tell.
$ write ../pack/templates/locales/en/skills/kept/SKILL.md
  ---
  name: kept
  description: Does kept. Use when kept is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # kept

  ## First

  Look.

  ## Last

  Tell.
$ write ../pack/templates/locales/en/skills/away/SKILL.md
  ---
  name: away
  description: Does away. Use when away is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # away

  ## First

  Look.

  ## Last

  Tell.
$ write ../pack/templates/locales/en/skills/awaychanged/SKILL.md
  ---
  name: awaychanged
  description: Does awaychanged. Use when awaychanged is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # awaychanged

  ## First

  Look.

  ## Last

  Tell.
$ write ../pack/templates/locales/en/skills/gone/SKILL.md
  ---
  name: gone
  description: Does gone. Use when gone is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # gone

  ## First

  Look.

  ## Last

  Tell.
$ write ../pack/templates/locales/en/skills/goneedited/SKILL.md
  ---
  name: goneedited
  description: Does goneedited. Use when goneedited is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # goneedited

  ## First

  Look.

  ## Last

  Tell.
$ write ../pack/templates/locales/en/skills/linked/SKILL.md
  ---
  name: linked
  description: Does linked. Use when linked is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # linked

  ## First

  Look.

  ## Last

  Tell.
$ cairn init --yes --quiet --pack ../pack
$ write .agents/skills/adopted/SKILL.md
  ---
  name: adopted
  description: Does adopted. Use when adopted is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # adopted

  ## First

  Look.

  ## Last

  Tell.
$ write .agents/skills/users/SKILL.md
  ---
  name: users
  description: Does users. Use when users is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # users

  ## First

  Ours.

  ## Last

  Tell.
$ write .agents/skills/recorded/SKILL.md
  ---
  name: recorded
  description: Does recorded. Use when recorded is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # recorded

  ## First

  Look twice.

  ## Last

  Tell.
$ write .agents/skills/kept/SKILL.md
  ---
  name: kept
  description: Does kept. Use when kept is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # kept

  ## First

  Look.

  ## Last

  Ours.
$ write .agents/skills/goneedited/SKILL.md
  ---
  name: goneedited
  description: Does goneedited. Use when goneedited is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # goneedited

  ## First

  Look.

  ## Last

  Ours.
$ delete .agents/skills/away/SKILL.md
$ delete .agents/skills/awaychanged/SKILL.md
$ delete .agents/skills/linked/SKILL.md
$ link .agents/skills/linked/SKILL.md -> ../kept/SKILL.md
$ delete ../pack/templates/locales/en/skills/gone
$ delete ../pack/templates/locales/en/skills/goneedited
$ write ../pack/manifest.toml
  schema = 1
  [pack]
  id = "example.ours"
  name = "Our skills"
  version = "1.1.0"
  [locales]
  source = "en"
  available = ["en", "ko"]
$ write ../pack/templates/locales/en/skills/created/SKILL.md
  ---
  name: created
  description: Does created. Use when created is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # created

  ## First

  Look.

  ## Last

  Tell.
$ write ../pack/templates/locales/en/skills/adopted/SKILL.md
  ---
  name: adopted
  description: Does adopted. Use when adopted is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # adopted

  ## First

  Look.

  ## Last

  Tell.
$ write ../pack/templates/locales/en/skills/users/SKILL.md
  ---
  name: users
  description: Does users. Use when users is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # users

  ## First

  Look.

  ## Last

  Tell.
$ write ../pack/templates/locales/en/skills/recorded/SKILL.md
  ---
  name: recorded
  description: Does recorded. Use when recorded is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # recorded

  ## First

  Look twice.

  ## Last

  Tell.
$ write ../pack/templates/locales/en/skills/replaced/SKILL.md
  ---
  name: replaced
  description: Does replaced. Use when replaced is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # replaced

  ## First

  Look twice.

  ## Last

  Tell.
$ write ../pack/templates/locales/en/skills/awaychanged/SKILL.md
  ---
  name: awaychanged
  description: Does awaychanged. Use when awaychanged is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # awaychanged

  ## First

  Look twice.

  ## Last

  Tell.
$ write ../pack/templates/locales/en/skills/linked/SKILL.md
  ---
  name: linked
  description: Does linked. Use when linked is to be done.
  metadata:
    cairn-revision: "1"
  ---

  # linked

  ## First

  Look twice.

  ## Last

  Tell.
$ snapshot
$ cairn upgrade --yes
note: this cairn has no install receipt because it was built from source or copied here, so it cannot check for a newer version of itself
  help: build it again, or run the installer once
example.ours: 1.0.0 -> 1.1.0
adopted    .agents/skills/adopted/SKILL.md
deleted    .agents/skills/away/SKILL.md  (you deleted it; `cairn sync --restore .agents/skills/away/SKILL.md` restores it)
deleted    .agents/skills/awaychanged/SKILL.md  (you deleted it and the pack changed it; `cairn add .agents/skills/awaychanged/SKILL.md` restores it)
created    .agents/skills/created/SKILL.md
removed    .agents/skills/gone/SKILL.md
left over  .agents/skills/goneedited/SKILL.md  (edited and no longer part of the installation; delete it if you do not need it)
kept       .agents/skills/kept/SKILL.md
skipped    .agents/skills/linked/SKILL.md  (not a regular file: a link, a folder or a device)
updated    .agents/skills/replaced/SKILL.md
skipped    .agents/skills/users/SKILL.md  (your own file is kept; compare it with `cairn diff .agents/skills/users/SKILL.md`)
total: created 1, adopted 1, updated 1, kept 1, skipped 2, deleted 2, removed 1, left over 1
to commit: `git add .agents .cairn && git commit`
1 info in 9 files; `-v` shows the info
$ same-bytes .agents/skills/users
$ same-bytes .agents/skills/kept
$ same-bytes .agents/skills/goneedited
$ same-bytes .agents/skills/linked
$ list .agents
skills/adopted/SKILL.md
skills/away/
skills/awaychanged/
skills/created/SKILL.md
skills/goneedited/SKILL.md
skills/kept/SKILL.md
skills/linked/SKILL.md -> ../kept/SKILL.md
skills/recorded/SKILL.md
skills/replaced/SKILL.md
skills/users/SKILL.md
$ cairn upgrade
note: this cairn has no install receipt because it was built from source or copied here, so it cannot check for a newer version of itself
  help: build it again, or run the installer once
nothing to do: everything is up to date
1 info in 9 files; `-v` shows the info
$ cairn status -v
up to date                 .agents/skills/adopted/SKILL.md
deleted                    .agents/skills/away/SKILL.md
deleted, update available  .agents/skills/awaychanged/SKILL.md
up to date                 .agents/skills/created/SKILL.md
no longer wanted           .agents/skills/goneedited/SKILL.md
edited                     .agents/skills/kept/SKILL.md
not managed                .agents/skills/linked/SKILL.md
up to date                 .agents/skills/recorded/SKILL.md
up to date                 .agents/skills/replaced/SKILL.md
not managed                .agents/skills/users/SKILL.md
nothing to do: checked 10 files

# `add` restores what was deleted here
$ cairn add awaychanged
restored  .agents/skills/awaychanged/SKILL.md
kept      .agents/skills/kept/SKILL.md
total: kept 1, restored 1
to commit: `git add .agents .cairn && git commit`
$ cairn add .agents/skills/away/SKILL.md
restored  .agents/skills/away/SKILL.md
kept      .agents/skills/kept/SKILL.md
total: kept 1, restored 1
to commit: `git add .agents .cairn && git commit`
$ cairn status
no longer wanted  .agents/skills/goneedited/SKILL.md
edited            .agents/skills/kept/SKILL.md
not managed       .agents/skills/linked/SKILL.md
not managed       .agents/skills/users/SKILL.md
nothing to do: checked 10 files
