"""What is in a repository: sizes, names, links, submodules, Git LFS, manifests."""

import servers
from .case import add, blob_of, case, COMMIT, dumb, FILE, FOLDER, LFS, LINK, made, MANIFEST, Raw, skill

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
    ("a control character", b"a\x01b"), ("a line end", b"a\nb"),
    ("an escape sequence", b"a\x1b[2Jb"), ("a backspace", b"a\x08b"),
    ("a device of Windows", b"con.md"), ("a stream of Windows", b"a.md:b"),
    ("a dot at its end", b"a."), ("a space at its end", b"a "),
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


for label, target in (
    ("outside", "../outside.md"), ("in .git", ".git/hooks/pre-commit"), ("in .cairn", ".cairn/config.toml"),
    ("at the root of the disk", "/tmp/x.md"), ("in .GIT", ".GIT/config"),
):
    @case(f"a manifest with a target {label}")
    def target_outside(world, target=target):
        document = f'\n[[documents]]\nid = "x.y"\nsource = "x.md"\ntarget = "{target}"\n'
        made(world, {
            "manifest.toml": (MANIFEST.format(id="a.b") + document).encode(),
            "templates/locales/en/x.md": b"# X\n", "templates/locales/en/skills/one/SKILL.md": skill("one")})
        add(world, f"file://{world.served}/repo")
