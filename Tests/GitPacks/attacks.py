"""The attacks of hostile.py, in the order of its table."""

import os
import pathlib
import shutil
import signal
import subprocess
import time

import servers
from world import Broken, Run, processes_below

CASES = []

FILE, LINK, FOLDER, COMMIT, PROGRAM = "100644", "120000", "40000", "160000", "100755"

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


# Size


@case("200,000 files")
def many_files(world):
    raw = Raw(world)
    blob = raw.blob(b"x\n")
    raw.skills(*[(FILE, f"f{number:06}", blob) for number in range(200_000)])
    add(world, raw.url, says="[pack-too-large]")


@case("20,001 files")
def too_many_files(world):
    raw = Raw(world)
    blob = raw.blob(b"x\n")
    raw.skills(*[(FILE, f"f{number:06}", blob) for number in range(20_000)])
    add(world, raw.url, says=["[pack-too-large]", "20000"])


@case("a tree of ten billion paths")
def bomb(world):
    raw = Raw(world)
    tree = raw.tree((FILE, "x.md", raw.blob(b"x\n")))
    for _ in range(10):
        tree = raw.tree(*[(FOLDER, f"d{number}", tree) for number in range(10)])
    raw.skills((FOLDER, "d", tree))
    add(world, raw.url, says="[pack-too-large]")


def blob_of(world, raw, size):
    """A blob of zeros, written through a file with a hole."""
    hole = world.base / "hole"
    with open(hole, "wb") as file:
        file.truncate(size)
    blob = world.git("-c", "core.compression=1", "hash-object", "-w", str(hole), at=raw.path)
    hole.unlink()
    return blob


for transport in ("file", "filtering smart HTTP", "dumb HTTP"):
    for label, size, is_long in (("6 MiB", 6 << 20, False), ("2 GiB", 2 << 30, True)):
        @case(f"a file of {label}, over {transport}", is_long=is_long)
        def large_file(world, transport=transport, size=size):
            raw = Raw(world, filters=transport != "file")
            raw.skills((FILE, "zeros.bin", blob_of(world, raw, size)))
            source = raw.url
            if transport != "file":
                answer = servers.dumb if transport == "dumb HTTP" else servers.smart
                source = world.serve(servers.Server(answer(world.served))).url("repo")
            add(world, source, says=["[pack-too-large]", "5 MiB"], seconds=290)


@case("72 MiB in files of 4 MiB")
def too_large(world):
    raw = Raw(world)
    blob = blob_of(world, raw, 4 << 20)
    raw.skills(*[(FILE, f"part-{number:02}.bin", blob) for number in range(18)])
    add(world, raw.url, says=["[pack-too-large]", "64 MiB"])


@case("300 folders in folders")
def deep(world):
    raw = Raw(world)
    raw.skills((FOLDER, "d", raw.below(raw.tree((FILE, "x.md", raw.blob(b"x\n"))), *["d"] * 299)))
    add(world, raw.url, says="[pack-invalid]")


@case("300 folders in folders, over dumb HTTP")
def deep_dumb(world):
    raw = Raw(world)
    raw.skills((FOLDER, "d", raw.below(raw.tree((FILE, "x.md", raw.blob(b"x\n"))), *["d"] * 299)))
    add(world, dumb(world).url("repo"), says="[pack-invalid]")


@case("a name of 300 bytes")
def long_name(world):
    raw = Raw(world)
    raw.skills((FILE, "n" * 300, raw.blob(b"x\n")))
    add(world, raw.url)


# Names

NAMES = [
    ("..", b".."), (".", b"."), (".git", b".git"), (".GIT", b".GIT"), ("git~1", b"git~1"),
    (".git with an ignored character", ".g\u200cit".encode()), ("a/../../b", b"a/../../b"), ("/etc/x", b"/etc/x"),
    ("no name", b""),
    ("a control character", b"a\x01b"), ("a line end", b"a\nb"), ("an escape sequence", b"a\x1b[2Jb"), ("a backspace", b"a\x08b"),
    ("a device of Windows", b"con.md"), ("a stream of Windows", b"a.md:b"), ("a dot at its end", b"a."), ("a space at its end", b"a "),
    ("a backslash", b"..\\..\\b"), ("not UTF-8", b"a\xff\xfeb"), ("hidden characters", "a\u202eb\u200d".encode()),
]

for label, name in NAMES:
    for kind, mode in (("file", FILE), ("folder", FOLDER)):
        for transport in ("file", "dumb HTTP"):
            @case(f"a {kind} named {label}, over {transport}", is_long=kind == "folder" and transport == "file")
            def bad_name(world, name=name, mode=mode, transport=transport):
                raw = Raw(world)
                inside = raw.blob(b"#!/bin/sh\ntouch " + bytes(world.markers) + b"/name\n")
                if mode == FOLDER:
                    inside = raw.tree((FILE, "config", inside))
                raw.skills((mode, name, inside))
                add(world, raw.url if transport == "file" else dumb(world).url("repo"))

