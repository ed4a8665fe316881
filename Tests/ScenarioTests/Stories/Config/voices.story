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
파일 또는 블록 1개가 없음; 복원하려면 `cairn sync --restore`를, 삭제한 것으로 기록하려면 `cairn sync`를 실행하세요
? 1
$ cairn sync --lang fr --help
Met à jour les blocs gérés, l'index et les liens des agents selon ce qui est
installé.
·
Utilisation : cairn sync [options] [<chemin>...]
…
$ CAIRN_LANG=es cairn status
falta  AGENTS.md [agents.root]
falta 1 archivo o bloque; ejecuta `cairn sync --restore` para restaurarlo, o `cairn sync` para registrar que lo borraste
? 1
$ LANGUAGE=xx:fr_CA:es LC_ALL=ko_KR.UTF-8 cairn status
absent  AGENTS.md [agents.root]
1 fichier ou bloc est absent ; lancez `cairn sync --restore` pour le restaurer, ou `cairn sync` pour enregistrer que vous l'avez effacé
? 1
$ LC_ALL=zh_CN.UTF-8 LANG=fr_FR.UTF-8 cairn status
缺失  AGENTS.md [agents.root]
缺少 1 个文件或区块；请运行 `cairn sync --restore` 还原，或运行 `cairn sync` 记录为你已删除
? 1
$ LC_ALL= LC_MESSAGES=hi_IN.UTF-8 LANG=fr_FR.UTF-8 cairn status
नहीं है  AGENTS.md [agents.root]
1 फ़ाइल या ब्लॉक मौजूद नहीं है; उसे बहाल करने के लिए `cairn sync --restore` चलाएँ, या `cairn sync` से दर्ज करें कि आपने उसे मिटाया
? 1
$ LC_ALL= LANG=fr_FR.UTF-8 cairn status
absent  AGENTS.md [agents.root]
1 fichier ou bloc est absent ; lancez `cairn sync --restore` pour le restaurer, ou `cairn sync` pour enregistrer que vous l'avez effacé
? 1
$ LC_ALL=ko_KR.EUC-KR cairn status
missing  AGENTS.md [agents.root]
1 file or block is missing; run `cairn sync --restore` to restore it, or `cairn sync` to record that you deleted it
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
