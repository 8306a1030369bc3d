import { useState } from "react";
import { Button } from "../../parts/button";
import { useText, useUiLanguage } from "../../texts/text";
import { type CheckedLine, type Group, groupsOf } from "./check";
import { spot } from "./table";
import type { Import } from "./use_import";
import { ValueField } from "./value_field";

const groups_shown = 5;

/** The same error in many lines is mended once. */
export function CheckGroups({ own, lines }: { own: Import; lines: CheckedLine[] }) {
  const text = useText();
  const groups = groupsOf(lines, own.columns).slice(0, groups_shown);
  if (groups.length === 0) return null;
  return (
    <section className="stack">
      <h3 className="kern-heading-small">{text("import.groups.title")}</h3>
      <ul className="import-groups">
        {groups.map((group) => (
          <GroupRow key={`${group.column.key} ${group.value}`} own={own} group={group} />
        ))}
      </ul>
    </section>
  );
}

function GroupRow({ own, group }: { own: Import; group: Group }) {
  const text = useText();
  const language = useUiLanguage();
  const [value, setValue] = useState(group.value);
  const { column, finding, rows } = group;
  const replace = () => {
    const corrections = { ...own.choices.corrections };
    for (const row of rows) corrections[spot(row, column.key)] = value;
    own.change({ corrections });
  };
  return (
    <li>
      <p className="kern-body">
        <strong>{column.name}</strong>: {language === "en" ? finding.text_en : finding.text}
      </p>
      <div className="row">
        <ValueField
          column={column}
          label={text("import.groups.instead", { name: column.name, lines: rows.length })}
          value={value}
          onChange={setValue}
        />
        <Button aria-disabled={value === group.value} onClick={replace}>
          {text("import.groups.replace", { lines: rows.length })}
        </Button>
      </div>
    </li>
  );
}
