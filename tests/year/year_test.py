#!/usr/bin/env python3
"""A simulated year: tests/year/year_test.py PROGRAM [--pool lippe] [--days 250] [--seed 1]

Plays the working days of a pool through the HTTP API on the simulated clock: requests by published
figures, acceptances, sickness, cancellations, missing people, series, hours on site, calls for
somebody now, and kill -9 in the middle of requests. Judges after every step, prints the figures.
"""
import argparse
import json
import os
import sys
import tempfile
import time

from actors import Actors
from demand import Dice, languages
from judge import Judge
from program import Database, Program
from world import World
from year import Year

POOLS = {"lippe": ("kreis-lippe", 4.0), "solingen": ("solingen", 14.0)}  # requests a working day


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("--pool", choices=sorted(POOLS), default="lippe")
    parser.add_argument("--days", type=int, default=250, help="working days")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kills", type=int, default=3)
    parser.add_argument("--per-day", type=float, dest="per_day", help="requests")
    parser.add_argument("--today", default="2026-01-20", help="the demo pools are loaded for it")
    return parser.parse_args()


def main():
    options = arguments()
    slug, per_day = POOLS[options.pool]
    options.per_day = options.per_day or per_day
    started = time.monotonic()

    def progress(day, year):
        if day.weekday() == 0:
            print(f"[{time.monotonic() - started:5.0f} s] {day} {year.asked} requests, "
                  f"{year.actors.calls} calls", flush=True)

    options.progress = progress
    demo = os.path.join("deploy", "demo")
    with tempfile.TemporaryDirectory(prefix="mittler_year.") as folder:
        data = os.path.join(folder, "data")
        program = Program(options.program, data, options.today)
        try:
            database = Database(data)
            actors = Actors(program, slug)
            world = World(actors, os.path.join(demo, options.pool), languages(demo))
            if options.pool != "solingen":  # nobody else has a login: the desk telephones
                world.office_mails, world.person_mails = {}, {}
            judge = Judge(database, slug)
            year = Year(program, actors, world, Dice(options.seed), judge, options)
            year.run()
            figures = judge.figures(months=options.days / 21)
            database.close()
        finally:
            program.stop()
    happened = [figures["seats"].get("filled"), figures["assignments"].get("performed"),
                figures["kills"] == options.kills]
    if not all(happened):  # a judge finds nothing wrong where nothing happens
        sys.exit(f"nobody was found, nobody came, or no power was cut: {figures}")
    figures["refused"] = dict(sorted(year.refused.items()))
    figures["requests"], figures["calls"] = year.asked, actors.calls
    print(json.dumps({"pool": options.pool, "days": options.days, "seed": options.seed} | figures))
    print(f"{options.days} days of {options.pool} in {time.monotonic() - started:.0f} s, "
          f"{judge.steps} steps judged")


if __name__ == "__main__":
    sys.exit(main())
