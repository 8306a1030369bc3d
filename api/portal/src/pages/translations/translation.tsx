import { useParams } from "react-router";
import { Loaded } from "../../parts/loading";
import { Notice } from "../../parts/notice";
import { Page } from "../../parts/page";
import { StateBadge } from "../../parts/state_badge";
import { useText } from "../../texts/text";
import { useFormats } from "../../texts/time";
import { Acts } from "./acts";
import { Candidates } from "./candidates";
import { type Translation, useIsPool, useLanguagePair, useTranslation } from "./data";
import { Files } from "./files";
import { Overdue } from "./list";
import { OfferAnswer, Offers } from "./offers";
import "../../style/translations.css";

/** One written order: what it is, its files, and what this reader can do with it now. */
export function TranslationPage() {
  const text = useText();
  const { id = "" } = useParams();
  const query = useTranslation(id);
  const pair = useLanguagePair();
  const title = query.data
    ? `${text("translation.number", { number: query.data.number })}: ${pair(query.data)}`
    : text("translation.title");
  return (
    <Page title={title}>
      <Loaded query={query}>{(one) => <Whole one={one} />}</Loaded>
    </Page>
  );
}

function Whole({ one }: { one: Translation }) {
  const text = useText();
  const isPool = useIsPool();
  const looksForSomebody = ["requested", "offered", "unfilled"].includes(one.state)
    || (one.state === "delivered" && one.four_eyes && !one.checker);
  return (
    <div className="stack">
      <div className="row">
        <StateBadge kind="translation" state={one.state} />
        {one.overdue && <Overdue />}
      </div>
      <NextStep one={one} />
      {one.reason && (
        <Notice tone="warning" title={text("translation.reason_title")}>
          <p className="kern-body">{one.reason}</p>
        </Notice>
      )}
      <Facts one={one} />
      <OfferAnswer one={one} />
      <Files one={one} />
      <Acts one={one} />
      {isPool && one.offers.length > 0 && <Offers one={one} />}
      {isPool && looksForSomebody && <Candidates one={one} />}
    </div>
  );
}

/** What happens next, in one sentence for whoever reads. */
function NextStep({ one }: { one: Translation }) {
  const text = useText();
  const step = nextStep(one);
  return step ? <p className="kern-body">{text(step)}</p> : null;
}

function nextStep(one: Translation) {
  if (one.side === null) return null;
  switch (one.state) {
    case "requested":
      return one.submitted ? "translation.next.waits" : "translation.next.incomplete";
    case "offered": return "translation.next.offered";
    case "unfilled": return "translation.next.unfilled";
    case "taken": return "translation.next.taken";
    case "returned": return "translation.next.returned";
    case "delivered":
      return one.four_eyes ? "translation.next.to_check" : "translation.next.delivered";
    case "checked": return "translation.next.delivered";
    default: return null;
  }
}

function Facts({ one }: { one: Translation }) {
  const text = useText();
  const { moment } = useFormats();
  const { counted } = one;
  const facts: [key: string, value: string][] = [
    [text("translation.office"), one.requester_name],
    [text("translation.deadline"), moment(one.deadline)],
    [text("translation.kind"), text(`translation.kind.${kindOf(one.text_kind)}`)],
    [
      text("translation.length"),
      counted
        ? text(counted.how === "hand" ? "translation.counted_by_hand" : "translation.counted", {
            lines: counted.lines, words: counted.words, keystrokes: counted.keystrokes,
          })
        : text("translation.not_counted"),
    ],
    [text("translation.certified"), one.certified ? text("translation.yes") : ""],
    [text("translation.four_eyes"), one.four_eyes ? text("translation.yes") : ""],
    [text("translation.writer"), one.writer?.name ?? ""],
    [text("translation.checker"), one.checker?.name ?? ""],
    [text("translation.note"), one.note ?? ""],
  ];
  return (
    <dl className="translation__facts">
      {facts.filter(([, value]) => value).map(([key, value]) => (
        <div key={key}>
          <dt>{key}</dt>
          <dd className="break">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const kinds = ["letter", "form", "certificate", "report", "information"] as const;
const kindOf = (kind: string) => kinds.find((one) => one === kind) ?? "other";
