"""Eight shapes of repositories with skills, as they are found on git hosts, with texts of our own.

Each shape has a first and a second version. In the second, a line of the skill `edited` is another, the skill `added` is
new, and the skill `dropped`, where there is one, is deleted.
"""

import json

FIRST, SECOND = 1, 2


class Shape:
    """`files` makes {path: text or (text, mode)} of a version; `skills` makes {skill: {path there: path in the repository}}."""

    def __init__(self, name, files, skills, edited, added=None, dropped=None, reference="", locales=None, version=None,
            later=None):
        self.name = name
        self.files = files
        self.skills = skills
        # The skill that the user edits and that changes upstream.
        self.edited = edited
        self.added = added
        self.dropped = dropped
        # What follows the address.
        self.reference = reference
        # The other languages of the repository: {tag: {path there: path in the repository}}.
        self.locales = locales or {}
        # The version that the first commit has in the lock; nil for one that names the commit.
        self.version = version
        # That of the second.
        self.later = later


def skill(name, does, version=FIRST, lines=(), front=""):
    """A SKILL.md; the last line changes between the versions, and the user edits the first step."""
    last = "Tell the team what you found." if version == FIRST else "Tell the team what you found, and who checks it."
    body = "".join(f"{line}\n\n" for line in lines)
    return (
        f"---\nname: {name}\ndescription: {does} Use it when somebody asks for it.\n{front}---\n\n# {does}\n\n"
        f"1. Read what is there.\n\n2. Write down what is missing.\n\n{body}3. Check it twice.\n\n{last}\n")


def places(pattern, *names):
    """{skill: {SKILL.md: its path}}."""
    return {name: {"SKILL.md": pattern.format(name) + "/SKILL.md"} for name in names}


# With a manifest


def manifest(version):
    number = "1.0.0" if version == FIRST else "1.1.0"
    base = "templates/locales/en/skills"
    files = {
        "manifest.toml": f'schema = 1\n\n[pack]\nid = "harbor.watch"\nname = "Harbor watch"\nversion = "{number}"\n\n'
        '[locales]\nsource = "en"\navailable = ["en"]\n',
        f"{base}/tide-table/SKILL.md": skill("tide-table", "Reads a tide table.", version),
        f"{base}/tide-table/references/moon.md": "# The moon\n\nFull and new moons make spring tides.\n",
        f"{base}/mooring/SKILL.md": skill("mooring", "Plans a mooring."),
        "README.md": "# Harbor watch\n",
    }
    if version == SECOND:
        files[f"{base}/pilot/SKILL.md"] = skill("pilot", "Calls a pilot.")
    return files


def manifest_skills(version):
    found = places("templates/locales/en/skills/{}", "tide-table", "mooring", *(["pilot"] if version == SECOND else []))
    found["tide-table"]["references/moon.md"] = "templates/locales/en/skills/tide-table/references/moon.md"
    return found


# skills/*/


def flat(version):
    files = {
        "skills/proof-read/SKILL.md": skill("proof-read", "Reads proofs.", version, ["See [the marks](references/marks.md)."]),
        "skills/proof-read/references/marks.md": "# Marks\n\nA caret inserts.\n",
        "skills/proof-read/scripts/count.sh": ("#!/bin/sh\nwc -w \"$@\"\n", 0o755),
        "skills/index-pages/SKILL.md": skill("index-pages", "Makes an index."),
        "README.md": "# For editors\n", "LICENSE": "You may use this as you like.\n", ".github/workflows/ci.yml": "on: push\n",
    }
    if version == FIRST:
        files["skills/galley/SKILL.md"] = skill("galley", "Prints galleys.")
    else:
        files["skills/house-style/SKILL.md"] = skill("house-style", "Keeps the style of the house.")
        files["skills/proof-read/references/marks.md"] = "# Marks\n\nA caret inserts, a loop deletes.\n"
    return files


def flat_skills(version):
    found = places("skills/{}", "proof-read", "index-pages", "galley" if version == FIRST else "house-style")
    for path in ("references/marks.md", "scripts/count.sh"):
        found["proof-read"][path] = "skills/proof-read/" + path
    return found


