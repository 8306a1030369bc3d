#pragma once

#include <string>
#include <string_view>

namespace services::notify {

/// What an HTML part is made of: the same words as the text, the name and the colour of the pool.
struct MailLook {
    std::string_view subject;
    std::string_view text;  // of render_mail: paragraphs, "- " lists, "Zeit: ..." lines, addresses
    std::string_view pool;
    std::string_view colour;  // "#1a5e8a", readable on white; empty: the usual one
};

/// Pure: one column with inline styles. Nothing is loaded and nobody is followed: no picture, no
/// script, no address but those of the text. What people wrote is escaped.
std::string mail_html(const MailLook& look);

}  // namespace services::notify
