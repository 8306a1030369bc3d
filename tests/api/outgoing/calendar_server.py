"""A calendar of another program on a free port of 127.0.0.1: prints the port, then each request.

The path says what is answered: /calendar.ics, /moved (leads there), /inside (leads to a private
address), /large, /words (no calendar), /404, or any other status.
"""

from http.server import BaseHTTPRequestHandler, HTTPServer

CALENDAR = "\r\n".join(
    ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//example", "BEGIN:VEVENT", "UID:1",
     "SUMMARY:Zahnarzt", "LOCATION:Praxis am Markt", "DTSTART;TZID=Europe/Berlin:20260305T100000",
     "DTEND;TZID=Europe/Berlin:20260305T113000", "RRULE:FREQ=WEEKLY", "END:VEVENT",
     "END:VCALENDAR", ""]).encode()


class Calendar(BaseHTTPRequestHandler):
    def do_GET(self):
        known = self.headers.get("If-None-Match")
        print(self.path, known, flush=True)
        if self.path == "/calendar.ics":
            return self.answer(304 if known == '"one"' else 200, CALENDAR, ETag='"one"')
        if self.path == "/moved":
            return self.answer(302, Location="/calendar.ics")
        if self.path == "/inside":
            return self.answer(302, Location="http://10.0.0.1/calendar.ics")
        if self.path == "/large":
            return self.answer(200, CALENDAR + b" " * (3 * 1024 * 1024))
        if self.path == "/words":
            return self.answer(200, b"<html>Guten Tag</html>")
        return self.answer(int(self.path[1:]))

    def answer(self, status, body=b"", **headers):
        body = b"" if status == 304 else body
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        try:
            self.wfile.write(body)
        except OSError:
            pass  # the reader had enough

    def log_message(self, *_):
        pass


server = HTTPServer(("127.0.0.1", 0), Calendar)
print(server.server_port, flush=True)
server.serve_forever()
