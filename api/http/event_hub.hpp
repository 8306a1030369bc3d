#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace api::http {

/// Server-sent events to many readers on duplicated descriptors: non-blocking sends, a bounded
/// outbox per reader (a reader who falls behind is closed), a heartbeat. Thread-safe.
class EventHub {
public:
    explicit EventHub(std::chrono::milliseconds heartbeat_every = std::chrono::seconds{15});
    ~EventHub();

    /// Takes over a duplicate of `fd` and sends `first_bytes` (the response head and what follows
    /// it) before anything published later. False: refused, the caller closes the connection.
    /// REQUIRES: `topic` is not empty.
    bool adopt(int fd, std::string topic, std::string_view first_bytes);
    /// Sends `id:`/`event:`/`data:` to every reader of the topic. Line breaks in `data` are kept;
    /// in `id` and `event` they are dropped. Empty `id` or `event`: that line is left out.
    void publish(std::string_view topic,
                 std::string_view id,
                 std::string_view event,
                 std::string_view data);
    /// Closes the streams of the topic.
    void close(std::string_view topic);
    std::size_t readers() const;
    /// Whether somebody reads the topic right now.
    bool has_readers(std::string_view topic) const;
    /// Closes every stream; later adoptions are refused.
    void stop();

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace api::http
