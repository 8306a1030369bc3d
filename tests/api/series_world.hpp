#pragma once

#include <fmt/format.h>

#include "tests/api/booking_world.hpp"

namespace tests {

inline std::string path_of_series(const nlohmann::json& series, std::string_view act = {}) {
    return "/api/v1/series/" + series.at("id").get<std::string>() + std::string{act};
}

/// "03-10 filled 03-17 paused ...": the days and how they stand.
inline std::string days_of(const nlohmann::json& series) {
    std::string text;
    for (const auto& one : series.at("occurrences"))
        text += (text.empty() ? "" : ", ") + one.at("day").get<std::string>().substr(5) + " " +
                one.at("state").get<std::string>();
    return text;
}

/// "03-10 done, 03-17 time_in_past": what became of each.
inline std::string outcome_of(const Reply& reply) {
    std::string text;
    for (const auto& one : reply.body.at("occurrences"))
        text += (text.empty() ? "" : ", ") + one.at("day").get<std::string>().substr(5) + " " +
                (one.at("done").get<bool>() ? "done" : one.at("code").get<std::string>());
    return text;
}

/// The pool of bookings, with what an office and its people do with a series.
class SeriesWorld : public BookingWorld {
protected:
    /// Four Tuesdays from 10 March on, at ten.
    nlohmann::json tuesdays(std::string_view rule = "FREQ=WEEKLY;COUNT=4") const {
        return {{"request", input()}, {"rule", rule}};
    }
    nlohmann::json ask_for(const nlohmann::json& body) {
        const auto reply = house.post(caseworker, "/api/v1/series", body);
        EXPECT_EQ(reply.status, 201) << reply.raw.body;
        return reply.body;
    }
    nlohmann::json read_series(const nlohmann::json& series) {
        const auto reply = house.get(caseworker, path_of_series(series));
        EXPECT_EQ(reply.status, 200) << reply.raw.body;
        return reply.body;
    }
    Reply change(const nlohmann::json& series, std::string_view act, const nlohmann::json& body) {
        return house.post(caseworker, path_of_series(series, "/" + std::string{act}), body);
    }
    Reply answer(const Person& person,
                 const nlohmann::json& series,
                 std::string_view answer = "accept") {
        return house.post(person, path_of_series(series, "/offers/answer"), {{"answer", answer}});
    }
    Person log_in(dispatch::InterpreterId id) {
        return house.log_in(tenant, "interpreter", {.interpreter = id});
    }
    std::int64_t offers_of(dispatch::InterpreterId person) {
        return house.count(tenant, fmt::format("offer where interpreter_id = '{}' and state = "
                                               "'made'",
                                               to_text(person)));
    }
    /// Of the person that everybody's language is: nobody else speaks it.
    nlohmann::json accepted_by(dispatch::InterpreterId person, const nlohmann::json& body) {
        const auto series = ask_for(body);
        work();
        accept_offer_of(person);
        work();
        return series;
    }
    nlohmann::json in_language(nlohmann::json body, std::string_view language) const {
        body["request"]["language"] = language;
        return body;
    }
};

}  // namespace tests
