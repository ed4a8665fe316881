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
Install skill packs for coding agents into a repository and keep them up to
date.
·
Usage: cairn <command> [options]
·
…
Commands:
  init      Install skill packs into a repository.
…
$ cairn --help
…
Usage: cairn <command> [options]
…
Examples:
  cairn init
      Set up a repository.
…
$ cairn init -h
Install skill packs into a repository.
·
Usage: cairn init [options] [<folder>]
·
…
What to do:
…
How to do it:
…
Output:
…
Examples:
  cairn init
…
Exit codes:
  0   Success.
…
Read more:
…
$ cairn help sync
…
Usage: cairn sync [options] [<path>...]
…
  cairn sync --check
…

# one language a run: the option, then CAIRN_LANG, LANGUAGE, LC_ALL, LC_MESSAGES, LANG; faults speak it too
$ cairn --lang ko status
없음  AGENTS.md [agents.root]
할 일이 있음: `cairn sync --check`로 확인하세요
? 1
$ cairn sync --lang fr --help
Met à jour les blocs gérés, l'index et les liens des agents selon ce qui est
installé.
·
Utilisation : cairn sync [options] [<chemin>...]
…
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
