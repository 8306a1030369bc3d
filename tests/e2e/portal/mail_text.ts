/** The words of a mail: its first part in base64 is the text. */
export function textOf(mail: string): string {
  const [, rest = ""] = mail.split("Content-Transfer-Encoding: base64\r\n\r\n");
  const [base64 = ""] = rest.split("\r\n--");
  return Buffer.from(base64, "base64").toString("utf8");
}
