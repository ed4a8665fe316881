# A repository with an installation of every skill, and a pack of one's own next to it.
for program in cairn; do command -v $program >/dev/null || { echo "$program is missing"; exit 77; }; done
git init -q .
cairn init --yes --profile full >/dev/null
git add . && git commit -qm 'Install skills'
