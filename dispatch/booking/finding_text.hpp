#pragma once

#include <string>
#include <string_view>

#include "dispatch/booking/booking_rules.hpp"

namespace dispatch::booking {

/// What people read. Every code of booking_rules.cpp has its line.
struct FindingText {
    std::string_view code;
    std::string_view german;
    std::string_view english;
};

/// Nullptr for a code that no rule has.
const FindingText* find_finding_text(std::string_view code);

/// What can be done instead, by the code of the alternative; empty for an unknown one.
std::string_view german_alternative(std::string_view code);

/// "… Stattdessen möglich: Videodolmetschen." for the screen.
std::string german_text(const Finding&);
std::string english_text(const Finding&);

}  // namespace dispatch::booking
