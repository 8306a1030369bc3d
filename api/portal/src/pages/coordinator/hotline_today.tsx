import { Link } from "react-router";
import { useHotlineOffer } from "../../parts/hotline/hotline";
import { useText } from "../../texts/text";
import { useCallsOfToday } from "./hotline_data";
import { TodayLine, TodayList } from "./today_list";

/** The calls of the day in one line; nothing where the pool offers no hotline. */
export function TodayHotline({ day }: { day: string }) {
  const text = useText();
  const enabled = useHotlineOffer().data?.enabled ?? false;
  const calls = useCallsOfToday(day, enabled).data ?? [];
  const count = (...states: string[]) => calls.filter((one) => states.includes(one.state)).length;
  if (!enabled) return null;
  return (
    <TodayList title={text("hotline.desk.title")} items={["hotline"]} keyOf={(key) => key}>
      {() => (
        <TodayLine
          what={text("hotline.today.counts", {
            calls: calls.length,
            open: count("waiting", "ringing"),
            talking: count("connected"),
            outside: count("handed_over"),
            lost: count("given_up"),
          })}
          act={
            <Link className="kern-link" to="/sofort" aria-label={text("hotline.today.look")}>
              {text("coordinator.today.look")}
            </Link>
          }
        />
      )}
    </TodayList>
  );
}
