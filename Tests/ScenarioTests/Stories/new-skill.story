# a new skill is put into .agents/skills, listed in the index and linked for the chosen agents, in one change
$ cairn init --yes --quiet --profile none --agent claude
$ git add --all
$ git commit --quiet --message first
$ cairn new skill tidy-imports --dry-run
$ sh git status --short
$ cairn new skill tidy-imports
$ show .agents/skills/tidy-imports/SKILL.md
$ show .agents/skills/INDEX.md
$ list .claude

# the doctor names each placeholder with its line, and nothing else
$ cairn doctor

# the same again: the name is taken, and nothing changes
$ snapshot
$ cairn new skill tidy-imports
$ unchanged
$ cairn undo
$ sh git status --short

# a procedure with all folders, with a description
$ cairn new skill api-review --kind procedure --with references,scripts --with assets,agents --description 'Reviews an API. Use when an endpoint changes.'
$ list .agents/skills/api-review
$ show .agents/skills/api-review/SKILL.md
$ show .agents/skills/api-review/scripts/check.sh
$ show .agents/skills/api-review/agents/openai.yaml
$ cairn doctor --format concise

# another skill as the start
$ cairn new skill api-audit --from api-review --diff
$ cairn new skill api-audit --from api-reviw
$ cairn new skill api-audit --from .agents/skills/api-review --description 'Audits an API. Use when an audit is due.'
$ show .agents/skills/api-audit/agents/openai.yaml

# a description that says too little is written, and the command says what it lacks
$ cairn new skill plain-words --description 'Checks the words and the sentences of a text.'
$ cairn new skill long-words --description '<b>'

# names that are not valid, or that differ only in case
$ snapshot
$ cairn new skill 'Plain Words 2'
$ cairn new skill API-Review
$ unchanged

# in the language of the installation, or in another one
$ cairn init --yes --quiet --locale ko
$ cairn new skill tea
$ show .agents/skills/tea/SKILL.md
$ cairn new skill tee --locale de
$ show .agents/skills/tee/SKILL.md

# as JSON
$ keys cairn new skill brew --format json
$ cairn new skill brew --format json

# where Cairn is not installed, only the files are written
$ mkdir ../other
$ cd ../other
$ sh git init --quiet --initial-branch=main
$ cairn new skill tea --lang en
$ list .
