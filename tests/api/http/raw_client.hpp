#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace api::http {

/// A plain TCP connection to 127.0.0.1 for tests: sends what it is told, byte for byte. Every wait
/// is bounded.
class RawClient {
public:
    explicit RawClient(std::uint16_t port, int receive_buffer_bytes = 0);
    ~RawClient() { close(); }
    RawClient(RawClient&& other) noexcept;
    RawClient& operator=(RawClient&& other) noexcept;

    bool connected() const { return fd_ >= 0; }
    /// False if the other side is gone.
    bool send(std::string_view bytes);
    /// One reply by its Content-Length (a 100 is skipped); empty if none came in time.
    std::string reply(std::chrono::milliseconds patience = std::chrono::seconds{20});
    /// What arrives until the other side closes, the time is over or `bytes_max` are there.
    std::string read_all(std::chrono::milliseconds patience, std::size_t bytes_max = SIZE_MAX);
    /// Waits for the end of the connection.
    bool closed_within(std::chrono::milliseconds patience);
    void stop_sending();
    void close();
    int fd() const { return fd_; }

private:
    bool wait_readable(std::chrono::steady_clock::time_point end) const;
    bool receive();  // false: closed

    int fd_ = -1;
    std::string received_;
};

std::string get(std::string_view target, std::string_view more_headers = "");
std::string post(std::string_view target, std::string_view body);
int status_in(std::string_view reply);
std::string body_in(std::string_view reply);

}  // namespace api::http
