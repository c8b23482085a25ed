import { z } from "zod";
import type { IsoDate } from "@/lib/core/dates";
import { dateField, idField, requiredText } from "@/lib/core/fields";

export const handOverInput = z.strictObject({
  holdingId: idField("Chọn vị trí"),
  toHoldingId: idField("Chọn người nhận bàn giao"),
  lastDay: dateField("Nhập ngày cuối giữ vị trí"),
  document: requiredText("Nhập văn bản điều động, nghỉ hoặc phân công", 200),
});

export type HandOverRefusal =
  | { readonly code: "handover.not-found" }
  | { readonly code: "handover.own" }
  | { readonly code: "handover.done-already" }
  | { readonly code: "handover.no-receiver" }
  | { readonly code: "handover.ends-before-start"; readonly from: IsoDate };

/** One thing in hand, as it stands on the slip. */
export interface HandedItem {
  readonly kind: "dossier" | "meeting" | "rows";
  readonly title: string;
  /** False: the receiver has another part in it, so the body gives it to somebody else. */
  readonly passed: boolean;
}

export interface HandedOver {
  readonly holdingId: string;
  readonly passed: number;
  readonly left: number;
}

export interface HandOverView {
  readonly holdingId: string;
  readonly fullName: string;
  readonly title: string;
  readonly bodyName: string;
  readonly inHand: readonly { readonly kind: HandedItem["kind"]; readonly title: string }[];
  readonly receivers: readonly { readonly holdingId: string; readonly label: string }[];
  /** The slip, once handed over. */
  readonly slip: {
    readonly toName: string;
    readonly doneBy: string;
    readonly doneOn: IsoDate;
    readonly lastDay: IsoDate;
    readonly document: string;
    readonly items: readonly HandedItem[];
  } | null;
}
