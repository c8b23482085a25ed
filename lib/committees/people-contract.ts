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

export const resetSignInInput = z.strictObject({
  holdingId: idField("Chọn người"),
  password: z
    .string({ error: "Nhập mật khẩu của đồng chí" })
    .min(1, { error: "Nhập mật khẩu của đồng chí" })
    .max(200),
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
