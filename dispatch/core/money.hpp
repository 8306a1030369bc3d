#pragma once

#include <compare>
#include <cstdint>

namespace dispatch {

/// Whole euro cents; may be negative (reversal). Multiplication with a rounding belongs to fees.
struct Money {
    std::int64_t cents = 0;
    friend constexpr auto operator<=>(const Money&, const Money&) = default;
    friend constexpr Money operator+(Money a, Money b) { return {a.cents + b.cents}; }
    friend constexpr Money operator-(Money a, Money b) { return {a.cents - b.cents}; }
};

}  // namespace dispatch
