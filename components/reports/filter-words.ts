import { queueHref } from "@/components/appraisal/queue-address";
import { commonMessage } from "@/components/common-message";
import { dossiersHref } from "@/components/dossiers/dossier-list";
import type { FormState } from "@/components/forms/form-state";
import { registrationsHref } from "@/components/registrations/registration-list";
import { unitsHref } from "@/components/units/unit-list";
import { formatNumber } from "@/lib/core/text";
import type { FilteredList } from "@/lib/reports/domain/saved-filter";
import type { ListFilter, RenameFilterRefusal, SaveFilterRefusal } from "@/lib/reports/filter-contract";

/** What each list is called. */
export const LIST_NAMES = {
  dossiers: "Hồ sơ",
  queue: "Thẩm định",
  registrations: "Đăng ký",
  units: "Đơn vị trên địa bàn",
} as const satisfies Record<FilteredList, string>;

/** Address of the list with this asked of it. */
export function filterHref(filter: ListFilter): string {
  switch (filter.list) {
    case "dossiers":
      return dossiersHref(filter);
    case "queue":
      return queueHref({ ...filter, page: 1 }, {});
    case "registrations":
      return registrationsHref(filter);
    case "units":
      return unitsHref(filter);
  }
}

type FilterRefusal = SaveFilterRefusal | RenameFilterRefusal;

const CODES = {
  "filter.not-found": true,
  "filter.list-not-found": true,
  "filter.nothing-set": true,
  "filter.name-taken": true,
  "filter.too-many": true,
} as const satisfies Record<FilterRefusal["code"], true>;

const isFilterRefusal = (refusal: { readonly code: string }): refusal is FilterRefusal =>
  refusal.code in CODES;

function sentence(refusal: FilterRefusal): string {
  switch (refusal.code) {
    case "filter.not-found":
      return "Bộ lọc này không còn. Có thể đồng chí đã xóa ở một trang khác.";
    case "filter.list-not-found":
      return "Vị trí đang dùng không mở được danh sách này nên không lưu được bộ lọc.";
    case "filter.nothing-set":
      return "Chưa lọc gì. Chọn ít nhất một điều kiện rồi lưu bộ lọc.";
    case "filter.name-taken":
      return `Danh sách này đã có bộ lọc tên «${refusal.name}». Nhập tên khác.`;
    case "filter.too-many":
      return `Mỗi vị trí lưu được ${formatNumber(refusal.most)} bộ lọc. Xóa bớt một bộ lọc ở «Việc của tôi» rồi lưu lại.`;
  }
}

/** The sentence for what came back of a filter's form; null when nothing was refused. */
export function filterMessage(state: FormState | null): string | null {
  const refusal = state?.refusal ?? null;
  return refusal && isFilterRefusal(refusal) ? sentence(refusal) : commonMessage(refusal);
}
