// The lists of an invented pool, as a coordinator keeps them in Excel: their own names of columns,
// a title above, a column of notes, and the usual slips.
import { type Cell, type Table, writeWorkbook } from "./workbook.ts";

const given = ["Mina", "Samir", "Leyla", "Tarek", "Olena", "Andrii", "Rojin", "Azad", "Selam",
  "Yonas", "Fatou", "Ibrahim", "Mariam", "Navid", "Elif", "Emre", "Ioana", "Radu", "Vesna",
  "Goran"];
const family = ["Muster", "Beispiel", "Probe", "Vorlage", "Modell", "Entwurf", "Skizze", "Exempel",
  "Schema", "Urbild"];
const languages = ["Dari (C1), Paschtu (B2)", "Ukrainisch (Muttersprache), Russisch (C2)",
  "Kurmandschi (C1)", "Tigrinya (Muttersprache)", "Türkisch (C2)", "Rumänisch (Muttersprache)",
  "Levantinisches Arabisch (C1)", "Persisch (C2)", "Französisch (B2), Wolof (C1)", "Serbisch (C1)"];
const towns = ["32756 Detmold", "32791 Lage", "32657 Lemgo", "32805 Horn-Bad Meinberg"];

const at = <T>(list: T[], index: number) => list[index % list.length] as T;
const nameOf = (index: number) =>
  `${at(family, Math.floor(index / given.length))}, ${at(given, index)}`;

const day = (iso: string) => new Date(`${iso}T00:00:00Z`);

function person(index: number): Cell[] {
  const [last = "", first = ""] = nameOf(index).toLowerCase().split(", ");
  const mail = index === 20 ? "navid.muster(at)pool" : `${first}.${last}@pool.example.org`;
  return [
    `P${String(index + 1).padStart(3, "0")}`,
    nameOf(index),
    index % 16 === 5 ? "Ehrenamtl." : index % 3 === 0 ? "Honorarkraft" : "Ehrenamt",
    mail,
    `0171 39${String(20_000 + index)}`,
    at(towns, index),
    index === 30 ? "Kurdisch" : at(languages, index),
    day(`2025-0${1 + (index % 9)}-15`),
    day(`2025-0${1 + (index % 9)}-20`),
    index % 10 === 3 ? "Telefon" : null,
    index % 4 === 0 ? "bevorzugt nachmittags" : null,
  ];
}

export const people_count = 200;

/** The table of people below a title; 13 lines say "Ehrenamtl.", a mail and a language err. */
export function peopleTable(count = people_count): Table {
  return {
    name: "Pool",
    rows: [
      ["Sprachmittlerpool Neustadt – Stand Februar 2027"],
      [],
      ["Pers.-Nr.", "Name, Vorname", "Status", "Mail", "Handy", "PLZ Ort", "Sprachkenntnisse",
        "Schweigepflicht", "Schulung 60 UE", "Kontaktweg", "Bemerkung"],
      ...Array.from({ length: count }, (_, index) => person(index)),
    ],
  };
}

const offices: [string, string][] = [["Jobcenter Neustadt", "Jobcenter"],
  ["Grundschule am Park", "Grundschule"], ["Jugendamt Neustadt", "Jugendamt"],
  ["Klinik Neustadt", "Klinik"], ["Familienzentrum Mitte", "Familienzentrum"]];

export function officesTable(): Table {
  return {
    name: "Einrichtungen",
    rows: [
      ["Einrichtung", "Typ", "Straße", "PLZ Ort", "Tel."],
      ...offices.map(([name, kind], index) => [name, kind, `Musterweg ${index + 1}`,
        at(towns, index), `05231 4710${index}00`]),
    ],
  };
}

export const assignments_count = 10;

/** Agreed assignments on the working days of a week, with dates and times as Excel keeps them. */
export function assignmentsTable(monday: string): Table {
  const begin = day(monday).getTime();
  return {
    name: "Termine",
    rows: [
      ["Pers.-Nr.", "Einrichtung", "Sprache", "Termin", "Beginn", "Ende"],
      ...Array.from({ length: assignments_count }, (_, index): Cell[] => {
        const language = at(languages, index).split(" (")[0] as string;
        const from = (9 + (index % 5)) / 24;
        return [
          `P${String(index + 1).padStart(3, "0")}`,
          (at(offices, index) as [string, string])[0],
          language,
          new Date(begin + (index % 5) * 86_400_000),
          { time: from },
          { time: from + 1 / 24 },
        ];
      }),
    ],
  };
}

/** A file to upload. */
export const workbook = (name: string, tables: Table[]) => ({
  name,
  mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  buffer: writeWorkbook(tables),
});
