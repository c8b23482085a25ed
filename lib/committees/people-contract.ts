import { z } from "zod";
import type { IsoDate } from "@/lib/core/dates";
import { choice, dateField, idField, optionalDate, optionalText, requiredText } from "@/lib/core/fields";
import type { Page } from "@/lib/core/page";
import type { SignInRefusal } from "@/lib/core/sign-in-refusal";
import { POST_ROLES } from "@/lib/committees/domain/role-labels";

export const addPersonInput = z.strictObject({
  fullName: requiredText("Nhập họ và tên", 100),
  signInName: z
    .string({ error: "Nhập tên đăng nhập" })
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9.-]{3,60}$/, {
      error: "Tên đăng nhập gồm 3 đến 60 chữ thường không dấu, số, dấu chấm hoặc gạch nối",
    }),
  bodyId: idField("Chọn cơ quan"),
  role: choice(POST_ROLES, "Chọn công việc"),
  title: requiredText("Nhập chức danh", 120),
  validFrom: dateField("Nhập ngày bắt đầu"),
  validTo: optionalDate(),
  document: optionalText(200),
});
export type AddPersonInput = z.infer<typeof addPersonInput>;

export type AddPersonRefusal =
  | { readonly code: "person.body-not-found" }
  | { readonly code: "person.sign-in-name-taken" }
  | { readonly code: "person.term-ends-early" };

export interface AddedPerson {
  readonly fullName: string;
  /** Path of the one-time link; null when the person already had an account. */
  readonly link: string | null;
}

export const endHoldingInput = z.strictObject({
  holdingId: idField("Chọn vị trí"),
  lastDay: dateField("Nhập ngày cuối giữ vị trí"),
});

export type EndHoldingRefusal =
  | { readonly code: "holding.not-found" }
  | { readonly code: "holding.ends-before-start"; readonly from: IsoDate }
  | { readonly code: "holding.own" };

const ownPassword = z
  .string({ error: "Nhập mật khẩu của đồng chí" })
  .min(1, { error: "Nhập mật khẩu của đồng chí" })
  .max(200);

export const resetSignInInput = z.strictObject({
  holdingId: idField("Chọn người"),
  password: ownPassword,
});

export type ResetSignInRefusal =
  { readonly code: "holding.not-found" } | { readonly code: "holding.own-account" } | SignInRefusal;

export interface ResetSignIn {
  readonly fullName: string;
  /** Path of the one-time link. */
  readonly link: string;
}

export interface HoldingRow {
  readonly holdingId: string;
  readonly postId: string;
  readonly fullName: string;
  readonly title: string;
  readonly bodyName: string;
  readonly role: string;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

export interface PeopleView extends Page<HoldingRow> {
  readonly text: string;
}

export const viewAsInput = z.strictObject({
  holdingId: idField("Chọn người"),
  password: ownPassword,
});

export type ViewAsRefusal =
  { readonly code: "holding.not-found" } | { readonly code: "holding.own-view" } | SignInRefusal;

/** One thing a post may do on the day, and where. */
export interface RightLine {
  readonly key: string;
  readonly label: string;
  /** «Huyện Ninh Phước», or the unit's own name. */
  readonly areaName: string;
  readonly from: IsoDate;
  /** The last day; null when no end is set. */
  readonly to: IsoDate | null;
  /** By whose authorisation, with its document; null for a right of the post itself. */
  readonly by: { readonly fromTitle: string; readonly document: string } | null;
}

export interface PostRights {
  readonly holdingId: string;
  readonly title: string;
  readonly bodyName: string;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
  readonly document: string | null;
  readonly lines: readonly RightLine[];
}

/** What a person may do on one day, post by post. */
export interface RightsView {
  readonly holdingId: string;
  readonly fullName: string;
  readonly title: string;
  readonly day: IsoDate;
  readonly posts: readonly PostRights[];
  /** Whether the administrator may look at this post's pages: another's, held today. */
  readonly mayView: boolean;
}
