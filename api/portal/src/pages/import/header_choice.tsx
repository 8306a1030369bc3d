import { useText } from "../../texts/text";
import type { Import } from "./use_import";

const rows_shown = 6;
const columns_shown = 8;

/** The first rows of the table; one of them holds the names of the columns. */
export function HeaderChoice({ own }: { own: Import }) {
  const text = useText();
  const { header } = own.choices;
  const from = Math.max(0, header - 2);
  const more = Math.max(0, ...own.rows.map((row) => row.length)) - columns_shown;
  return (
    <fieldset className="kern-fieldset">
      <legend className="kern-label">{text("import.header.legend")}</legend>
      <div className="kern-hint">{text("import.header.hint")}</div>
      <div className="scroll" tabIndex={0} role="region" aria-label={text("import.header.legend")}>
        <table className="kern-table kern-table--small import-header">
          <tbody className="kern-table__body">
            {own.rows.slice(from, from + rows_shown).map((row, index) => (
              <tr
                key={from + index}
                className={`kern-table__row ${from + index === header ? "import-header__row" : ""}`}
              >
                <td className="kern-table__cell">
                  <input
                    type="radio"
                    className="kern-form-check__radio"
                    name="header"
                    aria-label={text("import.header.row", { row: from + index + 1 })}
                    checked={from + index === header}
                    onChange={() => own.chooseHeader(from + index)}
                  />
                </td>
                {row.slice(0, columns_shown).map((cell, column) => (
                  <td className="kern-table__cell" key={column}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more > 0 && <p className="kern-hint">{text("import.header.more", { columns: more })}</p>}
    </fieldset>
  );
}
