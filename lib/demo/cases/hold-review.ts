import "server-only";
import type { Actor } from "@/lib/core/actor";
import { addDays, type IsoDate } from "@/lib/core/dates";
import { formatDate } from "@/lib/core/text";
import type { Cast } from "@/lib/demo/cases/cast";
import { must } from "@/lib/demo/cases/must";
import type { Conclusion } from "@/lib/meetings/domain/meeting";
import { answerItem } from "@/lib/meetings/server/answer-item";
import { createMeeting } from "@/lib/meetings/server/create-meeting";
import { getConduct } from "@/lib/meetings/server/get-conduct";
import { getMinutes } from "@/lib/meetings/server/get-minutes";
import { listCommittee } from "@/lib/meetings/server/list-committee";
import { lockMinutes } from "@/lib/meetings/server/lock-minutes";
import { noteAttendance } from "@/lib/meetings/server/note-attendance";
import { openMeeting } from "@/lib/meetings/server/open-meeting";
import { recordItem } from "@/lib/meetings/server/record-item";
import { scopeOf } from "@/lib/platform/db/scope";
import { readTenant } from "@/lib/platform/db/with-tenant";

/** Dossiers that wait for one committee's review. */
export interface Agenda {
  readonly bodyId: string;
  readonly scopePath: string;
  readonly dossiers: readonly { readonly id: string; readonly conclusion: Conclusion }[];
}

interface Review {
  readonly cast: Cast;
  readonly on: IsoDate;
}

const ROOM = "Phòng họp số 1, trụ sở cơ quan";
/** What stands in the minutes of each conclusion. */
const SAID = {
  recognise: { reason: "", discussion: "Các thành viên nhất trí với kết quả thẩm định." },
  decline: {
    reason: "Một tiêu chí chưa đạt theo kết quả kiểm tra thực tế tại đơn vị.",
    discussion: "Đề nghị đơn vị khắc phục để xét lại vào năm sau.",
  },
  clarify: {
    reason: "Làm rõ số liệu về tai nạn lao động quý III và cơ quan đã xác nhận số liệu đó.",
    discussion: "Số liệu trong báo cáo khác số liệu của cơ quan quản lý nhà nước về lao động.",
  },
} as const satisfies Record<Conclusion, object>;

const DAYS_TO_ANSWER = 7;
const DAYS_TO_MEETING = 3;

const meetingOn = (on: IsoDate) => ({
  mode: "meeting",
  title: `Họp xét, đề nghị công nhận ngày ${formatDate(on)}`,
  heldOn: on,
  heldAt: "08:00",
  place: ROOM,
});

const opinionsFrom = (on: IsoDate) => ({
  mode: "written_opinions",
  title: `Lấy ý kiến bằng văn bản, đợt ngày ${formatDate(on)}`,
  opinionsDueOn: addDays(on, DAYS_TO_ANSWER),
});

interface Called {
  readonly secretary: Actor;
  readonly meetingId: string;
  readonly chairPersonId: string;
  readonly people: readonly string[];
}

async function call(
  { cast, on }: Review,
  agenda: Agenda,
  manner: ReturnType<typeof meetingOn> | ReturnType<typeof opinionsFrom>,
): Promise<Called> {
  const secretary = cast.at(agenda.scopePath, "meeting.manage", on);
  const { members, secretaries } = await readTenant(scopeOf(secretary), (tx) =>
    listCommittee(tx, { bodyId: agenda.bodyId, scopePath: agenda.scopePath, today: on }),
  );
  const [chair] = cast.inBody(agenda.bodyId, ["chair"], on);
  const chairPersonId =
    members.find(({ personId }) => personId === chair?.personId)?.personId ?? members[0]?.personId ?? "";
  const people = members.map(({ personId }) => personId);
  const made = must(
    "call the review",
    await createMeeting.execute(secretary, {
      ...manner,
      chairPersonId,
      secretaryPersonId: secretaries.some(({ personId }) => personId === secretary.personId)
        ? secretary.personId
        : (secretaries[0]?.personId ?? ""),
      attendees: people,
      dossiers: agenda.dossiers.map(({ id }) => id),
    }),
  );
  return { secretary, meetingId: made.meetingId, chairPersonId, people };
}

