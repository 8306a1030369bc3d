#include "db/redis/client.hpp"

#include <hiredis/hiredis.h>
#include <poll.h>

#include <chrono>
#include <mutex>
#include <thread>
#include <vector>

#include "db/redis/connection.hpp"

namespace db {
namespace {

using std::chrono::steady_clock;
using Parts = std::vector<std::string_view>;

/// INCR and the first expiry in one step: between two commands a crash would leave a counter that
/// never ends.
constexpr std::string_view kCountScript =
    "local n = redis.call('incr', KEYS[1]) "
    "if n == 1 then redis.call('expire', KEYS[1], ARGV[1]) end "
    "return n";

/// A value and the expiry of its hash in one step.
constexpr std::string_view kHashSetScript =
    "redis.call('hset', KEYS[1], ARGV[1], ARGV[2]) "
    "redis.call('expire', KEYS[1], ARGV[3]) "
    "return 1";

RedisAway away(const RedisReply& reply) {
    if (!reply) return {"redis does not answer"};
    return {"redis answered " + std::string{reply->str, reply->len}};
}

bool is_error(const RedisReply& reply) {
    return !reply || reply->type == REDIS_REPLY_ERROR;
}

FromRedis<std::int64_t> number(const RedisReply& reply) {
    if (is_error(reply)) return away(reply);
    if (reply->type != REDIS_REPLY_INTEGER) return RedisAway{"redis did not answer a number"};
    return std::int64_t{reply->integer};
}

}  // namespace

struct Redis::Inside {
    RedisContext take_idle() {
        const std::lock_guard lock{mutex};
        if (idle.empty()) return nullptr;
        RedisContext context = std::move(idle.back());
        idle.pop_back();
        return context;
    }

    RedisContext open() {
        {
            const std::lock_guard lock{mutex};
            if (steady_clock::now() < away_until) return nullptr;
        }
        RedisContext context = connect_redis(options.address, options.timeout_ms);
        if (!context) {
            const std::lock_guard lock{mutex};
            away_until = steady_clock::now() + std::chrono::seconds{1};
        }
        return context;
    }

    RedisReply ask_on(RedisContext context, const Parts& parts) {
        if (!context) return nullptr;
        RedisReply reply = send_command(*context, parts);
        if (!reply) return nullptr;  // the context is dead and ends here
        const std::lock_guard lock{mutex};
        if (idle.size() < options.size) idle.push_back(std::move(context));
        return reply;
    }

    /// An idle connection may have died with its server: then one new connection is tried. A
    /// command that ran twice has only counted or woken once more.
    RedisReply ask(const Parts& parts) {
        RedisReply reply = ask_on(take_idle(), parts);
        return reply ? std::move(reply) : ask_on(open(), parts);
    }

