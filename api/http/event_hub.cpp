#include "api/http/event_hub.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

#include "api/http/outboxes.hpp"

namespace api::http {
namespace {

constexpr std::size_t kReaderBytesMax = 256UL * 1024;

void add_line(std::string& message, std::string_view name, std::string_view value) {
    message.append(name).append(": ");
    std::ranges::copy_if(value, std::back_inserter(message),
                         [](char c) { return c != '\r' && c != '\n' && c != '\0'; });
    message += '\n';
}

std::string event_message(std::string_view id, std::string_view event, std::string_view data) {
    std::string message;
    if (!id.empty()) add_line(message, "id", id);
    if (!event.empty()) add_line(message, "event", event);
    for (;;) {
        const auto end = std::min(data.find('\n'), data.size());
        add_line(message, "data", data.substr(0, end));
        if (end == data.size()) break;
        data.remove_prefix(end + 1);
    }
    return message + '\n';
}

}  // namespace

struct EventHub::Inside {
    Outboxes outboxes;
};

EventHub::EventHub(std::chrono::milliseconds heartbeat_every)
    : inside_(new Inside{Outboxes({.reader_bytes_max = kReaderBytesMax,
                                   .stall_max = std::chrono::seconds{60},
                                   .total_max = std::chrono::milliseconds{0},
                                   .heartbeat_every = heartbeat_every,
                                   .heartbeat = ":\n\n"})}) {}

EventHub::~EventHub() = default;

bool EventHub::adopt(int fd, std::string topic, std::string_view first_bytes) {
    assert(!topic.empty());
    const auto id =
        inside_->outboxes.open(fd, first_bytes, Outboxes::WhenSent::keep, std::move(topic));
    return id != 0;
}

void EventHub::publish(std::string_view topic,
                       std::string_view id,
                       std::string_view event,
                       std::string_view data) {
    inside_->outboxes.append_to_topic(topic, event_message(id, event, data));
}

void EventHub::close(std::string_view topic) {
    inside_->outboxes.cut_off_topic(topic);
}

std::size_t EventHub::readers() const {
    return inside_->outboxes.size();
}

bool EventHub::has_readers(std::string_view topic) const {
    return inside_->outboxes.has_topic(topic);
}

void EventHub::stop() {
    inside_->outboxes.stop();
}

}  // namespace api::http
