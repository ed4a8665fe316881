"""Answers every request with the request itself in JSON, and writes its port into the file that is named."""

import http.server
import json
import sys


class Echo(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        body = {"openapi": "3.1.0", "info": {"title": "t", "version": "1"}, "paths": {}, "method": self.command,
                "path": self.path, "headers": dict(self.headers), "data": {"__schema": {"types": []}}}
        length = int(self.headers.get("Content-Length") or 0)
        body["sent"] = self.rfile.read(length).decode(errors="replace")
        payload = json.dumps(body).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(payload)))
        self.end_headers()
        self.wfile.write(payload)

    do_POST = do_PUT = do_GET

    def log_message(self, *_):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Echo)
with open(sys.argv[1], "w", encoding="utf-8") as file:
    file.write(str(server.server_port))
server.serve_forever()