const conduct = async (secretary: Actor, meetingId: string) =>
  must("the table of the review", await getConduct(secretary, { meetingId, dossierId: null }));

async function open({ secretary, meetingId }: Called): Promise<void> {
  const planned = await conduct(secretary, meetingId);
  const act = { meetingId, revision: String(planned.head.revision) };
  must("open the review", await openMeeting.execute(secretary, act));
}

const membersOf = ({ cast, on }: Review, { bodyId }: Agenda): readonly Actor[] =>
  cast.inBody(bodyId, ["member"], on);

/** Opens the review and notes who came: everybody but the last member. */
async function begin(review: Review, agenda: Agenda) {
  const called = await call(review, agenda, meetingOn(review.on));
  const { secretary, meetingId, people, chairPersonId } = called;
  await open(called);
  const opened = await conduct(secretary, meetingId);
  const absent = membersOf(review, agenda).at(-1)?.personId;
  must(
    "note who came",
    await noteAttendance.execute(secretary, {
      meetingId,
      revision: String(opened.head.revision),
      chairPersonId,
      attendance: Object.fromEntries(
        people.map((personId) => [personId, personId === absent ? "absent" : "present"]),
      ),
    }),
  );
  const present = people.filter((personId) => personId !== absent);
  return { ...called, present };
}

/** A review that is under way: a member has spoken, nothing is concluded. */
export async function beginReview(review: Review, agenda: Agenda): Promise<void> {
  const { meetingId } = await begin(review, agenda);
  await answerOne(review, agenda, meetingId);
}

/** A meeting that is called for three days on, and not begun. */
export async function planReview({ cast, on }: Review, agenda: Agenda): Promise<void> {
  await call({ cast, on }, agenda, meetingOn(addDays(on, DAYS_TO_MEETING)));
}

/** Opinions asked for in writing: one member has answered, the others have a week. */
export async function askOpinions(review: Review, agenda: Agenda): Promise<void> {
  const called = await call(review, agenda, opinionsFrom(review.on));
  await open(called);
  await answerOne(review, agenda, called.meetingId);
}

/** The second member answers: the first is the one whom a visitor signs in as, and has his own to give. */
async function answerOne(review: Review, agenda: Agenda, meetingId: string): Promise<void> {
  const [, member] = membersOf(review, agenda);
  if (!member) return;
  for (const { id } of agenda.dossiers) {
    const answer = { meetingId, dossierId: id, opinion: "agree", note: "" };
    must("a member's opinion", await answerItem.execute(member, answer));
  }
}

/** A review from its call to its locked minutes; each dossier goes on or ends as the agenda says. */
export async function holdReview(review: Review, agenda: Agenda): Promise<void> {
  const { secretary, meetingId, present } = await begin(review, agenda);
  for (const { id, conclusion } of agenda.dossiers) {
    const table = must("the table of the review", await getConduct(secretary, { meetingId, dossierId: id }));
    const against = conclusion === "decline" ? present.length - 1 : 0;
    must(
      "conclude",
      await recordItem.execute(secretary, {
        meetingId,
        dossierId: id,
        revision: String(table.current?.revision ?? 1),
        conclusion,
        votesFor: String(conclusion === "clarify" ? 0 : present.length - against),
        votesAgainst: String(against),
        votesOther: String(conclusion === "clarify" ? present.length : 0),
        ...SAID[conclusion],
      }),
    );
  }
  const minutes = must("read the minutes", await getMinutes(secretary, { meetingId }));
  must(
    "lock the minutes",
    await lockMinutes.execute(secretary, {
      meetingId,
      revision: String(minutes.head.revision),
      minutesHash: minutes.minutesHash,
      confirmed: "on",
    }),
  );
}
