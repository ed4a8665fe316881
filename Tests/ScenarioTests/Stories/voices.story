# -q says only what went wrong; results still come
$ cairn init --yes --profile none -q
$ cairn status -q
$ cairn sync -q --check
$ cairn list -q
$ delete AGENTS.md
$ cairn status -q
missing  AGENTS.md [agents.root]
? 1
$ cairn sync --check -q
? 1
$ cairn doctor -q
AGENTS.md: error: deleted here, and stays away; `cairn sync --restore AGENTS.md` brings it back [lock.file-present]
·
1 error in 4 files
? 1
$ cairn init -q --locale xx
cairn: no pack speaks 'xx'; there is en, es, fr, hi, ko, zh [unknown-locale]
? 64
$ cairn --version
0.1.0
$ cairn -V
0.1.0
$ cairn status --version
0.1.0
$ cairn
OVERVIEW: Installs skill packs for coding agents into a repository, and keeps
them true.
·
A new repository:    cairn init
Every change, in CI: cairn doctor
At any time:         cairn sync
·
USAGE: cairn [--version] <subcommand>
·
OPTIONS:
  -V, --version           Show the version.
  -h, --help              Show help information.
·
SUBCOMMANDS:
  init                    Install skill packs into a repository.
  doctor                  Examine skills and instructions; the one command CI
                          needs.
  rule                    Explain a rule of the doctor; without an id list all.
  sync                    Make rendered blocks, the index and the agents' links
                          current.
  status                  Show how every target stands.
  diff                    Show how documents differ from their pack.
  list                    List the skills: name, language, revision, pack.
  undo                    Take back what the last command wrote.
·
  See 'cairn help <subcommand>' for detailed help.
$ cairn --help
OVERVIEW: Installs skill packs for coding agents into a repository, and keeps
them true.
·
A new repository:    cairn init
Every change, in CI: cairn doctor
At any time:         cairn sync
·
USAGE: cairn [--version] <subcommand>
·
OPTIONS:
  -V, --version           Show the version.
  -h, --help              Show help information.
·
SUBCOMMANDS:
  init                    Install skill packs into a repository.
  doctor                  Examine skills and instructions; the one command CI
                          needs.
  rule                    Explain a rule of the doctor; without an id list all.
  sync                    Make rendered blocks, the index and the agents' links
                          current.
  status                  Show how every target stands.
  diff                    Show how documents differ from their pack.
  list                    List the skills: name, language, revision, pack.
  undo                    Take back what the last command wrote.
·
  See 'cairn help <subcommand>' for detailed help.
$ cairn init -h
OVERVIEW: Install skill packs into a repository.
·
Shows what would be written, asks on a terminal, and writes all of it or
nothing.
·
Example: cairn init --profile minimal --locale ko --agent claude
·
USAGE: cairn init [<options>] [<dir>]
·
ARGUMENTS:
  <dir>                   The folder to install into; made where it is missing.
                          Default: the git root.
·
OPTIONS:
  --pack <src>            A pack: builtin, or a folder. May be repeated.
  --profile <name>        The set of skills, such as minimal, standard, full or
                          none.
  --locale <tag>          The language of the documents, a BCP 47 tag.
  --agent <name>          An agent to link the skills for. May be repeated.
  --no-agent <name>       An agent not to link for. May be repeated.
  --skill <name>          A skill beside those of the profile. May be repeated.
  --without <id>          A document not wanted. May be repeated.
  --on-conflict <keep|abort>
                          Where something of yours stands: keep it and go on,
                          or abort. (values: keep, abort; default: keep)
  --overwrite <path>      A path whose content you give up for the pack's. May
                          be repeated.
  --allow-ignored         Write also what git ignores.
  --allow-target <path>   A further path that packs may write. May be repeated.
  --dry-run               Show what would be done, and do nothing.
  --diff                  Show the changes as a unified diff.
  -y, --yes               Ask nothing.
  --cli-update/--no-cli-update
                          Whether to look for a newer cairn first. This version
                          has no self-update, so neither changes anything yet.
                          (default: --no-cli-update)
  --skip-cli-update       The same as --no-cli-update.
  -C, --directory <dir>   Work as if started in DIR.
  --lang <tag>            The language Cairn speaks: en, es, fr, hi, ko, zh.
  --color <when>          Colours: auto, always or never. (values: auto,
                          always, never; default: auto)
  -q, --quiet             Say only what went wrong.
  -v, --verbose           Say more.
  --format <format>       How the answer is written: text or json. (values:
                          text, json; default: text)
  -V, --version           Show the version.
  -h, --help              Show help information.
·
$ cairn help sync
OVERVIEW: …
…
Example: cairn sync --check
…
