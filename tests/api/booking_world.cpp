#include "tests/api/booking_world.hpp"

#include <fmt/format.h>

#include "db/postgres/in_transaction.hpp"
#include "services/run_due.hpp"

namespace tests {

using nlohmann::json;

std::string path_of(const json& booking) {
    return "/api/v1/bookings/" + booking.at("id").get<std::string>();
}

std::string findings_of(const Reply& reply) {
    std::string codes;
    for (const auto& finding : reply.body.at("findings"))
        codes += (codes.empty() ? "" : " ") + finding.at("code").get<std::string>();
    return codes;
}

BookingWorld::BookingWorld() {
    add_speaker();
}

dispatch::PlaceId BookingWorld::add_place(dispatch::RequesterId of, std::string_view hours) {
    const dispatch::PlaceId id{house.house().new_id()};
    house.run(tenant, fmt::format("insert into requester_place (tenant_id, id, requester_id, name, "
                                  "street, postcode, town, latitude, longitude, opening_hours) "
                                  "values ('{}', '{}', '{}', 'Haus A', 'Beispielweg 1', '32756', "
                                  "'Detmold', 51.936, 8.879, '{}')",
                                  to_text(tenant), to_text(id), to_text(of), hours));
    return id;
}

dispatch::InterpreterId BookingWorld::add_speaker(std::string_view language) {
    const auto id = house.add_interpreter(tenant);
    house.run(tenant,
              fmt::format("update interpreter set qualification = 'sworn', latitude = 51.93,"
                          " longitude = 8.88, postcode = '32756' where id = '{}'",
                          to_text(id)));
    house.run(tenant,
              fmt::format("insert into interpreter_language (tenant_id, id, interpreter_id, "
                          "language, form, level, evidence) "
                          "values ('{}', '{}', '{}', '{}', '{}', 'native', 'interview')",
                          to_text(tenant), to_text(house.house().new_id()), to_text(id), language,
                          language == "gsg" ? "signed" : "spoken"));
    for (int weekday = 1; weekday <= 7; ++weekday)
        house.run(tenant, fmt::format("insert into availability_pattern (tenant_id, id, "
                                      "interpreter_id, weekday, from_min, to_min) "
                                      "values ('{}', '{}', '{}', {}, 0, 1440)",
                                      to_text(tenant), to_text(house.house().new_id()), to_text(id),
                                      weekday));
    return id;
}

void BookingWorld::set_rule(std::string_view document) {
    house.run(tenant, fmt::format("insert into tenant_rule (tenant_id, id, kind, version, "
                                  "valid_from, document, created_at) values ('{}', '{}', "
                                  "'dispatch', {}, '2026-01-01Z', '{}', '2026-01-01Z')",
                                  to_text(tenant), to_text(house.house().new_id()), ++rule_version_,
                                  document));
}

json BookingWorld::input() const {
    return {{"language", "ary"},  {"setting", "counselling"},
            {"mode", "on_site"},  {"place_id", to_text(place)},
            {"duration_min", 60}, {"times", {{{"local", "2026-03-10T10:00"}}}}};
}

json BookingWorld::request(const Person& person, const json& body) {
    const auto reply = house.post(person, "/api/v1/bookings", body);
    if (reply.status != 201) throw std::runtime_error{reply.raw.body};
    return reply.body;
}

json BookingWorld::read(const Person& person, const json& booking) {
    const auto reply = house.get(person, path_of(booking));
    if (reply.status != 200) throw std::runtime_error{reply.raw.body};
    return reply.body;
}

Reply BookingWorld::act(const Person& person,
                        const json& booking,
                        std::string_view act,
                        json body) {
    const auto version = read(person, booking).at("version").get<int>();
    return house.ask_as(person, {.method = "POST",
                                 .target = path_of(booking) + "/" + std::string{act},
                                 .body = std::move(body),
                                 .headers = {{"if-match", fmt::format("\"{}\"", version)}}});
}

services::UseCase BookingWorld::use_case(db::Transaction& tx) {
    return house.use_case(tx, tenant);
}

void BookingWorld::work() {
    for (bool found = true; found;)
        db::in_transaction(house.pool(), tenant, [&](db::Transaction& tx) {
            auto use = use_case(tx);
            const auto claimed = services::claim_due(use);
            found = claimed.has_value();
            if (!found) return;
            const auto done = services::react(use, claimed->delivery);
            if (!done) ADD_FAILURE() << claimed->delivery.consumer << ": " << done.error().code;
            services::finish(use, claimed->delivery.id, "");
        });
}

void BookingWorld::accept_offer_of(dispatch::InterpreterId person) {
    const auto offers = house.run(
        tenant, fmt::format("select id from offer where interpreter_id = '{}' and state = 'made'",
                            to_text(person)));
    ASSERT_EQ(offers.size(), 1U);
    const auto interpreter = house.log_in(tenant, "interpreter", {.interpreter = person});
    const auto reply = house.post(
        interpreter, "/api/v1/offers/" + dispatch::to_text(offers.only().uuid("id")) + "/accept");
    EXPECT_EQ(reply.status, 200) << reply.raw.body;
}

std::int64_t BookingWorld::events(std::string_view type) {
    return house.count(tenant, fmt::format("event where type = '{}'", type));
}

}  // namespace tests
