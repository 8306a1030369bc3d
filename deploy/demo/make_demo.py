#!/usr/bin/env python3
"""Writes the demo files of the four pools, always the same: deploy/demo/make_demo.py [folder]

All people are invented; e-mails end in example.org, telephone numbers come from the ranges that
are kept free for films. Agreed assignments lie in 2027: with a later clock they are no longer
future and the import says so; then raise YEAR and run this again.
"""
import csv
import datetime
import pathlib
import random as random_module
import sys

from make_demo_languages import (AACHEN, DEMAND, DUISBURG, JOBCENTER_AGENCY, JOBCENTER_EMPLOYEES,
                                 LIPPE, SOLINGEN)
from make_demo_names import OFTEN_ALSO, invent, slug
from make_demo_places import NRW, PLACES

YEAR = 2027
TARGET = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else __file__).resolve()
HERE = TARGET if TARGET.is_dir() else TARGET.parent
SIGN = "Deutsche Gebärdensprache"
PERSON_HEADER = ("Nr.;Nachname;Vorname;Geschlecht;Art;E-Mail;Mobil;Erreichbar per;Straße;PLZ;Ort;"
                 "Umkreis km;Unterwegs mit;Schwerpunkte;Qualifikation;Wunschstunden;Dolmetschbüro;"
                 "Sprachen;Sprachen bestätigt am;Verschwiegenheit;Basiskurs;Führungszeugnis;"
                 "Altbestand;Übergang bis").split(";")
WEEKS = ["Mo-Fr 8-12", "Mo 9-12; Di 14:00-16:30; Do 9-12", "Mo, Mi 13-18", "Di-Do 8-16",
         "Mo-Fr 8-18", "Mo-Do 9-13; Fr 9-12", "Mi 8-12, 14-18; Fr 8-12", "Mo-Fr 16-20; Sa 10-14"]


