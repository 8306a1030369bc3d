"""How many people speak which language first, and how often each language is asked for."""


def counts(total, most, several, once):
    """{language: people} in this order; what is left of `total` goes to the first language."""
    people = {name: number for name, number in most}
    people.update({name: number for name, number in several})
    people.update({name: 1 for name in once})
    first = most[0][0]
    people[first] += total - sum(people.values())
    assert people[first] > 0
    return people


SOLINGEN = counts(206, [
    ("Levantinisches Arabisch", 0), ("Ukrainisch", 16), ("Türkisch", 15), ("Kurmandschi", 11),
    ("Farsi", 11), ("Russisch", 10), ("Dari", 8), ("Rumänisch", 8), ("Bulgarisch", 7),
    ("Tigrinya", 6)], [
    ("Irakisches Arabisch", 6), ("Polnisch", 6), ("Albanisch", 5), ("Sorani", 4), ("Serbisch", 4),
    ("Italienisch", 4), ("Griechisch", 3), ("Französisch", 4), ("Englisch", 4), ("Spanisch", 3),
    ("Paschtu", 3), ("Somali", 3), ("Marokkanisches Arabisch", 3), ("Urdu", 2)],
    "Hocharabisch|Tarifit|Surayt (Turoyo)|Ägyptisches Arabisch|Zazaki|Hasaragi|Usbekisch|"
    "Belarussisch|Litauisch|Kroatisch|Bosnisch|Mazedonisch|Romani|Amharisch|Oromo|Twi|Ful|Wolof|"
    "Lingala|Igbo|Swahili|Hindi|Tamil|Bengalisch|Nepali|Singhalesisch|Vietnamesisch|Mandarin|"
    "Thailändisch|Mongolisch|Portugiesisch|Ungarisch|Tschechisch|Georgisch|Armenisch|"
    "Aserbaidschanisch|Tschetschenisch|Deutsche Gebärdensprache".split("|"))

LIPPE = counts(50, [
    ("Levantinisches Arabisch", 0), ("Rumänisch", 5), ("Bulgarisch", 4), ("Ukrainisch", 4),
    ("Russisch", 3), ("Türkisch", 3), ("Kurmandschi", 3), ("Farsi", 3)], [
    ("Albanisch", 2), ("Serbisch", 2), ("Polnisch", 2), ("Tigrinya", 2), ("Dari", 2)],
    "Romani|Mazedonisch|Bosnisch|Ungarisch|Sorani|Paschtu|Englisch|Französisch|Somali".split("|"))

DUISBURG = counts(60, [
    ("Bulgarisch", 0), ("Rumänisch", 9), ("Levantinisches Arabisch", 8), ("Türkisch", 6),
    ("Ukrainisch", 5), ("Kurmandschi", 4), ("Farsi", 3), ("Russisch", 3)], [
    ("Romani", 2), ("Polnisch", 2), ("Albanisch", 2)],
    "Serbisch|Dari|Tigrinya|Twi|Französisch|Ful".split("|"))

AACHEN = counts(92, [
    ("Levantinisches Arabisch", 0), ("Ukrainisch", 9), ("Türkisch", 8), ("Farsi", 6),
    ("Kurmandschi", 6), ("Russisch", 6), ("Dari", 5), ("Rumänisch", 4), ("Tigrinya", 3),
    ("Bulgarisch", 3)], [
    ("Marokkanisches Arabisch", 3), ("Albanisch", 3), ("Polnisch", 3), ("Somali", 2),
    ("Französisch", 3), ("Spanisch", 2), ("Lingala", 2)],
    "Sorani|Paschtu|Urdu|Serbisch|Bosnisch|Griechisch|Italienisch|Mandarin|Armenisch|Georgisch|"
    "Ful|Irakisches Arabisch|Deutsche Gebärdensprache".split("|"))

# Jobcenter Duisburg: 31 employees, 9 spoken languages, 2 people in German Sign Language. "Türkisch
# inkl. Kurdisch" of the source stays Türkisch: which Kurdish nobody has said.
JOBCENTER_EMPLOYEES = [("Türkisch", 11), ("Russisch", 4), ("Polnisch", 3), ("Englisch", 3),
                       ("Levantinisches Arabisch", 2), ("Französisch", 2), ("Italienisch", 2),
                       ("Rumänisch", 1), ("Spanisch", 1), ("Deutsche Gebärdensprache", 2)]
JOBCENTER_AGENCY = [("Bulgarisch", 6), ("Rumänisch", 6), ("Levantinisches Arabisch", 4),
                    ("Ukrainisch", 2), ("Kurmandschi", 1), ("Farsi", 1), ("Türkisch", 1)]

# Shares of demand in percent: the first ten make 79, the first twenty 92; the languages of a pool
# that are not named here share the last 8.
DEMAND = [("Levantinisches Arabisch", 16.0), ("Ukrainisch", 14.0), ("Türkisch", 9.0),
          ("Kurmandschi", 8.0), ("Farsi", 7.0), ("Dari", 6.0), ("Russisch", 6.0),
          ("Rumänisch", 5.0), ("Bulgarisch", 4.5), ("Tigrinya", 3.5),
          ("Irakisches Arabisch", 2.0), ("Polnisch", 1.8), ("Albanisch", 1.7), ("Sorani", 1.5),
          ("Serbisch", 1.3), ("Paschtu", 1.2), ("Somali", 1.1), ("Marokkanisches Arabisch", 0.9),
          ("Französisch", 0.8), ("Urdu", 0.7)]
