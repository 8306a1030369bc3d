#include "api/http/framing.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

#include "api/http/head.hpp"

namespace api::http {
namespace {

/// RFC 9112 section 2.2: empty lines before the request line are tolerated.
void skip_empty_lines(std::string& buffer) {
    std::size_t skipped = 0;
    while (std::string_view(buffer).substr(skipped).starts_with("\r\n")) skipped += 2;
    buffer.erase(0, skipped);
}

}  // namespace

FramingPhase Framer::phase() const {
    if (in_body_) return FramingPhase::body;
    return buffer_.empty() ? FramingPhase::between : FramingPhase::head;
}

FramingStep Framer::next() {
    if (const auto* refused = std::get_if<Refused>(&refusal_)) return *refused;
    return in_body_ ? read_body() : read_head();
}

FramingStep Framer::refuse(Refused refused) {
    refusal_ = refused;
    buffer_.clear();
    buffer_.shrink_to_fit();
    framed_ = Framed{};
    return refused;
}

FramingStep Framer::read_head() {
    if (searched_ == 0) skip_empty_lines(buffer_);
    const auto end = buffer_.find("\r\n\r\n", searched_);
    // A head of at most kHeadBytesMax shows its four-byte end within these bytes.
    const bool too_large =
        end == std::string::npos ? buffer_.size() >= kHeadBytesMax + 4 : end > kHeadBytesMax;
    if (too_large) return refuse({431, "head_too_large"});
    if (end == std::string::npos) {
        searched_ = buffer_.size() < 3 ? 0 : buffer_.size() - 3;
        return NeedMore{};
    }
    searched_ = 0;
    auto parsed = parse_head(std::string_view(buffer_).substr(0, end + 2));
    if (const auto* refused = std::get_if<Refused>(&parsed)) return refuse(*refused);
    auto& head = std::get<Head>(parsed);
    const auto& request = head.framed.request;
    if (head.body_bytes > 0 && head.body_bytes > (*limit_)(request.method, request.path))
        return refuse({413, "body_too_large"});

    buffer_.erase(0, end + 4);
    framed_ = std::move(head.framed);
    body_bytes_ = head.body_bytes;
    in_body_ = true;
    auto step = read_body();
    if (auto* need = std::get_if<NeedMore>(&step)) need->send_continue = head.expects_continue;
    return step;
}

FramingStep Framer::read_body() {
    auto& body = framed_.request.body;
    const auto taken = std::min(body_bytes_ - body.size(), buffer_.size());
    if (body.empty() && taken == body_bytes_ && taken == buffer_.size()) {
        body = std::exchange(buffer_, {});
    } else {
        body.append(buffer_, 0, taken);
        buffer_.erase(0, taken);
    }
    if (body.size() < body_bytes_) return NeedMore{};
    in_body_ = false;
    body_bytes_ = 0;
    return std::exchange(framed_, Framed{});
}

}  // namespace api::http
