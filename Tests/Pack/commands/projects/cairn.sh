# A repository with an installation of every skill, and a pack of one's own next to it.
git init -q .
cairn init --yes --profile full >/dev/null
git add . && git commit -qm 'Install skills'
