"""What must hold whatever happens, and the figures of the year. Reads the database, acts never."""
import math


class Broken(Exception):
    """Something that must never happen has happened."""


# cheap, after every step of the clock; each must answer nothing
AFTER_STEP = {
    "double booked":
        "select a.id, b.id from assignment a join assignment b using (tenant_id, interpreter_id) "
        "where a.id < b.id and a.state not in ('cancelled', 'interpreter_no_show') "
        "and b.state not in ('cancelled', 'interpreter_no_show') and a.end_at > '{now}' "
        "and tstzrange(a.begin_at, a.end_at) && tstzrange(b.begin_at, b.end_at)",
    "two people on one seat":
        "select seat_id from assignment where end_at > '{now}' "
        "and state not in ('cancelled', 'interpreter_no_show') "
        "group by tenant_id, seat_id having count(*) > 1",
    "due work left lying":
        "select consumer, dedup_key, due_at, last_error from delivery "
        "where state = 'due' and due_at <= '{now}'",
    "work given up":
        "select consumer, dedup_key, last_error from delivery where state = 'given_up'",
    "an offer outlived its deadline":
        "select id, expires_at from offer where state = 'made' and expires_at <= '{now}'",
    "a round outlived its next step":
        "select id, next_step_at from offer_round "
        "where state = 'open' and next_step_at <= '{now}'",
}
# the whole record, every week and at the end
WHOLE = {
    "a deadline was not kept to the second":
        "select o.id, o.expires_at, e.occurred_at from event e "
        "join offer o on o.tenant_id = e.tenant_id and o.id = (e.data ->> 'offer_id')::uuid "
        "where e.type = 'offer_expired' and o.expires_at <> e.occurred_at",
    "an event was lost":
        "select s.aggregate_id, s.last_seq, count(e.*), max(e.seq) from aggregate_seq s "
        "left join event e using (tenant_id, aggregate_id) group by s.tenant_id, s.aggregate_id, "
        "s.last_seq having count(e.*) <> s.last_seq or max(e.seq) <> s.last_seq",
    "a delivery twice":
        "select dedup_key from delivery group by tenant_id, dedup_key having count(*) > 1",
    "a message twice":
        "select message_id from message group by tenant_id, message_id having count(*) > 1",
    "a message that never went":
        "select kind, dedup_key, last_error from message where state = 'given_up'",
    "a seat in two outcomes":
        "select s.id, s.state from seat s join booking b on b.tenant_id = s.tenant_id "
        "and b.id = s.booking_id where (s.state = 'filled') <> exists (select from assignment a "
        "where a.tenant_id = s.tenant_id and a.seat_id = s.id "
        "and a.state not in ('cancelled', 'interpreter_no_show')) "
        "and b.state not in ('withdrawn', 'cancelled', 'completed')",
    "a request without an end":
        "select s.id, s.state, b.state from seat s join booking b on b.tenant_id = s.tenant_id "
        "and b.id = s.booking_id where s.state in ('open', 'searching') "
        "and b.state not in ('withdrawn', 'cancelled') and not exists (select from "
        "booking_time_option t where t.tenant_id = b.tenant_id and t.booking_id = b.id "
        "and t.begin_at > '{now}')",
}


