#include "services/hotline/presence.hpp"

#include <algorithm>
#include <set>
#include <stdexcept>

#include "db/loaders/hotline_rules.hpp"
#include "db/queries/hotline.hpp"
#include "dispatch/calendar/zone.hpp"
#include "services/hotline/ring_queue.hpp"
#include "services/hotline/suitable_people.hpp"
#include "services/record.hpp"

namespace services::hotline {
namespace {

namespace calendar = dispatch::calendar;
namespace query = db::query;
using dispatch::Done;
using dispatch::Error;
using dispatch::InterpreterId;
using dispatch::Refusal;
using dispatch::Result;

constexpr std::chrono::hours kLongest{12};

/// REQUIRES: only interpreters have the right to it, and they have a person.
InterpreterId own_person(const UseCase& use) {
    if (!use.scope.interpreter) throw std::logic_error{"presence without a person"};
    return *use.scope.interpreter;
}

const Error kUnknown{Refusal::conflict, "reachability_unknown"};

Result<dispatch::Instant> end_of(const UseCase& use, calendar::LocalTime until) {
    const auto zone = calendar::Zone::named(use.zone);
    if (!zone) throw std::runtime_error{"tenant with unknown zone"};
    const auto at = calendar::to_instant(*zone, until, calendar::WhenTwice::take_earlier);
    if (!at) return at.error();
    if (at->at <= use.now) return Error{Refusal::conflict, "presence_over", "until"};
    if (at->at > use.now + kLongest) return Error{Refusal::invalid, "presence_too_long", "until"};
    return at->at;
}

Result<Done> must_be_active(UseCase& use, InterpreterId person) {
    const auto rows = use.tx.run(query::hotline_person_state, use.tenant, person);
    if (rows.empty() || rows.only().view("state") != "active")
        return Error{Refusal::conflict, "person_not_active"};
    return Done{};
}

std::optional<RingView> ring_of(UseCase& use, InterpreterId person) {
    const auto rows = use.tx.run(query::hotline_ring_of_person, use.tenant, person, use.now);
    if (rows.empty()) return std::nullopt;
    const auto row = rows.only();
    return RingView{.id = row.id<dispatch::HotlineRingId>("id"),
                    .call = row.id<dispatch::HotlineCallId>("call_id"),
                    .language = row.text("language"),
                    .setting = row.text("setting"),
                    .mode = row.text("mode"),
                    .requester_name = row.text("requester_name"),
                    .planned = dispatch::Minutes{row.integer("planned_min")},
                    .until = row.instant("until")};
}

}  // namespace

Result<Done> keep_presence(UseCase& use, const KeepPresence& command) {
    const auto person = own_person(use);
    if (!command.telephone && !command.video)
        return Error{Refusal::invalid, "field_missing", "telephone"};
    if (!db::load_hotline_rules(use.tx, use.tenant, use.now).enabled)
        return Error{Refusal::conflict, "hotline_not_enabled"};
    const auto until = end_of(use, command.until);
    if (!until) return until.error();
    if (auto active = must_be_active(use, person); !active) return active;
    if (use.tools.redis == nullptr) return kUnknown;
    const auto came =
        db::Presence{*use.tools.redis}.keep(use.tenant, {.person = person,
                                                         .until = *until,
                                                         .seen_at = use.now,
                                                         .telephone = command.telephone,
                                                         .video = command.video});
    if (!came) return kUnknown;
    const auto waiting = use.tx.run(query::hotline_call_open_exists, use.tenant);
    return *came && waiting.only().boolean("found") ? ring_queue(use) : Result{Done{}};
}

Result<Done> end_presence(UseCase& use) {
    const auto person = own_person(use);
    if (use.tools.redis == nullptr) return kUnknown;
    if (!db::Presence{*use.tools.redis}.end(use.tenant, person)) return kUnknown;
    return Done{};
}

OwnPresence read_presence(UseCase& use) {
    const auto person = own_person(use);
    const auto rules = db::load_hotline_rules(use.tx, use.tenant, use.now);
    OwnPresence own{.enabled = rules.enabled, .video_offered = !rules.room_template.empty()};
    own.known = false;
    if (use.tools.redis != nullptr)
        if (const auto found = db::Presence{*use.tools.redis}.find(use.tenant, person, use.now)) {
            own.known = true;
            own.reachable = *found;
        }
    own.ring = ring_of(use, person);
    const auto calls = use.tx.run(query::hotline_call_of_person, use.tenant, person);
    if (!calls.empty()) own.call = calls.only().id<dispatch::HotlineCallId>("id");
    return own;
}

std::optional<std::vector<ReachablePerson>> list_reachable(UseCase& use) {
    const auto reachable = reachable_now(use);
    if (!reachable) return std::nullopt;
    std::vector<dispatch::Uuid> ids;
    for (const auto& one : *reachable) ids.push_back(one.person.value);
    std::set<InterpreterId> busy;
    for (const auto& row : use.tx.run(query::hotline_busy_list, use.tenant, use.now))
        busy.insert(row.id<InterpreterId>("interpreter_id"));
    std::vector<ReachablePerson> people;
    for (const auto& row : use.tx.run(query::hotline_person_list, use.tenant, ids)) {
        const auto id = row.id<InterpreterId>("id");
        const auto& now = *std::ranges::find(*reachable, id, &db::Reachable::person);
        people.push_back({.id = id,
                          .name = row.text("given_name") + " " + row.text("family_name"),
                          .languages = row.text_array("languages"),
                          .until = now.until,
                          .telephone = now.telephone,
                          .video = now.video,
                          .busy = busy.contains(id)});
    }
    if (!ids.empty())
        note_audit(use, {.action = "hotline_reachable_viewed", .kind = "interpreter", .ids = ids});
    return people;
}

}  // namespace services::hotline
