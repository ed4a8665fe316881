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
1 error, 1 info in 6 files
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
After a release:     cairn upgrade
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
  upgrade                 Update the executable, then the documents, with your
                          edits in them.
  resolve                 End conflicts between your edits and the pack's.
  status                  Show how every target stands.
  diff                    Show how documents differ from their pack.
  list                    List the skills: name, language, revision, pack.
  add                     Install skills, documents or packs beside what is
                          there.
  remove                  Take skills, documents, packs, or all of Cairn out.
  route                   Tell which skills apply to a task, and why.
  undo                    Take back what the last command wrote.
  self                    Update the executable alone, or take the update back.
·
  See 'cairn help <subcommand>' for detailed help.
$ cairn --help
OVERVIEW: Installs skill packs for coding agents into a repository, and keeps
them true.
·
A new repository:    cairn init
Every change, in CI: cairn doctor
After a release:     cairn upgrade
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
  upgrade                 Update the executable, then the documents, with your
                          edits in them.
  resolve                 End conflicts between your edits and the pack's.
  status                  Show how every target stands.
  diff                    Show how documents differ from their pack.
  list                    List the skills: name, language, revision, pack.
  add                     Install skills, documents or packs beside what is
                          there.
  remove                  Take skills, documents, packs, or all of Cairn out.
  route                   Tell which skills apply to a task, and why.
  undo                    Take back what the last command wrote.
  self                    Update the executable alone, or take the update back.
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
  --agent <name>          An agent to link the skills for, or none. May be
                          repeated.
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
  --diff                  Show the changes as a unified diff, and do nothing.
  -y, --yes               Ask nothing.
  --cli-update/--no-cli-update
                          Update the executable first, and go on with the new
                          one, or not. Default: asked on a terminal.
  --skip-cli-update       The same as --no-cli-update.
  -C, --directory <dir>   Work as if started in DIR.
  --lang <tag>            The language Cairn speaks: en, es, fr, hi, ko, zh.
  --color <when>          Colours: auto, always or never. (values: auto,
                          always, never; default: auto)
  -q, --quiet             Say only what went wrong.
  -v, --verbose           Say more.
  --format <format>       How the answer is written: text (the default) or
                          json. (values: text, json)
  -V, --version           Show the version.
  -h, --help              Show help information.
·
$ cairn help sync
OVERVIEW: …
…
Example: cairn sync --check
…

# one language a run: the option, then CAIRN_LANG, LANGUAGE, LC_ALL, LC_MESSAGES, LANG; faults speak it too
$ cairn --lang ko status
없음  AGENTS.md [agents.root]
할 일이 있음: `cairn sync --check`로 확인하세요
? 1
$ CAIRN_LANG=es cairn status
falta  AGENTS.md [agents.root]
hay algo que hacer: `cairn sync --check` muestra qué
? 1
$ LANGUAGE=xx:fr_CA:es LC_ALL=ko_KR.UTF-8 cairn status
manquant  AGENTS.md [agents.root]
il reste quelque chose à faire : `cairn sync --check` le montre
? 1
$ LC_ALL=zh_CN.UTF-8 LANG=fr_FR.UTF-8 cairn status
缺失  AGENTS.md [agents.root]
有待处理的项目：可用 `cairn sync --check` 查看
? 1
$ LC_ALL= LC_MESSAGES=hi_IN.UTF-8 LANG=fr_FR.UTF-8 cairn status
नहीं है  AGENTS.md [agents.root]
कुछ करना बाकी है: `cairn sync --check` दिखाता है कि क्या
? 1
$ LC_ALL= LANG=fr_FR.UTF-8 cairn status
manquant  AGENTS.md [agents.root]
il reste quelque chose à faire : `cairn sync --check` le montre
? 1
$ LC_ALL=ko_KR.EUC-KR cairn status
missing  AGENTS.md [agents.root]
something is to be done: `cairn sync --check` shows what
? 1
$ cairn --lang xx status
cairn: cairn does not speak 'xx'; it speaks en, es, fr, hi, ko, zh [unknown-language]
? 64
$ write .cairn/config.toml
  schema = 1
  links = "maybe"
$ cairn --lang fr status
cairn: .cairn/config.toml:2:9: la configuration ne peut pas être lue [config-invalid]
  .cairn/config.toml:2:9: 'maybe' ne convient pas : 'links' accepte auto, link ou copy [config.valid]
? 2
$ cairn --lang fr status --format json
{
  "cairn" : "0.1.0",
  "command" : "status",
  "error" : {
    "details" : [
      ".cairn/config.toml:2:9: 'maybe' ne convient pas : 'links' accepte auto, link ou copy [config.valid]"
    ],
    "id" : "config-invalid",
    "line" : 2,
    "message" : "la configuration ne peut pas être lue",
    "path" : ".cairn/config.toml"
  },
  "schema" : 1
}
? 2
