#include "api/demo/script.hpp"

#include <array>

namespace api::demo {
namespace {

constexpr int at(int hour, int minute = 0) {
    return hour * 60 + minute;
}

// A working Tuesday of the office in Solingen.
// clang-format off
using enum Twist;

constexpr std::array kScript{
    Line{"SSG01", "ukr", "job_coaching", "on_site", at(9), 45, false, at(8, 5)},
    Line{"SSG01", "apc", "office_talk", "on_site", at(9, 30), 60, false, at(8, 10), first_declines},
    Line{"SSG02", "tur", "counselling", "on_site", at(10), 45, false, at(8, 15)},
    Line{"SSG03", "kmr", "counselling", "on_site", at(10, 30), 60, false, at(8, 20), falls_ill},
    Line{"SSG04", "pes", "office_talk", "on_site", at(11), 30, false, at(8, 30)},
    Line{"SSG05", "rus", "registration", "on_site", at(9), 30, false, at(8, 40)},
    Line{"SSG06", "ron", "parents_evening", "on_site", at(15), 30, false, at(8, 45), no_answer},
    Line{"SSG07", "apc", "parents_evening", "on_site", at(15), 45, false, at(8, 50), first_recuses},
    Line{"SSG08", "prs", "information_event", "on_site", at(14), 60, false, at(9)},
    Line{"SSG09", "bul", "counselling", "on_site", at(11), 45, false, at(9, 5), another_time},
    Line{"SSG10", "ukr", "elderly_care", "on_site", at(13), 45, false, at(9, 10)},
    Line{"SSG11", "tir", "counselling", "on_site", at(10), 45, false, at(9, 20)},
    Line{"SSG12", "sqi", "counselling", "on_site", at(14), 30, false, at(9, 25), client_missing},
    Line{"SSG01", "pol", "job_coaching", "telephone", at(12), 30, false, at(9, 30)},
    Line{"SSG04", "ckb", "housing", "on_site", at(11), 45, false, at(9, 40)},
    Line{"SSG02", "vie", "counselling", "on_site", at(10), 45, false, at(9, 45)},
    Line{"SSG03", "tur", "home_visit", "on_site", at(14), 60, false, at(9, 50)},
    Line{"SSG12", "acm", "counselling", "on_site", at(13), 30, false, at(10), office_cancels},
    Line{"SSG05", "apc", "registration", "on_site", at(10), 30, false, at(9, 55)},
    Line{"SSG01", "rus", "office_talk", "on_site", at(14), 45, true, at(8, 5)},
    Line{"SSG10", "apc", "elderly_care", "telephone", at(11), 30, true, at(8, 20)},
    Line{"SSG03", "pes", "counselling", "video", at(13), 45, true, at(8, 40)},
    Line{"SSG04", "ukr", "housing", "telephone", at(12), 30, true, at(9, 10)},
    Line{"SSG02", "tur", "counselling", "on_site", at(15), 45, true, at(9, 30), person_missing},
    Line{"SSG07", "kmr", "parents_evening", "on_site", at(15, 30), 30, true, at(10), withdrawn},
    Line{"SSG11", "prs", "counselling", "telephone", at(14, 30), 30, true, at(10, 20)},
};
// clang-format on

}  // namespace

std::span<const Line> script() {
    return kScript;
}

}  // namespace api::demo
