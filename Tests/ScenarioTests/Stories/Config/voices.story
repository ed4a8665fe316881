# `-q` reports only problems; results are still printed
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
AGENTS.md: error: you deleted it [lock.file-present]
    = help: `cairn sync --restore AGENTS.md` restores it
·
1 error, 1 info in 6 files; `-v` shows the info
? 1
$ cairn init -q --locale xx
error: no pack is available in 'xx' [unknown-locale]
  help: available: en, es, fr, hi, ko, zh
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

# one language per run: the option, then CAIRN_LANG, LANGUAGE, LC_ALL, LC_MESSAGES, LANG; errors use it too
$ cairn --lang ko status
없음  AGENTS.md [agents.root]
적용할 변경 사항이 있음; 보려면 `cairn sync --check`를 실행하세요
? 1
$ cairn sync --lang fr --help
Met à jour les blocs gérés, l'index et les liens des agents selon ce qui est
installé.
·
Utilisation : cairn sync [options] [<chemin>...]
…
$ CAIRN_LANG=es cairn status
falta  AGENTS.md [agents.root]
hay cambios por aplicar; ejecuta `cairn sync --check` para verlos
? 1
$ LANGUAGE=xx:fr_CA:es LC_ALL=ko_KR.UTF-8 cairn status
absent  AGENTS.md [agents.root]
il y a des modifications à appliquer ; lancez `cairn sync --check` pour les voir
? 1
$ LC_ALL=zh_CN.UTF-8 LANG=fr_FR.UTF-8 cairn status
缺失  AGENTS.md [agents.root]
有待应用的更改；请运行 `cairn sync --check` 查看
? 1
$ LC_ALL= LC_MESSAGES=hi_IN.UTF-8 LANG=fr_FR.UTF-8 cairn status
नहीं है  AGENTS.md [agents.root]
कुछ बदलाव लागू करने बाकी हैं; उन्हें देखने के लिए `cairn sync --check` चलाएँ
? 1
$ LC_ALL= LANG=fr_FR.UTF-8 cairn status
absent  AGENTS.md [agents.root]
il y a des modifications à appliquer ; lancez `cairn sync --check` pour les voir
? 1
$ LC_ALL=ko_KR.EUC-KR cairn status
missing  AGENTS.md [agents.root]
there are changes to apply; run `cairn sync --check` to see them
? 1
$ cairn --lang xx status
error: Cairn is not available in 'xx' [unknown-language]
  help: it is available in en, es, fr, hi, ko, zh
? 64
$ write .cairn/config.toml
  schema = 1
  links = "maybe"
$ cairn --lang fr status
erreur: .cairn/config.toml:2:9: impossible de lire le fichier de configuration [config-invalid]
  .cairn/config.toml:2:9: 'maybe' n'est pas valide : 'links' doit être auto, link ou copy [config.valid]
? 2
$ cairn --lang fr status --format json
{
  "cairn" : "0.1.0",
  "command" : "status",
  "error" : {
    "details" : [
      ".cairn/config.toml:2:9: 'maybe' n'est pas valide : 'links' doit être auto, link ou copy [config.valid]"
    ],
    "id" : "config-invalid",
    "line" : 2,
    "message" : "impossible de lire le fichier de configuration",
    "path" : ".cairn/config.toml"
  },
  "schema" : 1
}
? 2
