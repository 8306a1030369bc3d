// What the portal reads out of pasted mails; one case per line, today is Tuesday 17.11.2026.
import assert from "node:assert/strict";
import { test } from "node:test";
import { readMail } from "../../../api/portal/src/pages/requester/mail_reader.ts";

const today = "2026-11-17";
const timesOf = (mail: string) =>
  readMail(mail, today).times.map(({ day, clock }) => `${day} ${clock}`.trim());

const times: [mail: string, ...expected: string[]][] = [
  ["am Dienstag, den 24.11. um 10 Uhr", "2026-11-24 10:00"],
  ["24.11.2026 10:00-11:00", "2026-11-24 10:00"],
  ["24.11.26, 9.30 Uhr", "2026-11-24 09:30"],
  ["Termin: 3. Dezember 2026 von 14 bis 15:30 Uhr", "2026-12-03 14:00"],
  ["am 5. Januar um 8 Uhr 15", "2027-01-05 08:15"],
  ["10.30 Uhr am 1.12.", "2026-12-01 10:30"],
  ["24.11. 10 Uhr oder 26.11. 14 Uhr", "2026-11-24 10:00", "2026-11-26 14:00"],
  ["1.12. 9 Uhr, 2.12. 9 Uhr, 3.12. 9 Uhr, 4.12. 9 Uhr",
    "2026-12-01 09:00", "2026-12-02 09:00", "2026-12-03 09:00"],
  ["Betreff: Termin 24.11.\nAm 24.11. um 10:00 Uhr bitte", "2026-11-24 10:00"],
  ["2026-11-24 10:00", "2026-11-24 10:00"],
  ["morgen um 10 Uhr", "2026-11-18 10:00"],
  ["übermorgen 8:00", "2026-11-19 08:00"],
  ["nächsten Donnerstag ab 13 Uhr", "2026-11-19 13:00"],
  ["am Dienstag um 9 Uhr", "2026-11-24 09:00"],
  ["heute noch, 15h", "2026-11-17 15:00"],
  ["am 24.11.", "2026-11-24"],
  ["Guten Morgen, am 24.11. um 10 Uhr", "2026-11-24 10:00"],
  ["geb. 01.02.1990, Termin 24.11. 10 Uhr", "2026-11-24 10:00"],
  ["Gesendet: Montag, 23. November 2026 08:12\nam 24.11. um 10 Uhr", "2026-11-24 10:00"],
  ["Am 23.11.2026 um 09:00 schrieb Amt:\n> am 25.11. um 11 Uhr", "2026-11-25 11:00"],
  ["am 31.11. um 10 Uhr"],
  ["Bitte um Rückruf."],
];
for (const [mail, ...expected] of times) {
  test(`reads the times of "${mail.replaceAll("\n", " / ")}"`, () =>
    assert.deepEqual(timesOf(mail), expected));
}

const durations: [mail: string, minutes: number | undefined][] = [
  ["Dauer 60 Minuten", 60],
  ["ca. 90 Min.", 90],
  ["für 1,5 Stunden", 90],
  ["etwa eine Stunde", 60],
  ["eine halbe Stunde", 30],
  ["anderthalb Stunden", 90],
  ["2 Std.", 120],
  ["von 10:00 bis 11:15 Uhr", 75],
  ["10-11 Uhr", 60],
  ["um 10 Uhr", undefined],
];
for (const [mail, minutes] of durations) {
  test(`reads the duration of "${mail}"`, () =>
    assert.equal(readMail(mail, today).minutes, minutes));
}

const words: [mail: string, ...expected: string[]][] = [
  ["wir brauchen eine Dolmetscherin für Tigrinya", "Tigrinya"],
  ["eine arabische Sprachmittlerin", "arabisch"],
  ["Sprache: Kurdisch (Sorani)", "Kurdisch (Sorani)", "Kurdisch"],
  ["die Mutter spricht nur Dari", "Dari"],
  ["ein telefonisches Gespräch auf Deutsch"],
  ["Termin für Frau Muster"],
];
for (const [mail, ...expected] of words) {
  test(`finds the language words of "${mail}"`, () =>
    assert.deepEqual(readMail(mail, today).languageWords, expected));
}

test("reads a case reference only behind its label", () => {
  assert.equal(readMail("Az.: 51-2031/26.", today).reference, "51-2031/26");
  assert.equal(readMail("Aktenzeichen 12.3-400", today).reference, "12.3-400");
  assert.equal(readMail("BG-Nummer: 35502//0012345", today).reference, "35502//0012345");
  assert.equal(readMail("Telefon 0221 4710100", today).reference, "");
});

test("reads how the talk is held", () => {
  assert.equal(readMail("gern telefonisch", today).mode, "telephone");
  assert.equal(readMail("per Video", today).mode, "video");
  assert.equal(readMail("Rückfragen: Telefon 0221 4710100", today).mode, undefined);
});
