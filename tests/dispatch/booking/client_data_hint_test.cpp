#include "dispatch/booking/client_data_hint.hpp"

using dispatch::booking::client_data_hint;

TEST(ClientDataHint, WarnsOfClientsAndStaysSilentOnCaseReferences) {
    struct Case {
        std::string_view text;
        std::string_view hint;  // empty: none
    };
    const Case cases[] = {
        // case references and notes that pools really write
        {"", ""},
        {"AZ 51-2031/26", ""},
        {"51.2-2031/26", ""},
        {"BG 3702/0012345", ""},
        {"BG-Nr. 37202//0012345", ""},
        {"2026-0311", ""},
        {"JA-2026-03-11-7", ""},
        {"Fall 4711", ""},
        {"Zimmer 204, 2. Etage", ""},
        {"Raum 0.12", ""},
        {"Termin am 3.4.2026 um 10:30", ""},
        {"Bitte 10 Minuten eher kommen.", ""},
        {"Eingang Hofseite, Aufzug defekt", ""},
        {"Frau kommt mit zwei Kindern", ""},
        {"die Familie wartet im Foyer", ""},
        {"Elterngespräch Klasse 3b", ""},
        {"Kosten 1.250,00 EUR", ""},
        {"Postleitzahl 42651 Solingen", ""},
        // what must not be there
        {"geb. 3.4.1987", "birth_date"},
        {"03.04.1987", "birth_date"},
        {"3.4.87", "birth_date"},
        {"1987-04-03", "birth_date"},
        {"03/04/1987", "birth_date"},
        {"(12.12.2012)", "birth_date"},
        {"Geburtsdatum: unbekannt", "birth_date"},
        {"Tel. 0176 12345678", "phone_number"},
        {"+49 2261 88-0123", "phone_number"},
        {"02261/881234", "phone_number"},
        {"a.b@example.org", "email"},
        {"Kontakt: muster@beispiel.de", "email"},
        {"Frau Yilmaz", "name"},
        {"Gespräch mit Herrn Dr. Kovac", "name"},
        {"Familie Haddad", "name"},
        {"Fam. Öztürk", "name"},
        {"Name: Muster", "name"},
        {"Muster, Maxi", "name"},
    };
    for (const auto& c : cases) {
        const auto hint = client_data_hint(c.text);
        EXPECT_EQ(hint ? to_text(*hint) : "", c.hint) << c.text;
    }
}
