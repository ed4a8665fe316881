"""What the attacks are made of: repositories that git itself would not make, and a list of cases."""

import servers

CASES = []

MANIFEST = 'schema = 1\n\n[pack]\nid = "{id}"\nname = "P"\nversion = "1.0.0"\n\n[locales]\nsource = "en"\navailable = ["en"]\n'

FILE, LINK, FOLDER, COMMIT = "100644", "120000", "40000", "160000"

LFS = b"version https://git-lfs.github.com/spec/v1\noid sha256:" + b"0" * 64 + b"\nsize 12345\n"


class Case:
    def __init__(self, name, play, is_long):
        self.name, self.play, self.is_long = name, play, is_long


def case(name, is_long=False):
    """Adds a function of the attacked machine to the cases. It returns what may be written, in words; None for nothing."""
    def add(function):
        CASES.append(Case(name, function, is_long))
        return function
    return add


def skill(name, text="Do it.\n"):
    return f"---\nname: {name}\ndescription: Does {name}. Use it when somebody asks.\n---\n\n# {name}\n\n{text}".encode()


class Raw:
    """A bare repository whose objects are written as they are told, without git's checks."""

    def __init__(self, world, name="repo", filters=False, options=()):
        self.world = world
        self.path = world.served / name
        world.git("init", "-q", "--bare", "-b", "main", *options, self.path, at=world.base)
        if filters:
            world.git("config", "uploadpack.allowFilter", "true", at=self.path)

    def blob(self, data):
        return self.world.git("hash-object", "-w", "--stdin", at=self.path, data=data)

    def tree(self, *entries):
        """A tree of (mode, name, object), in this order."""
        data = b"".join(
            mode.encode() + b" " + (name if isinstance(name, bytes) else name.encode()) + b"\0" + bytes.fromhex(each)
            for mode, name, each in entries)
        return self.world.git("hash-object", "-t", "tree", "-w", "--literally", "--stdin", at=self.path, data=data)

    def commit(self, tree, message="Begin", reference="refs/heads/main"):
        commit = self.world.git("commit-tree", "-m", message, tree, at=self.path)
        self.world.git("update-ref", reference, commit, at=self.path)
        self.world.git("update-server-info", at=self.path)
        return commit

    def below(self, tree, *names):
        """A tree in which another one has a path."""
        for name in reversed(names):
            tree = self.tree((FOLDER, name, tree))
        return tree

    def skills(self, *entries):
        """Commits a repository with skills/one/ of a SKILL.md and more entries, which come before or after it by name."""
        document = (FILE, "SKILL.md", self.blob(skill("one")))
        inside = sorted([document, *entries], key=lambda each: each[1] if isinstance(each[1], bytes) else each[1].encode())
        return self.commit(self.below(self.tree(*inside), "skills", "one"))

    @property
    def url(self):
        return f"file://{self.path}"


def made(world, files, name="repo", message="Begin", tag=None):
    """A repository made by git itself, of {path: bytes or (bytes, mode)}; returns its path."""
    path = world.served / name
    if not path.exists():
        world.git("init", "-q", "-b", "main", path, at=world.base)
    for place, content in files.items():
        data, mode = content if isinstance(content, tuple) else (content, 0o644)
        file = path / place
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
        file.chmod(mode)
    world.git("add", "--all", "--force", at=path)
    world.git("commit", "-q", "--allow-empty", "-m", message, at=path)
    if tag:
        world.git("tag", "--force", tag, at=path)
    return path


def add(world, source, code=2, says="error", **more):
    return world.judge("add", source, "--all", "--yes", code=code, says=says, **more)


def dumb(world):
    return world.serve(servers.Server(servers.dumb(world.served)))


def marker(world, name):
    """The text of a program that leaves a marker."""
    return f"#!/bin/sh\ntouch {world.markers}/{name}\n"


def blob_of(world, raw, size):
    """A blob of zeros, written through a file with a hole."""
    hole = world.base / "hole"
    with open(hole, "wb") as file:
        file.truncate(size)
    blob = world.git("-c", "core.compression=1", "hash-object", "-w", str(hole), at=raw.path)
    hole.unlink()
    return blob


def cached_commits(world):
    return [each for folder in world.cache.iterdir() for each in folder.iterdir() if each.is_dir()]
