import "server-only";
import { createHash } from "node:crypto";
import { canonicalJson } from "@/lib/core/canonical-json";
import type { IsoDate } from "@/lib/core/dates";
import { formatDate } from "@/lib/core/text";
import type { AbsenceKind } from "@/lib/meetings/domain/meeting";
import type { ItemAbsence } from "@/lib/meetings/domain/votes";
import type { Minutes, MinutesItem, MinutesPerson } from "@/lib/meetings/domain/minutes";
import { findBodyRule } from "@/lib/meetings/server/body-rule";
import { whoEntered } from "@/lib/meetings/server/entered-by";
import {
  listAbsences,
  listAttendees,
  listItems,
  listOpinions,
  type StoredAttendee,
  type StoredItem,
  type StoredMeeting,
  type StoredOpinion,
} from "@/lib/meetings/server/meeting-store";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { getPlan } from "@/lib/programmes/server/find-plan";

/** The minutes as the records say now; nothing in them is typed twice. */
export async function composeMinutes(tx: TenantTx, meeting: StoredMeeting, today: IsoDate): Promise<Minutes> {
  const [attendees, items, opinions, absences, secretary] = [
    await listAttendees(tx, meeting.id),
    await listItems(tx, meeting.id),
    await listOpinions(tx, meeting.id),
    await listAbsences(tx, meeting.id),
    await findSecretary(tx, meeting, today),
  ];
  const entered = await whoEntered(
    tx,
    items.map(({ dossierId }) => dossierId),
  );
  const { rule, memberIds } = await findBodyRule(tx, meeting, {
    on: meeting.heldOn ?? today,
    asked: attendees.map(({ personId }) => personId),
  });
  const chair = attendees.find(({ personId }) => personId === meeting.chairPersonId);
  return {
    mode: meeting.mode,
    title: meeting.title,
    bodyName: meeting.body.name,
    heldOn: meeting.heldOn,
    heldAt: meeting.heldAt,
    place: meeting.place,
    opinionsDueOn: meeting.opinionsDueOn,
    concludedOn: today,
    chair: { name: meeting.chairPerson.fullName, postTitle: chair?.postTitle ?? "" },
    secretary,
    attendees: attendees.map(({ personId, name, postTitle, attendance }) => ({
      name,
      postTitle,
      attendance,
      isChair: personId === meeting.chairPersonId,
    })),
    members: memberIds.length,
    rule,
    grounds: await groundsOf(tx, items),
    items: items.map((item) =>
      minutesItem(item, meeting, {
        attendees,
        opinions,
        absences: absences(item.dossierId),
        memberIds,
        barred: entered(item.dossierId),
      }),
    ),
  };
}

/** Fingerprint of minutes: SHA-256 over canonical JSON, the same after a round through the database. */
export const hashOfMinutes = (minutes: unknown): string =>
  createHash("sha256").update(canonicalJson(minutes)).digest("hex");

function minutesItem(
  item: StoredItem,
  { mode }: StoredMeeting,
  {
    attendees,
    opinions,
    absences,
    memberIds,
    barred,
  }: {
    readonly attendees: readonly StoredAttendee[];
    readonly opinions: readonly StoredOpinion[];
    readonly absences: readonly ItemAbsence[];
    readonly memberIds: readonly string[];
    /** Who entered the dossier. */
    readonly barred: ReadonlySet<string>;
  },
): MinutesItem {
  const given = opinions.filter(({ dossierId }) => dossierId === item.dossierId);
  const isWritten = mode === "written_opinions";
  const answerOf = ({ personId }: StoredAttendee) => given.find((one) => one.personId === personId);
  const leftOut = (kind: AbsenceKind): readonly MinutesPerson[] =>
    attendees
      .filter(
        ({ personId, attendance }) =>
          attendance === "present" &&
          !barred.has(personId) &&
          absences.some((one) => one.personId === personId && one.kind === kind),
      )
      .map(asPerson);
  return {
    position: item.position,
    dossierId: item.dossierId,
    dossierCode: item.dossierCode,
    unitName: item.unitName,
    unitKind: item.unitKind,
    unitVersionId: item.unitVersionId,
    attention: item.attention,
    votes: item.votes,
    manner: item.manner,
    conclusion: item.conclusion,
    reason: item.reason,
    discussion: item.discussion,
    opinions: !isWritten
      ? []
      : attendees.flatMap((member) => {
          const answer = answerOf(member);
          return answer ? [{ ...asPerson(member), opinion: answer.opinion, note: answer.note }] : [];
        }),
    silent: isWritten
      ? attendees.filter((member) => !answerOf(member) && !barred.has(member.personId)).map(asPerson)
      : [],
    notVoting: attendees
      .filter(({ personId, attendance }) => barred.has(personId) && (isWritten || attendance === "present"))
      .map(asPerson),
    absent: leftOut("absent"),
    abstained: leftOut("abstained"),
    entitled: memberIds.filter((personId) => !barred.has(personId)).length,
  };
}

const asPerson = ({ name, postTitle }: StoredAttendee): MinutesPerson => ({ name, postTitle });

async function findSecretary(
  tx: TenantTx,
  { secretaryPersonId, secretaryPerson, scopePath }: StoredMeeting,
  today: IsoDate,
): Promise<MinutesPerson> {
  const holdings = await tx.postHolding.findMany({
    where: { personId: secretaryPersonId, post: { role: "secretary", body: { scopePath } } },
    select: { post: { select: { title: true } }, validFrom: true },
    orderBy: { validFrom: "desc" },
  });
  const running = holdings.find(({ validFrom }) => validFrom <= new Date(`${today}T00:00:00Z`));
  return { name: secretaryPerson.fullName, postTitle: running?.post.title ?? "Thư ký" };
}

/** The plans of the dossiers, as documents of reference; blanks of the copied plan stay blank. */
async function groundsOf(tx: TenantTx, items: readonly StoredItem[]): Promise<readonly string[]> {
  const ids = [...new Set(items.map(({ planVersionId }) => planVersionId))];
  const grounds: string[] = [];
  for (const id of ids) {
    const { header } = (await getPlan(tx, id)).content;
    const date = header.documentDate ? `ngày ${formatDate(header.documentDate)}` : header.documentDateWords;
    const number = header.documentNumber ? ` số ${header.documentNumber}` : "";
    grounds.push(`${header.title}${number}${date ? `, ${date}` : ""} của ${header.issuer}`);
  }
  return grounds;
}
