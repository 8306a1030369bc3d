/** A page of the handbook as `handbook.ts` beside vite.config.ts makes it from Markdown. */
export interface Chapter {
  title: string;
  blocks: Block[];
}

export type Block =
  | { kind: "heading"; level: 2 | 3; text: Inline[] }
  | { kind: "paragraph"; text: Inline[] }
  | { kind: "list"; ordered: boolean; items: Block[][] }
  | { kind: "table"; head: Inline[][]; rows: Inline[][][] };

export type Inline =
  | string
  | { kind: "strong"; text: Inline[] }
  | { kind: "em"; text: Inline[] }
  | { kind: "code"; text: string }
  | { kind: "link"; to: string; text: Inline[] };
