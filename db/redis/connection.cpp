#include "db/redis/connection.hpp"

#include <hiredis/hiredis.h>

#include <cstdlib>

namespace db {

void EndContext::operator()(redisContext* context) const {
    redisFree(context);
}

void FreeReply::operator()(redisReply* reply) const {
    freeReplyObject(reply);
}

RedisContext connect_redis(const std::string& address, int timeout_ms) {
    const timeval timeout{.tv_sec = timeout_ms / 1000, .tv_usec = timeout_ms % 1000 * 1000L};
    RedisContext context;
    if (address.starts_with('/')) {
        context.reset(redisConnectUnixWithTimeout(address.c_str(), timeout));
    } else {
        const auto colon = address.rfind(':');
        const std::string host = address.substr(0, colon);
        const int port = colon == std::string::npos ? 6379 : std::atoi(&address[colon + 1]);
        context.reset(redisConnectWithTimeout(host.c_str(), port, timeout));
    }
    if (!context || context->err != 0) return nullptr;
    if (redisSetTimeout(context.get(), timeout) != REDIS_OK) return nullptr;
    return context;
}

RedisReply send_command(redisContext& context, const std::vector<std::string_view>& parts) {
    std::vector<const char*> texts;
    std::vector<std::size_t> lengths;
    for (const auto part : parts) {
        texts.push_back(part.data());
        lengths.push_back(part.size());
    }
    return RedisReply{static_cast<redisReply*>(
        redisCommandArgv(&context, static_cast<int>(parts.size()), texts.data(), lengths.data()))};
}

}  // namespace db
