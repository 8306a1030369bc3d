import { Empty, Loaded } from "../../parts/loading";
import { useText, useUiLanguage } from "../../texts/text";
import { useFormats, wallDate } from "../../texts/time";
import { type HouseRegister, useHouseRegister } from "./house_query";

/** Which languages a house has, without names. */
export function Register() {
  const text = useText();
  const query = useHouseRegister();
  return (
    <section className="stack" aria-labelledby="house-register">
      <h2 className="kern-heading-medium" id="house-register">{text("house.register")}</h2>
      <Loaded query={query}>
        {(houses) =>
          houses.length === 0 ? (
            <Empty title={text("house.register_none")}>{text("house.register_hint")}</Empty>
          ) : (
            <>{houses.map((one) => <OneHouse key={one.requester_id} house={one} />)}</>
          )
        }
      </Loaded>
    </section>
  );
}

function OneHouse({ house }: { house: HouseRegister }) {
  const text = useText();
  const ui = useUiLanguage();
  const formats = useFormats();
  return (
    <div className="house__table" role="region" tabIndex={0} aria-label={house.requester_name}>
      <table className="kern-table">
        <caption className="kern-body">
          {text("house.colleagues_in", { office: house.requester_name, count: house.colleagues })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{text("house.language")}</th>
            <th scope="col">{text("house.form")}</th>
            <th scope="col">{text("house.people")}</th>
            <th scope="col">{text("house.last_confirmed")}</th>
          </tr>
        </thead>
        <tbody>
          {house.languages.map((one) => (
            <tr key={`${one.language} ${one.form}`}>
              <th scope="row">
                {(ui === "en" ? one.language_name_en : one.language_name) ?? one.language}
              </th>
              <td>{text(`house.form.${one.form}`)}</td>
              <td>
                {one.confirmed === one.colleagues
                  ? formats.number(one.colleagues)
                  : text("house.people_of", { confirmed: one.confirmed, count: one.colleagues })}
              </td>
              <td>
                {one.last_confirmed_on
                  ? formats.day(wallDate(`${one.last_confirmed_on}T12:00`))
                  : text("house.never")}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
