"""A year of a pool, played through the HTTP API on the simulated clock."""
import datetime
import heapq
import itertools
import threading
import uuid
import zoneinfo

from actors import Refused
from demand import (ASKING, CANCELLED, CLIENT_MISSING, LATE_OF_CANCELLED, PERSON_MISSING, SETTINGS,
                    SICK_TIMES_A_YEAR, UNDER_A_DAY, working_days)

WALL = zoneinfo.ZoneInfo("Europe/Berlin")
UTC = datetime.timezone.utc
LOOK_EVERY, LOOK_SELDOM = datetime.timedelta(minutes=60), datetime.timedelta(minutes=170)
HOTLINE_DAYS = 0.4  # of the working days
SERIES_DAYS = 0.08


def wall(day, hour, minute=0):
    return datetime.datetime(day.year, day.month, day.day, hour, minute, tzinfo=WALL)


def local(at):
    return at.astimezone(WALL).strftime("%Y-%m-%dT%H:%M")


def minutes(count):
    return datetime.timedelta(minutes=count)


class Year:
    def __init__(self, program, actors, world, dice, judge, options):
        self.program, self.actors, self.world = program, actors, world
        self.dice, self.judge, self.options = dice, judge, options
        self.agenda, self.sequence = [], itertools.count()
        self.seen, self.open = set(), {}  # offers; bookings without anybody: when they begin
        self.refused, self.asked = {}, 0
        self.bookings = {}  # id -> (begin, end, email of the office)
        self.now = self._time(actors.get(world.operator, "/clock"))
        first = (self.now + datetime.timedelta(days=1)).date()
        self.days = working_days(first, options.days)
        kills = options.kills
        self.kill_days = {self.days[len(self.days) * (one + 1) // (kills + 1)]
                          for one in range(kills)}

    # --- time

    @staticmethod
    def _time(clock):
        return datetime.datetime.fromisoformat(clock["now"].replace("Z", "+00:00"))

    def at(self, moment, act):
        whole = (moment + datetime.timedelta(microseconds=999999)).replace(microsecond=0)
        heapq.heappush(self.agenda, (max(whole.astimezone(UTC), self.now), next(self.sequence),
                                     act))

    def advance(self, moment):
        moment = moment.astimezone(UTC)
        while self.now < moment:
            to = moment.strftime("%Y-%m-%dT%H:%M:%SZ")
            self.now = self._time(self.actors.send(self.world.operator, "POST", "/clock/advance",
                                                   {"to": to}))
        self.judge.after_step(self.now)

    def run(self):
        for day in self.days:
            self.at(wall(day, 7), lambda day=day: self.plan_day(day))
        self.prepare()
        self.at(wall(self.days[0], 7, 30), self.look)
        while self.agenda:
            moment = self.agenda[0][0]
            self.advance(moment)
            while self.agenda and self.agenda[0][0] <= self.now:
                heapq.heappop(self.agenda)[2]()
        self.advance(self.now + datetime.timedelta(days=3))  # what is reminded of and told late
        self.judge.whole(self.now)

    # --- the year's calendar

    def prepare(self):
        desk, admin = self.world.desk, self.actors.email("verwaltung")
        since = self.now.strftime("%Y-%m-%dT%H:%M:%SZ")
        self.actors.send(admin, "PUT", "/rules/hotline", {
            "valid_from": since, "document": {"enabled": True, "parallel": 2}})
        host = self.world.offices[0]
        code = self.world.shares[0][0]
        speakers = self.world.speakers(code)
        if speakers:
            self.try_to("slot", desk, "POST", "/standing-slots", {
                "name": "Sprechstunde", "requester_id": host["id"],
                "place_id": host["places"][0]["id"], "interpreter_id": speakers[0]["id"],
                "languages": [code], "first_day": self.days[0].isoformat(), "from": "10:00",
                "to": "12:00", "rule": "FREQ=WEEKLY;BYDAY=TU", "grain_min": 20})

    def plan_day(self, day):
        for _ in range(self.dice.count(self.options.per_day)):
            at = wall(day, 8) + minutes(int(self.dice.between(0, 8 * 60)))
            self.at(at, lambda: self.ask(self.draft()))
        if day in self.kill_days:
            self.at(wall(day, 9, 30), self.ask_while_it_dies)
        if self.dice.chance(SERIES_DAYS):
            self.at(wall(day, 11), self.ask_series)
        if self.dice.chance(HOTLINE_DAYS):
            self.at(wall(day, 10), self.talk_now)
        for _ in range(self.dice.count(len(self.world.people) * SICK_TIMES_A_YEAR / 250)):
            self.at(wall(day, 7, 45), self.fall_ill)
        if day.weekday() == 0:
            self.at(wall(day, 9), lambda: self.book_slots(day))
        if day.weekday() == 4:
            self.at(wall(day, 19), lambda: self.judge.whole(self.now))
        self.options.progress(day, self)

    # --- acts

    def try_to(self, what, email, method, path, body=None):
        """None where the product refuses; the refusals are counted by code."""
        try:
            return self.actors.send(email, method, path, body)
        except Refused as refused:
            if refused.status >= 500 or refused.status in (400, 401, 404, 405):
                raise
            key = f"{what}: {refused.code}"
            self.refused[key] = self.refused.get(key, 0) + 1
            return None

    def draft(self):
        office = self.dice.pick(self.world.offices)
        mode = self.dice.mode()
        length = self.dice.minutes_of_talk(mode)
        language = self.dice.weighted(self.world.shares)
        setting = self.dice.weighted(SETTINGS)
        begin = self.begin_of_talk(office["places"][0])
        body = {"language": language, "setting": setting, "mode": mode, "duration_min": length,
                "times": [{"local": local(begin)}]}
        body["place_id"] = office["places"][0]["id"]
        if setting in ASKING:
            body["answers"] = {"legal_effect": False}
        return office, body, begin

    def begin_of_talk(self, place):
        """A quarter of an hour in the office's hours, as far ahead as people ask."""
        if self.dice.chance(UNDER_A_DAY):
            rough = self.now + minutes(int(self.dice.between(150, 24 * 60)))
        else:
            rough = self.now + datetime.timedelta(days=max(1.0, self.dice.lead_days()))
        day = rough.astimezone(WALL).date()
        while day.weekday() > 4:
            day += datetime.timedelta(days=1)
        hours = [one for one in place.get("opening_hours", [])
                 if one["weekday"] == day.isoweekday()]
        low, high = (hours[0]["from"], hours[0]["to"]) if hours else ("08:00", "16:00")
        low, high = int(low[:2]) * 4, max(int(low[:2]) * 4 + 1, int(high[:2]) * 4 - 4)
        quarter = int(self.dice.between(low, high))
        begin = wall(day, quarter // 4, quarter % 4 * 15)
        return begin if begin > self.now + minutes(60) else begin + datetime.timedelta(days=1)

    def asking(self, office, body):
        """Who asks: the office itself, or the desk for one that telephones."""
        email = self.world.mail_of_office(office["id"])
        if not email:
            body = body | {"requester_id": office["id"], "channel": "telephone"}
        return email or self.world.desk, body

    def confirmed(self, email, path, body, part=None):
        """Asks; confirms what the product asks about and asks once more."""
        try:
            return self.actors.send(email, "POST", path, body)
        except Refused as refused:
            found = refused.body.get("findings", []) if refused.status in (409, 422) else []
            codes = sorted({one["code"] for one in found if one["severity"] == "ask"})
            if not codes:
                raise
        inner = body if part is None else body[part]
        inner["confirmed_findings"] = codes
        return self.actors.send(email, "POST", path, body)

    def ask(self, draft, path="/bookings"):
        office, body, begin = draft
        email, body = self.asking(office, body)
        self.asked += 1
        try:
            booking = self.confirmed(email, path, body)
        except Refused as refused:
            if refused.status not in (409, 422):
                raise
            key = f"request: {refused.code}"
            self.refused[key] = self.refused.get(key, 0) + 1
            return
        self.follow(booking["id"], begin, begin + minutes(body["duration_min"]), email)

    def follow(self, booking, begin, end, email):
        """What becomes of a booking: taken back, or finished after its end."""
        self.bookings[booking] = (begin, end, email)
        self.open[booking] = begin.astimezone(UTC)
        self.judge.acknowledged(booking)
        self.at(end + minutes(20), lambda: self.finish(booking))
        if self.dice.chance(CANCELLED):
            notice = minutes(24 * 60)
            left = begin - self.now - notice
            late = self.dice.chance(LATE_OF_CANCELLED) or left <= minutes(0)
            at = (begin - minutes(int(self.dice.between(30, 23 * 60))) if late
                  else self.now + left * self.dice.between(0.1, 1))
            self.at(at, lambda: self.cancel(booking))

    def cancel(self, booking):
        self.open.pop(booking, None)
        self.try_to("cancel", self.bookings[booking][2], "POST", f"/bookings/{booking}/cancel", {})

    def ask_series(self):
        office, body, begin = self.draft()
        email, body = self.asking(office, body | {"duration_min": 60})
        try:
            series = self.confirmed(email, "/series",
                                    {"request": body, "rule": "FREQ=WEEKLY;COUNT=5"}, "request")
        except Refused as refused:
            if refused.status not in (403, 409, 422):
                raise
            key = f"series: {refused.code}"
            self.refused[key] = self.refused.get(key, 0) + 1
            return
        for one in series["occurrences"]:
            if one.get("booking_id"):
                begin = datetime.datetime.fromisoformat(one["local"]).replace(tzinfo=WALL)
                self.follow(one["booking_id"], begin, begin + minutes(60), email)

    def book_slots(self, monday):
        """Short appointments of this week, more than fit now and then; last week's is finished."""
        span = f"/slot-days?from={monday.isoformat()}&to={monday + datetime.timedelta(days=5)}"
        for day in self.actors.get(self.world.desk, span)["items"]:
            for _ in range(self.dice.count(4)):
                self.try_to("slot", self.world.desk, "POST", f"/slot-days/{day['id']}/appointments",
                            {"requester_id": self.dice.pick(self.world.offices)["id"],
                             "language": day["languages"][0]["language"], "minutes": 20,
                             "setting": "office_talk", "waits": True})
            if day.get("booking_id"):
                begin = datetime.datetime.fromisoformat(day["begin_at"].replace("Z", "+00:00"))
                end = datetime.datetime.fromisoformat(day["end_at"].replace("Z", "+00:00"))
                self.bookings[day["booking_id"]] = (begin, end, self.world.desk)
                self.at(end + minutes(20), lambda id=day["booking_id"]: self.finish(id))

    def fall_ill(self):
        person = self.dice.pick(sorted(self.world.people))
        to = local(self.now + datetime.timedelta(days=int(self.dice.between(1, 6))))
        self.try_to("sick", self.world.desk, "POST", f"/interpreters/{person}/sick",
                    {"to": to, "channel": "telephone"})

    # --- people and their telephones

    def look(self):
        """Whoever was asked sees it, hour by hour in the day."""
        made = list(self.actors.pages(self.world.desk, "/offers?state=made"))
        fresh = [one for one in made if one["id"] not in self.seen]
        is_day = 7 <= self.now.astimezone(WALL).hour < 21
        self.open = {one: begin for one, begin in self.open.items() if begin > self.now}
        if self.agenda or self.open:  # after the last talk nobody asks any more
            self.at(self.now + (LOOK_EVERY if is_day and made else LOOK_SELDOM), self.look)
        for offer in sorted(fresh, key=lambda one: (one["booking_id"], one["interpreter_id"])):
            self.seen.add(offer["id"])
            begin = self.bookings.get(offer["booking_id"], (None,))[0]
            soon = begin is not None and begin - self.now < minutes(24 * 60)
            at = self.now + minutes(self.dice.minutes_until_answer(soon))
            self.at(at, lambda offer=offer: self.answer(offer))

    def answer(self, offer):
        mood = self.dice.between(0, 1)
        if mood > 0.85:
            return  # says nothing
        email = self.world.mail_of_person(offer["interpreter_id"])
        body = {} if email else {"channel": "telephone"}
        act = "accept" if mood < 0.62 else "decline"
        done = self.try_to(act, email or self.world.desk, "POST", f"/offers/{offer['id']}/{act}",
                           body)
        if done is not None and act == "accept":
            self.judge.accepted(offer["booking_id"], offer["id"])

    def finish(self, booking):
        """After the talk: how it went, the hours, and the office's signature."""
        begin, end, office = self.bookings[booking]
        seat = self.actors.get(self.world.desk, f"/bookings/{booking}")["seats"][0]
        assignment = seat.get("assignment")
        if not assignment or assignment["state"] != "confirmed":
            return
        email = self.world.mail_of_person(assignment["interpreter"]["id"])
        actor, path = email or self.world.desk, f"/assignments/{assignment['id']}"
        went = self.dice.between(0, 1)
        if went < CLIENT_MISSING:
            self.try_to("outcome", actor, "POST", path + "/outcome", {"outcome": "client_no_show"})
        elif went < CLIENT_MISSING + PERSON_MISSING:
            self.try_to("outcome", office, "POST", path + "/outcome",
                        {"outcome": "interpreter_no_show"})
        else:
            self.actors.send(actor, "POST", path + "/outcome", {"outcome": "performed"})
            hours = {"begin": assignment["begin"][:16], "end": assignment["end"][:16]}
            self.actors.send(actor, "PUT", path + "/timesheet",
                             hours if email else hours | {"channel": "paper"})
            self.try_to("signature", office, "POST", path + "/timesheet/confirm", {"how": "click"})

    # --- somebody now

    def talk_now(self):
        language = self.dice.weighted(self.world.shares)
        ready = [one["id"] for one in self.world.speakers(language)
                 if self.world.mail_of_person(one["id"])][:3]
        until = local(self.now + minutes(90))
        for person in ready:
            self.try_to("reachable", self.world.mail_of_person(person), "PUT", "/hotline/presence",
                        {"until": until, "telephone": True, "video": False})
        office = self.dice.pick(self.world.offices)
        email, body = self.asking(office, {"language": language, "setting": "office_talk",
                                           "mode": "telephone", "phone": "0212 4711"})
        body.pop("channel", None)
        call = self.try_to("call", email, "POST", "/hotline/calls", body)
        for person in ready if call else []:
            mine = self.actors.get(self.world.mail_of_person(person), "/hotline/presence")
            ring = mine.get("ring")
            if ring and self.try_to("ring", self.world.mail_of_person(person), "POST",
                                    f"/hotline/rings/{ring['id']}/accept", {}) is not None:
                self.at(self.now + minutes(int(self.dice.between(5, 20))), lambda: self.try_to(
                    "hang up", email, "POST", f"/hotline/calls/{call['id']}/end", {}))
                return

    # --- power cuts

    def ask_while_it_dies(self):
        """kill -9 while a request is on its way; the office repeats it with the same key."""
        office, body, begin = self.draft()
        email, body = self.asking(office, body)
        key = str(uuid.uuid4())
        before = self.judge.count_events()
        sending = threading.Thread(target=self.send_into_the_void, args=(email, body, key))
        sending.start()
        threading.Timer(self.dice.between(0.0, 0.04), self.program.kill).run()
        sending.join()
        self.actors.forget_connection()
        self.judge.database.close()
        self.program.start()
        self.now = self._time(self.actors.get(self.world.operator, "/clock"))
        self.judge.after_kill(before)
        answers = []
        for _ in range(2):
            try:
                answers.append(self.actors.send(email, "POST", "/bookings", body, key)["id"])
            except Refused as refused:
                if refused.status not in (409, 422):
                    raise
        if answers:
            self.judge.happened_once(answers)
            self.follow(answers[0], begin, begin + minutes(body["duration_min"]), email)

    def send_into_the_void(self, email, body, key):
        try:
            self.actors.send(email, "POST", "/bookings", body, key)
        except Exception:  # noqa: BLE001  whatever a dying server answers
            pass