TWINS = [
    ("in case", b"README.md", b"readme.md"), ("in normalization", "caf\u00e9.md".encode(), "cafe\u0301.md".encode()),
    ("in case and normalization", "\u00c9.md".encode(), "e\u0301.md".encode()), ("in nothing", b"same.md", b"same.md"),
    ("in kind", b"both", b"both/"), ("in the case of ss", "stra\u00dfe.md".encode(), b"STRASSE.md"),
]

for label, one, other in TWINS:
    for transport in ("file", "dumb HTTP"):
        @case(f"two names that differ {label}, over {transport}")
        def twins(world, one=one, other=other, transport=transport):
            raw = Raw(world)
            entries = [(FILE, one, raw.blob(b"one\n")), (FILE, other, raw.blob(b"other\n"))]
            if other.endswith(b"/"):
                entries[1] = (FOLDER, other[:-1], raw.tree((FILE, "x.md", raw.blob(b"x\n"))))
            raw.skills(*entries)
            add(world, raw.url if transport == "file" else dumb(world).url("repo"))


@case("two skills whose folders differ in case")
def twin_skills(world):
    raw = Raw(world)
    one, other = (raw.tree((FILE, "SKILL.md", raw.blob(skill("one", text)))) for text in ("Do it.\n", "Do more.\n"))
    raw.commit(raw.below(raw.tree((FOLDER, "ONE", other), (FOLDER, "one", one)), "skills"))
    add(world, raw.url, code=0, says="same name", installs=["one/SKILL.md"])
    return "the one that wins"


@case("one bad skill next to a good one")
def good_and_bad(world):
    raw = Raw(world)
    good = raw.tree((FILE, "SKILL.md", raw.blob(skill("good"))))
    bad = raw.tree((FILE, "SKILL.md", raw.blob(skill("bad"))), (LINK, "passwd", raw.blob(b"/etc/passwd")))
    raw.commit(raw.below(raw.tree((FOLDER, "bad", bad), (FOLDER, "good", good)), "skills"))
    add(world, raw.url, code=(0, 1), says="skills/bad/passwd", installs=["good/SKILL.md"])
    world.judge("add", raw.url, "--skill", "bad", "--yes", code=(2, 64), says="error")
    return "the good skill"


# Links, submodules, LFS


@case("a link in a skill's place")
def link_for_skill(world):
    raw = Raw(world)
    raw.commit(raw.below(raw.tree((LINK, "one", raw.blob(b"/etc"))), "skills"))
    add(world, raw.url, says="skills/one")


@case("a link in place of the folder of skills")
def link_for_skills(world):
    raw = Raw(world)
    raw.commit(raw.tree((LINK, "skills", raw.blob(b"../../.."))))
    add(world, raw.url, says="skills")


@case("a SKILL.md that is a link")
def link_for_document(world):
    raw = Raw(world)
    raw.commit(raw.below(raw.tree((LINK, "SKILL.md", raw.blob(b"/etc/passwd"))), "skills", "one"))
    add(world, raw.url, says="[pack-invalid]")


@case("a link inside a skill")
def link_inside(world):
    raw = Raw(world)
    raw.skills((LINK, "passwd", raw.blob(b"../../../../etc/passwd")))
    add(world, raw.url, says=["[pack-invalid]", "skills/one/passwd"])


@case("a manifest that is a link")
def link_for_manifest(world):
    raw = Raw(world)
    inside = raw.below(raw.tree((FILE, "SKILL.md", raw.blob(skill("one")))), "one")
    raw.commit(raw.tree((LINK, "manifest.toml", raw.blob(b"/etc/hostname")), (FOLDER, "skills", inside)))
    add(world, raw.url, says="manifest.toml")


@case("a submodule in a skill's place")
def submodule_for_skill(world):
    raw = Raw(world)
    modules = f'[submodule "one"]\n\tpath = skills/one\n\turl = ext::sh -c "touch {world.markers}/submodule"\n'
    raw.commit(raw.tree(
        (FILE, ".gitmodules", raw.blob(modules.encode())), (FOLDER, "skills", raw.tree((COMMIT, "one", "1" * 40)))))
    add(world, raw.url)


@case("a submodule in a skill's place, over dumb HTTP")
def submodule_dumb(world):
    raw = Raw(world)
    raw.commit(raw.below(raw.tree((COMMIT, "one", "1" * 40)), "skills"))
    add(world, dumb(world).url("repo"), says="submodule")


@case("a submodule inside a skill")
def submodule_inside(world):
    raw = Raw(world)
    raw.skills((COMMIT, "more", "1" * 40))
    add(world, raw.url, code=0, says=["skills/one/more", "submodule"], installs=["one/SKILL.md"])
    return "the skill without it"


