#!/usr/bin/env python3
"""List risky places in GitHub Actions workflows and action files, line by line."""

import argparse
import os
import re
import sys

FOUND = 1
FAILED = 2
USAGE = 64
LEVELS = ("high", "check", "note")

HELP = """\
Without PATH it reads .github/workflows/*.y(a)ml and every action.y(a)ml below
.github/actions, from the current folder. PATH is a file or a folder.

kinds of findings:
  unpinned-action      `uses:` without a full commit id, an image without a digest
  head-checkout        code of a pull request is fetched by a workflow that runs
                       with the secrets and the token of the base repository
  expression-in-run    ${{ }} inside `run:` or the script of github-script
  missing-permissions  neither the workflow nor the job has `permissions:`
  broad-permissions    `permissions: write-all`
  secrets-inherit      a called workflow gets every secret
  unreadable-style     a spelling this script cannot follow: read it by eye

levels:
  high   text of outsiders reaches a shell, code of outsiders runs with rights,
         or somebody else can change the code that runs
  check  somebody has to look at it
  note   usual and harmless as a rule

what it cannot see: YAML anchors and aliases, flow style ({uses: x}), what a called
workflow or action does inside, values that pass through `env:` or files into a
shell that evaluates them again, the default token rights and the rules for forks
in the settings, and whether a commit id belongs to the named repository.

exit codes:
  0   no finding at the chosen level
  1   findings
  2   a path could not be read, or there is nothing to read
  64  wrong use of the command line
"""

KEY = re.compile(r"""^(?P<key>"[^"]*"|'[^']*'|<<|[A-Za-z_][\w.-]*)\s*:(?:\s+(?P<value>.*))?$""")
BLOCK = re.compile(r"^[|>][+-]?[0-9]?[+-]?\s*(#.*)?$")
EXPRESSION = re.compile(r"\$\{\{(.*?)\}\}", re.S)
COMMIT = re.compile(r"^([0-9a-f]{40}|[0-9a-f]{64})$")
DIGEST = re.compile(r"@sha256:[0-9a-f]{64}$")
# Values that somebody without write access can choose.
OUTSIDER = re.compile(
    r"""github\.(head_ref
        | event\.(?:issue|pull_request|comment|review|review_comment|discussion|milestone|label|answer)
          \.(?:.*\.)?(?:title|body|label|ref|name|description|default_branch|homepage|login|email)\b
        | event\.(?:head_commit|commits|workflow_run|pages|client_payload|changes|fork)\b)
        | toJSON\s*\(\s*github(?:\.event)?\s*\)""",
    re.X | re.I,
)
HARMLESS = re.compile(
    r"""^\s*(?:
        github\.(?:sha|run_id|run_number|run_attempt|repository|repository_owner|repository_id|actor_id|workspace
          |server_url|api_url|job|event_name|action_path|event\.(?:number|pull_request\.number|issue\.number
          |pull_request\.(?:head|base)\.sha))
        | runner\.\w+ | job\.status | strategy\.[\w-]+ | matrix\.[\w.-]+ | hashFiles\(.*\)
        )\s*$""",
    re.X,
)
HEAD = re.compile(
    r"github\.head_ref|github\.event\.pull_request\.head\b|github\.event\.workflow_run\.(?:head_|pull_requests)"
    r"|\bpull/.*/(?:head|merge)\b|github\.event\.pull_request\.merge_commit_sha",
)
FETCH = re.compile(r"\bgh\s+(?:pr\s+checkout|run\s+download)\b|\bgit\s+(?:fetch|checkout|pull|clone|switch)\b.*" + HEAD.pattern)
PRIVILEGED = {"pull_request_target", "workflow_run", "issue_comment"}


class Parser(argparse.ArgumentParser):
    def error(self, message):
        self.print_usage(sys.stderr)
        self.exit(USAGE, f"{self.prog}: {message}\n")


def without_comment(text):
    """The text of a plain value without its comment; quotes are respected."""
    quote = None
    for index, char in enumerate(text):
        if quote:
            quote = None if char == quote else quote
        elif char in "\"'" and (index == 0 or text[index - 1] in " [,{"):
            quote = char
        elif char == "#" and (index == 0 or text[index - 1].isspace()):
            return text[:index].rstrip()
    return text.rstrip()


