"""Runs a command in a copy of its project, and says what came of it."""

import os
import re
import shutil
import signal
import subprocess
import threading
from collections import namedtuple
from pathlib import Path

# state is "ran", "failed" or "left out"; reason says why for the last two.
Outcome = namedtuple("Outcome", "state reason")

GIT_CONFIG = """[user]
	name = Kim
	email = kim@example.invalid
[init]
	defaultBranch = main
[advice]
	detachedHead = false
[protocol "file"]
	allow = always
"""
# What a machine needs to reach its package registry.
PASSED_ON = ("JAVA_HOME", "PIP_INDEX_URL", "PIP_CONFIG_FILE", "PIP_CERT", "SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "HTTPS_PROXY",
             "https_proxy", "NO_PROXY", "no_proxy", "UV_INDEX_URL", "UV_DEFAULT_INDEX")
# The exit code of a project's script where a program is missing; it has said which.
LACKING = 77
SH = {"sh", "shell", "console"}


class Runner:
    """Projects are made once by `projects/NAME.sh` and copied for each command."""

    def __init__(self, folder, projects, tools, variables):
        self.folder, self.projects, self.tools = Path(folder), Path(projects), tools
        self.variables = variables
        self.made, self.locks, self.lock = {}, {}, threading.Lock()

    def environment(self, with_packages, work):
        """Nothing of the caller's but the search path and the homes of toolchains; the home folder is a new one."""
        home = work / "home"
        home.mkdir(parents=True, exist_ok=True)
        (work / "tmp").mkdir(exist_ok=True)
        (home / ".gitconfig").write_text(GIT_CONFIG, encoding="utf-8")
        real_home = Path(os.path.expanduser("~"))
        values = {
            "PATH": self.tools.search_path(with_packages), "HOME": str(home), "LC_ALL": "C.UTF-8", "TZ": "UTC",
            "TMPDIR": str(work / "tmp"), "WORK": str(self.folder), "GIT_CONFIG_NOSYSTEM": "1", "GIT_EDITOR": "true", "PAGER": "cat",
            "PYTHONDONTWRITEBYTECODE": "1", "NO_COLOR": "1", "CARGO_NET_OFFLINE": "true", "TERM": "dumb",
            "npm_config_offline": "true", "npm_config_update_notifier": "false", "NO_UPDATE_NOTIFIER": "1",
            "UV_SYSTEM_CERTS": "true", "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring", "GOPROXY": "off", "GOFLAGS": "", "GOTOOLCHAIN": "local", "GOCACHE": str(self.folder / "go-cache"),
            "GOPATH": str(self.folder / "go"), "GH_NO_UPDATE_NOTIFIER": "1", "CHECKPOINT_DISABLE": "1",
            "RUSTUP_HOME": os.environ.get("RUSTUP_HOME", str(real_home / ".rustup")),
            **{name: os.environ[name] for name in PASSED_ON if name in os.environ},
            **self.variables,
        }
        return values

    def project(self, name):
        """The folder of a project, made when it is first asked for, or why there is none."""
        with self.lock:
            lock = self.locks.setdefault(name, threading.Lock())
        with lock:
            if name not in self.made:
                folder = self.folder / "projects" / name
                folder.mkdir(parents=True)
                done = subprocess.run(["bash", "-eu", str(self.projects / f"{name}.sh")], cwd=folder, text=True,
                                      stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                                      env=self.environment(False, self.folder))
                state = "left out" if done.returncode == LACKING else "failed"
                self.made[name] = folder if done.returncode == 0 else Outcome(state, f"project {name}: {tail(done.stdout)}")
        return self.made[name]

    def close(self):
        """Stops the servers of projects: each has left a script `stop` in its folder."""
        for folder in self.made.values():
            stop = Path(folder) / "stop" if isinstance(folder, Path) else None
            if stop and stop.exists():
                subprocess.run(["bash", str(stop)], cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def run(self, number, run, language):
        """The outcome of one entry. A block of the language sh is run by sh, everything else by bash."""
        lack = self.tools.lacks(run)
        if lack:
            return Outcome("left out", lack)
        work = self.folder / "runs" / str(number)
        place = work / "project"
        work.mkdir(parents=True)
        if run.project:
            project = self.project(run.project)
            if isinstance(project, Outcome):
                return project
            shutil.copytree(project, place, symlinks=True)
        else:
            place.mkdir()
        try:
            return self.steps(run, language, work, place)
        finally:
            shutil.rmtree(work, ignore_errors=True)

    def steps(self, run, language, work, place):
        (work / "command").write_text(run.line + "\n", encoding="utf-8")
        (work / "before").write_text(run.before + "\n", encoding="utf-8")
        (work / "after").write_text(run.after + "\n", encoding="utf-8")
        if language == "sql":
            command = 'psql -X -v ON_ERROR_STOP=1 -f "$DESK/command"'
        else:
            command = f'{"sh" if language in SH else "bash"} "$DESK/command"'
        script = (f'set -eua\n. "$DESK/before"\nset +e\n{command} >"$OUT" 2>&1\ncode=$?\n'
                  f'echo $code >"$DESK/code"\nset -e\n. "$DESK/after"\n')
        environment = {**self.environment(bool(run.pip), work), "DESK": str(work), "OUT": str(work / "out")}
        with open(work / "log", "wb") as log:
            process = subprocess.Popen(["bash", "-c", script], cwd=place, env=environment, stdin=subprocess.DEVNULL,
                                       stdout=log, stderr=subprocess.STDOUT, start_new_session=True)
        try:
            code = process.wait(timeout=run.seconds)
        except subprocess.TimeoutExpired:
            code = None
        end_group(process)
        return self.judge(run, work, code)

    def judge(self, run, work, code):
        printed = read(work / "out")
        if code is None:
            return Outcome("failed", f"not ended after {run.seconds} s: {tail(printed)}")
        if not (work / "code").exists():
            return Outcome("failed", f"its set-up failed: {tail(read(work / 'log'))}")
        exit_code = int(read(work / "code"))
        if exit_code not in run.exits:
            return Outcome("failed", f"exit code {exit_code}: {tail(printed)}")
        if run.output and not re.search(run.output, printed, re.MULTILINE):
            return Outcome("failed", f"no /{run.output}/ in: {tail(printed)}")
        if code:
            return Outcome("failed", f"afterwards: {tail(read(work / 'log'))} after: {tail(printed)}")
        return Outcome("ran", "")


def end_group(process):
    """Ends what the command left running."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass
    process.wait()


def read(path):
    return path.read_text(encoding="utf-8", errors="replace") if path.exists() else ""


def tail(text):
    """The end of an output, on one line."""
    return " ⏎ ".join(line.strip() for line in text.strip().splitlines()[-6:])[-500:] or "nothing printed"
