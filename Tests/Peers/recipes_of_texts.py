"""Trees for the examples of agnix about skills and instructions that are descriptions, or need other files.

A recipe takes the text of an example and whether it is the bad one, and gives a tree.
"""

import re

from words import (
    File,
    Link,
    MEMORY_AGENT,
    PAGE,
    SCRIPTS,
    SOUND_RULES,
    either,
    many_skills,
    sentences,
    skill,
    titled,
    token,
)

CHAIN = {
    **{f"level{n}.md": f"Level {n}: see the next one.\n\n@./level{n + 1}.md\n" for n in range(1, 6)},
    "level6.md": "The last level.\n",
}
CONTENTS = "## Contents\n\n" + "".join(f"- [Part {n}](#part-{n})\n" for n in range(1, 41)) + "\n"
PARTS = "".join(f"## Part {n}\n\n" + "\n".join(sentences(8, n * 8)) + "\n\n" for n in range(1, 41))


def finance(text, is_bad):
    page = "# Finance\n\n" + ("" if is_bad else CONTENTS) + PARTS
    body = "Read [finance](reference/finance.md) when an invoice is checked."
    return {
        ".claude/skills/invoices/SKILL.md": skill("invoices", body=body),
        ".claude/skills/invoices/reference/finance.md": page,
    }


RELEASE = skill(
    "release", "Writes release notes. Use when a version is released.", "List the changes since the last tag."
)
OTHER_RELEASE = RELEASE.replace("List the changes", "Name the authors of the changes")


def mirrors(text, is_bad):
    return {
        ".claude/skills/release/SKILL.md": OTHER_RELEASE if is_bad else RELEASE,
        ".agents/skills/release/SKILL.md": RELEASE,
    }


def second_root(text, is_bad):
    return {
        ".opencode/skills/release/SKILL.md": RELEASE,
        **({".claude/skills/release/SKILL.md": OTHER_RELEASE} if is_bad else {}),
    }


def masked(text, is_bad):
    name = "deploy" if is_bad else "deploy-claude"
    return {
        f".claude/skills/{name}/SKILL.md": skill(name, body="Deploy with the script of the project."),
        ".agents/skills/deploy/SKILL.md": skill("deploy", body="Deploy with the script of the company."),
    }


def split_files(text):
    """Two documents in one example, each below a heading with its name."""
    parts = re.split(r"^# (CLAUDE\.md|AGENTS\.md)\b[^\n]*\n", text, flags=re.M)
    return {name: body for name, body in zip(parts[1::2], parts[2::2])}


def in_skill(name, body, **files):
    return {
        f".agents/skills/{name}/SKILL.md": skill(name, body=body),
        **{f".agents/skills/{name}/{p}": t for p, t in files.items()},
    }


