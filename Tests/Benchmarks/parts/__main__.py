"""Runs the parts, and prints one page; benchmark.sh beside this folder starts it and says how it is called."""

import argparse
import os
import pathlib
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

import doctor
import install
import page
import peers
import scripts
from timing import Missing, Place, Wrong

KEPT = pathlib.Path(__file__).resolve().parent.parent / "results.md"
PARTS = ("install", "doctor", "packs", "growth", "instructions", "peers")


def made(part, place, options, left_out):
    """The tables of a part."""
    if part == "peers":
        return peers.tables(place, options, left_out)
    return {
        "install": install.tables, "doctor": doctor.tables, "packs": scripts.packs, "growth": scripts.growth,
        "instructions": scripts.instructions,
    }[part](place, options)


def parsed():
    parser = argparse.ArgumentParser(prog="benchmark.sh", description="Runs the benchmarks, and prints one page.")
    parser.add_argument("executable", type=pathlib.Path)
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"{', '.join(PARTS)}; all without one")
    parser.add_argument("--write", type=pathlib.Path, metavar="FILE", help="write the page there")
    parser.add_argument("--against", type=pathlib.Path, metavar="FILE", help="the page to compare with (default: results.md)")
    parser.add_argument("--runs", type=int, metavar="N", help="runs of every command (default: what suits the part)")
    parser.add_argument("--skills", type=int, default=1000, metavar="N", help="skills of doctor, packs and peers (default: 1000)")
    parser.add_argument("--only", action="append", default=[], metavar="TEXT", help="rows of growth whose names contain this")
    options = parser.parse_args()
    wrong = [part for part in options.parts if part not in PARTS]
    if wrong:
        parser.error(f"no such part: {wrong[0]} (parts: {', '.join(PARTS)})")
    if not os.access(options.executable, os.X_OK):
        parser.error(f"{options.executable} cannot be run")
    if options.against and not options.against.is_file():
        parser.error(f"{options.against} does not exist: leave --against out to compare with {KEPT.name}, if that is kept")
    if options.skills < 1 or (options.runs is not None and options.runs < 1):
        parser.error("--skills and --runs take a number above 0")
    return options


def main():
    options = parsed()
    executable = options.executable.resolve()
    against = options.against or (KEPT if KEPT.exists() else None)
    kept = page.ratios(against) if against else {}
    if against is None:
        print(f"({KEPT.name} is not kept yet: every ratio is new)", file=sys.stderr)
    elif not kept:
        print(f"({against} has no rows: every ratio is new)", file=sys.stderr)
    about, tables, left_out, failed = page.machine(executable), [], [], False
    for part in [part for part in PARTS if not options.parts or part in options.parts]:
        print(f"== {part}", file=sys.stderr, flush=True)
        with tempfile.TemporaryDirectory(prefix="cairn-bench-") as folder:
            place = Place(pathlib.Path(folder).resolve(), executable)
            try:
                tables += made(part, place, options, left_out)
            except Missing as fault:
                left_out.append(f"{part}: {fault}")
            except (Wrong, OSError) as fault:
                failed = True
                left_out.append(f"{part} failed: {fault}")
                print(f"{part} failed: {fault}", file=sys.stderr)
        # After each part, so that a run that is ended early leaves what it has.
        if options.write:
            options.write.write_text(page.text(about, tables, left_out, kept, against), encoding="utf-8")
    print(page.text(about, tables, left_out, kept, against))
    return 1 if failed else 0


sys.exit(main())
