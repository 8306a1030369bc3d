import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useSyncExternalStore } from "react";
import { useLocation } from "react-router";
import { useLiveState } from "../../api/live";
import {
  followLetters,
  forgetLetter,
  type Letter,
  lettersNow,
  loadLetters,
  sendLetter,
  sendLetters,
  whenAnswered,
} from "../../api/outbox";
import { useSession } from "../../api/session";

/** Answers of this account that are on their way or came back. */
export function useLetters() {
  const account = useSession().account_id;
  return useSyncExternalStore(followLetters, lettersNow).filter((one) => one.account === account);
}

/** `post(about, letter)` writes an act down and sends it now, or when there is a net again. */
export function usePost() {
  const account = useSession().account_id;
  return useCallback(
    (about: string, letter: Letter) => void sendLetter(account, about, letter),
    [account],
  );
}

/** What went well at once has been read by the time the person goes on to another page. */
function tidy() {
  for (const one of lettersNow())
    if (one.state === "done" && !one.late) void forgetLetter(one.key);
}

const readAgain = ["offers", "assignments", "timesheets"];

/** Sends what waits as soon as there is a net, and reads again what an answer changed. */
export function useDelivery() {
  const account = useSession().account_id;
  const queries = useQueryClient();
  const live = useLiveState();
  useEffect(() => {
    const again = () => {
      for (const key of readAgain) void queries.invalidateQueries({ queryKey: [key] });
    };
    const send = () => void sendLetters(account);
    const stop = whenAnswered(again);
    void loadLetters().then(tidy).then(send);
    const timer = setInterval(() => {
      if (lettersNow().some((one) => one.state === "waiting")) send();
    }, 15_000);
    window.addEventListener("online", send);
    return () => {
      stop();
      clearInterval(timer);
      window.removeEventListener("online", send);
    };
  }, [account, queries]);
  useEffect(() => {
    if (live === "live") void sendLetters(account);
  }, [account, live]);
}

/** Forgets on the way to another page what was read on this one. */
export function useTidyLetters() {
  const { pathname } = useLocation();
  useEffect(() => tidy, [pathname]);
}
