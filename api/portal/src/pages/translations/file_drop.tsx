import { type DragEvent, useId, useRef, useState } from "react";
import { Button } from "../../parts/button";
import { useText } from "../../texts/text";
import { useFormats } from "../../texts/time";
import { type ChosenFile, chosen } from "./data";
import "../../style/translations.css";

interface Props {
  label: string;
  error?: string | undefined;
  files: ChosenFile[];
  onChange: (files: ChosenFile[]) => void;
}

/** Files by the keyboard, the mouse or dropped here; the server says what it takes. */
export function FileDrop({ label, error, files, onChange }: Props) {
  const text = useText();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const add = (list: FileList | null) =>
    onChange([...files, ...Array.from(list ?? []).map(chosen)]);
  const over = (event: DragEvent, isIn: boolean) => {
    event.preventDefault();
    setOver(isIn);
  };
  return (
    <div
      className={`drop ${isOver ? "drop--over" : ""}`}
      onDragOver={(event) => over(event, true)}
      onDragLeave={(event) => over(event, false)}
      onDrop={(event) => {
        over(event, false);
        add(event.dataTransfer.files);
      }}
    >
      <label className="kern-label" htmlFor={id}>{label}</label>
      <p className="kern-hint" id={`${id}-hint`}>{text("translation.file.hint")}</p>
      <input
        ref={input}
        id={id}
        type="file"
        multiple
        className="drop__input"
        aria-describedby={error ? `${id}-hint ${id}-error` : `${id}-hint`}
        aria-invalid={error ? true : undefined}
        onChange={(event) => {
          add(event.target.files);
          event.target.value = ""; // the same file may be chosen again
        }}
      />
      {error && <p className="kern-error" id={`${id}-error`} role="alert">{error}</p>}
      <ChosenFiles files={files} onRemove={(gone) =>
        onChange(files.filter((one) => one.id !== gone.id))} />
    </div>
  );
}

function ChosenFiles({ files, onRemove }: {
  files: ChosenFile[];
  onRemove: (file: ChosenFile) => void;
}) {
  const text = useText();
  const size = useFileSize();
  if (files.length === 0) return null;
  return (
    <ul className="translations" aria-label={text("translation.file.chosen")}>
      {files.map((one) => (
        <li key={one.id}>
          <div className="translations__what">
            <div className="break">{one.file.name}</div>
            <div className="translations__why">{size(one.file.size)}</div>
          </div>
          <Button small look="tertiary" onClick={() => onRemove(one)}
            aria-label={text("translation.file.remove_name", { name: one.file.name })}>
            {text("translation.file.remove")}
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** "1,4 MB" */
export function useFileSize(): (bytes: number) => string {
  const { number } = useFormats();
  return (bytes) =>
    bytes < 1_000_000 ? `${number(Math.ceil(bytes / 1000))} kB` : `${number(bytes / 1e6, 1)} MB`;
}
