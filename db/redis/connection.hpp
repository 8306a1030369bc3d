#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct redisContext;
struct redisReply;

namespace db {

struct EndContext {
    void operator()(redisContext* context) const;
};
struct FreeReply {
    void operator()(redisReply* reply) const;
};
using RedisContext = std::unique_ptr<redisContext, EndContext>;
using RedisReply = std::unique_ptr<redisReply, FreeReply>;

/// Connects to "/path/to.sock" or "host:port"; nothing if that fails within the timeout.
RedisContext connect_redis(const std::string& address, int timeout_ms);

/// Sends one command, each part as bytes with its length (as %b does); nothing means that the
/// context is dead.
RedisReply send_command(redisContext& context, const std::vector<std::string_view>& parts);

}  // namespace db
