"""The API as the people of a pool use it: each logs in when first needed."""
import http.client
import json
import time
import urllib.parse
import uuid

PASSWORD = "Demo-Sprachmittlung-17"


class Refused(Exception):
    """An answer that is no success: status, code of the problem, the whole answer."""

    def __init__(self, act, status, body):
        self.status, self.body = status, body
        self.code = body.get("code", "") if isinstance(body, dict) else ""
        super().__init__(f"{act} answered {status}: {json.dumps(body)[:600]}")


class Actors:
    def __init__(self, program, slug):
        self.program, self.slug = program, slug
        self.cookies = {}
        self.connection = None
        self.calls = 0

    def email(self, name):
        return f"{name}@{self.slug}.example.org"

    def _exchange(self, method, path, body, headers):
        if not self.connection:
            at = urllib.parse.urlsplit(self.program.url)
            self.connection = http.client.HTTPConnection(at.hostname, at.port, timeout=120)
        text = None if body is None else json.dumps(body)
        self.connection.request(method, path, text, headers)
        answer = self.connection.getresponse()
        return answer.status, answer.getheader("Set-Cookie"), answer.read()

    def forget_connection(self):
        if self.connection:
            self.connection.close()
        self.connection = None

    def _ask(self, method, path, body, headers):
        self.calls += 1
        try:
            return self._exchange(method, path, body, headers)
        except (http.client.HTTPException, ConnectionError):
            self.forget_connection()  # kept too long; the same key makes it happen once
            return self._exchange(method, path, body, headers)

    def _cookie(self, email):
        if email not in self.cookies:
            status, cookie, said = self._ask(
                "POST", "/api/v1/sessions", {"email": email, "password": PASSWORD},
                {"X-Mittler": "1", "Content-Type": "application/json"})
            if status != 201:
                raise Refused(f"login of {email}", status, json.loads(said or b"{}"))
            self.cookies[email] = cookie.split(";")[0]
        return self.cookies[email]

    def send(self, email, method, path, body=None, key=None):
        """What the API answers; Refused for everything that is no success."""
        for _ in range(2):  # a session of weeks ago has ended
            headers = {"X-Mittler": "1", "Content-Type": "application/json",
                       "Cookie": self._cookie(email)}
            if method != "GET":
                headers["Idempotency-Key"] = key = key or str(uuid.uuid4())
            status, _, said = self._ask(method, "/api/v1" + path, body, headers)
            while status == 429:  # more writes a minute than one account may: wait for the next
                time.sleep(2)
                status, _, said = self._ask(method, "/api/v1" + path, body, headers)
            if status != 401:
                break
            del self.cookies[email]
        answer = json.loads(said) if said else {}
        if status >= 300:
            raise Refused(f"{method} {path}", status, answer)
        return answer

    def get(self, email, path):
        return self.send(email, "GET", path)

    def pages(self, email, path):
        """Every item of a list."""
        cursor = ""
        while True:
            page = self.get(email, path + ("&" if "?" in path else "?") + "limit=200" + cursor)
            yield from page["items"]
            if not page.get("next_cursor"):
                return
            cursor = "&cursor=" + urllib.parse.quote(page["next_cursor"])
