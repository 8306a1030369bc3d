import "../style/combobox.css";
import { type KeyboardEvent, type ReactNode, useId, useState } from "react";
import { useText } from "../texts/text";
import { Field } from "./field";

export interface Option {
  id: string;
  label: string;
  /** A second line, e.g. the language's own name. */
  detail?: ReactNode;
}

interface Props {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  optional?: boolean;
  autoFocus?: boolean;
  value: string;
  /** What fits the typed text; empty while nothing is to be chosen. */
  options: Option[];
  onType: (text: string) => void;
  onChoose: (option: Option) => void;
}

/** A text field with a list of choices below it, for keyboard, mouse and screen reader. */
export function Combobox({ value, options, onType, onChoose, autoFocus, ...frame }: Props) {
  const list = useId();
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const shown = isOpen && options.length > 0;
  const choose = (option: Option) => {
    setOpen(false);
    setAt(-1);
    onChoose(option);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") setOpen(false);
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setOpen(true);
      const step = event.key === "ArrowDown" ? 1 : -1;
      setAt((old) => (Math.max(old, step > 0 ? -1 : 0) + step + options.length) % options.length);
    }
    const chosen = options[at];
    if (event.key === "Enter" && shown && chosen) {
      event.preventDefault();
      choose(chosen);
    }
  };
  return (
    <div className="combobox">
      <Field {...frame}>
        {(wired) => (
          <input
            {...wired}
            className="kern-form-input__input"
            role="combobox"
            aria-expanded={shown}
            aria-controls={list}
            aria-autocomplete="list"
            aria-activedescendant={shown && at >= 0 ? `${list}-${at}` : undefined}
            autoComplete="off"
            autoFocus={autoFocus}
            value={value}
            onKeyDown={onKeyDown}
            onBlur={() => setOpen(false)}
            onChange={(event) => {
              setOpen(true);
              setAt(-1);
              onType(event.target.value);
            }}
          />
        )}
      </Field>
      <Choices id={list} options={shown ? options : []} at={at} choose={choose} />
    </div>
  );
}

interface ChoicesProps {
  id: string;
  options: Option[];
  at: number;
  choose: (option: Option) => void;
}

function Choices({ id, options, at, choose }: ChoicesProps) {
  const text = useText();
  return (
    <ul
      id={id}
      role="listbox"
      aria-label={text("field.suggestions")}
      className="combobox__list"
      hidden={options.length === 0}
    >
      {options.map((option, index) => (
        <li
          key={option.id}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === at}
          onMouseDown={(event) => event.preventDefault()} // the focus stays in the field
          onClick={() => choose(option)}
        >
          {option.label}
          {option.detail && <span className="combobox__detail"> · {option.detail}</span>}
        </li>
      ))}
    </ul>
  );
}
