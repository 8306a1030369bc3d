#pragma once

#include "tests/api/booking_world.hpp"

namespace tests {

/// A pool that offers immediate interpreting, with people who are reachable when they say so. It is
/// Monday, 2 March 2026, 09:00 in Berlin.
class HotlineWorld : public BookingWorld {
protected:
    HotlineWorld() { set_hotline({{"enabled", true}, {"parallel", 2}}); }

    struct Member {
        dispatch::InterpreterId id;
        Person person;
    };

    /// Somebody with a login who speaks the language.
    Member add_member(std::string_view language = "ary") {
        const auto id = add_speaker(language);
        return {id, house.log_in(tenant, "interpreter", {.requester = {}, .interpreter = id})};
    }
    void set_hotline(const nlohmann::json& document) {
        house.run(tenant,
                  "insert into tenant_rule (tenant_id, id, kind, version, valid_from, document,"
                  " created_at) select current_tenant(), gen_random_uuid(), 'hotline',"
                  " count(*) + 1, '2026-01-01Z', '" +
                      document.dump() + "', '2026-01-01Z' from tenant_rule");
    }
    void set_outside() {
        const auto saved =
            house.put(admin, "/api/v1/hotline/outside",
                      {{"name", "Dolmetschdienst"}, {"phone", "0800 1"}, {"pin", "4711"}});
        EXPECT_EQ(saved.status, 200) << saved.raw.body;
    }
    nlohmann::json be_reachable(const Member& member, nlohmann::json more = {}) {
        nlohmann::json body{{"until", "2026-03-02T12:00"}};
        if (more.is_object()) body.update(more);
        const auto kept = house.put(member.person, "/api/v1/hotline/presence", body);
        EXPECT_EQ(kept.status, 200) << kept.raw.body;
        return kept.body;
    }
    nlohmann::json wish(nlohmann::json more = {}) const {
        nlohmann::json body{{"language", "ary"},
                            {"setting", "counselling"},
                            {"mode", "telephone"},
                            {"phone", "05231 4711"}};
        if (more.is_object()) body.update(more);
        return body;
    }
    nlohmann::json call_now(nlohmann::json more = {}) {
        const auto reply = house.post(caseworker, "/api/v1/hotline/calls", wish(std::move(more)));
        EXPECT_EQ(reply.status, 201) << reply.raw.body;
        return reply.body;
    }
    nlohmann::json presence(const Member& member) {
        return house.get(member.person, "/api/v1/hotline/presence").body;
    }
    bool rings(const Member& member) { return !presence(member)["ring"].is_null(); }
    Reply answer(const Member& member, std::string_view how) {
        const auto ring = presence(member)["ring"];
        if (ring.is_null()) return {};
        return house.post(member.person, "/api/v1/hotline/rings/" + ring["id"].get<std::string>() +
                                             "/" + std::string{how});
    }
    nlohmann::json read_call(const Person& who, const nlohmann::json& call) {
        return house.get(who, path(call)).body;
    }
    Reply act_on(const Person& who, const nlohmann::json& call, const std::string& act) {
        return house.post(who, path(call) + "/" + act);
    }
    static std::string path(const nlohmann::json& call) {
        return "/api/v1/hotline/calls/" + call.at("id").get<std::string>();
    }
    void pass(int seconds) {
        house.clock().advance_to(house.clock().now() + dispatch::Seconds{seconds});
    }

    Person admin = house.log_in(tenant, "tenant_admin");
};

}  // namespace tests
