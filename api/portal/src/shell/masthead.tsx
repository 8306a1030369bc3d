import type { ReactNode } from "react";
import { Link } from "react-router";
import { useText } from "../texts/text";
import { SwitchLanguage } from "../parts/switch_language";

interface Props {
  pool?: string;
  children?: ReactNode;
}

/** The bar above every page: whose pool it is, the language, and what the shell puts there. */
export function Masthead({ pool, children }: Props) {
  const text = useText();
  return (
    <header className="masthead">
      <a className="skip" href="#content">{text("shell.skip")}</a>
      <Link className="masthead__name" to="/">
        <span className="masthead__product">{text("common.product")}</span>
        {pool && <span className="masthead__pool">{pool}</span>}
      </Link>
      <div className="masthead__right">
        {children}
        <SwitchLanguage />
      </div>
    </header>
  );
}
