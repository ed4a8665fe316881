#!/usr/bin/env python3
"""Compares the archives that a build of Cairn writes and reads with those of Python, GNU tar and Info-ZIP.

    python3 Tests/Archives/check.py [--seed N] [--rounds N] EXECUTABLE

Random packs are built twice, with two umasks, two time zones and two times of the files, and must be the same bytes; what
Python's gzip, zlib, tarfile and zipfile find in them must be the files of the pack. Archives that Python makes of the same
files, in every format that it knows, must install the same. Archives that attack must end with exit code 2, and write
nothing. Needs git; tar and unzip are asked where they are.
"""

import argparse
import gzip
import hashlib
import io
import json
import os
import pathlib
import random
import shutil
import struct
import subprocess
import sys
import tarfile
import tempfile
import zipfile
import zlib

MANIFEST = """schema = 1

[pack]
id = "random.pack"
name = "Random"
version = "{version}"
layout = "plain"

[locales]
source = "en"
available = ["en", "ko"]

[profiles]
default = "all"

[profiles.all]
skills = ["*"]
"""
failures = []


def check(condition, text):
    if not condition:
        failures.append(text)
        print("FAILED ", text)


class Machine:
    """A home, and folders for packs and repositories."""

    def __init__(self, executable, work):
        self.executable = executable
        self.work = work
        self.environment = {
            "PATH": os.environ["PATH"], "HOME": str(work / "home"), "XDG_STATE_HOME": str(work / "state"),
            "XDG_CACHE_HOME": str(work / "cache"), "GIT_CONFIG_NOSYSTEM": "1", "CI": "true", "LC_ALL": "C.UTF-8",
        }
        (work / "home").mkdir()

    def cairn(self, *arguments, cwd, umask=0o022, **variables):
        return subprocess.run(
            [self.executable, *map(str, arguments)], cwd=cwd, env=self.environment | variables,
            stdin=subprocess.DEVNULL, capture_output=True, umask=umask, timeout=300)

    def repository(self, name):
        folder = self.work / name
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        subprocess.run(["git", "init", "--quiet"], cwd=folder, env=self.environment, check=True)
        return folder