@case("a SKILL.md in Git LFS")
def lfs_document(world):
    raw = Raw(world)
    raw.commit(raw.below(raw.tree((FILE, "SKILL.md", raw.blob(LFS))), "skills", "one"))
    add(world, raw.url, says=["[pack-invalid]", "LFS"])


@case("another file in Git LFS")
def lfs_file(world):
    raw = Raw(world)
    raw.skills((FILE, "picture.png", raw.blob(LFS)))
    add(world, raw.url, code=0, says=["skills/one/picture.png", "LFS"], installs=["one/SKILL.md"])
    return "the skill without it"


@case("files that git reads")
def git_files(world):
    names = [".gitattributes", ".gitignore", ".gitmodules"]
    made(world, {f"skills/one/{name}": b"* filter=evil\n" for name in names[:2]} | {"skills/one/SKILL.md": skill("one")})
    add(world, f"file://{world.served}/repo", code=0, says=names[:2], installs=["one/SKILL.md"])
    return "the skill without them"


MANIFEST = 'schema = 1\n\n[pack]\nid = "{id}"\nname = "P"\nversion = "1.0.0"\n\n[locales]\nsource = "en"\navailable = ["en"]\n'

for label, target in (
    ("outside", "../outside.md"), ("in .git", ".git/hooks/pre-commit"), ("in .cairn", ".cairn/config.toml"),
    ("at the root of the disk", "/tmp/x.md"), ("in .GIT", ".GIT/config"),
):
    @case(f"a manifest with a target {label}")
    def target_outside(world, target=target):
        made(world, {
            "manifest.toml": (MANIFEST.format(id="a.b") + f'\n[[documents]]\nid = "x.y"\nsource = "x.md"\ntarget = "{target}"\n').encode(),
            "templates/locales/en/x.md": b"# X\n", "templates/locales/en/skills/one/SKILL.md": skill("one")})
        add(world, f"file://{world.served}/repo")


# Programs that a repository brings


def plant(world, config):
    """Writes every program that git can be told to run into the configuration of a repository."""
    programs = {}
    for name in (
        "filter-smudge", "filter-clean", "filter-process", "textconv", "diff-command", "fsmonitor", "ssh", "credential",
        "hook", "pager", "editor", "alias", "pack-objects", "upload-pack", "alternate-refs", "gpg", "merge-driver", "askpass",
        "lfs-transfer", "proxy", "trace",
    ):
        program = world.base / "planted" / name
        program.parent.mkdir(exist_ok=True)
        program.write_text(marker(world, name))
        program.chmod(0o755)
        programs[name] = program
    hooks = world.base / "planted/hooks"
    hooks.mkdir(exist_ok=True)
    for name in (
        "post-checkout", "pre-commit", "post-merge", "reference-transaction", "post-index-change", "fsmonitor-watchman",
        "pre-auto-gc", "post-rewrite", "update", "post-update", "pre-receive", "post-receive", "proc-receive",
    ):
        (hooks / name).write_text(marker(world, "hook-" + name))
        (hooks / name).chmod(0o755)
    settings = {
        "filter.evil.smudge": programs["filter-smudge"], "filter.evil.clean": programs["filter-clean"],
        "filter.evil.process": programs["filter-process"], "filter.evil.required": "true",
        "diff.evil.textconv": programs["textconv"], "diff.evil.command": programs["diff-command"],
        "diff.external": programs["diff-command"], "merge.evil.driver": programs["merge-driver"],
        "core.fsmonitor": programs["fsmonitor"], "core.sshCommand": programs["ssh"], "core.hooksPath": hooks,
        "core.pager": programs["pager"], "core.editor": programs["editor"], "core.askPass": programs["askpass"],
        "core.alternateRefsCommand": programs["alternate-refs"], "core.gitProxy": programs["proxy"],
        "credential.helper": f"!{programs['credential']}", "uploadpack.packObjectsHook": programs["pack-objects"],
        "remote.origin.url": "file:///nowhere", "remote.origin.uploadpack": programs["upload-pack"],
        "remote.origin.promisor": "true", "remote.origin.proxy": "http://127.0.0.1:9", "gpg.program": programs["gpg"],
        "gpg.ssh.program": programs["gpg"], "log.showSignature": "true", "lfs.customtransfer.evil.path": programs["lfs-transfer"],
        "lfs.standalonetransferagent": "evil", "pager.log": programs["pager"], "trace2.normalTarget": "/dev/null",
    }
    settings |= {
        f"alias.{name}": f"!{programs['alias']}"
        for name in ("fetch", "ls-remote", "cat-file", "ls-tree", "fsck", "rev-parse", "log", "init", "version")}
    for name, value in settings.items():
        world.git("config", "--file", config, name, value, at=world.base)
    return hooks


