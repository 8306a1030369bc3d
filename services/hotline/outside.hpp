#pragma once

#include <optional>
#include <string>

#include "services/use_case.hpp"

namespace services::hotline {

/// The hotline of somebody else that is called when nobody of the pool can. Its PIN is kept sealed
/// and shown to the caller who is handed over, to nobody else.
struct Outside {
    std::string name;
    std::string phone;
    std::string note;  // what to say there, e.g. "Kundennummer und Sprache nennen"
    bool has_pin = false;
    std::int64_t version = 0;
    dispatch::Instant updated_at;
};
std::optional<Outside> read_outside(UseCase& use);

struct SaveOutside {
    std::string name;
    std::string phone;
    std::string note = {};
    std::optional<std::string> pin = {};  // nothing: the one that is there stays
    bool without_pin = false;             // the one that is there goes
};
Outside save_outside(UseCase& use, const SaveOutside& command);
void remove_outside(UseCase& use);

/// With the PIN, for the caller who is handed over; audited. REQUIRES: a call was handed over.
struct OutsideForCaller {
    std::string name;
    std::string phone;
    std::string note;
    std::string pin;  // empty: none
};
std::optional<OutsideForCaller> show_outside(UseCase& use, dispatch::HotlineCallId call);

}  // namespace services::hotline
