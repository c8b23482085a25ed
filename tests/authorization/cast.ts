import type { Actor, PostRole } from "@/lib/core/actor";
import {
  aPerson,
  aSchool,
  aUnitClerk,
  type TestPlace,
  type TestProvince,
  type TestUnit,
} from "../factories/province";
import type { Relation } from "./policy";

export const ROLES = [
  "commune_officer",
  "unit_clerk",
  "reviewer",
  "secretary",
  "member",
  "chair",
  "clerk",
  "admin",
] as const satisfies readonly PostRole[];

/** Everybody there is, around one territory: for each role somebody in each relation to it. */
export interface Cast {
  readonly province: TestProvince;
  /** The territory that records stand in: a district, or the province in two tiers. */
  readonly at: TestPlace;
  /** Null where the map has no such place: nothing stands above a province. A unit's own clerk comes with the record. */
  readonly actor: (role: PostRole, relation: Relation) => Actor | null;
  readonly own: (role: Exclude<PostRole, "unit_clerk">) => Actor;
}

type Office = "committee" | "standing_committee" | "police" | "peoples_committee";

/** Where a role sits when committees decide (three tiers), and when people's committees do. */
const OFFICES = {
  committee: {
    commune_officer: "police",
    unit_clerk: "police",
    reviewer: "standing_committee",
    secretary: "committee",
    member: "committee",
    chair: "committee",
    clerk: "committee",
    admin: "police",
  },
  peoples_committee: {
    commune_officer: "police",
    unit_clerk: "police",
    reviewer: "police",
    secretary: "police",
    member: "peoples_committee",
    chair: "peoples_committee",
    clerk: "peoples_committee",
    admin: "police",
  },
} as const satisfies Record<string, Record<PostRole, Office>>;

interface Around {
  readonly province: TestProvince;
  readonly place: TestPlace;
}

/** The places of a map by their relation to the first district, or to the province where there is none. */
function placesAround(here: TestProvince, there: TestProvince): Readonly<Partial<Record<Relation, Around>>> {
  const [first, second] = here.districts;
  const [, otherCommune, farCommune] = here.communes;
  const foreign = { province: there, place: there.districts[0] ?? there.province };
  const own = (place: TestPlace): Around => ({ province: here, place });
  if (!first || !second) {
    return { own: own(here.province), below: own(otherCommune), other_province: foreign };
  }
  return {
    own: own(first),
    below: own(otherCommune),
    above: own(here.province),
    sibling: own(second),
    other_subtree: own(farCommune),
    other_province: foreign,
  };
}

/** Makes the people of a territory and around it. `decides` says whether a committee or the people's committee decides. */
export async function aCast(
  here: TestProvince,
  there: TestProvince,
  decides: keyof typeof OFFICES,
): Promise<Cast> {
  const actors = new Map<string, Actor>();
  const around = placesAround(here, there);
  for (const [relation, { province, place }] of Object.entries(around)) {
    for (const role of ROLES) {
      const isUnits = role === "unit_clerk";
      // The unit of the record has a clerk of its own; this one sits in another unit of the place.
      const key = `${role} ${isUnits && relation === "own" ? "sibling" : relation}`;
      if (isUnits && relation === "sibling") continue;
      actors.set(
        key,
        isUnits
          ? await aUnitClerk(province, await aSchool(province, place))
          : await aPerson(province, { at: place, body: OFFICES[decides][role], role }),
      );
    }
  }
  const at = around.own?.place;
  if (!at) throw new Error("a cast stands around a place");
  return {
    province: here,
    at,
    actor: (role, relation) => actors.get(`${role} ${relation}`) ?? null,
    own: (role) => {
      const actor = actors.get(`${role} own`);
      if (!actor) throw new Error(`nobody is ${role}`);
      return actor;
    },
  };
}

/** The clerk of a record's own unit, made when he is first asked for. */
export function clerkOf(province: TestProvince, unit: TestUnit): () => Promise<Actor> {
  let clerk: Promise<Actor> | undefined;
  return () => (clerk ??= aUnitClerk(province, unit));
}
