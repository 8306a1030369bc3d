import { useState } from "react";
import { Button } from "../../parts/button";
import { Choice, Fieldset, TextField } from "../../parts/field";
import { SignaturePad } from "../../parts/signature";
import { useText } from "../../texts/text";
import { usePost } from "./letters";

/** The phone goes to whoever was present: PIN of the office, or a name. */
export function SignOnTheSpot({ id, about }: { id: string; about: string }) {
  const text = useText();
  const post = usePost();
  const [how, setHow] = useState<"pin" | "signature">("pin");
  const [pin, setPin] = useState("");
  const [name, setName] = useState("");
  const [drawing, setDrawing] = useState("");
  const signed = { signer_name: name.trim(), ...(drawing ? { drawing } : {}) };
  const body = how === "pin" ? { how, pin } : { how, ...signed };
  return (
    <form
      className="stack form sign"
      onSubmit={(event) => {
        event.preventDefault();
        post(about, { act: "confirm_timesheet", subject: id, body });
        setPin("");
      }}
    >
      <h3 className="kern-heading-small">{text("interpreter.sign.title")}</h3>
      <p className="kern-body">{text("interpreter.sign.lead")}</p>
      <Fieldset legend={text("interpreter.sign.how")}>
        <Choice type="radio" name="how" label={text("interpreter.sign.pin")}
          checked={how === "pin"} onChange={() => setHow("pin")} />
        <Choice type="radio" name="how" label={text("interpreter.sign.name")}
          checked={how === "signature"} onChange={() => setHow("signature")} />
      </Fieldset>
      {how === "pin" ? (
        <TextField
          label={text("interpreter.sign.pin_field")}
          hint={text("interpreter.sign.pin_hint")}
          inputMode="numeric"
          autoComplete="off"
          pattern="[0-9]{4}"
          maxLength={4}
          required
          value={pin}
          onChange={(event) => setPin(event.target.value)}
        />
      ) : (
        <>
          <TextField
            label={text("interpreter.sign.name_field")}
            autoComplete="off"
            required
            maxLength={120}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <SignaturePad path={drawing} onChange={setDrawing} />
        </>
      )}
      <Button look="primary" type="submit">{text("interpreter.sign.send")}</Button>
      <p className="kern-body">{text("interpreter.sign.else")}</p>
    </form>
  );
}
