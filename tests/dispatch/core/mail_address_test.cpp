#include "dispatch/core/mail_address.hpp"

#include <string_view>

namespace {

struct Case {
    std::string_view address;
    const char* code;  // empty: mail can go there
};

TEST(MailAddress, IsTakenOrRefusedAsWritten) {
    const Case cases[] = {
        {"fachkraft@beispielamt.example", ""},
        {"Vor.Name+kurs@KI.Beispiel-Stadt.example", ""},
        {"o'neil@beispiel.example", ""},
        {"post@xn--mller-kva.example", ""},
        {"post@müller.example", "email_not_ascii"},
        {"müller@beispiel.example", "email_not_ascii"},
        {"", "email_invalid"},
        {"beispiel.example", "email_invalid"},
        {"@beispiel.example", "email_invalid"},
        {"a@", "email_invalid"},
        {"a@b@beispiel.example", "email_invalid"},
        {"a@localhost", "email_invalid"},
        {"a@.example", "email_invalid"},
        {"a@beispiel.example.", "email_invalid"},
        {"a@bei..spiel.example", "email_invalid"},
        {"a@-beispiel.example", "email_invalid"},
        {".a@beispiel.example", "email_invalid"},
        {"a b@beispiel.example", "email_invalid"},
        {"a@beispiel.example\r\nBcc: b@beispiel.example", "email_invalid"},
        {"\"a\"@beispiel.example", "email_invalid"},
        {"a,b@beispiel.example", "email_invalid"},
        {"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@beispiel.example",
         "email_invalid"},
        {"a@bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb.example",
         "email_invalid"},
    };
    for (const auto& [address, code] : cases) {
        const auto checked = dispatch::check_mail_address(address);
        EXPECT_EQ(checked ? "" : checked.error().code, code) << address;
    }
}

}  // namespace
