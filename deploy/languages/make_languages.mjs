// Writes the living languages of Debian's iso-codes as a C++ table: code, English name, signed. The
// German names are left out on purpose: two thirds are missing, some are outdated or offensive.
// usage: node make_languages.mjs <iso_639-3.json> <header>
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const [source, header] = process.argv.slice(2);
const SIGNED_BY_ANOTHER_NAME = ['ils', 'sfb'];

// Individual and living: nobody asks for an interpreter of Akkadian, or of a group of languages.
const languages = JSON.parse(readFileSync(source, 'utf8'))['639-3']
  .filter(({ scope, type }) => scope === 'I' && type === 'L')
  .map(({ alpha_3: code, name }) => ({
    code, name, signed: name.includes('Sign Language') || SIGNED_BY_ANOTHER_NAME.includes(code),
  }));
const unusable = languages.find(({ code, name }) => !/^[a-z]{3}$/.test(code) || !name);
if (unusable) throw new Error(`a language that cannot be used: ${JSON.stringify(unusable)}`);
if (languages.length < 6500) throw new Error(`only ${languages.length} languages in ${source}`);

const rows = languages.map(
  ({ code, name, signed }) => `    {"${code}", ${JSON.stringify(name)}, ${signed}},`);
mkdirSync(dirname(header), { recursive: true });
writeFileSync(header, `#pragma once
// Made by deploy/languages/make_languages.mjs from iso-codes. Do not edit.
#include "dispatch/language/catalogue.hpp"

namespace dispatch::language {

inline constexpr OtherLanguage kOtherLanguages[] = {
${rows.join('\n')}
};

}  // namespace dispatch::language
`);
