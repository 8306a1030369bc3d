import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useId, useRef, useState } from "react";
import { useNavigate } from "react-router";
import { api, ask } from "../../api/client";
import { useWrite } from "../../api/write";
import { Button } from "../../parts/button";
import type { HotlineRing } from "../../parts/hotline/hotline";
import { ProblemNotice } from "../../parts/notice";
import { useText, useUiLanguage } from "../../texts/text";
import { presenceKey } from "./presence";

/** Seconds that are left, counted here; at the end the server is asked what rings. */
function useRemaining(ring: HotlineRing): number {
  const queries = useQueryClient();
  const [left, setLeft] = useState(ring.remaining_s);
  useEffect(() => {
    const end = Date.now() + ring.remaining_s * 1000;
    const timer = setInterval(() => {
      const next = Math.max(0, Math.ceil((end - Date.now()) / 1000));
      setLeft(next);
      if (next > 0) return;
      clearInterval(timer);
      void queries.invalidateQueries({ queryKey: presenceKey });
    }, 250);
    return () => clearInterval(timer);
  }, [ring.id, ring.remaining_s, queries]);
  return left;
}

function useAnswer(ring: HotlineRing) {
  const navigate = useNavigate();
  return useWrite({
    send: (answer: "accept" | "decline", key) => {
      const params = { path: { ring_id: ring.id }, header: { "Idempotency-Key": key } };
      return answer === "accept"
        ? ask(api.POST("/api/v1/hotline/rings/{ring_id}/accept", { params }))
        : ask(api.POST("/api/v1/hotline/rings/{ring_id}/decline", { params }));
    },
    refresh: [presenceKey, ["hotline_calls"]],
    done: (_answered, answer) => {
      if (answer === "accept") void navigate("/erreichbar");
    },
  });
}

/** Somebody is wanted now: over everything, with two answers. Escape is no answer. */
export function Ring({ ring }: { ring: HotlineRing }) {
  const text = useText();
  const ui = useUiLanguage();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const left = useRemaining(ring);
  const [most] = useState(ring.remaining_s);
  const answer = useAnswer(ring);
  const queries = useQueryClient();
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  const language = ui === "en" ? ring.language_name_en : ring.language_name;
  const setting = ui === "en" ? ring.setting_name_en : ring.setting_name;
  return (
    <dialog ref={dialog} className="ring" aria-labelledby={id}
      onCancel={(event) => event.preventDefault()}>
      <div className="ring__inside">
        <h2 className="kern-heading-medium ring__bell" id={id}>{text("hotline.ring.title")}</h2>
        <p className="ring__language">{language}</p>
        <p className="kern-body">
          {text("hotline.ring.about", {
            mode: text(`hotline.mode.${ring.mode}`),
            setting: setting ?? "",
            office: ring.requester_name,
          })}
        </p>
        <p className="kern-body">{text("hotline.ring.planned", { minutes: ring.planned_min })}</p>
        <progress className="ring__bar" max={Math.max(most, 1)} value={left}
          aria-label={text("hotline.ring.left")} />
        <p className="kern-body" role="timer">{text("hotline.ring.seconds", { seconds: left })}</p>
        <ProblemNotice problem={answer.error} />
        {answer.error ? (
          <Button onClick={() => void queries.invalidateQueries({ queryKey: presenceKey })}>
            {text("common.close")}
          </Button>
        ) : (
          <div className="ring__answers">
            <Button look="primary" busy={answer.isPending}
              onClick={() => answer.mutate("accept")}>
              {text("hotline.ring.accept")}
            </Button>
            <Button busy={answer.isPending} onClick={() => answer.mutate("decline")}>
              {text("hotline.ring.decline")}
            </Button>
          </div>
        )}
        <p className="kern-hint">{text("hotline.ring.free")}</p>
      </div>
    </dialog>
  );
}
