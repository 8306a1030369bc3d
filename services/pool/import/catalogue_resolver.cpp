#include "services/pool/import/catalogue_resolver.hpp"

namespace services::pool {

LanguageResolver resolver_of(const dispatch::language::Catalogue& catalogue) {
    return [&catalogue](std::string_view name) {
        const auto match = catalogue.lookup(name);
        LanguageAnswer answer;
        if (match.kind == dispatch::language::MatchKind::exact && match.languages.size() == 1) {
            answer.code = match.languages.front()->code;
            answer.is_signed = match.languages.front()->is_signed;
            return answer;
        }
        for (const auto* language : match.languages) {
            answer.choices.push_back(language->name_de);
        }
        return answer;
    };
}

}  // namespace services::pool
