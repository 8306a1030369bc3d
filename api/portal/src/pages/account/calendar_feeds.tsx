import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { components } from "../../../dist/schema";
import { api, ask } from "../../api/client";
import { useWrite } from "../../api/write";
import { Button } from "../../parts/button";
import { CopyField } from "../../parts/copy_field";
import { TextField } from "../../parts/field";
import { Loaded } from "../../parts/loading";
import { ProblemNotice } from "../../parts/notice";
import { useText } from "../../texts/text";
import { useFormats } from "../../texts/time";

type Feed = components["schemas"]["CalendarFeed"];
const key = ["calendar-feeds"];

/** Addresses with which a calendar program shows the assignments and keeps them up to date. */
export function CalendarFeeds() {
  const text = useText();
  const [label, setLabel] = useState("");
  const query = useQuery({ queryKey: key, queryFn: () => ask(api.GET("/api/v1/calendar-feeds")) });
  const add = useWrite({
    send: (name: string, once) =>
      ask(
        api.POST("/api/v1/calendar-feeds", {
          params: { header: { "Idempotency-Key": once } },
          body: { label: name },
        }),
      ),
    refresh: [key],
    done: () => setLabel(""),
  });
  return (
    <section className="stack apart" id="kalender">
      <h2 className="kern-heading-medium">{text("feeds.title")}</h2>
      <p className="kern-body">{text("feeds.lead")}</p>
      <Loaded query={query}>{(page) => <Feeds feeds={page.items} />}</Loaded>
      <form
        className="row"
        onSubmit={(event) => {
          event.preventDefault();
          if (!add.isPending) add.mutate(label.trim());
        }}
      >
        <TextField
          label={text("feeds.label")}
          hint={text("feeds.label_hint")}
          required
          maxLength={80}
          value={label}
          onChange={(event) => setLabel(event.target.value)}
        />
        <Button type="submit" busy={add.isPending}>
          {text("feeds.add")}
        </Button>
      </form>
      <ProblemNotice problem={add.error} />
    </section>
  );
}

function Feeds({ feeds }: { feeds: Feed[] }) {
  const text = useText();
  const end = useWrite({
    send: (id: string, once) =>
      ask(
        api.DELETE("/api/v1/calendar-feeds/{calendar_feed_id}", {
          params: { path: { calendar_feed_id: id }, header: { "Idempotency-Key": once } },
        }),
      ),
    refresh: [key],
  });
  if (feeds.length === 0) return null;
  return (
    <>
      <p className="kern-body">{text("feeds.how")}</p>
      <ul className="stack">
        {feeds.map((feed) => (
          <li className="stack" key={feed.id}>
            <FeedLine feed={feed} />
            <div>
              <Button small busy={end.isPending} onClick={() => end.mutate(feed.id)}>
                {text("feeds.end", { label: feed.label })}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <ProblemNotice problem={end.error} />
    </>
  );
}

function FeedLine({ feed }: { feed: Feed }) {
  const text = useText();
  const formats = useFormats();
  const read = feed.last_read_at
    ? text("feeds.read", { day: formats.day(feed.last_read_at) })
    : text("feeds.unread");
  return (
    <>
      <h3 className="kern-heading-small">{feed.label}</h3>
      <p className="kern-body">{read}</p>
      <CopyField
        label={text("feeds.address", { label: feed.label })}
        value={feed.url}
        copy={text("feeds.copy")}
        copied={text("feeds.copied")}
      />
      <p className="kern-body">
        <a className="kern-link" href={feed.url.replace(/^https?:/, "webcal:")}>
          {text("feeds.open", { label: feed.label })}
        </a>
      </p>
    </>
  );
}
