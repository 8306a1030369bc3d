import { useParams } from "react-router";
import { rememberedPool, usePool } from "../../api/pool";
import { Loaded } from "../../parts/loading";
import { Notice } from "../../parts/notice";
import { Page } from "../../parts/page";
import { type TextKey, useText } from "../../texts/text";

type Kind = "imprint" | "privacy" | "accessibility";
type About = Record<string, string | undefined>;

/** Imprint, privacy and accessibility of the pool that the address or this browser names. */
export function AboutPage({ kind }: { kind: Kind }) {
  const text = useText();
  const { pool } = useParams();
  const slug = pool ?? rememberedPool();
  const query = usePool(slug);
  return (
    <Page title={text(`about.${kind}.title` as TextKey)}>
      {slug === undefined ? (
        <Notice tone="info" title={text("about.which.title")}>
          <p className="kern-body">{text("about.which.text")}</p>
        </Notice>
      ) : (
        <Loaded query={query}>
          {(found) => <Content kind={kind} name={found.name} about={found.about as About} />}
        </Loaded>
      )}
      {kind === "privacy" && <PrivacyWords />}
      {kind === "accessibility" && <AccessibilityWords />}
      {kind === "imprint" && <p className="kern-body">{text("about.towns")}</p>}
    </Page>
  );
}

function Content({ kind, name, about }: { kind: Kind; name: string; about: About }) {
  const text = useText();
  if (!about.body)
    return (
      <Notice tone="warning" title={text("about.empty.title", { name })}>
        <p className="kern-body">{text("about.empty.text")}</p>
      </Notice>
    );
  const own = kind === "privacy" ? about.privacy_text : about.accessibility_text;
  return (
    <>
      <Who about={about} />
      {kind === "privacy" && about.privacy_officer && (
        <p className="kern-body">
          {text("about.privacy.officer", { who: about.privacy_officer })}
        </p>
      )}
      {kind === "accessibility" && (
        <p className="kern-body">
          {text("about.accessibility.contact")}{" "}
          <Mail address={about.accessibility_contact || about.email || ""} />
        </p>
      )}
      {kind !== "imprint" &&
        own?.split(/\n\s*\n/).map((paragraph) => (
          <p className="kern-body" key={paragraph}>
            {paragraph}
          </p>
        ))}
    </>
  );
}

function Who({ about }: { about: About }) {
  const text = useText();
  const lines: [TextKey, string | undefined][] = [
    ["about.represented_by", about.represented_by],
    ["about.phone", about.phone],
    ["about.hours", about.hours],
    ["about.vat_number", about.vat_number],
  ];
  return (
    <>
      <address className="kern-body">
        {[about.body, about.department, about.street, about.town].filter(Boolean).map((line) => (
          <span className="line" key={line}>
            {line}
          </span>
        ))}
        {about.email && <Mail address={about.email} />}
      </address>
      <dl className="kern-description-list">
        {lines
          .filter(([, value]) => value)
          .map(([key, value]) => (
            <div className="kern-description-list-item" key={key}>
              <dt className="kern-description-list-item__key">{text(key)}</dt>
              <dd className="kern-description-list-item__value">{value}</dd>
            </div>
          ))}
      </dl>
    </>
  );
}

function Mail({ address }: { address: string }) {
  return (
    <a className="kern-link" href={`mailto:${address}`}>
      {address}
    </a>
  );
}

function PrivacyWords() {
  const text = useText();
  return (
    <>
      <h2 className="kern-heading-medium">{text("about.privacy.what")}</h2>
      <ul className="kern-body">
        <li>{text("about.privacy.no_clients")}</li>
        <li>{text("about.privacy.cookie")}</li>
        <li>{text("about.privacy.browser")}</li>
        <li>{text("about.privacy.no_foreign")}</li>
        <li>{text("about.privacy.log")}</li>
      </ul>
    </>
  );
}

function AccessibilityWords() {
  const text = useText();
  return (
    <>
      <p className="kern-body">{text("about.accessibility.state")}</p>
      <p className="kern-body">{text("about.accessibility.how")}</p>
      <p className="kern-body">{text("about.accessibility.arbitration")}</p>
    </>
  );
}
