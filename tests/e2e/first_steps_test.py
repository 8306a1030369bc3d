#!/usr/bin/env python3
"""The first steps of README.md work as written: tests/e2e/first_steps_test.py PROGRAM

Only the program, the data folder and the port are others than in the text.
"""
import pathlib
import re
import socket
import subprocess
import sys
import tempfile


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return str(probe.getsockname()[1])


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    chapter = pathlib.Path("README.md").read_text().split("## First steps")[1].split("\n## ")[0]
    with tempfile.TemporaryDirectory(prefix="mittler_steps.") as folder:
        text = (chapter.replace("build/release/mittler", program)
                .replace("data/try", f"{folder}/data").replace("8090", free_port()))
        server, client = re.findall(r"```\n(.*?)```", text, re.S)
        load, serve = server.strip().splitlines()
        subprocess.run(load.split(), check=True, timeout=120)
        with subprocess.Popen(serve.split() + ["--log-level", "warn"],
                              stderr=subprocess.PIPE, text=True) as serving:
            for line in serving.stderr:
                if "ready" in line:
                    break
            steps = subprocess.run(["bash", "-euo", "pipefail", "-c", client], cwd=folder,
                                   capture_output=True, text=True, timeout=120)
            serving.terminate()
            serving.stderr.read()
        if steps.returncode != 0 or '"state":"confirmed"' not in steps.stdout.splitlines()[-1]:
            sys.exit(f"exit code {steps.returncode}\n{steps.stdout}\n{steps.stderr}")
    print("the first steps work as written")


if __name__ == "__main__":
    main()
