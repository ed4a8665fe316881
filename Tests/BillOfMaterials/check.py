#!/usr/bin/env python3
"""Validates the bills of materials that a build of Cairn prints, with the validators of CycloneDX and SPDX.

    python3 Tests/BillOfMaterials/check.py EXECUTABLE

Needs git, python3 with pip, and the network for pip; says so and ends with 0 where the validators cannot be installed:
what the formats require is in Tests/PacksTests/BillOfMaterials too. PACKAGES may name a folder that has them already.
"""

import hashlib
import json
import os
import pathlib
import subprocess
import sys
import tempfile

VALIDATORS = ["cyclonedx-python-lib[json-validation]>=9,<12", "spdx-tools>=0.8.3,<0.9", "packageurl-python>=0.15,<1"]


def install(folder):
    """The folder with the validators; None where they cannot be had."""
    if ready := os.environ.get("PACKAGES"):
        return ready
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--target", folder]
    done = subprocess.run(pip + VALIDATORS, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return folder if done.returncode == 0 else None


class Machine:
    """A home, a repository of skills, and a repository with an installation."""

    def __init__(self, executable, work):
        self.executable = executable
        self.work = work
        self.repository = work / "repository"
        self.environment = {
            "PATH": os.environ["PATH"], "HOME": str(work / "home"), "XDG_STATE_HOME": str(work / "state"),
            "XDG_CACHE_HOME": str(work / "cache"), "GIT_CONFIG_NOSYSTEM": "1", "CI": "true",
            "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@example.org",
            "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@example.org",
        }
        for name in ("home", "repository", "origin"):
            (work / name).mkdir()

    def run(self, *command, cwd=None, **variables):
        done = subprocess.run(
            command, cwd=cwd or self.repository, env=self.environment | variables, stdin=subprocess.DEVNULL,
            capture_output=True)
        if done.returncode != 0:
            sys.exit(f"FAILED  {command} exits {done.returncode}: {done.stderr.decode(errors='replace')}")
        return done.stdout.decode()

    def cairn(self, *arguments, **variables):
        return self.run(self.executable, *arguments, **variables)

    def prepare(self):
        """An installation with packs of two kinds, licenses of every kind, an edited file and copies."""
        skills = {
            "one": ("license: MIT\n", None), "two": ("license: Complete terms in LICENSE.txt\n", "All rights reserved.\n"),
            "three": ("license: apache-2.0 or mit\n", None), "four": ("", "Some terms.\n"), "five": ("license: Apache 2.0\n", None),
            "six": ("", None),
        }
        origin = self.work / "origin"
        for name, (license, text) in skills.items():
            folder = origin / "skills" / name
            folder.mkdir(parents=True)
            head = f"---\nname: {name}\ndescription: Does {name}. Use it when asked.\n{license}---\n"
            (folder / "SKILL.md").write_text(head + f"\n# {name}\n\nDo it.\n")
            (folder / "a b #1%.md").write_text("notes\n")
            if text:
                (folder / "LICENSE.txt").write_text(text)
        (origin / "LICENSE").write_text("Terms of the repository.\n")
        for command in (["init", "--quiet", "--initial-branch=main"], ["add", "--all"], ["commit", "--quiet", "-m", "a"],
                        ["tag", "v1.0.0"]):
            self.run("git", *command, cwd=origin)
        self.run("git", "init", "--quiet")
        self.cairn("init", "--yes", "--agent", "claude", "--quiet")
        config = self.repository / ".cairn" / "config.toml"
        text = config.read_text()
        config.write_text(text.replace('links = "auto"', 'links = "copy"') if "links" in text else 'links = "copy"\n' + text)
        self.cairn("sync", "--quiet")
        self.cairn("add", f"file://{origin}#v1.0.0", "--all", "--yes", "--quiet")
        (self.repository / ".agents/skills/one/SKILL.md").open("a").write("\nMine.\n")
        (self.repository / "AGENTS.md").open("a").write("\nOurs.\n")


def cyclonedx_files(document):
    pending = list(document["components"])
    while pending:
        component = pending.pop()
        pending += component.get("components", [])
        if component["type"] == "file":
            yield component["name"], {entry["alg"]: entry["content"] for entry in component["hashes"]}["SHA-256"]


def spdx_files(document):
    for file in document["files"]:
        yield file["fileName"][2:], {sum["algorithm"]: sum["checksumValue"] for sum in file["checksums"]}["SHA256"]


def check_files(name, machine, files):
    files = dict(files)
    for path, digest in files.items():
        if hashlib.sha256((machine.repository / path).read_bytes()).hexdigest() != digest:
            yield f"{name}: {path} has another digest on disk"
    below = [machine.repository / ".agents/skills", machine.repository / ".claude/skills"]
    for path in (path for folder in below for path in folder.rglob("*") if path.is_file() and not path.is_symlink()):
        if str(path.relative_to(machine.repository)) not in files:
            yield f"{name}: {path.relative_to(machine.repository)} is not listed"


def check_cyclonedx(text):
    from cyclonedx.schema import SchemaVersion
    from cyclonedx.validation.json import JsonStrictValidator
    from packageurl import PackageURL

    if fault := JsonStrictValidator(SchemaVersion.V1_6).validate_str(text):
        yield f"cyclonedx: {fault}"
    pending, seen = list(json.loads(text)["components"]), set()
    while pending:
        component = pending.pop()
        pending += component.get("components", [])
        if component["bom-ref"] in seen:
            yield f"cyclonedx: {component['bom-ref']} is there twice"
        seen.add(component["bom-ref"])
        if purl := component.get("purl"):
            PackageURL.from_string(purl)


def check_spdx(path):
    from spdx_tools.spdx.parser.parse_anything import parse_file
    from spdx_tools.spdx.validation.document_validator import validate_full_spdx_document

    for fault in validate_full_spdx_document(parse_file(str(path))):
        yield f"spdx: {fault.validation_message} ({fault.context.spdx_id})"


def main():
    if len(sys.argv) != 2 or not os.access(sys.argv[1], os.X_OK):
        print("usage: Tests/BillOfMaterials/check.py EXECUTABLE", file=sys.stderr)
        return 64
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder).resolve()
        packages = install(str(work / "packages"))
        if packages is None:
            print("left out: the validators of CycloneDX and SPDX cannot be installed here")
            return 0
        sys.path.insert(0, packages)
        machine = Machine(os.path.realpath(sys.argv[1]), work)
        machine.prepare()
        faults = []
        cyclonedx = machine.cairn("list", "--format", "cyclonedx")
        if cyclonedx != machine.cairn("list", "--format", "cyclonedx"):
            faults.append("cyclonedx: two runs differ")
        dated = machine.cairn("list", "--format", "cyclonedx", SOURCE_DATE_EPOCH="1700000000")
        faults += list(check_cyclonedx(cyclonedx)) + list(check_cyclonedx(dated))
        spdx = machine.cairn("list", "--format", "spdx", SOURCE_DATE_EPOCH="1700000000")
        if spdx != machine.cairn("list", "--format", "spdx", SOURCE_DATE_EPOCH="1700000000"):
            faults.append("spdx: two runs with one time differ")
        for number, text in enumerate([spdx, machine.cairn("list", "--format", "spdx")]):
            path = work / f"{number}.spdx.json"
            path.write_text(text)
            faults += check_spdx(path)
        faults += check_files("cyclonedx", machine, cyclonedx_files(json.loads(cyclonedx)))
        faults += check_files("spdx", machine, spdx_files(json.loads(spdx)))
        for fault in faults:
            print(f"FAILED  {fault}")
        if not faults:
            print(f"ok      {len(json.loads(spdx)['files'])} files, valid as CycloneDX 1.6 and as SPDX 2.3")
        return 1 if faults else 0


sys.exit(main())
