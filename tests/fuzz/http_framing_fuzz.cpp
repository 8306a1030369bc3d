// Any bytes, cut anywhere, must frame to the same requests or the same refusal, and what passes
// must keep the promises of api/http/framing.hpp and api/http/target.hpp.

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

#include "api/http/framing.hpp"

namespace {

using namespace api::http;

constexpr std::size_t kBodyBytesMax = 512;

std::size_t limit_512(Method, std::string_view) {
    return kBodyBytesMax;
}

void check_promises(const Request& request) {
    assert(request.path.starts_with('/'));
    assert(request.path.find("//") == std::string::npos);
    assert(request.path.find('\0') == std::string::npos);
    assert((request.path + "/").find("/../") == std::string::npos);
    assert(request.body.size() <= kBodyBytesMax);
    assert(request.headers.size() <= kHeadersMax);
    for (const auto& [name, value] : request.headers) {
        assert(!name.empty());
        assert(value.find_first_of(std::string_view("\r\n\0", 3)) == std::string::npos);
    }
}

std::string outcome(std::string_view bytes, std::size_t piece) {
    const BodyLimit limit = limit_512;
    Framer framer(limit);
    std::string said;
    for (std::size_t at = 0; at < bytes.size(); at += piece) {
        framer.feed(bytes.substr(at, piece));
        for (;;) {
            const auto step = framer.next();
            if (std::holds_alternative<NeedMore>(step)) break;
            if (const auto* refused = std::get_if<Refused>(&step))
                return said + std::to_string(refused->status);
            const auto& request = std::get<Framed>(step).request;
            check_promises(request);
            said += request.path + '\n' + request.body + '\n';
        }
    }
    return said;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 2) return 0;
    const std::size_t piece = data[0] % 32U + 1U;
    const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
    const auto whole = outcome(bytes, bytes.size());
    const auto pieces = outcome(bytes, piece);
    assert(whole == pieces);
    return 0;
}
