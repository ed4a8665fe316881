"""The trees in which the examples of agnix are checked.

An example is printed by `agnix explain` and goes where its client reads it: `places` says where, by family or by id. Some
examples are descriptions, such as "a file of 250 lines", and some need other files; their trees are made by the functions
in `RECIPES`, with words of our own. A tree is a dictionary: path -> text, `File`, `Link`.
"""

import hashlib
import json
import os
import re
import shutil


class File:
    """A file that is executable, or a file of a size that nobody writes as text."""

    def __init__(self, text="", executable=False, size=0):
        self.text = text
        self.executable = executable
        self.size = size


class Link(str):
    """A symbolic link; the text is its target."""


# Texts of our own.

SOUND_RULES = """# Bakery

A web shop for a bakery, written in TypeScript.

## Build and test

- `pnpm build`
- `pnpm test`
"""


def skill(name, description="Formats order lists. Use when an order list is edited.", body="Sort the lines of the list by date."):
    """A skill without a problem."""
    return f"---\nname: {name}\ndescription: {description}\n---\n# {name.replace('-', ' ').title()}\n\n{body}\n"


def sentences(count, start=1):
    """Different lines of instructions, about 60 characters each."""
    things = ["oven", "order", "invoice", "delivery", "recipe", "basket", "coupon", "calendar", "stock", "price"]
    return [f"- Step {n}: read the {things[n % 10]} page of section {n * 7 % 97} and note its date." for n in range(start, start + count)]


