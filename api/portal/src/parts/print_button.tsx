import { useText } from "../texts/text";
import { Button } from "./button";

export function PrintButton() {
  const text = useText();
  return <Button onClick={() => window.print()}>{text("common.print")}</Button>;
}
