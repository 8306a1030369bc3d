#include <nlohmann/json.hpp>

#include "api/handlers/system.hpp"
#include "api/json.hpp"
#include "db/postgres/migrate.hpp"
#include "db/redis/client.hpp"

namespace api {

Answer check_health(const PublicCall&) {
    return json_response(200, {{"status", "alive"}});
}

Answer check_ready(const PublicCall& call) {
    const auto role = db::check_role(call.house.pool);
    if (!role) return dispatch::Error{dispatch::Refusal::conflict, "not_ready"};
    const auto files = db::embedded_migrations();
    const auto schema = db::check_schema(call.house.pool, files);
    if (!schema) return dispatch::Error{dispatch::Refusal::conflict, "not_ready"};
    const bool redis = call.house.redis.ping();
    return json_response(200, {{"status", redis ? "ready" : "ready_without_redis"}});
}

}  // namespace api
