import { useState } from "react";
import { api, ask } from "../../api/client";
import { useWrite } from "../../api/write";
import { Button } from "../../parts/button";
import { useDraft } from "../../parts/draft";
import { Choice, Fieldset, SelectField, TextField } from "../../parts/field";
import { showFirstError } from "../../parts/first_error";
import type { HotlineMode } from "../../parts/hotline/hotline";
import { LanguageField, noLanguage } from "../../parts/language_field";
import { Notice, ProblemNotice } from "../../parts/notice";
import { useText, useUiLanguage } from "../../texts/text";
import { useOnBehalf, useSettings } from "./catalogue_queries";
import { HotlineOffice } from "./hotline_office";
import type { components } from "../../../dist/schema";

type Offer = components["schemas"]["HotlineOffer"];

const empty = {
  office: { id: "", name: "" },
  language: noLanguage,
  setting: "",
  mode: "telephone" as HotlineMode,
  phone: "",
};
type Draft = typeof empty;

interface Props {
  offer: Offer;
  onCall: (id: string) => void;
}

function useCall(onCall: (id: string) => void, forget: () => void) {
  return useWrite({
    send: (draft: Draft, key) =>
      ask(
        api.POST("/api/v1/hotline/calls", {
          body: {
            ...(draft.office.id ? { requester_id: draft.office.id } : {}),
            language: draft.language.code,
            setting: draft.setting,
            mode: draft.mode,
            ...(draft.phone.trim() ? { phone: draft.phone.trim() } : {}),
          },
          params: { header: { "Idempotency-Key": key } },
        }),
      ),
    refresh: [["hotline"], ["hotline_calls"]],
    done: (call) => {
      forget();
      onCall(call.id);
    },
  });
}

/** Whether everything that is needed was entered. */
function isReady({ office, language, setting, mode, phone }: Draft, onBehalf: boolean): boolean {
  if (onBehalf && !office.id) return false;
  return language.code !== "" && setting !== "" && (mode === "video" || phone.trim().length > 2);
}

/** Language, setting, way and number: no more is asked. */
export function HotlineForm({ offer, onCall }: Props) {
  const text = useText();
  const { value: draft, change, forget } = useDraft<Draft>("hotline", {
    ...empty, phone: offer.phone,
  });
  const [wasTried, setTried] = useState(false);
  const send = useCall(onCall, forget);
  const needed = (missing: boolean) =>
    wasTried && missing ? text("hotline.needed") : undefined;
  const onBehalf = useOnBehalf();
  const needsPhone = draft.mode === "telephone";
  return (
    <form
      noValidate
      className="hotline stack"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!isReady(draft, onBehalf)) return showFirstError(".hotline");
        if (!send.isPending) send.mutate(draft);
      }}
    >
      {!offer.open && <Notice tone="warning" title={text("hotline.closed")} />}
      {onBehalf && (
        <HotlineOffice
          office={draft.office}
          error={needed(!draft.office.id)}
          onChange={(office, phone) => change({ office, phone })}
        />
      )}
      <LanguageField
        label={text("hotline.language")}
        value={draft.language}
        error={needed(!draft.language.code)}
        onChange={(language) => change({ language })}
      />
      <SettingChoice {...{ offer, draft, change }} error={needed(!draft.setting)} />
      <ModeChoice {...{ offer, draft, change }} />
      {needsPhone && (
        <TextField
          label={text("hotline.phone")}
          hint={text("hotline.phone.hint")}
          type="tel"
          autoComplete="tel"
          maxLength={40}
          value={draft.phone}
          error={needed(draft.phone.trim().length < 3)}
          onChange={(event) => change({ phone: event.target.value })}
        />
      )}
      <ProblemNotice problem={send.error} />
      <div>
        <Button className="hotline__big" look="primary" type="submit" busy={send.isPending}>
          {text("hotline.call")}
        </Button>
      </div>
    </form>
  );
}

interface PartProps {
  offer: Offer;
  draft: Draft;
  change: (part: Partial<Draft>) => void;
}

interface SettingProps extends PartProps {
  error: string | undefined;
}

function SettingChoice({ offer, draft, change, error }: SettingProps) {
  const text = useText();
  const ui = useUiLanguage();
  const settings = (useSettings().data ?? [])
    .filter(({ code }) => offer.settings.length === 0 || offer.settings.includes(code))
    .map(({ code, name_de, name_en }) => ({ code, name: ui === "en" ? name_en : name_de }))
    .sort((a, b) => a.name.localeCompare(b.name, ui));
  return (
    <SelectField
      label={text("hotline.setting")}
      error={error}
      value={draft.setting}
      onChange={(event) => change({ setting: event.target.value })}
    >
      <option value="">{text("hotline.please_choose")}</option>
      {settings.map(({ code, name }) => (
        <option key={code} value={code}>{name}</option>
      ))}
    </SelectField>
  );
}

function ModeChoice({ offer, draft, change }: PartProps) {
  const text = useText();
  if (offer.modes.length < 2) return null;
  return (
    <Fieldset legend={text("hotline.mode")}>
      <div className="choices">
        {offer.modes.map((mode) => (
          <Choice
            key={mode}
            type="radio"
            name="hotline-mode"
            checked={draft.mode === mode}
            onChange={() => change({ mode })}
            label={text(`hotline.mode.${mode}`)}
          />
        ))}
      </div>
    </Fieldset>
  );
}
