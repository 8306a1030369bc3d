import "../../style/interpreter.css";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import { api, ask } from "../../api/client";
import { Loaded } from "../../parts/loading";
import { Page } from "../../parts/page";
import { useText } from "../../texts/text";
import { HolidayQuestion } from "./holiday_question";

/** The question of the mail before school holidays: its link answers without a login. */
export function LinkedHolidays() {
  const text = useText();
  const { pool = "", token = "" } = useParams();
  const path = { tenant_slug: pool, token };
  const key = ["holiday-link", pool, token];
  const query = useQuery({
    queryKey: key,
    queryFn: () =>
      ask(api.GET("/api/v1/holiday-links/{tenant_slug}/{token}", { params: { path } })),
  });
  return (
    <Page title={text("interpreter.holidays.title")} lead={text("interpreter.holidays.lead")}>
      <Loaded query={query}>
        {(one) => (
          <HolidayQuestion one={one} refresh={[key]}
            send={(answer) =>
              ask(api.POST("/api/v1/holiday-links/{tenant_slug}/{token}", {
                params: { path },
                body: { answer },
              }))
            } />
        )}
      </Loaded>
    </Page>
  );
}
