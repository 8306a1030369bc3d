"""A push service of the tests on a free port of 127.0.0.1: prints the port, then each push.

It answers with the status that the path names: /send/410 is a device that is gone.
"""

from http.server import BaseHTTPRequestHandler, HTTPServer


class Service(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
        wanted = ["TTL", "Urgency", "Topic"]
        said = [f"{name}={self.headers.get(name)}" for name in wanted]
        signed = self.headers.get("Authorization", "").startswith("vapid t=")
        print(self.path, *said, f"bytes={len(body)}", f"signed={signed}", flush=True)
        self.send_response(int(self.path.rsplit("/", 1)[1]))
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_):
        pass


server = HTTPServer(("127.0.0.1", 0), Service)
print(server.server_port, flush=True)
server.serve_forever()
