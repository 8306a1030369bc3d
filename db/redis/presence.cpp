#include "db/redis/presence.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace db {
namespace {

using dispatch::Instant;
using dispatch::InterpreterId;
using dispatch::Seconds;

constexpr int kExpires_s = 3 * 60;  // of the whole list, when nobody is left who gives signs

std::string key_of(dispatch::TenantId tenant) {
    return "reachable:" + to_text(tenant);
}

/// "<until> <seen> <t|-><v|->", both as seconds.
std::string value_of(const Reachable& person) {
    return fmt::format("{} {} {}{}", person.until.time_since_epoch().count(),
                       person.seen_at.time_since_epoch().count(), person.telephone ? 't' : '-',
                       person.video ? 'v' : '-');
}

std::optional<Instant> take_instant(std::string_view& text) {
    std::int64_t seconds = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    if (error != std::errc{}) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    if (text.starts_with(' ')) text.remove_prefix(1);
    return Instant{Seconds{seconds}};
}

/// Nothing for what somebody else wrote there.
std::optional<Reachable> read(std::string_view field, std::string_view value) {
    const auto person = dispatch::parse_uuid(field);
    const auto until = take_instant(value);
    const auto seen = until ? take_instant(value) : std::nullopt;
    if (!person || !seen || value.size() != 2) return std::nullopt;
    return Reachable{.person = InterpreterId{*person},
                     .until = *until,
                     .seen_at = *seen,
                     .telephone = value[0] == 't',
                     .video = value[1] == 'v'};
}

bool lives(const Reachable& person, Instant now) {
    return now < person.until && now < person.seen_at + kSilence;
}

}  // namespace

FromRedis<bool> Presence::keep(dispatch::TenantId tenant, const Reachable& person) {
    const auto before = find(tenant, person.person, person.seen_at);
    if (!before) return RedisAway{before.why_away()};
    const auto kept =
        redis_.hash_set(key_of(tenant), to_text(person.person), value_of(person), kExpires_s);
    if (!kept) return RedisAway{kept.why_away()};
    return !before->has_value();
}

FromRedis<std::int64_t> Presence::end(dispatch::TenantId tenant, InterpreterId person) {
    return redis_.hash_del(key_of(tenant), to_text(person));
}

FromRedis<std::optional<Reachable>> Presence::find(dispatch::TenantId tenant,
                                                   InterpreterId person,
                                                   Instant now) {
    const auto value = redis_.hash_get(key_of(tenant), to_text(person));
    if (!value) return RedisAway{value.why_away()};
    auto found = *value ? read(to_text(person), **value) : std::nullopt;
    if (found && !lives(*found, now)) found.reset();
    return found;
}

FromRedis<std::vector<Reachable>> Presence::list(dispatch::TenantId tenant, Instant now) {
    const auto all = redis_.hash_all(key_of(tenant));
    if (!all) return RedisAway{all.why_away()};
    std::vector<Reachable> people;
    people.reserve(all->size());
    for (const auto& [field, value] : *all) {
        const auto person = read(field, value);
        if (person && lives(*person, now))
            people.push_back(*person);
        else
            redis_.hash_del(key_of(tenant), field);
    }
    std::ranges::sort(people, {}, &Reachable::person);
    return people;
}

}  // namespace db
