"""What a year asks of a pool, by published figures; the same seed asks the same."""
import csv
import datetime
import math
import os
import random

ON_SITE, TELEPHONE, VIDEO = 0.75, 0.17, 0.08
MEAN_ON_SITE_MIN = 72
LEAD_MEDIAN_DAYS = 6
UNDER_A_DAY = 0.08
CANCELLED, LATE_OF_CANCELLED = 0.06, 1 / 3
CLIENT_MISSING, PERSON_MISSING = 0.04, 0.015
SICK_TIMES_A_YEAR = 0.8
# so that UNDER_A_DAY of a log-normal with this median are below one day
LEAD_SIGMA = math.log(LEAD_MEDIAN_DAYS) / 1.405
SETTINGS = [("office_talk", 30), ("counselling", 20), ("day_care", 15), ("doctor_hospital", 15),
            ("housing", 10), ("elderly_care", 5), ("psychosocial", 5)]
ASKING = ("office_talk", "housing")  # they ask for the legal effect; here there is none


def languages(demo_folder):
    """Shares of the languages, by their German names."""
    with open(os.path.join(demo_folder, "language_demand.csv"), encoding="utf-8-sig") as file:
        return {row["Sprache"]: float(row["Anteil Prozent"].replace(",", "."))
                for row in csv.DictReader(file, delimiter=";")}


def working_days(first, count):
    """Mondays to Fridays; which of them are holidays the product knows."""
    day, days = first, []
    while len(days) < count:
        if day.weekday() < 5:
            days.append(day)
        day += datetime.timedelta(days=1)
    return days


class Dice:
    def __init__(self, seed):
        self.random = random.Random(seed)

    def chance(self, share):
        return self.random.random() < share

    def pick(self, items):
        return items[self.random.randrange(len(items))]

    def weighted(self, pairs):
        return self.random.choices([one for one, _ in pairs], [share for _, share in pairs])[0]

    def count(self, mean):
        """Of things that come independently (Poisson)."""
        limit, product, number = math.exp(-mean), self.random.random(), 0
        while product > limit:
            product *= self.random.random()
            number += 1
        return number

    def mode(self):
        return self.weighted([("on_site", ON_SITE), ("telephone", TELEPHONE), ("video", VIDEO)])

    def minutes_of_talk(self, mode):
        """In quarters of an hour; log-normal, the mean on site as published."""
        mean, sigma = (MEAN_ON_SITE_MIN, 0.45) if mode == "on_site" else (30, 0.4)
        drawn = self.random.lognormvariate(math.log(mean) - sigma * sigma / 2, sigma)
        return max(15, min(240, round(drawn / 15) * 15))

    def lead_days(self):
        return min(60.0, self.random.lognormvariate(math.log(LEAD_MEDIAN_DAYS), LEAD_SIGMA))

    def minutes_until_answer(self, soon):
        median = 12 if soon else 150
        drawn = self.random.lognormvariate(math.log(median), 0.9)
        return max(1, min(24 * 60, int(drawn)))

    def between(self, low, high):
        return self.random.uniform(low, high)
