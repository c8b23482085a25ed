import "server-only";
import type { IsoDate } from "@/lib/core/dates";
import { addDays } from "@/lib/core/dates";
import type { Cast } from "@/lib/demo/cases/cast";
import { must } from "@/lib/demo/cases/must";
import type { RegistrationAim } from "@/lib/demo/data/scenario";
import { readTenant } from "@/lib/platform/db/with-tenant";
import type { PlanOnRecord } from "@/lib/programmes/server/find-plan";
import { papersOf } from "@/lib/registrations/domain/papers";
import { acceptRegistration } from "@/lib/registrations/server/accept-registration";
import { draftRegistration } from "@/lib/registrations/server/draft-registration";
import { findRegistration, type StoredRegistration } from "@/lib/registrations/server/registration-store";
import { rejectRegistration } from "@/lib/registrations/server/reject-registration";
import { returnRegistration } from "@/lib/registrations/server/return-registration";
import { saveRegistrationPaper } from "@/lib/registrations/server/save-registration-paper";
import { selectUnits } from "@/lib/registrations/server/select-units";
import { submitRegistration } from "@/lib/registrations/server/submit-registration";
import { withdrawRegistration } from "@/lib/registrations/server/withdraw-registration";

/** A unit that enters, and the places whose people may act for it. */
export interface EnteringUnit {
  readonly id: string;
  readonly name: string;
  readonly unitScope: string;
  readonly scopePath: string;
  /** Territory of the committee that chooses it, where units are chosen. */
  readonly selectorPath: string;
}

export interface Entry {
  readonly cast: Cast;
  readonly plan: PlanOnRecord;
  readonly on: IsoDate;
}

const preparer = ({ cast, on }: Entry, unit: Pick<EnteringUnit, "unitScope" | "scopePath">) =>
  cast.findAt(unit.unitScope, "registration.prepare", on) ??
  cast.at(unit.scopePath, "registration.prepare", on);

const idOf = (name: string, units: readonly { unitName: string | null; registrationId: string | null }[]) => {
  const id = units[0]?.registrationId;
  if (!id) throw new Error(`the demo could not enter ${name}: ${JSON.stringify(units)}`);
  return id;
};

/** The committee chooses the unit. */
export async function select(entry: Entry, unit: EnteringUnit): Promise<string> {
  const actor = entry.cast.at(unit.selectorPath, "registration.select", entry.on);
  const input = { planVersionId: entry.plan.planVersionId, unitId: [unit.id] };
  return idOf(unit.name, must(unit.name, await selectUnits.execute(actor, input)).units);
}

const find = ({ cast, on }: Entry, id: string): Promise<StoredRegistration> =>
  readTenant({ tenantId: cast.tenantId, scopePath: "t/", personId: null, today: on }, async (tx) => {
    const registration = await findRegistration(tx, id);
    if (!registration) throw new Error(`no registration ${id}`);
    return registration;
  });

const revisionOf = (registration: StoredRegistration) => ({
  registrationId: registration.id,
  revision: String(registration.revision),
});

/** Names every paper that may be written now by number and date. */
export async function givePapers(entry: Entry, unit: EnteringUnit, registrationId: string): Promise<void> {
  const registration = await find(entry, registrationId);
  const actor = preparer(entry, unit);
  const asked = papersOf(entry.plan.content.entry, registration.unitClass).filter(({ writableIn }) =>
    writableIn.includes(registration.status),
  );
  for (const [index, { paper }] of asked.entries()) {
    const input = {
      registrationId,
      code: paper.code,
      source: "number",
      documentNumber: `${14 + index}/${paper.code === "nghi_quyet" ? "NQ-ĐU" : "KH-ANTT"}`,
      documentDate: addDays(entry.on, -2),
    };
    must(`${paper.code} of ${unit.name}`, await saveRegistrationPaper.execute(actor, input));
  }
}

/** The unit registers itself, or its officer does; carried as far as asked. */
export async function register(
  entry: Entry,
  unit: EnteringUnit,
  aim: Exclude<RegistrationAim, "selected" | "approved">,
): Promise<string> {
  const actor = preparer(entry, unit);
  const input = { planVersionId: entry.plan.planVersionId, unitId: [unit.id] };
  const id = idOf(unit.name, must(unit.name, await draftRegistration.execute(actor, input)).units);
  if (aim === "draft") return id;

  const drafted = await find(entry, id);
  if (drafted.status === "draft") {
    await givePapers(entry, unit, id);
    must(unit.name, await submitRegistration.execute(actor, revisionOf(drafted)));
  }
  const sent = await find(entry, id);
  if (aim === "withdrawn") {
    const reason = "Đơn vị sáp nhập bộ phận, chưa đủ điều kiện xây dựng trong năm.";
    must(unit.name, await withdrawRegistration.execute(actor, { ...revisionOf(sent), reason }));
  }
  if (aim === "submitted" || aim === "withdrawn") return id;

  const receiver = entry.cast.at(sent.receivingScope, "registration.accept", entry.on, [actor.personId]);
  switch (aim) {
    case "accepted":
      must(unit.name, await acceptRegistration.execute(receiver, revisionOf(sent)));
      return id;
    case "returned": {
      const reason = "Bản đăng ký chưa có chữ ký của người đứng đầu. Ký, đóng dấu rồi gửi lại.";
      const paper = papersOf(entry.plan.content.entry, sent.unitClass)[0]?.paper.code;
      const back = { ...revisionOf(sent), reason, paper: paper ? [paper] : [] };
      must(unit.name, await returnRegistration.execute(receiver, back));
      return id;
    }
    case "rejected": {
      const reason = "Chỉ tiêu năm nay đã đủ; đề nghị đơn vị tiếp tục chuẩn bị cho năm sau.";
      must(unit.name, await rejectRegistration.execute(receiver, { ...revisionOf(sent), reason }));
      return id;
    }
  }
}
