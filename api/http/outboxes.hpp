#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace api::http {

/// Bytes on their way to readers slower than we are. Every reader has its own duplicated
/// descriptor, so that bytes can never reach another connection that inherits a descriptor
/// number. One thread writes, without blocking, within caps. Thread-safe.
class Outboxes {
public:
    struct Options {
        std::size_t reader_bytes_max = 64UL * 1024 * 1024;  // more waiting: the reader is cut off
        std::size_t total_bytes_max = 256UL * 1024 * 1024;
        std::chrono::milliseconds stall_max{20'000};   // waiting bytes, no progress: cut off
        std::chrono::milliseconds total_max{600'000};  // open longer: cut off; 0: no cap
        std::chrono::milliseconds heartbeat_every{0};  // 0: none
        std::string heartbeat;                         // sent to readers with nothing waiting
    };
    /// What becomes of the outbox once everything is sent.
    enum class WhenSent { keep, forget, close_connection };

    explicit Outboxes(Options options);
    ~Outboxes();

    /// Duplicates `fd` and sends `bytes` after it as fast as the reader takes them. 0: refused
    /// (stopped, caps, no descriptor left); the caller then closes the connection.
    std::uint64_t open(int fd, std::string_view bytes, WhenSent when_sent, std::string topic = {});
    /// True while the outbox exists. Once a reader has received the last byte of an outbox that is
    /// to be forgotten, this is false.
    bool holds(std::uint64_t id) const;
    /// Closes the connection after what is waiting.
    void close_when_sent(std::uint64_t id);
    /// Appends to every outbox of the topic; who falls behind the caps is cut off.
    void append_to_topic(std::string_view topic, std::string_view bytes);
    void cut_off_topic(std::string_view topic);
    bool has_topic(std::string_view topic) const;

    std::size_t size() const;
    /// Cuts off everyone and ends the thread. Called by the destructor too.
    void stop();

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace api::http
