"""Repositories with findings of every kind, and with names and texts that want to be markup."""

import os
import subprocess

HOSTILE_NAMES = [
    "a<b>&amp;", "<img src=x onerror=alert(1)>", "quote\"'", "a\u202eb\u200bc", "bell\x07\x1b[31m", "배포-😀", "שלום",
    "--><script>alert(1)<", "{count}", "new\nline",
]

HOSTILE_TEXT = (
    "---\nname: other\ndescription: '</script><script>alert(1)</script> <!-- \u2028 ]]>'\ncolour: \"<b>\"\n---\n\n"
    "# </title><script>alert(1)</script>\n\nSee [it](missing\u202e.md) and [`that`](<no such & \"file\".md>).\n"
)


def initialize(folder):
    """Makes it a repository of git, so that the doctor looks no further."""
    folder.mkdir(parents=True)
    subprocess.run(["git", "init", "-q", str(folder)], check=True)


def skill(folder, name, text, below="skills"):
    path = folder / below / name
    path.mkdir(parents=True, exist_ok=True)
    (path / "SKILL.md").write_bytes(text if isinstance(text, bytes) else text.encode())


def hostile(folder):
    """A repository in which every name and text is an attack, with text that is not UTF-8 and very long lines."""
    initialize(folder)
    for name in HOSTILE_NAMES:
        try:
            skill(folder, name, HOSTILE_TEXT)
        except OSError:
            pass
    skill(folder, "latin", "---\nname: latin\ndescription: caf\u00e9. Use it.\n---\n\n# A\n\n[x](gone.md)\n".encode("latin-1"))
    skill(folder, "long", "---\nname: long\ndescription: Long. Use it.\n---\n\n# A\n\n" + "word " * 4000 + "[x](gone.md)\n")
    skill(folder, "windows", "---\r\nname: window\r\ndescription: Does. Use it.\r\ncolour: red\r\n---\r\n\r\n# A\r\n")
    key = "AKIA" + "Q3EGRZ5HBN7XKWTV"
    skill(
        folder, "secret",
        f"---\nname: secret\ndescription: Does. Use it.\ncolour: red\n---\n\n# A\n\nkey: {key}\n[x](gone.md)\n")
    return key


def large(folder, findings):
    """A repository with about as many findings: ten in each skill. Half of the skills are where agents read them, so that
    some findings are errors."""
    initialize(folder)
    for number in range(findings // 10):
        links = "\n\n".join(f"See [page {place}](missing-{place}.md) before you change anything." for place in range(8))
        name, below = f"group-{number % 40:02}/skill-{number:04}", "skills"
        if number % 2 == 1:
            name, below = f"skill-{number:04}", ".agents/skills"
        skill(
            folder, name,
            f"---\nname: other-{number}\ndescription: Does something. Use it when a thing {number} is to be done.\n"
            f"colour: red\n---\n\n# Skill {number}\n\n{links}\n", below)


def environment(home):
    home.mkdir(parents=True, exist_ok=True)
    return {
        "PATH": os.environ["PATH"], "HOME": str(home), "XDG_STATE_HOME": str(home / "state"),
        "XDG_CACHE_HOME": str(home / "cache"), "GIT_CONFIG_NOSYSTEM": "1", "CI": "true", "LC_ALL": "C.UTF-8",
    }
