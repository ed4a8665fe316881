"""`--frozen`: what a new clone installs from the lock alone, with a cache or without, with a network or without."""

import re

import shapes
from world import difference, remove, snapshot

SKILLS = ".agents/skills"


class Skipped(Exception):
    """Why a case was not played."""


class Case:
    """`cache`: full or empty; `network`: there or not; `prepare`: what is done to the clone before; `suffices`: whether the
    lock and what is there are enough."""

    def __init__(self, name, command, cache, network, prepare, suffices):
        self.name, self.command, self.cache, self.network = name, command, cache, network
        self.prepare, self.suffices = prepare, suffices


def intact(_):
    """The clone as it is."""


def lost(clone):
    """All skills of the pack are missing, config and lock are there."""
    for skill in (clone / SKILLS).iterdir():
        if skill.is_dir() and skill.name != "our-own":
            remove(skill)


def one_lost(clone):
    """One skill of the pack is missing."""
    remove(clone / SKILLS / "proof-read")


def without_lock(clone):
    (clone / ".cairn/lock.toml").unlink()


def without_pin(clone):
    """The lock names the pack, but not its commit."""
    path = clone / ".cairn/lock.toml"
    path.write_text(re.sub(r'(?m)^commit = .*\n', "", path.read_text()))


def other_reference(clone):
    """The config asks for another reference than the one that the lock has."""
    path = clone / ".cairn/config.toml"
    path.write_text(path.read_text().replace('#main"', '#v1.0.0"'))


def one_more(clone):
    """The config has a pack that the lock does not have."""
    path = clone / ".cairn/config.toml"
    path.write_text(path.read_text() + '\n[[packs]]\nsource = "example.org/some/other"\n')


CASES = []
for command in ("init", "sync"):
    for cache in ("full", "empty"):
        for network in (True, False):
            where = f"{command}, cache {cache}, {'online' if network else 'offline'}"
            # `--frozen` reads the packs, so that with neither a cache nor a network nobody can say what they are.
            CASES.append(Case(f"{where}: a new clone", command, cache, network, intact, cache == "full" or network))
for cache, network in (("full", False), ("empty", True)):
    where = f"sync, cache {cache}, {'online' if network else 'offline'}"
    CASES.append(Case(f"{where}: files lost", "sync", cache, network, lost, True))
for command in ("init", "sync"):
    CASES += [
        Case(f"{command}: no lock", command, "full", True, without_lock, False),
        Case(f"{command}: no commit in the lock", command, "full", True, without_pin, False),
        Case(f"{command}: another reference in the config", command, "full", True, other_reference, False),
        Case(f"{command}: one more pack in the config", command, "full", True, one_more, False),
    ]


def knows(machine, command, option):
    """Whether this executable has the option."""
    return option in machine.cairn(command, "--help", at=machine.base).out


def play(case, transport, Origin, Steps, machine):
    """Plays a case; returns the number of checks."""
    if not knows(machine, case.command, "--frozen"):
        raise Skipped(f"`cairn {case.command}` does not know --frozen")
    command = [case.command, "--frozen"] + (["--yes"] if knows(machine, case.command, "--yes") else [])
    if case.command == "sync" and case.prepare is not intact and case.suffices:
        # Plain `sync` leaves what the user deleted.
        command.append("--restore")
    steps = Steps(machine)
    shape = next(each for each in shapes.SHAPES if each.name == "flat")
    origin = Origin(machine, "frozen")
    first = shape.files(shapes.FIRST)
    old = origin.publish(first, "Begin", tag="v1.0.0")
    machine.start()
    source = machine.address(transport, "frozen") + "#main"
    steps.cairn("add", "add", source, "--all", "--yes")
    machine.commit("add a pack")
    # What the branch has now is not what the lock has.
    origin.publish(shape.files(shapes.SECOND), "Move on", tag="v1.1.0")
    installed = {path: each for path, each in snapshot(machine.repo).items() if not path.startswith(".cairn/base")}

    clone = machine.base / "clone"
    machine.git("clone", "-q", machine.repo, clone, at=machine.base)
    machine.repo = clone
    if case.cache == "empty":
        remove(machine.base / "cache")
    case.prepare(clone)
    variables, log = ({}, None) if case.network else machine.offline()
    before = snapshot(clone)
    if case.prepare is intact:
        # Without the option, the lock and what is installed suffice for these.
        for each in (["sync"], ["sync", "--check"], ["status"], ["doctor"], ["list"]):
            steps.cairn("cairn " + " ".join(each), *each, writes=False, **variables)
        if log is not None:
            steps.check(log.read_text() == "", f"tried to reach the network: {log.read_text()}")
    run = steps.cairn(
        f"{case.command} --frozen", *command, code=0 if case.suffices else 2, writes=case.suffices, **variables)
    if not case.suffices:
        steps.check(run.err.startswith("error"), f"no error: {run}")
        return steps.checks
    after = {path: each for path, each in snapshot(clone).items() if not path.startswith(".cairn/base")}
    steps.check(after == installed, f"not as in the first repository: {difference(installed, after)}")
    steps.check(machine.status() == "", f"git status:\n{machine.status()}")
    steps.pinned(source, old)
    if case.cache == "full" and log is not None:
        steps.check(log.read_text() == "", f"tried to reach the network: {log.read_text()}")
    steps.cairn(f"{case.command} --frozen again", *command, writes=False, **variables)
    return steps.checks
