import { Link } from "react-router";
import { api, ask } from "../../api/client";
import { useWrite } from "../../api/write";
import { boardPath } from "../../parts/board_path";
import { Button } from "../../parts/button";
import { ProblemNotice } from "../../parts/notice";
import { StateBadge } from "../../parts/state_badge";
import { useText } from "../../texts/text";
import { useFormats } from "../../texts/time";
import type { Today } from "./board_data";
import { useReasons } from "./board_queue";
import { TodayLine, TodayList } from "./today_list";

const first = 8;

interface About {
  number: number;
  language_name?: string;
  requester_name?: string;
}

/** What a line is about: "Nr. 42 Kurmandschi, Jobcenter". */
export function useAbout(): (about: About) => string {
  const text = useText();
  return ({ number, language_name = "", requester_name = "" }) =>
    text("coordinator.today.about", { number, language: language_name, office: requester_name });
}

/** Requests without anybody. */
export function TodayGaps({ gaps }: { gaps: Today["gaps"] }) {
  const text = useText();
  const formats = useFormats();
  const about = useAbout();
  const reasons = useReasons();
  return (
    <TodayList
      title={text("coordinator.today.gaps", { count: gaps.count })}
      items={gaps.items.slice(0, first)}
      keyOf={(gap) => gap.seat_id}
      more={
        gaps.count > first && (
          <Link className="kern-link" to="/tafel">
            {text("coordinator.board.more", { count: gaps.count - first })}
          </Link>
        )
      }
    >
      {(gap) => (
        <TodayLine
          what={
            <>
              <strong>{formats.moment(gap.begin)}</strong> {about(gap)}{" "}
              <StateBadge kind="fill" state={gap.seat_state} />
            </>
          }
          why={reasons(gap)}
          act={
            <Link
              className="kern-link"
              to={boardPath(gap.booking_id, gap.seat_id)}
              aria-label={text("coordinator.today.fill_number", { number: gap.number })}
            >
              {text("coordinator.today.fill")}
            </Link>
          }
        />
      )}
    </TodayList>
  );
}

/** Calls to make: the next one, and how many wait behind. */
export function TodayCalls({ calls }: { calls: Today["calls"] }) {
  const text = useText();
  const formats = useFormats();
  const about = useAbout();
  return (
    <TodayList
      title={text("coordinator.today.calls", { count: calls.count })}
      items={calls.next ? [calls.next] : []}
      keyOf={(call) => call.offer_id}
    >
      {(call) => (
        <TodayLine
          what={
            <>
              <strong>{call.interpreter.name}</strong> {formats.moment(call.begin)} {about(call)}
            </>
          }
          act={
            <Link className="kern-link" to={`/anrufliste?angebot=${call.offer_id}`}>
              {text("coordinator.today.call")}
            </Link>
          }
        />
      )}
    </TodayList>
  );
}

type Approval = Today["approvals"]["items"][number];

/** Requests that wait for the coordinator's yes. */
export function TodayApprovals({ approvals }: { approvals: Today["approvals"] }) {
  const text = useText();
  return (
    <TodayList
      title={text("coordinator.today.approvals", { count: approvals.count })}
      items={approvals.items}
      keyOf={(approval) => approval.booking_id}
    >
      {(approval) => <ApprovalLine approval={approval} />}
    </TodayList>
  );
}

function ApprovalLine({ approval }: { approval: Approval }) {
  const text = useText();
  const formats = useFormats();
  const about = useAbout();
  const approve = useWrite({
    send: (_: void, key) =>
      ask(
        api.POST("/api/v1/bookings/{booking_id}/approve", {
          params: { path: { booking_id: approval.booking_id }, header: { "Idempotency-Key": key } },
        }),
      ),
    refresh: [["today"], ["bookings"]],
  });
  return (
    <>
      <TodayLine
        what={
          <>
            <strong>{approval.begin ? formats.moment(approval.begin) : ""}</strong>{" "}
            <Link className="kern-link" to={boardPath(approval.booking_id)}>{about(approval)}</Link>
          </>
        }
        why={[
          approval.setting_name,
          approval.town,
          approval.office_is_new && text("coordinator.today.office_is_new"),
        ].filter(Boolean).join(" · ")}
        act={
          approval.allowed_actions.includes("approve") && (
            <Button
              small
              busy={approve.isPending}
              aria-label={text("coordinator.today.approve_number", { number: approval.number })}
              onClick={() => approve.mutate(undefined)}
            >
              {text("coordinator.today.approve")}
            </Button>
          )
        }
      />
      <ProblemNotice problem={approve.error} />
    </>
  );
}

/** Rounds that end soon or wait for a choice. */
export function TodayRounds({ rounds }: { rounds: Today["rounds_ending"] }) {
  const text = useText();
  const formats = useFormats();
  const about = useAbout();
  return (
    <TodayList
      title={text("coordinator.today.rounds", { count: rounds.count })}
      items={rounds.items.slice(0, first)}
      keyOf={(round) => round.seat_id}
    >
      {(round) => (
        <TodayLine
          what={about(round)}
          why={
            round.round_state === "choosing"
              ? text("coordinator.today.choose", { count: round.people_interested ?? 0 })
              : text("coordinator.today.round_ends", {
                  at: round.ends_at ? formats.moment(round.ends_at) : "",
                  count: round.offers_open ?? 0,
                })
          }
          act={
            <Link
              className="kern-link"
              to={boardPath(round.booking_id, round.seat_id)}
              aria-label={text("coordinator.today.look_number", { number: round.number })}
            >
              {text("coordinator.today.look")}
            </Link>
          }
        />
      )}
    </TodayList>
  );
}
