#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace db {

/// Redis answered with an error, or could not be reached within 200 ms. It is a value, because
/// every caller decides for itself: reads go on without it (open), logins stop (closed).
struct RedisAway {
    std::string why;
};

/// A value from Redis, or RedisAway.
template <class T>
class FromRedis {
public:
    FromRedis(T value) : value_{std::move(value)} {}
    FromRedis(RedisAway away) : away_{std::move(away)} {}
    explicit operator bool() const { return value_.has_value(); }
    const T& operator*() const { return value_.value(); }
    const T* operator->() const { return &value_.value(); }
    const std::string& why_away() const { return away_.why; }

private:
    std::optional<T> value_;
    RedisAway away_;
};

/// A small pool of connections to one Redis; keys and values may be any bytes. Thread-safe. A
/// connection that saw an error is replaced. After a failed connect nobody tries again for a
/// second, so that an absent Redis costs a request nothing.
class Redis {
public:
    struct Options {
        std::string address;  // "/path/to.sock" or "host:port"
        std::size_t size = 8;
        int timeout_ms = 200;
    };
    explicit Redis(Options options);
    ~Redis();

    bool ping();
    /// The value, nothing if there is none.
    FromRedis<std::optional<std::string>> get(std::string_view key);
    FromRedis<bool> set(std::string_view key, std::string_view value, int expires_s);
    /// Sets the value unless the key has one; whether it did.
    FromRedis<bool> set_if_absent(std::string_view key, std::string_view value, int expires_s);
    /// How many keys were deleted: 0 or 1.
    FromRedis<std::int64_t> del(std::string_view key);
    /// Adds one and answers the new number; the first one starts the expiry. Atomic.
    FromRedis<std::int64_t> count(std::string_view key, int expires_s);
    // A hash: named values under one key, which expire together.
    /// Sets one value and starts the expiry of all of them anew.
    FromRedis<bool> hash_set(std::string_view key,
                             std::string_view field,
                             std::string_view value,
                             int expires_s);
    FromRedis<std::optional<std::string>> hash_get(std::string_view key, std::string_view field);
    /// How many values were removed: 0 or 1.
    FromRedis<std::int64_t> hash_del(std::string_view key, std::string_view field);
    /// Every value with its name, in no order.
    FromRedis<std::vector<std::pair<std::string, std::string>>> hash_all(std::string_view key);
    /// How many readers were woken.
    FromRedis<std::int64_t> publish(std::string_view channel, std::string_view message);
    /// Empties the whole store (tests, and `mittler` of a demo folder).
    FromRedis<bool> flush_all();

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

/// Waits on channels with one connection of its own, for one thread.
class RedisSubscriber {
public:
    RedisSubscriber(Redis::Options options, std::string channel);
    ~RedisSubscriber();

    /// The next message, or nothing after `wait_ms`, or nothing at once while Redis is away (then
    /// it sleeps out the time, so that a loop around it does not spin). It only wakes: whoever is
    /// woken reads the truth in PostgreSQL.
    std::optional<std::string> next(int wait_ms);

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace db