@case("programs in the repository's configuration, hooks, attributes and submodules")
def planted(world):
    path = made(world, {
        "skills/one/SKILL.md": skill("one"), "skills/one/run.sh": (marker(world, "script").encode(), 0o755),
        ".gitattributes": b"* filter=evil diff=evil merge=evil\n*.md filter=lfs diff=lfs merge=lfs\n",
        ".lfsconfig": b"[lfs]\n\turl = http://127.0.0.1:9/\n\tstandalonetransferagent = evil\n",
        ".gitmodules": b'[submodule "m"]\n\tpath = m\n\turl = https://example.org/m\n\tupdate = none\n',
    }, tag="v1.0.0")
    hooks = plant(world, path / ".git/config")
    shutil.copytree(hooks, path / ".git/hooks", dirs_exist_ok=True)
    source = f"file://{path}"
    add(world, source, code=0, says="run.sh", installs=["one/SKILL.md", "one/run.sh"])
    (path / "skills/one/SKILL.md").write_bytes(skill("one", "Do more.\n"))
    settings = ["-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false", "-c", "filter.evil.clean=", "-c",
        "filter.evil.process=", "-c", "filter.evil.required=false"]
    world.git(*settings, "commit", "-q", "-a", "-m", "More", at=path)
    for name in os.listdir(world.markers):
        os.unlink(world.markers / name)
    world.judge("upgrade", "--repo-only", "--yes", code=0, says="", installs=[])
    return "the skill"


@case("filters of the user's own Git LFS")
def own_lfs(world):
    variables = {"PATH": world.path_with("git-lfs", marker(world, "git-lfs"))}
    world.configure(
        ("filter.lfs.smudge", "git-lfs smudge -- %f"), ("filter.lfs.process", "git-lfs filter-process"),
        ("filter.lfs.required", "true"))
    raw = Raw(world)
    inside = raw.tree(
        (FILE, "SKILL.md", raw.blob(skill("one"))), (FILE, "picture.png", raw.blob(LFS)))
    raw.commit(raw.tree(
        (FILE, ".gitattributes", raw.blob(b"* filter=lfs diff=lfs merge=lfs\n")),
        (FOLDER, "skills", raw.tree((FOLDER, "one", inside)))))
    add(world, raw.url, code=0, says="LFS", installs=["one/SKILL.md"], **variables)
    return "the skill without the picture"


@case("programs in the configuration of the cache")
def planted_in_cache(world):
    path = made(world, {"skills/one/SKILL.md": skill("one"), "skills/two/SKILL.md": skill("two")})
    source = f"file://{path}"
    world.judge("add", source, "--skill", "one", "--yes", code=0, says="", installs=["one/SKILL.md"])
    for cached in cached_commits(world):
        hooks = plant(world, cached / "config")
        shutil.copytree(hooks, cached / "hooks", dirs_exist_ok=True)
    add(world, source, code=0, says="", installs=["two/SKILL.md"])
    return "the second skill"


@case("programs in the configuration of a repository that asks for a password")
def planted_with_password(world):
    path = made(world, {"skills/one/SKILL.md": skill("one")})
    plant(world, path / ".git/config")
    server = world.serve(servers.Server(
        lambda request: request.reply(401, b"", WWW_Authenticate='Basic realm="x"')))
    add(world, server.url("repo"), says="[pack-needs-password]")


# Servers


def smart_with(world, change, files=None):
    """A server that changes what git's own one answers."""
    made(world, files or {"skills/one/SKILL.md": skill("one")})
    return world.serve(servers.Server(servers.smart(world.served, change))).url("repo/.git")


@case("a closed port")
def closed(world):
    add(world, "http://127.0.0.1:9/owner/repo", says="[pack-unreachable]")


for status, says in ((404, "[pack-not-found]"), (403, "[pack-needs-password]"), (429, "429"), (500, "500"), (503, "503")):
    @case(f"a server that answers {status}")
    def answers(world, status=status, says=says):
        server = world.serve(servers.Server(lambda request: request.reply(status, b"<p>no</p>", "text/html")))
        add(world, server.url("repo"), says=says)


@case("a server that asks for a password")
def password(world):
    server = world.serve(servers.Server(lambda request: request.reply(401, b"", WWW_Authenticate='Basic realm="x"')))
    askpass = world.base / "askpass"
    askpass.write_text(marker(world, "askpass"))
    askpass.chmod(0o755)
    add(world, server.url("repo"), says="[pack-needs-password]", GIT_ASKPASS=str(askpass), SSH_ASKPASS=str(askpass))


