import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";
import { api, ask } from "../../api/client";
import { Empty } from "../../parts/loading";
import { Page } from "../../parts/page";
import { useText } from "../../texts/text";
import { OldLink } from "./old_link";
import { RegisterForm } from "./register_form";

/** People of offices register by the domain of their mail, where the pool wants it. */
export function RegistrationPage() {
  const text = useText();
  const { pool = "" } = useParams();
  const path = { tenant_slug: pool };
  const query = useQuery({
    queryKey: ["registration", pool],
    queryFn: ({ signal }) =>
      ask(api.GET("/api/v1/registrations/{tenant_slug}", { params: { path }, signal })),
  });
  return (
    <Page title={text("entry.invitation.title")} lead={query.data?.tenant_name}>
      <OldLink query={query}>
        {(form) =>
          form.open ? (
            <RegisterForm terms={form.terms} form={form} send={(body) =>
              ask(api.POST("/api/v1/registrations/{tenant_slug}", { params: { path }, body }))
            } />
          ) : (
            <Empty title={text("entry.register.closed")}>
              <Link className="kern-link" to={`/anmelden/${pool}`}>{text("login.enter")}</Link>
            </Empty>
          )
        }
      </OldLink>
    </Page>
  );
}
