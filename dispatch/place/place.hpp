#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "dispatch/core/id.hpp"
#include "dispatch/place/coordinates.hpp"

namespace dispatch::place {

/// A German postcode: five digits, not beginning with 00.
class Postcode {
public:
    /// Refused with `postcode_invalid`. Blanks around it and a missing leading zero are the
    /// importer's matter.
    static Result<Postcode> parse(std::string_view text);

    const std::string& text() const { return text_; }
    friend auto operator<=>(const Postcode&, const Postcode&) = default;

private:
    explicit Postcode(std::string_view text) : text_{text} {}
    std::string text_;
};

/// Where somebody can stand: what travel rules need to know of a place.
struct Place {
    std::optional<PlaceId> id = std::nullopt;  // nothing: entered for one booking only
    Coordinates at;
    std::string address = {};  // street and number, folded by the caller; empty: not known
    std::optional<Postcode> postcode = std::nullopt;
    friend bool operator==(const Place&, const Place&) = default;
};

/// The same place id, or the same point and the same known address. Two places of which only the
/// town is known share a point and are not the same building.
bool same_building(const Place& a, const Place& b);

}  // namespace dispatch::place
