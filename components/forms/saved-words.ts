import { formatDateTime } from "@/lib/core/text";

/** How often something was saved, and when last. */
export interface Saving {
  /** Real time, ISO. */
  readonly at: string;
  /** Null where saves are not counted. */
  readonly number: number | null;
}

/** «Đã lưu lúc 10:24 ngày 30/11/2026, lần lưu 7». */
export const savedWords = ({ at, number }: Saving): string =>
  `Đã lưu lúc ${formatDateTime(new Date(at))}${number === null ? "" : `, lần lưu ${number}`}`;
