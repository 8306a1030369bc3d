#pragma once

#include <string_view>

namespace dispatch {

/// A Leitweg-ID as XRechnung wants it: coarse part of 2 to 12 digits, perhaps a fine part of up to
/// 30 letters and digits, two check digits, joined by hyphens; check digits by ISO 7064 mod 97-10
/// over everything but the hyphens, A = 10 to Z = 35. Small letters are refused.
bool is_leitweg_id(std::string_view text);

}  // namespace dispatch
