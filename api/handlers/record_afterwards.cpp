#include "services/booking/record_afterwards.hpp"

#include <nlohmann/json.hpp>

#include "api/handlers/booking_json.hpp"
#include "api/handlers/bookings.hpp"

namespace api {

Answer record_afterwards(Call& call) {
    const auto body = read_body(call.request);
    if (!body) return body.error();
    JsonReader reader{*body};
    services::booking::RecordAfterwards command;
    auto& input = command.input;
    input.requester = dispatch::RequesterId{reader.uuid("requester_id")};
    if (const auto place = reader.optional_uuid("place_id"))
        input.place = dispatch::PlaceId{*place};
    input.language = reader.text("language", 3);
    input.setting = reader.text("setting", 60);
    const auto mode = reader.one_of("mode", {"on_site", "telephone", "video"});
    input.mode = dispatch::settings::parse_mode(mode).value_or(dispatch::settings::Mode::on_site);
    // Of a night that has the hour twice nobody knows any more: the earlier one.
    input.times = {
        {.local = read_local(reader, "begin"), .which = services::booking::WhichHour::earlier}};
    input.duration = dispatch::Minutes{reader.integer("duration_min", 5, 1440)};
    command.interpreter = {reader.uuid("interpreter_id")};
    input.case_references = reader.texts("case_references", 10, 60);
    input.channel = read_channel(reader);
    if (const auto problem = reader.problem()) return *problem;
    const auto recorded = services::booking::record_afterwards(call.use, command);
    if (!recorded) return refused_judgement(call.use, recorded.error());
    auto answer = booking_answer(call, *recorded);
    if (answer) answer->status = 201;
    return answer;
}

}  // namespace api
