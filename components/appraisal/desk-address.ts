interface DeskPlaceNamed {
  readonly dossierId: string;
  /** Group of rows on the left; the first one when missing. */
  readonly group?: string | undefined;
  /** Paper on the right. */
  readonly evidence?: string | undefined;
}

/** Address of the desk with a group open on the left and a paper on the right: both live in the address. */
export function deskHref({ dossierId, group, evidence }: DeskPlaceNamed, row?: string): string {
  const parameters = new URLSearchParams();
  if (group) parameters.set("nhom", group);
  if (evidence) parameters.set("minh-chung", evidence);
  const query = parameters.toString();
  return `/tham-dinh/${dossierId}${query ? `?${query}` : ""}${row ? `#${rowId(row)}` : ""}`;
}

/** Id of a row of the desk, for links from the sum and the error summary. */
export const rowId = (code: string): string => `dong-${code.replace(/[^A-Za-z0-9.-]/g, "-")}`;

/** Where the desk goes on after a save, by the button that was pressed. */
export const DESK_PAGES = { return: "tra-lai", propose: "phieu" } as const;