def content(chance):
    """Bytes that compress well, badly, or not at all."""
    size = chance.choice([0, 1, 511, 512, 513, 5000, 40000, 70000])
    kind = chance.randrange(4)
    if kind == 0:
        return chance.randbytes(size)
    if kind == 1:
        return bytes([chance.randrange(256)]) * size
    words = [chance.randbytes(chance.randrange(1, 9)) for _ in range(30)]
    if kind == 2:
        return b"".join(chance.choice(words) for _ in range(size // 4))
    return bytes(chance.choice(b"ab \n") for _ in range(size))


def files_of_a_pack(chance, version):
    """The files of a random pack by their paths, each with whether it is executable."""
    files = {"manifest.toml": (MANIFEST.format(version=version).encode(), False)}
    letters = "abcxyz-_09 éñ한ह"
    for name in chance.sample(["one", "two", "three", "four", "five"], chance.randrange(1, 5)):
        text = f"---\nname: {name}\ndescription: Does {name}. Use when asked.\n---\n\n# {name}\n\nDo it.\n"
        files[f"skills/{name}/SKILL.md"] = (text.encode(), False)
        for _ in range(chance.randrange(4)):
            parts = []
            for _ in range(chance.randrange(1, chance.choice([2, 3, 5]))):
                part = "".join(chance.choice(letters) for _ in range(chance.randrange(1, chance.choice([6, 50]))))
                parts.append(part.strip(" .") or "x")
            path = f"skills/{name}/assets/" + "/".join(parts)
            folded = [other.casefold() for other in files]
            if any(one.startswith(path.casefold()) or path.casefold().startswith(one) for one in folded):
                continue
            files[path] = (content(chance), chance.random() < 0.3)
        if chance.random() < 0.3:
            text = f"---\nname: {name}\ndescription: {name} 한국어. 요청받으면 사용하세요.\n---\n\n# {name}\n\n하세요.\n"
            files[f"locales/ko/skills/{name}/SKILL.md"] = (text.encode(), False)
    if chance.random() < 0.5:
        files["LICENSE"] = (b"MIT\n", False)
    return files


def write(folder, files, time, umask):
    for path, (data, executable) in files.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)
        place.chmod((0o777 if executable else 0o666) & ~umask)
        os.utime(place, (time, time))


def build(machine, chance, files):
    """The archives of a pack, built twice; the folder of the first ones."""
    sums = []
    for number, (umask, zone, time) in enumerate([(0o022, "UTC", 1_000_000_000), (0o077, "Asia/Seoul", 1_700_000_001)]):
        folder = machine.work / f"pack{number}"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        paths = list(files)
        chance.shuffle(paths)
        write(folder, {path: files[path] for path in paths}, time, umask)
        done = machine.cairn("pack", "build", "--format", "json", cwd=folder, umask=umask, TZ=zone)
        check(done.returncode == 0, f"pack build exits {done.returncode}: {done.stderr.decode()}{done.stdout.decode()}")
        if done.returncode != 0:
            return None
        dist = folder / "dist"
        found = {path.name: path.read_bytes() for path in dist.iterdir()}
        told = {one["path"]: one["sha256"] for one in json.loads(done.stdout)["files"]}
        for name, data in found.items():
            check(told[name] == hashlib.sha256(data).hexdigest(), f"the JSON has another digest of {name}")
        lines = [f"{hashlib.sha256(found[name]).hexdigest()}  {name}\n" for name in sorted(found) if name != "SHA256SUMS"]
        check(found["SHA256SUMS"].decode() == "".join(lines), "SHA256SUMS differs from Python's digests")
        sums.append(found)
    check(sums[0] == sums[1], "two umasks, zones and times give other bytes")
    return machine.work / "pack0" / "dist"


def compare(dist, files, version):
    """What other programs find in the archives."""
    top = f"random.pack-{version}/"
    expected = {top + path: entry for path, entry in files.items()}
    packed = (dist / f"random.pack-{version}.tar.gz").read_bytes()
    plain = gzip.decompress(packed)
    raw = zlib.decompressobj(-15)
    check(raw.decompress(packed[10:-8]) == plain and raw.eof, "zlib expands to other bytes")
    check(len(packed) <= len(zlib.compress(plain, 6)) * 1.05 + 64, "the archive is much larger than that of zlib")
    with tarfile.open(fileobj=io.BytesIO(plain)) as archive:
        members = archive.getmembers()
        found = {one.name: (archive.extractfile(one).read(), bool(one.mode & 0o100)) for one in members}
        check(found == expected, "tarfile finds other files")
        check([one.name for one in members] == sorted(found, key=str.encode), "tar: another order than that of bytes")
        facts = {(one.mtime, one.uid, one.gid, one.uname, one.gname) for one in members}
        check(facts == {(315532800, 0, 0, "", "")}, f"tar: facts of a machine: {facts}")
        check({one.mode for one in members} <= {0o644, 0o755}, "tar: other modes")
    file = dist / f"random.pack-{version}.zip"
    with zipfile.ZipFile(file) as archive:
        check(archive.testzip() is None, "zipfile finds a wrong checksum")
        found = {
            one.filename: (archive.read(one), bool(one.external_attr >> 16 & 0o100)) for one in archive.infolist()}
        check(found == expected, "zipfile finds other files")
        check({one.date_time for one in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}, "zip: another time")
    if shutil.which("tar"):
        done = subprocess.run(["tar", "-tzf", "-"], input=packed, capture_output=True, env=os.environ | {"LC_ALL": "C.UTF-8"})
        check(done.returncode == 0 and not done.stderr, f"tar complains: {done.stderr.decode()}")
        check(len(done.stdout.splitlines()) == len(expected), "tar lists another number of files")
    if shutil.which("unzip"):
        done = subprocess.run(["unzip", "-tqq", str(file)], capture_output=True)
        check(done.returncode == 0, f"unzip complains: {done.stdout.decode()}{done.stderr.decode()}")


def tars(chance, files):
    """The same files in the formats of other programs."""
    for name, form in (("ustar", tarfile.USTAR_FORMAT), ("gnu", tarfile.GNU_FORMAT), ("pax", tarfile.PAX_FORMAT)):
        data = io.BytesIO()
        try:
            with tarfile.open(fileobj=data, mode="w", format=form) as archive:
                prefix = chance.choice(["", "./", "top/", "./top/"])
                for path, (body, executable) in files.items():
                    info = tarfile.TarInfo(prefix + path)
                    info.size, info.mode, info.mtime = len(body), 0o755 if executable else 0o644, 1_700_000_000.5
                    info.uname = "ann"
                    archive.addfile(info, io.BytesIO(body))
        except ValueError:
            continue  # A name that is too long for this format.
        yield name + ".tar.gz", gzip.compress(data.getvalue(), chance.choice([1, 6, 9]), mtime=1)
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for path, (body, executable) in files.items():
            info = zipfile.ZipInfo("top/" + path, (2024, 5, 6, 7, 8, 10))
            info.external_attr = (0o100755 if executable else 0o100644) << 16
            info.compress_type = chance.choice([zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
            archive.writestr(info, body)
    yield "python.zip", data.getvalue()


def installed(folder):
    skills = folder / ".agents" / "skills"
    return {
        str(path.relative_to(skills)): (path.read_bytes(), os.access(path, os.X_OK))
        for path in skills.rglob("*") if path.is_file() and path.parent != skills}


def install(machine, file, locale):
    folder = machine.repository("use")
    done = machine.cairn("init", "--pack", file, "--locale", locale, "--yes", "--accept", "all", cwd=folder)
    check(done.returncode == 0, f"init --pack {file.name} exits {done.returncode}: {done.stderr.decode()}")
    return installed(folder)


def round_trip(machine, seed):
    chance = random.Random(seed)
    version = f"{chance.randrange(3)}.{chance.randrange(12)}.0"
    files = files_of_a_pack(chance, version)
    dist = build(machine, chance, files)
    if dist is None:
        return
    compare(dist, files, version)
    locale = "en"
    wanted = install(machine, dist / f"random.pack-{version}.tar.gz", locale)
    check(wanted == install(machine, dist / f"random.pack-{version}.zip", locale), "the zip archive installs other files")
    skills = {path.removeprefix("skills/"): entry for path, entry in files.items() if path.startswith("skills/")}
    check(wanted == skills, "other files are installed than those of the pack")
    for name, data in tars(chance, files):
        file = machine.work / name
        file.write_bytes(data)
        check(install(machine, file, locale) == wanted, f"{name} of Python installs other files")


def member(name, data=b"", kind=tarfile.REGTYPE, link=""):
    info = tarfile.TarInfo(name)
    info.size, info.type, info.linkname = len(data), kind, link
    return info, data


def packed(*members, form=tarfile.PAX_FORMAT):
    data = io.BytesIO()
    with tarfile.open(fileobj=data, mode="w", format=form) as archive:
        for info, body in members:
            archive.addfile(info, io.BytesIO(body) if info.size else None)
    return gzip.compress(data.getvalue(), mtime=0)


def zipped(*entries):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, body, mode in entries:
            info = zipfile.ZipInfo(name)
            info.external_attr, info.create_system = mode << 16, 3
            archive.writestr(info, body)
    return data.getvalue()


SKILL = b"---\nname: good\ndescription: Does good. Use when asked.\n---\n\n# good\n\nDo it.\n"


def attacks():
    """Names of files, their bytes, and the id of the error that each must give."""
    good = member("top/skills/good/SKILL.md", SKILL)
    regular = 0o100644
    fine = ("top/skills/good/SKILL.md", SKILL, regular)
    whole = packed(good)
    invalid = "pack-invalid"
    for kind, name in ((tarfile.SYMTYPE, "link"), (tarfile.LNKTYPE, "hard"), (tarfile.FIFOTYPE, "fifo"),
                       (tarfile.CHRTYPE, "device"), (tarfile.BLKTYPE, "disk")):
        yield f"{name}.tar.gz", packed(good, member("top/skills/good/x", kind=kind, link="../../../etc/passwd")), invalid
    for number, name in enumerate(["../x", "top/../../x", "/etc/x", "top//x", "top/./x"]):
        yield f"name{number}.tar.gz", packed(good, member(name, b"x")), invalid
        yield f"name{number}.zip", zipped(fine, (name, b"x", regular)), invalid
    yield "twice.tar.gz", packed(good, good), invalid
    yield "file-and-folder.tar.gz", packed(good, member("top/skills/good", b"x")), invalid
    yield "case.tar.gz", packed(good, member("top/Skills/good/OTHER.md", b"x")), invalid
    yield "case.zip", zipped(fine, ("top/skills/good/skill.MD", b"x", regular)), invalid
    info, _ = member("top/n", b"x")
    info.name = "top/\udcff"
    yield "bytes.tar.gz", packed(good, (info, b"x"), form=tarfile.GNU_FORMAT), invalid
    yield "link.zip", zipped(fine, ("top/l", b"/etc/passwd", 0o120777)), invalid
    yield "twice.zip", zipped(fine, fine), invalid
    yield "many.tar.gz", packed(good, *(member(f"top/f{n}") for n in range(100_000))), "pack-too-large"
    yield "many.zip", zipped(fine, *((f"top/f{n}", b"", regular) for n in range(60_000))), "pack-too-large"
    bomb = zlib.compressobj(9, zlib.DEFLATED, 31)
    yield "bomb.tar.gz", b"".join([bomb.compress(bytes(1 << 24)) for _ in range(64)]) + bomb.flush(), "pack-too-large"
    yield "bomb.zip", bomb_zip(), "pack-too-large"
    yield "overlap.zip", overlapping(), invalid
    for count in (0, 1, 5, 17, len(whole) // 2, len(whole) - 9, len(whole) - 1):
        yield f"cut{count}.tgz", whole[:count], invalid
    yield "tail.tgz", whole + b"more", invalid
    yield "zeros.tgz", whole + bytes(10), invalid
    yield "checksum.tgz", whole[:-8] + bytes(4) + whole[-4:], invalid
    yield "tail-in-tar.tgz", gzip.compress(gzip.decompress(whole) + b"more"), invalid
    zip_file = zipped(fine)
    yield "cut.zip", zip_file[:-5], invalid
    yield "tail.zip", zip_file + b"more", invalid
    yield "before.zip", b"more" + zip_file, invalid
    yield "checksum.zip", zip_file.replace(struct.pack("<I", zlib.crc32(SKILL)), bytes(4)), invalid
    yield "tar.zip", whole, invalid
    yield "zip.tar.gz", zip_file, invalid
    yield "empty.zip", b"", invalid
    encrypted = bytearray(zip_file)
    for mark, offset in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        encrypted[zip_file.index(mark) + offset] |= 1
    yield "encrypted.zip", bytes(encrypted), invalid
    yield "nothing.tar.gz", packed(member("top/README.md", b"x")), "pack-missing"


def bomb_zip():
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("top/skills/good/SKILL.md", SKILL)
        archive.writestr("top/skills/good/zeros", bytes(100 << 20))
    return data.getvalue()


def overlapping():
    """Two entries of one content (David Fifield, "A better zip bomb", 2019)."""
    data = zipped(("top/a", b"x", 0o100644))
    start, end = data.index(b"PK\1\2"), data.index(b"PK\5\6")
    entry = data[start:end]
    tail = bytearray(data[end:])
    struct.pack_into("<HHI", tail, 8, 2, 2, 2 * len(entry))
    return data[:start] + entry * 2 + bytes(tail)


def attack(machine):
    folder = machine.repository("victim")
    done = machine.cairn("init", "--profile", "none", "--yes", cwd=folder)
    check(done.returncode == 0, f"init exits {done.returncode}: {done.stderr.decode()}")
    before = snapshot(folder)
    count = 0
    for name, data, id in attacks():
        file = machine.work / name
        file.write_bytes(data)
        done = machine.cairn("add", file, "--all", "--yes", "--format", "json", cwd=folder)
        try:
            error = json.loads(done.stdout).get("error", {})
        except ValueError:
            error = {}
        check(done.returncode == 2, f"{name}: exit code {done.returncode}: {done.stderr.decode()[-300:]}")
        check(error.get("id") == id, f"{name}: the id is {error.get('id')}, not {id}: {error.get('message')}")
        check(snapshot(folder) == before, f"{name}: something was written")
        file.unlink()
        count += 1
    return count


def snapshot(folder):
    return {str(path.relative_to(folder)): path.read_bytes() if path.is_file() else None for path in folder.rglob("*")}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("executable", type=pathlib.Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        machine = Machine(options.executable.resolve(), pathlib.Path(work).resolve())
        for seed in range(options.seed, options.seed + options.rounds):
            known = len(failures)
            round_trip(machine, seed)
            if len(failures) > known:
                print(f"  with --seed {seed} --rounds 1")
        count = attack(machine)
    if failures:
        sys.exit(f"{len(failures)} failures")
    print(f"archives: {options.rounds} packs as other programs have them, {count} attacks refused")


main()
