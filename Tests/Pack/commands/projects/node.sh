# A package of npm with a dependency in a folder next to it, its lock file and node_modules, tests and a program.
for program in npm node; do command -v $program >/dev/null || { echo "$program is missing"; exit 77; }; done
git init -q .
mkdir -p lib path
printf '{"name": "lib", "version": "1.0.0", "main": "index.js"}\n' >lib/package.json
printf 'module.exports = 1;\n' >lib/index.js
cat >package.json <<'JSON'
{"name": "app", "version": "1.0.0", "workspaces": ["lib"], "dependencies": {"lib": "1.0.0"}, "scripts": {"build": "node app.js"}}
JSON
printf 'let sum = 0;\nfunction work() { for (let i = 0; i < 2e6; i++) sum += i; }\nfor (let i = 0; i < 20; i++) work();\nconsole.log("built");\n' >app.js
printf 'import test from "node:test";\ntest("name", () => {});\ntest("other", () => {});\n' >path/x.test.mjs
npm install --offline --no-audit --no-fund --silent
printf 'node_modules\n' >.gitignore
git add . && git commit -qm 'Add a package'
