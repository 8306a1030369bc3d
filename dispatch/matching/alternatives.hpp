#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "dispatch/matching/facts.hpp"

namespace dispatch::matching {

/// What can be had instead; "not possible" is never the last word.
enum class AlternativeKind {
    other_time,
    telephone,
    video,
    related_language,
    professional_interpreter,
};
std::string_view to_text(AlternativeKind);
std::string_view german_text(AlternativeKind);

struct Alternative {
    AlternativeKind kind;
    std::optional<Period> at = {};  // other_time only
    int people = 0;                 // how many could; 0: not known
    friend bool operator==(const Alternative&, const Alternative&) = default;
};

struct OtherTime {
    Period at;
    int people_free = 0;
};

/// Counted by the caller with `rank` over changed needs.
struct AlternativeFacts {
    Mode mode = Mode::on_site;
    Form form = Form::spoken;
    std::span<const OtherTime> other_times = {};
    int people_by_telephone = 0;
    int people_by_video = 0;
    int people_in_related_languages = 0;  // in languages not accepted so far
};

inline constexpr std::size_t kOtherTimesMax = 3;

/// The best other times by time (most people first, then the earlier), the other modes, a related
/// language; sign language is never offered by telephone and always names the professional way
/// (legal claim: § 17 Abs. 2 SGB I, § 19 Abs. 1 SGB X, § 8 BGG NRW); so does a dead end.
std::vector<Alternative> alternatives(const AlternativeFacts&);

}  // namespace dispatch::matching
