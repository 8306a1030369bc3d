import "../../style/interpreter.css";
import "../../style/slots.css";
import { useMay } from "../../api/session";
import { Loaded } from "../../parts/loading";
import { Page } from "../../parts/page";
import { useText } from "../../texts/text";
import { DayCard } from "./day_card";
import { SlotKeeper } from "./slot_keeper";
import { useSlotDays } from "./slots_query";

/** Hours on site: the days of the next weeks with their appointments, and who keeps them. */
export function SlotsPage() {
  const text = useText();
  const mayBook = useMay("slot_book");
  const mayKeep = useMay("slot_keep");
  const query = useSlotDays();
  return (
    <Page title={text("slots.title")} lead={text(mayBook ? "slots.lead" : "slots.lead_person")}
      wide={mayKeep}>
      <div className="stack">
        <Loaded query={query}>
          {(days) => (
            <>
              {days.length === 0 && <p className="kern-body">{text("slots.none")}</p>}
              <div className="slots">
                {days.map((day) => <DayCard key={day.id} day={day} mayBook={mayBook} />)}
              </div>
            </>
          )}
        </Loaded>
        {mayKeep && <SlotKeeper />}
      </div>
    </Page>
  );
}
