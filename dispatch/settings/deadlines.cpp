#include "dispatch/settings/deadlines.hpp"

namespace dispatch::settings {

namespace {

calendar::Deadline deadline(const std::optional<calendar::DeadlineRule>& rule,
                            const DeadlineFacts& facts,
                            const DeadlineCalendar& where) {
    return rule ? calendar::deadline(*rule, facts, where) : calendar::Deadline{};
}

}  // namespace

Instant lead_time_deadline(const RequestRules& rules,
                           const DeadlineFacts& facts,
                           const DeadlineCalendar& where) {
    const auto own = deadline(rules.lead_time_deadlines, facts, where);
    if (own.said) return own.at.value_or(facts.begin);
    const calendar::DeadlineRule plain{.lines = {{.count = rules.lead_time_working_days,
                                                  .unit = calendar::DeadlineUnit::working_days,
                                                  .at = rules.lead_time_until}}};
    return calendar::deadline(plain, facts, where).at.value_or(facts.begin);
}

Instant offer_expiry(const OfferPlan& plan,
                     const DeadlineFacts& facts,
                     const DeadlineCalendar& where) {
    const auto own = deadline(plan.expiry_deadlines, facts, where);
    if (own.said && !own.at) return facts.begin;
    return own.at && *own.at > facts.event ? *own.at : facts.event + plan.expiry;
}

Instant free_cancellation_until(const CancellationRules& rules,
                                const DeadlineFacts& facts,
                                const DeadlineCalendar& where) {
    const auto own = deadline(rules.deadlines, facts, where);
    if (own.said) return own.at.value_or(facts.begin);
    return facts.begin - std::chrono::hours{rules.notice_hours};
}

std::optional<Instant> assignment_reminder(const ReminderRules& rules,
                                           const DeadlineFacts& facts,
                                           const DeadlineCalendar& where) {
    const auto own = deadline(rules.before_assignment_deadlines, facts, where);
    if (own.said) return own.at;
    return facts.begin - rules.before_assignment;
}

}  // namespace dispatch::settings
