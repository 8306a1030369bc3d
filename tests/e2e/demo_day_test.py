#!/usr/bin/env python3
"""The demo day is the same on every calendar day: tests/e2e/demo_day_test.py PROGRAM

Plays it for a Sunday, 24 December and both Sundays on which the clocks change, each in a fresh data
folder, and compares what was played.
"""
import json
import subprocess
import sys
import tempfile

TODAYS = ["2026-11-15", "2025-12-24", "2026-03-29", "2025-10-26"]
OUTCOMES = {"performed", "client_no_show", "interpreter_no_show", "cancelled", "withdrawn",
            "unfilled"}


def play(program, today):
    with tempfile.TemporaryDirectory(prefix="mittler_day.") as folder:
        done = subprocess.run(
            [program, "demo", "day", "--today", today, "--data", folder, "--log-level", "error"],
            capture_output=True, text=True, timeout=280)
    if done.returncode != 0:
        sys.exit(f"{today}: exit code {done.returncode}\n{done.stdout}\n{done.stderr}")
    table = done.stderr[done.stderr.index(" no office"):]
    return json.loads(done.stdout.splitlines()[-1]), table


def check(today, result):
    filled = result["filled"] / result["requests"]
    assert 20 <= result["requests"] <= 30, (today, result)
    assert 0.80 <= filled <= 0.97, (today, result)
    assert result["double_bookings"] == 0, (today, result)
    assert set(result["outcomes"]) == OUTCOMES, (today, result)
    assert sum(result["outcomes"].values()) == result["requests"], (today, result)
    assert 13 * 60 <= result["minutes_interpreted"] <= 15 * 60, (today, result)


def main():
    first = None
    for today in TODAYS:
        result, table = play(sys.argv[1], today)
        check(today, result)
        result.pop("day")
        first = first or (result, table)
        if (result, table) != first:
            sys.exit(f"{today} was played otherwise:\n{table}\nthan\n{first[1]}")
    print(f"{len(TODAYS)} days played alike")


if __name__ == "__main__":
    main()
