import { TextArea } from "../../parts/field";
import { TextBlocks, withBlock } from "../../parts/text_blocks";
import { useText } from "../../texts/text";

/** A sentence of one's own on the paper; it is kept nowhere. */
export function Note({ note, change }: { note: string; change: (note: string) => void }) {
  const text = useText();
  return (
    <details className="no-print">
      <summary>{text("print.note")}</summary>
      <div className="stack">
        <TextBlocks insert={(block) => change(withBlock(note, block))} />
        <TextArea
          label={text("print.note.text")}
          hint={text("print.note.hint")}
          optional
          rows={3}
          maxLength={1500}
          value={note}
          onChange={({ target }) => change(target.value)}
        />
      </div>
    </details>
  );
}
