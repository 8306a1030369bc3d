import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { marked, type Token, type Tokens } from "marked";
import type { Plugin } from "vite";
import type { Block, Chapter, Inline } from "./src/pages/handbook/chapter";

/** Where a link leads: another page of the handbook, or a page of the portal. */
function target(href: string, file: string): string {
  if (href.startsWith("/")) return href;
  const [name, part] = href.split("#") as [string, string?];
  if (!/^[a-z0-9-]+\.md$/.test(name) || !existsSync(join(dirname(file), name)))
    throw new Error(`${file}: "${href}" is no page of the handbook`);
  return `/handbuch/${basename(name, ".md")}${part ? `#${part}` : ""}`;
}

const entities: Record<string, string> =
  { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'" };
const plain = (text: string) => text.replace(/&(amp|lt|gt|quot|#39);/g, (one) => entities[one]!);

function inline(tokens: Token[] | undefined, file: string): Inline[] {
  return (tokens ?? []).map((token): Inline => {
    const within = () => inline((token as Tokens.Generic).tokens, file);
    switch (token.type) {
      case "text":
      case "escape":
        return plain(token.text as string);
      case "strong":
        return { kind: "strong", text: within() };
      case "em":
        return { kind: "em", text: within() };
      case "codespan":
        return { kind: "code", text: plain(token.text as string) };
      case "link":
        return { kind: "link", to: target(token.href as string, file), text: within() };
      default:
        throw new Error(`${file}: the handbook has no ${token.type} ("${token.raw}")`);
    }
  });
}

function block(token: Token, file: string): Block[] {
  switch (token.type) {
    case "space":
      return [];
    case "heading":
      if (token.depth !== 2 && token.depth !== 3)
        throw new Error(`${file}: one title with #, the rest with ## and ###`);
      return [{ kind: "heading", level: token.depth, text: inline(token.tokens, file) }];
    case "paragraph":
    case "text":
      return [{ kind: "paragraph", text: inline(token.tokens, file) }];
    case "list": {
      const list = token as Tokens.List;
      const items = list.items.map((item) => item.tokens.flatMap((one) => block(one, file)));
      return [{ kind: "list", ordered: list.ordered, items }];
    }
    case "table": {
      const table = token as Tokens.Table;
      const cell = (one: Tokens.TableCell) => inline(one.tokens, file);
      return [{ kind: "table", head: table.header.map(cell),
        rows: table.rows.map((row) => row.map(cell)) }];
    }
    default:
      throw new Error(`${file}: the handbook has no ${token.type} ("${token.raw}")`);
  }
}

export function readChapter(file: string, text: string): Chapter {
  const [title, ...rest] = marked.lexer(text);
  if (title?.type !== "heading" || title.depth !== 1)
    throw new Error(`${file}: a page begins with its title ("# Titel")`);
  return { title: plain(title.text as string), blocks: rest.flatMap((one) => block(one, file)) };
}

/** Every page is to be found from the table of contents. */
function checkContents(folder: string) {
  const contents = readFileSync(join(folder, "inhalt.md"), "utf8");
  for (const name of readdirSync(folder))
    if (name.endsWith(".md") && name !== "inhalt.md" && !contents.includes(`(${name})`))
      throw new Error(`handbook/inhalt.md does not lead to ${name}`);
}

/** Turns the Markdown of handbook/ into data that the page draws without any HTML of its own. */
export function handbook(): Plugin {
  return {
    name: "handbook",
    transform(text, id) {
      if (!id.endsWith(".md")) return undefined;
      if (basename(id) === "inhalt.md") checkContents(dirname(id));
      return `export default ${JSON.stringify(readChapter(id, text))};`;
    },
  };
}
