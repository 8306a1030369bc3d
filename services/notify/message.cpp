#include "services/notify/message.hpp"

#include "db/queries/notify.hpp"
#include "dispatch/calendar/quiet_hours.hpp"
#include "services/notify/push.hpp"

namespace services::notify {
namespace {

/// The host of the public address: the right side of a Message-ID.
std::string_view host_of(std::string_view url) {
    if (const auto scheme = url.find("://"); scheme != std::string_view::npos)
        url.remove_prefix(scheme + 3);
    url = url.substr(0, url.find_first_of(":/"));
    return url.empty() ? std::string_view{"localhost"} : url;
}

void add(UseCase& use, const db::Rows& recipients, const News& news) {
    add_messages(use, recipients, {.news = news, .due_at = use.now});
}

}  // namespace

void add_messages(UseCase& use, const db::Rows& recipients, const Timed& timed) {
    const auto& news = timed.news;
    for (const auto& recipient : recipients) {
        const auto id = use.new_id();
        const auto message_id =
            dispatch::to_text(id) + "@" + std::string{host_of(use.tools.public_url)};
        const auto dedup = std::string{news.kind} + ":" + dispatch::to_text(news.occasion) + ":" +
                           recipient.text("id");
        use.tx.run(db::query::message_add, use.tenant, id, news.kind, recipient.text("kind"),
                   recipient.uuid("id"), news.subject, news.link, message_id, dedup, use.now,
                   timed.due_at);
    }
}

void tell_interpreter(UseCase& use, dispatch::InterpreterId interpreter, const News& news) {
    add(use, use.tx.run(db::query::recipient_interpreter_list, use.tenant, interpreter, use.now),
        news);
    tell_devices(use, interpreter, news);
}

void tell_interpreter_by_day(UseCase& use, dispatch::InterpreterId interpreter, const News& news) {
    const auto zone = dispatch::calendar::Zone::named(use.zone);
    if (!zone) throw std::runtime_error{"tenant with unknown zone"};
    const auto due_at = dispatch::calendar::ring_at(*zone, use.now, use.now + std::chrono::days{1});
    add_messages(
        use, use.tx.run(db::query::recipient_interpreter_list, use.tenant, interpreter, use.now),
        {.news = news, .due_at = due_at});
    tell_devices(use, interpreter, news);
}

void tell_office(UseCase& use, dispatch::BookingId booking, const News& news) {
    add(use, use.tx.run(db::query::recipient_office_list, use.tenant, booking, use.now), news);
}

void tell_account(UseCase& use, dispatch::AccountId account, const News& news) {
    add(use, use.tx.run(db::query::recipient_account_list, use.tenant, account, use.now), news);
}

void tell_coordinators(UseCase& use, const News& news) {
    add(use, use.tx.run(db::query::recipient_coordinator_list, use.tenant, use.now), news);
}

}  // namespace services::notify
