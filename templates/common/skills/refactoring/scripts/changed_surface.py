#!/usr/bin/env python3
"""List the public declarations that differ between two commits, by declared patterns."""

import argparse
import os
import re
import subprocess
import sys

CHANGED = 1
FAILED = 2
USAGE = 64

HELP = """\
Compares BASE with HEAD, or with the files on disk if no HEAD is given. Only files
that `git diff` names are read. Each line of the output is

  {removed|changed|moved|added}: {path}: {declaration}

"moved" is the same declaration in another file; "changed" shows old and new. The
last line has the counts.

languages (by the end of the name):
  Python; JavaScript and TypeScript; Go; Rust; Java; Kotlin; C#; Swift; Ruby; PHP;
  C and C++ headers; Protocol Buffers; GraphQL

what counts as public: names without a leading underscore outside of functions
(Python); `export` and `module.exports` (JavaScript); capital letters (Go); `pub`
(Rust); `public`, `protected`, `open`, `package` (Java, C#, Swift, PHP); what is not private or
internal (Kotlin); what is not below a bare `private` (Ruby); all of a header,
.proto or .graphql file.

what it cannot see: behavior behind an unchanged declaration, members of exported
classes and objects in JavaScript, fields of structs in Go and Rust, names that are
re-exported, generated or built at run time, macros, conditional compilation,
overloads that differ only in a body, routes, command line flags, environment
variables, database and event formats, and code that is laid out in an unusual way.

exit codes:
  0   no public declaration was removed, changed or moved
  1   at least one was; with --strict also if one was added
  2   git or a commit is missing, or a file could not be read
  64  wrong use of the command line
"""

SKIP = re.compile(
    r"(^|/)(node_modules|vendor|third_party|dist|build|target|\.git|\.agents|\.claude|\.cairn)/|\.min\.js$|(\.pb\.go|_pb2\.py|\.g\.dart)$")
TESTS = re.compile(
    r"(^|/)(tests?|__tests__|spec|specs|Tests|testdata|fixtures)/|(^|/)(test_[^/]*|conftest)\.py$"
    r"|_test\.(go|py|exs?)$|_spec\.rb$|\.(test|spec)\.[cm]?[jt]sx?$|(Test|Tests|IT)\.(java|kt|cs|swift)$")

NAME = r"(?P<name>[\w$.]+)"
MODIFIERS = r"(?:(?:static|final|abstract|async|override|virtual|sealed|partial|readonly|default|synchronized|native|unsafe|extern|new|const|required|suspend|inline|infix|operator|tailrec|data|open|inner|value|annotation|lateinit|actual|expect|mutating|nonmutating|class|indirect|convenience|lazy|weak|nonisolated)\s+)*"


def pattern(text, body=False):
    return re.compile(text), body


