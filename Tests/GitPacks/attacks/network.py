"""Servers that misbehave, redirects, and addresses."""

import os
import pathlib
import shutil
import signal
import subprocess
import time

import servers
from world import Broken, Run, processes_below
from .case import add, case, dumb, FILE, made, marker, Raw, skill

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


# The beginnings of honest answers.
ADVERTISEMENT = b"001e# service=git-upload-pack\n0000"
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/x-git-upload-pack-advertisement\r\n\r\n"

GARBAGE = [
    ("a web page", b"<!doctype html><title>Welcome</title>", "text/html"), ("nothing", b"", "text/plain"),
    ("random bytes", bytes(range(256)) * 40, "application/x-git-upload-pack-advertisement"),
    ("a list of references that is cut short", ADVERTISEMENT + b"00ff" + b"1" * 40,
        "application/x-git-upload-pack-advertisement"),
    ("references with escape sequences", ADVERTISEMENT
        + b"%04x" % (4 + 41 + 22) + b"1" * 40 + b" refs/heads/\x1b[31mevil\n" + b"0000",
        "application/x-git-upload-pack-advertisement"),
    ("an error with escape sequences", ADVERTISEMENT + b"%04x" % (4 + 24) + b"ERR \x1b[2J\x1b]0;evil\x07 gone\n",
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
    ("begins an answer and stops", HEAD + b"001e#", None),
    ("sends one byte a second", HEAD, 1.0),
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
    "-x", "--upload-pack=touch evil", "-oProxyCommand=evil/repo", "ssh://-oProxyCommand=touch/repo",
    "git@-oProxyCommand=touch:repo",
    "git@example.org:-x/repo", "ext::sh -c touch", "fd::17", "http://example.org/owner/repo", "git://example.org/owner/repo",
    "ftp://example.org/owner/repo", "https://user:secret@example.org/owner/repo", "https://example.org/../../etc",
    "https://example.org/a%00b/c", "https://example.org/a%0d%0aHost:evil/c", "owner/repo\nevil",
    "owner/repo#--upload-pack=touch",
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
