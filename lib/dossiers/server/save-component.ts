import "server-only";
import { err } from "@/lib/core/result";
import { saveComponentInput } from "@/lib/dossiers/contract";
import { componentName } from "@/lib/dossiers/domain/component-fields";
import { isAskedOfUnit } from "@/lib/dossiers/domain/submission";
import { componentTarget, mayEdit } from "@/lib/dossiers/domain/supplement";
import { prepareDossier } from "@/lib/dossiers/server/prepare-dossier";
import { writeComponent, type SaveComponentAnswer } from "@/lib/dossiers/server/write-component";
import { defineCommand } from "@/lib/platform/command";
import { getPlan } from "@/lib/programmes/server/find-plan";

/**
 * Saves a component that the unit makes: tờ trình, báo cáo, other papers. After a return only a component that was
 * asked for, with what is said to the reviewer about it.
 */
export const saveComponent = defineCommand({
  name: "dossiers.save-component",
  permission: "dossier.prepare",
  input: saveComponentInput,

  async run(context, input): Promise<SaveComponentAnswer> {
    const { tx, actor, now } = context;
    const open = await prepareDossier(tx, actor, input.dossierId);
    if (!open.ok) return open;
    const { dossier, editable, requestId } = open.value;
    const { content: plan } = await getPlan(tx, dossier.planVersionId);
    const component = plan.components.find(({ code }) => code === input.component);
    const target = componentTarget(input.component);
    const isAsked = editable !== "everything" && editable.has(target);
    if (!component || (!isAskedOfUnit(component) && !isAsked)) return err({ code: "component.not-found" });
    if (!mayEdit(editable, target)) {
      return err({ code: "dossier.row-locked", rows: componentName(component) });
    }

    const saved = await writeComponent(context, dossier, input);
    if (saved.ok && requestId) {
      await tx.supplementItem.updateMany({
        where: { requestId, target },
        data: {
          answer: input.reply,
          ...(input.done === undefined ? {} : { answered: input.done === "yes" }),
          revision: { increment: 1 },
          updatedById: actor.personId,
          updatedAt: now,
        },
      });
    }
    return saved;
  },
});
