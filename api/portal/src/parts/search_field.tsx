import { TextField } from "./field";

interface Props {
  label: string;
  hint?: string;
  value: string;
  set: (value: string) => void;
}

/** The field that finds lines of a list by what is typed. */
export function SearchField({ set, ...rest }: Props) {
  return (
    <TextField {...rest} type="search" autoComplete="off" maxLength={80}
      onChange={({ target }) => set(target.value)} />
  );
}
