"""The pool as the simulated year finds it: offices, people, who answers how."""
import csv
import os
import urllib.parse


class World:
    def __init__(self, actors, demo_folder, languages):
        self.actors = actors
        self.desk = actors.email("koordination")
        self.operator = actors.email("betrieb")
        self.office_mails, self.person_mails = self._logins(demo_folder, actors)
        self.offices = [office for office in actors.pages(self.desk, "/requesters?state=active")]
        self.offices = [actors.get(self.desk, "/requesters/" + one["id"]) for one in self.offices]
        self.offices = [one for one in self.offices if one.get("places")]
        self.people = {one["id"]: one for one in actors.pages(self.desk, "/interpreters")}
        self.shares = [(self._code(name), share) for name, share in languages.items()]

    @staticmethod
    def _logins(folder, actors):
        """Mail addresses by number; which of them may log in shows when they try."""
        def column(file, key, value):
            with open(os.path.join(folder, file), encoding="utf-8-sig") as lines:
                found = {}
                for row in csv.DictReader(lines, delimiter=";"):
                    if row[value]:
                        found.setdefault(row[key], row[value])
                return found

        return (column("requesters.csv", "Nr.", "Fachkraft E-Mail"),
                column("interpreters.csv", "Nr.", "E-Mail"))

    def _code(self, name):
        found = self.actors.get(self.desk, "/languages?q=" + urllib.parse.quote(name))
        return found["items"][0]["code"]

    def speakers(self, code):
        return [one for one in self.people.values()
                if any(skill["language"] == code for skill in one.get("languages", []))]

    def mail_of_person(self, interpreter):
        """Empty: reached by telephone only, or without a login."""
        return self.person_mails.get(self.people[interpreter].get("external_number") or "", "")

    def mail_of_office(self, requester):
        number = next(one.get("external_number") for one in self.offices if one["id"] == requester)
        return self.office_mails.get(number or "", "")
