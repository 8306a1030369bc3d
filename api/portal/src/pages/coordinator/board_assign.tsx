import { useState } from "react";
import { api, ask } from "../../api/client";
import { useWrite } from "../../api/write";
import { Button } from "../../parts/button";
import { Dialog } from "../../parts/dialog";
import { SelectField, TextField } from "../../parts/field";
import { Notice, ProblemNotice } from "../../parts/notice";
import { useText } from "../../texts/text";
import { useFormats } from "../../texts/time";
import type { Booking, Seat } from "./board_data";

/** Whom the coordinator wants to assign, and what speaks against it. */
export interface AssignWish {
  person: string;
  name: string;
  option?: string | undefined;
  against: string[];
}

interface Props {
  booking: Booking;
  seat: Seat;
  wish: AssignWish;
  onClose: () => void;
  onDone: () => void;
}

type Channel = "telephone" | "email" | "portal";

interface Input {
  option: string;
  reason: string;
  channel: Channel;
}

function useAssign(seat: Seat, wish: AssignWish, onDone: () => void) {
  return useWrite({
    send: (input: Input, key) =>
      ask(
        api.POST("/api/v1/seats/{seat_id}/assign", {
          params: { path: { seat_id: seat.id }, header: { "Idempotency-Key": key } },
          body: {
            interpreter_id: wish.person,
            channel: input.channel,
            ...(input.option ? { time_option_id: input.option } : {}),
            ...(input.reason.trim() ? { reason: input.reason.trim() } : {}),
          },
        }),
      ),
    refresh: [["bookings"], ["offers"], ["assignments"], ["schedule"], ["today"], ["candidates"]],
    done: onDone,
  });
}

/** Asks what the server needs to know for a direct assignment, and says its refusal as it is. */
export function BoardAssign({ booking, seat, wish, onClose, onDone }: Props) {
  const text = useText();
  const [input, setInput] = useState<Input>({
    option: wish.option ?? booking.times[0]?.id ?? "",
    channel: "telephone",
    reason: "",
  });
  const assign = useAssign(seat, wish, onDone);
  return (
    <Dialog
      title={text("coordinator.board.assign_title", { name: wish.name })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{text("common.cancel")}</Button>
          <Button look="primary" type="submit" form="board-assign" busy={assign.isPending}>
            {text("coordinator.board.assign_act")}
          </Button>
        </>
      }
    >
      <form
        id="board-assign"
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (!assign.isPending) assign.mutate(input);
        }}
      >
        <Against against={wish.against} />
        <AssignFields
          booking={booking}
          needed={wish.against.length > 0}
          input={input}
          change={(part) => setInput((old) => ({ ...old, ...part }))}
        />
        <ProblemNotice problem={assign.error} />
      </form>
    </Dialog>
  );
}

interface FieldsProps {
  booking: Booking;
  /** Something speaks against it: the reason is asked for. */
  needed: boolean;
  input: Input;
  change: (part: Partial<Input>) => void;
}

function AssignFields({ booking, needed, input, change }: FieldsProps) {
  const text = useText();
  const formats = useFormats();
  return (
    <>
      <SelectField
        label={text("coordinator.board.time")}
        value={input.option}
        onChange={(event) => change({ option: event.target.value })}
      >
        {booking.times.map((time) => (
          <option key={time.id} value={time.id}>{formats.period(time.begin, time.end)}</option>
        ))}
      </SelectField>
      <SelectField
        label={text("coordinator.board.agreed")}
        value={input.channel}
        onChange={(event) => change({ channel: event.target.value as Channel })}
      >
        <option value="telephone">{text("coordinator.board.agreed.telephone")}</option>
        <option value="email">{text("coordinator.board.agreed.email")}</option>
        <option value="portal">{text("coordinator.board.agreed.no")}</option>
      </SelectField>
      <TextField
        label={text("coordinator.board.reason")}
        hint={text("coordinator.board.reason_hint")}
        optional={!needed}
        required={needed}
        maxLength={300}
        value={input.reason}
        onChange={(event) => change({ reason: event.target.value })}
      />
    </>
  );
}

function Against({ against }: { against: string[] }) {
  const text = useText();
  if (against.length === 0) return null;
  return (
    <Notice tone="warning" title={text("coordinator.board.against")}>
      <ul>
        {against.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </Notice>
  );
}