GARBAGE = [
    ("a web page", b"<!doctype html><title>Welcome</title>", "text/html"), ("nothing", b"", "text/plain"),
    ("random bytes", bytes(range(256)) * 40, "application/x-git-upload-pack-advertisement"),
    ("a list of references that is cut short", b"001e# service=git-upload-pack\n0000" + b"00ff" + b"1" * 40,
        "application/x-git-upload-pack-advertisement"),
    ("references with escape sequences", b"001e# service=git-upload-pack\n0000"
        + b"%04x" % (4 + 41 + 22) + b"1" * 40 + b" refs/heads/\x1b[31mevil\n" + b"0000",
        "application/x-git-upload-pack-advertisement"),
    ("an error with escape sequences", b"001e# service=git-upload-pack\n0000" + b"%04x" % (4 + 24) + b"ERR \x1b[2J\x1b]0;evil\x07 gone\n",
        "application/x-git-upload-pack-advertisement"),
]

for label, data, kind in GARBAGE:
    @case(f"a server that answers {label}")
    def garbage(world, data=data, kind=kind):
        server = world.serve(servers.Server(lambda request: request.reply(200, data, kind)))
        add(world, server.url("repo"))


@case("endless references", is_long=True)
def endless(world):
    def answer(request):
        line = b"003e" + b"1" * 40 + b" refs/heads/%05d\n"
        request.raw(b"HTTP/1.0 200 OK\r\nContent-Type: application/x-git-upload-pack-advertisement\r\n\r\n",
            b"001e# service=git-upload-pack\n0000")
        for start in range(0, 4_000_000, 10_000):
            request.raw(b"".join(line % (number % 100_000) for number in range(start, start + 10_000)))
        request.raw(b"0000")
    add(world, world.serve(servers.Server(answer)).url("repo"), seconds=200)


def flip(data):
    """Another byte in the middle of a pack."""
    place = data.find(b"PACK")
    if place < 0:
        return data
    middle = place + (len(data) - place) // 2
    return data[:middle] + bytes([data[middle] ^ 0xFF]) + data[middle + 1:]


CHANGES = [
    ("a flipped byte in the pack", flip),
    ("a pack that is cut short", lambda data: data[:data.find(b"PACK") + 40] if b"PACK" in data else data),
    ("a pack that is empty", lambda data: data[:data.find(b"PACK") - 5] if b"PACK" in data else data),
    ("bytes after the pack", lambda data: data + b"0008" + b"evil" if b"PACK" in data else data),
    ("no pack but text", lambda data: b"0009ERR x" if b"PACK" in data else data),
]

for label, change in CHANGES:
    @case(f"a server that sends {label}")
    def changed(world, change=change, label=label):
        files = {"skills/one/SKILL.md": skill("one"), "skills/one/more.md": os.urandom(4000).hex().encode()}
        source = smart_with(world, change, files)
        if label == "bytes after the pack":
            # The pack itself is whole, and what follows it is nothing that git takes for one.
            run = world.cairn("add", source, "--all", "--yes", "--dry-run")
            if run.code == 0:
                world.last = run
                return
        add(world, source)


@case("a length that is too large")
def wrong_length(world):
    made(world, {"skills/one/SKILL.md": skill("one")})

    def answer(request):
        request.raw(b"HTTP/1.1 200 OK\r\nContent-Type: application/x-git-upload-pack-advertisement\r\n"
            b"Content-Length: 100000\r\n\r\n001e# service=git-upload-pack\n0000")
    add(world, world.serve(servers.Server(answer)).url("repo"))


HANGS = [
    ("takes the connection and says nothing", b"", None),
    ("begins an answer and stops", b"HTTP/1.1 200 OK\r\nContent-Type: application/x-git-upload-pack-advertisement\r\n\r\n001e#", None),
    ("sends one byte a second", b"HTTP/1.1 200 OK\r\nContent-Type: application/x-git-upload-pack-advertisement\r\n\r\n", 1.0),
]

for label, first, drip in HANGS:
    @case(f"a server that {label}, with the user's own limit")
    def hangs(world, first=first, drip=drip):
        # Cairn uses the user's own settings of git, with these no less than with credentials.
        world.configure(("http.lowSpeedLimit", "1000"), ("http.lowSpeedTime", "2"))
        add(world, world.serve(servers.Silent(first, drip)).url("repo"), seconds=30)


@case("a server that says nothing, until Cairn's limit", is_long=True)
def hangs_long(world):
    add(world, world.serve(servers.Silent()).url("repo"), says="[pack-timed-out]", seconds=400)


