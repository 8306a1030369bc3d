#include "api/outgoing/start_curl.hpp"

#include <curl/curl.h>

namespace api::outgoing {

bool start_curl() {
    static const bool started = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
    return started;
}

}  // namespace api::outgoing
