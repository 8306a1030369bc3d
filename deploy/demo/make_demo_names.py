"""Invented people: names that occur in a language community, combined by chance."""

# community: given names of women | of men | family names
NAMES = {
    "arabic": ("Rana Hala Nour Samar Dima Lina Rasha Maha Amal Yara Salma Huda",
               "Omar Khaled Samir Fadi Tarek Bassam Walid Ziad Nabil Hassan Amir Jamal",
               "Haddad Nassar Khoury Darwish Sabbagh Masri Najjar Shaheen Qasim Barakat Aziz "
               "Halabi"),
    "ukrainian": ("Oksana Iryna Olena Natalia Svitlana Yulia Halyna Daryna Kateryna Larysa",
                  "Andrij Taras Bohdan Mykola Oleksij Serhij",
                  "Kowal Melnyk Bondar Tkatschuk Lysenko Hryzenko Moros Schewtschuk Sawtschuk "
                  "Koval"),
    "turkish": ("Ayşe Elif Zeynep Derya Sevgi Gül Filiz Nuray Hatice Emine",
                "Mehmet Murat Kemal Hakan Orhan Cem Serkan Ufuk",
                "Yıldız Kaya Demir Aydın Çelik Şahin Arslan Koç Öztürk Güneş Aksoy Polat"),
    "kurdish": ("Berivan Rojda Zilan Dilan Nesrin Hevin Gulistan Şirin",
                "Azad Rezan Baran Hogir Serhat Diyar Kawa Rojhat",
                "Bakir Omari Hasso Darwisch Alo Mirza Sino Khalaf Rasho Amed"),
    "persian": ("Parisa Shirin Maryam Nasrin Leila Mina Farzaneh Soraya Zahra Mahnaz",
                "Reza Farhad Behrouz Kamran Dariush Navid Hamid Jawad",
                "Rahimi Karimi Hosseini Ahmadi Sadeghi Moradi Jafari Nazari Sharifi Amiri "
                "Noori Azizi"),
    "russian": ("Elena Tatjana Olga Irina Swetlana Galina Ljudmila Vera",
                "Viktor Sergej Igor Alexej Juri Pavel",
                "Iwanowa Smirnow Petrow Lebedew Sokolow Morosow Weber Fuchs Schulz Popow"),
    "balkan": ("Mirela Snežana Jasmina Drita Vesna Elira Arta Biljana Gordana Mirjeta",
               "Dragan Goran Arben Besnik Zoran Ilir Nenad Agron",
               "Petrović Jovanović Krasniqi Berisha Hoxha Marić Kovač Gashi Nikolić Babić"),
    "romanian": ("Ioana Mihaela Daniela Roxana Gabriela Simona Alina",
                 "Radu Mihai Florin Cristian Bogdan",
                 "Popescu Ionescu Dumitru Stan Munteanu Radu Marin Lungu"),
    "bulgarian": ("Desislava Milena Rositsa Petya Galya Emiliya",
                  "Georgi Dimitar Plamen Stefan Ivaylo",
                  "Ivanova Dimitrov Petrov Georgieva Todorov Stoyanova Angelov Koleva"),
    "horn": ("Selam Miriam Hirut Saba Almaz Hodan Feben Luwam",
             "Tesfay Yonas Dawit Abdi Kidane Filmon Haile",
             "Tekle Gebremariam Habte Tesfai Berhane Warsame Abebe Mengistu Yohannes"),
    "west_africa": ("Aminata Mariama Adwoa Efua Ngozi Fatoumata Grace",
                    "Kwame Mamadou Ibrahima Chidi Kofi Alpha Serge",
                    "Diallo Mensah Camara Okafor Traoré Boateng Ndiaye Mbala Sow Touré"),
    "south_asia": ("Anjali Farah Sunita Nadia Priya Tharshini Bina",
                   "Imran Rajesh Arif Suresh Bilal Nimal Gurpreet",
                   "Khan Sharma Iqbal Perera Singh Sivakumar Chowdhury Malik Gurung Rahman"),
    "east_asia": ("Linh Mei Suda Yuki Minji Thu Tuya Dolma",
                  "Minh Wei Somchai Kenji Joon Bataar",
                  "Nguyen Tran Chen Lin Sato Park Suwan Bat Pham Zhao"),
    "west": ("Giulia Sofia Marta Agnieszka Chiara Inês Eleni Katarzyna Zsófia Camille",
             "Paolo Luis Piotr João Nikos Marek Pierre László",
             "Rossi García Nowak Silva Papadakis Kowalska Moreau Szabó Costa Lehmann Dvořák"),
    "deaf": ("Katrin Sabine Julia Anke", "Thomas Jens Martin", "Hoffmann Berger Kremer "
    "Lindner Vogt"),
    "caucasus": ("Nino Anahit Leyla Madina Tamar", "Giorgi Aram Ruslan Elchin",
                 "Beridze Sarkisjan Mammadov Gelaschwili Hakobjan Aliyeva"),
}