RECIPES = {
    "AGM-008": either(
        lambda t: {"AGENT.md": SOUND_RULES}, lambda t: {"AGENTS.md": SOUND_RULES, "AGENT.md": Link("AGENTS.md")}
    ),
    "AGM-009": either(
        lambda t: {"packages/api/AGENTS.md": SOUND_RULES},
        lambda t: {
            "AGENTS.md": SOUND_RULES,
            "packages/api/AGENTS.md": "# Orders\n\nThe service for orders. Test it with `pnpm test`.\n",
        },
    ),
    "AMP-SK-002": masked,
    "AMP-SK-003": either(
        lambda t: {".agents/skills/a/b/c/d/e/f/SKILL.md": skill("f")},
        lambda t: {".agents/skills/f/SKILL.md": skill("f")},
    ),
    "AS-012": lambda t, bad: {
        ".agents/skills/setup-env/SKILL.md": t + ("\n".join(["", *sentences(520)]) + "\n" if bad else "\n")
    },
    "AS-013": lambda t, bad: {
        ".agents/skills/read-config/SKILL.md": t,
        ".agents/skills/read-config/references/guide.md": "# Guide\n\nThe keys are in [the schema](schema.md).\n",
        ".agents/skills/read-config/references/schema.md": "# Schema\n\n`port` is a number.\n",
    },
    "AS-015": either(
        lambda t: {
            ".claude/skills/huge-skill/SKILL.md": t,
            ".claude/skills/huge-skill/assets/data.bin": File(size=31 * 1024 * 1024),
        },
        lambda t: {".claude/skills/small-skill/SKILL.md": t},
    ),
    "AS-017": lambda t, bad: {".agents/skills/code-review/SKILL.md": t},
    "AS-021": either(
        lambda t: {
            ".agents/skills/orders/SKILL.md": skill(
                "orders", body="\n".join("- " + " ".join(one[2:] for one in sentences(2, n * 2)) for n in range(1, 240))
            )
        },
        lambda t: {".agents/skills/focused/SKILL.md": t, ".agents/skills/focused/references/format.md": PAGE},
    ),
    "AS-022": lambda t, bad: in_skill(
        "confirm", "Run `scripts/run.sh`.", **{"scripts/run.sh": File(t, executable=True)}
    ),
    "AS-023": lambda t, bad: in_skill(
        "tables", "Write every table as a list." if bad else t, **{"scripts/extract.py": "print(1)\n"}
    ),
    "AS-024": lambda t, bad: in_skill("lint", t),
    "AS-025": mirrors,
    "AS-026": lambda t, bad: in_skill("calls", t, **{"references/api-errors.md": PAGE}),
    # The examples say "@import path", which no client reads and agnix does not report; an import is "@path".
    "CC-MEM-002": lambda t, bad: {
        "CLAUDE.md": t.replace("@import ", "@"),
        **({} if bad else {"docs/style.md": PAGE, "docs/testing.md": PAGE}),
    },
    "CC-MEM-003": lambda t, bad: {
        "CLAUDE.md": t.replace("@import ", "@"),
        **(CHAIN if bad else {"docs/guidelines.md": PAGE}),
    },
    "CC-MEM-004": lambda t, bad: {"CLAUDE.md": t, **SCRIPTS},
    "CC-MEM-010": lambda t, bad: {"CLAUDE.md": t, "README.md": t if bad else SOUND_RULES},
    "CC-MEM-014": either(
        lambda t: {"CLAUDE.md": "\n".join(["# Project", "", *sentences(250)]) + "\n"}, lambda t: {"CLAUDE.md": t}
    ),
    "CC-MEM-015": either(
        lambda t: {
            "CLAUDE.md": "\n".join(["# Project", "", "@docs/conventions.md", "", *sentences(146)]) + "\n",
            "docs/conventions.md": "\n".join(["# Conventions", "", *sentences(148, 200)]) + "\n",
            ".claude/rules/style.md": "\n".join(["# Style", "", *sentences(148, 400)]) + "\n",
        },
        lambda t: {
            "CLAUDE.md": "\n".join(["# Project", "", *sentences(118)]) + "\n",
            ".claude/rules/api.md": "---\npaths:\n  - src/api/**\n---\n"
            + "\n".join(["# API", "", *sentences(148)])
            + "\n",
        },
    ),
    "CC-MEM-016": lambda t, bad: {
        ".claude/agents/reviewer.md": MEMORY_AGENT,
        ".claude/agent-memory/reviewer/MEMORY.md": "\n".join(sentences(214 if bad else 20)) + "\n",
    },
    "CC-MEM-018": lambda t, bad: {"CLAUDE.md": t, "AGENTS.md": SOUND_RULES},
    "CC-MEM-019": lambda t, bad: {"CLAUDE.md": t, "Design Docs/api-conventions.md": PAGE},
    "CC-MEM-020": lambda t, bad: {
        "CLAUDE.local.md": "Answer in French.\n",
        "CLAUDE.md": SOUND_RULES,
        **({} if bad else {".gitignore": t.partition("\n")[2]}),
    },
    "CC-MEM-021": either(
        lambda t: {
            "CLAUDE.md": "# Layout\n\n```\nshop/\n"
            + "".join(f"├── part{n}/\n│   └── page{n}.ts\n" for n in range(1, 16))
            + "```\n"
        },
        lambda t: {"CLAUDE.md": t},
    ),
    "CC-SK-025": lambda t, bad: many_skills(".claude/skills", 40 if bad else 5, 1440 if bad else 60),
    "CC-SK-027": lambda t, bad: titled(t),
    "CC-SK-034": finance,
    "CX-SK-004": lambda t, bad: many_skills(".agents/skills", 40 if bad else 12, 470 if bad else 40),
    "CX-SK-006": lambda t, bad: in_skill(
        "release-notes",
        "List the changes.",
        **{"agents/openai.yaml": t, "assets/small.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>\n"},
    ),
    "CX-SK-007": lambda t, bad: in_skill(
        "my-skill",
        "Read [the API](references/api.md) when a call fails.",
        **{"references/api.md": PAGE},
        **({"README.md": "# My skill\n\nHow to install it.\n"} if bad else {}),
    ),
    "OC-SK-002": second_root,
    "REF-001": lambda t, bad: {"CLAUDE.md": t, **({} if bad else {"docs/coding-standards.md": PAGE})},
    "REF-002": lambda t, bad: {"CLAUDE.md": t, **({} if bad else {"docs/STYLE.md": PAGE})},
    "XP-004": lambda t, bad: split_files(t),
    "XP-005": lambda t, bad: split_files(t),
    "XP-006": lambda t, bad: split_files(t),
    "XP-008": lambda t, bad: {
        "CLAUDE.md": t,
        ".cursor/rules/base.mdc": "---\nalwaysApply: true\n---\nUse two spaces.\n",
        **({"docs/style-guide.md": PAGE, "docs/testing.md": PAGE} if bad else {"docs/claude-workflows.md": PAGE}),
    },
    "XP-SK-003": lambda t, bad: in_skill(
        "upload",
        "Run `scripts/upload.py`.",
        **{"scripts/upload.py": f'TOKEN = "{token()}"\n' if bad else "import os\n\n" + t},
    ),
    "XP-SK-004": lambda t, bad: in_skill("setup", t, **{"scripts/setup.py": "print(1)\n"}),
}
