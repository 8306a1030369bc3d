#include "services/notify/tell_translation.hpp"

#include "db/loaders/translation_rules.hpp"
#include "db/queries/notify.hpp"
#include "services/ids_json.hpp"
#include "services/notify/message.hpp"

namespace services::notify {
namespace {

using dispatch::Done;
using dispatch::InterpreterId;

News news_of(std::string_view kind, const Delivery& delivery) {
    return {.kind = kind,
            .subject = delivery.aggregate_id,
            .occasion = delivery.event_id.value_or(delivery.id)};
}

std::optional<InterpreterId> person_in(const Delivery& delivery) {
    const auto person = id_in(delivery.data, "interpreter_id");
    return person ? std::optional{InterpreterId{*person}} : std::nullopt;
}

/// Of the order; `person`: whose offer.
db::Rows read(UseCase& use, const Delivery& delivery, std::optional<InterpreterId> person = {}) {
    return use.tx.run(db::query::mail_translation_read, use.tenant, delivery.aggregate_id, person);
}

std::string state_of(UseCase& use, const Delivery& delivery) {
    return read(use, delivery).only().text("state");
}

void tell_orderer(UseCase& use, const News& news) {
    add_messages(
        use, use.tx.run(db::query::recipient_translation_list, use.tenant, news.subject, use.now),
        {.news = news, .due_at = use.now});
}

bool is_translated_now(const db::Row& row) {
    return row.view("state") == "taken" || row.view("state") == "returned";
}

/// Whether the person of the timer is still at it.
bool is_still_theirs(UseCase& use, const Delivery& timer) {
    const auto rows = read(use, timer);
    const auto row = rows.only();
    return timer.subject_id && is_translated_now(row) &&
           row.optional_id<InterpreterId>("writer_id") == InterpreterId{*timer.subject_id};
}

void set_deadline_timer(UseCase& use,
                        std::string_view consumer,
                        const Delivery& about,
                        dispatch::Instant at) {
    if (at <= about.due_at) return;
    set_timer(use, {.consumer = consumer,
                    .aggregate_id = about.aggregate_id,
                    .subject_id = id_in(about.data, "interpreter_id"),
                    .due_at = at,
                    .dedup_key = std::string{consumer} + ":" +
                                 dispatch::to_text(about.event_id.value_or(about.id))});
}

}  // namespace

Told tell_translation_offer(UseCase& use, const Delivery& delivery) {
    const auto person = person_in(delivery);
    if (!person) return Done{};
    const auto rows = read(use, delivery, person);
    if (rows.only().optional_text("offer_state") != "made") return Done{};
    tell_interpreter(use, *person, news_of("translation_offer", delivery));
    return Done{};
}

Told tell_translation_offer_withdrawn(UseCase& use, const Delivery& delivery) {
    if (const auto person = person_in(delivery))
        tell_interpreter(use, *person, news_of("translation_offer_withdrawn", delivery));
    return Done{};
}

Told tell_translation_taken(UseCase& use, const Delivery& delivery) {
    const auto rows = read(use, delivery);
    const auto row = rows.only();
    if (!is_translated_now(row)) return Done{};
    const auto news = news_of("translation_taken", delivery);
    tell_orderer(use, news);
    const auto deadline = row.instant("deadline_at");
    const auto hours = db::load_translation_rules(use.tx, use.tenant, use.now).remind_hours_before;
    if (hours > 0)
        set_deadline_timer(use, "remind_translation", delivery,
                           deadline - std::chrono::hours{hours});
    set_deadline_timer(use, "tell_translation_overdue", delivery, deadline);
    return Done{};
}

Told tell_translation_delivered(UseCase& use, const Delivery& delivery) {
    const auto rows = read(use, delivery);
    const auto row = rows.only();
    if (row.view("state") != "delivered") return Done{};
    if (!row.boolean("four_eyes")) tell_orderer(use, news_of("translation_ready", delivery));
    if (const auto checker = row.optional_id<InterpreterId>("checker_id"))  // once more
        tell_interpreter(use, *checker, news_of("translation_to_check", delivery));
    return Done{};
}

Told tell_translation_checked(UseCase& use, const Delivery& delivery) {
    if (state_of(use, delivery) != "checked") return Done{};
    tell_orderer(use, news_of("translation_ready", delivery));
    return Done{};
}

Told tell_translation_returned(UseCase& use, const Delivery& delivery) {
    const auto person = person_in(delivery);
    if (!person || state_of(use, delivery) != "returned") return Done{};
    tell_interpreter(use, *person, news_of("translation_returned", delivery));
    return Done{};
}

Told tell_translation_cancelled(UseCase& use, const Delivery& delivery) {
    if (const auto person = person_in(delivery))
        tell_interpreter(use, *person, news_of("translation_cancelled", delivery));
    return Done{};
}

Told tell_translation_unfilled(UseCase& use, const Delivery& delivery) {
    const auto news = news_of("translation_unfilled", delivery);
    if (delivery.event_type == "translation_unfilled") tell_orderer(use, news);
    tell_coordinators(use, news);
    return Done{};
}

Told tell_translation_waits(UseCase& use, const Delivery& delivery) {
    if (state_of(use, delivery) != "requested") return Done{};
    tell_coordinators(use, news_of("translation_waits", delivery));
    return Done{};
}

Told remind_translation(UseCase& use, const Delivery& timer) {
    if (!is_still_theirs(use, timer)) return Done{};
    tell_interpreter(use, InterpreterId{*timer.subject_id}, news_of("translation_due", timer));
    return Done{};
}

Told tell_translation_overdue(UseCase& use, const Delivery& timer) {
    if (!is_still_theirs(use, timer)) return Done{};
    const auto news = news_of("translation_overdue", timer);
    tell_interpreter(use, InterpreterId{*timer.subject_id}, news);
    tell_coordinators(use, news);
    return Done{};
}

}  // namespace services::notify
