import { Link, useLocation } from "react-router";
import { Notice } from "../../parts/notice";
import { useText } from "../../texts/text";
import { useHolidayAnswers } from "./holiday_answers";

/** A question that waits for one tap, on every page but its own. */
export function HolidayNotice() {
  const text = useText();
  const { pathname } = useLocation();
  const open = useHolidayAnswers().data?.find((one) => one.answer === null);
  if (!open || pathname === "/ferien") return null;
  return (
    <div className="letters">
      <Notice tone="info" title={text("interpreter.holidays.question", { name: open.name })}>
        <p>
          <Link className="kern-link" to="/ferien">{text("interpreter.holidays.to_answer")}</Link>
        </p>
      </Notice>
    </div>
  );
}
