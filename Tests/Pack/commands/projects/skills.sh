# A repository in which the skills with scripts are installed.
git init -q .
mkdir -p .agents/skills
for scripts in "$PACK"/skills/*/scripts; do
  skill=$(basename "$(dirname "$scripts")")
  mkdir -p ".agents/skills/$skill"
  cp -R "$scripts" ".agents/skills/$skill/"
done
mkdir .agents/skills/frontend-ship-audit/references
cp "$PACK/../locales/en/skills/frontend-ship-audit/references/report-template.md" .agents/skills/frontend-ship-audit/references/
git add . && git commit -qm 'Install skills'
