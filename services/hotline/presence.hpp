#pragma once

#include <optional>
#include <string>
#include <vector>

#include "db/redis/presence.hpp"
#include "dispatch/calendar/local_time.hpp"
#include "services/use_case.hpp"

namespace services::hotline {

/// "Sofort erreichbar" until a time of today, said again every db::kHeartbeat while it holds.
struct KeepPresence {
    dispatch::calendar::LocalTime until;
    bool telephone = true;
    bool video = false;
};

/// Refused: `hotline_not_enabled`, `presence_over` (the time has passed), `presence_too_long` (more
/// than twelve hours), `field_missing` (neither telephone nor video), `person_not_active`,
/// `reachability_unknown` while Redis is away. Whoever comes anew is rung at once if somebody
/// waits.
dispatch::Result<dispatch::Done> keep_presence(UseCase& use, const KeepPresence& command);

dispatch::Result<dispatch::Done> end_presence(UseCase& use);

/// What rings at the person's phone. Setting and office, nothing of a client.
struct RingView {
    dispatch::HotlineRingId id;
    dispatch::HotlineCallId call;
    std::string language;
    std::string setting;
    std::string mode;
    std::string requester_name;
    dispatch::Minutes planned{0};
    dispatch::Instant until;
};

/// The person's own state.
struct OwnPresence {
    bool enabled = false;
    bool known = true;  // false: Redis is away
    bool video_offered = false;
    std::optional<db::Reachable> reachable = {};
    std::optional<RingView> ring = {};
    std::optional<dispatch::HotlineCallId> call = {};  // the talk that goes on
};
OwnPresence read_presence(UseCase& use);

/// Somebody who can be reached now, for the coordinator.
struct ReachablePerson {
    dispatch::InterpreterId id;
    std::string name;
    std::vector<std::string> languages;
    dispatch::Instant until;
    bool telephone = true;
    bool video = false;
    bool busy = false;  // talks, or is rung
};
/// By name; audited. Nothing while Redis is away.
std::optional<std::vector<ReachablePerson>> list_reachable(UseCase& use);

}  // namespace services::hotline
