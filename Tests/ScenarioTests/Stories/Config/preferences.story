# preferences are lines of the block in AGENTS.md, in its language
$ cairn init --yes --quiet --profile minimal --locale ko
$ git add -A
$ git commit -q -m install
$ append .cairn/config.toml

  [preferences]
  report-language = "ko"
  commit-style = "conventional"
  note = "Run `make check` before you report."
$ cairn sync --check
update  AGENTS.md [agents.root]
total: update 1
? 1
$ cairn doctor --format concise
AGENTS.md:1:1: error block.current: outdated: this does not match what is installed; run `cairn sync`
1 error, 1 info in 29 files; 1 fixable with `cairn doctor --fix`
? 1
$ cairn sync
updated  AGENTS.md [agents.root]
total: updated 1
$ show AGENTS.md
<!-- cairn:begin agents.root -->
·
## 이 저장소에서 작업하는 방법
·
- **프로젝트 정보.** 변경을 계획하기 전에 `.agents/context/PROJECT.md`를 읽으세요. 어떤 프로젝트인지, 명령과 제약은 무엇인지 적혀 있습니다. 코드와 어긋나는 내용이 있으면 알리세요.
- **스킬.** `cairn route --task "…"`를 실행하거나 `.agents/skills/INDEX.md`를 보고 작업에 맞는 주 스킬 하나를 고르고, 보조 스킬은 최대 두 개까지만 더하세요. 각 스킬의 `SKILL.md`를 열어 섹션 순서대로 따르고, 멈추라고 한 곳에서는 멈추세요. 맞는 스킬이 없으면 없다고 밝히고 평소대로 작업하세요.
- **판단이 어려울 때.** 맞는 스킬이 둘이거나, 입력이 빠졌거나, 중단 조건에 걸렸거나, 다른 누군가가 이 저장소에서 작업 중이면 `.agents/docs/agent-workflow.md`를 보세요.
- **보고.** 끝낼 때 다음 세 가지를 보고하세요.
  - 무엇이 바뀌었는지, 파일별로
  - 무엇을 검증했는지, 실행한 명령과 그 결과
  - 하지 않았거나 검증하지 못한 것과 그 이유
- **이 블록.** 두 마커 사이의 내용은 Cairn이 관리합니다. 직접 정한 규칙은 마커 바깥에 적으세요.
·
<!-- cairn-preferences -->
·
- **보고.** 답변과 보고는 `ko` 언어로 쓰세요.
- **커밋.** 커밋 메시지는 `fix: …`, `feat: …`처럼 Conventional Commits 형식으로 쓰세요.
- **메모.** Run `make check` before you report.
·
<!-- cairn:end agents.root -->
$ cairn sync
nothing to do: everything is up to date
$ cairn status
nothing to do: checked 27 files
$ cairn upgrade --repo-only --yes --quiet
1 info in 29 files; `-v` shows the info
$ cairn why AGENTS.md:13
AGENTS.md
  kind      your own file with managed blocks
  block     agents.root, lines 1 to 20
  pack      cairn.core 0.1.0
  source    builtin
  language  ko
  revision  1
  because   every installation of the pack has it
  state     up to date
  line      13 is in the block agents.root
  findings  none

# a wrong value is an error with its line, and a misspelled key a warning
$ sh sed -i.bak 's/"conventional"/"convetional"/; s/^note/notes/' .cairn/config.toml && rm .cairn/config.toml.bak
$ cairn sync
error: .cairn/config.toml:11:16: cannot read the config file [config-invalid]
  .cairn/config.toml:11:16: 'convetional' is not a value of 'commit-style' [config.valid]
    help: did you mean 'conventional'?
  .cairn/config.toml:12:1: unknown key 'preferences.notes' [config.valid]
    help: did you mean 'note'?
? 2
$ cairn doctor --fix --quiet
1 info in 29 files; `-v` shows the info
$ cairn sync
nothing to do: everything is up to date
$ git diff --stat -- .cairn/config.toml
 .cairn/config.toml | 5 +++++
 1 file changed, 5 insertions(+)

# without the table the block is what the pack has
$ sh sed -i.bak '/^\[preferences\]/,$d' .cairn/config.toml && rm .cairn/config.toml.bak
$ cairn sync
updated  AGENTS.md [agents.root]
total: updated 1
$ git diff --stat -- AGENTS.md
$ cairn status
nothing to do: checked 27 files

# without the block nobody reads them
$ cairn remove agents.root --quiet
$ append .cairn/config.toml
  [preferences]
  verbosity = "brief"
$ cairn doctor --format concise
.cairn/config.toml:1:1: warning lock.config-followed: no agent reads [preferences], because the block in AGENTS.md is not installed; run `cairn add agents.root`, or remove the table
1 warning, 1 info in 28 files
