#include "api/metrics.hpp"

#include "api/handlers/system.hpp"
#include "api/networks.hpp"

namespace api {

Answer read_metrics(const PublicCall& call) {
    if (!is_loopback(call.request.peer) &&
        !in_networks(call.request.peer, call.house.metrics_networks))
        return dispatch::Error{dispatch::Refusal::not_found, "not_found"};
    http::Response response;
    response.content_type = "text/plain; version=0.0.4";
    response.body = call.house.metrics.text();
    return response;
}

}  // namespace api
