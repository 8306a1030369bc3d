#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <variant>

#include "api/http/message.hpp"

namespace api::http {

inline constexpr std::size_t kHeadBytesMax = 16UL * 1024;  // request line and headers together
inline constexpr std::size_t kHeadersMax = 64;
inline constexpr std::size_t kTargetBytesMax = 2UL * 1024;

/// Body limit in bytes for a method and a decoded path, asked before the body is read. HEAD asks
/// as GET.
using BodyLimit = std::function<std::size_t(Method, std::string_view path)>;

/// Wait for more bytes; with `send_continue` the client waits for "100 Continue" first.
struct NeedMore {
    bool send_continue = false;
};

/// One complete request. `peer` and `request_id` are left to the caller.
struct Framed {
    Request request;
    bool keep_alive = true;
    bool head_only = false;  // sent as HEAD, to be answered as GET without its body
};

/// The bytes cannot be trusted any more: answer this status and close. `code` is stable.
struct Refused {
    int status;
    std::string_view code;
    friend bool operator==(const Refused&, const Refused&) = default;
};

using FramingStep = std::variant<NeedMore, Framed, Refused>;

enum class FramingPhase { between, head, body };

/// Cuts one connection's bytes into requests (RFC 9112, strict): no chunked bodies, no folded
/// lines, no bare line feeds, one Host, one numeric Content-Length. However the bytes are split,
/// the outcome is the same. Pure; not thread-safe.
class Framer {
public:
    /// REQUIRES: `limit` outlives the framer.
    explicit Framer(const BodyLimit& limit) : limit_(&limit) {}

    void feed(std::string_view bytes) { buffer_.append(bytes); }
    /// The next request, as often as there is one. After Refused: always the same refusal.
    FramingStep next();

    FramingPhase phase() const;
    std::size_t body_bytes_announced() const { return body_bytes_; }

private:
    FramingStep refuse(Refused refused);
    FramingStep read_head();
    FramingStep read_body();

    const BodyLimit* limit_;
    std::string buffer_;
    std::size_t searched_ = 0;  // no end of head before this position
    std::size_t body_bytes_ = 0;
    bool in_body_ = false;
    Framed framed_;
    std::variant<std::monostate, Refused> refusal_;
};

}  // namespace api::http
