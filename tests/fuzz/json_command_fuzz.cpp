// Any bytes as the body of a write: refused or read, and what is read keeps the promises of
// api/json.hpp. The fields are those of BookingInput, which has every kind of field.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string_view>

#include "api/json.hpp"

namespace {

void must(bool promise) {
    if (!promise) std::abort();
}

bool within(const std::string& text, std::size_t characters_max) {
    return text.size() <= 4 * characters_max && text.find('\0') == std::string::npos;
}

/// One wall time of "times"; a list inside the body is read by readers of their own.
bool read_time(const api::Json& time) {
    if (!time.is_object()) return false;
    api::JsonReader reader{time};
    must(within(reader.text("local", 19), 19));
    static_cast<void>(reader.optional_one_of("ambiguous", {"earlier", "later"}));
    return !reader.problem();
}

bool read_answers(const api::Json& answers) {
    if (!answers.is_object()) return false;
    api::JsonReader reader{answers};
    for (const auto& [question, ignored] : answers.items())
        static_cast<void>(reader.boolean(question, false));
    return !reader.problem();
}

bool read_booking(const api::Json& body) {
    api::JsonReader reader{body};
    static_cast<void>(reader.optional_uuid("requester_id"));
    static_cast<void>(reader.optional_uuid("place_id"));
    must(within(reader.text("language", 3), 3));
    for (const auto& language : reader.texts("alternative_languages", 5, 3))
        must(within(language, 3));
    must(within(reader.text("setting", 40), 40));
    const auto mode = reader.one_of("mode", {"on_site", "telephone", "video"});
    must(mode == "on_site" || mode == "telephone" || mode == "video");
    const auto duration = reader.integer("duration_min", 5, 1440);
    must(duration >= 5 && duration <= 1440);
    const auto seats = reader.optional_integer("seats", 1, 10);
    must(!seats || (*seats >= 1 && *seats <= 10));
    for (const auto& reference : reader.texts("case_references", 10, 60))
        must(within(reference, 60));
    must(reader.uuids("wished_interpreters", 5).size() <= 5);
    must(reader.uuids("excluded_interpreters", 5).size() <= 5);
    const auto note = reader.optional_text("note", 500);
    must(!note || within(*note, 500));
    static_cast<void>(reader.optional_instant("until"));
    static_cast<void>(reader.optional_number("latitude", -90, 90));
    bool good = true;
    if (const auto& times = reader.raw("times"); times.is_array())
        for (const auto& time : times) good = read_time(time) && good;
    if (const auto& answers = reader.raw("answers"); !answers.is_null())
        good = read_answers(answers) && good;
    return !reader.problem() && good;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    api::http::Request request;
    request.body.assign(reinterpret_cast<const char*>(data), size);
    const auto body = api::read_body(request);
    if (!body) return 0;
    must(body->is_object());
    const bool good = read_booking(*body);
    // written and read again it is the same command
    request.body = body->dump(-1, ' ', true);
    const auto again = api::read_body(request);
    must(again && *again == *body && read_booking(*again) == good);
    return 0;
}
