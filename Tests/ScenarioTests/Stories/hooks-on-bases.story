# hooks that go over all files of a repository, as pre-commit's end-of-file-fixer does, damage no base
$ cairn init --yes --quiet --profile minimal
cairn: builtin: the pack has faults; nothing was installed [pack-invalid]
  manifest.toml:70:3: there is no skill 'frontend-component-library-review' in this pack [manifest.profile-resolves]
  manifest.toml:71:3: there is no skill 'frontend-context-interview'; did you mean 'backend-context-interview'? [manifest.profile-resolves]
  manifest.toml:72:3: there is no skill 'frontend-localization-review' in this pack [manifest.profile-resolves]
  manifest.toml:73:3: there is no skill 'frontend-ship-audit'; did you mean 'backend-ship-audit'? [manifest.profile-resolves]
  manifest.toml:74:3: there is no skill 'website-task-friction-review' in this pack [manifest.profile-resolves]
  manifest.toml:82:3: there is no skill 'frontend-context-interview'; did you mean 'backend-context-interview'? [manifest.profile-resolves]
  manifest.toml:83:3: there is no skill 'frontend-localization-review' in this pack [manifest.profile-resolves]
  manifest.toml:87:3: there is no skill 'website-task-friction-review' in this pack [manifest.profile-resolves]
  manifest.toml:135:10: there is no 'docs/agent-workflow.md' below the pack's templates; add it or correct the path [manifest.source-exists]
  manifest.toml:141:10: there is no 'codex/agents/code-health-reviewer.toml' below the pack's templates; add it or correct the path [manifest.source-exists]
  manifest.toml:148:10: there is no 'codex/agents/plan-reviewer.toml' below the pack's templates; add it or correct the path [manifest.source-exists]
  manifest.toml:174:9: there is no skill 'frontend-ship-audit'; did you mean 'backend-ship-audit'? [manifest.skill-exists]
  manifest.toml:175:13: there is no skill 'frontend-context-interview'; did you mean 'backend-context-interview'? [manifest.skill-exists]
  templates/common/skills/routes.toml:1607:9: there is no skill 'frontend-component-library-review' in this pack [route.skill-exists]
  templates/common/skills/routes.toml:1624:13: there is no skill 'frontend-localization-review' in this pack [route.skill-exists]
  templates/common/skills/routes.toml:1699:9: there is no skill 'frontend-context-interview'; did you mean 'backend-context-interview'? [route.skill-exists]
  templates/common/skills/routes.toml:1705:13: there is no skill 'frontend-ship-audit'; did you mean 'backend-ship-audit'? [route.skill-exists]
  templates/common/skills/routes.toml:1790:9: there is no skill 'frontend-localization-review' in this pack [route.skill-exists]
  templates/common/skills/routes.toml:1812:13: there is no skill 'frontend-component-library-review' in this pack [route.skill-exists]
  templates/common/skills/routes.toml:1812:50: there is no skill 'frontend-context-interview'; did you mean 'backend-context-interview'? [route.skill-exists]
  templates/common/skills/routes.toml:1927:9: there is no skill 'frontend-ship-audit'; did you mean 'backend-ship-audit'? [route.skill-exists]
  templates/common/skills/routes.toml:1933:13: there is no skill 'frontend-context-interview'; did you mean 'backend-context-interview'? [route.skill-exists]
  templates/common/skills/routes.toml:3115:9: there is no skill 'website-task-friction-review' in this pack [route.skill-exists]
  templates/common/skills/routes.toml:3121:13: there is no skill 'frontend-context-interview'; did you mean 'backend-context-interview'? [route.skill-exists]
