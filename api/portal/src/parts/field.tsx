import {
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from "react";
import { useText } from "../texts/text";

interface Frame {
  label: string;
  hint?: ReactNode;
  /** What is wrong with the value, as a sentence that says what to do. */
  error?: string | undefined;
  optional?: boolean;
}

interface Wired {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
}

/** Label, hint and error around one control, tied together for screen readers. */
export function Field({
  label,
  hint,
  error,
  optional,
  children,
}: Frame & { children: (wired: Wired) => ReactNode }) {
  const text = useText();
  const id = useId();
  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean);
  return (
    <div className={`kern-form-input ${error ? "kern-form-input--error" : ""}`}>
      <label className="kern-label" htmlFor={id}>
        {label}
        {optional && <span className="kern-label__optional"> {text("common.optional")}</span>}
      </label>
      {hint && (
        <div className="kern-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {children({
        id,
        "aria-describedby": described.join(" ") || undefined,
        "aria-invalid": error ? true : undefined,
      })}
      {error && (
        <p className="kern-error" id={`${id}-error`} role="alert">
          <span className="kern-icon kern-icon--danger" aria-hidden="true" />
          <span className="kern-body">{error}</span>
        </p>
      )}
    </div>
  );
}

type InputProps = Frame & Omit<InputHTMLAttributes<HTMLInputElement>, "id">;

export function TextField({ label, hint, error, optional, ...rest }: InputProps) {
  return (
    <Field {...{ label, hint, error, optional }}>
      {(wired) => <input className="kern-form-input__input" {...rest} {...wired} />}
    </Field>
  );
}

type AreaProps = Frame & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "id">;

export function TextArea({ label, hint, error, optional, ...rest }: AreaProps) {
  return (
    <Field {...{ label, hint, error, optional }}>
      {(wired) => <textarea className="kern-form-input__input" rows={4} {...rest} {...wired} />}
    </Field>
  );
}

type SelectProps = Frame & Omit<SelectHTMLAttributes<HTMLSelectElement>, "id">;

export function SelectField({ label, hint, error, optional, children, ...rest }: SelectProps) {
  return (
    <Field {...{ label, hint, error, optional }}>
      {(wired) => (
        <div className="kern-form-input__select-wrapper">
          <select className="kern-form-input__select" {...rest} {...wired}>
            {children}
          </select>
        </div>
      )}
    </Field>
  );
}

interface ChoiceProps extends Omit<InputHTMLAttributes<HTMLInputElement>, "id"> {
  label: ReactNode;
  type: "checkbox" | "radio";
}

export function Choice({ label, type, ...rest }: ChoiceProps) {
  const id = useId();
  return (
    <div className="kern-form-check">
      <input {...rest} type={type} id={id} className={`kern-form-check__${type}`} />
      <label className="kern-label" htmlFor={id}>
        {label}
      </label>
    </div>
  );
}

export function Fieldset({ legend, hint, error, children }: {
  legend: string;
  hint?: string;
  error?: string | undefined;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <fieldset
      className={`kern-fieldset ${error ? "kern-fieldset--error" : ""}`}
      aria-describedby={error ? `${id}-error` : hint ? `${id}-hint` : undefined}
    >
      <legend className="kern-label">{legend}</legend>
      {hint && (
        <div className="kern-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      <div className="kern-fieldset__body">{children}</div>
      {error && (
        <p className="kern-error" id={`${id}-error`} role="alert">
          <span className="kern-icon kern-icon--danger" aria-hidden="true" />
          <span className="kern-body">{error}</span>
        </p>
      )}
    </fieldset>
  );
}
