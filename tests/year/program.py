"""The program under test: its data folder, its process, its database as a judge reads it."""
import os
import re
import signal
import subprocess
import threading


class Program:
    """mittler with the demo pools on the simulated clock, in a folder of its own."""

    def __init__(self, path, folder, today):
        self.path, self.folder = path, folder
        self.process = None
        self.said = []
        self.url = ""
        subprocess.run(
            [path, "demo", "load", "--today", today, "--data", folder, "--clock", "simulated",
             "--log-level", "error"],
            check=True, timeout=300, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.start()

    def start(self):
        self.process = subprocess.Popen(
            [self.path, "serve", "--data", self.folder, "--clock", "simulated", "--port", "0",
             "--log-level", "warn"],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        for line in self.process.stderr:
            ready = re.search(r"mittler is ready: (\S+)", line)
            if ready:
                self.url = ready.group(1)
                break
            self.said.append(line)
        else:
            raise RuntimeError("the server ended:\n" + "".join(self.said[-20:]))
        threading.Thread(target=self._listen, args=(self.process.stderr,), daemon=True).start()

    def _listen(self, lines):
        for line in lines:
            self.said = self.said[-200:] + [line]

    def kill(self):
        """As a power cut does: the process has no time for anything."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(timeout=60)


class Database:
    """One psql that stays, as the superuser of the embedded cluster: only the judge reads here."""

    def __init__(self, folder):
        self.folder = folder
        self.psql = None

    def close(self):
        if self.psql:
            self.psql.stdin.close()
            self.psql.wait(timeout=30)
        self.psql = None

    def _open(self):
        home = os.path.join(self.folder, "postgres", "run")
        self.psql = subprocess.Popen(
            ["psql", "-h", home, "-U", "postgres", "-d", "mittler", "-qAtX", "-F", "\t",
             "-v", "ON_ERROR_STOP=1"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)

    def rows(self, sql):
        """Every row as a list of texts."""
        if not self.psql:
            self._open()
        self.psql.stdin.write(sql.rstrip(";\n ") + ";\n\\echo =end=\n")
        self.psql.stdin.flush()
        found = []
        for line in self.psql.stdout:
            line = line.rstrip("\n")
            if line == "=end=":
                return found
            found.append(line.split("\t"))
        raise RuntimeError("the judge's question was refused:\n" + sql)

    def value(self, sql):
        rows = self.rows(sql)
        return rows[0][0] if rows else None
