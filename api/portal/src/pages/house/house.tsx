import "../../style/house.css";
import { useState } from "react";
import { useSession } from "../../api/session";
import { Button } from "../../parts/button";
import { Choice, Fieldset, SelectField } from "../../parts/field";
import { showFirstError } from "../../parts/first_error";
import { LanguageField, noLanguage } from "../../parts/language_field";
import { useOpenOffices } from "../../parts/open_offices";
import { Page } from "../../parts/page";
import { useText } from "../../texts/text";
import { Agreements } from "./agreements";
import { Found } from "./found";
import type { Form, Wanted } from "./house_query";
import { Register } from "./register";

const forms: Form[] = ["spoken", "signed", "written"];

/** "Who in the house speaks Bulgarian now?", the languages of the house, and what is agreed. */
export function HousePage() {
  const text = useText();
  const [wanted, setWanted] = useState<Wanted>();
  return (
    <Page title={text("house.title")} lead={text("house.lead")}>
      <div className="house stack">
        <SearchForm onSearch={setWanted} />
        {wanted && <Found wanted={wanted} />}
        <Register />
        <Agreements />
      </div>
    </Page>
  );
}

function SearchForm({ onSearch }: { onSearch: (wanted: Wanted) => void }) {
  const text = useText();
  const own = useSession().requester_id;
  const [language, setLanguage] = useState(noLanguage);
  const [form, setForm] = useState<Form>("spoken");
  const [office, setOffice] = useState("");
  const [wasTried, setTried] = useState(false);
  const needed = (missing: boolean) => (wasTried && missing ? text("house.needed") : undefined);
  return (
    <form
      noValidate
      className="house__search stack"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!language.code || (!own && !office)) return showFirstError(".house__search");
        onSearch({ language: language.code, form, office });
      }}
    >
      {!own && <Office value={office} error={needed(!office)} onChange={setOffice} />}
      <LanguageField label={text("house.language")} value={language}
        error={needed(!language.code)} onChange={setLanguage} />
      <Fieldset legend={text("house.form")}>
        <div className="choices">
          {forms.map((one) => (
            <Choice key={one} type="radio" name="house-form" checked={form === one}
              onChange={() => setForm(one)} label={text(`house.form.${one}`)} />
          ))}
        </div>
      </Fieldset>
      <div>
        <Button look="primary" type="submit">{text("house.search")}</Button>
      </div>
    </form>
  );
}

function Office({ value, error, onChange }: {
  value: string;
  error: string | undefined;
  onChange: (office: string) => void;
}) {
  const text = useText();
  const offices = useOpenOffices();
  return (
    <SelectField label={text("house.office")} error={error} value={value}
      onChange={(event) => onChange(event.target.value)}>
      <option value="">{text("house.choose")}</option>
      {(offices.data ?? []).map((one) => (
        <option key={one.id} value={one.id}>{one.name}</option>
      ))}
    </SelectField>
  );
}