# For each language: patterns of a declaration, tried in order; `body` marks those whose members belong to it.
SCRIPT = [
    pattern(r"^export\s+(?:declare\s+)?(?:interface|type|enum|const\s+enum)\s+" + NAME, body=True),
    pattern(r"^export\s+(?:default\s+)?(?:declare\s+)?(?:abstract\s+)?(?:async\s+)?(?:function\s*\*?|class|namespace|const|let|var)\s+" + NAME),
    pattern(r"^export\s+default\b(?P<name>)"),
    pattern(r"^export\s+(?:type\s+)?(?P<name>\*|\{)", body=True),
    pattern(r"^(?:module\.)?exports(?P<name>(?:\.[\w$]+)?)\s*="),
]
JVM = [
    pattern(r"^(?:public|protected)\s+" + MODIFIERS + r"(?:@?interface|enum)\s+" + NAME, body=True),
    pattern(r"^(?:public|protected)\s+(?=[^;={]*\b(?:class|record|struct|delegate|event|namespace)\s)" + MODIFIERS + r"(?:\w+\s+)*?(?:class|record|struct)\s+" + NAME),
    pattern(r"^(?:public|protected)\s+[^=;{(]*?\b(?P<name>\w+)\s*(?:\(|=|;|\{|$)"),
]
LANGUAGES = {
    "python": [
        pattern(r"^(?:async\s+)?def\s+" + NAME),
        pattern(r"^class\s+" + NAME),
        pattern(r"^(?P<name>__all__|[A-Z][A-Z0-9_]*)\s*(?::[^=]+)?=(?!=)"),
    ],
    "script": SCRIPT,
    "go": [
        pattern(r"^type\s+(?P<name>[A-Z]\w*)\s*(?:\[[^\]]*\])?\s*interface\b", body=True),
        pattern(r"^func\s+(?:\([^)]*\)\s*)?(?P<name>[A-Z]\w*)"),
        pattern(r"^(?:type|const|var)\s+(?P<name>[A-Z]\w*)"),
    ],
    "rust": [
        pattern(r"^pub\s+(?:unsafe\s+)?(?:trait|enum)\s+" + NAME, body=True),
        pattern(r"^pub\s+(?:default\s+|const\s+|async\s+|unsafe\s+|extern\s+(?:\"[^\"]*\"\s+)?)*(?:fn|struct|union|type|const|static|mod|use)\s+(?:mut\s+)?(?P<name>[\w:]+)"),
        pattern(r"^macro_rules!\s*" + NAME),
    ],
    "java": JVM,
    "csharp": JVM,
    "kotlin": [
        pattern(r"^(?:public\s+|protected\s+)?" + MODIFIERS + r"(?:sealed\s+|enum\s+|fun\s+)?(?:interface|enum\s+class)\s+" + NAME, body=True),
        pattern(r"^(?:public\s+|protected\s+)?" + MODIFIERS + r"(?:enum\s+|sealed\s+)?(?:class|object|typealias)\s+" + NAME),
        pattern(r"^(?:public\s+|protected\s+)?" + MODIFIERS + r"fun\s+(?:<[^>]*>\s*)?(?:[\w<>?]+\.)?(?P<name>\w+)\s*\("),
    ],
    "swift": [
        pattern(r"^(?:@\w+(?:\([^)]*\))?\s+)*(?:public|package)\s+" + MODIFIERS + r"(?:protocol|enum)\s+" + NAME, body=True),
        pattern(r"^(?:@\w+(?:\([^)]*\))?\s+)*(?:public|open|package)\s+(?:private\(set\)\s+|internal\(set\)\s+)?" + MODIFIERS + r"(?:func|class|struct|actor|typealias|associatedtype|extension|var|let|case|init|subscript|enum|protocol)\b\s*(?P<name>[\w.$<>=+\-*/!&|^~%]*)"),
    ],
    "ruby": [
        pattern(r"^def\s+(?P<name>(?:self\.)?[\w?!=\[\]<>+\-*/%]+)"),
        pattern(r"^(?:class|module)\s+(?P<name>[\w:]+)"),
        pattern(r"^(?:attr_(?:accessor|reader|writer))\s+(?P<name>:.*)"),
        pattern(r"^(?P<name>[A-Z][A-Z0-9_]*)\s*=(?!=)"),
    ],
    "php": [
        pattern(r"^(?:interface|enum)\s+" + NAME, body=True),
        pattern(r"^(?:abstract\s+|final\s+|readonly\s+)*(?:class|trait)\s+" + NAME),
        pattern(r"^(?:abstract\s+|final\s+)*(?:public|protected)\s+(?:static\s+|readonly\s+|abstract\s+|final\s+)*(?:function\s+&?|const\s+(?:\w+\s+)?|(?:\??[\w|\\]+\s+)?\$)(?P<name>\w+)"),
        pattern(r"^function\s+&?" + NAME),
    ],
    "header": [
        pattern(r"^#\s*define\s+(?P<name>\w+)"),
        pattern(r"^(?:typedef\s+)?(?:struct|enum|union|class)\s+(?P<name>\w+)[^;]*$", body=True),
        pattern(r"^(?:[\w:<>*&,]+\s+)+[*&]*(?P<name>[\w:~]+)\s*\("),
    ],
    "proto": [
        pattern(r"^(?:message|enum|service|extend|package)\s+" + NAME),
        pattern(r"^rpc\s+" + NAME),
        pattern(r"^(?:(?:optional|repeated|required)\s+)?(?:[\w.]+|map<[^>]*>)\s+(?P<name>\w+)\s*=\s*-?\d+"),
        pattern(r"^(?P<name>[A-Z][A-Z0-9_]*)\s*=\s*-?\d+"),
    ],
    "graphql": [
        pattern(r"^(?:extend\s+)?(?:type|interface|input|enum|union|scalar|directive|schema)\b\s*@?(?P<name>\w*)", body=True),
    ],
}
ENDS = {
    "python": (".py", ".pyi"), "script": (".js", ".jsx", ".mjs", ".cjs", ".ts", ".tsx", ".mts", ".cts"), "go": (".go",),
    "rust": (".rs",), "java": (".java",), "kotlin": (".kt", ".kts"), "csharp": (".cs",), "swift": (".swift",),
    "ruby": (".rb",), "php": (".php",), "header": (".h", ".hh", ".hpp", ".hxx"), "proto": (".proto",),
    "graphql": (".graphql", ".gql", ".graphqls"),
}
OWNER = re.compile(
    r"^(?:[\w@()]+\s+)*?(?:class|interface|struct|enum|object|protocol|trait|extension|impl(?:<[^>]*>)?|record|actor|module"
    r"|message|service)\s+(?P<name>[\w.:$]+)")