def write(path, header, rows):
    path.parent.mkdir(exist_ok=True)
    with open(path, "w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=";").writerows([header, *rows])


def german(day):
    return day.strftime("%d.%m.%Y")


def euros(cents):
    return f"{cents // 100},{cents % 100:02}"


class Pool:
    """One region and its chance; `people` are dicts by column."""

    def __init__(self, region, prefix, seed):
        self.region, self.prefix = region, prefix
        self.random = random_module.Random(seed)
        self.places = PLACES[region][2]
        self.taken, self.people = set(), []
        self.phone = 0

    def day(self, first, last):
        return first + datetime.timedelta(self.random.randrange((last - first).days))

    def languages_of(self, first, allowed, more_share):
        names = [first]
        for name in OFTEN_ALSO.get(first, []):
            if name in allowed and self.random.random() < more_share:
                names.append(name)
        best = ["Muttersprache", "Muttersprache", "Muttersprache", "C2"]
        also = ["B2", "C1", "C1", "B1"]
        levels = [self.random.choice(best if name == first else also) for name in names]
        if first == SIGN:
            levels[0] = "C2, Zertifikat"
        return ", ".join(f"{name} ({level})" for name, level in zip(names, levels))

    def add(self, first, allowed, **fixed):
        random = self.random
        number = len(self.people)
        given, family, gender = invent(random, first, self.taken)
        place = self.places[number % len(self.places)]
        by_phone = fixed.get("Art", "Ehrenamt") == "Ehrenamt" and random.random() < 0.07
        self.phone += 1
        trained = german(self.day(datetime.date(2023, 2, 1), datetime.date(2026, 9, 1)))
        person = {
            "Nr.": f"{self.prefix}{number + 1:03}", "Nachname": family, "Vorname": given,
            "Geschlecht": gender if random.random() < 0.9 else "", "Art": "Ehrenamt",
            "E-Mail": "" if by_phone else f"{slug(given)}.{slug(family)}@{self.region}.example.org",
            "Mobil": (f"030 23125{self.phone:03}" if by_phone
                      else f"0171 39200{self.phone % 100:02}"),
            "Erreichbar per": "Telefon" if by_phone else "",
            "Straße": f"Musterweg {random.randrange(1, 90)}", "PLZ": place[0], "Ort": place[1],
            "Umkreis km": random.choice([5, 10, 15, 15, 25, 40]),
            "Unterwegs mit": random.choice(["Auto", "ÖPNV", "ÖPNV", "Fahrrad"]),
            "Schwerpunkte": "", "Qualifikation": "geschult",
            "Wunschstunden": random.choice([4, 8, 10, 12, 20]), "Dolmetschbüro": "",
            "Sprachen": self.languages_of(first, allowed, fixed.pop("more_share", 0.35)),
            "Sprachen bestätigt am": german(self.day(datetime.date(2025, 1, 1),
                                                     datetime.date(2026, 10, 1))),
            "Verschwiegenheit": trained, "Basiskurs": trained,
            "Führungszeugnis": german(self.day(datetime.date(2023, 1, 1), datetime.date(
                2026, 10, 1))) if random.random() < 0.55 else "",
            "Altbestand": "", "Übergang bis": "", "first": first}
        if random.random() < 0.15:
            person.update({"Basiskurs": "", "Qualifikation": "", "Altbestand": "ja",
                           "Übergang bis": f"30.06.{YEAR}"})
        if person["Art"] == "Ehrenamt" and random.random() < 0.06:
            person.update({"Art": "Honorar", "Qualifikation": "Dolmetscher:in"})
        person.update(fixed)
        self.people.append(person)

    def add_all(self, people):
        for first, number in people.items():
            for _ in range(number):
                fixed = {"Art": "Honorar", "Qualifikation": "Dolmetscher:in"}
                self.add(first, people, **(fixed if first == SIGN else {}))

    def write_people(self, name="interpreters.csv"):
        write(HERE / self.region / name, PERSON_HEADER,
              [[person[column] for column in PERSON_HEADER] for person in self.people])

    def write_availability(self):
        rows = [[person["Nr."], "verfügbar", self.random.choice(WEEKS), "", ""]
                for person in self.people]
        for person in self.people[::17]:
            begin = self.day(datetime.date(YEAR, 2, 1), datetime.date(YEAR, 10, 1))
            rows.append([person["Nr."], "abwesend", "", german(begin),
                         german(begin + datetime.timedelta(13))])
        write(HERE / self.region / "availability.csv",
              ["Nr.", "Art", "Zeiten", "gültig ab", "gültig bis"], rows)

    def write_balances(self):
        rows = []
        for person in self.people[::3]:
            if person["Art"] != "Ehrenamt":
                continue
            paid = self.random.randrange(2, 38) * 2500
            other = self.random.choice([0, 0, 0, 0, 24000, 48000])
            last = german(self.day(datetime.date(YEAR - 1, 3, 1), datetime.date(YEAR - 1, 11, 1)))
            rows.append([YEAR - 1, person["Nr."], euros(paid), euros(other), last, "", ""])
        for source, share in (("KI-LAND", 2150000), ("HAUSHALT", 1340050)):
            rows.append([YEAR - 1, "", "", "", "", source, euros(share)])
        write(HERE / self.region / "balances.csv",
              ["Jahr", "Nr.", "Bereits gezahlt", "Pauschale anderweitig genutzt",
               "Letzter Einsatz", "Finanzierungsquelle", "Budget verbraucht"], rows)

    def write_postcodes(self):
        district, key, places = PLACES[self.region]
        write(HERE / self.region / "postcodes.csv",
              ["postcode", "place", "state", "district", "district_key", "latitude", "longitude"],
              [[code, town, NRW, district, key, f"{lat:.4f}", f"{lon:.4f}"]
               for code, town, lat, lon in places])

    def write_assignments(self, requesters, number):
        """One assignment per person at most, so that nobody is booked twice."""
        fields = {"Schule": "Schulgespräch", "Kita": "Kita", "Klinik": "Arztgespräch",
                  "Beratungsstelle": "Beratung", "Jugendamt": "Beratung"}
        rows, used = [], set()
        names, weights = zip(*DEMAND)
        while len(rows) < number:
            language = self.random.choices(names, weights)[0]
            free = [p for p in self.people if p["first"] == language and p["Nr."] not in used]
            if not free:
                continue
            person, requester = self.random.choice(free), self.random.choice(requesters)
            used.add(person["Nr."])
            day = self.day(datetime.date(YEAR, 1, 11), datetime.date(YEAR, 3, 20))
            day -= datetime.timedelta(max(0, day.weekday() - 4))
            begin = self.random.randrange(8, 15)
            rows.append([f"{self.prefix}E{len(rows) + 1:03}", person["Nr."], requester[0],
                         requester[3], language, german(day), f"{begin}:00", f"{begin + 1}:00",
                         self.random.choice(["vor Ort", "vor Ort", "vor Ort", "Telefon"]),
                         fields.get(requester[2], "Behördengespräch"),
                         f"{YEAR}-{self.random.randrange(1000, 9999)}"])
        write(HERE / self.region / "assignments.csv",
              ["Einsatz-Nr.", "Sprachmittler-Nr.", "Einsatzstellen-Nr.", "Standort", "Sprache",
               "Datum", "von", "bis", "Einsatzart", "Einsatzfeld", "Aktenzeichen"], rows)


KINDS = [("Jobcenter", "Jobcenter"), ("Gesundheitsamt", "Gesundheitsamt"),
         ("Jugendamt", "Jugendamt"), ("Sozialamt", "Sozialamt"),
         ("Ausländerbehörde", "Ausländerbehörde"), ("Schule", "Grundschule Regenbogen"),
         ("Schule", "Gesamtschule am Park"), ("Kita", "Kita Sonnenblume"),
         ("Kita", "Familienzentrum Brücke"), ("Klinik", "Klinikum"),
         ("Beratungsstelle", "Schwangerschaftsberatung"), ("Verein", "Hilfsverein Nachbarschaft")]
REQUESTER_HEADER = ("Nr.;Einsatzstelle;Art;Standort;Kostenstelle;E-Mail;Telefon;Straße;PLZ;Ort;"
                    "Breite;Länge;Öffnungszeiten;Fachkraft Vorname;Fachkraft Nachname;"
                    "Fachkraft E-Mail;Team").split(";")
TEAMS = ["Leistung 1", "Leistung 2", "Arbeitsvermittlung", "Eingangszone", "U25", "Fallmanagement"]
GIVEN = "Anna Birgit Claudia Daniel Eva Frank Gerd Heike Ingo Jutta Kai Laura Markus Nina".split()
FAMILY = "Albers Brandt Conrads Dohmen Esser Franzen Geulen Hansen Janssen Krings Lenzen".split()


def requester_rows(pool, jobcenter_people):
    """One line per requester and person; the Jobcenter has an office in several places."""
    rows = []
    staff = [(given, family) for given in GIVEN for family in FAMILY]
    pool.random.shuffle(staff)
    for index, (kind, name) in enumerate(KINDS):
        people = jobcenter_people if kind == "Jobcenter" else 2
        for line in range(people):
            spread = 5 if kind == "Jobcenter" else 1
            place = pool.places[(index + line % spread) % len(pool.places)]
            given, family = staff.pop()
            office = (f"Geschäftsstelle {place[1]} {place[0]}" if kind == "Jobcenter"
                      else "Haupthaus")
            rows.append([
                f"S{pool.prefix}{index + 1:02}", f"{name} {pool.region.capitalize()}", kind, office,
                f"{5000 + index}", f"stelle{index + 1}@{pool.region}.example.org",
                f"0221 4710{index + 100:03}", f"Beispielplatz {index + 1}", place[0], place[1],
                f"{place[2]:.4f}".replace(".", ","), f"{place[3]:.4f}".replace(".", ","),
                "Mo-Do 8-16; Fr 8-12", given, family,
                f"{slug(given)}.{slug(family)}@{pool.region}.example.org",
                TEAMS[line % len(TEAMS)] if kind == "Jobcenter" else ""])
    write(HERE / pool.region / "requesters.csv", REQUESTER_HEADER, rows)
    return rows


def finish(pool, jobcenter_people, assignments):
    pool.write_people()
    pool.write_availability()
    pool.write_balances()
    pool.write_postcodes()
    pool.write_assignments(requester_rows(pool, jobcenter_people), assignments)


def jobcenter_duisburg():
    """In-house helpers and contracted interpreters, a list of their own."""
    pool = Pool("duisburg", "JC", 2718)
    none = {"Basiskurs": "", "Altbestand": "", "Übergang bis": "", "more_share": 0}
    for first, number in JOBCENTER_EMPLOYEES:
        for _ in range(number):
            pool.add(first, {}, **none, **{"Art": "Mitarbeiter:in", "Qualifikation": "",
                                           "Schwerpunkte": "Jobcenter"})
    offices = ["Sprachbüro Rheinbogen (Beispiel)", "Dolmetschdienst Ruhrtal (Beispiel)"]
    for first, number in JOBCENTER_AGENCY:
        for index in range(number):
            pool.add(first, {}, **none, **{"Art": "Dolmetschbüro",
                                           "Qualifikation": "Dolmetscher:in",
                                           "Dolmetschbüro": offices[index % 2]})
    pool.write_people("jobcenter_interpreters.csv")


def main():
    lippe = Pool("lippe", "LIP", 1605)
    lippe.add_all(LIPPE)
    for person in lippe.people:
        if person["first"] in ("Rumänisch", "Bulgarisch", "Romani", "Mazedonisch", "Serbisch"):
            person["Schwerpunkte"] = "Südosteuropa"
    finish(lippe, 8, 12)
    for region, prefix, seed, people, jobcenter_people, assignments in (
            ("solingen", "SG", 2017, SOLINGEN, 12, 40), ("duisburg", "DU", 2019, DUISBURG, 20, 15),
            ("aachen", "AC", 2018, AACHEN, 90, 20)):
        pool = Pool(region, prefix, seed)
        pool.add_all(people)
        finish(pool, jobcenter_people, assignments)
    jobcenter_duisburg()
    write(HERE / "language_demand.csv", ["Sprache", "Anteil Prozent"],
          [[name, f"{share:.1f}".replace(".", ",")] for name, share in DEMAND])


if __name__ == "__main__":
    main()
