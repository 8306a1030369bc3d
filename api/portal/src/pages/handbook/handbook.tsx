import { type ReactNode, useEffect, useState } from "react";
import { Link, useLocation, useParams } from "react-router";
import { Loading } from "../../parts/loading";
import { Page } from "../../parts/page";
import { useText, useUiLanguage } from "../../texts/text";
import "../../style/handbook.css";
import type { Block, Chapter, Inline } from "./chapter";

const chapters = import.meta.glob<Chapter>("../../../handbook/*.md", { import: "default" });

function plain(text: Inline[]): string {
  return text
    .map((one) => (typeof one === "string" || one.kind === "code" ? one : plain(one.text)))
    .map((one) => (typeof one === "string" ? one : one.text))
    .join("");
}

/** What a heading is called in an address: "Was tun bei Krankheit?" is `was-tun-bei-krankheit`. */
const anchor = (text: Inline[]) =>
  plain(text).toLowerCase().replace(/[^a-z0-9äöüß]+/g, "-").replace(/^-|-$/g, "");

function Words({ text }: { text: Inline[] }): ReactNode {
  return text.map((one, index) => {
    if (typeof one === "string") return one;
    if (one.kind === "code") return <code key={index}>{one.text}</code>;
    const words = <Words text={one.text} />;
    if (one.kind === "strong") return <strong key={index}>{words}</strong>;
    if (one.kind === "em") return <em key={index}>{words}</em>;
    return <Link className="kern-link" key={index} to={one.to}>{words}</Link>;
  });
}

function Item({ blocks }: { blocks: Block[] }) {
  const [first, ...rest] = blocks;
  return (
    <li>
      {first?.kind === "paragraph" ? <Words text={first.text} /> : first && <Part block={first} />}
      {rest.map((block, index) => <Part block={block} key={index} />)}
    </li>
  );
}

function Part({ block }: { block: Block }) {
  switch (block.kind) {
    case "heading": {
      const Heading = block.level === 2 ? "h2" : "h3";
      const size = block.level === 2 ? "medium" : "small";
      return (
        <Heading className={`kern-heading-${size}`} id={anchor(block.text)}>
          <Words text={block.text} />
        </Heading>
      );
    }
    case "paragraph":
      return <p className="kern-body"><Words text={block.text} /></p>;
    case "list": {
      const items = block.items.map((item, index) => <Item blocks={item} key={index} />);
      return block.ordered
        ? <ol className="kern-list kern-list--number">{items}</ol>
        : <ul className="kern-list kern-list--bullet">{items}</ul>;
    }
    case "table":
      return <Table head={block.head} rows={block.rows} />;
  }
}

function Table({ head, rows }: { head: Inline[][]; rows: Inline[][][] }) {
  return (
    <div className="scroll" tabIndex={0} role="group" aria-label={plain(head[0] ?? [])}>
      <table className="kern-table">
        <thead className="kern-table__header">
          <tr className="kern-table__row">
            {head.map((cell, index) => (
              <th className="kern-table__header" scope="col" key={index}><Words text={cell} /></th>
            ))}
          </tr>
        </thead>
        <tbody className="kern-table__body">
          {rows.map((row, line) => (
            <tr className="kern-table__row" key={line}>
              {row.map((cell, index) => (
                <td className="kern-table__cell" key={index}><Words text={cell} /></td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** One page of the users' handbook; the table of contents when none is named. */
export function Handbook() {
  const text = useText();
  const language = useUiLanguage();
  const { topic = "inhalt" } = useParams();
  const { hash } = useLocation();
  const [chapter, setChapter] = useState<Chapter | null>();
  useEffect(() => {
    let stays = true;
    const load = chapters[`../../../handbook/${topic}.md`];
    setChapter(undefined);
    if (load) load().then((found) => stays && setChapter(found), () => stays && setChapter(null));
    else setChapter(null);
    return () => { stays = false; };
  }, [topic]);
  useEffect(() => {
    if (!chapter || !hash) return;
    document.getElementById(decodeURIComponent(hash.slice(1)))?.scrollIntoView();
  }, [chapter, hash]);
  if (chapter === undefined) return <Loading />;
  if (chapter === null) {
    return (
      <Page title={text("handbook.missing")}>
        <Link className="kern-link" to="/handbuch">{text("handbook.contents")}</Link>
      </Page>
    );
  }
  return (
    <Page title={chapter.title} key={topic}>
      {language !== "de" && <p className="kern-body">{text("handbook.german_only")}</p>}
      <div className="handbook" lang="de">
        {chapter.blocks.map((block, index) => <Part block={block} key={index} />)}
      </div>
      {topic !== "inhalt" && (
        <p><Link className="kern-link" to="/handbuch">{text("handbook.contents")}</Link></p>
      )}
    </Page>
  );
}
