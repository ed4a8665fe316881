"""Drives a headless Chromium through its DevTools protocol over a pipe, with nothing but the standard library."""

import base64
import json
import os
import select
import shutil
import signal
import subprocess
import time

NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]


def executable():
    """The path of a Chromium, which is installed with apt-get where that may be done; None where there is none."""
    for name in NAMES:
        if path := shutil.which(name):
            return path
    if os.geteuid() == 0 and shutil.which("apt-get"):
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "stdin": subprocess.DEVNULL}
        environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(["apt-get", "update", "-qq"], env=environment, **quiet)
        subprocess.run(
            ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-dejavu-core"],
            env=environment, **quiet)
    return shutil.which(NAMES[0])


class Problem(Exception):
    """Chromium answered with an error, or not at all."""


class Chromium:
    """One browser with one page. Events that nobody waits for are kept in `events`, as (method, parameters)."""

    def __init__(self, path, profile):
        ours, theirs = os.pipe(), os.pipe()
        # Chromium reads commands from descriptor 3 and writes answers to 4.
        arguments = [
            path, "--headless=new", "--remote-debugging-pipe", f"--user-data-dir={profile}", "--no-first-run",
            "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--no-default-browser-check", "--mute-audio", "--force-color-profile=srgb", "about:blank",
        ]
        if os.geteuid() == 0:
            arguments.insert(1, "--no-sandbox")

        def connect():
            command, answer = os.dup(ours[0]), os.dup(theirs[1])
            os.dup2(command, 3)
            os.dup2(answer, 4)

        self.process = subprocess.Popen(
            arguments, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            preexec_fn=connect, pass_fds=(3, 4, ours[0], theirs[1]), start_new_session=True)
        os.close(ours[0])
        os.close(theirs[1])
        self.writing, self.reading = ours[1], theirs[0]
        self.buffer = b""
        self.number = 0
        self.session = None
        self.events = []
        target = next(
            one for one in self.send("Target.getTargets")["targetInfos"] if one["type"] == "page")
        self.session = self.send("Target.attachToTarget", targetId=target["targetId"], flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log", "Accessibility", "DOM"):
            self.send(f"{domain}.enable")
        # Counts processor time of the page's main thread, which a busy machine does not change.
        self.send("Performance.enable", timeDomain="threadTicks")

    def close(self):
        """Ends the browser and its processes."""
        try:
            os.killpg(self.process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        self.process.wait()
        os.close(self.writing)
        os.close(self.reading)

    def send(self, method, timeout=60, **parameters):
        """The result of a command."""
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.writing, json.dumps(message).encode() + b"\0")
        number, end = self.number, time.monotonic() + timeout
        while True:
            answer = self.receive(end)
            if answer.get("id") == number:
                if "error" in answer:
                    raise Problem(f"{method}: {answer['error']}")
                return answer["result"]
            if "method" in answer:
                self.events.append((answer["method"], answer.get("params", {})))

    def receive(self, end):
        while b"\0" not in self.buffer:
            if not select.select([self.reading], [], [], max(0, end - time.monotonic()))[0]:
                raise Problem("no answer in time")
            part = os.read(self.reading, 1 << 20)
            if not part:
                raise Problem("the browser ended")
            self.buffer += part
        message, self.buffer = self.buffer.split(b"\0", 1)
        return json.loads(message)

    def wait(self, method, timeout=60):
        """The parameters of the next event of this kind, which may have come already."""
        end = time.monotonic() + timeout
        while True:
            for place, (name, parameters) in enumerate(self.events):
                if name == method:
                    del self.events[place]
                    return parameters
            answer = self.receive(end)
            if "method" in answer:
                self.events.append((answer["method"], answer.get("params", {})))

    def open(self, address):
        """Loads a page, and waits for its load event."""
        self.events = [event for event in self.events if event[0] != "Page.loadEventFired"]
        # The same document with another fragment would not be loaded again.
        self.send("Page.navigate", url="about:blank")
        self.wait("Page.loadEventFired")
        self.send("Page.navigate", url=address)
        self.wait("Page.loadEventFired")

    def evaluate(self, expression, timeout=60):
        """The value of an expression, or of its promise, in the page."""
        result = self.send(
            "Runtime.evaluate", timeout=timeout, expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in result:
            raise Problem(f"{expression[:80]}: {result['exceptionDetails']}")
        return result["result"].get("value")

    def processor(self):
        """The milliseconds of processor time that the page's main thread has used."""
        metrics = self.send("Performance.getMetrics")["metrics"]
        return 1000 * next(one["value"] for one in metrics if one["name"] == "TaskDuration")

    def press(self, key, code=None, modifiers=0, text=None):
        """Presses a key; `modifiers` as in DevTools: 1 Alt, 2 Control, 4 Meta, 8 Shift."""
        codes = {
            "Tab": 9, "Enter": 13, "PageUp": 33, "PageDown": 34, "End": 35, "Home": 36, " ": 32,
        }
        common = {"key": key, "code": code or key, "modifiers": modifiers, "windowsVirtualKeyCode": codes.get(key, 0)}
        if text:
            common["text"] = text
        self.send("Input.dispatchKeyEvent", type="keyDown" if text else "rawKeyDown", **common)
        self.send("Input.dispatchKeyEvent", type="keyUp", **common)

    def theme(self, name, media=""):
        """Light or dark, on the screen or in print."""
        self.send(
            "Emulation.setEmulatedMedia", media=media, features=[{"name": "prefers-color-scheme", "value": name}])

    def width(self, width, height=900):
        """The size of the window in CSS pixels."""
        self.send(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 500)

    def screenshot(self, path):
        """What the window shows, as a PNG."""
        path.write_bytes(base64.b64decode(self.send("Page.captureScreenshot", format="png")["data"]))
