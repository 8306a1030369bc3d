#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace dispatch::calendar {

/// The 16 Länder, in the order of their codes in ISO 3166-2:DE.
enum class Land { bb, be, bw, by, hb, he, hh, mv, ni, nw, rp, sh, sl, sn, st, th };

inline constexpr std::array kLaender{Land::bb, Land::be, Land::bw, Land::by, Land::hb, Land::he,
                                     Land::hh, Land::mv, Land::ni, Land::nw, Land::rp, Land::sh,
                                     Land::sl, Land::sn, Land::st, Land::th};

/// "NW" for North Rhine-Westphalia.
std::string_view to_text(Land land);
/// "Nordrhein-Westfalen"
std::string_view german_name(Land land);
/// Accepts exactly what to_text writes.
std::optional<Land> parse_land(std::string_view code);

}  // namespace dispatch::calendar
