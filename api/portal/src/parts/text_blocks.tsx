import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, ask } from "../api/client";
import { useText } from "../texts/text";
import { Button } from "./button";
import { SelectField } from "./field";

interface Block {
  name: string;
  text: string;
}

/** The sentences that the pool keeps for its coordinators. */
function useTextBlocks() {
  return useQuery({
    queryKey: ["rules", "text_blocks"],
    staleTime: 600_000,
    queryFn: ({ signal }) =>
      ask(api.GET("/api/v1/rules/{kind}", { params: { path: { kind: "text_blocks" } }, signal })),
    select: ({ document }) => (document as { blocks: Block[] }).blocks,
  });
}

/** What was typed, and the sentence after it. */
export const withBlock = (typed: string, block: string) =>
  [typed.trimEnd(), block].filter(Boolean).join("\n");

/** Puts one of the pool's own sentences into a text; nothing is shown while there are none. */
export function TextBlocks({ insert }: { insert: (block: string) => void }) {
  const text = useText();
  const { data: blocks = [] } = useTextBlocks();
  const [chosen, setChosen] = useState("");
  if (blocks.length === 0) return null;
  return (
    <div className="row text-blocks">
      <SelectField
        label={text("common.blocks")}
        value={chosen}
        onChange={({ target }) => setChosen(target.value)}
      >
        <option value="">{text("common.blocks.choose")}</option>
        {blocks.map(({ name }, index) => (
          <option key={index} value={index}>{name}</option>
        ))}
      </SelectField>
      <Button onClick={() => {
        const block = chosen === "" ? undefined : blocks[Number(chosen)];
        if (block) insert(block.text);
        setChosen("");
      }}>
        {text("common.blocks.insert")}
      </Button>
    </div>
  );
}