def unquoted(text):
    text = text.strip()
    return text[1:-1] if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'" else text


def entries(text):
    """Yields (line, path, key, value) for each key, and (line, path, None, item) for each plain item of a list.

    A path is a tuple of the keys above, with `-N` for the item of a list that begins at line N. The value of a block
    or a scalar over several lines holds all of its lines, the first one at the line of the key.
    """
    lines = text.split("\n")
    stack = []  # (column, name)
    index = 0
    while index < len(lines):
        raw = lines[index].rstrip("\r")
        number = index + 1
        index += 1
        body = raw.lstrip(" ")
        if not body.strip() or body.startswith("#") or body.startswith("---"):
            continue
        column = len(raw) - len(body)
        while body == "-" or body.startswith("- "):
            while stack and stack[-1][0] > column:
                stack.pop()
            stack.append((column + 0.5, f"-{number}"))
            rest = body[1:].lstrip(" ")
            column += len(body) - len(rest)
            body = rest
        if not body:
            continue
        match = KEY.match(body)
        path_now = tuple(name for place, name in stack if place < column)
        if not match:
            yield number, path_now, None, without_comment(body)
            continue
        while stack and stack[-1][0] >= column:
            stack.pop()
        key = unquoted(match.group("key"))
        value = match.group("value") or ""
        path = tuple(name for _, name in stack)
        above = path[-1] if path else ""
        holds_text = key == "run" and above.startswith("-") or key == "script" and above == "with"
        is_block = BLOCK.match(value.strip()) is not None
        if is_block or holds_text or (value and without_comment(value)):
            parts = ["" if is_block else without_comment(value)]
            while index < len(lines):
                following = lines[index].rstrip("\r")
                bare = following.lstrip(" ")
                if bare.strip() and len(following) - len(bare) <= column:
                    break
                parts.append(following)
                index += 1
            value = "\n".join(parts).rstrip("\n")
        else:
            value = ""
        stack.append((column, key))
        yield number, path, key, value


def events_of(rows):
    """The names of the events that start the workflow."""
    names = set()
    for _, path, key, value in rows:
        if path == () and key in ("on", "true"):
            names.update(re.findall(r"[a-z_]+", value))
        elif path[:1] in (("on",), ("true",)):
            depth = len(path)
            if key and depth == 1:
                names.add(key)
            elif key is None and depth == 2 and path[1].startswith("-"):
                names.add(unquoted(value))
    return names


def pinned(reference):
    """None where the reference is fixed, else a level and a reason."""
    if reference.startswith("./") or reference.startswith("../"):
        return None
    if reference.startswith("docker://"):
        return None if DIGEST.search(reference) else ("high", "image without a sha256 digest")
    name, _, version = reference.partition("@")
    if not version:
        return "high", "no version"
    if COMMIT.match(version):
        return None
    if version.startswith("${{"):
        return "high", "version from an expression"
    if not re.match(r"^v?\d", version):
        return "high", "a branch or moving tag"
    if name.split("/")[0].lower() in ("actions", "github"):
        return "check", "a tag, which can be moved; owned by GitHub"
    return "high", "a tag, which its owner can move"


def level_of(expression):
    if OUTSIDER.search(expression):
        return "high"
    return "note" if HARMLESS.match(expression) else "check"