GO_GROUP = re.compile(r"^(const|var|type)\s*\($")


class Refusal(Exception):
    """What ends the run, with a message."""


class Parser(argparse.ArgumentParser):
    def error(self, message):
        self.print_usage(sys.stderr)
        self.exit(USAGE, f"{self.prog}: {message}\n")


def git(*arguments):
    command = ["git", "--no-optional-locks", "-c", "core.quotePath=false", *arguments]
    try:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=120)
    except (OSError, subprocess.SubprocessError) as error:
        raise Refusal(f"git: {error}") from None
    if done.returncode:
        raise Refusal(done.stderr.decode("utf-8", "replace").strip() or f"git {arguments[0]} failed")
    return done.stdout


class Objects:
    """The files of commits, read through one process of git."""

    def __enter__(self):
        try:
            self.process = subprocess.Popen(
                ["git", "--no-optional-locks", "cat-file", "--batch"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        except OSError as error:
            raise Refusal(f"git: {error}") from None
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.stdout.close()
        self.process.wait(timeout=60)

    def text(self, commit, path):
        """The text of a file in a commit; None where it is not there."""
        if "\n" in path:
            return None
        self.process.stdin.write(f"{commit}:{path}\n".encode("utf-8", "surrogateescape"))
        self.process.stdin.flush()
        header = self.process.stdout.readline().split()
        if len(header) < 3 or not header[-1].isdigit() or header[-2] not in (b"blob", b"tree", b"commit", b"tag"):
            return None
        content = self.process.stdout.read(int(header[-1]))
        self.process.stdout.read(1)
        return content.decode("utf-8", "replace") if header[-2] == b"blob" else None


def language_of(path):
    for language, ends in ENDS.items():
        if path.endswith(ends):
            return language
    return None


def code_lines(text, language):
    """The lines without comments that fill a line, and without Python's long strings; what was left out is empty."""
    lines, inside = [], None
    for line in text.replace("\r\n", "\n").split("\n"):
        bare = line.strip()
        if inside:
            if inside in bare:
                inside = None
            lines.append("")
            continue
        if language == "python":
            opened = re.match(r"""^[rRbBuUfF]*("{3}|'{3})""", bare)
            if opened:
                if bare.count(opened.group(1)) == 1:
                    inside = opened.group(1)
                lines.append("")
                continue
        elif bare.startswith("/*"):
            if "*/" not in bare:
                inside = "*/"
            lines.append("")
            continue
        starts = ("#",) if language in ("python", "ruby", "graphql") else ("//", "*")
        lines.append("" if bare.startswith(starts) else line.rstrip())
    return lines


def declaration(lines, index, language, with_body):
    """The text of the declaration that begins at a line: to its closing bracket, with its members if asked."""
    text, depth, braces = "", 0, 0
    for line in lines[index:index + (400 if with_body else 40)]:
        clean = re.sub(r"\s+(//|#\s).*$", "", line.strip()) if language != "header" else line.strip()
        text += (" " if text else "") + clean
        depth += sum(clean.count(char) for char in "([") - sum(clean.count(char) for char in ")]")
        braces += clean.count("{") - clean.count("}")
        if depth > 0 or (with_body and braces > 0):
            continue
        if with_body and "{" not in text and not clean.endswith((";", ",")) and language in ("java", "csharp", "kotlin", "php", "header"):
            continue
        break
    text = re.sub(r"\s+", " ", text).strip()
    if with_body:
        return text.rstrip(";")
    if language == "python":
        match = re.match(r"^(.*?\)(?:\s*->\s*.+?)?|class [^:]*?)\s*:(?:\s.*)?$", text) if re.match(r"^(async def|def|class)\b", text) else None
        return match.group(1) if match else text
    if language == "script":
        arrow = re.match(r"^(.*?=>)", text)
        if arrow and re.match(r"^export\s+(default|const|let|var)\b|^(module\.)?exports", text):
            return arrow.group(1)
        if re.match(r"^export\s+(const|let|var)\b", text) and "=" in text:
            return text.split("=")[0].strip()
        if re.match(r"^(module\.)?exports", text):
            return text.rstrip(";")
    if language == "ruby":
        return text
    depth = 0
    for place, char in enumerate(text):
        depth += char in "([<"
        depth -= char in ")]" or (char == ">" and text[place - 1] not in "-=")
        if char == "{" and depth <= 0:
            text = text[:place]
            break
    return text.rstrip(" ;")


def surface(text, language):
    """The public declarations of a file, as pairs of a name with its owners and the text."""
    lines = code_lines(text, language)
    owners, found = [], []  # owners: (indent, name, is_function)
    hidden = None  # Ruby: the indent of a bare `private`
    group = None  # Go: the keyword of `const (`
    skip_to = 0
    for index, line in enumerate(lines):
        bare = line.strip()
        if not bare:
            continue
        indent = len(line) - len(line.lstrip())
        while owners and owners[-1][0] >= indent and not re.match(r"^[)}\]{]|^where\b", bare):
            owners.pop()
        if language == "ruby":
            if hidden is not None and indent < hidden:
                hidden = None
            if bare in ("private", "protected"):
                hidden = indent
            elif bare == "public":
                hidden = None
        if language == "go":
            opened = GO_GROUP.match(bare) if indent == 0 else None
            if opened:
                group = opened.group(1)
                continue
            if group and bare == ")" and indent == 0:
                group = None
            member = re.match(r"^(?P<name>[A-Z]\w*)", bare) if group and line[:1] == "\t" and line[1:2] != "\t" else None
            if member:
                found.append((member.group("name"), f"{group} " + re.sub(r"\s+", " ", re.sub(r"\s+//.*$", "", bare))))
                continue
        if index < skip_to:
            continue
        for expression, with_body in LANGUAGES[language]:
            match = expression.match(bare)
            if not match:
                continue
            name = match.group("name")
            parts = [owner for _, owner, _ in owners] + [name]
            public = True
            if language == "python":
                inside = any(is_function for _, _, is_function in owners)
                public = not inside and not any(part.startswith("_") and not re.match(r"^__\w+__$", part) for part in parts)
            elif language in ("script", "go", "header") and indent:
                public = False
            elif language == "ruby":
                public = hidden is None or indent != hidden or bare.startswith(("class", "module"))
            elif language == "kotlin":
                public = not re.search(r"\b(private|internal)\b", bare.split("(")[0])
            if public:
                found.append((".".join(parts), declaration(lines, index, language, with_body)))
            if with_body:
                depth = 0
                for further in range(index, len(lines)):
                    depth += lines[further].count("{") - lines[further].count("}")
                    if depth <= 0 and "{" in "".join(lines[index:further + 1]):
                        skip_to = further + 1
                        break
                    if depth == 0 and further > index and "{" not in "".join(lines[index:further + 1]):
                        break
            break
        if language == "python" and re.match(r"^(async\s+def|def|class)\s", bare):
            kind = bare.split()[0]
            owners.append((indent, re.sub(r"^(?:async\s+)?(?:def|class)\s+(\w+).*", r"\1", bare), kind != "class"))
        elif language not in ("python", "go", "header"):
            owner = OWNER.match(bare)
            if owner and not bare.endswith(";"):
                owners.append((indent, owner.group("name").rstrip(":"), False))
    return found


def versions(base, head, with_tests):
    """Yields (path, old text or None, new text or None) for each changed file of a known language."""
    names = git("diff", "--no-renames", "--name-only", "-z", base, *([head] if head else []), "--").split(b"\0")
    if head is None:
        names += git("ls-files", "-z", "--others", "--exclude-standard", "--full-name").split(b"\0")
    root = git("rev-parse", "--show-toplevel").decode("utf-8", "surrogateescape").rstrip("\n")
    with Objects() as objects:
        for raw in sorted(set(names)):
            path = raw.decode("utf-8", "surrogateescape")
            if not path or language_of(path) is None or SKIP.search(path) or (TESTS.search(path) and not with_tests):
                continue
            if head:
                new = objects.text(head, path)
            else:
                try:
                    with open(os.path.join(root, path), "rb") as file:
                        new = file.read().decode("utf-8", "replace")
                except OSError:
                    new = None
            yield path, objects.text(base, path), new


def compare(base, head, with_tests):
    """The rows of the report, as (kind, path, text), and the number of files read."""
    removed, added, changed, files = [], [], [], 0
    for path, old, new in versions(base, head, with_tests):
        files += 1
        language = language_of(path)
        before = surface(old, language) if old is not None else []
        after = surface(new, language) if new is not None else []
        rest = list(after)
        gone = []
        for entry in before:
            if entry in rest:
                rest.remove(entry)
            else:
                gone.append(entry)
        for name, text in gone:
            match = next((entry for entry in rest if entry[0] == name), None)
            if match:
                rest.remove(match)
                changed.append(("changed", path, (name, text, match[1])))
            else:
                removed.append((path, name, text))
        added += [(path, name, text) for name, text in rest]
    rows = changed
    for path, name, text in removed:
        match = next((entry for entry in added if entry[1:] == (name, text)), None)
        if match:
            added.remove(match)
            rows.append(("moved", path, (name, text, match[0])))
        else:
            rows.append(("removed", path, (name, text, "")))
    rows += [("added", path, (name, text, "")) for path, name, text in added]
    order = {"removed": 0, "changed": 1, "moved": 2, "added": 3}
    return sorted(rows, key=lambda row: (order[row[0]], row[1], row[2])), files


def short(text):
    return text if len(text) <= 160 else text[:157] + "..."


def shown(kind, path, values):
    name, text, other = values
    owner = name.rpartition(".")[0]
    prefix = f"{kind}: {path}: " + (f"[{owner}] " if owner and not text.startswith("func") else "")
    if kind == "changed":
        if short(text) == short(other):
            return f"{prefix}{short(text)} (further inside)"
        return f"{prefix}{short(text)}\n  now: {short(other)}"
    if kind == "moved":
        return f"{prefix}{short(text)}\n  now in: {other}"
    return prefix + short(text)


def main():
    parser = Parser(
        prog="changed_surface.py", description=__doc__, epilog=HELP, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("base", metavar="BASE", help="commit to compare with")
    parser.add_argument("head", metavar="HEAD", nargs="?", help="commit; the files on disk if not given")
    parser.add_argument("--merge-base", action="store_true", help="compare with the common ancestor of BASE and HEAD")
    parser.add_argument("--tests", action="store_true", help="read test files too")
    parser.add_argument("--strict", action="store_true", help="exit code 1 also for additions")
    given = parser.parse_args()
    sys.stdout.reconfigure(errors="backslashreplace")
    try:
        for commit in filter(None, (given.base, given.head)):
            if commit.startswith("-"):
                parser.error(f"not a commit: {commit}")
            git("rev-parse", "--verify", "--quiet", commit + "^{commit}")
        base = given.base
        if given.merge_base:
            base = git("merge-base", base, given.head or "HEAD").decode().strip()
        rows, files = compare(base, given.head, given.tests)
    except Refusal as refusal:
        print(f"{parser.prog}: {refusal}", file=sys.stderr)
        return FAILED
    for row in rows:
        print(shown(*row))
    counts = {kind: sum(1 for row in rows if row[0] == kind) for kind in ("removed", "changed", "moved", "added")}
    print(f"{files} files, " + ", ".join(f"{count} {kind}" for kind, count in counts.items()))
    broken = counts["removed"] + counts["changed"] + counts["moved"] + (counts["added"] if given.strict else 0)
    return CHANGED if broken else 0


if __name__ == "__main__":
    sys.exit(main())
