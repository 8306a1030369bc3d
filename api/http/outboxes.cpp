#include "api/http/outboxes.hpp"

#include <fcntl.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <map>
#include <mutex>
#include <set>
#include <stdexcept>
#include <thread>
#include <utility>
#include <vector>

namespace api::http {
namespace {

using Clock = std::chrono::steady_clock;

struct Outbox {
    int fd;
    Outboxes::WhenSent when_sent;
    std::string topic;
    std::string waiting;
    std::size_t sent = 0;  // of `waiting`
    Clock::time_point opened = Clock::now();
    Clock::time_point progressed = opened;

    std::size_t left() const { return waiting.size() - sent; }
};

enum class Sent { all, some, broken };

Sent send_waiting(Outbox& box) {
    while (box.left() > 0) {
        const auto taken =
            ::send(box.fd, box.waiting.data() + box.sent, box.left(), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (taken < 0 && errno == EINTR) continue;
        if (taken < 0) return errno == EAGAIN ? Sent::some : Sent::broken;
        box.sent += static_cast<std::size_t>(taken);
        box.progressed = Clock::now();
    }
    box.waiting.clear();
    box.sent = 0;
    return Sent::all;
}

constexpr std::uint64_t kWakeTag = 0;  // ids begin at 1

}  // namespace

struct Outboxes::Inside {
    Options options;
    int epoll_fd = -1;
    int wake_fd = -1;
    mutable std::mutex mutex;  // guards everything below
    std::map<std::uint64_t, Outbox> boxes;
    std::map<std::string, std::set<std::uint64_t>, std::less<>> topics;
    std::size_t total_bytes = 0;
    std::uint64_t last_id = kWakeTag;
    bool stopping = false;
    std::thread thread;

    using Place = std::map<std::uint64_t, Outbox>::iterator;
    enum class Goodbye { none, finished, aborted };

    void erase(Place place, Goodbye goodbye) {
        auto& box = place->second;
        if (goodbye == Goodbye::finished) ::shutdown(box.fd, SHUT_WR);
        if (goodbye == Goodbye::aborted) ::shutdown(box.fd, SHUT_RDWR);
        ::epoll_ctl(epoll_fd, EPOLL_CTL_DEL, box.fd, nullptr);
        ::close(box.fd);
        total_bytes -= box.left();
        if (const auto topic = topics.find(box.topic); topic != topics.end()) {
            topic->second.erase(place->first);
            if (topic->second.empty()) topics.erase(topic);
        }
        boxes.erase(place);
    }

    void watch(Place place) const {
        epoll_event event{};
        event.events = EPOLLRDHUP | (place->second.left() > 0 ? EPOLLOUT : 0U);
        event.data.u64 = place->first;
        ::epoll_ctl(epoll_fd, EPOLL_CTL_MOD, place->second.fd, &event);
    }

    /// Sends what the reader takes now; the outbox may be gone afterwards.
    void push(Place place) {
        auto& box = place->second;
        const auto before = box.left();
        const auto outcome = send_waiting(box);
        total_bytes -= before - box.left();
        if (outcome == Sent::broken) return erase(place, Goodbye::aborted);
        if (outcome == Sent::all && box.when_sent == WhenSent::forget)
            return erase(place, Goodbye::none);
        if (outcome == Sent::all && box.when_sent == WhenSent::close_connection)
            return erase(place, Goodbye::finished);
        watch(place);
    }

    void append(Place place, std::string_view bytes) {
        auto& box = place->second;
        const bool too_much = box.left() + bytes.size() > options.reader_bytes_max ||
                              total_bytes + bytes.size() > options.total_bytes_max;
        if (too_much) return erase(place, Goodbye::aborted);
        if (box.left() == 0) box.progressed = Clock::now();
        box.waiting.append(bytes);
        total_bytes += bytes.size();
        push(place);
    }

    bool overdue(const Outbox& box, Clock::time_point now) const {
        if (box.left() > 0 && now - box.progressed > options.stall_max) return true;
        return options.total_max.count() > 0 && now - box.opened > options.total_max;
    }

    void sweep() {
        const auto now = Clock::now();
        for (auto place = boxes.begin(); place != boxes.end();) {
            const auto current = place++;
            auto& box = current->second;
            if (overdue(box, now)) {
                erase(current, Goodbye::aborted);
            } else if (options.heartbeat_every.count() > 0 && box.left() == 0 &&
                       now - box.progressed >= options.heartbeat_every) {
                append(current, options.heartbeat);
            }
        }
    }