    Options options;
    std::mutex mutex;
    std::vector<RedisContext> idle;
    steady_clock::time_point away_until{};
};

Redis::Redis(Options options) : inside_{std::make_unique<Inside>()} {
    inside_->options = std::move(options);
}
Redis::~Redis() = default;

bool Redis::ping() {
    return !is_error(inside_->ask({"PING"}));
}

FromRedis<std::optional<std::string>> Redis::get(std::string_view key) {
    const RedisReply reply = inside_->ask({"GET", key});
    if (is_error(reply)) return away(reply);
    if (reply->type == REDIS_REPLY_NIL) return std::optional<std::string>{};
    return std::optional{std::string{reply->str, reply->len}};
}

FromRedis<bool> Redis::set(std::string_view key, std::string_view value, int expires_s) {
    const std::string seconds = std::to_string(expires_s);
    const RedisReply reply = inside_->ask({"SET", key, value, "EX", seconds});
    if (is_error(reply)) return away(reply);
    return true;
}

FromRedis<bool> Redis::set_if_absent(std::string_view key, std::string_view value, int expires_s) {
    const std::string seconds = std::to_string(expires_s);
    const RedisReply reply = inside_->ask({"SET", key, value, "EX", seconds, "NX"});
    if (is_error(reply)) return away(reply);
    return reply->type != REDIS_REPLY_NIL;
}

FromRedis<std::int64_t> Redis::del(std::string_view key) {
    return number(inside_->ask({"DEL", key}));
}

FromRedis<std::int64_t> Redis::count(std::string_view key, int expires_s) {
    const std::string seconds = std::to_string(expires_s);
    return number(inside_->ask({"EVAL", kCountScript, "1", key, seconds}));
}

FromRedis<bool> Redis::hash_set(std::string_view key,
                                std::string_view field,
                                std::string_view value,
                                int expires_s) {
    const std::string seconds = std::to_string(expires_s);
    const RedisReply reply =
        inside_->ask({"EVAL", kHashSetScript, "1", key, field, value, seconds});
    if (is_error(reply)) return away(reply);
    return true;
}

FromRedis<std::optional<std::string>> Redis::hash_get(std::string_view key,
                                                      std::string_view field) {
    const RedisReply reply = inside_->ask({"HGET", key, field});
    if (is_error(reply)) return away(reply);
    if (reply->type == REDIS_REPLY_NIL) return std::optional<std::string>{};
    return std::optional{std::string{reply->str, reply->len}};
}

FromRedis<std::int64_t> Redis::hash_del(std::string_view key, std::string_view field) {
    return number(inside_->ask({"HDEL", key, field}));
}

FromRedis<std::vector<std::pair<std::string, std::string>>> Redis::hash_all(std::string_view key) {
    const RedisReply reply = inside_->ask({"HGETALL", key});
    if (is_error(reply)) return away(reply);
    std::vector<std::pair<std::string, std::string>> all;
    all.reserve(reply->elements / 2);
    for (std::size_t i = 0; i + 1 < reply->elements; i += 2)
        all.emplace_back(std::string{reply->element[i]->str, reply->element[i]->len},
                         std::string{reply->element[i + 1]->str, reply->element[i + 1]->len});
    return all;
}

FromRedis<std::int64_t> Redis::publish(std::string_view channel, std::string_view message) {
    return number(inside_->ask({"PUBLISH", channel, message}));
}

FromRedis<bool> Redis::flush_all() {
    const RedisReply reply = inside_->ask({"FLUSHALL"});
    if (is_error(reply)) return away(reply);
    return true;
}

struct RedisSubscriber::Inside {
    Redis::Options options;
    std::string channel;
    RedisContext context;

    bool subscribe() {
        context = connect_redis(options.address, options.timeout_ms);
        if (context && is_error(send_command(*context, {"SUBSCRIBE", channel}))) context = nullptr;
        return context != nullptr;
    }

    /// One pushed message of three parts ("message", channel, text), or nothing after the time. It
    /// polls itself, because a time-out inside hiredis would end the context and lose messages.
    RedisReply read(int wait_ms) {
        RedisReply reply = buffered();
        if (reply || !context) return reply;
        pollfd waiting{.fd = context->fd, .events = POLLIN, .revents = 0};
        if (::poll(&waiting, 1, wait_ms) <= 0) return nullptr;
        if (redisBufferRead(context.get()) != REDIS_OK) {
            context = nullptr;
            return nullptr;
        }
        return buffered();
    }

    RedisReply buffered() {
        void* reply = nullptr;
        if (redisGetReplyFromReader(context.get(), &reply) != REDIS_OK) context = nullptr;
        return RedisReply{static_cast<redisReply*>(reply)};
    }
};

RedisSubscriber::RedisSubscriber(Redis::Options options, std::string channel)
    : inside_{std::make_unique<Inside>()} {
    inside_->options = std::move(options);
    inside_->channel = std::move(channel);
    inside_->subscribe();
}
RedisSubscriber::~RedisSubscriber() = default;

std::optional<std::string> RedisSubscriber::next(int wait_ms) {
    if (!inside_->context && !inside_->subscribe()) {
        std::this_thread::sleep_for(std::chrono::milliseconds{wait_ms});
        return std::nullopt;
    }
    const RedisReply reply = inside_->read(wait_ms);
    if (!reply || reply->type != REDIS_REPLY_ARRAY || reply->elements != 3) return std::nullopt;
    return std::string{reply->element[2]->str, reply->element[2]->len};
}

}  // namespace db
