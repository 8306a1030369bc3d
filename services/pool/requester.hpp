#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dispatch/core/result.hpp"
#include "services/pool/availability.hpp"
#include "services/pool/interpreter.hpp"
#include "services/use_case.hpp"

namespace services::pool {

/// A place of an office; without an id it is a new one. Hours without limit of validity.
struct OfficePlace {
    std::optional<dispatch::PlaceId> id = {};
    std::string name = {};
    std::string street = {};
    std::string postcode = {};
    std::string town = {};
    std::optional<Point> point = {};
    std::vector<WeeklyHours> opening_hours = {};
    std::string state = "active";
    friend bool operator==(const OfficePlace&, const OfficePlace&) = default;
};

/// What people enter about an office; words are those of the table requester.
struct OfficeFields {
    std::optional<std::string> external_number = {};
    std::string name = {};
    std::string kind = {};
    std::optional<std::string> cost_centre = {};
    std::optional<std::string> leitweg_id = {};
    std::optional<std::string> email = {};
    std::optional<std::string> phone = {};
    std::string state = "active";
    std::vector<OfficePlace> places = {};
    friend bool operator==(const OfficeFields&, const OfficeFields&) = default;
};

/// An office that a new one may be in truth.
struct SimilarOffice {
    dispatch::RequesterId id;
    std::string name;
    std::string town;
    std::vector<std::string_view> reasons;  // name | mail_domain | town
};

struct Office {
    dispatch::RequesterId id;
    OfficeFields fields;
    std::int64_t version = 1;
    dispatch::Instant updated_at = {};
    std::vector<std::string_view> warnings = {};  // codes, e.g. place_unknown
    std::vector<SimilarOffice> similar = {};      // of one that waits, for coordinators
};

/// Refusals: `field_missing`, `leitweg_id_invalid`, `requester_number_taken`.
dispatch::Result<Office> add_requester(UseCase& use, const OfficeFields& fields);

/// `edit` is given what is kept; places that it drops stay as they are. A new office that is closed
/// without having been accepted is refused (event requester_refused). Refused besides with
/// `not_found` (also for a place of another office) and `version_stale`.
struct ChangeRequester {
    dispatch::RequesterId id;
    std::int64_t version;
    std::function<dispatch::Result<dispatch::Done>(OfficeFields&)> edit;
};
dispatch::Result<Office> change_requester(UseCase& use, const ChangeRequester& command);

/// One office; caseworkers only their own, interpreters none.
dispatch::Result<Office> read_requester(UseCase& use, dispatch::RequesterId id);

struct OfficeFilter {
    std::optional<std::string> q = {};
    std::optional<std::string> state = {};  // pending | active | closed
    std::optional<dispatch::Instant> updated_since = {};
    std::optional<dispatch::Instant> after_time = {};
    std::optional<dispatch::Uuid> after_id = {};
    std::size_t limit = 50;
};

/// By time of change; REQUIRES: after_time with after_id.
std::vector<Office> list_requesters(UseCase& use, const OfficeFilter& filter);

}  // namespace services::pool