# skills/*/*/


def grouped(version):
    files = {
        "skills/kitchen/knead-dough/SKILL.md": skill("knead-dough", "Kneads dough.", version),
        "skills/kitchen/knead-dough/assets/times.csv": "flour,minutes\nrye,12\n",
        "skills/garden/prune-roses/SKILL.md": skill("prune-roses", "Prunes roses."),
        "skills/garden/README.md": "# The garden\n",
    }
    if version == SECOND:
        files["skills/garden/water-beds/SKILL.md"] = skill("water-beds", "Waters beds.")
    return files


def grouped_skills(version):
    found = {
        "knead-dough": {
            path: "skills/kitchen/knead-dough/" + path for path in ("SKILL.md", "assets/times.csv")},
        **places("skills/garden/{}", "prune-roses"),
    }
    return found | (places("skills/garden/{}", "water-beds") if version == SECOND else {})


# The same skills for two agents


def mirrored(version):
    files = {}
    for top in (".agents/skills", ".claude/skills"):
        files[f"{top}/triage/SKILL.md"] = skill("triage", "Sorts new reports.", version)
        files[f"{top}/triage/labels.md"] = "# Labels\n\n- needs-answer\n- duplicate\n"
        files[f"{top}/changelog/SKILL.md"] = skill("changelog", "Writes a changelog.")
    files[".claude/skills/hand-over/SKILL.md"] = skill("hand-over", "Hands a shift over.")
    files["src/main.c"] = "int main(void) { return 0; }\n"
    if version == SECOND:
        files[".agents/skills/bisect/SKILL.md"] = files[".claude/skills/bisect/SKILL.md"] = skill("bisect", "Finds the commit.")
    return files


def mirrored_skills(version):
    found = places(".agents/skills/{}", "triage", "changelog", *(["bisect"] if version == SECOND else []))
    found["triage"]["labels.md"] = ".agents/skills/triage/labels.md"
    return found | places(".claude/skills/{}", "hand-over")


# Plugins of a marketplace


def plugins(version):
    number = "2.3.0" if version == FIRST else "2.4.0"
    files = {
        ".claude-plugin/marketplace.json": json.dumps({
            "name": "print-shop", "owner": {"name": "The print shop"},
            "metadata": {"description": "Skills of a print shop.", "version": number},
            "plugins": [{"name": "press", "source": "./plugins/press"}, {"name": "bindery", "source": "./plugins/bindery"}],
        }, indent=2),
        "plugins/press/.claude-plugin/plugin.json": json.dumps(
            {"name": "press", "description": "Runs the press.", "version": number, "license": "MIT"}),
        "plugins/bindery/.claude-plugin/plugin.json": json.dumps({"name": "bindery", "description": "Binds.", "version": number}),
        "plugins/press/skills/ink-mix/SKILL.md": skill("ink-mix", "Mixes ink.", version),
        "plugins/press/skills/ink-mix/scripts/mix.py": ("#!/usr/bin/env python3\nprint('mixed')\n", 0o755),
        "plugins/press/commands/start.md": "Start the press.\n",
        "plugins/bindery/skills/sew-spine/SKILL.md": skill("sew-spine", "Sews a spine."),
    }
    if version == SECOND:
        files["plugins/bindery/skills/trim-edges/SKILL.md"] = skill("trim-edges", "Trims edges.")
    return files


def plugins_skills(version):
    found = {
        "ink-mix": {path: "plugins/press/skills/ink-mix/" + path for path in ("SKILL.md", "scripts/mix.py")},
        **places("plugins/bindery/skills/{}", "sew-spine"),
    }
    return found | (places("plugins/bindery/skills/{}", "trim-edges") if version == SECOND else {})


# APM


def apm(version):
    files = {
        "apm.yml": "name: survey\nversion: 0.4.0\n",
        ".apm/skills/level-ground/SKILL.md": skill("level-ground", "Levels the ground.", version),
        ".apm/skills/draw-map/SKILL.md": skill("draw-map", "Draws a map."),
        ".apm/instructions/style.instructions.md": "---\napplyTo: '**'\n---\nBe exact.\n",
    }
    if version == SECOND:
        files[".apm/skills/set-marks/SKILL.md"] = skill("set-marks", "Sets marks.")
    return files