for number, name in ((signal.SIGINT, "Ctrl-C"), (signal.SIGTERM, "SIGTERM")):
    @case(f"{name} while a server says nothing")
    def interrupted(world, number=number):
        source = world.serve(servers.Silent()).url("repo")
        before = world.everything()
        process = subprocess.Popen(
            [world.cairn_path, "add", source, "--all", "--yes"], cwd=world.repo, env=world.environment,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        until = time.monotonic() + 20
        while not processes_below(f"ls-remote -- {source}") and time.monotonic() < until:
            time.sleep(0.02)
        process.send_signal(number)
        try:
            out, err = process.communicate(timeout=20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            raise Broken(f"still running 20 seconds after {number.name}") from None
        finally:
            until = time.monotonic() + 5
            while processes_below(source) and time.monotonic() < until:
                time.sleep(0.05)
        world.last = Run(["add"], process.returncode, out.decode(), err.decode(), 0)
        left = processes_below(source)
        if left:
            for each in left:
                os.kill(each.number, signal.SIGKILL)
            raise Broken(f"git is still running: {left}")
        if process.returncode not in (-number, 128 + number, 2):
            raise Broken(f"exit code {process.returncode}")
        if world.everything() != before:
            raise Broken("something was written")


# Redirects


def redirecting(world, to, code=302):
    return world.serve(servers.Server(lambda request: request.reply(code, b"", Location=to(request.path)))).url("repo")


REDIRECTS = [
    ("file:", lambda world: (lambda path: f"file://{world.served}/repo{path[5:]}")),
    ("ftp:", lambda world: (lambda path: f"ftp://127.0.0.1:9{path}")),
    ("gopher:", lambda world: (lambda path: f"gopher://127.0.0.1:9{path}")),
    ("ext:", lambda world: (lambda path: f"ext::sh -c touch% {world.markers}/ext")),
    ("an address that begins with a hyphen", lambda world: (lambda path: "-oProxyCommand=touch")),
]

for label, to in REDIRECTS:
    @case(f"a redirect to {label}")
    def redirect(world, to=to):
        made(world, {"skills/one/SKILL.md": skill("one")})
        world.git("update-server-info", at=world.served / "repo")
        add(world, redirecting(world, to(world)))


@case("a redirect to itself, for ever")
def redirect_loop(world):
    add(world, redirecting(world, lambda path: path))


@case("a redirect of a later request")
def redirect_later(world):
    made(world, {"skills/one/SKILL.md": skill("one")})
    smart = servers.smart(world.served)
    other = world.serve(servers.Server(smart))

    def answer(request):
        if request.command == "POST":
            return request.reply(307, b"", Location=other.url(request.path[1:]))
        return smart(request)
    add(world, world.serve(servers.Server(answer)).url("repo/.git"))
    if other.requests:
        raise Broken(f"the other server was asked: {other.requests}")


@case("alternates on another server, over dumb HTTP")
def alternates(world):
    raw = Raw(world)
    hidden = Raw(world, "hidden.git")
    other = world.serve(servers.Server(servers.dumb(world.served)))
    inside = hidden.tree((FILE, "SKILL.md", hidden.blob(skill("one"))))
    raw.tree((FILE, "SKILL.md", hidden.blob(skill("one"))))
    raw.commit(raw.below(inside, "skills", "one"))
    (raw.path / "objects/info/http-alternates").write_text(other.url("hidden.git/objects/") + "\n")
    add(world, dumb(world).url("repo"))
    if other.requests:
        raise Broken(f"the other server was asked: {other.requests}")


@case("a redirect from https: to http:")
def downgrade(world):
    if shutil.which("openssl") is None:
        return "(openssl is missing: not tried)"
    made(world, {"skills/one/SKILL.md": skill("one")})
    plain = world.serve(servers.Server(servers.smart(world.served)))
    certificate = world.base / "certificate.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", certificate, "-out", str(certificate) + ".crt",
            "-days", "2", "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"], check=True, capture_output=True)
    certificate.write_text(certificate.read_text() + pathlib.Path(str(certificate) + ".crt").read_text())
    world.configure(("http.sslCAInfo", str(certificate)))
    secure = world.serve(servers.Server(
        lambda request: request.reply(302, b"", Location=plain.url(request.path[1:])), certificate=str(certificate)))
    add(world, secure.url("repo/.git"))
    if plain.requests:
        raise Broken(f"the server without encryption was asked: {plain.requests}")
    # The certificate is no reason: without the redirect it is taken.
    honest = world.serve(servers.Server(servers.smart(world.served), certificate=str(certificate)))
    run = world.cairn("add", honest.url("repo/.git"), "--all", "--yes", "--dry-run")
    if run.code != 0:
        raise Broken(f"https to this machine does not work at all: {run}")


# Addresses

ADDRESSES = [
    "-x", "--upload-pack=touch evil", "-oProxyCommand=evil/repo", "ssh://-oProxyCommand=touch/repo", "git@-oProxyCommand=touch:repo",
    "git@example.org:-x/repo", "ext::sh -c touch", "fd::17", "http://example.org/owner/repo", "git://example.org/owner/repo",
    "ftp://example.org/owner/repo", "https://user:secret@example.org/owner/repo", "https://example.org/../../etc",
    "https://example.org/a%00b/c", "https://example.org/a%0d%0aHost:evil/c", "owner/repo\nevil", "owner/repo#--upload-pack=touch",
    "owner/repo#-x", "owner/repo#a..b", "owner/repo//../..", "owner/repo///etc", "owner/repo//.git", "owner/repo#", "~/packs",
    "file://host/path", "https://exam\u043fle.org/a/b", "owner/repo@v1", "https://[::1/x", "https://example.org:99999/a/b",
    "javascript:alert(1)", "https://",
]

