import { createHash } from "node:crypto";
import { dateColumn, type IsoDate } from "@/lib/core/dates";
import { areasOf, placeOver, type Area } from "@/lib/demo/areas";
import type { DemoEarlierRecognition, DemoTenant } from "@/lib/demo/data/tenant";
import { demoId } from "@/lib/demo/demo-id";
import type { DirectoryRows, RegisteredUnit } from "@/lib/demo/directory-rows";
import { placeholderName } from "@/lib/demo/person-names";
import { PROGRAMME_LABELS, type MovementGrade } from "@/lib/programmes/domain/programme";
import type { Confirmation } from "@/lib/recognition/domain/public-facts";
import { codePrefix, makeVerificationCode } from "@/lib/recognition/domain/verification-code";
import type { Prisma } from "@/prisma/client/client";

export interface ResultRows {
  readonly recognition: readonly Prisma.RecognitionCreateManyInput[];
  readonly gradeResult: readonly Prisma.GradeResultCreateManyInput[];
}

/** How a paper decision was confirmed (lib/recognition/domain/public-facts.ts). */
const ON_PAPER = "paper" satisfies Confirmation;

/** Always the same code for the same recognition, so that a printed one can still be looked up after a reset. */
const codeOf = (tenant: DemoTenant, id: string): string =>
  makeVerificationCode(codePrefix(tenant.code), createHash("sha256").update(id).digest());

/** TT 124 leaves these out, so they have no result of it. */
const isOutside = ({ organisation }: RegisteredUnit): boolean =>
  organisation !== null &&
  (organisation.armedForces === true ||
    organisation.size === "small" ||
    organisation.size === "micro" ||
    organisation.schoolLevel === "primary" ||
    organisation.schoolLevel === "preschool");

/** TT 124 Đ.10: communes by the level above them, other units by the level that manages them. */
function deciderOf(unit: RegisteredUnit): Area {
  return unit.organisation ? unit.managedBy : (unit.ground.parent ?? unit.ground);
}

const placeOf = (unit: RegisteredUnit): string =>
  unit.organisation ? `${unit.ground.inSentence}, ${placeOver(unit.ground)}` : placeOver(unit.ground);

interface Names {
  readonly tenant: DemoTenant;
  readonly tenantId: string;
}

function ofUnit({ tenantId }: Names, unit: RegisteredUnit) {
  return {
    tenantId,
    unitId: unit.id,
    unitVersionId: unit.versionId,
    unitName: unit.name,
    unitKind: unit.kind,
    placeName: placeOf(unit),
    unitScope: `u/${unit.id}/`,
    source: "paper",
    confirmation: ON_PAPER,
    signerName: placeholderName(350),
  };
}

function safetyResult(names: Names, unit: RegisteredUnit, number: number): Prisma.RecognitionCreateManyInput {
  const { year, decidedOn, notAchieved } = names.tenant.results;
  const decider = deciderOf(unit);
  const achieved = !notAchieved.includes(unit.name);
  return {
    ...ofUnit(names, unit),
    id: demoId(names.tenant.code, "safety", `${unit.name} ${year}`),
    programme: "security_safe",
    cycleYear: year,
    outcome: achieved ? "recognised" : "not_recognised",
    status: achieved ? "active" : "lapsed",
    title: PROGRAMME_LABELS.security_safe,
    decisionNumber: `${number}/QĐ-UBND`,
    decidedOn: dateColumn(decidedOn),
    deciderName: `UBND ${decider.inSentence}`,
    signerTitle: "Chủ tịch",
    scopePath: decider.path,
  };
}

function gradeResult(names: Names, unit: RegisteredUnit, number: number): Prisma.GradeResultCreateManyInput {
  const { code, results } = names.tenant;
  const decider = deciderOf(unit);
  const good: MovementGrade = number % 3 === 0 ? "xuat_sac" : "kha";
  const grade: MovementGrade = results.average.includes(unit.name) ? "trung_binh" : good;
  return {
    tenantId: names.tenantId,
    id: demoId(code, "grade", `${unit.name} ${results.year}`),
    unitId: unit.id,
    cycleYear: results.year,
    grade,
    decisionNumber: `${number + 40}/QĐ-UBND`,
    decidedOn: dateColumn(afterSafety(results.decidedOn)),
    deciderName: `UBND ${decider.inSentence}`,
    source: "paper",
    scopePath: decider.path,
    unitScope: `u/${unit.id}/`,
  };
}

/** QĐ 510 is decided on the ground of the TT 124 result, some days after it. */
const afterSafety = (day: IsoDate): IsoDate => `${day.slice(0, 8)}30`;

function earlierRecognition(
  names: Names,
  unit: RegisteredUnit,
  row: DemoEarlierRecognition,
  areas: readonly Area[],
): Prisma.RecognitionCreateManyInput {
  const decider = areas.find(({ inSentence }) => row.decider.endsWith(inSentence));
  if (!decider) throw new Error(`no decider ${row.decider} in the demo map`);
  const id = demoId(names.tenant.code, row.programme, `${unit.name} ${row.year}`);
  return {
    ...ofUnit(names, unit),
    id,
    programme: row.programme,
    cycleYear: row.year,
    outcome: "recognised",
    status: row.status,
    title: PROGRAMME_LABELS[row.programme],
    decisionNumber: row.number,
    decidedOn: dateColumn(row.decidedOn),
    deciderName: row.decider,
    signerTitle: row.signerTitle,
    verificationCode: codeOf(names.tenant, id),
    isPublic: true,
    scopePath: decider.path,
  };
}

/** Last year's results and classes as paper decisions, and recognitions of earlier years for the public list. */
export function resultRows(tenant: DemoTenant, { tenantId, units }: DirectoryRows): ResultRows {
  const names = { tenant, tenantId };
  const { none, withoutGrade, year, decidedOn } = tenant.results;
  const known = units
    .map((unit, index) => ({ unit, number: 1201 + index }))
    .filter(
      ({ unit }) =>
        !isOutside(unit) && !none.includes(unit.name) && (unit.to === null || decidedOn < unit.to),
    )
    .filter(({ unit }) => unit.organisation !== null || unit.ground.from <= decidedOn);
  const hasOwnDecision = ({ name }: RegisteredUnit): boolean =>
    tenant.earlier.some((row) => row.unit === name && row.programme === "security_safe" && row.year === year);
  const graded = known.filter(({ unit }) => !withoutGrade.includes(unit.name) && unit.kind !== "khu_dan_cu");
  return {
    recognition: [
      ...known
        .filter(({ unit }) => !hasOwnDecision(unit))
        .map(({ unit, number }) => safetyResult(names, unit, number)),
      ...tenant.earlier.map((row) => {
        const unit = units.find(({ name }) => name === row.unit);
        if (!unit) throw new Error(`no unit ${row.unit} in the demo register`);
        return earlierRecognition(names, unit, row, areasOf(tenant));
      }),
    ],
    gradeResult: graded.map(({ unit, number }) => gradeResult(names, unit, number)),
  };
}
