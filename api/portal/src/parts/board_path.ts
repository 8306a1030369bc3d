/** Where the board shows a request, and one seat of it. */
export const boardPath = (booking: string, seat?: string) =>
  `/tafel?anfrage=${booking}${seat ? `&platz=${seat}` : ""}`;
