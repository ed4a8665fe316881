"""Servers on loopback: git's own smart protocol, plain files, and those that misbehave."""

import http.server
import os
import socket
import ssl
import subprocess
import sys
import threading
import time
import urllib.parse

BACKEND = os.path.join(
    subprocess.run(["git", "--exec-path"], capture_output=True, text=True, check=True).stdout.strip(), "git-http-backend")


def ready(script, cairn):
    """The executable's real path; None, after a message, if it or git's `http-backend` is missing."""
    path = os.path.realpath(cairn)
    if not os.access(path, os.X_OK):
        print(f"{script}: {cairn} is not an executable", file=sys.stderr)
        return None
    if not os.access(BACKEND, os.X_OK):
        print(f"{script}: {BACKEND} is missing; it is a part of git", file=sys.stderr)
        return None
    return path


class Handler(http.server.BaseHTTPRequestHandler):
    """A request, answered by the server's `answer`; nothing is logged but the path."""

    def handle_one_request(self):
        try:
            super().handle_one_request()
        except (ConnectionError, TimeoutError):
            self.close_connection = True

    def do_GET(self):
        self.server.requests.append(f"{self.command} {self.path}")
        time.sleep(self.server.delay)
        self.server.answer(self)

    do_POST = do_GET

    def log_message(self, *arguments):
        pass

    # What answers are made of

    def body(self):
        if "chunked" in self.headers.get("Transfer-Encoding", ""):
            parts = []
            while size := int(self.rfile.readline().split(b";")[0], 16):
                parts.append(self.rfile.read(size))
                self.rfile.readline()
            self.rfile.readline()
            return b"".join(parts)
        return self.rfile.read(int(self.headers.get("Content-Length") or 0))

    def raw(self, *parts):
        """Sends bytes as they are, the head included, and ends the connection."""
        for part in parts:
            self.wfile.write(part)
        self.close_connection = True

    def reply(self, code, data=b"", kind="text/plain", **headers):
        self.send_response(code)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)


class Server:
    """A server in a thread of its own. `delay` is a time in seconds before each answer."""

    def __init__(self, answer, delay=0.0, certificate=None):
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.server.answer = answer
        self.server.delay = delay
        self.server.requests = []
        self.scheme = "http"
        if certificate:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate)
            self.server.socket = context.wrap_socket(self.server.socket, server_side=True)
            self.scheme = "https"
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()

    @property
    def requests(self):
        return self.server.requests

    def url(self, name=""):
        return f"{self.scheme}://127.0.0.1:{self.port}/{name}"

    def close(self):
        self.server.shutdown()
        self.server.server_close()


def smart(root, change=None):
    """Answers with git's own `http-backend`, as a CGI server runs it. `change` makes the bytes that are sent of those that
    git answers."""
    def answer(request):
        path, _, query = request.path.partition("?")
        environment = {
            "PATH": os.environ.get("PATH", ""), "GIT_PROJECT_ROOT": str(root), "GIT_HTTP_EXPORT_ALL": "1",
            "PATH_INFO": urllib.parse.unquote(path), "QUERY_STRING": query, "REQUEST_METHOD": request.command,
            "CONTENT_TYPE": request.headers.get("Content-Type", ""), "REMOTE_ADDR": "127.0.0.1", "REMOTE_USER": "a",
            "GIT_PROTOCOL": request.headers.get("Git-Protocol", ""), "GIT_CONFIG_NOSYSTEM": "1", "HOME": str(root),
            "HTTP_CONTENT_ENCODING": request.headers.get("Content-Encoding", ""),
        }
        data = request.body()
        environment["CONTENT_LENGTH"] = str(len(data))
        # What git says about a client that leaves early is nobody's concern here.
        done = subprocess.run([BACKEND], input=data, env=environment, capture_output=True, check=False)
        head, _, rest = done.stdout.partition(b"\r\n\r\n")
        headers = dict(line.split(": ", 1) for line in head.decode().split("\r\n") if ": " in line)
        status = int(headers.pop("Status", "200").split()[0])
        kind = headers.pop("Content-Type", "text/plain")
        headers.pop("Content-Length", None)
        request.reply(status, change(rest) if change else rest, kind, **headers)
    return answer


def dumb(root):
    """Answers with the files below a folder, as a plain web server does."""
    def answer(request):
        path = os.path.normpath(urllib.parse.unquote(request.path.partition("?")[0])).lstrip("/")
        place = os.path.join(root, path)
        if request.command != "GET" or path.startswith("..") or not os.path.isfile(place):
            return request.reply(404, b"not here\n")
        with open(place, "rb") as file:
            request.reply(200, file.read(), "application/octet-stream")
    return answer


class Silent:
    """A server that takes connections, sends `first`, and then nothing, or one byte a `drip` of seconds."""

    def __init__(self, first=b"", drip=None):
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]
        self.first, self.drip, self.open = first, drip, []
        threading.Thread(target=self.run, daemon=True).start()

    def run(self):
        while True:
            try:
                connection, _ = self.socket.accept()
            except OSError:
                return
            self.open.append(connection)
            threading.Thread(target=self.talk, args=[connection], daemon=True).start()

    def talk(self, connection):
        try:
            if self.first:
                connection.recv(65536)
                connection.sendall(self.first)
            while self.drip:
                connection.sendall(b"0")
                time.sleep(self.drip)
        except OSError:
            pass

    def url(self, name=""):
        return f"http://127.0.0.1:{self.port}/{name}"

    def close(self):
        self.socket.close()
        for connection in self.open:
            connection.close()
