import { isRegistrationRefusal, registrationMessage } from "@/components/registrations/registration-message";
import type { UnitEntryAnswer } from "@/lib/registrations/contract";

export interface UnitAnswerText {
  readonly key: string;
  readonly unitName: string;
  readonly sentence: string;
}

/** Units that were refused, each with its reason. */
export const unitAnswers = (units: readonly UnitEntryAnswer[]): readonly UnitAnswerText[] =>
  units.flatMap(({ unitId, unitName, refusal }) =>
    refusal && isRegistrationRefusal(refusal)
      ? [{ key: unitId, unitName: unitName ?? "Một đơn vị", sentence: registrationMessage(refusal) }]
      : [],
  );
