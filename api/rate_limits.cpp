#include "api/rate_limits.hpp"

#include "api/context.hpp"
#include "db/redis/client.hpp"
#include "db/secrets/hash.hpp"

namespace api {
namespace {

constexpr std::size_t kCountedHereMax = 100'000;

Verdict verdict(std::int64_t count, int limit) {
    if (count <= limit) return Verdict::within;
    return count == limit + 1 ? Verdict::first_beyond : Verdict::beyond;
}

/// Redis keeps no mail addresses.
std::string account_key(std::string_view address, std::string_view email) {
    return "limit:login:" + std::string{address} + ':' + db::sha256_hex(email);
}

}  // namespace

RateLimits::RateLimits(db::Redis& redis, Limits limits) : redis_{redis}, limits_{limits} {}

Verdict RateLimits::login(std::string_view address, std::string_view email) {
    const auto by_address =
        closed("limit:logins:" + std::string{address}, limits_.logins_per_address);
    if (by_address != Verdict::within) return by_address;
    return closed(account_key(address, email), limits_.logins_per_account);
}

void RateLimits::login_succeeded(std::string_view address, std::string_view email) {
    const auto key = account_key(address, email);
    redis_.del(key);
    const std::lock_guard lock{mutex_};
    here_.erase(key);
}

Verdict RateLimits::password_link(std::string_view address) {
    return closed("limit:links:" + std::string{address}, limits_.password_links_per_address);
}

Verdict RateLimits::preview(std::string_view address) {
    return closed("limit:previews:" + std::string{address}, limits_.previews_per_address);
}

Verdict RateLimits::write(dispatch::AccountId account) {
    return open("limit:write:" + dispatch::to_text(account), limits_.writes_per_account_min);
}

Verdict RateLimits::public_call(std::string_view address) {
    return open("limit:public:" + std::string{address}, limits_.public_calls_per_address_min);
}

Verdict RateLimits::open(const std::string& key, int limit) {
    const auto count = redis_.count(key, kCallWindow_s);
    return count ? verdict(*count, limit) : Verdict::within;
}

Verdict RateLimits::closed(const std::string& key, int limit) {
    const auto count = redis_.count(key, kLoginWindow_s);
    return verdict(count ? *count : count_here(key), limit);
}

int RateLimits::count_here(const std::string& key) {
    const auto now = real_now();
    const std::lock_guard lock{mutex_};
    if (here_.size() >= kCountedHereMax)
        std::erase_if(here_, [now](const auto& item) {
            return item.second.window_begin + dispatch::Seconds{kLoginWindow_s} <= now;
        });
    if (here_.size() >= kCountedHereMax) return kLoginWindow_s * 1000;  // full: nobody
    auto& counted = here_[key];
    if (counted.window_begin + dispatch::Seconds{kLoginWindow_s} <= now) counted = {now, 0};
    return ++counted.count;
}

}  // namespace api
