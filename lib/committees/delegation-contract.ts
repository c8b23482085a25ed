import { z } from "zod";
import type { IsoDate } from "@/lib/core/dates";
import { choice, dateField, idField, listOf, requiredText } from "@/lib/core/fields";
import {
  DELEGABLE_PERMISSIONS,
  DELEGATION_CAPACITIES,
  type DelegationCapacity,
  type DelegationState,
} from "@/lib/committees/domain/delegation";

export const recordDelegationInput = z.strictObject({
  fromPostId: idField("Chọn người ủy quyền"),
  toPostId: idField("Chọn người được ủy quyền"),
  capacity: choice(DELEGATION_CAPACITIES, "Chọn hình thức ký: KT., TL. hoặc TUQ."),
  permission: listOf(z.enum(DELEGABLE_PERMISSIONS)).refine((chosen) => chosen.length > 0, {
    error: "Chọn ít nhất một việc được ủy quyền",
  }),
  scope: requiredText("Nhập phạm vi ủy quyền như trong văn bản", 500),
  document: requiredText("Nhập số, ký hiệu văn bản ủy quyền", 200),
  documentDate: dateField("Nhập ngày văn bản ủy quyền"),
  validFrom: dateField("Nhập ngày bắt đầu"),
  lastDay: dateField("Nhập ngày cuối; ủy quyền luôn có thời hạn"),
});
export type RecordDelegationInput = z.infer<typeof recordDelegationInput>;

export const endDelegationInput = z.strictObject({
  delegationId: idField("Chọn ủy quyền"),
  endsAfter: dateField("Nhập ngày cuối còn hiệu lực"),
});

export type EndDelegationRefusal =
  | { readonly code: "delegation.not-found" }
  | { readonly code: "delegation.ends-outside-term"; readonly from: IsoDate; readonly lastDay: IsoDate };

export interface DelegationRow {
  readonly delegationId: string;
  readonly fromTitle: string;
  readonly fromName: string | null;
  readonly toTitle: string;
  readonly toName: string | null;
  readonly bodyName: string;
  readonly capacity: DelegationCapacity;
  readonly permissions: readonly string[];
  readonly scope: string;
  readonly document: string;
  readonly documentDate: IsoDate;
  readonly from: IsoDate;
  readonly lastDay: IsoDate;
  readonly state: DelegationState;
}

export interface DelegationFormView {
  readonly fromPostId: string;
  readonly fromTitle: string;
  readonly bodyName: string;
  readonly delegates: readonly { readonly postId: string; readonly label: string }[];
}