? 2
$ git add -A
$ sh for f in .cairn/base/*; do sed -e :a -e '/^\n*$/{$d;N;ba' -e '}' "$f" > /story/base; cmp -s /story/base "$f" || { echo "a base lost its last line"; cp /story/base "$f"; }; done
sed: can't read .cairn/base/*: No such file or directory
a base lost its last line
cp: cannot create regular file '.cairn/base/*': No such file or directory
? 1
$ cairn doctor
0 files examined, nothing found
$ cairn sync --check
cairn: /story/repo: cairn is not at home here; `cairn init` begins [not-initialised]
? 2
$ snapshot
$ cairn sync
cairn: /story/repo: cairn is not at home here; `cairn init` begins [not-initialised]
? 2
$ unchanged
$ cairn init --yes --locale fr
cairn: builtin: the pack has faults; nothing was installed [pack-invalid]
  manifest.toml:70:3: there is no skill 'frontend-component-library-review' in this pack [manifest.profile-resolves]
  manifest.toml:71:3: there is no skill 'frontend-context-interview'; did you mean 'backend-context-interview'? [manifest.profile-resolves]
  manifest.toml:72:3: there is no skill 'frontend-localization-review' in this pack [manifest.profile-resolves]
  manifest.toml:73:3: there is no skill 'frontend-ship-audit'; did you mean 'backend-ship-audit'? [manifest.profile-resolves]
  manifest.toml:74:3: there is no skill 'website-task-friction-review' in this pack [manifest.profile-resolves]
  manifest.toml:82:3: there is no skill 'frontend-context-interview'; did you mean 'backend-context-interview'? [manifest.profile-resolves]
  manifest.toml:83:3: there is no skill 'frontend-localization-review' in this pack [manifest.profile-resolves]
  manifest.toml:87:3: there is no skill 'website-task-friction-review' in this pack [manifest.profile-resolves]
  manifest.toml:135:10: there is no 'docs/agent-workflow.md' below the pack's templates; add it or correct the path [manifest.source-exists]
  manifest.toml:141:10: there is no 'codex/agents/code-health-reviewer.toml' below the pack's templates; add it or correct the path [manifest.source-exists]
  manifest.toml:148:10: there is no 'codex/agents/plan-reviewer.toml' below the pack's templates; add it or correct the path [manifest.source-exists]
  manifest.toml:174:9: there is no skill 'frontend-ship-audit'; did you mean 'backend-ship-audit'? [manifest.skill-exists]
  manifest.toml:175:13: there is no skill 'frontend-context-interview'; did you mean 'backend-context-interview'? [manifest.skill-exists]
  templates/common/skills/routes.toml:1607:9: there is no skill 'frontend-component-library-review' in this pack [route.skill-exists]
  templates/common/skills/routes.toml:1624:13: there is no skill 'frontend-localization-review' in this pack [route.skill-exists]
  templates/common/skills/routes.toml:1699:9: there is no skill 'frontend-context-interview'; did you mean 'backend-context-interview'? [route.skill-exists]
  templates/common/skills/routes.toml:1705:13: there is no skill 'frontend-ship-audit'; did you mean 'backend-ship-audit'? [route.skill-exists]
  templates/common/skills/routes.toml:1790:9: there is no skill 'frontend-localization-review' in this pack [route.skill-exists]
  templates/common/skills/routes.toml:1812:13: there is no skill 'frontend-component-library-review' in this pack [route.skill-exists]
  templates/common/skills/routes.toml:1812:50: there is no skill 'frontend-context-interview'; did you mean 'backend-context-interview'? [route.skill-exists]
  templates/common/skills/routes.toml:1927:9: there is no skill 'frontend-ship-audit'; did you mean 'backend-ship-audit'? [route.skill-exists]
  templates/common/skills/routes.toml:1933:13: there is no skill 'frontend-context-interview'; did you mean 'backend-context-interview'? [route.skill-exists]
  templates/common/skills/routes.toml:3115:9: there is no skill 'website-task-friction-review' in this pack [route.skill-exists]
  templates/common/skills/routes.toml:3121:13: there is no skill 'frontend-context-interview'; did you mean 'backend-context-interview'? [route.skill-exists]
? 2
$ sh git status --short .cairn/base | cut -c1-2 | sort | uniq -c | tr -s ' '
$ cairn doctor
0 files examined, nothing found
