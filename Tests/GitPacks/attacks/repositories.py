"""Repositories that are empty or damaged, packs that are in each other's way, commits that vanish."""

import shutil

from world import Broken
from .case import add, case, dumb, FILE, made, MANIFEST, Raw, skill
from .programs import plant

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
            "manifest.toml": MANIFEST.format(id="same.pack").encode(),
            f"templates/locales/en/skills/{name}/SKILL.md": skill(name)}, name)
    add(world, f"file://{world.served}/first", code=0, says="", installs=["first/SKILL.md"])
    add(world, f"file://{world.served}/second", says="[pack-id-taken]")
    return "the first pack"


@case("two packs with one id, by their addresses")
def one_derived_id(world):
    for name, contained in (("a.b", "first"), ("a-b", "second")):
        made(world, {f"skills/{contained}/SKILL.md": skill(contained)}, name)
    add(world, f"file://{world.served}/a.b", code=0, says="", installs=["first/SKILL.md"])
    add(world, f"file://{world.served}/a-b", says="[pack-id-taken]")
    return "the first pack"


@case("a pack with the id of the built-in one")
def builtin_id(world):
    made(world, {
        "manifest.toml": MANIFEST.format(id="cairn.core").encode(), "templates/locales/en/skills/one/SKILL.md": skill("one")})
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