for address in ADDRESSES:
    @case(f"the address {address!r}")
    def bad_address(world, address=address):
        variables, log = world.offline()
        world.judge("add", "--all", "--yes", address, code=(2, 64), says="error", **variables)
        world.judge("add", "--all", "--yes", "--", address, code=(2, 64), says="error", **variables)
        if log.read_text():
            raise Broken(f"git was asked to reach it: {log.read_text()}")


# Repositories


@case("a repository without commits")
def empty(world):
    Raw(world)
    add(world, f"file://{world.served}/repo")


@case("a repository without commits, over dumb HTTP")
def empty_dumb(world):
    raw = Raw(world)
    world.git("update-server-info", at=raw.path)
    add(world, dumb(world).url("repo"))


@case("a commit without files")
def empty_commit(world):
    raw = Raw(world)
    raw.commit(raw.tree())
    add(world, raw.url, says="[pack-missing]")


@case("a repository without skills")
def no_skills(world):
    made(world, {"README.md": b"# Nothing\n"})
    add(world, f"file://{world.served}/repo", says="[pack-missing]")


@case("a HEAD that leads nowhere")
def no_head(world):
    raw = Raw(world)
    raw.skills()
    (raw.path / "HEAD").write_text("ref: refs/heads/nowhere\n")
    add(world, raw.url)


@case("a tag of a blob")
def tag_of_blob(world):
    raw = Raw(world)
    raw.skills()
    world.git("update-ref", "refs/tags/v1.0.0", raw.blob(b"x\n"), at=raw.path)
    add(world, raw.url + "#v1.0.0")


@case("a missing object")
def missing_object(world):
    raw = Raw(world)
    blob = raw.blob(skill("one"))
    raw.commit(raw.below(raw.tree((FILE, "SKILL.md", blob)), "skills", "one"))
    (raw.path / "objects" / blob[:2] / blob[2:]).unlink()
    add(world, raw.url)


@case("a missing object, over dumb HTTP")
def missing_object_dumb(world):
    raw = Raw(world)
    blob = raw.blob(skill("one"))
    raw.commit(raw.below(raw.tree((FILE, "SKILL.md", blob)), "skills", "one"))
    (raw.path / "objects" / blob[:2] / blob[2:]).unlink()
    add(world, dumb(world).url("repo"))


@case("an object with the content of another, over dumb HTTP")
def other_object_dumb(world):
    raw = Raw(world)
    blob, other = raw.blob(skill("one")), raw.blob(skill("one", "Obey.\n"))
    raw.commit(raw.below(raw.tree((FILE, "SKILL.md", blob)), "skills", "one"))
    place = raw.path / "objects" / blob[:2] / blob[2:]
    place.unlink()
    shutil.copy(raw.path / "objects" / other[:2] / other[2:], place)
    add(world, dumb(world).url("repo"))


@case("a partial clone that would fetch what it lacks by a program")
def promisor(world):
    raw = Raw(world)
    blob = raw.blob(skill("one"))
    raw.commit(raw.below(raw.tree((FILE, "SKILL.md", blob)), "skills", "one"))
    plant(world, raw.path / "config")
    for name, value in (
        ("core.repositoryFormatVersion", "1"), ("extensions.partialClone", "origin"), ("remote.origin.promisor", "true"),
        ("remote.origin.partialCloneFilter", "blob:none"),
    ):
        world.git("config", "--file", raw.path / "config", name, value, at=world.base)
    (raw.path / "objects" / blob[:2] / blob[2:]).unlink()
    add(world, raw.url)


@case("two packs with one id, by their manifests")
def one_id(world):
    for name in ("first", "second"):
        made(world, {
            "manifest.toml": MANIFEST.format(id="same.pack").encode(), f"templates/locales/en/skills/{name}/SKILL.md": skill(name)}, name)
    add(world, f"file://{world.served}/first", code=0, says="", installs=["first/SKILL.md"])
    add(world, f"file://{world.served}/second", says="[pack-id-taken]")
    return "the first pack"


@case("two packs with one id, by their addresses")
def one_derived_id(world):
    for name in ("a.b", "a-b"):
        made(world, {f"skills/{name.replace('.', '-')}{len(name)}/SKILL.md": skill(f"{name.replace('.', '-')}{len(name)}")}, name)
    add(world, f"file://{world.served}/a.b", code=0, says="", installs=["a-b3/SKILL.md"])
    add(world, f"file://{world.served}/a-b", says="[pack-id-taken]")
    return "the first pack"


