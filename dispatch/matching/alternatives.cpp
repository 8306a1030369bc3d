#include "dispatch/matching/alternatives.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "dispatch/core/names.hpp"

namespace dispatch::matching {
namespace {

constexpr std::array<Name<AlternativeKind>, 5> kKinds{{
    {AlternativeKind::other_time, "other_time"},
    {AlternativeKind::telephone, "telephone"},
    {AlternativeKind::video, "video"},
    {AlternativeKind::related_language, "related_language"},
    {AlternativeKind::professional_interpreter, "professional_interpreter"},
}};

std::vector<OtherTime> best_times(std::span<const OtherTime> times) {
    std::vector<OtherTime> best;
    std::ranges::copy_if(times, std::back_inserter(best),
                         [](const OtherTime& time) { return time.people_free > 0; });
    std::ranges::sort(best, [](const OtherTime& a, const OtherTime& b) {
        return std::tie(b.people_free, a.at) < std::tie(a.people_free, b.at);
    });
    if (best.size() > kOtherTimesMax) best.resize(kOtherTimesMax);
    return best;
}

}  // namespace

std::string_view to_text(AlternativeKind kind) {
    return text_in<AlternativeKind>(kKinds, kind);
}

std::string_view german_text(AlternativeKind kind) {
    switch (kind) {
        case AlternativeKind::other_time: return "Zu einer anderen Zeit ist jemand frei.";
        case AlternativeKind::telephone: return "Am Telefon wäre es möglich.";
        case AlternativeKind::video: return "Per Video wäre es möglich.";
        case AlternativeKind::related_language:
            return "In einer verwandten Sprache wäre es möglich; bitte mit der Person klären.";
        case AlternativeKind::professional_interpreter:
            return "Beauftragen Sie eine:n Berufsdolmetscher:in.";
    }
    return {};
}

std::vector<Alternative> alternatives(const AlternativeFacts& facts) {
    std::vector<Alternative> list;
    for (const auto& time : best_times(facts.other_times))
        list.push_back({AlternativeKind::other_time, time.at, time.people_free});
    if (facts.mode != Mode::telephone && facts.form != Form::signed_language &&
        facts.people_by_telephone > 0)
        list.push_back({AlternativeKind::telephone, {}, facts.people_by_telephone});
    if (facts.mode != Mode::video && facts.people_by_video > 0)
        list.push_back({AlternativeKind::video, {}, facts.people_by_video});
    if (facts.people_in_related_languages > 0)
        list.push_back({AlternativeKind::related_language, {}, facts.people_in_related_languages});
    if (facts.form == Form::signed_language || list.empty())
        list.push_back({AlternativeKind::professional_interpreter});
    return list;
}

}  // namespace dispatch::matching
