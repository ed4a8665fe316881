"""The checks after each step.

`Trial` plays steps in a `World` and raises `Violation` at the first broken promise. A step is a dictionary, so that it
can be written to a file and played again:

    {"do": "begin", "git": "plain" | "none" | "clone", "below": ""}
    {"do": "sh", "sh": "a line of shell", "is_git": False}             what a user does, in the root
    {"do": "cairn", "args": […], "kill": None | {…}, …}                a command; "again", "dry", "probe": further checks
    {"do": "pair", "args": […], "other": […]}                          two commands at the same time
    {"do": "rename", "to": NAME}                                       the repository's folder is renamed
    {"do": "place", "how": "copy" | "clone" | "worktree", "name": NAME}, {"do": "switch", "to": NAME}
    {"do": "undo-all"}                                                 `undo` until nothing is left to revert
"""

import json
import os
import re
import shlex
import subprocess
import threading
import time

from world import SLOW, Answer, names, places_of, relative, zone

READING = {"status", "diff", "list", "route", "rule"}
CODES = {0, 1, 2, 64}
CRASH = re.compile(r"Fatal error|Swift/|Illegal instruction|Segmentation|SIGILL|Traceback|precondition|Stack dump")
ERROR = re.compile(r"^error: .*\[[a-z-]+\]\s*$", re.MULTILINE)
GENERATED = re.compile(r"^\.agents/skills/(INDEX\.md|routes\.toml)$")
COPIES = re.compile(r"^\.(?!agents/)[a-z-]+(/[a-z-]+)?/skills/")
BLOCK_FILES = {"AGENTS.md", "CLAUDE.md", "GEMINI.md", "QWEN.md"}
OF_TOKENS = {"lost", "lost later", "taken away unsaid", "taken away unasked", "mode widened"}
DERIVED = (".cairn/trash", ".cairn/txn", ".cairn/conflicts", ".cairn/lock.pid")


class Violation(Exception):
    """A broken promise: its kind, its path, and what was observed."""

    def __init__(self, kind, path, detail):
        super().__init__(f"{kind}: {path}: {detail}" if path else f"{kind}: {detail}")
        self.kind = kind
        self.path = path
        self.detail = detail

    def signature(self):
        """The part that is the same in two reports of one bug."""
        path = re.sub(r"skills/(?!INDEX|routes)[^/]+", "skills/*", self.path or "")
        path = re.sub(r"(own|notes|mine)-[a-z0-9-]+", "*", path)
        return (self.kind, path)


class Model:
    """What the user can rely on in one repository."""

    def __init__(self):
        # Tokens that must be found on disk or in the files for `undo`.
        self.required = set()
        # Tokens that a command moved out of the tree: token -> path; and those that `undo` may no longer restore because
        # of later steps.
        self.left = {}
        self.disturbed = set()
        # Files that the user made private, with their mode.
        self.private = {}
        # Paths that the user changed, or git on the user's behalf.
        self.touched = set()
        # Arguments of interrupted commands, which a later command may still finish.
        self.permits = []

    def copy(self):
        other = Model()
        other.required = set(self.required)
        other.left = dict(self.left)
        other.disturbed = set(self.disturbed)
        other.private = dict(self.private)
        other.touched = set(self.touched)
        other.permits = list(self.permits)
        return other


def is_reading(args):
    return args[0] in READING or any(
        option in args for option in ("--check", "--dry-run", "--list", "--diff", "--help")) or args[0] == "doctor" and not (
            {"--fix", "--write-baseline"} & set(args))


def named_paths(args):
    """Prefixes of paths whose content the command line allows to discard; "" means all paths."""
    found = []
    for option, value in zip(args, args[1:]):
        if option == "--overwrite":
            found.append(value)
    if args[0] == "sync" and "--restore" in args:
        found += [word for word in args[1:] if not word.startswith("-")]
    if args[0] == "resolve" and ("--pack" in args or "--merged" in args):
        found += [word for word in args[1:] if not word.startswith("-")] or [""]
    if args[0] == "remove" and "--all" in args:
        found += [".cairn/config.toml", ".cairn/.gitignore", ".cairn/.gitattributes"]
    return [path.removeprefix("./").rstrip("/") for path in found]


