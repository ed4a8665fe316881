"""agnix and APM, next to the commands of Cairn that do the same work.

agnix checks skills, as `cairn doctor` does. APM installs a package and checks what it installed: `apm audit --ci` compares every
installed file with its lock file and with a replayed installation and looks for hidden characters, which is the work of
`cairn sync --check` and `cairn doctor` together; `apm install --frozen` with nothing to do is `cairn sync`. The package is local,
and no organisation's policy is asked for, so nothing needs a network.
"""

import pathlib
import shutil
import subprocess
import sys

import doctor
from timing import Command, Table, Wrong

PACK = """schema = 1

[pack]
id = "bench.large"
name = "Large"
version = "1.0.0"

[locales]
source = "en"
available = ["en"]
"""
ABOUT = "name: {}\nversion: 1.0.0\ndescription: Many skills.\nauthor: Benchmarks\n"


def tables(place, options, left_out):
    made = []
    for name, package, make in (("agnix", "agnix", checked), ("apm", "apm-cli", installed)):
        program = shutil.which(name) or from_registry(place, name, package)
        if program is None:
            left_out.append(f"{name}: it is not on PATH, and could not be installed from PyPI")
            continue
        try:
            made.append(make(place, options, program))
        except Wrong as fault:
            left_out.append(f"{name}: {fault}")
    return made


def from_registry(place, name, package):
    """The program of a package of PyPI, installed into a temporary folder; None if it cannot be had."""
    folder = place.folder / f"{name}-venv"
    print(f"{package} from PyPI, into a temporary folder", file=sys.stderr, flush=True)
    try:
        # With the environment of the caller, whose settings for a registry or a proxy count here.
        for words in ([sys.executable, "-m", "venv", folder],
                      [folder / "bin/pip", "install", "--quiet", "--disable-pip-version-check", package]):
            subprocess.run(
                [str(word) for word in words], check=True, timeout=300, stdin=subprocess.DEVNULL, stdout=sys.stderr)
    except (subprocess.SubprocessError, OSError) as fault:
        print(f"{package} could not be installed: {fault}", file=sys.stderr)
        return None
    program = pathlib.Path(folder / "bin" / name)
    return str(program) if program.exists() else None


def versus(table, ours, theirs, name=None):
    mine = sum(table.row(one).median for one in ours)
    text = " and ".join(f"`{one}`" for one in ours) + (" together" if len(ours) > 1 else "")
    return f"`{theirs}` takes {table.row(theirs).median / mine:.1f} times as long as {text} (medians)."


def checked(place, options, agnix):
    """Both check the same skills. Without its rule CC-SK-025 agnix does not compare every skill with every other."""
    folder, names = doctor.skills(place, options.skills)
    settings = place.folder / "agnix.toml"
    settings.write_text('[rules]\ndisabled_rules = ["CC-SK-025"]\n')
    version = place.do(folder, agnix, "--version").strip()
    table = Table(f"{version.split()[0]} over {options.skills:,} skills", place.time(folder, [
        Command("cat", ["xargs", "-0", "-a", names, "cat"]),
        Command("cairn doctor", [place.executable, "doctor"]),
        # It exits with 1 if it has a warning.
        Command("agnix without CC-SK-025", [agnix, "--config", settings, "."], (0, 1)),
        Command("agnix", [agnix, "."], (0, 1)),
    ], options.runs or 5), "cat", f"{version}; its rule CC-SK-025 compares every skill with every other.")
    table.remarks = [versus(table, ["cairn doctor"], theirs) for theirs in ("agnix without CC-SK-025", "agnix")]
    return table


def installed(place, options, apm):
    """Both have installed the same skills from a local package, and check or repeat that."""
    source, _ = doctor.skills(place, options.skills)
    theirs, ours = place.folder / "apm", place.folder / "cairn"
    shutil.copytree(source / ".claude/skills", theirs / "package/.apm/skills")
    (theirs / "package/apm.yml").write_text(ABOUT.format("large"))
    shutil.copytree(source / ".claude/skills", ours / "package/templates/locales/en/skills")
    (ours / "package/manifest.toml").write_text(PACK)
    for folder in (theirs, ours):
        place.do(folder, "git", "init", "--quiet", folder / "repository")
    (theirs / "repository/apm.yml").write_text(
        ABOUT.format("repository") + "targets:\n  - agent-skills\ndependencies:\n  apm:\n    - ../package\n")
    place.do(theirs / "repository", apm, "install")
    place.do(ours / "repository", place.executable, "init", "--yes", "--pack", "../package")
    for folder in (theirs, ours):
        found = len(list((folder / "repository/.agents/skills").glob("*/SKILL.md")))
        if found != options.skills:
            raise Wrong(f"{folder.name} installed {found} skills, not {options.skills}")
    place.do(ours / "repository", "git", "add", "--all")
    names = place.folder / "installed-files"
    names.write_text(place.do(ours / "repository", "git", "ls-files", "-z"))
    version = place.do(theirs, apm, "--version").strip()
    cairn = place.executable
    rows = place.time(ours / "repository", [
        Command("cat", ["xargs", "-0", "-a", names, "cat"]),
        Command("git status", ["git", "status"]),
        Command("cairn sync", [cairn, "sync"]),
        Command("cairn sync --check", [cairn, "sync", "--check"]),
        Command("cairn doctor", [cairn, "doctor"]),
    ], options.runs or 7)
    rows += place.time(theirs / "repository", [
        Command("apm --version", [apm, "--version"]),
        Command("apm install --frozen", [apm, "install", "--frozen"]),
        Command("apm audit --ci --no-policy", [apm, "audit", "--ci", "--no-policy"]),
    ], options.runs or 3)
    table = Table(
        f"APM with an installed package of {options.skills:,} skills", rows, "cat",
        f"{version}. `apm audit --ci` compares the files with the lock file and looks for hidden characters: the work of "
        "`cairn sync --check` and `cairn doctor`.")
    table.remarks = [
        versus(table, ["cairn sync --check", "cairn doctor"], "apm audit --ci --no-policy"),
        versus(table, ["cairn sync"], "apm install --frozen")]
    return table
