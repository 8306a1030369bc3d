import { Button } from "../../parts/button";
import { Dialog } from "../../parts/dialog";
import { useDraft } from "../../parts/draft";
import { TextField } from "../../parts/field";
import { useText } from "../../texts/text";
import { usePost } from "./letters";
import type { Offer } from "./offers";

interface Props {
  offer: Offer;
  about: string;
  onClose: () => void;
}

/** Another time for the same conversation; the office takes it with one click, or not. */
export function ProposeDialog({ offer, about, onClose }: Props) {
  const text = useText();
  const post = usePost();
  const local = offer.time.local;
  const draft = useDraft(`propose.${offer.id}`, {
    day: local.slice(0, 10),
    time: local.slice(11, 16),
  });
  const { day, time } = draft.value;
  const send = () => {
    post(about, { act: "propose", subject: offer.id, body: { local: `${day}T${time}` } });
    draft.forget();
    onClose();
  };
  return (
    <Dialog
      title={text("interpreter.propose.title")}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{text("common.cancel")}</Button>
          <Button look="primary" type="submit" form="propose">
            {text("interpreter.propose.send")}
          </Button>
        </>
      }
    >
      <form
        id="propose"
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <p className="kern-body">{text("interpreter.propose.asked", { when: about })}</p>
        <TextField
          label={text("interpreter.propose.day")}
          type="date"
          required
          value={day}
          onChange={(event) => draft.change({ day: event.target.value })}
        />
        <TextField
          label={text("interpreter.propose.time")}
          type="time"
          required
          value={time}
          onChange={(event) => draft.change({ time: event.target.value })}
        />
        <p className="kern-body">{text("interpreter.propose.then")}</p>
      </form>
    </Dialog>
  );
}
