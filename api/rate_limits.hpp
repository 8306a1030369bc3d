#pragma once

#include <map>
#include <mutex>
#include <string>
#include <string_view>

#include "dispatch/core/id.hpp"
#include "dispatch/core/time.hpp"

namespace db {
class Redis;
}

namespace api {

/// How often within a window. A whole office may sit behind one network address.
struct Limits {
    int logins_per_account = 10;  // from one address, wrong passwords only, in 15 min
    int logins_per_address = 600;
    int password_links_per_address = 60;
    int previews_per_address = 600;  // while somebody types, in 15 min
    int writes_per_account_min = 600;
    int public_calls_per_address_min = 1200;
};

/// `first_beyond` is the one call of a window that is worth an audit entry.
enum class Verdict { within, first_beyond, beyond };

/// Counts in Redis, for all nodes together. While Redis is away reads and writes are not limited
/// (open); logins are counted by this node alone (closed against guessing, and nobody is locked
/// out by an absent Redis). Thread-safe.
class RateLimits {
public:
    RateLimits(db::Redis& redis, Limits limits);

    /// Before a password is looked at.
    Verdict login(std::string_view address, std::string_view email);
    /// The password was right: the account's count from this address starts again.
    void login_succeeded(std::string_view address, std::string_view email);
    Verdict password_link(std::string_view address);
    /// Of what the public request form would answer.
    Verdict preview(std::string_view address);
    Verdict write(dispatch::AccountId account);
    Verdict public_call(std::string_view address);

    static constexpr int kLoginWindow_s = 900;
    static constexpr int kCallWindow_s = 60;

private:
    struct Counted {
        dispatch::Instant window_begin;
        int count = 0;
    };
    Verdict open(const std::string& key, int limit);
    Verdict closed(const std::string& key, int limit);
    int count_here(const std::string& key);

    db::Redis& redis_;
    const Limits limits_;
    std::mutex mutex_;
    std::map<std::string, Counted, std::less<>> here_;
};

}  // namespace api
