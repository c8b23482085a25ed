import type { SubmissionSnapshot } from "@/lib/dossiers/domain/submission-snapshot";

/** Where a request for supplement points: one paper of the row and a page of it. Both null: the whole row. */
export interface AskedPlace {
  /** Of the evidence; null for a component, which is one paper itself. */
  readonly evidenceId: string | null;
  readonly page: number | null;
}

export const WHOLE_ROW: AskedPlace = { evidenceId: null, page: null };

const LAST_PAGE = 9999;

/** A page as it was typed, 1 to 9999; null for none, `wrong` for what is no page. */
export function readPage(typed: string): number | null | "wrong" {
  if (typed === "") return null;
  const page = /^\d{1,4}$/.test(typed) ? Number(typed) : 0;
  return page >= 1 && page <= LAST_PAGE ? page : "wrong";
}

/** «tệp «Nghị quyết», trang 3»; null: the whole row. */
export function placeWords({
  title,
  page,
}: {
  readonly title: string | null;
  readonly page: number | null;
}): string | null {
  const parts = [...(title === null ? [] : [`tệp «${title}»`]), ...(page === null ? [] : [`trang ${page}`])];
  return parts.length === 0 ? null : parts.join(", ");
}

/**
 * What became of the very paper that was asked for: it stands as it stood, it was changed (another file, another
 * number), it gave way to others, or it went and none came.
 */
export type PlaceOutcome =
  | { readonly kind: "kept" | "changed" | "removed" }
  | { readonly kind: "replaced"; readonly by: readonly string[] };

interface AskedItem extends AskedPlace {
  /** `criterion:<code>` or `component:<code>`. */
  readonly target: string;
}

/** Null when the request named no paper: then there is nothing to follow. */
export function placeOutcome(
  { target, evidenceId, page }: AskedItem,
  before: SubmissionSnapshot,
  after: SubmissionSnapshot,
): PlaceOutcome | null {
  const code = target.replace(/^(criterion|component):/, "");
  if (evidenceId !== null) return paperOutcome(code, evidenceId, { before, after });
  if (page === null || !target.startsWith("component:")) return null;
  return { kind: same(componentIn(before, code), componentIn(after, code)) ? "kept" : "changed" };
}

interface Sendings {
  readonly before: SubmissionSnapshot;
  readonly after: SubmissionSnapshot;
}

function paperOutcome(criterion: string, evidenceId: string, { before, after }: Sendings): PlaceOutcome {
  const [old, now] = [before, after].map(({ evidence }) => evidence.find(({ id }) => id === evidenceId));
  // A paper that was only renamed is the same paper.
  if (now) return { kind: same(contentOf(old), contentOf(now)) ? "kept" : "changed" };
  const by = after.evidence
    .filter(
      ({ criterionCode, id }) => criterionCode === criterion && !before.evidence.some((one) => one.id === id),
    )
    .map(({ title }) => title);
  return by.length > 0 ? { kind: "replaced", by } : { kind: "removed" };
}

const contentOf = (paper: SubmissionSnapshot["evidence"][number] | undefined) =>
  paper && [paper.fileHash, paper.documentNumber, paper.documentDate, paper.issuer];

const componentIn = ({ components }: SubmissionSnapshot, code: string) => {
  const component = components.find((one) => one.code === code);
  return component && [component.mode, component.fileHash, component.data];
};

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The outcome as the second reader reads it. */
export function outcomeWords(outcome: PlaceOutcome): string {
  switch (outcome.kind) {
    case "kept":
      return "Vẫn là bản đã gửi lần trước";
    case "changed":
      return "Đã sửa từ lần trước";
    case "removed":
      return "Đã gỡ, không có tệp mới";
    case "replaced":
      return `Đã thay bằng ${outcome.by.map((title) => `«${title}»`).join(", ")}`;
  }
}