    std::chrono::milliseconds tick() const {
        auto shortest = std::min(options.stall_max, std::chrono::milliseconds{1'000});
        if (options.heartbeat_every.count() > 0)
            shortest = std::min(shortest, options.heartbeat_every);
        return std::max(shortest / 2, std::chrono::milliseconds{10});
    }

    void ready(const epoll_event& event) {
        const std::uint64_t id = event.data.u64;  // the struct is packed: no reference into it
        const auto place = boxes.find(id);
        if (place == boxes.end()) return;
        const bool gone = (event.events & (EPOLLHUP | EPOLLERR)) != 0;
        const bool deaf = (event.events & EPOLLRDHUP) != 0 && !place->second.topic.empty();
        if (gone || deaf) return erase(place, Goodbye::aborted);
        push(place);
    }

    void run() {
        std::array<epoll_event, 256> events{};
        auto swept = Clock::now();
        for (;;) {
            const auto count =
                ::epoll_wait(epoll_fd, events.data(), static_cast<int>(events.size()),
                             static_cast<int>(tick().count()));
            const std::lock_guard lock(mutex);
            if (stopping) return;
            for (int i = 0; i < count; ++i) ready(events[static_cast<std::size_t>(i)]);
            if (Clock::now() - swept < tick()) continue;
            swept = Clock::now();
            sweep();
        }
    }
};

Outboxes::Outboxes(Options options) : inside_(std::make_unique<Inside>()) {
    inside_->options = std::move(options);
    inside_->epoll_fd = ::epoll_create1(EPOLL_CLOEXEC);
    inside_->wake_fd = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.u64 = kWakeTag;
    if (::epoll_ctl(inside_->epoll_fd, EPOLL_CTL_ADD, inside_->wake_fd, &event) != 0)
        throw std::runtime_error("no descriptors left for the reply writer");
    inside_->thread = std::thread([inside = inside_.get()] { inside->run(); });
}

Outboxes::~Outboxes() {
    stop();
    ::close(inside_->wake_fd);
    ::close(inside_->epoll_fd);
}

std::uint64_t Outboxes::open(int fd,
                             std::string_view bytes,
                             WhenSent when_sent,
                             std::string topic) {
    const std::lock_guard lock(inside_->mutex);
    auto& in = *inside_;
    if (in.stopping || bytes.size() > in.options.reader_bytes_max ||
        in.total_bytes + bytes.size() > in.options.total_bytes_max)
        return 0;
    const int own = ::fcntl(fd, F_DUPFD_CLOEXEC, 0);
    if (own < 0) return 0;
    epoll_event event{};
    event.events = EPOLLRDHUP;
    event.data.u64 = in.last_id + 1;
    if (::epoll_ctl(in.epoll_fd, EPOLL_CTL_ADD, own, &event) != 0) {
        ::close(own);
        return 0;
    }
    const auto id = ++in.last_id;
    if (!topic.empty()) in.topics[topic].insert(id);
    Outbox box{.fd = own, .when_sent = when_sent, .topic = std::move(topic), .waiting = {}};
    in.append(in.boxes.emplace(id, std::move(box)).first, bytes);
    return id;
}

bool Outboxes::holds(std::uint64_t id) const {
    const std::lock_guard lock(inside_->mutex);
    return inside_->boxes.contains(id);
}

void Outboxes::close_when_sent(std::uint64_t id) {
    const std::lock_guard lock(inside_->mutex);
    const auto place = inside_->boxes.find(id);
    if (place == inside_->boxes.end()) return;
    place->second.when_sent = WhenSent::close_connection;
    inside_->push(place);
}

void Outboxes::append_to_topic(std::string_view topic, std::string_view bytes) {
    const std::lock_guard lock(inside_->mutex);
    const auto readers = inside_->topics.find(topic);
    if (readers == inside_->topics.end()) return;
    const std::vector<std::uint64_t> ids(readers->second.begin(), readers->second.end());
    for (const auto id : ids) inside_->append(inside_->boxes.find(id), bytes);
}

void Outboxes::cut_off_topic(std::string_view topic) {
    const std::lock_guard lock(inside_->mutex);
    const auto readers = inside_->topics.find(topic);
    if (readers == inside_->topics.end()) return;
    const std::vector<std::uint64_t> ids(readers->second.begin(), readers->second.end());
    for (const auto id : ids) inside_->erase(inside_->boxes.find(id), Inside::Goodbye::aborted);
}

bool Outboxes::has_topic(std::string_view topic) const {
    const std::lock_guard lock(inside_->mutex);
    const auto readers = inside_->topics.find(topic);
    return readers != inside_->topics.end() && !readers->second.empty();
}

std::size_t Outboxes::size() const {
    const std::lock_guard lock(inside_->mutex);
    return inside_->boxes.size();
}

void Outboxes::stop() {
    {
        const std::lock_guard lock(inside_->mutex);
        inside_->stopping = true;
        while (!inside_->boxes.empty())
            inside_->erase(inside_->boxes.begin(), Inside::Goodbye::aborted);
    }
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = ::write(inside_->wake_fd, &one, sizeof one);
    if (inside_->thread.joinable()) inside_->thread.join();
}

}  // namespace api::http
