import "../../style/interpreter.css";
import { useEffect } from "react";
import { Outlet } from "react-router";
import { HolidayNotice } from "./holiday_notice";
import { ReachableBar } from "./hotline_bar";
import { useDelivery, useTidyLetters } from "./letters";
import { LetterNotices } from "./letter_notices";
import { NewVersion } from "./new_version";

/** Around every page of the interpreter: what became of answers, also of those given offline. */
export function Room() {
  useDelivery();
  useTidyLetters();
  useEffect(() => {
    // without it (a private window) the pages work as long as there is a net
    if (import.meta.env.PROD) void navigator.serviceWorker?.register("/sw.js").catch(() => {});
  }, []);
  return (
    <>
      <NewVersion />
      <LetterNotices />
      <HolidayNotice />
      <ReachableBar />
      <Outlet />
    </>
  );
}
