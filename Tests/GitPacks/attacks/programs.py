"""Programs that a repository, a server or the cache brings."""

import os
import shutil

import servers
from .case import add, cached_commits, case, FILE, FOLDER, LFS, made, marker, Raw, skill

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
        "gpg.ssh.program": programs["gpg"], "log.showSignature": "true",
        "lfs.customtransfer.evil.path": programs["lfs-transfer"],
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