class Judge:
    def __init__(self, database, slug):
        self.database = database
        self.tenant = database.value(f"select id from tenant where slug = '{slug}'")
        self.known, self.offers_accepted, self.steps, self.kills = set(), set(), 0, 0

    def _ask(self, questions, now):
        for name, sql in questions.items():
            rows = self.database.rows(sql.format(now=now.isoformat()))
            if rows:
                raise Broken(f"{now}: {name}: {len(rows)}, first {rows[:3]}")

    def after_step(self, now):
        self.steps += 1
        self._ask(AFTER_STEP, now)

    def whole(self, now):
        self._ask(WHOLE, now)
        lost = self.known - {row[0] for row in self.database.rows("select id from booking")}
        if lost:
            raise Broken(f"{now}: {len(lost)} acknowledged requests are gone: {sorted(lost)[:3]}")
        kept = {row[0] for row in self.database.rows(
            "select id from offer where state = 'accepted'")}
        if self.offers_accepted - kept:
            raise Broken(f"{now}: acknowledged acceptances are gone")

    # --- what people were told

    def acknowledged(self, booking):
        self.known.add(booking)

    def accepted(self, booking, offer):
        self.known.add(booking)
        self.offers_accepted.add(offer)

    def count_events(self):
        return int(self.database.value("select count(*) from event"))

    def after_kill(self, before):
        self.kills += 1
        if self.count_events() < before:
            raise Broken("events are gone after kill -9")

    def happened_once(self, answers):
        if len(set(answers)) != 1:
            raise Broken(f"one key, two requests: {answers}")

    # --- figures

    def figures(self, months):
        mine = f"tenant_id = '{self.tenant}'"
        one = self.database.value
        seats = {row[0]: int(row[1]) for row in self.database.rows(
            "select case when exists (select from assignment a where a.tenant_id = s.tenant_id "
            "and a.seat_id = s.id and a.state in ('confirmed', 'performed', 'client_no_show')) "
            "then 'filled' when b.state in ('withdrawn', 'cancelled') then 'taken back' "
            "else 'unfilled' end as outcome, count(*) from seat s join booking b "
            "on b.tenant_id = s.tenant_id and b.id = s.booking_id "
            f"where s.{mine} and b.id = any ('{{{','.join(self.known)}}}') group by 1")}
        median = one(
            "select round(percentile_cont(0.5) within group (order by extract(epoch from "
            "first_at - created_at) / 60)) from (select b.created_at, min(a.confirmed_at) first_at "
            "from booking b join assignment a on a.tenant_id = b.tenant_id and a.booking_id = b.id "
            f"where b.{mine} and b.id = any ('{{{','.join(self.known)}}}') "
            "group by b.id, b.created_at) one")
        reasons = {row[0]: int(row[1]) for row in self.database.rows(
            "select coalesce(unfilled_reason, state), count(*) from seat "
            f"where {mine} and state <> 'filled' group by 1 order by 2 desc")}
        outcomes = {row[0]: int(row[1]) for row in self.database.rows(
            f"select state, count(*) from assignment where {mine} group by 1 order by 1")}
        return {"seats": seats, "fill_rate": self.fill_rate(seats),
                "median_minutes_to_acceptance": int(median or 0), "assignments": outcomes,
                "not_filled_because": reasons,
                "gini_of_offered_hours": self.fairness(mine, months),
                "mean_km_per_assignment": self.travel(mine),
                "events": self.count_events(), "steps_judged": self.steps, "kills": self.kills}

    @staticmethod
    def fill_rate(seats):
        asked = seats.get("filled", 0) + seats.get("unfilled", 0)
        return round(seats.get("filled", 0) / asked, 3) if asked else None

    def fairness(self, mine, months):
        """Gini of offered hours against wanted hours, among those who were ever asked."""
        rows = self.database.rows(
            "select i.id, i.wanted_hours_month, sum(b.duration_min) / 60.0 from offer o "
            "join interpreter i on i.tenant_id = o.tenant_id and i.id = o.interpreter_id "
            "join booking b on b.tenant_id = o.tenant_id and b.id = o.booking_id "
            f"where o.{mine} and i.wanted_hours_month > 0 group by 1, 2")
        shares = sorted(float(hours) / (int(wanted) * months) for _, wanted, hours in rows)
        total, count = sum(shares), len(shares)
        if not total:
            return None
        weighted = sum((place + 1) * share for place, share in enumerate(shares))
        return round(2 * weighted / (count * total) - (count + 1) / count, 3)

    def travel(self, mine):
        """Kilometres as the crow flies from home to the place, one way, on site."""
        rows = self.database.rows(
            "select i.latitude, i.longitude, p.latitude, p.longitude from assignment a "
            "join booking b on b.tenant_id = a.tenant_id and b.id = a.booking_id "
            "join interpreter i on i.tenant_id = a.tenant_id and i.id = a.interpreter_id "
            "join requester_place p on p.tenant_id = a.tenant_id and p.id = b.place_id "
            f"where a.{mine} and b.mode = 'on_site' and a.state = 'performed' "
            "and i.latitude is not null and p.latitude is not null")
        if not rows:
            return None
        return round(sum(self._km(*map(float, row)) for row in rows) / len(rows), 1)

    @staticmethod
    def _km(lat1, lon1, lat2, lon2):
        middle = math.radians((lat1 + lat2) / 2)
        east = math.radians(lon2 - lon1) * math.cos(middle)
        return 6371 * math.hypot(east, math.radians(lat2 - lat1))
