#pragma once

#include <span>
#include <string_view>

namespace api::demo {

/// What happens to a request besides the usual: somebody who was asked accepts, the talk takes
/// place, the hours are handed in and confirmed.
enum class Twist {
    none,
    first_declines,  // the first who answers cannot; the next one accepts
    first_recuses,   // the first who answers knows the person
    another_time,    // somebody proposes half an hour later, the office takes it
    falls_ill,       // whoever accepted falls ill that morning; somebody else comes
    no_answer,
    client_missing,
    person_missing,
    withdrawn,       // the office withdraws before anybody has answered
    office_cancels,  // after somebody was found
};

/// One request of the day; times are minutes after midnight on the wall.
struct Line {
    std::string_view office;  // number in the demo files
    std::string_view language;
    std::string_view setting;
    std::string_view mode;
    int begin_min;
    int duration_min;
    bool same_day;  // asked on the day itself, else a week before
    int asked_min;
    Twist twist = Twist::none;
};
std::span<const Line> script();

}  // namespace api::demo
