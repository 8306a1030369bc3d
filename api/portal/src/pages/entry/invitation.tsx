import { useQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import { api, ask } from "../../api/client";
import { Page } from "../../parts/page";
import { useText } from "../../texts/text";
import { OldLink } from "./old_link";
import { RegisterForm } from "./register_form";

/** Where the link of an office leads: its people register themselves. */
export function InvitationPage() {
  const text = useText();
  const { pool = "", token = "" } = useParams();
  const path = { tenant_slug: pool, token };
  const query = useQuery({
    queryKey: ["invitation", pool, token],
    queryFn: ({ signal }) =>
      ask(api.GET("/api/v1/invitations/{tenant_slug}/{token}", { params: { path }, signal })),
  });
  const { data: invitation } = query;
  return (
    <Page title={text("entry.invitation.title")}
      lead={invitation && `${invitation.office_name} · ${invitation.tenant_name}`}>
      <OldLink query={query}>
        {({ terms }) => (
          <RegisterForm terms={terms} send={({ office: _known, ...body }) =>
            ask(api.POST("/api/v1/invitations/{tenant_slug}/{token}", { params: { path }, body }))
          } />
        )}
      </OldLink>
    </Page>
  );
}