def examine(text):
    """Yields (line, level, kind, message) for one file."""
    rows = list(entries(text))
    events = events_of(rows)
    risky = sorted(events & PRIVILEGED)
    jobs, with_permissions, has_top = {}, set(), False
    uses_of = {}
    for line, path, key, value in rows:
        if key == "permissions" and len(path) in (0, 2):
            if path == ():
                has_top = True
            elif path[0] == "jobs":
                with_permissions.add(path[1])
            if unquoted(value) == "write-all":
                yield line, "high", "broad-permissions", "write-all"
        elif path == ("jobs",) and key:
            jobs[key] = line
        if key == "uses":
            reference = unquoted(value.split("\n")[0])
            uses_of[path] = reference
            found = pinned(reference)
            if found:
                yield line, found[0], "unpinned-action", f"{reference}: {found[1]}"
        if key == "image" and path[:1] == ("runs",):
            reference = unquoted(value)
            if reference.startswith("docker://") and pinned(reference):
                yield line, "high", "unpinned-action", f"{reference}: image without a sha256 digest"
        if key == "secrets" and unquoted(value) == "inherit":
            yield line, "check", "secrets-inherit", "the called workflow gets every secret"
        is_script = key == "script" and path[-1:] == ("with",) and "github-script" in uses_of.get(path[:-1], "")
        is_run = key == "run" and path[-1:] != () and path[-1].startswith("-")
        if is_run or is_script:
            for match in EXPRESSION.finditer(value):
                where = line + value.count("\n", 0, match.start())
                shown = " ".join(match.group(1).split())
                level = level_of(match.group(1))
                reason = {"high": "outsiders choose this text", "check": "pass it through env:", "note": "fixed form"}
                yield where, level, "expression-in-run", "${{ " + shown + " }}: " + reason[level]
        if risky and is_run:
            for offset, part in enumerate(value.split("\n")):
                if FETCH.search(part):
                    yield line + offset, "high", "head-checkout", f"{', '.join(risky)}: {part.strip()[:80]}"
        if risky and path[-1:] == ("with",) and key in ("ref", "repository") and HEAD.search(value):
            yield line, "high", "head-checkout", f"{', '.join(risky)}: {key}: {unquoted(value)}"
        if key == "allow-unsafe-pr-checkout" and unquoted(value).lower() == "true":
            yield line, "high", "head-checkout", "the guard of actions/checkout is switched off"
        if path[:1] in (("jobs",), ("runs",)) or key in ("jobs", "runs"):
            is_step = key is None and path[-2:-1] == ("steps",)
            holds_keys = is_step or key in ("jobs", "runs", "steps", "with") or path == ("jobs",)
            if re.match(r"^[&*]\w", value) or key == "<<" or holds_keys and re.match(r"^\[?\s*\{", value):
                yield line, "check", "unreadable-style", "flow style or an anchor: " + value.split("\n")[0][:60]
    if not has_top:
        for name, line in jobs.items():
            if name not in with_permissions:
                level = "high" if risky else "check"
                yield line, level, "missing-permissions", f"job {name}: the token has the default rights of the repository"


def collected(paths):
    """The files to read; a folder gives its workflows and action files."""
    if not paths:
        paths = [path for path in (".github/workflows", ".github/actions") if os.path.isdir(path)]
        paths += [name for name in ("action.yml", "action.yaml") if os.path.isfile(name)]
        if not paths:
            raise OSError("no .github/workflows, .github/actions or action.yml here")
    for path in paths:
        if not os.path.isdir(path):
            yield path
            continue
        for folder, folders, names in os.walk(path):
            folders[:] = sorted(name for name in folders if name not in (".git", "node_modules"))
            for name in sorted(names):
                is_workflow = os.path.basename(os.path.normpath(folder)) == "workflows"
                if name.endswith((".yml", ".yaml")) and (is_workflow or name.startswith("action.")):
                    yield os.path.join(folder, name)


def main():
    parser = Parser(
        prog="workflow_risks.py", description=__doc__, epilog=HELP, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", nargs="*", metavar="PATH", help="file or folder")
    parser.add_argument("--level", choices=LEVELS, default="check", help="lowest level to list; check if not given")
    given = parser.parse_args()
    sys.stdout.reconfigure(errors="backslashreplace")
    shown = LEVELS[: LEVELS.index(given.level) + 1]
    counts = dict.fromkeys(shown, 0)
    files, failed = 0, False
    try:
        for path in collected(given.path):
            try:
                with open(path, encoding="utf-8-sig") as file:
                    text = file.read()
            except (OSError, UnicodeDecodeError) as error:
                print(f"{parser.prog}: {path}: {error}", file=sys.stderr)
                failed = True
                continue
            files += 1
            for line, level, kind, message in sorted(set(examine(text))):
                if level in shown:
                    counts[level] += 1
                    print(f"{path}:{line}: {level}: {kind}: {message}")
    except OSError as error:
        print(f"{parser.prog}: {error}", file=sys.stderr)
        return FAILED
    print(f"{files} files, " + ", ".join(f"{counts[level]} {level}" for level in shown))
    if failed or not files:
        return FAILED
    return FOUND if any(counts.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
