"""What the scripts of this folder share: packages from PyPI, a sandbox with repositories, and a plain client."""

import json
import os
import pathlib
import queue
import subprocess
import sys
import threading

PACKAGES = ["pygls>=2.1,<3"]


def install(folder):
    """Makes the packages importable; False where they cannot be had. PACKAGES may name a folder that has them."""
    if not (ready := os.environ.get("PACKAGES")):
        pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--target", str(folder)]
        done = subprocess.run(pip + PACKAGES, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        if done.returncode != 0:
            return False
        ready = str(folder)
    sys.path.insert(0, ready)
    return True


class Sandbox:
    """A home folder and repositories below a temporary folder."""

    def __init__(self, executable, work):
        self.executable = os.path.realpath(executable)
        self.work = pathlib.Path(os.path.realpath(work))
        self.environment = {
            "PATH": os.environ["PATH"], "HOME": str(self.work / "home"), "XDG_STATE_HOME": str(self.work / "state"),
            "XDG_CACHE_HOME": str(self.work / "cache"), "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C.UTF-8",
            "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@example.org",
            "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@example.org",
        }
        (self.work / "home").mkdir(exist_ok=True)

    def run(self, *command, cwd=None, codes=(0,), text=None):
        done = subprocess.run(
            command, cwd=cwd or self.work, env=self.environment, capture_output=True, text=True,
            input=text if text is not None else "")
        if done.returncode not in codes:
            sys.exit(f"FAILED  {' '.join(command)} exits {done.returncode}: {done.stderr}{done.stdout}")
        return done.stdout

    def repository(self, name, files):
        root = self.work / name
        for path, text in files.items():
            file = root / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text.encode())
        root.mkdir(exist_ok=True)
        self.run("git", "init", "--quiet", "--initial-branch=main", cwd=root)
        return root

    def findings(self, root, path):
        """What `cairn doctor PATH` finds in that file: rule, line and column from 1."""
        text = self.run(self.executable, "doctor", path, "--format", "json", cwd=root, codes=(0, 1))
        return sorted(
            (one["rule"], one.get("line") or 1, one.get("column") or 1)
            for one in json.loads(text)["findings"] if one["path"] == path)


class PlainClient:
    """A client that sends any bytes, and keeps what comes."""

    def __init__(self, sandbox, root, *arguments, capabilities=None):
        self.process = subprocess.Popen(
            [sandbox.executable, "lsp", *arguments], cwd=root, env=sandbox.environment, stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.messages = queue.Queue()
        self.number = 0
        self.errors = []
        threading.Thread(target=self._read, daemon=True).start()
        threading.Thread(target=lambda: self.errors.extend(self.process.stderr), daemon=True).start()
        self.root = root
        self.capabilities = capabilities or {"general": {"positionEncodings": ["utf-8"]}}

    def _read(self):
        stream = self.process.stdout
        while True:
            length = None
            while line := stream.readline():
                if line == b"\r\n":
                    break
                name, _, value = line.partition(b":")
                if name.lower() == b"content-length":
                    length = int(value)
            if length is None:
                self.messages.put(None)
                return
            self.messages.put(json.loads(stream.read(length)))

    def raw(self, data):
        self.process.stdin.write(data)
        self.process.stdin.flush()

    def send(self, message):
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.raw(b"Content-Length: %d\r\n\r\n" % len(data) + data)

    def notify(self, method, parameters):
        self.send({"method": method, "params": parameters})

    def request(self, method, parameters, timeout=60):
        self.number += 1
        self.send({"id": self.number, "method": method, "params": parameters})
        return self.wait(lambda message: message.get("id") == self.number and "method" not in message, timeout)

    def wait(self, condition, timeout=60):
        """The next message with a condition; those before it are dropped."""
        while True:
            message = self.messages.get(timeout=timeout)
            if message is None:
                raise EOFError("the server has ended: " + b"".join(self.errors).decode(errors="replace"))
            if condition(message):
                return message

    def initialize(self, **more):
        answer = self.request(
            "initialize",
            {"processId": os.getpid(), "rootUri": self.root.as_uri(), "capabilities": self.capabilities, **more})
        self.notify("initialized", {})
        return answer

    def open(self, path, text=None, language="markdown"):
        file = self.root / path
        self.notify("textDocument/didOpen", {"textDocument": {
            "uri": file.as_uri(), "languageId": language, "version": 1,
            "text": file.read_bytes().decode() if text is None else text}})
        return file.as_uri()

    def diagnostics(self, uri, version=None, timeout=60):
        return self.wait(
            lambda message: message.get("method") == "textDocument/publishDiagnostics"
            and message["params"]["uri"] == uri and (version is None or message["params"].get("version") == version),
            timeout)["params"]["diagnostics"]

    def end(self):
        self.request("shutdown", None)
        self.send({"method": "exit"})
        return self.process.wait(30)
