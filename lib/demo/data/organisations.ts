import type { DemoDelegation, DemoOrganisation } from "@/lib/demo/data/tenant";
import type { EnterpriseForm, EnterpriseSize, SchoolLevel } from "@/lib/units/domain/unit-class";

/** Short ways to write one row of a tenant's register. Enterprises and schools are invented and say so in their names. */

export const INVENTED = "(thử nghiệm)";

type Managed = Pick<DemoOrganisation, "at" | "managedBy">;
type Staff = DemoOrganisation["staff"];

const withStaff = (key: string | undefined, head = false): Staff =>
  key === undefined ? null : { key, head };

export interface AgencyOptions {
  readonly headTitle?: string;
  readonly staff?: string;
  readonly head?: boolean;
  readonly armedForces?: boolean;
}

export const agency = (
  name: string,
  managed: Managed,
  { headTitle = "Trưởng phòng", staff, head = false, armedForces = false }: AgencyOptions = {},
): DemoOrganisation => ({
  name,
  kind: "co_quan",
  ...managed,
  armedForces,
  headTitle,
  staff: withStaff(staff, head),
});

export interface EnterpriseOptions {
  readonly size?: EnterpriseSize;
  readonly form?: EnterpriseForm;
  readonly staff?: string;
  readonly head?: boolean;
}

export const enterprise = (
  name: string,
  managed: Managed,
  { size = "medium", form = "joint_stock", staff, head = false }: EnterpriseOptions = {},
): DemoOrganisation => ({
  name: `${name} ${INVENTED}`,
  kind: "doanh_nghiep",
  ...managed,
  size,
  form,
  headTitle: "Giám đốc",
  staff: withStaff(staff, head),
});

export interface SchoolOptions {
  readonly staff?: string;
  readonly head?: boolean;
  readonly delegation?: DemoDelegation;
}

export const school = (
  name: string,
  schoolLevel: SchoolLevel,
  managed: Managed,
  { staff, head = false, delegation }: SchoolOptions = {},
): DemoOrganisation => ({
  name: `${name} ${INVENTED}`,
  kind: "co_so_giao_duc",
  ...managed,
  schoolLevel,
  headTitle: "Hiệu trưởng",
  staff: withStaff(staff, head),
  ...(delegation ? { delegation } : {}),
});

export const neighbourhood = (name: string, at: string, staff?: string): DemoOrganisation => ({
  name: `${name} ${INVENTED}`,
  kind: "khu_dan_cu",
  at,
  managedBy: "commune",
  headTitle: "Trưởng ban công tác mặt trận",
  staff: withStaff(staff, true),
});

const bareName = (commune: string): string => commune.replace(/^(Xã|Phường|Thị trấn)\s+/, "");

/** Two units that stand in every commune of the demo and are managed by it: a credit fund and a health station. */
export const localUnits = (communes: readonly string[]): readonly DemoOrganisation[] =>
  communes.flatMap((at) => {
    const place = /^Phường \d/.test(at) ? at : bareName(at);
    const managed = { at, managedBy: "commune" } as const;
    return [
      enterprise(`Quỹ tín dụng nhân dân ${place}`, managed),
      agency(`Trạm Y tế ${place} ${INVENTED}`, managed, { headTitle: "Trưởng trạm" }),
    ];
  });
