import type { BodyKind, PostRole } from "@/lib/core/actor";
import type { Permission } from "@/lib/core/permissions";
import type { Area } from "@/lib/demo/areas";
import type { DemoOrganisation, DemoTenant } from "@/lib/demo/data/tenant";
import { slugOf } from "@/lib/demo/demo-id";

/** A post of the demo and the account that holds it. Two seats with one account are one person with two posts. */
export interface Seat {
  readonly account: string;
  readonly body: { readonly kind: BodyKind; readonly of: string };
  readonly role: PostRole;
  readonly title: string;
  /** Beside what the role is made with. */
  readonly extra: readonly Permission[];
  /** Instead of what the role is made with. */
  readonly instead: readonly Permission[] | null;
}

type SeatMaker = (
  account: string,
  kind: BodyKind,
  role: PostRole,
  title: string,
  extra?: readonly Permission[],
) => Seat;

const seatsAt =
  (tenant: DemoTenant, area: Area): SeatMaker =>
  (account, kind, role, title, extra = []) => ({
    account: `${tenant.code}.${account}`,
    body: { kind, of: area.name },
    role,
    title,
    extra,
    instead: null,
  });

const holdsMeetings = ({ plans }: DemoTenant): boolean =>
  plans.some(({ content }) =>
    content.routes.some(({ steps }) => steps.some(({ kind }) => kind === "meet_or_written")),
  );

/** TT 124 in Khánh Hòa is decided by people's committees, the «điển hình» of 2023 by the committees themselves. */
const decidedByPeoplesCommittee = ({ plans }: DemoTenant): boolean =>
  plans.some(({ content }) => content.header.programme === "security_safe");

function communeSeats(tenant: DemoTenant, area: Area): readonly Seat[] {
  const seat = seatsAt(tenant, area);
  const slug = slugOf(area.name);
  const place = area.inSentence;
  const officer = `Cán bộ Công an ${place}`;
  const officers = [
    seat(`ca-${slug}`, "police", "commune_officer", officer),
    ...(area.staffed ? [seat(`ca-${slug}.2`, "police", "commune_officer", officer)] : []),
  ];
  if (tenant.regime === "two_tier") return officers;
  return [
    ...officers,
    seat(`tt-${slug}`, "standing_committee", "reviewer", `Cán bộ Thường trực Ban Chỉ đạo ${place}`),
    ...(area.staffed && decidedByPeoplesCommittee(tenant)
      ? [
          seat(`thu-ky-${slug}`, "standing_committee", "secretary", `Thư ký Ban Chỉ đạo ${place}`),
          seat(`chu-tich-${slug}`, "peoples_committee", "chair", `Chủ tịch UBND ${place}`),
          seat(`van-thu-${slug}`, "peoples_committee", "clerk", `Văn thư UBND ${place}`),
        ]
      : []),
  ];
}

const range = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);

/** A district or the province in three tiers: police, standing office, secretary, members, head and clerk. */
function committeeSeats(tenant: DemoTenant, area: Area, slug: string, twoPosts: boolean): readonly Seat[] {
  const seat = seatsAt(tenant, area);
  const place = area.inSentence;
  const ofCommittee = `Ban Chỉ đạo ${place}`;
  const ofPeople = `UBND ${place}`;
  const byPeople = decidedByPeoplesCommittee(tenant);
  const both = "kiem-nhiem";
  return [
    seat(twoPosts ? both : `ca-${slug}`, "police", "commune_officer", `Cán bộ Công an ${place}`),
    seat(`tt-${slug}`, "standing_committee", "reviewer", `Cán bộ Thường trực ${ofCommittee}`),
    seat(`tt-${slug}.2`, "standing_committee", "reviewer", `Cán bộ Thường trực ${ofCommittee}`),
    seat(twoPosts ? both : `thu-ky-${slug}`, "committee", "secretary", `Thư ký ${ofCommittee}`),
    ...(holdsMeetings(tenant)
      ? range(area.level === "province" ? 5 : 4).map((number) =>
          seat(`uy-vien-${number}-${slug}`, "committee", "member", `Ủy viên ${ofCommittee}`),
        )
      : []),
    byPeople
      ? seat(`chu-tich-${slug}`, "peoples_committee", "chair", `Chủ tịch ${ofPeople}`)
      : seat(`truong-ban-${slug}`, "committee", "chair", `Trưởng ${ofCommittee}`),
    byPeople
      ? seat(`van-thu-${slug}`, "peoples_committee", "clerk", `Văn thư ${ofPeople}`)
      : seat(`van-thu-${slug}`, "committee", "clerk", `Văn thư ${ofCommittee}`),
  ];
}

