#!/usr/bin/env python3
"""Make a new audit report from the template, and never replace a file."""

import argparse
import datetime
import os
import subprocess
import sys

REFUSED = 1  # the file is there already, or the path is not allowed
FAILED = 2  # no repository, no template, input or output
USAGE = 64

HELP = """\
Writes frontend-ship-audit-{time}.md, with the time in UTC (20260302T141530Z),
fills in {{created}}, {{commit}} and {{tree}}, and prints the path from the root
of the repository. The root is the nearest folder above that holds .git, .agents
or .cairn. SOURCE_DATE_EPOCH, where it is set, is taken for the time.

exit codes:
  0   the report was made
  1   refused: it is there already, or a path leaves the repository
  2   could not be done: no repository, no template, input or output
  64  wrong use of the command line
"""


class Refusal(Exception):
    """What ends the run: an exit code and a message."""

    def __init__(self, code, message):
        super().__init__(message)
        self.code = code


class Parser(argparse.ArgumentParser):
    def error(self, message):
        self.print_usage(sys.stderr)
        self.exit(USAGE, f"{self.prog}: {message}\n")


def find_root(start):
    """The nearest folder upwards that is a repository, without links in its path."""
    folder = os.path.realpath(start)
    while True:
        if any(os.path.lexists(os.path.join(folder, name)) for name in (".git", ".agents", ".cairn")):
            return folder
        parent = os.path.dirname(folder)
        if parent == folder:
            raise Refusal(FAILED, "no repository here: no folder above holds .git, .agents or .cairn")
        folder = parent


def components(path, root):
    """The parts of `path` below `root`, after every link was followed; refuses what is not below it."""
    real = os.path.realpath(path)
    try:
        inside = os.path.commonpath([real, root]) == root
    except ValueError:  # another drive
        inside = False
    if not inside:
        raise Refusal(REFUSED, f"{path}: leads out of the repository {root}")
    relative = os.path.relpath(real, root)
    parts = [] if relative == os.curdir else relative.split(os.sep)
    if any(part.lower() in (".git", ".cairn") for part in parts):
        raise Refusal(REFUSED, f"{path}: that folder belongs to git or to Cairn")
    return parts


def moment():
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if not epoch:
        return datetime.datetime.now(datetime.timezone.utc)
    try:
        return datetime.datetime.fromtimestamp(int(epoch), datetime.timezone.utc)
    except (ValueError, OverflowError, OSError):
        raise Refusal(FAILED, f"SOURCE_DATE_EPOCH is no time: {epoch}") from None


def git(root, *arguments):
    """The output of a git command that only reads; None where it fails."""
    command = ["git", "--no-optional-locks", "-C", root, *arguments]
    try:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=60, check=True)
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout.decode("utf-8", "replace").strip()


def filled(template, root, now):
    """The template's text with LF line ends and the fields that a program knows better."""
    try:
        with open(template, "rb") as file:
            text = file.read().decode("utf-8-sig")
    except OSError as error:
        raise Refusal(FAILED, f"{template}: {error.strerror}") from None
    except UnicodeDecodeError:
        raise Refusal(FAILED, f"{template}: not UTF-8") from None
    commit = git(root, "rev-parse", "--verify", "HEAD")
    status = git(root, "status", "--porcelain") if commit else None
    known = {
        "created": now.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "commit": commit or "none",
        "tree": "unknown" if status is None else "changed" if status else "clean",
    }
    text = text.replace("\r\n", "\n")
    for name, value in known.items():
        text = text.replace("{{" + name + "}}", value)
    return text.encode("utf-8")


def opened(root, parts, name):
    """A descriptor of the new file. Folders are entered one by one: a link put there meanwhile is not followed."""
    create = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    if not (os.open in os.supports_dir_fd and os.mkdir in os.supports_dir_fd):
        folder = os.path.join(root, *parts)
        os.makedirs(folder, exist_ok=True)
        components(folder, root)
        return os.open(os.path.join(folder, name), create, 0o666)
    enter = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW
    here = os.open(root, enter)
    try:
        for part in parts:
            try:
                os.mkdir(part, dir_fd=here)
            except FileExistsError:
                pass
            below = os.open(part, enter, dir_fd=here)
            os.close(here)
            here = below
        return os.open(name, create, 0o666, dir_fd=here)
    finally:
        os.close(here)


def make(folder, template):
    root = find_root(os.getcwd())
    if template is None:
        here = os.path.dirname(os.path.realpath(__file__))
        template = os.path.join(os.path.dirname(here), "references", "report-template.md")
    else:
        components(template, root)
    parts = components(os.path.join(root, "docs", "audits") if folder is None else folder, root)
    now = moment()
    name = now.strftime("frontend-ship-audit-%Y%m%dT%H%M%SZ.md")
    path = "/".join([*parts, name])
    text = filled(template, root, now)
    try:
        descriptor = opened(root, parts, name)
    except FileExistsError:
        raise Refusal(REFUSED, f"{path}: is there already; nothing was written") from None
    except OSError as error:
        raise Refusal(FAILED, f"{path}: {error.strerror}") from None
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(text)
    except OSError as error:
        raise Refusal(FAILED, f"{path}: {error.strerror}; the file is incomplete, remove it") from None
    return path


def main():
    parser = Parser(
        prog="new_report.py", description=__doc__, epilog=HELP, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", help="where to put it, inside the repository; docs/audits if not given")
    parser.add_argument("--template", metavar="FILE", help="another template, inside the repository")
    sys.stdout.reconfigure(errors="backslashreplace")  # a name that the terminal cannot write
    given = parser.parse_args()
    if given.folder == "" or given.template == "":
        parser.error("a path must not be empty")
    try:
        print(make(given.folder, given.template))
    except Refusal as refusal:
        print(f"{parser.prog}: {refusal}", file=sys.stderr)
        return refusal.code
    return 0


if __name__ == "__main__":
    sys.exit(main())
