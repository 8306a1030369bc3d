#include "db/loaders/person_limits.hpp"

#include <array>

namespace db {
namespace {

using dispatch::people::Limits;
using dispatch::place::TravelMeans;

std::optional<int> number(const Row& row, std::string_view column) {
    const auto value = row.optional_integer(column);
    return value ? std::optional{static_cast<int>(*value)} : std::nullopt;
}

struct MeansLine {
    TravelMeans means;
    std::optional<int> Limits::*radius_m;
};

// The fastest first: by it a person comes to a place that several means reach.
constexpr std::array kMeans{
    MeansLine{TravelMeans::car, &Limits::radius_car_m},
    MeansLine{TravelMeans::public_transport, &Limits::radius_public_transport_m},
    MeansLine{TravelMeans::bicycle, &Limits::radius_bicycle_m},
    MeansLine{TravelMeans::walking, &Limits::radius_walking_m},
};

}  // namespace

Limits limits_of(const Row& row) {
    return {.only_by_request = row.boolean("only_by_request"),
            .notice_min = number(row, "notice_min"),
            .day = {number(row, "minutes_day"), number(row, "assignments_day")},
            .week = {number(row, "minutes_week"), number(row, "assignments_week")},
            .month = {number(row, "minutes_month"), number(row, "assignments_month")},
            .radius_car_m = number(row, "radius_car_m"),
            .radius_public_transport_m = number(row, "radius_public_transport_m"),
            .radius_bicycle_m = number(row, "radius_bicycle_m"),
            .radius_walking_m = number(row, "radius_walking_m")};
}

Reach reach_of(const Limits& limits, const Reach& usual, std::int64_t distance_m) {
    std::optional<Reach> farthest;
    for (const auto& [means, radius_m] : kMeans) {
        const auto& radius = limits.*radius_m;
        if (!radius) continue;
        if (distance_m <= *radius) return {means, *radius};
        if (!farthest || *farthest->radius_m < *radius) farthest = Reach{means, *radius};
    }
    return farthest.value_or(usual);
}

}  // namespace db
