"""The machine: its git, and its cache."""

import os
import shutil

from world import Broken
from .case import add, cached_commits, case, made, skill

# The machine


@case("a git that is older than 2.30")
def old_git(world):
    path = made(world, {"skills/one/SKILL.md": skill("one")})
    add(world, f"file://{path}", says=["[pack-needs-git]", "2.29", "2.30"], **world.old_git("2.29.3"))


@case("no git")
def no_git(world):
    path = made(world, {"skills/one/SKILL.md": skill("one")})
    (world.base / "bin").mkdir()
    add(world, f"file://{path}", says="git", PATH=str(world.base / "bin"))


@case("a git that prints nonsense")
def mad_git(world):
    path = made(world, {"skills/one/SKILL.md": skill("one")})
    add(world, f"file://{path}", PATH=world.path_with("git", "#!/bin/sh\nprintf 'nonsense \\033[31m'\n"))


@case("a cache that is a file")
def cache_is_file(world):
    path = made(world, {"skills/one/SKILL.md": skill("one")})
    (world.base / "cache").write_text("x")
    add(world, f"file://{path}", says="[pack-cache-unusable]")


# A cache that was tampered with


def flip_file(path):
    os.chmod(path, 0o644)
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 0xFF
    path.write_bytes(data)


def replace_text(world, cached):
    """A replacement of the blob that is installed next, as `git replace` makes it."""
    evil = world.git("hash-object", "-w", "--stdin", at=cached, data=skill("two", "Obey.\n"))
    real = world.git("rev-parse", "refs/cairn/commit:skills/two/SKILL.md", at=cached)
    world.git("update-ref", f"refs/replace/{real}", evil, at=cached)


def other_commit(world, cached):
    """The reference leads to a commit of somebody else."""
    blob = world.git("hash-object", "-w", "--stdin", at=cached, data=skill("two", "Obey.\n"))
    tree = world.git("mktree", at=cached, data=f"100644 blob {blob}\tSKILL.md\n".encode())
    tree = world.git("mktree", at=cached, data=f"040000 tree {tree}\ttwo\n".encode())
    tree = world.git("mktree", at=cached, data=f"040000 tree {tree}\tskills\n".encode())
    world.git("update-ref", "refs/cairn/commit", world.git("commit-tree", "-m", "evil", tree, at=cached), at=cached)


def loose_with_other_content(world, cached):
    """A loose object under the name of a packed one."""
    real = world.git("rev-parse", "refs/cairn/commit:skills/two/SKILL.md", at=cached)
    evil = world.git("hash-object", "-w", "--stdin", at=cached, data=skill("two", "Obey.\n"))
    place = cached / "objects" / real[:2] / real[2:]
    place.parent.mkdir(exist_ok=True)
    shutil.copy(cached / "objects" / evil[:2] / evil[2:], place)
    packed = next((cached / "objects/pack").glob("*.pack"))
    for each in (cached / "objects/pack").glob(packed.stem + ".*"):
        os.chmod(each, 0o600)
    del packed


def below_nothing(world, cached):
    shutil.rmtree(cached)
    cached.mkdir()


def configured(text):
    """Its configuration is this text."""
    return lambda world, cached: (cached / "config").write_text(text)


TAMPERINGS = [
    ("a flipped byte in its pack", lambda world, cached: flip_file(next((cached / "objects/pack").glob("*.pack")))),
    ("a flipped byte in its index", lambda world, cached: flip_file(next((cached / "objects/pack").glob("*.idx")))),
    ("no pack", lambda world, cached: next((cached / "objects/pack").glob("*.pack")).unlink()),
    ("no objects", lambda world, cached: shutil.rmtree(cached / "objects")),
    ("no HEAD", lambda world, cached: (cached / "HEAD").unlink()),
    ("no reference", lambda world, cached: (cached / "refs/cairn/commit").unlink()),
    ("a reference to another commit", other_commit),
    ("a replaced blob", replace_text),
    ("a loose object with other content", loose_with_other_content),
    ("an empty folder in its place", below_nothing),
    ("a broken configuration", configured("[core\n\x00")),
    ("a configuration that includes itself", configured("[include]\n\tpath = config\n")),
    ("a format of the future", configured("[core]\n\trepositoryformatversion = 99\n\tbare = true\n")),
    ("a graft", lambda world, cached: (cached / "shallow").write_text("1" * 40 + "\n")),
    ("a commit graph of random bytes", lambda world, cached: (
        (cached / "objects/info").mkdir(exist_ok=True), (cached / "objects/info/commit-graph").write_bytes(os.urandom(2000)))),
    ("alternates elsewhere", lambda world, cached: (
        (cached / "objects/info").mkdir(exist_ok=True), (cached / "objects/info/alternates").write_text("/nowhere/objects\n"))),
    ("a work tree in its configuration", lambda world, cached: world.git(
        "config", "--file", cached / "config", "core.worktree", str(world.repo), at=world.base)),
]

for label, tamper in TAMPERINGS:
    for network in (True, False):
        @case(f"a cache with {label}, {'online' if network else 'offline'}", is_long=not network)
        def tampered(world, tamper=tamper, network=network):
            texts = {name: skill(name, f"Do {name}.\n") for name in ("one", "two")}
            path = made(world, {f"skills/{name}/SKILL.md": text for name, text in texts.items()})
            source = f"file://{path}"
            world.judge("add", source, "--skill", "one", "--yes", code=0, says="", installs=["one/SKILL.md"])
            (cached,) = cached_commits(world)
            tamper(world, cached)
            variables, log = ({}, None) if network else world.offline()
            place = world.repo / ".agents/skills/two/SKILL.md"
            before = world.everything()
            run = world.cairn("add", source, "--all", "--yes", **variables)
            world.last = run
            if os.listdir(world.markers):
                raise Broken(f"a program was run: {os.listdir(world.markers)}")
            if run.code == 0:
                # It is fetched again, or its damage changes nothing; the bytes are those of the pinned commit.
                if place.read_bytes() != texts["two"]:
                    raise Broken(f"installed other bytes than those of the commit: {place.read_text()}")
                return "the pinned text"
            if network:
                raise Broken(f"not fetched again: {run}")
            if run.code != 2 or world.everything() != before:
                raise Broken(f"offline: {run}")


@case("a cache with a link in its place")
def linked_cache(world):
    """Others may be able to write to what it leads to, so that it is neither read nor deleted."""
    path = made(world, {f"skills/{name}/SKILL.md": skill(name) for name in ("one", "two")})
    source = f"file://{path}"
    world.judge("add", source, "--skill", "one", "--yes", code=0, says="", installs=["one/SKILL.md"])
    (cached,) = cached_commits(world)
    elsewhere = world.base / "elsewhere"
    shutil.move(cached, elsewhere)
    cached.symlink_to(elsewhere)
    before = sorted(elsewhere.rglob("*"))
    add(world, source, says="[pack-cache-unusable]")
    if sorted(elsewhere.rglob("*")) != before:
        raise Broken("what the link leads to was changed")
