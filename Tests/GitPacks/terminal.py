"""A fetch at a terminal: git asks for a password there, and Ctrl-C ends it."""

import base64
import fcntl
import os
import pty
import select
import subprocess
import termios
import time

import servers
import shapes
from world import processes_below

LIMIT = 20  # seconds


class Terminal:
    """A run of cairn with a terminal of its own. `answers` are (text to wait for, what is typed then); Ctrl-C is typed as
    soon as `interrupt` is true."""

    def __init__(self, world, command, answers, interrupt=None):
        self.world = world
        outer, inner = pty.openpty()

        def take():
            os.setsid()
            fcntl.ioctl(inner, termios.TIOCSCTTY, 0)

        environment = {name: value for name, value in world.environment.items() if name != "CI"} | {"TERM": "xterm"}
        self.process = subprocess.Popen(
            [world.cairn_path, *command], cwd=world.repo, env=environment, stdin=inner, stdout=inner, stderr=inner,
            preexec_fn=take)
        os.close(inner)
        self.text = ""
        self.answered = 0
        until = time.monotonic() + LIMIT
        while time.monotonic() < until and self.process.poll() is None:
            if interrupt and interrupt():
                os.write(outer, b"\x03")
                interrupt = None
            if not select.select([outer], [], [], 0.05)[0]:
                continue
            try:
                self.text += os.read(outer, 65536).decode(errors="replace")
            except OSError:
                break
            while self.answered < len(answers) and answers[self.answered][0] in self.text:
                wait, typed = answers[self.answered]
                self.text = self.text.partition(wait)[2]
                os.write(outer, typed)
                self.answered += 1
        try:
            self.code = self.process.wait(timeout=max(0.1, until - time.monotonic()))
        except subprocess.TimeoutExpired:
            self.code = None
            self.process.kill()
            self.process.wait()
        self.left = processes_below(str(world.cache), wait=5)
        for each in self.left:
            os.kill(each.number, 9)
        os.close(outer)


def password(Origin, Steps, machine):
    """A server asks for a name and a password, and git asks the user."""
    steps = Steps(machine)
    shape = next(each for each in shapes.SHAPES if each.name == "single")
    Origin(machine, "private").publish(shape.files(shapes.FIRST), "Begin")
    smart = servers.smart(machine.served)
    wanted = "Basic " + base64.b64encode(b"ada:secret").decode()

    def answer(request):
        if request.headers.get("Authorization") != wanted:
            return request.reply(401, b"", WWW_Authenticate='Basic realm="x"')
        return smart(request)
    server = machine.servers["private"] = servers.Server(answer)
    machine.start()
    for command in (["add", server.url("private"), "--all", "--yes"], ["upgrade", "--repo-only", "--check"]):
        steps.step = "cairn " + " ".join(command)
        # git asks for each of its calls, as it does without Cairn.
        run = Terminal(machine, command, [("Username for", b"ada\n"), ("Password for", b"secret\n")] * 4)
        steps.check(run.answered >= 2, f"did not ask for name and password: {run.text}")
        steps.check(run.code == 0, f"exit code {run.code}: {run.text}")
        steps.check(not run.left, f"still running: {run.left}")
    steps.installed(shape, shapes.FIRST, sorted(shape.skills(shapes.FIRST)), shape.files(shapes.FIRST))
    return steps.checks


def interrupt(Origin, Steps, machine):
    """Ctrl-C while a server says nothing: everything ends."""
    steps = Steps(machine)
    machine.start()
    server = machine.servers["silent"] = servers.Silent()
    steps.step = "Ctrl-C"
    run = Terminal(machine, ["add", server.url("repo"), "--all"], [], interrupt=lambda: server.open)
    steps.check(run.code is not None, f"still running after {LIMIT} seconds")
    steps.check(not run.left, f"git is still running: {run.left}")
    steps.check(machine.status() == "", f"git status:\n{machine.status()}")
    return steps.checks


CASES = [("a password", password), ("Ctrl-C", interrupt)]
