"""The packs that a trial installs in addition to the built-in one: three versions of `trial.small`.

Between the versions, skills change, move (`replaced-by`), disappear and appear, so that `upgrade` has to merge, move,
delete and create. The packs contain no tokens of the user.
"""

import os
import pathlib
import shutil

ID = "trial.small"
SKILLS = ["alpha", "beta", "delta", "tool"]
LATER = ["gamma", "epsilon"]
VERSIONS = ["1", "2", "3"]

MANIFEST = '''schema = 1

[pack]
id = "trial.small"
name = "Small"
version = "{version}.0.0"
description = "Skills that change between versions."
license = "MIT"
templates = "templates"

[locales]
source = "en"
available = ["en", "ko"]

[profiles]
default = "all"

[profiles.all]
description = "All of them."
skills = ["*"]

[profiles.few]
description = "Two of them."
skills = ["alpha", "tool"]

[[documents]]
id = "small.guide"
source = "guide.md"
target = ".agents/docs/small-guide.md"
policy = "file"

[[documents]]
id = "small.block"
source = "block.md"
target = "AGENTS.md"
policy = "block"

[[documents]]
id = "small.form"
source = "form.md"
target = ".agents/context/SMALL.md"
policy = "once"
'''

RETIRED = '''
[[retired]]
target = ".agents/skills/beta"
since = "2.0.0"
replaced-by = ".agents/skills/gamma"
'''


def skill(name, description, steps, tail):
    rows = "\n\n".join(f"{number}. {step}" for number, step in enumerate(steps, 1))
    return (
        f"---\nname: {name}\ndescription: {description} Use when {name} is asked for.\nlicense: MIT\n---\n\n"
        f"# {name.capitalize()}\n\nRead this first.\n\n## Steps\n\n{rows}\n\n## Then\n\n{tail}\n\nTell what was done.\n")


def write(at, version):
    """Writes one version of the pack into its own folder."""
    number = int(version)
    shutil.rmtree(at, ignore_errors=True)
    files = {"manifest.toml": MANIFEST.format(version=version) + (RETIRED if number >= 2 else "")}
    english, korean = "templates/locales/en/", "templates/locales/ko/"
    first = {1: "Look.", 2: "Look twice.", 3: "Look twice, then ask."}[number]
    files[english + "skills/alpha/SKILL.md"] = skill(
        "alpha", "Does the first thing.", [first, "Measure.", "Write it down."], "Rest.")
    files[korean + "skills/alpha/SKILL.md"] = skill(
        "alpha", "첫 번째 일을 한다.", [f"본다 {number}.", "잰다.", "적는다."], "쉰다.")
    moved = "beta" if number == 1 else "gamma"
    files[english + f"skills/{moved}/SKILL.md"] = skill(
        moved, "Does the second thing.", ["Open it.", f"Turn it {number} times.", "Close it."], "Wait.")
    files[english + f"skills/{moved}/references/table.md"] = f"# Table\n\n- one\n- two\n- {'three' if number < 3 else 'four'}\n"
    if number < 3:
        files[english + "skills/delta/SKILL.md"] = skill(
            "delta", "Does what is dropped later.", ["Begin.", "End."], "Nothing.")
    if number >= 2:
        files[english + "skills/epsilon/SKILL.md"] = skill(
            "epsilon", "Does what came later.", ["Begin late.", "End early."], "Done." if number == 2 else "Done well.")
    files[english + "skills/tool/SKILL.md"] = skill(
        "tool", "Runs the script.", ["Run `scripts/run.sh`.", "Read what it prints."], "See `references/notes.md`.")
    files[english + "skills/tool/references/notes.md"] = f"# Notes\n\nVersion {number}.\n\nKept short.\n"
    files[english + "skills/tool/scripts/run.sh"] = f"#!/bin/sh\nset -eu\necho version {number}\necho done\n"
    files[english + "guide.md"] = f"# Guide\n\nBegin here.\n\nThis is guide {number}.\n\nEnd here.\n"
    files[english + "block.md"] = f"## Small\n\n- Small skills are at version {number}.\n- Ask before you begin.\n"
    files[english + "form.md"] = "# Form\n\nName:\n"
    for path, text in sorted(files.items()):
        place = pathlib.Path(at) / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
        if path.endswith(".sh"):
            os.chmod(place, 0o755)
