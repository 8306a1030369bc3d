#include "api/outgoing/fetch_calendars.hpp"

#include <curl/curl.h>
#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <memory>

#include "api/outgoing/open_door.hpp"
#include "api/outgoing/start_curl.hpp"
#include "api/work_delivery.hpp"
#include "db/postgres/in_transaction.hpp"
#include "services/documents/busy_times.hpp"

namespace api::outgoing {
namespace {

namespace scheduling = services::scheduling;
using Headers = std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)>;

constexpr long kConnect_s = 5;
constexpr long kWhole_s = 10;  // mails of the same pool wait behind it
constexpr long kRedirects = 3;

struct Body {
    std::string bytes;
    bool too_large = false;
};

std::size_t take(char* from, std::size_t size, std::size_t count, void* to) {
    auto& body = *static_cast<Body*>(to);
    body.too_large = body.bytes.size() + size * count > services::documents::kCalendarBytesMax;
    if (body.too_large) return 0;  // ends the transfer
    body.bytes.append(from, size * count);
    return size * count;
}

scheduling::FetchedCalendar failed(std::string code) {
    return {.failure = std::move(code)};
}

std::optional<std::string> etag_of(CURL* curl) {
    curl_header* header = nullptr;
    if (curl_easy_header(curl, "ETag", 0, CURLH_HEADER, -1, &header) != CURLHE_OK) return {};
    const std::string value{header->value};
    const bool is_short = value.size() <= 200;
    return is_short ? std::optional{value} : std::nullopt;
}

scheduling::FetchedCalendar answer_of(CURL* curl, CURLcode result, const Door& door, Body body) {
    if (door.refused) return failed("calendar_address_refused");
    if (body.too_large) return failed("calendar_too_large");
    if (result == CURLE_UNSUPPORTED_PROTOCOL) return failed("calendar_address_refused");
    if (result != CURLE_OK) return failed("calendar_away");
    long status = 0;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
    if (status == 304) return {};
    if (status != 200) return failed(fmt::format("calendar_http_{}", status));
    return {.body = std::move(body.bytes), .etag = etag_of(curl)};
}

}  // namespace

scheduling::FetchedCalendar fetch_calendar(const House& house, const scheduling::DueCalendar& due) {
    using Handle = std::unique_ptr<CURL, decltype(&curl_easy_cleanup)>;
    if (!start_curl()) return failed("calendar_away");
    const Handle handle{curl_easy_init(), &curl_easy_cleanup};
    if (!handle) return failed("calendar_away");
    Headers headers{curl_slist_append(nullptr, "Accept: text/calendar"), &curl_slist_free_all};
    if (due.etag)
        headers.reset(
            curl_slist_append(headers.release(), ("If-None-Match: " + *due.etag).c_str()));
    Door door{.to_loopback = house.clock.simulated()};
    Body body;
    CURL* curl = handle.get();
    curl_easy_setopt(curl, CURLOPT_URL, due.address.c_str());
    guard(curl, door);
    curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 1L);
    curl_easy_setopt(curl, CURLOPT_MAXREDIRS, kRedirects);
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers.get());
    curl_easy_setopt(curl, CURLOPT_ACCEPT_ENCODING, "");  // what arrives unpacked is counted
    curl_easy_setopt(curl, CURLOPT_USERAGENT, "mittler");
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, take);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &body);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, kConnect_s);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, kWhole_s);
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);  // threads
    const auto result = curl_easy_perform(curl);
    return answer_of(curl, result, door, std::move(body));
}

std::size_t fetch_due_calendars(const House& house,
                                const Sender& sender,
                                std::size_t at_most,
                                const std::atomic<bool>& stop) {
    const TenantOfWork tenant{sender.tenant, sender.zone, sender.land};
    std::size_t fetched = 0;
    while (fetched < at_most && !stop) {
        const auto due = db::in_transaction(house.pool, tenant.id, [&](db::Transaction& tx) {
            auto use = use_case_of_system(house, tx, tenant);
            return scheduling::claim_due_calendar(use);
        });
        if (!due) break;
        const auto answer = fetch_calendar(house, *due);
        const auto taken = db::in_transaction(house.pool, tenant.id, [&](db::Transaction& tx) {
            auto use = use_case_of_system(house, tx, tenant);
            return scheduling::take_calendar(use, *due, answer);
        });
        if (!taken) break;
        spdlog::info("calendar id={} failure={}", dispatch::to_text(due->id), answer.failure);
        ++fetched;
    }
    return fetched;
}

}  // namespace api::outgoing