def apm_skills(version):
    return places(".apm/skills/{}", "level-ground", "draw-map", *(["set-marks"] if version == SECOND else []))


# Folders at the root


def folders(version):
    files = {
        "wind-clock/SKILL.md": skill("wind-clock", "Winds a clock.", version),
        "wind-clock/parts/escapement.md": "# The escapement\n\nIt lets one tooth pass.\n",
        "oil-gears/SKILL.md": skill("oil-gears", "Oils gears."), "docs/guide.md": "# Guide\n", "README.md": "# Clocks\n",
    }
    if version == SECOND:
        files["set-chime/SKILL.md"] = skill("set-chime", "Sets a chime.")
    return files


def folders_skills(version):
    found = places("{}", "wind-clock", "oil-gears", *(["set-chime"] if version == SECOND else []))
    found["wind-clock"]["parts/escapement.md"] = "wind-clock/parts/escapement.md"
    return found


# One skill


def single(version):
    return {
        "SKILL.md": skill("read-barometer", "Reads a barometer.", version, front="license: MIT\n"),
        "references/scale.md": "# The scale\n\nFrom 950 to 1050.\n" + ("" if version == FIRST else "\nIn hectopascals.\n"),
        "scripts/read.sh": ("#!/bin/sh\necho 1013\n", 0o755), ".gitignore": "*.tmp\n", ".editorconfig": "root = true\n",
    }


def single_skills(_):
    return {"read-barometer": {path: path for path in ("SKILL.md", "references/scale.md", "scripts/read.sh")}}


# Translations


def translated(version):
    files = {
        "skills/greet-guests/SKILL.md": skill("greet-guests", "Greets guests.", version),
        "skills/set-table/SKILL.md": skill("set-table", "Sets a table."),
        "locales/fr/skills/greet-guests/SKILL.md": skill("greet-guests", "Accueille les invités.", version),
        "locales/ko/skills/greet-guests/SKILL.md": skill("greet-guests", "손님을 맞이한다.", version),
        "locales/fr/skills/set-table/SKILL.md": skill("set-table", "Met la table."),
    }
    if version == SECOND:
        files["skills/pour-tea/SKILL.md"] = skill("pour-tea", "Pours tea.")
    return files


def translated_skills(version):
    return places("skills/{}", "greet-guests", "set-table", *(["pour-tea"] if version == SECOND else []))


SHAPES = [
    Shape("manifest", manifest, manifest_skills, "tide-table", "pilot", reference="#main", version="1.0.0", later="1.1.0"),
    Shape("flat", flat, flat_skills, "proof-read", "house-style", "galley", reference="#^1.0", version="1.0.0", later="1.1.0"),
    Shape("grouped", grouped, grouped_skills, "knead-dough", "water-beds"),
    Shape("mirrors", mirrored, mirrored_skills, "triage", "bisect", reference="#main"),
    Shape("plugins", plugins, plugins_skills, "ink-mix", "trim-edges", version="2.3.0", later="2.4.0"),
    Shape("apm", apm, apm_skills, "level-ground", "set-marks", reference="#>=1.0", version="1.0.0", later="1.1.0"),
    Shape("folders", folders, folders_skills, "wind-clock", "set-chime"),
    Shape("single", single, single_skills, "read-barometer", reference="#^1", version="1.0.0", later="1.1.0"),
    Shape(
        "locales", translated, translated_skills, "greet-guests", "pour-tea", locales={
            "fr": {
                "greet-guests/SKILL.md": "locales/fr/skills/greet-guests/SKILL.md",
                "set-table/SKILL.md": "locales/fr/skills/set-table/SKILL.md"},
            "ko": {
                "greet-guests/SKILL.md": "locales/ko/skills/greet-guests/SKILL.md",
                "set-table/SKILL.md": "skills/set-table/SKILL.md"},
        }),
]
