"""`cairn doctor` over many skills, next to programs that read the same files."""

import pathlib
import sys

from timing import Command, Table

HERE = pathlib.Path(__file__).resolve().parent.parent


def skills(place, count):
    """A repository of skills, and the file with the names of its files, each ended by a zero."""
    folder, names = place.folder / f"skills-{count}", place.folder / f"files-{count}"
    if not folder.exists():
        place.do(place.folder, sys.executable, "-B", HERE / "make-skills.py", count, folder)
        place.do(folder, "git", "init", "--quiet")
        place.do(folder, "git", "add", "--all")
        names.write_text(place.do(folder, "git", "ls-files", "-z"))
    return folder, names


def tables(place, options):
    made, cairn = [], place.executable
    for count in (options.skills, options.skills * 5):
        folder, names = skills(place, count)
        rows = place.time(folder, [
            Command("cat", ["xargs", "-0", "-a", names, "cat"]),
            Command("sha256sum", ["xargs", "-0", "-a", names, "sha256sum"]),
            Command("git status", ["git", "status"]),
            Command("cairn doctor", [cairn, "doctor"]),
        ], options.runs or 7)
        table = Table(f"The doctor over {count:,} skills", rows, "cat")
        doctor, digest = table.row("cairn doctor"), table.row("sha256sum")
        table.remarks.append(
            f"`cairn doctor` takes {doctor.median / digest.median:.2f} times as long as `sha256sum` (medians; fastest runs: "
            f"{doctor.least / digest.least:.2f}).")
        made.append(table)
    small, large = (table.row("cairn doctor").median for table in made)
    made[-1].remarks.append(f"Five times the skills take the doctor {large / small:.2f} times as long (medians).")
    return made