@case("a pack with the id of the built-in one")
def builtin_id(world):
    made(world, {"manifest.toml": MANIFEST.format(id="cairn.core").encode(), "templates/locales/en/skills/one/SKILL.md": skill("one")})
    add(world, f"file://{world.served}/repo", says="[pack-id-taken]")


@case("a pack with a skill that the user has")
def own_skill(world):
    made(world, {"skills/our-own/SKILL.md": skill("our-own", "Obey.\n")})
    before = (world.repo / ".agents/skills/our-own/SKILL.md").read_bytes()
    run = world.cairn("add", f"file://{world.served}/repo", "--all", "--yes")
    world.last = run
    if (world.repo / ".agents/skills/our-own/SKILL.md").read_bytes() != before:
        raise Broken(f"the user's skill was overwritten: {run}")
    if run.code == 0 or "our-own" not in run.out + run.err:
        raise Broken(f"not told: {run}")
    return "not the user's skill"


@case("two packs with one skill")
def one_skill(world):
    for name in ("first", "second"):
        made(world, {"skills/one/SKILL.md": skill("one", f"Do as {name} says.\n")}, name)
    add(world, f"file://{world.served}/first", code=0, says="", installs=["one/SKILL.md"])
    world.judge("add", f"file://{world.served}/second", "--all", "--yes", code=(1, 2), says="one")
    return "the first pack"


# Commits that vanish, tags that move


def vanish(world):
    """Installs a skill of a branch, and replaces the branch with an unrelated commit; returns source and repository."""
    files = {"skills/one/SKILL.md": skill("one"), "skills/two/SKILL.md": skill("two")}
    path = made(world, files)
    source = f"file://{path}#main"
    world.judge("add", source, "--skill", "one", "--yes", code=0, says="", installs=["one/SKILL.md"])
    world.git("checkout", "-q", "--orphan", "other", at=path)
    made(world, {"skills/two/SKILL.md": skill("two", "Something else.\n")})
    world.git("branch", "-M", "other", "main", at=path)
    world.git("reflog", "expire", "--all", "--expire=now", at=path)
    world.git("gc", "-q", "--prune=now", at=path)
    return source, path


@case("a force-push, with the commit in the cache")
def force_push(world):
    source, _ = vanish(world)
    add(world, source, code=0, says="", installs=["two/SKILL.md"])
    if "Something else" in (world.repo / ".agents/skills/two/SKILL.md").read_text():
        raise Broken("not the pinned text")
    return "the pinned skill"


@case("a force-push, with an empty cache")
def force_push_empty(world):
    source, _ = vanish(world)
    shutil.rmtree(world.base / "cache")
    add(world, source, says="[pack-commit-missing]")


@case("a force-push, then an upgrade")
def force_push_upgrade(world):
    vanish(world)
    world.judge("upgrade", "--repo-only", "--yes", code=(0, 1), says="", installs=[])
    return "the upgrade"


@case("a tag that was moved")
def moved_tag(world):
    path = made(world, {"skills/one/SKILL.md": skill("one")}, tag="v1.0.0")
    add(world, f"file://{path}#v1.0.0", code=0, says="", installs=["one/SKILL.md"])
    old = world.git("rev-parse", "HEAD", at=path)
    made(world, {"skills/one/SKILL.md": skill("one", "Obey.\n")}, tag="v1.0.0", message="Move")
    new = world.git("rev-parse", "HEAD", at=path)
    world.judge("upgrade", "--repo-only", "--yes", code=2, says=["[pack-tag-moved]", old[:12], new[:12]])


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


def cached_commits(world):
    return [each for folder in world.cache.iterdir() for each in folder.iterdir() if each.is_dir()]


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


def moved_away(world, cached):
    """A link to the same repository in a folder that others may write to."""
    elsewhere = world.base / "elsewhere"
    shutil.move(cached, elsewhere)
    cached.symlink_to(elsewhere)


def below_nothing(world, cached):
    shutil.rmtree(cached)
    cached.mkdir()


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
    ("a link in its place", moved_away),
    ("an empty folder in its place", below_nothing),
    ("a broken configuration", lambda world, cached: (cached / "config").write_text("[core\n\x00")),
    ("a configuration that includes itself", lambda world, cached: (cached / "config").write_text("[include]\n\tpath = config\n")),
    ("a format of the future", lambda world, cached: (cached / "config").write_text("[core]\n\trepositoryformatversion = 99\n\tbare = true\n")),
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
            outside = world.base / "elsewhere"
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
                if outside.exists() and not (outside / "HEAD").exists():
                    raise Broken("deleted what the link leads to")
                return "the pinned text"
            if network:
                raise Broken(f"not fetched again: {run}")
            if run.code != 2 or world.everything() != before:
                raise Broken(f"offline: {run}")
