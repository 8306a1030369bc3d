#include "dispatch/place/place.hpp"

#include <algorithm>

namespace dispatch::place {

Result<Postcode> Postcode::parse(std::string_view text) {
    const bool digits = std::ranges::all_of(text, [](char c) { return '0' <= c && c <= '9'; });
    if (text.size() != 5 || !digits || text.starts_with("00"))
        return Error{Refusal::invalid, "postcode_invalid", std::string{text}};
    return Postcode{text};
}

bool same_building(const Place& a, const Place& b) {
    if (a.id && a.id == b.id) return true;
    return a.at == b.at && !a.address.empty() && a.address == b.address;
}

}  // namespace dispatch::place
