# what a change would need outside of a sparse checkout is named, with exit code 1, and a full checkout can be completed
$ cairn init --yes --quiet --profile minimal
$ git add -A
$ git commit -q -m install
$ git sparse-checkout set --no-cone /* !/.agents/skills/INDEX.md
$ cairn add ci-repair --yes
$ cairn add ci-repair --yes
$ git add --sparse .agents .cairn
$ git commit -q -m "Add ci-repair"
$ git sparse-checkout disable
$ cairn doctor
$ cairn init --yes
$ cairn doctor

# the same in JSON, and without the skills
$ git commit -q -a -m index
$ git sparse-checkout set --cone .cairn
$ cairn upgrade --repo-only --check
$ sh sed 's/^profile = .*/profile = "everyday"/' .cairn/config.toml > ../new && cp ../new .cairn/config.toml
$ cairn init --yes
$ git status --short --untracked-files=no