def long_text(characters):
    """A description of about so many characters."""
    return ("Formats order lists by date and customer. " * (characters // 42 + 1))[:characters].strip()


def many_skills(root, count, characters):
    """Skills whose names and descriptions have about so many characters each."""
    return {
        f"{root}/list-{n}/SKILL.md": skill(f"list-{n}", f"Use for list {n}. {long_text(characters)}".strip())
        for n in range(1, count + 1)
    }


def token():
    """Text in the form of a GitHub token that nobody was ever given."""
    letters = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
    return "gh" + "p_" + "".join(letters[b % 62] for b in hashlib.sha512(b"an example").digest()[:36])


# The place of an example.

ROOTS = {
    "CC-SK": ".claude", "CL-SK": ".cline", "CP-SK": ".github", "CR-SK": ".cursor", "KR-SK": ".kiro", "OC-SK": ".opencode",
    "WS-SK": ".windsurf",
}
# Files that show that a client is in use where the place of the example does not.
EVIDENCE = {
    "CX-SK": {".codex/config.toml": 'model = "gpt-5"\n'}, "CDX-AG": {".codex/config.toml": 'model = "gpt-5"\n'},
}
# The agent that Cairn checks for (`--agent`) where no file shows that it is in use.
AGENTS = {"AMP-SK": "amp"}

PLACES = {
    "CC-MEM": "CLAUDE.md", "AGM": "AGENTS.md", "PE": "CLAUDE.md", "REF": "CLAUDE.md", "XML": "CLAUDE.md", "XP": "AGENTS.md",
    "CC-MEM-011": ".claude/rules/typescript.md", "CC-MEM-012": ".claude/rules/typescript.md",
    "COP": ".github/agents/reviewer.agent.md", "COP-001": ".github/copilot-instructions.md",
    "COP-030": ".github/copilot-instructions.md", "COP-038": ".github/copilot-instructions.md",
    **{f"COP-{n:03}": ".github/instructions/typescript.instructions.md" for n in (2, 3, 4, 5)},
    **{f"COP-{n:03}": ".github/prompts/refactor.prompt.md" for n in (13, 14, 15)},
    **{f"COP-{n:03}": ".github/hooks/check.json" for n in (17, 31, 36, 37)},
    **{f"COP-{n:03}": ".github/workflows/copilot-setup-steps.yml" for n in (18, 29)},
    **{f"COP-{n:03}": ".github/plugin/plugin.json" for n in (19, 20)}, "COP-039": "plugin.json",
    "COP-035": ".vscode/mcp.json",
    "CUR": ".cursor/rules/typescript.mdc", **{f"CUR-{n:03}": ".cursor/hooks.json" for n in (10, 11, 12, 13, 17, 18, 19, 32, 33)},
    **{f"CUR-{n:03}": ".cursor/agents/reviewer-agent.md" for n in (14, 15, 28)},
    **{f"CUR-{n:03}": ".cursor/environment.json" for n in (16, 31, 37)}, "CUR-023": ".cursor/skills/react/SKILL.md",
    "CUR-024": ".cursor/mcp.json", "CUR-025": ".cursor/cli.json", "CUR-026": ".cursor/cli.json", "CUR-039": ".cursor/cli.json",
    "CUR-027": ".cursor/permissions.json", "CUR-030": ".cursor-plugin/plugin.json", "CUR-034": ".cursorignore",
    "WS": ".windsurf/rules/typescript.md", "KIRO": ".kiro/steering/typescript.md", "CC-HK": ".claude/settings.json",
    **{f"CC-HK-{n:03}": "hooks/hooks.json" for n in (28, 30, 34)}, "CC-PL": ".claude-plugin/plugin.json",
    "CC-PL-021": "settings.json", "CC-MP": ".claude-plugin/marketplace.json", "CDX-AG": "AGENTS.md",
    "CDX-PL": ".codex-plugin/plugin.json", "CDX-PL-002": "plugin.json", "GM": ".gemini/settings.json",
    **{f"GM-{n:03}": "GEMINI.md" for n in (1, 2, 3)}, **{f"GM-{n:03}": "gemini-extension.json" for n in (5, 8, 22, 23, 28)},
    "GM-006": ".geminiignore", "GM-027": "policies/policies.toml",
    "CLN": ".clinerules/typescript.md", "CLN-005": ".clinerules/workflows/deploy.md",
    "CLN-006": ".clinerules/workflows/deploy.md", "CLN-016": ".cline/mcp.json",
}


def family(rule):
    return rule.rsplit("-", 1)[0]


def name_in(text):
    found = re.search(r"^name: *[\"']?([a-z0-9]+(?:-[a-z0-9]+)*)[\"']? *$", text, re.M)
    return found.group(1) if found else None


def tree_of(rule, kind, example, other):
    """The tree of an example of a rule. `other` is the other example, whose name is taken if this one has none."""
    # A last line in parentheses says which other files there are; it is not a part of the file.
    example = re.sub(r"\n\([^\n]*\)\s*$", "\n", example)
    if rule in RECIPES:
        tree = RECIPES[rule](example, kind == "bad")
    elif rule in BESIDE:
        tree = {place_of(rule, example, other): example, **BESIDE[rule]}
    else:
        tree = {place_of(rule, example, other): example}
    return {**EVIDENCE.get(family(rule), {}), **tree}


def place_of(rule, example, other):
    place = PLACES.get(rule) or PLACES.get(family(rule))
    if place:
        return place
    name = name_in(example) or name_in(other) or "orders"
    if family(rule) == "CC-AG":
        return f".claude/agents/{name}.md"
    return f"{ROOTS.get(family(rule), '.agents')}/skills/{name}/SKILL.md"


# Recipes: what a description means, and examples that need other files.

def either(bad, good):
    return lambda text, is_bad: (bad if is_bad else good)(text)


def titled(text):
    """Of a text that begins with "# path", the rest at that path."""
    first, _, rest = text.partition("\n")
    path = re.match(r"# (?:~/|<\w+>/)?([\w./-]+)", first).group(1)
    return {path: rest}


def split_files(text):
    """Two documents in one example, each below a heading with its name."""
    parts = re.split(r"^# (CLAUDE\.md|AGENTS\.md)\b[^\n]*\n", text, flags=re.M)
    return {name: body for name, body in zip(parts[1::2], parts[2::2])}


def in_skill(name, body, **files):
    return {f".agents/skills/{name}/SKILL.md": skill(name, body=body), **{f".agents/skills/{name}/{p}": t for p, t in files.items()}}


def handler(place):
    """A single hook, where agnix prints only that."""
    def make(text, is_bad):
        group = {"matcher": "Bash", "hooks": [json.loads(text)]}
        tree = {place: json.dumps({"hooks": {"PreToolUse": [group]}}, indent=2)}
        return {**tree, **PLUGIN} if place.startswith("hooks/") else tree
    return make


def named_paths(place):
    """A manifest with the files and folders that it names, as far as they are inside its plugin."""
    def make(text, is_bad):
        tree = {place: text}
        for path in re.findall(r'"\./([\w./-]+)"', text):
            if ".." in path or "." in path.split("/")[0]:
                continue
            tree[path if "." in os.path.basename(path) else path.rstrip("/") + "/readme.txt"] = "An example.\n"
        return tree
    return make


PLUGIN = {".claude-plugin/plugin.json": '{\n  "name": "my-plugin",\n  "description": "Formats files.",\n  "version": "1.0.0"\n}\n'}
FORMATTER = {"plugins/formatter/.claude-plugin/plugin.json": '{\n  "name": "formatter",\n  "description": "Formats files.",\n  "version": "1.0.0"\n}\n'}
SCRIPTS = {"package.json": '{\n  "scripts": {\n    "build": "tsc",\n    "test": "vitest"\n  }\n}\n'}
PAGE = "# Page\n\nWrite dates as year, month, day.\n"
CHAIN = {
    **{f"level{n}.md": f"Level {n}: see the next one.\n\n@./level{n + 1}.md\n" for n in range(1, 6)},
    "level6.md": "The last level.\n",
}
CONTENTS = "## Contents\n\n" + "".join(f"- [Part {n}](#part-{n})\n" for n in range(1, 41)) + "\n"
PARTS = "".join(f"## Part {n}\n\n" + "\n".join(sentences(8, n * 8)) + "\n\n" for n in range(1, 41))


def finance(text, is_bad):
    page = "# Finance\n\n" + ("" if is_bad else CONTENTS) + PARTS
    body = "Read [finance](reference/finance.md) when an invoice is checked."
    return {".claude/skills/invoices/SKILL.md": skill("invoices", body=body), ".claude/skills/invoices/reference/finance.md": page}


RELEASE = skill("release", "Writes release notes. Use when a version is released.", "List the changes since the last tag.")
OTHER_RELEASE = RELEASE.replace("List the changes", "Name the authors of the changes")


def mirrors(text, is_bad):
    return {".claude/skills/release/SKILL.md": OTHER_RELEASE if is_bad else RELEASE, ".agents/skills/release/SKILL.md": RELEASE}


def second_root(text, is_bad):
    return {".opencode/skills/release/SKILL.md": RELEASE, **({".claude/skills/release/SKILL.md": OTHER_RELEASE} if is_bad else {})}


def masked(text, is_bad):
    name = "deploy" if is_bad else "deploy-claude"
    return {
        f".claude/skills/{name}/SKILL.md": skill(name, body="Deploy with the script of the project."),
        ".agents/skills/deploy/SKILL.md": skill("deploy", body="Deploy with the script of the company."),
    }


def at_size(path, bad, good):
    """A file of instructions with so many characters."""
    def make(text, is_bad):
        lines = sentences((bad if is_bad else good) // 60 + 2)
        return {path: "# Rules\n\n" + "\n".join(lines)[: bad if is_bad else good] + "\n"}
    return make


def with_header(header, make):
    def made(text, is_bad):
        return {path: header + body for path, body in make(text, is_bad).items()}
    return made


def many_agents(folder, name, count, characters):
    return {
        f"{folder}/{name}-{n}.md": f"---\nname: {name}-{n}\ndescription: Checks list {n}. {long_text(characters)}\ntools: Read\n---\nCheck the list.\n"
        for n in range(1, count + 1)
    }


CHECKER = "---\nname: {name}\ndescription: Checks orders. Use after an edit.\ntools: Read\n---\nCheck the orders.\n"
MEMORY_AGENT = CHECKER.replace("tools: Read", "tools: Read\nmemory: project").format(name="reviewer")
SHELL = File("#!/bin/sh\n", executable=True)
COPILOT_AGENT = "---\ndescription: Reviews orders for mistakes\n---\nCheck every line of the order.\n"

RECIPES = {
    "AGM-008": either(lambda t: {"AGENT.md": SOUND_RULES}, lambda t: {"AGENTS.md": SOUND_RULES, "AGENT.md": Link("AGENTS.md")}),
    "AGM-009": either(
        lambda t: {"packages/api/AGENTS.md": SOUND_RULES},
        lambda t: {"AGENTS.md": SOUND_RULES, "packages/api/AGENTS.md": "# Orders\n\nThe service for orders. Test it with `pnpm test`.\n"}),
    "AMP-SK-002": masked,
    "AMP-SK-003": either(
        lambda t: {".agents/skills/a/b/c/d/e/f/SKILL.md": skill("f")}, lambda t: {".agents/skills/f/SKILL.md": skill("f")}),
    "AS-012": lambda t, bad: {".agents/skills/setup-env/SKILL.md": t + ("\n".join(["", *sentences(520)]) + "\n" if bad else "\n")},
    "AS-013": lambda t, bad: {
        ".agents/skills/read-config/SKILL.md": t,
        ".agents/skills/read-config/references/guide.md": "# Guide\n\nThe keys are in [the schema](schema.md).\n",
        ".agents/skills/read-config/references/schema.md": "# Schema\n\n`port` is a number.\n"},
    "AS-015": either(
        lambda t: {".claude/skills/huge-skill/SKILL.md": t, ".claude/skills/huge-skill/assets/data.bin": File(size=31 * 1024 * 1024)},
        lambda t: {".claude/skills/small-skill/SKILL.md": t}),
    "AS-017": lambda t, bad: {".agents/skills/code-review/SKILL.md": t},
    "AS-021": either(
        lambda t: {".agents/skills/orders/SKILL.md": skill("orders", body="\n".join(
            "- " + " ".join(one[2:] for one in sentences(2, n * 2)) for n in range(1, 240)))},
        lambda t: {".agents/skills/focused/SKILL.md": t, ".agents/skills/focused/references/format.md": PAGE}),
    "AS-022": lambda t, bad: in_skill("confirm", "Run `scripts/run.sh`.", **{"scripts/run.sh": File(t, executable=True)}),
    "AS-023": lambda t, bad: in_skill(
        "tables", "Write every table as a list." if bad else t, **{"scripts/extract.py": "print(1)\n"}),
    "AS-024": lambda t, bad: in_skill("lint", t),
    "AS-025": mirrors,
    "AS-026": lambda t, bad: in_skill("calls", t, **{"references/api-errors.md": PAGE}),
    # The examples say "@import path", which no client reads and agnix does not report; an import is "@path".
    "CC-MEM-002": lambda t, bad: {
        "CLAUDE.md": t.replace("@import ", "@"), **({} if bad else {"docs/style.md": PAGE, "docs/testing.md": PAGE})},
    "CC-MEM-003": lambda t, bad: {"CLAUDE.md": t.replace("@import ", "@"), **(CHAIN if bad else {"docs/guidelines.md": PAGE})},
    "CC-MEM-004": lambda t, bad: {"CLAUDE.md": t, **SCRIPTS},
    "CC-MEM-010": lambda t, bad: {"CLAUDE.md": t, "README.md": t if bad else SOUND_RULES},
    "CC-MEM-014": either(lambda t: {"CLAUDE.md": "\n".join(["# Project", "", *sentences(250)]) + "\n"}, lambda t: {"CLAUDE.md": t}),
    "CC-MEM-015": either(
        lambda t: {
            "CLAUDE.md": "\n".join(["# Project", "", "@docs/conventions.md", "", *sentences(146)]) + "\n",
            "docs/conventions.md": "\n".join(["# Conventions", "", *sentences(148, 200)]) + "\n",
            ".claude/rules/style.md": "\n".join(["# Style", "", *sentences(148, 400)]) + "\n"},
        lambda t: {
            "CLAUDE.md": "\n".join(["# Project", "", *sentences(118)]) + "\n",
            ".claude/rules/api.md": "---\npaths:\n  - src/api/**\n---\n" + "\n".join(["# API", "", *sentences(148)]) + "\n"}),
    "CC-MEM-016": lambda t, bad: {
        ".claude/agents/reviewer.md": MEMORY_AGENT,
        ".claude/agent-memory/reviewer/MEMORY.md": "\n".join(sentences(214 if bad else 20)) + "\n"},
    "CC-MEM-018": lambda t, bad: {"CLAUDE.md": t, "AGENTS.md": SOUND_RULES},
    "CC-MEM-019": lambda t, bad: {"CLAUDE.md": t, "Design Docs/api-conventions.md": PAGE},
    "CC-MEM-020": lambda t, bad: {
        "CLAUDE.local.md": "Answer in French.\n", "CLAUDE.md": SOUND_RULES, **({} if bad else {".gitignore": t.partition("\n")[2]})},
    "CC-MEM-021": either(
        lambda t: {"CLAUDE.md": "# Layout\n\n```\nshop/\n" + "".join(f"├── part{n}/\n│   └── page{n}.ts\n" for n in range(1, 16)) + "```\n"},
        lambda t: {"CLAUDE.md": t}),
    "CC-SK-025": lambda t, bad: many_skills(".claude/skills", 40 if bad else 5, 1440 if bad else 60),
    "CC-SK-027": lambda t, bad: titled(t),
    "CC-SK-034": finance,
    "CX-SK-004": lambda t, bad: many_skills(".agents/skills", 40 if bad else 12, 470 if bad else 40),
    "CX-SK-006": lambda t, bad: in_skill(
        "release-notes", "List the changes.", **{"agents/openai.yaml": t, "assets/small.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>\n"}),
    "CX-SK-007": lambda t, bad: in_skill(
        "my-skill", "Read [the API](references/api.md) when a call fails.", **{"references/api.md": PAGE},
        **({"README.md": "# My skill\n\nHow to install it.\n"} if bad else {})),
    "OC-SK-002": second_root,
    "REF-001": lambda t, bad: {"CLAUDE.md": t, **({} if bad else {"docs/coding-standards.md": PAGE})},
    "REF-002": lambda t, bad: {"CLAUDE.md": t, **({} if bad else {"docs/STYLE.md": PAGE})},
    "XP-004": lambda t, bad: split_files(t), "XP-005": lambda t, bad: split_files(t), "XP-006": lambda t, bad: split_files(t),
    "XP-008": lambda t, bad: {
        "CLAUDE.md": t, ".cursor/rules/base.mdc": "---\nalwaysApply: true\n---\nUse two spaces.\n",
        **({"docs/style-guide.md": PAGE, "docs/testing.md": PAGE} if bad else {"docs/claude-workflows.md": PAGE})},
    "XP-SK-003": lambda t, bad: in_skill(
        "upload", "Run `scripts/upload.py`.", **{"scripts/upload.py": f'TOKEN = "{token()}"\n' if bad else "import os\n\n" + t}),
    "XP-SK-004": lambda t, bad: in_skill("setup", t, **{"scripts/setup.py": "print(1)\n"}),

    # The files of clients.
    "COP-006": at_size(".github/copilot-instructions.md", 72_000, 600),
    "COP-015": lambda t, bad: {".github/prompts/review.prompt.md": t, ".github/agents/planner.agent.md": COPILOT_AGENT},
    "COP-025": lambda t, bad: {("prompts" if bad else ".github/agents") + "/reviewer.agent.md": COPILOT_AGENT},
    "COP-030": lambda t, bad: {".github/copilot-instructions.md": t, "docs/conventions.md": PAGE},
    "COP-032": lambda t, bad: {".github/chatmodes/planner.chatmode.md" if bad else ".github/agents/planner.agent.md": COPILOT_AGENT},
    "COP-033": lambda t, bad: {".github/agents/" + ("code reviewer!" if bad else "code-reviewer") + ".agent.md": COPILOT_AGENT},
    "COP-035": lambda t, bad: {".vscode/mcp.json": t},
    "CUR-006": lambda t, bad: {".cursorrules" if bad else ".cursor/rules/typescript.mdc": t},
    "CUR-020": lambda t, bad: {
        ".cursor/rules/typescript.md" + ("" if bad else "c"): "---\ndescription: TypeScript rules\nglobs: '**/*.ts'\n---\nUse strict mode.\n"},
    "CUR-021": with_header("---\nglobs: src/**\n---\n", at_size(".cursor/rules/style-guide.mdc", 54_000, 300)),
    "CUR-022": lambda t, bad: {".cursor/hooks.json": t, ".cursor/hooks/format.sh": SHELL},
    "CUR-026": lambda t, bad: {".cursor/cli.json": t},
    "CUR-029": lambda t, bad: {".cursor/agents/reviewer.md": "---\nname: reviewer\ndescription: Reviews orders. Use after an edit.\n---\n" + "\n".join(sentences(200 if bad else 12)) + "\n"},
    "CUR-032": lambda t, bad: {".cursor/hooks.json": t, ".cursor/hooks/mcp-guard.sh": SHELL},
    "CUR-033": lambda t, bad: {
        ".cursor/hooks.json": t, ".cursor/environment.json": '{"install": "pnpm install"}\n',
        **{f".cursor/hooks/{n}.sh": SHELL for n in ("init", "format")}},
    "CUR-035": lambda t, bad: many_agents(".cursor/agents", "checker", 55 if bad else 3, 30),
    "CUR-036": lambda t, bad: {
        ".cursor/rules/settings.mdc": "---\ndescription: Settings pattern\n---\n```ts\n" + "\n".join(f"const page{n} = {n};" for n in range(60)) + "\n```\n" if bad else t,
        "src/settings/Example.ts": "const page = 1;\n"},
    "CUR-040": lambda t, bad: {
        ".cursor-plugin/plugin.json": t, "rules/base.mdc": "---\nalwaysApply: true\n---\nUse two spaces.\n",
        "mcp.json": '{"mcpServers": {"docs": {"command": "docs", "env": {"API_TOKEN": "${API_TOKEN}"}}}}\n'},
    "WS-002": with_header("---\ntrigger: always_on\n---\n", at_size(".windsurf/rules/all.md", 12_600, 600)),
    "WS-003": at_size(".windsurf/workflows/deploy.md", 12_600, 600),
    "WS-004": either(lambda t: {".windsurfrules": t.partition("\n")[2]}, titled), "WS-007": lambda t, bad: titled(t),
    "WS-009": lambda t, bad: titled(t),
    "WS-010": lambda t, bad: {"memories/global_rules.md": "\n".join(sentences(120 if bad else 3)) + "\n"},
    "WS-011": lambda t, bad: {**at_size("AGENTS.md", 12_600, 600)(t, bad), ".windsurf/rules/base.md": "---\ntrigger: always_on\n---\nUse two spaces.\n"},
    "KIRO-009": lambda t, bad: {
        ".kiro/steering/typescript.md": t, **({} if bad else {"docs/style-guide.md": "\n".join(sentences(40)) + "\n", "config/base.json": "{}\n"})},
    "KIRO-011": with_header("---\ninclusion: always\n---\n", at_size(".kiro/steering/all.md", 51_000, 600)),
    "KIRO-016": lambda t, bad: {**at_size("AGENTS.md", 80_000, 600)(t, bad), ".kiro/steering/base.md": "---\ninclusion: always\n---\nUse two spaces.\n"},
    "KIRO-017": lambda t, bad: {"AGENTS.md": t, ".kiro/steering/base.md": "---\ninclusion: always\n---\nUse two spaces.\n"},
    "KIRO-026": lambda t, bad: {
        ".kiro/agents/reviewer" + (".JSON" if bad else ".json"): '{"name": "reviewer", "description": "Reviews orders."}\n',
        ".kiro/settings/permissions" + (".yml" if bad else ".yaml"): "rules: []\n",
        ".kiro/settings.json" if bad else ".kiro/settings/cli.json": "{}\n"},
    "CC-AG-005": lambda t, bad: {
        ".claude/agents/code-reviewer.md": t, **({} if bad else {".claude/skills/code-review/SKILL.md": skill("code-review")})},
    "CC-AG-021": lambda t, bad: many_agents(".claude/agents", "checker", 60 if bad else 3, 1200 if bad else 40),
    "CC-AG-023": either(
        lambda t: {path: t.partition("\n")[2].rstrip() + "\nReview the orders.\n" for path in (".claude/agents/reviewer.md", ".claude/agents/team/reviewer.md")},
        lambda t: {path: body.rstrip() + "\nReview the orders.\n" for path, body in titled(t).items()}),
    **{f"CC-HK-{n:03}": handler(".claude/settings.json") for n in (20, 21, 22, 23, 24, 26, 27)},
    "CC-HK-028": handler("hooks/hooks.json"),
    "CC-HK-029": lambda t, bad: {".claude/settings.json": t, "check.js": "process.exit(0);\n"},
    "CC-HK-030": lambda t, bad: {"hooks/hooks.json": t, **PLUGIN, "scripts/format.sh": SHELL},
    "CC-HK-031": lambda t, bad: {".claude/settings.json": t, "script.js": "process.exit(0);\n"},
    "CC-HK-032": lambda t, bad: {".claude/settings.json": t, ".claude/hooks/check.ps1": "exit 0\n"},
    "CC-HK-034": lambda t, bad: {"hooks/hooks.json": t, **PLUGIN, ".mcp.json": '{"mcpServers": {"db": {"command": "db-server"}}}\n'},
    "CC-PL-001": lambda t, bad: {
        "plugin.json" if bad else ".claude-plugin/plugin.json": PLUGIN[".claude-plugin/plugin.json"], "skills/orders/SKILL.md": skill("orders")},
    **{f"CC-PL-{n:03}": named_paths(".claude-plugin/plugin.json") for n in (7, 8, 15)},
    "CC-PL-002": lambda t, bad: {
        ".claude-plugin/plugin.json": t, (".claude-plugin/" if bad else "") + "skills/orders/SKILL.md": skill("orders")},
    "CC-PL-008": lambda t, bad: {
        ".claude-plugin/plugin.json": t, (".claude-plugin/" if bad else "") + "agents/helper.md": CHECKER.format(name="helper")},
    "CC-PL-015": lambda t, bad: {
        ".claude-plugin/plugin.json": t.replace("{", '{"name": "orders", ', 1), "commands/list.md": "---\ndescription: Lists orders.\n---\nList the orders.\n",
        "custom-commands/send.md": "---\ndescription: Sends orders.\n---\nSend the orders.\n"},
    "CC-PL-020": lambda t, bad: {**PLUGIN, "skills/run/SKILL.md": t, "skills/run/scripts/run.sh": SHELL, "scripts/run.sh": SHELL},
    "CC-PL-021": lambda t, bad: {**PLUGIN, "settings.json": t, "agents/reviewer.md": CHECKER.format(name="reviewer")},
    **{f"CC-MP-{n:03}": lambda t, bad: {".claude-plugin/marketplace.json": t, **FORMATTER} for n in range(1, 6)},
    "CC-MP-004": lambda t, bad: {".claude-plugin/marketplace.json": t, **FORMATTER, "plugins/formatter/hooks.json": '{"hooks": {}}\n'},
    "CDX-AG-005": lambda t, bad: {"AGENTS.md": t, **({} if bad else {"docs/setup.md": PAGE})},
    "CDX-AG-008": lambda t, bad: {
        **({"services/payments/AGENTS.md": SOUND_RULES} if bad else {}), "services/payments/AGENTS.override.md": "# Payments\n\nThe service for payments.\n", "AGENTS.md": SOUND_RULES},
    "CDX-AG-009": at_size("AGENTS.md", 40 * 1024, 600),
    "CDX-AG-010": lambda t, bad: {**at_size("AGENTS.md", 20 * 1024, 600)(t, bad), **at_size("packages/api/AGENTS.md", 15 * 1024, 600)(t, bad)},
    "CDX-PL-001": lambda t, bad: {"plugin.json": json.dumps(
        {"$schema": f"https://agent-plugins.org/schemas/{2 if bad else 1}.0.0/plugin.schema.json", "name": "orders", "version": "1.0.0"})},
    **{f"CDX-PL-{n:03}": named_paths(".codex-plugin/plugin.json") for n in (5, 6, 7, 12, 13, 14, 15, 16)},
    "CDX-PL-009": lambda t, bad: {".codex-plugin/plugin.json": t.replace("<500+ character prompt string>", long_text(560))},
    "CDX-PL-017": lambda t, bad: {
        ".codex-plugin/plugin.json": '{"name": "orders"}\n',
        **({} if bad else {"plugin.json": '{"$schema": "https://agent-plugins.org/schemas/1.0.0/plugin.schema.json", "name": "orders"}\n'})},
    "GM-013": lambda t, bad: {".gemini/settings.json" if bad else "policies/rules.toml": t},
    "GM-019": lambda t, bad: {".gemini/settings.json": t, **({} if bad else {".gemini/hooks/start.sh": SHELL})},
    "GM-020": lambda t, bad: {".gemini/policies/rules.toml" if bad else "policies/rules.toml": t.partition("\n")[2]},
    "GM-021": lambda t, bad: {"gemini-extension.json": '{"name": "orders", "version": "1.0.0"}\n', "policies/policies.toml": t.partition("\n")[2]},
    "CLN-009": lambda t, bad: {".cline/hooks/" + ("OnSave.sh" if bad else "PreToolUse.sh"): SHELL},
    "CLN-012": lambda t, bad: {".clinerules/hooks/PreToolUse" + (".sh" if bad else ""): File("#!/usr/bin/env bash\n", executable=True)},
    "CLN-013": lambda t, bad: {
        ".clineignore": ".env\n", ".clinerules/base.md": "Use two spaces.\n",
        **({} if bad else {".cline/hooks/PreToolUse.sh": File("#!/bin/sh\n# Guard for .clineignore\n", executable=True)})},
}

# Files that only have to be there.
BESIDE = {
    "AGM-007": SCRIPTS,
    "REF-003": {"docs/coding-standards.md": PAGE, "docs/testing-guide.md": PAGE},
    "CC-MEM-001": {"docs/readme.md": PAGE},
    "CP-SK-002": {".github/skills/image-convert/scripts/convert.sh": SHELL},
    "XP-SK-002": {".agents/skills/build-helper/scripts/build.sh": SHELL},
    "GM-004": {".gemini/hooks/security.sh": SHELL},
}


def write(folder, tree):
    """Writes a tree into a new folder."""
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    for path, content in tree.items():
        target = os.path.join(folder, path)
        os.makedirs(os.path.dirname(target), exist_ok=True)
        if isinstance(content, Link):
            os.symlink(content, target)
            continue
        file = content if isinstance(content, File) else File(content)
        with open(target, "wb") as out:
            out.write(file.text.encode("utf-8"))
            out.truncate(file.size or len(file.text.encode("utf-8")))
        if file.executable:
            os.chmod(target, 0o755)
