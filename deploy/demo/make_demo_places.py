"""Real towns with the coordinate of their centre or postcode area (WGS 84, within about 1 km)."""

NRW = "Nordrhein-Westfalen"

# region: (district, official key, [(postcode, town, latitude, longitude)])
PLACES = {
    "lippe": ("Lippe", "05766", [
        ("32756", "Detmold", 51.9360, 8.8783), ("32832", "Augustdorf", 51.9094, 8.7317),
        ("32105", "Bad Salzuflen", 52.0862, 8.7443), ("32683", "Barntrup", 51.9890, 9.1164),
        ("32825", "Blomberg", 51.9431, 9.0906), ("32694", "Dörentrup", 52.0411, 9.0028),
        ("32699", "Extertal", 52.0670, 9.1162), ("32805", "Horn-Bad Meinberg", 51.8855, 8.9624),
        ("32689", "Kalletal", 52.1222, 8.9600), ("32791", "Lage", 51.9922, 8.7930),
        ("32657", "Lemgo", 52.0279, 8.8990), ("33818", "Leopoldshöhe", 52.0125, 8.6983),
        ("32676", "Lügde", 51.9583, 9.2471), ("33813", "Oerlinghausen", 51.9545, 8.6622),
        ("32816", "Schieder-Schwalenberg", 51.8771, 9.1954),
        ("33189", "Schlangen", 51.8098, 8.8461)]),
    "solingen": ("Solingen, Stadt", "05122", [
        ("42651", "Solingen", 51.1728, 7.0840), ("42653", "Solingen", 51.1878, 7.0785),
        ("42655", "Solingen", 51.1760, 7.0653), ("42657", "Solingen", 51.1532, 7.0595),
        ("42659", "Solingen", 51.1595, 7.1036), ("42697", "Solingen", 51.1611, 7.0016),
        ("42719", "Solingen", 51.1825, 7.0454)]),
    "duisburg": ("Duisburg, Stadt", "05112", [
        ("47051", "Duisburg", 51.4320, 6.7650), ("47053", "Duisburg", 51.4216, 6.7553),
        ("47055", "Duisburg", 51.4034, 6.7703), ("47057", "Duisburg", 51.4216, 6.7957),
        ("47119", "Duisburg", 51.4560, 6.7328), ("47137", "Duisburg", 51.4680, 6.7715),
        ("47166", "Duisburg", 51.4913, 6.7741), ("47169", "Duisburg", 51.5044, 6.7538),
        ("47198", "Duisburg", 51.4499, 6.6901), ("47226", "Duisburg", 51.4076, 6.7215),
        ("47249", "Duisburg", 51.3831, 6.7521), ("47279", "Duisburg", 51.3929, 6.7981)]),
    "aachen": ("Städteregion Aachen", "05334", [
        ("52062", "Aachen", 50.7760, 6.0872), ("52064", "Aachen", 50.7683, 6.0760),
        ("52066", "Aachen", 50.7640, 6.0914), ("52068", "Aachen", 50.7787, 6.1085),
        ("52070", "Aachen", 50.7884, 6.1044), ("52072", "Aachen", 50.8034, 6.0627),
        ("52477", "Alsdorf", 50.8767, 6.1640), ("52499", "Baesweiler", 50.9096, 6.1887),
        ("52249", "Eschweiler", 50.8185, 6.2718), ("52134", "Herzogenrath", 50.8687, 6.0932),
        ("52156", "Monschau", 50.5546, 6.2400), ("52222", "Stolberg (Rheinland)", 50.7737, 6.2259),
        ("52146", "Würselen", 50.8181, 6.1347)]),
}
