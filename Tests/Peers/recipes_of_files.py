"""Trees for the examples of agnix about other files of clients that are descriptions, parts, or need other files."""

import json
import os
import re

from words import (
    CHECKER,
    COPILOT_AGENT,
    FORMATTER,
    File,
    PAGE,
    PLUGIN,
    SHELL,
    SOUND_RULES,
    at_size,
    either,
    long_text,
    sentences,
    skill,
    titled,
    with_header,
)


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


def with_name(text):
    """A manifest of which agnix prints only a part."""
    told = json.loads(text)
    return (
        json.dumps({"name": "my-plugin", "description": "Formats files.", "version": "1.0.0", **told}, indent=2) + "\n"
    )


def many_agents(folder, name, count, characters):
    return {
        f"{folder}/{name}-{n}.md": f"---\nname: {name}-{n}\ndescription: Checks list {n}. {long_text(characters)}\ntools: Read\n---\nCheck the list.\n"
        for n in range(1, count + 1)
    }


RECIPES = {
    "COP-006": at_size(".github/copilot-instructions.md", 72_000, 600),
    "COP-015": lambda t, bad: {".github/prompts/review.prompt.md": t, ".github/agents/planner.agent.md": COPILOT_AGENT},
    "COP-025": lambda t, bad: {("prompts" if bad else ".github/agents") + "/reviewer.agent.md": COPILOT_AGENT},
    "COP-030": lambda t, bad: {".github/copilot-instructions.md": t, "docs/conventions.md": PAGE},
    "COP-032": lambda t, bad: {
        ".github/chatmodes/planner.chatmode.md" if bad else ".github/agents/planner.agent.md": COPILOT_AGENT
    },
    "COP-033": lambda t, bad: {
        ".github/agents/" + ("code reviewer!" if bad else "code-reviewer") + ".agent.md": COPILOT_AGENT
    },
    "COP-035": lambda t, bad: {".vscode/mcp.json": t},
    "CUR-006": lambda t, bad: {".cursorrules" if bad else ".cursor/rules/typescript.mdc": t},
    "CUR-020": lambda t, bad: {
        ".cursor/rules/typescript.md"
        + ("" if bad else "c"): "---\ndescription: TypeScript rules\nglobs: '**/*.ts'\n---\nUse strict mode.\n"
    },
    "CUR-021": with_header("---\nglobs: src/**\n---\n", at_size(".cursor/rules/style-guide.mdc", 54_000, 300)),
    "CUR-022": lambda t, bad: {".cursor/hooks.json": t, ".cursor/hooks/format.sh": SHELL},
    "CUR-026": lambda t, bad: {".cursor/cli.json": t},
    "CUR-029": lambda t, bad: {
        ".cursor/agents/reviewer.md": "---\nname: reviewer\ndescription: Reviews orders. Use after an edit.\n---\n"
        + "\n".join(sentences(200 if bad else 12))
        + "\n"
    },
    "CUR-032": lambda t, bad: {".cursor/hooks.json": t, ".cursor/hooks/mcp-guard.sh": SHELL},
    "CUR-033": lambda t, bad: {
        ".cursor/hooks.json": t,
        ".cursor/environment.json": '{"install": "pnpm install"}\n',
        **{f".cursor/hooks/{n}.sh": SHELL for n in ("init", "format")},
    },
    "CUR-035": lambda t, bad: many_agents(".cursor/agents", "checker", 55 if bad else 3, 30),
    "CUR-036": lambda t, bad: {
        ".cursor/rules/settings.mdc": "---\ndescription: Settings pattern\n---\n```ts\n"
        + "\n".join(f"const page{n} = {n};" for n in range(60))
        + "\n```\n"
        if bad
        else t,
        "src/settings/Example.ts": "const page = 1;\n",
    },
    "CUR-040": lambda t, bad: {
        ".cursor-plugin/plugin.json": t,
        "rules/base.mdc": "---\nalwaysApply: true\n---\nUse two spaces.\n",
        "mcp.json": '{"mcpServers": {"docs": {"command": "docs", "env": {"API_TOKEN": "${API_TOKEN}"}}}}\n',
    },
    "WS-002": with_header("---\ntrigger: always_on\n---\n", at_size(".windsurf/rules/all.md", 12_600, 600)),
    "WS-003": at_size(".windsurf/workflows/deploy.md", 12_600, 600),
    "WS-004": either(lambda t: {".windsurfrules": t.partition("\n")[2]}, titled),
    "WS-007": lambda t, bad: titled(t),
    "WS-009": lambda t, bad: titled(t),
    "WS-010": lambda t, bad: {"memories/global_rules.md": "\n".join(sentences(120 if bad else 3)) + "\n"},
    "WS-011": lambda t, bad: {
        **at_size("AGENTS.md", 12_600, 600)(t, bad),
        ".windsurf/rules/base.md": "---\ntrigger: always_on\n---\nUse two spaces.\n",
    },
    "KIRO-009": lambda t, bad: {
        ".kiro/steering/typescript.md": t,
        **({} if bad else {"docs/style-guide.md": "\n".join(sentences(40)) + "\n", "config/base.json": "{}\n"}),
    },
    "KIRO-011": with_header("---\ninclusion: always\n---\n", at_size(".kiro/steering/all.md", 51_000, 600)),
    "KIRO-016": lambda t, bad: {
        **at_size("AGENTS.md", 80_000, 600)(t, bad),
        ".kiro/steering/base.md": "---\ninclusion: always\n---\nUse two spaces.\n",
    },
    "KIRO-017": lambda t, bad: {
        "AGENTS.md": t,
        ".kiro/steering/base.md": "---\ninclusion: always\n---\nUse two spaces.\n",
    },
    "KIRO-026": lambda t, bad: {
        ".kiro/agents/reviewer"
        + (".JSON" if bad else ".json"): '{"name": "reviewer", "description": "Reviews orders."}\n',
        ".kiro/settings/permissions" + (".yml" if bad else ".yaml"): "rules: []\n",
        ".kiro/settings.json" if bad else ".kiro/settings/cli.json": "{}\n",
    },
    "CC-AG-005": lambda t, bad: {
        ".claude/agents/code-reviewer.md": t,
        **({} if bad else {".claude/skills/code-review/SKILL.md": skill("code-review")}),
    },
    # The key is `maxTurns`; agnix reports the one of its example as unknown.
    "CC-AG-017": lambda t, bad: {".claude/agents/my-agent.md": t.replace("max-turns", "maxTurns")},
    "CC-AG-021": lambda t, bad: many_agents(".claude/agents", "checker", 60 if bad else 3, 1200 if bad else 40),
    "CC-AG-023": either(
        lambda t: {
            path: t.partition("\n")[2].rstrip() + "\nReview the orders.\n"
            for path in (".claude/agents/reviewer.md", ".claude/agents/team/reviewer.md")
        },
        lambda t: {path: body.rstrip() + "\nReview the orders.\n" for path, body in titled(t).items()},
    ),
    **{f"CC-HK-{n:03}": handler(".claude/settings.json") for n in (20, 21, 22, 23, 24, 26, 27)},
    "CC-HK-028": handler("hooks/hooks.json"),
    "CC-HK-029": lambda t, bad: {".claude/settings.json": t, "check.js": "process.exit(0);\n"},
    "CC-HK-030": lambda t, bad: {"hooks/hooks.json": t, **PLUGIN, "scripts/format.sh": SHELL},
    "CC-HK-031": lambda t, bad: {".claude/settings.json": t, "script.js": "process.exit(0);\n"},
    "CC-HK-032": lambda t, bad: {".claude/settings.json": t, ".claude/hooks/check.ps1": "exit 0\n"},
    "CC-HK-034": lambda t, bad: {
        "hooks/hooks.json": t,
        **PLUGIN,
        ".mcp.json": '{"mcpServers": {"db": {"command": "db-server"}}}\n',
    },
    "CC-PL-001": lambda t, bad: {
        "plugin.json" if bad else ".claude-plugin/plugin.json": PLUGIN[".claude-plugin/plugin.json"],
        "skills/orders/SKILL.md": skill("orders"),
    },
    "CC-PL-007": named_paths(".claude-plugin/plugin.json"),
    "CC-PL-002": lambda t, bad: {
        ".claude-plugin/plugin.json": t,
        (".claude-plugin/" if bad else "") + "skills/orders/SKILL.md": skill("orders"),
    },
    "CC-PL-008": lambda t, bad: {
        ".claude-plugin/plugin.json": t,
        (".claude-plugin/" if bad else "") + "agents/helper.md": CHECKER.format(name="helper"),
    },
    **{
        f"CC-PL-{n:03}": lambda t, bad: {".claude-plugin/plugin.json": with_name(t)}
        for n in (11, 12, 13, 14, 17, 19, 22, 23)
    },
    "CC-PL-015": lambda t, bad: {
        ".claude-plugin/plugin.json": with_name(t),
        "commands/list.md": "---\ndescription: Lists orders.\n---\nList the orders.\n",
        "custom-commands/send.md": "---\ndescription: Sends orders.\n---\nSend the orders.\n",
    },
    "CC-PL-020": lambda t, bad: {
        **PLUGIN,
        "skills/run/SKILL.md": t,
        "skills/run/scripts/run.sh": SHELL,
        "scripts/run.sh": SHELL,
    },
    "CC-PL-021": lambda t, bad: {**PLUGIN, "settings.json": t, "agents/reviewer.md": CHECKER.format(name="reviewer")},
    **{f"CC-MP-{n:03}": lambda t, bad: {".claude-plugin/marketplace.json": t, **FORMATTER} for n in range(1, 6)},
    "CC-MP-004": lambda t, bad: {
        ".claude-plugin/marketplace.json": t,
        **FORMATTER,
        "plugins/formatter/hooks.json": '{"hooks": {}}\n',
    },
    "CDX-AG-005": lambda t, bad: {"AGENTS.md": t, **({} if bad else {"docs/setup.md": PAGE})},
    "CDX-AG-008": lambda t, bad: {
        **({"services/payments/AGENTS.md": SOUND_RULES} if bad else {}),
        "services/payments/AGENTS.override.md": "# Payments\n\nThe service for payments.\n",
        "AGENTS.md": SOUND_RULES,
    },
    "CDX-AG-009": at_size("AGENTS.md", 40 * 1024, 600),
    "CDX-AG-010": lambda t, bad: {
        **at_size("AGENTS.md", 20 * 1024, 600)(t, bad),
        **at_size("packages/api/AGENTS.md", 15 * 1024, 600)(t, bad),
    },
    "CDX-PL-001": lambda t, bad: {
        "plugin.json": json.dumps(
            {
                "$schema": f"https://agent-plugins.org/schemas/{2 if bad else 1}.0.0/plugin.schema.json",
                "name": "orders",
                "version": "1.0.0",
            }
        )
    },
    **{f"CDX-PL-{n:03}": named_paths(".codex-plugin/plugin.json") for n in (5, 6, 7, 12, 13, 14, 15, 16)},
    "CDX-PL-009": lambda t, bad: {
        ".codex-plugin/plugin.json": t.replace("<500+ character prompt string>", long_text(560))
    },
    "CDX-PL-019": lambda t, bad: {
        ".codex-plugin/plugin.json": '{"name": "orders", "mcpServers": "./.mcp.json"}\n',
        ".mcp.json": t,
    },
    "CDX-PL-017": lambda t, bad: {
        ".codex-plugin/plugin.json": '{"name": "orders"}\n',
        **(
            {}
            if bad
            else {
                "plugin.json": '{"$schema": "https://agent-plugins.org/schemas/1.0.0/plugin.schema.json", "name": "orders"}\n'
            }
        ),
    },
    "GM-013": lambda t, bad: {".gemini/settings.json" if bad else "policies/rules.toml": t},
    "GM-019": lambda t, bad: {".gemini/settings.json": t, **({} if bad else {".gemini/hooks/start.sh": SHELL})},
    "GM-020": lambda t, bad: {".gemini/policies/rules.toml" if bad else "policies/rules.toml": t.partition("\n")[2]},
    "GM-021": lambda t, bad: {
        "gemini-extension.json": '{"name": "orders", "version": "1.0.0"}\n',
        "policies/policies.toml": t.partition("\n")[2],
    },
    "CLN-009": lambda t, bad: {".cline/hooks/" + ("OnSave.sh" if bad else "PreToolUse.sh"): SHELL},
    "CLN-012": lambda t, bad: {
        ".clinerules/hooks/PreToolUse" + (".sh" if bad else ""): File("#!/usr/bin/env bash\n", executable=True)
    },
    "CLN-013": lambda t, bad: {
        ".clineignore": ".env\n",
        ".clinerules/base.md": "Use two spaces.\n",
        **(
            {}
            if bad
            else {".cline/hooks/PreToolUse.sh": File("#!/bin/sh\n# Guard for .clineignore\n", executable=True)}
        ),
    },
}
