"""The small commands in a fresh installation, next to the smallest program and `git status`."""

from timing import Command, Table


def tables(place, options):
    cairn, folder = place.executable, place.folder / "installed"
    place.do(place.folder, "git", "init", "--quiet", folder)
    place.do(folder, cairn, "init", "--yes")
    runs = options.runs or 100
    still = place.time(folder, [
        Command("/bin/true", ["/bin/true"]),
        Command("git status", ["git", "status"]),
        Command("cairn --version", [cairn, "--version"]),
        Command("cairn status", [cairn, "status"]),
        Command("cairn sync", [cairn, "sync"]),
        Command("cairn sync --check", [cairn, "sync", "--check"]),
        Command("cairn list", [cairn, "list"]),
        Command("cairn doctor", [cairn, "doctor"]),
    ], runs, warmup=3)
    # `sync` first, so that earlier pending writes are not part of the measured time.
    fresh, state = place.folder / "fresh", place.folder / "state"
    clean = f"rm -rf {fresh} {state} && git init --quiet {fresh} && sync -f {place.folder}"
    writing = place.time(place.folder, [
        Command("git init", ["git", "init", "--quiet", fresh], prepare=f"bash -c 'rm -rf {fresh} && sync -f {place.folder}'"),
        Command("cairn init --yes", [cairn, "init", "--yes", fresh], prepare=f"bash -c '{clean}'"),
    ], options.runs or 40)
    return [
        Table("Small commands in a fresh installation", still, "git status"),
        Table("A new installation", writing, "git init"),
    ]