def gives_up(args, path):
    return any(name == "" or path == name or path.startswith(name + "/") for name in named_paths(args))


def is_said(path, text):
    """Whether an answer names a path, or a parent folder that is removed as a whole."""
    parts = path.split("/")
    for length in range(len(parts), min(2, len(parts) - 1), -1):
        if "/".join(parts[:length]) in text:
            return True
    return path in text


def unit_of(path):
    """The skill folder that a path belongs to."""
    found = re.match(r"(.*\bskills/[^/]+)(/|$)", path)
    return found.group(1) if found else None


class Trial:
    def __init__(self, world, log=None, tally=None, known=(), is_lean=False):
        self.world = world
        self.models = {"repo": Model()}
        self.log = log
        # Patterns of violations to ignore.
        self.known = known
        # Whether to skip the further runs that check for anything but lost tokens; used to shrink a report.
        self.is_lean = is_lean
        self.tally = tally if tally is not None else {}

    @property
    def model(self):
        return self.models[self.world.here]

    def play(self, step):
        {
            "begin": self.begin, "sh": self.user, "cairn": self.command, "pair": self.pair, "rename": self.rename,
            "place": self.place, "switch": self.switch, "undo-all": self.undo_all,
        }[step["do"]](step)

    def fail(self, kind, path, detail):
        violation = Violation(kind, path, detail)
        if not any(pattern.search(str(violation)) for pattern in self.known):
            raise violation

    # The user's steps

    def begin(self, step):
        world = self.world
        world.below = step.get("below", "")
        if step["git"] == "plain":
            world.shell("git init -q")
        elif step["git"] == "clone":
            world.shell(
                "git init -q --bare $RUN/origin && git clone -q $RUN/origin $RUN/first && cd $RUN/first && mkdir src && "
                "echo 'print(1)' > src/main.py && echo '# Ours' > README.md && git add -A && git commit -qm one && "
                "git push -q origin HEAD && rmdir $RUN/repo; git clone -q $RUN/origin $RUN/repo && rm -rf $RUN/first")
        if world.below:
            world.root.mkdir(parents=True, exist_ok=True)

    def user(self, step):
        before = self.world.snapshot()
        self.world.shell(step["sh"])
        self.after_user(before, step.get("is_git", False) or "$RUN/state" in step["sh"])

    def after_user(self, before, is_git):
        """Tokens that are missing now were discarded by the user; tokens that are present now must be kept."""
        after = self.world.snapshot()
        model = self.model
        live_before, live = places_of(before, "live"), places_of(after, "live")
        kept = places_of(after, "kept")
        gone = {token for token in live_before if token not in live}
        model.required = {
            token for token in model.required - gone if token in live or token in kept} | set(live)
        changed = {path for path in set(before) | set(after) if zone(path) != "kept"
            and (path in before) + (path in after) == 1 or path in before and path in after
            and before[path].value() != after[path].value()}
        model.touched |= changed
        for path in changed:
            entry = after.get(path)
            model.private.pop(path, None)
            if entry is not None and entry.kind == "file" and entry.mode & 0o077 == 0:
                model.private[path] = entry.mode
        for token, path in model.left.items():
            if is_git or any(
                    path == one or path.startswith(one + "/") or one.startswith(path + "/") or one.startswith(".cairn")
                    for one in changed):
                model.disturbed.add(token)
        model.left = {token: path for token, path in model.left.items() if token in model.required and token not in live}

    def rename(self, step):
        world = self.world
        if os.path.lexists(world.run / step["to"]):
            return
        world.last = None
        os.rename(world.top, world.run / step["to"])
        world.places[world.here] = step["to"]

    def place(self, step):
        world, name = self.world, step["name"]
        if name in world.places or os.path.lexists(world.run / name):
            return
        where = f'"$RUN/{name}"'
        is_settled = step["how"] != "copy" and self.is_settled()
        if step["how"] == "copy":
            world.shell(f'cp -a "$RUN/{world.places[world.here]}" {where}')
        elif step["how"] == "clone":
            world.shell(f'git clone -q "$RUN/{world.places[world.here]}" {where}')
        else:
            world.shell(f"git worktree add -q -b {name} {where}")
        if not (world.run / name).is_dir():
            return
        world.places[name] = name
        source = self.model
        self.models[name] = source.copy() if step["how"] == "copy" else Model()
        # Changes that the user committed are the user's in the other repository too.
        self.models[name].touched = set(source.touched)
        self.switch({"to": name})
        if is_settled:
            check = self.run(["sync", "--check"])
            if check.code != 0:
                self.fail(
                    "a clone is not settled", None,
                    f"all committed, and `sync --check` exits 0; in the {step['how']} {check.code}: {check.text[-400:]}")

    def is_settled(self):
        """Whether everything is committed, no file is left out, and `sync` would do nothing."""
        if not self.world.has_git or self.is_lean:
            return False
        _, status = self.world.git("status", "--porcelain", "--ignored=matching")
        _, files = self.world.git("ls-files", "-t")
        _, settings = self.world.git("config", "--local", "--list")
        if any(not row.startswith("!!") or ".cairn/" not in row for row in status.splitlines()) or (
                "\nS " in "\n" + files or "core.filemode=false" in settings or "core.symlinks=false" in settings):
            return False
        return self.run(["sync", "--check"]).code == 0

    def switch(self, step):
        world = self.world
        if step["to"] not in world.places or not (world.run / world.places[step["to"]]).is_dir():
            return
        world.here, world.last = step["to"], None
        live = places_of(world.snapshot(), "live")
        self.model.required |= set(live)

    # Cairn's steps

    def run(self, args, **options):
        answer = self.world.cairn_run(args, **options)
        key = (args[0], answer.code)
        said = re.search(r"\[([a-z-]+)\]\s*$", answer.err)
        if said:
            key += (said.group(1),)
        self.tally[key] = self.tally.get(key, 0) + 1
        if self.log:
            self.log(f"    $ cairn {shlex.join(args)}  -> {answer.code} ({answer.seconds:.2f} s)")
            if self.log.shows_answers:
                self.log("      " + answer.text.strip().replace("\n", "\n      "))
        return answer

    def command(self, step):
        args, kill = step["args"], step.get("kill")
        before, notes = self.world.snapshot(), self.world.notes()
        was_pending = self.world.is_pending()
        dry = None
        if step.get("dry") and not self.is_lean and not is_reading(args) and not kill:
            # Without -v, many files of a kind are only counted.
            dry = self.run([*args, "-v", "--check" if args[0] == "sync" else "--dry-run"])
            self.check_code(dry, args, {})
            self.check_still(before, notes, "a run that only shows writes", args)
        answer = self.run(args, kill=kill, without_git=step.get("without_git", False))
        after = self.world.snapshot()
        self.check_code(answer, args, step)
        left = self.check_tokens(before, after, args, answer, was_pending)
        self.check_modes(after)
        if self.is_lean:
            self.model.permits = [*self.model.permits, args] if self.world.is_pending() else []
            if kill is not None:
                self.model.disturbed |= set(self.model.left)
            return
        is_disturbed = kill is not None or step.get("without_git")
        if is_reading(args):
            self.check_still(before, notes, "a command that only reads writes", args)
            return
        if self.world.is_pending():
            self.model.permits.append(args)
        else:
            self.model.permits = []
        if kill is not None:
            self.model.disturbed |= set(self.model.left)
            return
        if answer.code in (2, 64) and not was_pending and not is_disturbed and not (
                args[0] == "upgrade" and "[baseline-invalid]" in answer.text):
            self.check_same(before, after, "a refused command changed something", args, answer)
        if answer.code == 1 and not was_pending and not is_disturbed and ERROR.search(answer.err):
            self.check_same(before, after, "a refused command changed something", args, answer)
        if answer.code in (0, 1):
            self.check_strays(after, args, answer.text)
            self.check_git(args)
        if dry is not None and answer.code in (0, 1) and dry.code in (0, 1) and not was_pending:
            self.check_dry(dry, answer, before, after, args)
        if answer.code in (0, 1) and args[0] != "undo" and step.get("again", True):
            self.check_again(args, answer, step.get("without_git", False))
        if args[0] == "sync" and answer.code == 0 and not {"--check", "--restore"} & set(args):
            self.check_settled(args, step)
        if not was_pending and answer.code in (0, 1) and args[0] != "undo" and (
                left or step.get("probe")) and "--write-baseline" not in args:
            self.check_undo(before, after, left, args)

    def pair(self, step):
        before = self.world.snapshot()
        was_pending = self.world.is_pending()
        answers = []
        thread = threading.Thread(target=lambda: answers.append(beside(self.world, step["other"])))
        thread.start()
        answer = self.run(step["args"])
        thread.join()
        for one, args in ((answer, step["args"]), (answers[0], step["other"])):
            self.check_code(one, args, step)
        both = answer
        both.out += answers[0].text
        after = self.world.snapshot()
        self.model.permits.append(step["other"])
        self.check_tokens(before, after, step["args"], both, was_pending)
        self.check_modes(after)
        self.model.permits = []
        self.check_strays(after, step["args"], both.text)
        self.model.disturbed |= set(self.model.left)

    def undo_all(self, step):
        """Reverts everything, one change after the other; tokens that commands moved away must be restored on the way."""
        wanted = {token for token in self.model.left if token not in self.model.disturbed}
        paths = dict(self.model.left)
        seen, said = set(), ""
        past = set()
        for _ in range(60):
            listed = self.run(["undo", "--list"]).out
            rows = [row for row in re.findall(r"^(\d{6}-\S+) .*$", listed, re.MULTILINE) if row not in past]
            if not rows:
                break
            # A change whose targets were all changed since cannot be reverted; older ones must then be named.
            self.command({"do": "cairn", "args": ["undo", "--yes", *(rows[:1] if past else [])]})
            answer = self.last_undo
            seen |= set(places_of(self.world.snapshot(), "live"))
            said += answer.text
            if answer.code not in (0, 1) or ERROR.search(answer.err):
                break
            if listed == self.run(["undo", "--list"]).out:
                if answer.code == 0 and not past and any(" 0 files" not in row for row in listed.splitlines()[1:]):
                    self.fail("undo is stuck", None, f"it exits 0 and goes no further: {answer.text[-300:]}")
                past.add(rows[0])
        for token in sorted(wanted - seen):
            if not is_said(paths[token], said):
                self.fail("undo never brings it back", paths[token], f"{token} after every undo there is")

    # Checks

    def check_code(self, answer, args, step):
        kill = step.get("kill") or {}
        if args[0] == "undo":
            self.last_undo = answer
        if answer.code == -1000:
            self.fail("hangs", None, f"cairn {args[0]} after {answer.seconds:.0f} s")
        if CRASH.search(answer.err) or answer.code not in CODES:
            if answer.is_killed and kill and not kill.get("error") or (
                    kill.get("error") and answer.code == 127 and "shared libraries" in answer.err):
                return
            self.fail("crash", None, f"cairn {shlex.join(args)}: exit {answer.code}: {answer.err[-600:]}")
        if answer.code in (2, 64) and not answer.text.strip() and not kill.get("error"):
            self.fail("fails without a word", None, f"cairn {shlex.join(args)}: exit {answer.code}")

    def check_tokens(self, before, after, args, answer, was_pending):
        """No token is lost, and none leaves the tree without a request and a report. Returns those that left: token -> path."""
        model = self.model
        live_before = places_of(before, "live")
        live, kept = places_of(after, "live"), places_of(after, "kept")
        for token in sorted(model.required | set(live_before)):
            if token in live or token in kept:
                continue
            if token in live_before:
                path = live_before[token][0]
                self.fail("lost", path, f"{token} is nowhere after `cairn {shlex.join(args)}`")
            path = model.left.get(token, "?")
            self.fail(
                "lost later", path, f"{token}, moved away by an earlier command, is nowhere after `cairn {shlex.join(args)}`")
        left = {}
        commands = [args, *(model.permits if was_pending else [])]
        for token in sorted(set(live_before) - set(live)):
            path = min(live_before[token], key=lambda one: (zone(one) != "live", len(one), one))
            left[token] = path
            if any(gives_up(command, path) for command in commands):
                continue
            if answer.is_killed or was_pending and len(commands) > 1:
                continue
            if not is_said(path, answer.text):
                self.fail("taken away unsaid", path, f"{token} by `cairn {shlex.join(args)}` (it is in {kept[token][0]})")
            if args[0] in ("undo", "doctor") or GENERATED.match(path) or path in BLOCK_FILES or (
                    COPIES.match(path) and (path in answer.text or "undo" in answer.text)):
                continue
            self.fail("taken away unasked", path, f"{token} by `cairn {shlex.join(args)}` (it is in {kept[token][0]})")
        model.left.update(left)
        model.left = {token: path for token, path in model.left.items() if token not in live}
        model.disturbed &= set(model.left)
        model.required |= set(live)
        return left

    def check_modes(self, after):
        for path, mode in sorted(self.model.private.items()):
            entry = after.get(path)
            if entry is not None and entry.kind == "file" and entry.mode & 0o066 & ~mode and entry.tokens:
                self.fail("mode widened", path, f"{mode:04o} became {entry.mode:04o}")

    def check_still(self, before, notes, what, args):
        after = self.world.snapshot()
        for path in sorted(set(before) | set(after)):
            if path not in before or path not in after or before[path].exact() != after[path].exact():
                self.fail(what, path, f"{before.get(path)} became {after.get(path)}: cairn {shlex.join(args)}")
        if notes != self.world.notes():
            self.fail(what, "the state folder", f"cairn {shlex.join(args)}")

    def check_same(self, before, after, what, args, answer):
        for path in sorted(set(before) | set(after)):
            if path.startswith(DERIVED) or path == ".cairn":
                continue
            one, other = before.get(path), after.get(path)
            if (one and one.value()) != (other and other.value()):
                self.fail(what, path, f"{one} became {other}: cairn {shlex.join(args)}: {answer.err[-300:]}")

    def check_strays(self, after, args, text):
        stray = [path for path in after if any(part.startswith(".cairn-") for part in path.split("/"))]
        if stray:
            self.fail("left behind", stray[0], f"by cairn {shlex.join(args)}")
        # A transaction that this state folder does not know is left unchanged and reported.
        if any(name not in text for name in names(self.world.root / ".cairn/txn")):
            self.fail("left behind", ".cairn/txn", f"an open transaction after cairn {shlex.join(args)}")

    def check_git(self, args):
        """Git does not see Cairn's private files, unless the user added them or changed the file that hides them."""
        if not self.world.has_git or ".cairn/.gitignore" in self.model.touched:
            return
        code, out = self.world.git("status", "--porcelain", "--untracked-files=all", "-z")
        below = self.world.below + "/" if self.world.below else ""
        for row in out.split("\0"):
            path = row[3:].removeprefix(below)
            if row[:2] == "??" and path.startswith(DERIVED):
                self.fail("git sees", path, f"after cairn {shlex.join(args)}")

    def check_dry(self, dry, answer, before, after, args):
        """The preview shows what the command does."""
        if dry.code != answer.code and not (args[0] == "sync" or args[0] == "upgrade"):
            self.fail("dry run differs", None, f"cairn {shlex.join(args)}: exit {answer.code}, shown as {dry.code}")
        for path in sorted(set(before) | set(after)):
            one, other = before.get(path), after.get(path)
            if (one and one.value()) == (other and other.value()) or path.startswith(".cairn") or "folder" in (
                    one and one.kind, other and other.kind) or "-q" in args:
                continue
            if not is_said(path, dry.text):
                self.fail("not shown beforehand", path, f"{one} became {other}: cairn {shlex.join(args)}")

    def check_again(self, args, answer, without_git):
        before, notes = self.world.snapshot(), self.world.notes()
        again = self.run(args, without_git=without_git)
        self.check_code(again, args, {})
        self.check_still(before, notes, "the second run writes", args)
        may_differ = args[0] not in ("sync", "init") or "--overwrite" in args or "--restore" in args
        if answer.code == 0 and again.code != 0 and not may_differ:
            self.fail("the second run fails", None, f"cairn {shlex.join(args)}: exit {again.code}: {again.text[-400:]}")
        if args[0] == "sync" and answer.code == 0 and "text" == format_of(args) and "-q" not in args and not (
                "--restore" in args) and "--lang" not in args and not again.text.strip():
            self.fail("says nothing", None, f"cairn {shlex.join(args)}")

    def check_settled(self, args, step):
        before, notes = self.world.snapshot(), self.world.notes()
        check = self.run(["sync", "--check"])
        if check.code != 0:
            self.fail("not settled", None, f"`sync` exits 0 and `sync --check` {check.code}: {check.text[-400:]}")
        doctor = self.run(["doctor", "--format", "json"])
        self.check_code(doctor, ["doctor"], {})
        self.check_still(before, notes, "a command that only reads writes", ["doctor"])
        try:
            report = json.loads(doctor.out)
            findings, base = report["findings"], report["root"]
        except (ValueError, KeyError):
            if doctor.code == 2 and {".cairn/baseline.toml", ".cairn/doctor.toml"} & self.model.touched:
                return
            self.fail("no report", None, f"doctor --format json, exit {doctor.code}: {doctor.text[-300:]}")
            return
        for finding in findings:
            path = relative(f"{base}/{finding['path']}", str(self.world.root)) if finding.get("path") else ""
            if finding["severity"] != "error" or path.startswith(".cairn/txn/"):
                continue
            # The user may have moved the target of a link.
            if finding["rule"] in (
                    "agent.import-resolves", "link.agent-link-resolves", "link.target-exists") and self.model.touched:
                continue
            unit = unit_of(path)
            is_users = any(
                one == path or one.startswith(path + "/") or path.startswith(one + "/") or unit and unit == unit_of(one)
                for one in self.model.touched)
            if not is_users:
                self.fail(
                    "the doctor fails on Cairn's own", path, f"{finding['rule']}: {finding['message']} (after `sync`)")
            if "`cairn sync`" in finding["message"] and finding["rule"].startswith(("install", "index", "lock")):
                self.fail("the doctor disagrees with sync", path, f"{finding['rule']}: {finding['message']}")

    def check_undo(self, before, after, left, args):
        """In a copy of the repository at the same path, `undo` restores everything."""
        if all(path in before and path in after and before[path].value() == after[path].value()
                for path in set(before) | set(after) if not path.startswith(".cairn/trash")):
            return
        aside = self.world.set_aside()
        try:
            listed = self.run(["undo", "--list"]).out
            answer = self.run(["undo", "--yes"])
            now = self.world.snapshot()
        finally:
            self.world.put_back(aside)
        self.check_code(answer, ["undo"], {})
        live = places_of(now, "live")
        for token, path in sorted(left.items()):
            if token not in live:
                self.fail(
                    "undo does not bring it back", path,
                    f"{token}, taken by `cairn {shlex.join(args)}`; undo exits {answer.code}: {answer.text[-300:]}")
        newest = re.search(r"^\S+", listed)
        if newest is None or newest.group() not in answer.text:
            # There was nothing to revert in the last change, so an older one was reverted.
            return
        if answer.code != 0:
            self.fail("undo fails", None, f"after `cairn {shlex.join(args)}`: exit {answer.code}: {answer.text[-600:]}")
            return
        for path in sorted(set(before) | set(now)):
            one, other = before.get(path), now.get(path)
            if path.startswith(DERIVED) or path.startswith(".cairn/.git") or "folder" in (one and one.kind, other and other.kind):
                continue
            if path.startswith(".cairn/base/"):
                continue
            if path == ".cairn/lock.toml" and (one is None or one.content == "conflicted"):
                continue
            if (one and one.value()) != (other and other.value()):
                self.fail("undo differs", path, f"{one} became {other} by `cairn {shlex.join(args)}` and undo")


def beside(world, args):
    """Runs a second command at the same time, with its own streams."""
    started = time.monotonic()
    try:
        done = subprocess.run(
            [world.cairn, *world.expanded(args)], cwd=world.root if world.root.is_dir() else world.run,
            env=world.environment, stdin=subprocess.DEVNULL, capture_output=True, timeout=SLOW)
    except subprocess.TimeoutExpired:
        return Answer(-1000, "", "", SLOW)
    texts = [text.decode(errors="replace") for text in (done.stdout, done.stderr)]
    return Answer(done.returncode, *texts, time.monotonic() - started)


def format_of(args):
    return args[args.index("--format") + 1] if "--format" in args else "text"
