"""Tests scripts/workflow_risks.py of the skill ci-workflow-security.

    python3 -m unittest discover -s Tests/Pack -p '*_test.py'
"""

import os
import re
import stat
import subprocess
import sys
import tempfile
import unittest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SCRIPT = os.path.join(ROOT, "templates/common/skills/ci-workflow-security/scripts/workflow_risks.py")
COMMIT = "0123456789abcdef0123456789abcdef01234567"

SAFE = f"""\
name: safe
on:
  pull_request:
permissions: {{}}
defaults:
  run:
    shell: bash
jobs:
  run:
    permissions:
      contents: read
    runs-on: ubuntu-latest
    steps:
      - uses: "actions/checkout@{COMMIT}" # v7.0.0
        with:
          persist-credentials: false
      - uses: ./.github/actions/own
      - uses: docker://alpine@sha256:{"a" * 64}
      - name: title
        env:
          TITLE: ${{{{ github.event.pull_request.title }}}}
        run: printf '%s\\n' "$TITLE"
"""


class WorkflowRisks(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def write(self, path, text):
        whole = os.path.join(self.folder, path)
        os.makedirs(os.path.dirname(whole), exist_ok=True)
        with open(whole, "wb") as file:
            file.write(text if isinstance(text, bytes) else text.encode("utf-8"))

    def run_script(self, *arguments):
        return subprocess.run(
            [sys.executable, SCRIPT, *arguments], cwd=self.folder, capture_output=True, text=True, timeout=60)

    def findings(self, text, *arguments):
        """The findings in one workflow, as (line, level, kind)."""
        self.write(".github/workflows/a.yml", text)
        done = self.run_script(*arguments)
        self.assertEqual(done.stderr, "")
        rows = re.findall(r"^\.github/workflows/a\.yml:(\d+): (\w+): ([\w-]+): ", done.stdout, re.M)
        self.assertEqual(done.returncode, 1 if rows else 0)
        return [(int(line), level, kind) for line, level, kind in rows]

    def job(self, steps, on="push", top="permissions: {}\n"):
        return f"on: {on}\n{top}jobs:\n  a:\n    steps:\n{steps}"

    def test_a_safe_workflow_has_no_finding(self):
        self.assertEqual(self.findings(SAFE), [])

    def test_line_ends_of_windows_and_a_byte_order_mark_change_nothing(self):
        self.assertEqual(self.findings(b"\xef\xbb\xbf" + SAFE.replace("\n", "\r\n").encode()), [])

    def test_a_tag_a_branch_and_a_missing_version_are_unpinned(self):
        steps = "".join(
            f"      - uses: {name}\n"
            for name in ("actions/checkout@v4", "acme/x@v1.2", "acme/x@main", "acme/x", "docker://alpine:3", "acme/x@0123abc"))
        self.assertEqual(
            self.findings(self.job(steps)),
            [(6, "check", "unpinned-action")] + [(line, "high", "unpinned-action") for line in range(7, 12)])

    def test_a_called_workflow_is_an_action_too(self):
        text = "on: push\npermissions: {}\njobs:\n  a:\n    uses: acme/x/.github/workflows/y.yml@v1\n    secrets: inherit\n"
        self.assertEqual(self.findings(text), [(5, "high", "unpinned-action"), (6, "check", "secrets-inherit")])

    def test_a_comment_and_text_in_a_script_are_no_actions(self):
        steps = "      - run: |\n          uses: acme/x@v1\n      # - uses: acme/x@v1\n"
        self.assertEqual(self.findings(self.job(steps)), [])

    def test_expressions_in_each_form_of_run(self):
        steps = (
            '      - run: echo "${{ github.head_ref }}"\n'
            "      - run: |\n          echo one\n\n          echo ${{ github.event.issue.title }}\n"
            "      - run: >-\n          echo ${{\n            github.event.comment.body }}\n"
            "      - run: echo\n          ${{ github.event.pull_request.body }}\n"
            "      - name: after\n        run: echo ${{ inputs.name }}\n")
        self.assertEqual(
            self.findings(self.job(steps)),
            [(line, "high", "expression-in-run") for line in (6, 10, 12, 15)] + [(17, "check", "expression-in-run")])

    def test_harmless_expressions_are_notes(self):
        steps = "      - run: echo ${{ github.sha }} ${{ matrix.os }}\n"
        self.assertEqual(self.findings(self.job(steps)), [])
        self.assertEqual(self.findings(self.job(steps), "--level", "note"), [(6, "note", "expression-in-run")] * 2)

    def test_the_script_of_github_script_is_code(self):
        steps = (
            f"      - uses: actions/github-script@{COMMIT}\n        with:\n          script: |\n"
            "            core.info(`${{ github.event.issue.body }}`)\n"
            f"      - uses: acme/other@{COMMIT}\n        with:\n          script: ${{{{ github.event.issue.body }}}}\n")
        self.assertEqual(self.findings(self.job(steps)), [(9, "high", "expression-in-run")])

    def test_the_head_in_a_privileged_workflow(self):
        checkout = f"      - uses: actions/checkout@{COMMIT}\n        with:\n          ref: ${{{{ github.event.pull_request.head.sha }}}}\n"
        for event in ("pull_request_target", "[push, pull_request_target]", "workflow_run", "\n  - pull_request_target",
                      "\n  pull_request_target:\n    types: [opened]"):
            text = self.job(checkout + "      - run: gh pr checkout 12\n", on=event)
            kinds = [(level, kind) for _, level, kind in self.findings(text)]
            self.assertEqual(kinds, [("high", "head-checkout")] * 2, event)
        self.assertEqual(self.findings(self.job(checkout, on="pull_request")), [])

    def test_a_pull_reference_and_the_switched_off_guard(self):
        steps = (
            f"      - uses: actions/checkout@{COMMIT}\n        with:\n"
            "          ref: refs/pull/${{ github.event.number }}/merge\n          allow-unsafe-pr-checkout: true\n")
        self.assertEqual(
            self.findings(self.job(steps, on="pull_request_target")), [(8, "high", "head-checkout"), (9, "high", "head-checkout")])

    def test_missing_and_broad_permissions(self):
        text = "on: push\njobs:\n  a:\n    steps: []\n  b:\n    permissions:\n      contents: read\n    steps: []\n"
        self.assertEqual(self.findings(text), [(3, "check", "missing-permissions")])
        self.assertEqual(self.findings(text.replace("push", "issue_comment")), [(3, "high", "missing-permissions")])
        self.assertEqual(self.findings("on: push\npermissions: write-all\njobs:\n  a:\n    steps: []\n"),
                         [(2, "high", "broad-permissions")])

    def test_styles_that_it_cannot_follow_are_named(self):
        steps = "      - {uses: acme/x@v1}\n      - *shared\n"
        self.assertEqual(self.findings(self.job(steps)), [(6, "check", "unreadable-style"), (7, "check", "unreadable-style")])

    def test_a_composite_action_and_its_inputs(self):
        self.write("action.yml", "runs:\n  using: composite\n  steps:\n    - run: echo ${{ inputs.x }}\n      shell: bash\n")
        done = self.run_script()
        self.assertEqual(done.returncode, 1)
        self.assertIn("action.yml:4: check: expression-in-run", done.stdout)
        self.assertIn("1 files, 0 high, 1 check", done.stdout)

    def test_a_level_leaves_out_what_is_below(self):
        steps = "      - uses: actions/checkout@v4\n"
        self.assertEqual(self.findings(self.job(steps), "--level", "high"), [])

    def test_what_cannot_be_read(self):
        self.assertEqual(self.run_script().returncode, 2)
        self.assertEqual(self.run_script("none.yml").returncode, 2)
        self.write("bad.yml", b"a: \xff\n")
        done = self.run_script("bad.yml")
        self.assertEqual(done.returncode, 2)
        self.assertIn("bad.yml", done.stderr)

    def test_help_and_wrong_use(self):
        done = self.run_script("--help")
        self.assertEqual(done.returncode, 0)
        self.assertIn("exit codes:", done.stdout)
        self.assertIn("what it cannot see:", done.stdout)
        self.assertEqual(self.run_script("--wrong").returncode, 64)

    def test_it_is_executable(self):
        self.assertTrue(os.stat(SCRIPT).st_mode & stat.S_IXUSR)


if __name__ == "__main__":
    unittest.main()
