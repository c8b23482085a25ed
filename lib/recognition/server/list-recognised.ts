import "server-only";
import { isId } from "@/lib/core/ids";
import { withPublic } from "@/lib/platform/db/with-public";
import { PROGRAMMES } from "@/lib/programmes/domain/programme";
import type { PublicFilter, PublicList, PublicRow } from "@/lib/recognition/contract";
import {
  listAllPublic,
  listPublic,
  listTenants,
  listYears,
  type NamedTenant,
} from "@/lib/recognition/server/public-store";
import { UNIT_CLASSES } from "@/lib/units/domain/unit-class";

type Parameters = Readonly<Record<string, string | string[] | undefined>>;

/** The filter of the address; what it doesn't know it leaves out. */
export function readPublicFilter(parameters: Parameters): PublicFilter {
  const one = (name: string): string => {
    const value = parameters[name];
    return typeof value === "string" ? value.trim().slice(0, 100) : "";
  };
  const year = Number(one("nam"));
  return {
    year: Number.isInteger(year) && year > 2000 && year < 2200 ? year : null,
    unitKind: UNIT_CLASSES.find((known) => known === one("loai")) ?? null,
    tenantId: isId(one("tinh")) ? one("tinh") : null,
    programme: PROGRAMMES.find((known) => known === one("danh-hieu")) ?? null,
    search: one("tim"),
  };
}

/** P-3: the public list, one page of it. */
export const listRecognised = (filter: PublicFilter, page: number): Promise<PublicList> =>
  withPublic(async (door) => {
    const asked = await listPublic(door, filter, page);
    // A page past the end shows the first one.
    const listed = asked.rows.length === 0 && page > 1 ? await listPublic(door, filter, 1) : asked;
    const tenants = await listTenants(door);
    return {
      page: { ...listed, page: listed === asked ? page : 1 },
      filter,
      years: await listYears(door),
      tenants: tenants.map(({ id, shortName }) => ({ id, name: shortName })),
      isDemo: tenants.some(({ isDemo }) => isDemo),
    };
  });

export const exportRecognised = (filter: PublicFilter): Promise<readonly PublicRow[]> =>
  withPublic((door) => listAllPublic(door, filter));

export interface PublicSite {
  readonly tenants: readonly NamedTenant[];
  readonly years: readonly number[];
}

/** What the start page needs to know. */
export const getPublicSite = (): Promise<PublicSite> =>
  withPublic(async (door) => ({ tenants: await listTenants(door), years: await listYears(door) }));