/** Two tiers: the police of the province receives, appraises and drafts, the chairman decides. */
function provinceSeatsInTwoTiers(tenant: DemoTenant, area: Area): readonly Seat[] {
  const seat = seatsAt(tenant, area);
  const place = area.inSentence;
  const reviewer = `Cán bộ thẩm định, Công an ${place}`;
  return [
    seat("ca-tinh", "police", "commune_officer", `Cán bộ Công an ${place}`),
    seat("ca-tinh.tham-dinh", "police", "reviewer", reviewer, ["decision.draft"]),
    seat("ca-tinh.tham-dinh-2", "police", "reviewer", reviewer, ["decision.draft"]),
    seat("chu-tich", "peoples_committee", "chair", `Chủ tịch UBND ${place}`),
    seat("van-thu", "peoples_committee", "clerk", `Văn thư UBND ${place}`),
    seat("kiem-nhiem", "police", "reviewer", reviewer, ["decision.draft"]),
    // Last: the notice of kept titles is the police's own paper, with its own head and register.
    seat("giam-doc", "police", "chair", `Giám đốc Công an ${place}`),
    seat("van-thu-ca", "police", "clerk", `Văn thư Công an ${place}`),
  ];
}

/** Every post of the bodies, in the order of the map. */
export function seatsOf(tenant: DemoTenant, areas: readonly Area[]): readonly Seat[] {
  const secondDistrict = areas.filter(({ level }) => level === "district")[1];
  return areas.flatMap((area) => {
    // Places that ended before the demo begins, or begin after it, have nobody at work.
    if (area.from > tenant.staffedFrom || (area.to !== null && area.to <= tenant.staffedFrom)) return [];
    if (area.level === "commune") return communeSeats(tenant, area);
    const admin = (account: string): Seat =>
      seatsAt(tenant, area)(account, "police", "admin", `Quản trị Sổ Vàng ${area.inSentence}`);
    if (area.level === "district") {
      return committeeSeats(tenant, area, slugOf(area.name), area.id === secondDistrict?.id);
    }
    return tenant.regime === "two_tier"
      ? [...provinceSeatsInTwoTiers(tenant, area), admin("quan-tri"), admin("kiem-nhiem")]
      : [...committeeSeats(tenant, area, "tinh", false), admin("quan-tri")];
  });
}

/** Who evaluates in the unit's own name reads its papers and judges them; nothing more. */
const HEAD_PERMISSIONS: readonly Permission[] = [
  "unit.read",
  "plan.read",
  "registration.read",
  "dossier.read",
  "decision.read",
  "dossier.evaluate",
];

/** The unit's own people: whoever prepares its dossier, and its head where TT 124 lets him evaluate. */
export function unitSeatsOf(tenant: DemoTenant, organisation: DemoOrganisation): readonly Seat[] {
  const { staff, name, headTitle } = organisation;
  if (!staff) return [];
  const body = { kind: "unit_management", of: name } as const;
  const clerk: Seat = {
    account: `${tenant.code}.don-vi.${staff.key}`,
    body,
    role: "unit_clerk",
    title: `Cán bộ phụ trách, ${name}`,
    extra: [],
    instead: null,
  };
  const head: Seat = {
    account: `${tenant.code}.thu-truong.${staff.key}`,
    body,
    role: "reviewer",
    title: `${headTitle}, ${name}`,
    extra: [],
    instead: HEAD_PERMISSIONS,
  };
  return staff.head ? [clerk, head] : [clerk];
}
