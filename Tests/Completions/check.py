#!/usr/bin/env python3
"""Completes command lines in the real bash, zsh and fish with the scripts of a build of Cairn, has mandoc check every
manual page in every language, and runs install.sh's part for both.

    python3 Tests/Completions/check.py EXECUTABLE

Needs git, and of bash, zsh, fish, mandoc those that are to be tested (Debian packages of these names, and pexpect from
PyPI or python3-pexpect); says what it leaves out where one is missing.
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

faults = []
passed = 0


def expect(claim, holds, shown=""):
    global passed
    if holds:
        passed += 1
    else:
        faults.append(claim)
        print(f"FAILED  {claim}: {shown!r}")


def pexpect_module(work):
    """The package pexpect, installed into a temporary folder where it is missing; None where it cannot be had."""
    try:
        import pexpect
        return pexpect
    except ImportError:
        pass
    target = str(work / "packages")
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--target", target, "pexpect>=4.8,<5"]
    if subprocess.run(pip, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode != 0:
        return None
    sys.path.insert(0, target)
    import pexpect
    return pexpect


class Machine:
    """A home, the executable on PATH, an installed repository, and a folder without one."""

    def __init__(self, executable, work):
        self.work = work
        for name in ("home", "bin", "plain", "plain/odd dir", "shop", "shop/sub"):
            (work / name).mkdir()
        (work / "bin" / "cairn").symlink_to(executable)
        (work / "plain" / "file.txt").write_text("x")
        (work / "shop" / "sub" / "own.txt").write_text("x")
        self.environment = {
            "PATH": f"{work / 'bin'}:{os.environ['PATH']}", "HOME": str(work / "home"), "XDG_STATE_HOME": str(work / "state"),
            "XDG_CACHE_HOME": str(work / "cache"), "XDG_CONFIG_HOME": str(work / "home/.config"),
            "XDG_DATA_HOME": str(work / "home/.local/share"), "GIT_CONFIG_NOSYSTEM": "1", "CI": "true",
            "LC_ALL": "C.UTF-8", "TERM": "dumb", "COLUMNS": "200",
        }
        self.run("git", "init", "--quiet", cwd=work / "shop")
        self.run("cairn", "init", "--yes", "--quiet", "--profile", "minimal", cwd=work / "shop")
        odd = work / "shop" / "packs" / "odd"
        odd.mkdir(parents=True)
        (odd / "manifest.toml").write_text(
            'schema = 1\n[pack]\nid = "acme.odd"\nname = "Odd"\nversion = "1.0.0"\n'
            '[profiles]\ndefault = "all it\'s: $x"\n[profiles."all it\'s: $x"]\ndescription = "All: of $it"\nskills = ["*"]\n')
        for shell in ("bash", "zsh", "fish"):
            (work / f"cairn.{shell}").write_text(self.run("cairn", "completions", shell))
        (work / "site").mkdir()
        shutil.copy(work / "cairn.zsh", work / "site" / "_cairn")

    def run(self, *command, cwd=None, code=0, **variables):
        program = shutil.which(command[0], path=self.environment["PATH"]) or command[0]
        done = subprocess.run(
            [program, *command[1:]], cwd=cwd or self.work, env=self.environment | variables, stdin=subprocess.DEVNULL,
            capture_output=True)
        if done.returncode != code:
            sys.exit(f"FAILED  {command} exits {done.returncode}: {done.stderr.decode(errors='replace')}")
        return done.stdout.decode()


class Terminal:
    """A shell in a terminal, in which the tab key is pressed."""

    def __init__(self, pexpect, machine, command, setup):
        self.pexpect = pexpect
        self.shell = pexpect.spawn(
            command[0], command[1:], encoding="utf-8", env=machine.environment | {"PS1": "ready> "}, timeout=20,
            dimensions=(200, 200), cwd=str(machine.work))
        self.number = 0
        for line in setup:
            self.do(line)

    def do(self, line):
        """Runs a line, and waits for its end."""
        self.number += 1
        self.shell.sendline(f"{line}; printf 'done-%s-end\\n' {self.number}")
        self.shell.expect(f"done-{self.number}-end")

    def line(self, typed):
        """The line after the tab key; a function of the shell prints it, because the screen shows only what changed."""
        self.number += 1
        self.shell.send(typed + "\t")
        # The key for this prints the line and empties it.
        self.shell.send("\x1bp")
        self.shell.expect(r"line\[(.*?)\]line", timeout=20)
        return self.shell.match.group(1)

    def close(self):
        self.shell.close(force=True)


def check_bash(pexpect, machine):
    show = r'''show_line() { printf '\nline[%s]line\n' "$READLINE_LINE"; READLINE_LINE=; READLINE_POINT=0; }'''
    for setup in ([], [". /usr/share/bash-completion/bash_completion"]):
        if setup and not os.path.exists(setup[0][2:]):
            print("left out: bash-completion is missing")
            continue
        bash = Terminal(pexpect, machine, ["bash", "--norc", "--noprofile", "-i"],
                        ["set +o histexpand; bind 'set bell-style none'", *setup, f". '{machine.work}/cairn.bash'", show,
                         r"""bind -x '"\ep": show_line'""", f"cd '{machine.work}/shop'"])
        cases = [
            ("cairn stat", "cairn status "), ("cairn self up", "cairn self upgrade "), ("cairn -q -C . rou", "cairn -q -C . route "),
            ("cairn init --prof", "cairn init --profile "), ("cairn init --profile sta", "cairn init --profile standard "),
            ("cairn init --profile=sta", "cairn init --profile=standard "), ("cairn init --profile='sta", "cairn init --profile='standard' "),
            ("cairn rule skill.name-form", "cairn rule skill.name-format "), ("cairn remove rel", "cairn remove release "),
            ("cairn add x --accept safety.no-pipe", "cairn add x --accept safety.no-pipe-to-shell:"),
            ("cairn init --pack ./packs/odd --profile al", r"cairn init --pack ./packs/odd --profile all\ it\'s:\ \$x "),
            ("cairn init --pack ./packs/odd --profile 'al", r"cairn init --pack ./packs/odd --profile 'all it'\''s: $x' "),
            ('cairn init --pack ./packs/odd --profile "al', r'''cairn init --pack ./packs/odd --profile "all it's: \$x" '''),
            (r"cairn init --pack ./packs/odd --profile all\ it\'s:\ ", r"cairn init --pack ./packs/odd --profile all\ it\'s:\ \$x "),
            ("cairn diff AG", "cairn diff AGENTS.md "), ("cairn diff .agents/skills/rel", "cairn diff .agents/skills/release/"),
            ("cairn doctor su", "cairn doctor sub/"), ("cairn doctor sub/", "cairn doctor sub/own.txt "),
            ("cairn init su", "cairn init sub/"), ("cairn doctor --output su", "cairn doctor --output sub/"),
            ("cairn sync --check >su", "cairn sync --check >sub/"), ("A=1 cairn stat", "A=1 cairn status "),
            ("true && cairn stat", "true && cairn status "), ("cairn nothing x", "cairn nothing x"),
            ("cairn -C $(echo .) stat", "cairn -C $(echo .) status "), ("cairn status -- -", "cairn status -- -"),
        ]
        for typed, line in cases:
            got = bash.line(typed)
            expect(f"bash{' with bash-completion' if setup else ''}: {typed}", got == line, got)
        bash.do(f"cd '{machine.work}/plain'")
        for typed, line in [("cairn init --profile sta", "cairn init --profile standard "), ("cairn init od", r"cairn init odd\ dir/"),
                            ("cairn remove r", "cairn remove r"), ("cairn doctor fi", "cairn doctor file.txt ")]:
            got = bash.line(typed)
            expect(f"bash, no repository: {typed}", got == line, got)
        bash.close()


def check_zsh(pexpect, machine):
    show = r'''show-line() { print -r -- "line[$BUFFER]line"; BUFFER=; zle -I }; zle -N show-line; bindkey '\ep' show-line'''
    for how in (f"fpath=('{machine.work}/site' $fpath); autoload -Uz compinit; compinit -u -D",
                f"autoload -Uz compinit; compinit -u -D; . '{machine.work}/cairn.zsh'"):
        zsh = Terminal(pexpect, machine, ["zsh", "-f", "-i"], ["unsetopt zle_bracketed_paste prompt_sp 2>/dev/null; unset zle_bracketed_paste; setopt no_beep no_list_ambiguous", how, show, f"cd '{machine.work}/shop'"])
        cases = [
            ("cairn stat", "cairn status "), ("cairn self up", "cairn self upgrade "), ("cairn -q -C . rou", "cairn -q -C . route "),
            ("cairn init --prof", "cairn init --profile "), ("cairn init --profile sta", "cairn init --profile standard "),
            ("cairn init --profile=sta", "cairn init --profile=standard "), ("cairn rule skill.name-form", "cairn rule skill.name-format "),
            ("cairn remove rel", "cairn remove release "), ("cairn add x --accept safety.no-pipe", "cairn add x --accept safety.no-pipe-to-shell:"),
            ("cairn init --pack ./packs/odd --profile al", r"cairn init --pack ./packs/odd --profile all\ it\'s:\ \$x "),
            ("cairn init --pack ./packs/odd --profile 'al", r"cairn init --pack ./packs/odd --profile 'all it'\''s: $x' "),
            ("cairn diff AG", "cairn diff AGENTS.md "), ("cairn diff .agents/skills/rel", "cairn diff .agents/skills/release/"),
            ("cairn doctor su", "cairn doctor sub/"), ("cairn doctor sub/", "cairn doctor sub/own.txt "),
            ("cairn init su", "cairn init sub/"), ("cairn doctor --output=su", "cairn doctor --output=sub/"),
            ("A=1 cairn stat", "A=1 cairn status "), ("cairn nothing x", "cairn nothing x"),
        ]
        for typed, line in cases:
            got = zsh.line(typed)
            expect(f"zsh: {typed}", got == line, got)
        zsh.do(f"cd '{machine.work}/plain'")
        for typed, line in [("cairn init --profile sta", "cairn init --profile standard "), ("cairn init od", r"cairn init odd\ dir/"),
                            ("cairn remove r", "cairn remove r")]:
            got = zsh.line(typed)
            expect(f"zsh, no repository: {typed}", got == line, got)
        zsh.do(f"cd '{machine.work}/shop'")
        zsh.shell.send("cairn upgrade --\t")
        try:
            zsh.shell.expect(r"--repo-only +-- Update only the documents", timeout=20)
            expect("zsh: descriptions are shown", True)
        except pexpect.ExceptionPexpect:
            expect("zsh: descriptions are shown", False, zsh.shell.before)
        zsh.close()


def check_fish(machine):
    def complete(line, place="shop"):
        script = f"source '{machine.work}/cairn.fish'; complete -C -- $argv[1]"
        return machine.run("fish", "--no-config", "-c", script, line, cwd=machine.work / place).splitlines()

    def names(line, place="shop"):
        return [row.split("\t")[0] for row in complete(line, place)]

    cases = [
        ("cairn stat", ["status"]), ("cairn self up", ["upgrade"]), ("cairn -q -C . rou", ["route"]), ("cairn init --prof", ["--profile"]),
        ("cairn init --profile sta", ["standard"]), ("cairn init --profile=sta", ["--profile=standard"]),
        ("cairn rule skill.name-form", ["skill.name-format"]), ("cairn remove rel", ["release"]),
        ("cairn init --pack ./packs/odd --profile al", ["all it's: $x"]), ("cairn init --pack ./packs/odd --profile 'al", ["all it's: $x"]),
        ("cairn diff AG", ["AGENTS.md"]), ("cairn diff .agents/skills/rel", [".agents/skills/release/"]),
        ("cairn doctor su", ["sub/"]), ("cairn doctor sub/", ["sub/own.txt"]), ("cairn init su", ["sub/"]),
        ("cairn doctor --output=su", ["--output=sub/"]), ("cairn status --directory=su", ["--directory=sub/"]), ("A=1 cairn stat", ["status"]),
        ("cairn nothing x", []), ("cairn add x --accept safety.no-pipe", ["safety.no-pipe-to-shell:"]),
    ]
    for typed, wanted in cases:
        got = names(typed)
        expect(f"fish: {typed}", got == wanted, got)
    expect("fish: descriptions are shown", any(row.startswith("--repo-only\tUpdate only") for row in complete("cairn upgrade --repo")))
    expect("fish, no repository: profiles", names("cairn init --profile sta", "plain") == ["standard"])
    expect("fish, no repository: folders", names("cairn init od", "plain") == ["odd dir/"], names("cairn init od", "plain"))
    expect("fish, no repository: nothing", names("cairn remove r", "plain") == [])


def check_hostile(machine):
    """A newer script asks an older cairn or the other way round, and cairn is missing: nothing is printed."""
    empty = machine.work / "empty"
    empty.mkdir()
    for shell, line in [("bash", "COMP_LINE='cairn st'; COMP_POINT=8; COMP_WORDS=(cairn st); COMP_CWORD=1; _cairn cairn st cairn; echo \"${#COMPREPLY[@]}\"")]:
        text = machine.run(shell, "--norc", "-c", f". '{machine.work}/cairn.bash'; PATH='{empty}'; {line}")
        expect(f"{shell} without cairn prints nothing", text == "0\n", text)
    for question in ([], ["zsh"], ["nothing", "x"], ["bash", "\udcff", "\udcff"], ["fish", "cairn", "--profile=\udcff"], ["zsh", "cairn", ""]):
        done = subprocess.run(
            [str(machine.work / "bin" / "cairn"), "__complete", *(os.fsencode(word) for word in question)], env=machine.environment,
            cwd=machine.work / "plain", stdin=subprocess.DEVNULL, capture_output=True, timeout=20)
        expect(f"__complete {question} prints no error", done.returncode == 0 and done.stderr == b"", done)
    fifo = machine.work / "fifo"
    (fifo / ".cairn").mkdir(parents=True)
    for name in ("config.toml", "lock.toml"):
        os.mkfifo(fifo / ".cairn" / name)
    os.mkfifo(fifo / "manifest.toml")
    for words in (["remove", ""], ["init", "--profile", ""], ["diff", ""]):
        started = time.monotonic()
        machine.run("cairn", "__complete", "zsh", "cairn", *words, cwd=fifo)
        expect(f"pipes in place of files do not stop {words}", time.monotonic() - started < 10)


def check_manual(machine):
    if not shutil.which("mandoc"):
        print("left out: mandoc is missing")
        return
    for language in ("en", "es", "fr", "hi", "ko", "zh"):
        folder = machine.work / "man" / language / "man1"
        machine.run("cairn", "manual", "--output", str(folder), "--lang", language)
        pages = sorted(folder.iterdir())
        expect(f"{language}: a page for every command", len(pages) > 18, len(pages))
        done = subprocess.run(["mandoc", "-Tlint", "-W", "warning", *map(str, pages)], capture_output=True, text=True)
        expect(f"{language}: mandoc has no complaint", done.returncode == 0 and not done.stdout, done.stdout)
        shown = subprocess.run(["mandoc", "-Tutf8", str(folder / "cairn-init.1")], capture_output=True, text=True).stdout
        plain = re.sub(".\b", "", shown)
        expect(f"{language}: options are shown", "--profile" in plain and "cairn init" in plain, plain[:500])
        expect(f"{language}: no escape sequence is left", not re.search(r"\\[a-zA-Z(&]", plain), plain)
    english = machine.work / "man" / "en" / "man1"
    dates = {re.search(r"^\.TH \S+ 1 (\S+)", page.read_text(), re.M).group(1) for page in english.iterdir()}
    expect("one date for all pages", len(dates) == 1, dates)
    if shutil.which("groff"):
        done = subprocess.run(["groff", "-man", "-Kutf8", "-Tutf8", "-ww", str(english / "cairn.1")], capture_output=True, text=True)
        expect("groff has no complaint", done.returncode == 0 and not done.stderr, done.stderr)


def main():
    if len(sys.argv) != 2 or not os.access(sys.argv[1], os.X_OK):
        print("usage: Tests/Completions/check.py EXECUTABLE", file=sys.stderr)
        return 64
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder).resolve()
        machine = Machine(os.path.realpath(sys.argv[1]), work)
        pexpect = pexpect_module(work)
        for shell, check in (("bash", check_bash), ("zsh", check_zsh)):
            if pexpect is None or not shutil.which(shell):
                print(f"left out: {shell if pexpect else 'pexpect'} is missing")
            else:
                check(pexpect, machine)
        if shutil.which("fish"):
            check_fish(machine)
        else:
            print("left out: fish is missing")
        check_hostile(machine)
        check_manual(machine)
    print(f"{passed} passed, {len(faults)} failed")
    return 1 if faults else 0


sys.exit(main())
