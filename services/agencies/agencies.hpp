#pragma once

#include <optional>
#include <string>
#include <vector>

#include "dispatch/booking/call_off.hpp"
#include "services/use_case.hpp"

namespace services::agencies {

using AgencyId = dispatch::Id<struct AgencyKind>;
using CallOffId = dispatch::Id<struct CallOffKind>;

/// An agency (Dolmetschbüro) with its framework contract.
struct Agency {
    AgencyId id = {};
    std::int64_t version = 1;
    std::string name;
    std::optional<std::string> phone;
    std::string contract_number;
    dispatch::booking::AgencyContract contract;
};

/// All, by name and first day of the contract.
std::vector<Agency> list_agencies(UseCase& use);

/// Refused with `language_unknown`, `agency_ends_before_it_begins` and `agency_contract_exists`.
dispatch::Result<Agency> add_agency(UseCase& use, const Agency& wanted);

/// Everything but the id is replaced; call-offs keep the price they were made at. `wanted.version`
/// is the one that was read: refused with `version_stale`, `not_found` and as above.
dispatch::Result<Agency> change_agency(UseCase& use, const Agency& wanted);

/// Somebody asked of an agency, for a language, a place and a time.
struct CallOff {
    CallOffId id = {};
    AgencyId agency;
    std::string agency_name = {};
    dispatch::PlaceId place;
    std::string requester_name = {};
    std::string place_name = {};
    std::string town = {};
    std::string language;
    dispatch::Period during;
    dispatch::Instant answer_due_at = {};
    dispatch::booking::CallOffState state = dispatch::booking::CallOffState::asked;
    int hour_cents = 0;  // as the contract said when it was made
    dispatch::Minutes charged = {};
    std::optional<dispatch::Instant> answered_at = {};
};

/// Those that begin in the time, by their begin; at most 500.
std::vector<CallOff> list_call_offs(UseCase& use, const dispatch::Period& within);

struct MakeCallOff {
    AgencyId agency;
    dispatch::PlaceId place;
    std::string language;
    dispatch::calendar::LocalTime begin;  // of two on the night of the clock the earlier
    dispatch::Minutes duration;
};
/// Refused with `not_found` (agency or place), `local_time_nonexistent`, `call_off_in_past`,
/// `agency_contract_not_in_force` and `agency_language_not_agreed`. Event call_off_made.
dispatch::Result<CallOff> make_call_off(UseCase& use, const MakeCallOff& command);

struct ActOnCallOff {
    CallOffId id;
    dispatch::booking::CallOffAct act;
};
/// What the agency answered or did, entered by the coordinator. Refused with `not_found` and as
/// `dispatch::booking::after`. Event call_off_<state>.
dispatch::Result<CallOff> act_on_call_off(UseCase& use, const ActOnCallOff& command);

}  // namespace services::agencies
