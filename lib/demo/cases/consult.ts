import "server-only";
import type { Actor } from "@/lib/core/actor";
import { addDays, type IsoDate } from "@/lib/core/dates";
import { must } from "@/lib/demo/cases/must";
import { look, readerOf, type Walk } from "@/lib/demo/cases/walk-dossier";
import { askOpinion } from "@/lib/dossiers/server/ask-opinion";
import { getOpinions } from "@/lib/dossiers/server/get-opinions";
import { giveOpinion } from "@/lib/dossiers/server/give-opinion";
import { readTenant } from "@/lib/platform/db/with-tenant";

const ROLES = ["commune_officer", "reviewer", "secretary", "chair"] as const;

/** Who is asked, in this order, and what becomes of it: one answers in time, one says nothing, one answers late. */
const ASKED = [
  {
    question:
      "Đề nghị cho biết trong năm đơn vị có vụ việc phức tạp về an ninh, trật tự hoặc đơn thư kéo dài không.",
    days: 3,
    criteria: 0,
    answer: {
      after: 1,
      position: "agree",
      text: "Qua theo dõi, trong năm đơn vị không để xảy ra vụ việc phức tạp về an ninh, trật tự.",
    },
  },
  {
    question: "Đề nghị cho ý kiến về tình hình tại địa bàn giáp ranh có liên quan đến đơn vị.",
    days: 2,
    criteria: 0,
    answer: null,
  },
  {
    question: "Đề nghị đối chiếu số liệu của hai tiêu chí này với số liệu đang theo dõi.",
    days: 2,
    criteria: 2,
    answer: {
      after: 3,
      position: "other",
      text: "Số liệu cơ bản thống nhất; đề nghị đơn vị gửi kèm bảng tổng hợp có xác nhận.",
    },
  },
] as const;

/** The reader of a dossier asks three bodies beside his own, over the unit or next to it, before the visitor's day. */
export async function consult(walk: Walk, dossierId: string): Promise<void> {
  const on = walk.clock.today();
  const seen = await look(walk, dossierId);
  const reader = readerOf(walk, seen, false);
  const { bodies, desk } = must(`bodies over ${dossierId}`, await getOpinions(reader, { dossierId }));
  const beside = { dossierId, search: "Công an" };
  const neighbours = must(`bodies beside ${dossierId}`, await getOpinions(reader, beside)).bodies;
  const besides = seen.parts.map(({ personId }) => personId);
  const onRoute = seen.dossier.route.steps.map(({ bodyId }) => bodyId);
  const ids = new Set([...bodies, ...neighbours].map(({ id }) => id));
  const others = [...ids].filter((id) => !onRoute.includes(id));
  const speakers = others.flatMap((id) => {
    const speaker = walk.cast.inBody(id, ROLES, on).find(({ personId }) => !besides.includes(personId));
    return speaker ? [speaker] : [];
  });
  const rows = desk.groups.flatMap((group) => group.rows.map(({ code }) => code));
  for (const [index, { question, days, criteria, answer }] of ASKED.entries()) {
    const speaker = speakers[index];
    if (!speaker) throw new Error(`nobody to ask about ${desk.unitName}`);
    const input = {
      dossierId,
      bodyId: speaker.bodyId,
      question,
      criteria: rows.slice(0, criteria),
      dueOn: addDays(on, days),
    };
    must(desk.unitName, await askOpinion.execute(reader, input));
    if (answer) await say(walk, { ...speaker, today: addDays(on, answer.after) }, { dossierId, ...answer });
  }
}

interface Saying {
  readonly dossierId: string;
  readonly position: string;
  readonly text: string;
}

async function say({ cast }: Walk, speaker: Actor, { dossierId, position, text }: Saying): Promise<void> {
  const requestId = await requestOf(cast.tenantId, { dossierId, bodyId: speaker.bodyId, on: speaker.today });
  must(
    `opinion of ${speaker.bodyName}`,
    await giveOpinion.execute(speaker, { requestId, revision: 0, position, text }),
  );
}

const requestOf = (
  tenantId: string,
  { dossierId, bodyId, on }: { readonly dossierId: string; readonly bodyId: string; readonly on: IsoDate },
): Promise<string> =>
  readTenant({ tenantId, scopePath: "t/", personId: null, today: on }, async (tx) => {
    const found = await tx.opinionRequest.findFirstOrThrow({ where: { dossierId, bodyId } });
    return found.id;
  });
