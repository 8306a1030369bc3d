#include "api/handlers/translation_json.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "api/handlers/actions.hpp"

namespace api {
namespace {

namespace translation = services::translation;
using dispatch::to_text;

Json instant_json(const Call& call, const std::optional<dispatch::Instant>& at) {
    return at ? Json(local_text(*at, call.session.zone)) : Json();
}

template <class Text>
Json text_json(const std::optional<Text>& text) {
    return text ? Json(*text) : Json();
}

/// `source_language`, `source_language_name`, `source_language_name_en`; target likewise.
void add_languages(Json& json, const Call& call, const auto& of) {
    for (const auto& [side, code] :
         {std::pair{"source_", &of.source_language}, std::pair{"target_", &of.target_language}}) {
        Json named;
        add_language(named, call, *code);
        for (const auto& [key, value] : named.items()) json[side + key] = value;
    }
}

Json counted_json(const std::optional<translation::Counted>& counted) {
    if (!counted) return {};
    return {{"how", counted->how},
            {"lines", counted->lines},
            {"words", counted->words},
            {"keystrokes", counted->keystrokes}};
}

Json person_json(const std::optional<dispatch::InterpreterId>& id, const std::string& name) {
    if (!id || name.empty()) return {};
    return {{"id", to_text(*id)}, {"name", name}};
}

Json file_json(const Call& call, const translation::TranslationFileView& file) {
    return {{"id", to_text(file.id)},
            {"kind", translation::to_text(file.kind)},
            {"name", file.name},
            {"media_type", file.media_type},
            {"size_bytes", file.size_bytes},
            {"counted", counted_json(file.counted)},
            {"created_at", local_text(file.created_at, call.session.zone)},
            {"may_be_removed", file.may_be_removed}};
}

Json offer_line(const Call& call, const translation::TranslationOfferView& offer) {
    return {{"id", to_text(offer.id)},
            {"role", translation::to_text(offer.role)},
            {"round", offer.round},
            {"person", {{"id", to_text(offer.person)}, {"name", offer.name}}},
            {"state", offer.state},
            {"channel", offer.channel},
            {"made_at", local_text(offer.made_at, call.session.zone)},
            {"expires_at", instant_json(call, offer.expires_at)},
            {"phone", text_json(offer.phone)}};
}

Json side_json(const std::optional<translation::Side>& side) {
    if (!side) return {};
    switch (*side) {
        case translation::Side::requester: return "requester";
        case translation::Side::coordinator: return "coordinator";
        case translation::Side::writer: return "writer";
        case translation::Side::checker: return "checker";
        case translation::Side::system: return {};
    }
    return {};
}

void add_lists(Json& json, const Call& call, const translation::TranslationView& order) {
    auto& files = json["files"] = Json::array();
    for (const auto& file : order.files) files.push_back(file_json(call, file));
    auto& offers = json["offers"] = Json::array();
    for (const auto& offer : order.offers) offers.push_back(offer_line(call, offer));
    auto& kinds = json["file_kinds"] = Json::array();
    for (const auto kind : order.may_add) kinds.push_back(translation::to_text(kind));
}

/// Percent-encoding of a file name (RFC 5987).
std::string encoded(std::string_view name) {
    std::string text;
    for (const char one : name) {
        const auto sign = static_cast<unsigned char>(one);
        const bool is_plain = (sign >= '0' && sign <= '9') || (sign >= 'A' && sign <= 'Z') ||
                              (sign >= 'a' && sign <= 'z') || sign == '-' || sign == '_' ||
                              sign == '.';
        text += is_plain ? std::string(1, one) : fmt::format("%{:02X}", sign);
    }
    return text;
}

}  // namespace

Json translation_json(const Call& call, const translation::TranslationView& order) {
    Json json{{"id", to_text(order.id)},
              {"number", order.number},
              {"state", to_text(order.state)},
              {"side", side_json(order.side)},
              {"requester_id", order.side ? Json(to_text(order.requester)) : Json()},
              {"requester_name", order.requester_name},
              {"deadline", local_text(order.deadline, call.session.zone)},
              {"local_deadline", order.local_deadline},
              {"certified", order.certified},
              {"four_eyes", order.four_eyes},
              {"text_kind", order.text_kind},
              {"submitted", order.is_submitted},
              {"overdue", order.is_overdue},
              {"counted", counted_json(order.counted)},
              {"note", text_json(order.note)},
              {"reason", text_json(order.reason)},
              {"writer", person_json(order.writer, order.writer_name)},
              {"checker", person_json(order.checker, order.checker_name)},
              {"delivered_at", instant_json(call, order.delivered_at)},
              {"ended_at", instant_json(call, order.ended_at)},
              {"created_at", local_text(order.created_at, call.session.zone)}};
    add_languages(json, call, order);
    add_lists(json, call, order);
    if (order.side) {
        add_actions(json, call, "translation", order.acts);
    } else {
        json["allowed_actions"] = Json::array();
        json["refused_actions"] = Json::array();
    }
    return json;
}

Json form_json(const Call& call, const translation::LibraryForm& form) {
    Json json{{"id", to_text(form.id)},
              {"form_id", to_text(form.form_id)},
              {"version", form.version},
              {"title", form.title},
              {"valid_from", dispatch::calendar::to_text(form.valid_from)},
              {"has_file", form.has_file},
              {"replaced", form.is_replaced},
              {"withdrawn_at", instant_json(call, form.withdrawn_at)},
              {"media_type", form.media_type},
              {"size_bytes", form.size_bytes}};
    add_languages(json, call, form);
    return json;
}

Answer translation_answer(Call& call, const dispatch::Uuid& id, int status) {
    const auto order = translation::read_order(call.use, id);
    if (!order) return order.error();
    return json_response(status, translation_json(call, *order));
}

http::Response download(translation::FileDownload file) {
    return {
        .status = 200,
        .content_type = std::move(file.media_type),
        .body = std::move(file.content),
        .headers = {{"content-disposition", "attachment; filename*=UTF-8''" + encoded(file.name)}}};
}

std::optional<services::Channel> told_by(const Call& call, JsonReader& reader) {
    if (!reader.has("channel")) return std::nullopt;
    return channel_of(call, reader);
}

}  // namespace api