COMMUNITY_OF = {
    "arabic": "Levantinisches Arabisch|Irakisches Arabisch|Marokkanisches Arabisch|Hocharabisch|"
              "Ägyptisches Arabisch|Tunesisches Arabisch|Algerisches Arabisch|"
              "Sudanesisches Arabisch|Libysches Arabisch|Tarifit|Surayt (Turoyo)|Kabylisch",
    "ukrainian": "Ukrainisch", "turkish": "Türkisch", "kurdish": "Kurmandschi|Sorani|Zazaki",
    "persian": "Farsi|Dari|Paschtu|Hasaragi|Usbekisch|Tadschikisch|Turkmenisch",
    "russian": "Russisch|Belarussisch|Kasachisch|Litauisch|Lettisch",
    "balkan": "Albanisch|Serbisch|Kroatisch|Bosnisch|Mazedonisch|Romani|Slowenisch",
    "romanian": "Rumänisch", "bulgarian": "Bulgarisch",
    "horn": "Tigrinya|Amharisch|Somali|Oromo|Tigre",
    "west_africa": "Twi|Ful|Wolof|Lingala|Igbo|Yoruba|Mandinka|Susu|Ewe|Hausa|Swahili|Bambara",
    "south_asia": "Urdu|Hindi|Tamil|Bengalisch|Nepali|Singhalesisch|Pandschabi (Indien)",
    "east_asia": "Vietnamesisch|Mandarin|Thailändisch|Mongolisch|Japanisch|Koreanisch|Tagalog|"
                 "Indonesisch|Kantonesisch",
    "west": "Polnisch|Italienisch|Griechisch|Spanisch|Portugiesisch|Französisch|Englisch|"
            "Ungarisch|Tschechisch|Slowakisch|Niederländisch",
    "deaf": "Deutsche Gebärdensprache",
    "caucasus": "Georgisch|Armenisch|Aserbaidschanisch|Tschetschenisch",
}
COMMUNITY = {name: key for key, names in COMMUNITY_OF.items() for name in names.split("|")}

# Languages that people of a first language often bring along.
OFTEN_ALSO = {
    "Levantinisches Arabisch": ["Hocharabisch", "Englisch", "Kurmandschi"],
    "Irakisches Arabisch": ["Hocharabisch", "Sorani"], "Ukrainisch": ["Russisch"],
    "Russisch": ["Ukrainisch"], "Türkisch": ["Englisch"], "Kurmandschi": ["Türkisch", "Sorani"],
    "Farsi": ["Dari"], "Dari": ["Farsi", "Paschtu"], "Bulgarisch": ["Türkisch", "Romani"],
    "Rumänisch": ["Italienisch", "Romani"], "Tigrinya": ["Amharisch"], "Serbisch": ["Bosnisch"],
    "Albanisch": ["Serbisch"], "Marokkanisches Arabisch": ["Französisch", "Tarifit"],
    "Polnisch": ["Russisch"], "Paschtu": ["Dari"], "Somali": ["Englisch"], "Urdu": ["Englisch"],
    "Twi": ["Englisch"], "Lingala": ["Französisch"], "Ful": ["Französisch"],
}


def slug(text):
    """For an address: ASCII only."""
    table = str.maketrans({
        "ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ş": "s", "Ş": "S", "ı": "i", "ç": "c",
        "Ç": "C", "ğ": "g", "Ö": "Oe", "Ü": "Ue", "ć": "c", "č": "c", "ž": "z", "š": "s",
        "é": "e", "ê": "e", "í": "i", "ó": "o", "á": "a", "ã": "a", "ř": "r"})
    return text.translate(table).encode("ascii", "ignore").decode().lower()


def invent(random, language, taken):
    """An unused (given name, family name, gender) of the community of the language."""
    women, men, families = (part.split() for part in NAMES[COMMUNITY[language]])
    while True:
        gender = "w" if random.random() < 0.66 else "m"
        given = random.choice(women if gender == "w" else men)
        family = random.choice(families)
        if len([name for name in taken if name[0] == given]) > 6:
            family += "-" + random.choice(families)
        if (given, family) not in taken:
            taken.add((given, family))
            return given, family, gender
