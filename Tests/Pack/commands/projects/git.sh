# A repository on the branch topic, two commits ahead of main and one behind origin/main; clean, with a tag, a remote inside .git,
# a branch to compare with, and files of the kinds that commands ask for.
git init -q .
mkdir -p src tests docs .agents/context .github/workflows
printf 'def load(text):\n    return text.strip()\n\n\ndef OldName(line):\n    return load(line)\n' >src/app.py
printf 'def calc(line):\n    return len(line)\n' >src/other.py
printf 'import unittest\n\n\nclass Case(unittest.TestCase):\n    def test_name(self):\n        self.assertTrue(True)\n' >tests/test_app.py
printf '# Page\n\nSee [the readme](../README.md).\n' >docs/page.md
printf '# Project\n\n```\nnothing\n```\n' >README.md
printf '# Context\n' >.agents/context/PROJECT.md
printf '{"openapi": "3.1.0", "info": {"title": "t", "version": "1"}, "paths": {}}\n' >openapi.json
printf 'name: ci\non: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n' >.github/workflows/ci.yml
printf 'build:\n\ttrue\n' >Makefile
printf 'export default []\n' >eslint.config.js
printf '#!/bin/sh\necho release\n' >release.sh
git add . && git commit -qm 'Add the application' && git tag v1.0.0
printf 'print(load(" a "))\n' >>src/app.py && git commit -qam 'Print a line'
git clone -q --bare . .git/origin.git && git remote add origin ./.git/origin.git && git fetch -q
git switch -q -c topic
printf '\n\ndef added():\n    return OldName("b")\n' >>src/app.py && git commit -qam 'Add a function'
git branch -q backup/topic
printf 'Use `load`.\n' >>docs/page.md && git commit -qam 'Document it'
git push -q -u origin topic
git switch -q main && printf 'More.\n' >>README.md && git commit -qam 'Say more' && git push -q origin main
git switch -q topic
