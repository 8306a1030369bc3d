import type { components } from "../../../dist/schema";
import type { BookingInput } from "./request_draft";

export type SeriesInput = components["schemas"]["SeriesInput"];
export type SeriesPreview = components["schemas"]["SeriesPreview"];

/** How a request repeats, as it is being typed; "" does not. */
export interface Repeat {
  how: "" | "weekly" | "biweekly" | "monthly";
  ends: "until" | "count";
  until: string; // a day
  count: string;
  /** Days that somebody left out in the preview. */
  except: string[];
  in_school_holidays: boolean;
}

export const noRepeat: Repeat = {
  how: "",
  ends: "until",
  until: "",
  count: "10",
  except: [],
  in_school_holidays: false,
};

const weekdays = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"] as const;

/** "The second Tuesday", the fifth being the last one of its month. */
function nthWeekday(day: string): string {
  const date = new Date(`${day}T12:00:00Z`);
  const nth = Math.ceil(date.getUTCDate() / 7);
  return `${nth === 5 ? -1 : nth}${weekdays[date.getUTCDay()] ?? "MO"}`;
}

export const hasEnd = (repeat: Repeat) =>
  repeat.ends === "until" ? repeat.until !== "" : Number(repeat.count) >= 2;

/** The rule of RFC 5545; REQUIRES that it repeats, has an end and a first day. */
export function ruleOf(repeat: Repeat, day: string): string {
  const often = {
    "": "",
    weekly: "FREQ=WEEKLY",
    biweekly: "FREQ=WEEKLY;INTERVAL=2",
    monthly: `FREQ=MONTHLY;BYDAY=${nthWeekday(day)}`,
  }[repeat.how];
  const end =
    repeat.ends === "until"
      ? `UNTIL=${repeat.until.replaceAll("-", "")}`
      : `COUNT=${Number(repeat.count)}`;
  return `${often};${end}`;
}

export function seriesOf(request: BookingInput, repeat: Repeat): SeriesInput {
  return {
    request,
    rule: ruleOf(repeat, request.times?.[0]?.local.slice(0, 10) ?? ""),
    except: repeat.except,
    in_school_holidays: repeat.in_school_holidays,
  };
}
