#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace api::http {

/// Server-sent events to many readers on duplicated descriptors: non-blocking sends, a bounded
/// outbox per reader (a reader who falls behind is closed), a heartbeat every 15 s. Thread-safe.
class EventHub {
public:
    EventHub();
    ~EventHub();

    /// Takes over a duplicate of `fd`; the response head must have been written already.
    void adopt(int fd, std::string topic);
    /// Sends `id:`/`event:`/`data:` to every reader of the topic.
    void publish(std::string_view topic,
                 std::string_view id,
                 std::string_view event,
                 std::string_view data);
    std::size_t readers() const;
    void stop();

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace api::http
