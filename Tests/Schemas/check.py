#!/usr/bin/env python3
"""Holds Cairn's files and answers against the schemas that a build prints, with the validators of others.

    python3 Tests/Schemas/check.py [--answers FOLDER] EXECUTABLE

taplo, which editors use, must accept the files in TOML and refuse them with an unknown key, a value of another type or a
missing key. jsonschema must accept every recorded answer of Tests/ScenarioTests/Answers/session.txt and every answer that
the tests left in FOLDER (CAIRN_ANSWERS), and refuse each of them when it is changed.

Needs git, python3 with pip, and the network for pip; says so and ends with 0 where the validators cannot be installed: the
tests compare the schemas with the readers and the answers too. PACKAGES may name a folder that has the validators already.
"""

import copy
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

VALIDATORS = ["taplo>=0.9,<1", "jsonschema>=4.23,<5"]
SOURCE = pathlib.Path(__file__).resolve().parent.parent.parent

DIGEST = "sha256:" + "0" * 64

# A valid file of each kind that no command writes below.
FILES = {
    "doctor-config": 'schema = 1\nfail-on = "warning"\n[rules]\n"skill.one-title" = "off"\n[[ignore]]\nrule = "a.b"\nreason = "x"\n',
    "policy": 'schema = 1\n[policy]\nallow = ["builtin"]\npinned = true\nsafety = "error"\n',
    "config": 'schema = 1\nlocale = "en"\nagents = ["claude"]\nlinks = "auto"\n[[packs]]\nsource = "builtin"\nadd = ["deploy"]\n'
    'rename = { review = "team-review" }\n[[packs.accept]]\nrule = "safety.no-secrets"\npath = "a.md"\n'
    f'digest = "{DIGEST}"\n[doctor.rules]\n"skill.one-title" = "off"\n[agent-targets.acme]\nskills = ".acme/skills"\n',
}

# Changes after which a file is not valid, as regular expressions with what to put in their place: an unknown key, a value of
# another type, a missing key, a text of another form.
DAMAGES = {
    "baseline": [
        ("schema = 1\n", "schema = 1\nsurplus = 1\n"), ("schema = 1\n", ""), ('rule = "', 'rules = "'),
        (r'path = "[^"]*"', "path = 1"), (r'path = "[^"]*"\n', ""),
    ],
    "config": [
        ("locale =", "locales ="), ("schema = 1\n", ""), (r'agents = \["claude"\]', 'agents = "claude"'),
        ('links = "auto"', 'links = "both"'), ('source = "builtin"\n', ""), ('"team-review"', '"Team Review"'),
        (f'digest = "{DIGEST}"\n', ""), ('skills = ".acme/skills"', 'skills = "../acme"'), ('"off"', '"quiet"'),
    ],
    "doctor-config": [
        ("fail-on =", "fails-on ="), ('fail-on = "warning"', "fail-on = 1"), ('reason = "x"\n', ""), ('"off"', '"never"'),
    ],
    "ledger": [
        ('source = "en"', 'sources = "en"'), ("schema = 1\n", ""), (r"revision = \d+", 'revision = "1"'),
        (r"revision = \d+", "revision = 0"), (r'digest = "sha256:[0-9a-f]+"', 'digest = "0"'), (r'review = "\w+"\n', ""),
    ],
    "lock": [
        ("schema = 1\n", "schema = 1\nsurplus = 1\n"), ("schema = 1\n", "schema = 9\n"), (r'version = "[^"]*"', "version = 1"),
        (r'policy = "\w+"\n', ""), (r'state = "\w+"', 'state = "strange"'), (r'\[files\."', '[files."../'),
    ],
    "manifest": [
        (r"\[pack\]\n", "[pack]\nsurplus = 1\n"), ("schema = 1\n", ""), (r'version = "[^"]*"', 'version = "1"'),
        (r'\nid = "[^"]*"', "\nid = 1"), (r'\nname = "[^"]*"', ""), (r'policy = "\w+"', 'policy = "often"'),
        (r'target = "', 'target = "../'),
    ],
    "policy": [
        ("allow =", "allows ="), ("pinned = true", 'pinned = "yes"'), ('safety = "error"', 'safety = "warn"'),
        (r"\[policy\]", "[policies]"),
    ],
    "routes": [
        (r'type = "\w+"', 'kind = "primary"'), ("schema = 1\n", ""), (r"priority = \d+", 'priority = "high"'),
        (r'(\[routes\.[^\n]*\n(?:[^\[]*\n)?)priority = \d+\n', r"\1"), (r'type = "\w+"', 'type = "other"'),
        (r"\[routes\.", "[routes.Upper-"),
    ],
}

