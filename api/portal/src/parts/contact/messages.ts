import { useQuery } from "@tanstack/react-query";
import { api, ask } from "../../api/client";
import { useMay } from "../../api/session";
import { useWrite } from "../../api/write";
import type { components } from "../../../dist/schema";

export type Message = components["schemas"]["BookingMessage"];

/** What was written to the coordinator about a booking, as far as this person may read it. */
export function useMessages(booking: string) {
  const maySee = useMay("booking_message_see");
  return useQuery({
    queryKey: ["bookings", booking, "messages"],
    enabled: maySee,
    queryFn: async ({ signal }) => {
      const path = { booking_id: booking };
      return (await ask(api.GET("/api/v1/bookings/{booking_id}/messages", {
        params: { path }, signal,
      }))).items;
    },
  });
}

interface Writing {
  text: string;
  /** The writer has seen what speaks against the text and wants it sent. */
  sure: boolean;
}

/** Sends a message; what looks like data of a client is answered first and nothing is sent. */
export function useWriteMessage(booking: string, done: () => void) {
  const post = async (text: string, key: string | null) => {
    const { findings } = await ask(api.POST("/api/v1/bookings/{booking_id}/messages", {
      params: { path: { booking_id: booking }, header: { "Idempotency-Key": key } },
      body: { text, preview: key === null },
    }));
    return findings;
  };
  return useWrite({
    send: async ({ text, sure }: Writing, key) => {
      const doubts = sure ? [] : await post(text, null);
      if (doubts.length === 0) await post(text, key);
      return doubts;
    },
    refresh: [["bookings", booking]],
    done: (doubts) => {
      if (doubts.length === 0) done();
    },
  });
}
