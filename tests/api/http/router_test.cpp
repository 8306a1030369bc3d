#include "api/http/router.hpp"

#include <gtest/gtest.h>

#include <array>
#include <stdexcept>
#include <string>

namespace api::http {
namespace {

constexpr std::array kPatterns{
    Pattern{Method::get, "/"},
    Pattern{Method::get, "/api/v1/bookings"},
    Pattern{Method::post, "/api/v1/bookings"},
    Pattern{Method::get, "/api/v1/bookings/{booking_id}"},
    Pattern{Method::get, "/api/v1/bookings/today"},
    Pattern{Method::put, "/api/v1/bookings/{booking_id}/seats/{seat_id}"},
    Pattern{Method::get, "/portal/{file...}"},
};

std::string shown(Method method, std::string_view path) {
    static const Router router(kPatterns);
    const auto route = router.find(method, path);
    if (std::holds_alternative<PathUnknown>(route)) return "unknown";
    if (const auto* other = std::get_if<MethodNotAllowed>(&route)) return other->allow;
    const auto& found = std::get<RouteFound>(route);
    auto out = std::to_string(found.index);
    for (const auto& [name, value] : found.params) out += " " + name + "=" + value;
    return out;
}

TEST(Router, FindsTheOperationAndItsParameters) {
    EXPECT_EQ(shown(Method::get, "/"), "0");
    EXPECT_EQ(shown(Method::get, "/api/v1/bookings"), "1");
    EXPECT_EQ(shown(Method::post, "/api/v1/bookings"), "2");
    EXPECT_EQ(shown(Method::get, "/api/v1/bookings/7"), "3 booking_id=7");
    EXPECT_EQ(shown(Method::get, "/api/v1/bookings/today"), "4");
    EXPECT_EQ(shown(Method::put, "/api/v1/bookings/7/seats/2"), "5 booking_id=7 seat_id=2");
    EXPECT_EQ(shown(Method::get, "/portal/a/b.js"), "6 file=a/b.js");
    EXPECT_EQ(shown(Method::get, "/portal/"), "6 file=");
}

TEST(Router, LooksBackFromALiteralThatLedNowhere) {
    EXPECT_EQ(shown(Method::put, "/api/v1/bookings/today/seats/2"), "5 booking_id=today seat_id=2");
}

TEST(Router, HeadIsLookedUpAsGet) {
    EXPECT_EQ(shown(Method::head, "/api/v1/bookings/7"), "3 booking_id=7");
}

TEST(Router, OtherMethodsAreToldWhatIsAllowed) {
    EXPECT_EQ(shown(Method::del, "/api/v1/bookings"), "GET, HEAD, POST, OPTIONS");
    EXPECT_EQ(shown(Method::options, "/api/v1/bookings/7"), "GET, HEAD, OPTIONS");
    EXPECT_EQ(shown(Method::get, "/api/v1/bookings/7/seats/2"), "PUT, OPTIONS");
}

TEST(Router, UnknownPathsAreUnknown) {
    for (const auto* path : {"/api", "/api/v1/booking", "/api/v1/bookings/", "/api/v1/bookings/7/x",
                             "/portal", "/x", ""})
        EXPECT_EQ(shown(Method::get, path), "unknown") << path;
}

TEST(Router, TwoRoutesForTheSameRequestsAreAProgrammersError) {
    constexpr std::array kTwice{Pattern{Method::get, "/a/{x}"}, Pattern{Method::get, "/a/{y}"}};
    EXPECT_THROW(Router{kTwice}, std::logic_error);
}

}  // namespace
}  // namespace api::http