JSON_FILES = {
    "index": {
        "schema": 1, "kind": "release-index", "product": "cairn", "indexVersion": 3, "issued": "2026-01-02T03:04:05Z",
        "expires": "2026-02-02T03:04:05Z", "channels": {"stable": "1.0.0"},
        "keys": [{"keyid": "0" * 16, "alg": "ed25519", "key": "A" * 43 + "="}],
        "releases": [
            {"version": "1.0.0", "published": "2026-01-02T03:04:05Z", "yanked": False, "security": False,
             "minUpgradeFrom": "0.1.0", "artifacts": [{"target": "linux-x86_64", "url": "a", "size": 1, "sha256": "0" * 64}]}],
    },
    "receipt": {
        "schema": 1, "product": "cairn", "executable": "/opt/cairn", "feed": "https://example.org/feed/", "channel": "beta",
        "keys": [{"keyid": "0" * 16, "alg": "ed25519", "key": "A" * 43 + "="}],
    },
}


def install(folder):
    """The folder with the validators; None where they cannot be had."""
    if ready := os.environ.get("PACKAGES"):
        return ready
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--target", folder]
    done = subprocess.run(pip + VALIDATORS, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return folder if done.returncode == 0 else None


class Machine:
    """A home, and a repository with an installation."""

    def __init__(self, executable, work):
        self.executable = executable
        self.repository = work / "repository"
        self.environment = {
            "PATH": os.environ["PATH"], "HOME": str(work / "home"), "XDG_STATE_HOME": str(work / "state"),
            "XDG_CACHE_HOME": str(work / "cache"), "GIT_CONFIG_NOSYSTEM": "1", "CI": "true",
        }
        for name in ("home", "repository"):
            (work / name).mkdir()

    def run(self, *command, codes=(0,)):
        done = subprocess.run(
            command, cwd=self.repository, env=self.environment, stdin=subprocess.DEVNULL, capture_output=True)
        if done.returncode not in codes:
            sys.exit(f"FAILED  {command} exits {done.returncode}: {done.stderr.decode(errors='replace')}")
        return done.stdout.decode()

    def cairn(self, *arguments, codes=(0,)):
        return self.run(self.executable, *arguments, codes=codes)

    def prepare(self):
        self.run("git", "init", "--quiet")
        self.cairn("init", "--yes", "--agent", "claude", "--quiet")
        skill = self.repository / ".agents/skills/broken"
        skill.mkdir()
        (skill / "SKILL.md").write_text("---\nname: other\n---\n\n# A\n\n[x](nowhere.md)\n")
        self.cairn("doctor", "--write-baseline", "--quiet", codes=(0, 1))


class Taplo:
    def __init__(self, packages, work):
        self.program = os.path.join(packages, "bin", "taplo")
        self.work = work

    def faults(self, text, schema):
        """What taplo says of a file in TOML; None if it accepts it."""
        file = self.work / "checked.toml"
        file.write_text(text)
        done = subprocess.run(
            [self.program, "lint", "--no-auto-config", "--schema", f"file://{schema}", file], cwd=self.work,
            env={"PATH": os.environ["PATH"], "RUST_LOG": "error", "HOME": str(self.work)}, capture_output=True, text=True)
        return None if done.returncode == 0 else done.stdout + done.stderr


def check_schema(name, text, machine):
    import jsonschema

    schema = json.loads(text)
    jsonschema.Draft202012Validator.check_schema(schema)
    if text != machine.cairn("schema", name):
        yield f"{name}: two runs differ"
    if json.dumps(schema, sort_keys=True) != json.dumps(schema):
        yield f"{name}: keys are not sorted"
    if schema.get("$id") != f"urn:cairn:schema:{name}:1" or not schema.get("title"):
        yield f"{name}: no id or title"


def check_toml(taplo, files, schemas):
    for name, damages in DAMAGES.items():
        accepted = files[name]
        for path, text in accepted:
            if fault := taplo.faults(text, schemas[name]):
                yield f"{name}: taplo refuses {path}: {fault}"
        path, text = accepted[-1]
        for old, new in damages:
            damaged, count = re.subn(old, new, text, count=1)
            if count != 1:
                yield f"{name}: {old!r} is not in {path}"
            elif taplo.faults(damaged, schemas[name]) is None:
                yield f"{name}: taplo accepts {path} with {new!r} in place of {old!r}"


def recorded_answers():
    """The answers of the recorded session, with what produced them."""
    text = (SOURCE / "Tests/ScenarioTests/Answers/session.txt").read_text()
    for part in re.split(r"^\$ cairn ", text, flags=re.MULTILINE)[1:]:
        line, _, rest = part.partition("\n")
        _, _, answer = rest.partition("\n")
        if answer.startswith("{"):
            yield f"cairn {line}", json.loads(answer)


def damaged(answer):
    """The answer with one more key, without each of its keys in turn, and with each value of another type."""
    yield "a surplus key", answer | {"surplus": 1}
    for key in ("schema", "command", "cairn"):
        yield f"no {key}", {name: value for name, value in answer.items() if name != key}
    for key in answer:
        yield f"{key} of another type", answer | {key: 1.5}
    inner = copy.deepcopy(answer)
    if isinstance(error := inner.get("error"), dict):
        del error["id"]
        yield "no id of an error", inner


def check_answers(answers, validators):
    seen = {}
    for place, answer in answers:
        name = "answer-error" if "error" in answer else "answer-" + answer["command"].replace(" ", "-")
        seen.setdefault(name, 0)
        seen[name] += 1
        if name not in validators:
            yield f"{place}: there is no schema {name}"
            continue
        faults = list(validators[name].iter_errors(answer))
        for fault in faults:
            yield f"{place}: {fault.json_path}: {fault.message[:300]}"
        # A long answer is damaged only once, because that takes a while.
        if not faults and (seen[name] == 1 or len(answer) < 12 and seen[name] < 20):
            for how, changed in damaged(answer):
                if validators[name].is_valid(changed):
                    yield f"{place}: valid with {how}"
    for name in ("answer-doctor", "answer-init", "answer-status", "answer-undo", "answer-error", "answer-rule"):
        if name not in seen:
            yield f"no answer was seen of {name}"
    print(f"        {sum(seen.values())} answers of {len(seen)} kinds")


def check_json_files(validators):
    for name, value in JSON_FILES.items():
        for fault in validators[name].iter_errors(value):
            yield f"{name}: {fault.json_path}: {fault.message}"
        changes = [value | {"surplus": 1}, value | {"product": "other"}, value | {"keys": "none"}]
        changes += [{key: kept for key, kept in value.items() if key != "schema"}]
        for changed in changes:
            if validators[name].is_valid(changed):
                yield f"{name}: valid although it was changed: {changed}"


def main():
    words = sys.argv[1:]
    folder = None
    if words[:1] == ["--answers"] and len(words) > 1:
        folder, words = pathlib.Path(words[1]), words[2:]
    if len(words) != 1 or not os.access(words[0], os.X_OK):
        print("usage: Tests/Schemas/check.py [--answers FOLDER] EXECUTABLE", file=sys.stderr)
        return 64
    with tempfile.TemporaryDirectory() as place:
        work = pathlib.Path(place).resolve()
        packages = install(str(work / "packages"))
        if packages is None:
            print("left out: taplo and jsonschema cannot be installed here")
            return 0
        sys.path.insert(0, packages)
        import jsonschema

        machine = Machine(os.path.realpath(words[0]), work)
        machine.prepare()
        names = [row["name"] for row in json.loads(machine.cairn("schema", "--format", "json"))["schemas"]]
        faults, paths, validators = [], {}, {}
        for name in names:
            text = machine.cairn("schema", name)
            faults += check_schema(name, text, machine)
            if str(work) in text or str(SOURCE) in text:
                faults.append(f"{name}: has a path of this machine")
            paths[name] = work / f"{name}.json"
            paths[name].write_text(text)
            validators[name] = jsonschema.Draft202012Validator(json.loads(text))

        files = {name: [("its own text", text)] for name, text in FILES.items()}
        for name, path in {
            "manifest": SOURCE / "manifest.toml", "ledger": SOURCE / "i18n/documents.toml",
            "routes": SOURCE / "templates/common/skills/routes.toml", "lock": machine.repository / ".cairn/lock.toml",
            "config": machine.repository / ".cairn/config.toml", "baseline": machine.repository / ".cairn/baseline.toml",
        }.items():
            files.setdefault(name, []).insert(0, (path.name, path.read_text()))
        installed = machine.repository / ".agents/skills/routes.toml"
        files["routes"].insert(0, ("the installed routes.toml", installed.read_text()))
        faults += check_toml(Taplo(packages, work), files, paths)

        answers = list(recorded_answers())
        if folder:
            answers += [(path.name, json.loads(path.read_text())) for path in sorted(folder.glob("*.json"))]
        for line in ("status", "list", "list --available", "agents", "doctor", "undo --list", "cache", "schema", "sync --check"):
            answers.append((f"cairn {line}", json.loads(machine.cairn(*line.split(), "--format", "json", codes=(0, 1)))))
        faults += check_answers(answers, validators)
        faults += check_json_files(validators)
        for fault in faults:
            print(f"FAILED  {fault}")
        if not faults:
            print(f"ok      {len(names)} schemas, valid as JSON Schema 2020-12; taplo and jsonschema agree with Cairn")
        return 1 if faults else 0


sys.exit(main())
