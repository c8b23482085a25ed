import { fc } from "../../support/property";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/core/actor";
import { addDays, dateColumn, type IsoDate } from "@/lib/core/dates";
import { newId } from "@/lib/core/ids";
import { fold, formatDate } from "@/lib/core/text";
import { closeClients } from "@/lib/platform/db/clients";
import { decisionPaper } from "@/lib/recognition/domain/decision-paper";
import { getDecision } from "@/lib/recognition/server/get-decision";
import { verifyRecognition } from "@/lib/recognition/server/verify-recognition";
import { changeUnitManager, changeUnitName } from "@/lib/units/server/change-unit";
import { mergeUnit } from "@/lib/units/server/merge-unit";
import {
  aDecisionDesk,
  aProposedDossier,
  issued,
  valueOf,
  type DecisionRow,
  type TestDesk,
} from "../../factories/decision";
import {
  aPerson,
  aProvince,
  aSchool,
  inProvince,
  type TestProvince,
  type TestUnit,
} from "../../factories/province";
import { useDatabase } from "../../support/database";

const { truncateAll } = useDatabase();
afterAll(closeClients);

const UNITS = 4;
const HISTORIES = 3;
const CHANGES = 16;
const LATER = "2027-03-02";

const CHANGE_KINDS = ["rename", "move", "merge", "split"] as const;
interface Change {
  readonly kind: (typeof CHANGE_KINDS)[number];
  readonly unit: number;
  readonly other: number;
  readonly body: number;
  readonly days: number;
}
const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom(...CHANGE_KINDS),
  unit: fc.nat({ max: UNITS - 1 }),
  other: fc.nat({ max: UNITS - 1 }),
  body: fc.nat({ max: 9 }),
  days: fc.integer({ min: 2, max: 60 }),
});

let province: TestProvince;
let admin: Actor;
let desk: TestDesk;

beforeAll(async () => {
  await truncateAll();
  province = await aProvince();
  const [district] = province.districts;
  if (!district) throw new Error("no district");
  desk = await aDecisionDesk(province, district);
  admin = await aPerson(province, {
    at: province.province,
    role: "admin",
    permissions: ["unit.read", "unit.edit", "decision.read"],
  });
});

interface Case {
  readonly unit: TestUnit;
  readonly decision: DecisionRow;
  readonly dossierId: string;
  readonly code: string;
}

async function someCases(): Promise<readonly Case[]> {
  const cases: Case[] = [];
  for (let made = 0; made < UNITS; made += 1) {
    const unit = await aSchool(province);
    const dossier = await aProposedDossier(province, { unit });
    const [decision] = await issued(province, desk, [dossier]);
    if (!decision) throw new Error("nothing was issued");
    const item = await inProvince(province, (tx) =>
      tx.decisionItem.findFirstOrThrow({ where: { decisionId: decision.id } }),
    );
    cases.push({ unit, decision, dossierId: dossier.dossierId, code: item.verificationCode ?? "" });
  }
  return cases;
}

/** What the papers of a case say when they are read on a day of today. */
async function said({ decision, dossierId, code }: Case): Promise<unknown> {
  const reader = { ...admin, today: LATER };
  const view = valueOf(await getDecision(reader, { decisionId: decision.id }));
  // What became of the unit stands beside, and may be told.
  const verified = { ...valueOf(await verifyRecognition(code)), endedOn: null, successorNames: null };
  return {
    paper: decisionPaper(view),
    file: view.file?.sha256,
    verified,
    ...(await inProvince(province, async (tx) => ({
      dossier: await tx.dossier.findFirstOrThrow({ where: { id: dossierId } }),
      sent: await tx.dossierSubmission.findMany({ where: { dossierId } }),
    }))),
  };
}

const named = (number: number) => `Trường sau sắp xếp ${number} (thử nghiệm)`;

/** The register's line ends and two new units follow it; the product takes such a change from the official list. */
async function split({ id }: TestUnit, day: IsoDate): Promise<boolean> {
  const { tenantId } = province;
  return inProvince(province, async (tx) => {
    const open = await tx.unitVersion.findFirst({ where: { unitId: id, validTo: null } });
    if (!open || open.validFrom >= dateColumn(day)) return false;
    const until = { where: { unitId: id, validTo: null }, data: { validTo: dateColumn(day) } };
    await tx.unitVersion.updateMany(until);
    await tx.unitManagement.updateMany(until);
    for (const part of ["A", "B"]) {
      const successorId = newId();
      const name = `${open.name} cơ sở ${part}`;
      await tx.unit.createMany({ data: [{ tenantId, id: successorId }] });
      await tx.unitVersion.createMany({
        data: [
          {
            ...open,
            id: newId(),
            unitId: successorId,
            name,
            searchKey: fold(name),
            validFrom: dateColumn(day),
          },
        ],
      });
      await tx.unitSuccession.createMany({
        data: [
          {
            tenantId,
            id: newId(),
            predecessorId: id,
            successorId,
            relation: "split",
            onDay: dateColumn(day),
            act: "Quyết định thử về chia tách",
          },
        ],
      });
    }
    return true;
  });
}

const nameNow = ({ id }: TestUnit): Promise<string> =>
  inProvince(province, async (tx) => {
    const latest = await tx.unitVersion.findFirstOrThrow({
      where: { unitId: id },
      orderBy: { validFrom: "desc" },
    });
    return latest.name;
  });

/** Carries one change; false where the register refuses it. */
async function carry(
  cases: readonly Case[],
  { kind, unit, other, body }: Change,
  day: IsoDate,
): Promise<boolean> {
  const [one, two] = [cases[unit]?.unit, cases[other]?.unit];
  if (!one || !two) throw new Error("no such unit");
  if (kind === "split") return split(one, day);
  const actor = { ...admin, today: day };
  const paper = {
    unitId: one.id,
    document: "9/QĐ-UBND",
    documentDate: formatDate(day),
    validFrom: formatDate(day),
  };
  const bodies = [...province.communes, ...province.districts, province.province].map(
    ({ bodies: of }) => of.peoples_committee,
  );
  switch (kind) {
    case "rename":
      return (
        await changeUnitName.execute(actor, {
          ...paper,
          name: named(unit * 100 + other),
          unitClass: "co_so_giao_duc",
        })
      ).ok;
    case "move":
      return (
        await changeUnitManager.execute(actor, { ...paper, bodyId: bodies[body % bodies.length]?.id ?? "" })
      ).ok;
    case "merge":
      return (await mergeUnit.execute(actor, { ...paper, successorName: await nameNow(two) })).ok;
  }
}

test("merges, splits, new names and new managers never change what a past document says", async () => {
  const carried = new Set<string>();
  for (const changes of fc.sample(fc.array(change, { minLength: CHANGES, maxLength: CHANGES }), {
    numRuns: HISTORIES,
  })) {
    const cases = await someCases();
    const before = await Promise.all(cases.map(said));
    let day: IsoDate = "2024-01-02";
    for (const one of changes) {
      day = addDays(day, one.days);
      if (await carry(cases, one, day)) carried.add(one.kind);
    }
    expect(await Promise.all(cases.map(said))).toEqual(before);
    cases.forEach(({ unit }, index) => expect(JSON.stringify(before[index])).toContain(unit.name));
  }
  expect([...carried].toSorted()).toEqual([...CHANGE_KINDS].toSorted());
}, 240_000);
