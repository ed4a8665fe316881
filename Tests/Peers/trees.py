"""The trees in which the examples of agnix are checked.

An example goes where its client reads it: `PLACES` says where, by family or by id. Some examples are descriptions, such as
"a file of 250 lines", and some need other files; their trees are made by the recipes in `recipes_of_texts.py` and
`recipes_of_files.py`, with words of our own. A tree is a dictionary: path -> text, `File` or `Link`.
"""

import os
import re
import shutil

import recipes_of_files
import recipes_of_texts
from words import PAGE, SCRIPTS, SHELL, File, Link

RECIPES = {**recipes_of_texts.RECIPES, **recipes_of_files.RECIPES}

# The place of an example.

ROOTS = {
    "CC-SK": ".claude",
    "CL-SK": ".cline",
    "CP-SK": ".github",
    "CR-SK": ".cursor",
    "KR-SK": ".kiro",
    "OC-SK": ".opencode",
    "WS-SK": ".windsurf",
}
# Files that show that a client is in use where the place of the example does not.
EVIDENCE = {
    "CX-SK": {".codex/config.toml": 'model = "gpt-5"\n'},
    "CDX-AG": {".codex/config.toml": 'model = "gpt-5"\n'},
}
# The agent that Cairn checks for (`--agent`) where no file shows that it is in use.
AGENTS = {"AMP-SK": "amp"}

PLACES = {
    "CC-MEM": "CLAUDE.md",
    "AGM": "AGENTS.md",
    "PE": "CLAUDE.md",
    "REF": "CLAUDE.md",
    "XML": "CLAUDE.md",
    "XP": "AGENTS.md",
    "CC-MEM-011": ".claude/rules/typescript.md",
    "CC-MEM-012": ".claude/rules/typescript.md",
    "COP": ".github/agents/reviewer.agent.md",
    "COP-001": ".github/copilot-instructions.md",
    "COP-030": ".github/copilot-instructions.md",
    "COP-038": ".github/copilot-instructions.md",
    **{f"COP-{n:03}": ".github/instructions/typescript.instructions.md" for n in (2, 3, 4, 5)},
    **{f"COP-{n:03}": ".github/prompts/refactor.prompt.md" for n in (13, 14, 15)},
    **{f"COP-{n:03}": ".github/hooks/check.json" for n in (17, 31, 36, 37)},
    **{f"COP-{n:03}": ".github/workflows/copilot-setup-steps.yml" for n in (18, 29)},
    **{f"COP-{n:03}": ".github/plugin/plugin.json" for n in (19, 20)},
    "COP-039": "plugin.json",
    "COP-035": ".vscode/mcp.json",
    "CUR": ".cursor/rules/typescript.mdc",
    **{f"CUR-{n:03}": ".cursor/hooks.json" for n in (10, 11, 12, 13, 17, 18, 19, 32, 33)},
    **{f"CUR-{n:03}": ".cursor/agents/reviewer-agent.md" for n in (14, 15, 28)},
    **{f"CUR-{n:03}": ".cursor/environment.json" for n in (16, 31, 37)},
    "CUR-023": ".cursor/skills/react/SKILL.md",
    "CUR-024": ".cursor/mcp.json",
    "CUR-025": ".cursor/cli.json",
    "CUR-026": ".cursor/cli.json",
    "CUR-039": ".cursor/cli.json",
    "CUR-027": ".cursor/permissions.json",
    "CUR-030": ".cursor-plugin/plugin.json",
    "CUR-034": ".cursorignore",
    "WS": ".windsurf/rules/typescript.md",
    "KIRO": ".kiro/steering/typescript.md",
    "CC-HK": ".claude/settings.json",
    **{f"CC-HK-{n:03}": "hooks/hooks.json" for n in (28, 30, 34)},
    "CC-PL": ".claude-plugin/plugin.json",
    "CC-PL-021": "settings.json",
    "CC-MP": ".claude-plugin/marketplace.json",
    "CDX-AG": "AGENTS.md",
    "CDX-PL": ".codex-plugin/plugin.json",
    "CDX-PL-002": "plugin.json",
    "GM": ".gemini/settings.json",
    **{f"GM-{n:03}": "GEMINI.md" for n in (1, 2, 3)},
    **{f"GM-{n:03}": "gemini-extension.json" for n in (5, 8, 22, 23, 28)},
    "GM-006": ".geminiignore",
    "GM-027": "policies/policies.toml",
    "CLN": ".clinerules/typescript.md",
    "CLN-005": ".clinerules/workflows/deploy.md",
    "CLN-006": ".clinerules/workflows/deploy.md",
    "CLN-016": ".cline/mcp.json",
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
