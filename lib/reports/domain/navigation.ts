import type { Actor } from "@/lib/core/actor";
import { holds } from "@/lib/core/actor";
import type { Permission } from "@/lib/core/permissions";

interface Entry {
  readonly href: string;
  readonly label: string;
  /** Any one of these opens it; none is asked of an entry everybody has. */
  readonly anyOf: readonly Permission[];
  /** Only where a plan of the tenant has a meeting step, a yearly review, or reports of units. */
  readonly needs?: keyof TenantHas;
}

/** What the plans of a tenant ask for, so that no screen speaks of anything else. */
export interface TenantHas {
  readonly meetings: boolean;
  readonly reviews: boolean;
  /** Units report on how they go on (BN IV.2). */
  readonly unitReports: boolean;
}

const MAXIMUM = 6;

/** In the order they are offered; the first six that the person's grants open make his navigation. */
const ENTRIES: readonly Entry[] = [
  { href: "/viec-cua-toi", label: "Việc của tôi", anyOf: [] },
  { href: "/ky", label: "Chờ ký", anyOf: ["decision.sign"] },
  { href: "/cho-cap-so", label: "Chờ cấp số", anyOf: ["decision.issue"] },
  { href: "/tham-dinh", label: "Thẩm định", anyOf: ["dossier.appraise", "dossier.evaluate"] },
  {
    href: "/dang-ky",
    label: "Đăng ký",
    anyOf: ["registration.prepare", "registration.accept", "registration.select"],
  },
  { href: "/ho-so", label: "Hồ sơ", anyOf: ["dossier.prepare"] },
  { href: "/hop-xet", label: "Họp xét", anyOf: ["meeting.manage", "meeting.answer"], needs: "meetings" },
  { href: "/quyet-dinh", label: "Quyết định", anyOf: ["decision.draft", "decision.issue"] },
  { href: "/duy-tri", label: "Duy trì", anyOf: ["maintenance.review"], needs: "reviews" },
  {
    href: "/bao-cao-thang",
    label: "Báo cáo định kỳ",
    anyOf: ["registration.prepare", "progress.read"],
    needs: "unitReports",
  },
  { href: "/don-vi", label: "Đơn vị", anyOf: ["unit.edit", "registration.prepare"] },
  { href: "/da-ky", label: "Đã ký", anyOf: ["decision.sign"] },
  { href: "/quan-tri/nguoi-dung", label: "Người dùng", anyOf: ["people.manage"] },
  { href: "/lich-lam-viec", label: "Lịch làm việc", anyOf: ["calendar.manage"] },
  { href: "/quan-tri/nhat-ky", label: "Nhật ký", anyOf: ["audit.read"] },
  { href: "/ke-hoach", label: "Kế hoạch", anyOf: ["plan.read"] },
  { href: "/bo-tieu-chi", label: "Bộ tiêu chí", anyOf: ["criteria.edit"] },
  { href: "/ket-qua", label: "Kết quả các năm", anyOf: ["result.check"] },
];

/** Links of the service navigation: by the person's grants, never by the name of his post (ux.md 2.1). */
export function navigationFor(
  actor: Actor,
  tenantHas: TenantHas,
): readonly { readonly href: string; readonly label: string }[] {
  return ENTRIES.filter(
    ({ anyOf, needs }) =>
      (needs === undefined || tenantHas[needs]) &&
      (anyOf.length === 0 || anyOf.some((permission) => holds(actor, permission))),
  )
    .slice(0, MAXIMUM)
    .map(({ href, label }) => ({ href, label }));
}
