import type { Actor } from "@/lib/core/actor";
import { dateColumn } from "@/lib/core/dates";
import { newId } from "@/lib/core/ids";
import { OPENING_STATUS } from "@/lib/dossiers/domain/opening-status";
import { openDossier } from "@/lib/dossiers/server/open-dossier";
import { addEvidenceDocument } from "@/lib/dossiers/server/add-evidence-document";
import { confirmEligibility } from "@/lib/dossiers/server/confirm-eligibility";
import { confirmUnitInformation } from "@/lib/dossiers/server/confirm-unit-information";
import { saveAnswers } from "@/lib/dossiers/server/save-answers";
import { saveComponent } from "@/lib/dossiers/server/save-component";
import { resolveRoute } from "@/lib/programmes/server/resolve-route";
import { findUnitFacts } from "@/lib/units/server/find-unit-facts";
import { aSchool, inProvince, type TestProvince, type TestUnit } from "./province";

/** A registration that has come as far as `status`, of a fresh school by default. */
export async function aRegistration(
  province: TestProvince,
  { unit, status = "selected", officer }: { unit?: TestUnit; status?: string; officer: Actor },
): Promise<{ readonly registrationId: string; readonly unit: TestUnit }> {
  const subject = unit ?? (await aSchool(province));
  const registrationId = newId();
  await inProvince(province, async (tx) => {
    const facts = await findUnitFacts(tx, subject.id, province.today);
    if (!facts.ok) throw new Error(facts.error.code);
    const route = await resolveRoute(tx, province.plan, facts.value);
    if (!route.ok) throw new Error(route.error.code);
    await tx.registration.create({
      data: {
        tenantId: province.tenantId,
        id: registrationId,
        unitId: subject.id,
        unitVersionId: facts.value.versionId,
        planVersionId: province.planVersionId,
        entry: "selected",
        status,
        unitName: subject.name,
        unitClass: subject.unitClass,
        managingLevel: subject.managedBy.level,
        eligibility: { groups: [], passes: true, blocking: [], checkedOn: province.today, names: {} },
        // Plain JSON, as the column wants it.
        route: JSON.parse(JSON.stringify(route.value)),
        madeById: officer.personId,
        madeOn: dateColumn(province.today),
        receivingScope: facts.value.scopePath,
        receivingBodyName: "Ban Chỉ đạo huyện Một",
        scopePath: facts.value.scopePath,
        unitScope: facts.value.unitScope,
      },
    });
  });
  return { registrationId, unit: subject };
}

/** What a command answers, or the test ends here. */
export function must<Value>(
  result: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: unknown },
): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** A dossier just opened by the officer. */
export async function anOpenDossier(
  province: TestProvince,
  officer: Actor,
  unit?: TestUnit,
): Promise<string> {
  const status = OPENING_STATUS[province.plan.entry.kind];
  const { registrationId } = await aRegistration(province, { officer, status, ...(unit ? { unit } : {}) });
  return must(await openDossier.execute(officer, { registrationId })).dossierId;
}

/** Every row of a group met, as it was shown the first time. */
export const allMet = (
  dossierId: string,
  group: "A" | "B",
  change: Readonly<Record<string, unknown>> = {},
) => {
  const codes = group === "A" ? ["A1", "A2"] : ["B1", "B2"];
  const each = (value: string) => Object.fromEntries(codes.map((code) => [code, value]));
  return {
    dossierId,
    group,
    result: each("met"),
    explanation: each("Đã thực hiện"),
    revision: each("0"),
    base: {},
    ...(group === "B" ? { numerator: { B1: "95" }, denominator: { B1: "100" } } : {}),
    completed: "yes",
    ...change,
  };
};

/** Everything a unit owes, done by the officer: confirmations, papers, answers, components. */
export async function fillDossier(officer: Actor, dossierId: string): Promise<void> {
  must(await confirmUnitInformation.execute(officer, { dossierId, confirmed: "on" }));
  must(await confirmEligibility.execute(officer, { dossierId, confirmed: "on" }));
  for (const criterion of ["A1", "A2", "B1"]) {
    must(
      await addEvidenceDocument.execute(officer, {
        dossierId,
        criterion,
        documentTitle: `Báo cáo ${criterion}`,
        number: `${criterion}/BC`,
        date: "1/6/2023",
        issuer: "UBND xã Một",
      }),
    );
  }
  must(await saveAnswers.execute(officer, allMet(dossierId, "A")));
  must(await saveAnswers.execute(officer, allMet(dossierId, "B")));
  for (const component of ["to_trinh", "bao_cao"]) {
    must(await saveComponent.execute(officer, aWrittenComponent(dossierId, component)));
  }
}

export const aWrittenComponent = (dossierId: string, component: string, revision = "0") => ({
  dossierId,
  component,
  revision,
  mode: "template",
  done: "yes",
  documentDate: "1/10/2023",
  field: {
    issuer: "Trường THCS",
    symbol: "TTr",
    place: "Xã Một",
    content: "Đề nghị xét, công nhận",
    highlights: "Nhiều",
    shortcomings: "Ít",
    causes: "Khách quan",
    proposals: "Không",
    signerTitle: "Hiệu trưởng",
    signerName: "Nguyễn Văn A",
  },
});
